// Every way to submit: not touched when nothing escalates, held otherwise, and sent once when let through.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { Key, until } from 'selenium-webdriver';

import { PATIENCE } from './browser.mjs';
import { WAYS } from './ways-to-submit.mjs';
import { scene } from './scene.mjs';
import { hush } from './slow-panel.mjs';

let desk, driver, agent;
scene((made) => ({ desk, driver, agent } = made));

for (const [name, { ticket, status, submit }] of Object.entries(WAYS)) {
  // A message is sent by itself: nothing of the form goes with it.
  if (ticket !== 1002) continue;
  describe(name, () => {
    test('is not touched when nothing escalates', async () => {
      await agent.open(1002);
      await agent.write('Working on it.');
      await submit(agent);
      await agent.submitted(1);
      if (status) assert.equal((await desk.updates())[0].body.ticket.status, status);
    });

    test('is held, then sent exactly once', async () => {
      await agent.open(1002);
      await agent.chooseGroup('Engineering');
      await submit(agent);
      await agent.isHeld();
      await agent.fillRequired();
      await agent.goOn();
      await agent.submitted(1);
      const [{ body }] = await desk.updates();
      if (status) assert.equal(body.ticket.status, status);
    });
  });
}

describe('a panel that is slow', () => {
  test('is waited for: what must be held is held', async () => {
    await agent.open(1002);
    const speak = await hush(agent);
    await agent.chooseGroup('Engineering');
    await agent.clickSubmit();
    await agent.says(/checking/);
    await speak();
    await agent.isHeld();
    await agent.says(/^$/);
    await agent.notSubmitted();
  });

  test('is waited for: what may go goes once', async () => {
    await agent.open(1002);
    const speak = await hush(agent);
    await agent.write('Working on it.');
    await agent.clickSubmit();
    await agent.clickSubmit();
    await speak();
    await agent.submitted(1);
  });

  test('is not waited for without end: the submit goes once, and that is said', async () => {
    await agent.open(1002);
    const speak = await hush(agent);
    await agent.chooseGroup('Engineering');
    await agent.clickSubmit();
    await agent.says(/could not check/);
    await agent.submitted(1);
    await speak();
    // The late answer has come once the panel shows what came of it; it sends nothing more.
    await agent.says(/^$/);
    await agent.submitted(1);
  });
});

test('a submit that cannot be repeated is not lost in silence: the next one goes through', async () => {
  await agent.open(1002);
  await agent.chooseGroup('Engineering');
  await agent.pressShortcut('s');
  await agent.isHeld();
  await agent.fillRequired();
  await agent.giveReason();
  // Without the menu there is no way to submit with another status.
  await driver.executeScript(`arguments[0].remove()`, await agent.inPane('submit_button-menu-button'));
  await agent.press('go-on');
  await agent.says(/submit again/);
  await agent.notSubmitted();
  await agent.clickSubmit();
  await agent.submitted(1);
});

test('a menu of the page is reached though the panel lies over it, and the panel comes back', async () => {
  await agent.open(1002);
  await agent.openPanel();
  const frame = await agent.frame();
  await driver.wait(async () => (await frame.getRect()).width > 300, PATIENCE, 'the panel does not unfold');
  await agent.openSubmitMenu();
  await agent.clickEntry(await agent.submitEntry('pending'));
  await agent.submitted(1);
  await driver.wait(until.elementIsVisible(frame), PATIENCE, 'the panel stays away');
});

test('a submit that is held from a menu of the page is seen, though the menu stays open', async () => {
  await agent.open(1002);
  await agent.chooseGroup('Engineering');
  await agent.openSubmitMenu();
  await agent.clickEntry(await agent.submitEntry('pending'));
  await agent.isHeld();
  const menu = await agent.inPane('submit_button-menu-button');
  await driver.wait(async () => (await menu.getAttribute('aria-expanded')) === 'false', PATIENCE, 'the menu stays open by itself');
  // Some pages close a menu for a click alone.
  await driver.executeScript(`arguments[0].setAttribute('aria-expanded', 'true')`, menu);
  assert.ok(await (await agent.frame()).isDisplayed(), 'the panel is away');
  await agent.press('stay');
  await agent.notSubmitted();
});

test('the tag "escalated" escalates too', async () => {
  await agent.open(1002);
  const tags = await agent.inPane('ticket-system-field-tags-multiselect');
  await tags.click();
  await driver.actions().sendKeys('escalated', Key.ENTER).perform();
  await driver.wait(async () => (await (await agent.pane()).getText()).includes('escalated'), PATIENCE);
  await agent.clickSubmit();
  await agent.isHeld();
  await agent.notSubmitted();
});

test('the panel\'s own switch escalates, without any change in the page', async () => {
  await agent.open(1002);
  await agent.openPanel();
  await agent.click('input[data-action="escalate"]');
  await agent.clickSubmit();
  await agent.isHeld();
  await agent.notSubmitted();
});
