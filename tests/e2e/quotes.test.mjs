// A quote leads to its place in the page. If the page does not show that place, it is said where the agent clicked.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { By } from 'selenium-webdriver';

import { PATIENCE } from './browser.mjs';
import { scene } from './scene.mjs';

let desk, driver, agent;
scene((made) => ({ desk, driver, agent } = made));

const MORE = By.css('[data-test-id="convolog-show-more-button"]');

/** A ticket whose severity stands in its first comment; the page shows the last fifteen. */
const story = (count) => {
  const said = (n) => (n === 0 ? '<p>Severity: SEV2</p>' : `<p>Still looking, part ${n}.</p>`);
  const comments = Array.from({ length: count }, (_, n) => ({ by: 9001, public: false, at: new Date(Date.UTC(2026, 9, 1, 0, n)).toISOString(), html: said(n) }));
  return { id: 2000, subject: 'A long story', requester: 8001, comments };
};

const open = async (count) => {
  await desk.add(story(count));
  await agent.open(2000);
  await agent.openPanel();
};

/** Clicks the severity's quote. */
const followQuote = async () => {
  await agent.click('[data-item="severity"] summary');
  await agent.click('[data-item="severity"] [data-action="show"]');
};

/** Whether what a selector finds, with this text, is in view. */
const isInView = async (css, text = '') => {
  await driver.switchTo().defaultContent();
  return driver.executeScript(
    `const found = [...document.querySelectorAll(arguments[0])].find((one) => one.textContent.includes(arguments[1]));
     if (!found) return false;
     const { top, bottom } = found.getBoundingClientRect();
     return top >= 0 && bottom <= innerHeight`,
    css,
    text,
  );
};
const quoteIsInView = () => isInView('[id^="comment-"]', 'SEV2');

/** Waits until a comment is pointed out among those in view: for a moment it is. */
const pointedOut = async () => {
  await driver.switchTo().defaultContent();
  const found = `return document.getAnimations().map(({ effect }) => effect.target).find((one) => getComputedStyle(one).boxShadow !== 'none')?.textContent`;
  return driver.wait(() => driver.executeScript(found), PATIENCE, 'which comment it is is not to be seen');
};
const comes = () => driver.wait(quoteIsInView, PATIENCE, 'the comment does not come into view');

/** What is said of a place that is not shown, as a screen reader hears it. */
const away = async (css = '') => {
  await agent.panel();
  return driver.executeScript(`return document.querySelector(arguments[0] + ' .out-of-sight[role="status"]')?.textContent ?? ''`, css);
};
const says = (css, pattern) => driver.wait(async () => pattern.test(await away(css)), PATIENCE, `${css} does not say ${pattern}`);

test('to a comment that is scrolled away', async () => {
  await open(15);
  assert.ok(!(await quoteIsInView()));
  await followQuote();
  assert.match(await pointedOut(), /SEV2/);
  await comes();
  assert.equal(await away(), '');
});

test('to a comment that the page knows by its audit alone', async () => {
  agent.view = '?generation=2024';
  await open(15);
  await followQuote();
  await comes();
});

test('by way of Zendesk’s own button, which the agent presses as often as it takes', async () => {
  await open(60);
  await followQuote();
  await says('[data-item="severity"]', /not loaded that comment/);
  await driver.wait(() => isInView('[data-test-id="convolog-show-more-button"]'), PATIENCE, 'the button does not come into view');
  assert.equal((await driver.findElements(By.css('[id^="comment-"]'))).length, 15, 'nothing is pressed behind the agent’s back');
  assert.equal(await driver.executeScript(`return document.activeElement.dataset.testId`), 'convolog-show-more-button', 'it takes the focus');
  await driver.findElement(MORE).click();
  assert.match(await away(), /not loaded/, 'it is not there yet');
  await driver.switchTo().defaultContent();
  await driver.wait(async () => (await driver.findElements(By.css('[id^="comment-"]'))).length === 45, PATIENCE);
  await driver.findElement(MORE).click();
  await comes();
  await driver.wait(async () => (await away()) === '', PATIENCE, 'it is said although it is in view');
});

test('nowhere: said beside a closed row too, and gone with the next click', async () => {
  await open(60);
  await driver.switchTo().defaultContent();
  // A conversation with a filter on, or one that keeps in the page only what is in sight.
  await driver.executeScript(`arguments[0].remove()`, await driver.findElement(MORE));
  await agent.click('[data-item="severity"] .peek');
  await says('[data-item="severity"]', /not on the page/);
  const seen = `const { left, top, width, height } = arguments[0].getBoundingClientRect();
    return document.elementFromPoint(left + width / 2, top + height / 2) === arguments[0]`;
  assert.ok(await driver.executeScript(seen, await agent.see('.out-of-sight')), 'it is said below the fold');
  await agent.turnTo('handoff');
  assert.equal(await away(), '');
});
