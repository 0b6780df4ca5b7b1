// The first run: the tour is offered once, and can be taken with the keyboard alone.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { By, Key } from 'selenium-webdriver';

import { isAccessibleAtAnyWidth } from './axe.mjs';
import { PATIENCE } from './browser.mjs';
import { follow } from './pages.mjs';
import { scene } from './scene.mjs';

let desk, driver, agent;
const enter = (made) => ({ desk, driver, agent } = made);

/** Takes the panel's offer; the tour is in front then. Gives the ticket's window. */
const take = async () => {
  const ticket = await follow(driver, agent, 'tour', 'tour.html');
  await stepIs('open');
  return ticket;
};

const leave = async (ticket) => {
  await driver.close();
  await driver.switchTo().window(ticket);
};

/** Waits until the tour is at a step; at its end without one. */
const stepIs = (step) =>
  driver.wait(() => driver.executeScript(`
    const page = window.top.document;
    return (page.querySelector('[aria-current="step"]')?.dataset.step ?? page.querySelector('[data-done]')?.textContent.length > 0) === arguments[0]`, step), PATIENCE, `not at ${step}`);

const panel = async () => {
  await driver.switchTo().defaultContent();
  await driver.switchTo().frame(await driver.findElement(By.css('[data-panel]')));
};

const press = (...keys) => driver.actions().sendKeys(...keys).perform();

/** Presses Tab until the focus is there; `back`, with Shift: round the end the focus leaves the page. */
const tabTo = async (css, back = false) => {
  for (let presses = 0; presses < 80; presses++) {
    if (await driver.executeScript(`
      let inner = window.top.document;
      while (inner.activeElement?.contentDocument) inner = inner.activeElement.contentDocument;
      return inner.activeElement?.matches(arguments[0]) ?? false`, css)) return;
    await (back ? driver.actions().keyDown(Key.SHIFT).sendKeys(Key.TAB).keyUp(Key.SHIFT).perform() : press(Key.TAB));
  }
  assert.fail(`the Tab key does not reach ${css}`);
};

/** Fills in the item whose row has the focus. */
const fill = async (item, words) => {
  await tabTo(`[data-item="${item}"] summary`);
  await panel();
  if (!(await driver.executeScript(`return document.querySelector('[data-item="' + arguments[0] + '"] details').open`, item))) await press(Key.ENTER);
  await driver.switchTo().defaultContent();
  await tabTo(`textarea[data-answer="${item}"]`);
  await press(words);
};

describe('the first run', () => {
  scene(enter);

  test('offers the tour once, and takes no for an answer', async () => {
    await agent.open(1002);
    await agent.openPanel();
    await driver.executeScript(`arguments[0].focus()`, await agent.see('[data-action="tour-later"]'));
    await press(Key.ENTER);
    await driver.wait(async () => !(await driver.findElement(By.css('.welcome')).isDisplayed()), PATIENCE, 'it still offers');
    // What follows the offer follows it by keyboard too.
    await press(Key.TAB);
    assert.ok(await driver.executeScript(`return document.activeElement.matches('[data-item] summary')`), 'the focus is lost');
    await agent.open(1001);
    await agent.openPanel();
    await agent.see('[data-item]');
    assert.equal(await driver.findElement(By.css('.welcome')).isDisplayed(), false);
  });

  test('the tour is gone through by keyboard, and leaves nothing behind', async () => {
    await agent.open(1002);
    const ticket = await take();
    await tabTo('[data-pill]');
    await press(Key.ENTER);
    await stepIs('rows');
    await tabTo('[data-item] summary');
    await press(Key.ENTER);
    await stepIs('submit');
    await driver.switchTo().defaultContent();
    await driver.executeScript(`document.querySelector('[data-group]').focus()`);
    await press('Engineering');
    await tabTo('[data-submit]');
    await press(Key.ENTER);
    await stepIs('held');
    await fill('severity', 'SEV2');
    await tabTo('[data-reason]', true);
    await press('The customer closes the month today');
    await tabTo('[data-action="go-on"]');
    await press(Key.ENTER);
    await stepIs('copy');
    await tabTo('[data-action="copy"]');
    await press(Key.ENTER);
    await stepIs(true);
    await driver.switchTo().defaultContent();
    assert.match(await driver.findElement(By.css('[data-done]')).getText(), /nothing to set up/);
    await driver.navigate().refresh();
    await stepIs('open');
    const kept = await driver.executeAsyncScript(`chrome.storage.local.get(null).then((all) => arguments[0](Object.keys(all)))`);
    assert.deepEqual(kept.filter((name) => name.startsWith('ticket') || name === 'coaching'), []);
    await leave(ticket);
    assert.equal((await desk.updates()).length, 0);
    await agent.open(1001);
    await agent.openPanel();
    await agent.see('[data-item]');
    assert.equal(await driver.findElement(By.css('.welcome')).isDisplayed(), false, 'offered again');
  });
});

for (const dark of [false, true]) {
  describe(`the tour, ${dark ? 'dark' : 'light'}`, () => {
    scene(enter, { dark, forget: false });

    test('axe finds nothing, and a narrow window holds it', async () => {
      await agent.open(1002);
      const ticket = await take();
      await isAccessibleAtAnyWidth(driver);
      await leave(ticket);
    });
  });
}
