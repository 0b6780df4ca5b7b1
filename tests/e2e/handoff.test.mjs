// The handoff leaves the panel: masked values, Jira's create screen, the question to the customer.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { By, Key } from 'selenium-webdriver';

import { PATIENCE } from './browser.mjs';
import { scene } from './scene.mjs';

let desk, driver, agent;
scene((made) => ({ desk, driver, agent } = made));

/** Sets the team's options, and opens a ticket under them. */
const openUnder = async (policy, ticket) => {
  await agent.open(ticket);
  await driver.executeAsyncScript(`chrome.storage.sync.set({ policy: arguments[0] }).then(arguments[1])`, policy);
  await agent.open(ticket);
  await agent.openPanel();
  await agent.turnTo('handoff');
};

const said = async () => {
  await driver.wait(async () => (await agent.read('.said')).length > 0, PATIENCE, 'nothing was said');
  return agent.read('.said');
};

/** What the clipboard brings into the practice desk's page for pasting. */
const pasted = async () => {
  await driver.switchTo().defaultContent();
  await driver.get(`${desk.url}/jira`);
  const place = await driver.findElement(By.css('#rich'));
  await place.click();
  await place.sendKeys(Key.chord(Key.CONTROL, 'v'));
  const text = async () => (await driver.findElement(By.css('#pasted-text'))).getText();
  await driver.wait(async () => (await text()).length > 0, PATIENCE, 'nothing was pasted');
  return text();
};

test('Jira opens on its create screen with the whole handoff on the clipboard', async () => {
  await openUnder({ handoff: { jira: { site: desk.url, project: 10000, issue_type: 3 } } }, 1002);
  const before = await driver.getWindowHandle();
  await agent.click('a[data-action="jira"]');
  await driver.wait(async () => (await driver.getAllWindowHandles()).length === 2, PATIENCE, 'no tab was opened');
  assert.match(await said(), /Jira/);
  const opened = (await driver.getAllWindowHandles()).find((handle) => handle !== before) ?? '';
  await driver.switchTo().window(opened);
  await driver.wait(async () => (await driver.getCurrentUrl()).startsWith(desk.url), PATIENCE);
  const address = new URL(await driver.getCurrentUrl());
  assert.equal(address.pathname, '/secure/CreateIssueDetails!init.jspa');
  assert.equal(address.searchParams.get('pid'), '10000');
  assert.match(address.searchParams.get('summary') ?? '', /Dashboard shows yesterday/);
  assert.match(address.searchParams.get('description') ?? '', /Store floor dashboard/);
  assert.equal(await driver.executeScript('return window.opener'), null);
  await driver.close();
  await driver.switchTo().window(before);
  const text = await pasted();
  assert.match(text, /^h2\. /);
  assert.match(text, /h3\. More from the ticket\s+The clock of the screen is right\./, 'what no heading takes');
  assert.match(text, /h3\. Still missing/);
  await agent.open(1002);
  await driver.executeAsyncScript(`chrome.storage.sync.clear().then(arguments[0])`);
});

test('the question to the customer goes into the public reply, below what stands there', async () => {
  await agent.open(1002);
  await agent.write('Hello Leon, one moment please.');
  await agent.openPanel();
  await agent.turnTo('handoff');
  await agent.click('[data-ask] summary');
  const letter = await agent.read('[data-ask] .letter');
  await agent.press('ask');
  assert.match(await said(), /public reply/);
  const draft = await agent.draft();
  assert.match(draft, /^Hello Leon, one moment please\./);
  const words = (text) => text.replaceAll(/[^\p{L}]/gu, '');
  assert.ok(words(draft).endsWith(words(letter)), draft);
  await agent.notSubmitted();
});

test('a second copy can be of what changed alone', async () => {
  await agent.open(1002);
  await agent.openPanel();
  await agent.press('copy');
  await said();
  await agent.fill('customer-impact', '42 users cannot export');
  // It is known after a reload too.
  await agent.keeps('42 users cannot export');
  await agent.open(1002);
  await agent.openPanel();
  await agent.turnTo('handoff');
  await agent.shows('[data-changes]', /Changed since .*impact/i);
  await agent.press('copy-changes');
  assert.match(await said(), /what changed/);
  await agent.shows('[data-changes]', /Nothing changed/);
  const text = await pasted();
  assert.match(text, /42 users cannot export/);
  assert.doesNotMatch(text, /Store floor dashboard/);
  await agent.open(1002);
});

test('the handoff goes into the internal note once, as it will look, and that is said', async () => {
  // Steps, a table and code; markup in what a customer wrote.
  for (const ticket of [1001, 1002, 1008]) {
    await agent.open(ticket);
    await agent.openPanel();
    await agent.chooseChannel('internal');
    await agent.press('note');
    await driver.wait(async () => /is in your internal note/.test(await said()), PATIENCE, `of ${ticket} it is not said`);
    assert.equal((await agent.draft()).match(/^Asked of Engineering$/gm)?.length, 1, `${ticket}`);
    await agent.forget();
  }
});

test('what no editor takes is on the clipboard, and that is said', async () => {
  await agent.open(1002);
  await agent.chooseChannel('internal');
  const composer = await agent.composer();
  await driver.executeScript(
    `Object.defineProperty(arguments[0], 'ckeditorInstance', { value: undefined });
     addEventListener('paste', (event) => (event.preventDefault(), event.stopImmediatePropagation()), true);`,
    composer,
  );
  await agent.openPanel();
  await agent.press('note');
  await driver.wait(async () => /clipboard/.test(await said()), PATIENCE, 'the clipboard is not named');
  assert.equal((await agent.draft()).trim(), '');
  assert.match(await pasted(), /STEPS TO REPRODUCE/);
  await agent.open(1002);
});
