// Many tickets in one tab: what belongs to one stays with it.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { PATIENCE } from './browser.mjs';
import { scene } from './scene.mjs';

let desk, driver, agent;
scene((made) => ({ desk, driver, agent } = made));

/** What the panel says of every item of a ticket, opened alone. */
const alone = async (key) => {
  await agent.open(key);
  return agent.items();
};

/** Waits until the panel's items are these. */
const itemsAre = async (wanted, why) => {
  const same = async () => JSON.stringify(await agent.items()) === JSON.stringify(wanted);
  await driver.wait(same, PATIENCE).catch(async () => assert.deepEqual(await agent.items(), wanted, why));
};

describe('many tickets in one tab', () => {
  const KEYS = [1001, 1002, 1003, 1004, 1005];

  test('each shows its own, whichever way and however fast the agent turns', async () => {
    const own = new Map();
    for (const key of KEYS) own.set(key, await alone(key));
    await agent.open(KEYS[0]);
    for (const key of KEYS.slice(1)) await agent.goTo(key);
    // At speed: nobody waits for the panel between two clicks.
    for (let round = 0; round < 3; round++) for (const key of KEYS) await agent.backTo(key);
    for (const key of [1002, 1004, 1001, 1005, 1003]) {
      await agent.backTo(key);
      await itemsAre(own.get(key), `ticket ${key}`);
    }
  });

  test('nothing of a ticket that is left stays for a moment longer', async () => {
    await agent.open(1002);
    await agent.goTo(1001);
    await agent.panelIs('ready');
    await agent.backTo(1002);
    await driver.wait(async () => (await agent.marked()).includes('360001'), PATIENCE, 'severity is not marked');
    const [mark] = await agent.under('baton-dock', '[data-field="360001"]');
    const stays = await driver.executeAsyncScript(
      `const [mark, done] = arguments;
       document.querySelector('[data-test-id="header-tab"][data-entity-id="1001"]').click();
       requestAnimationFrame(() => requestAnimationFrame(() => done(mark.checkVisibility())));`,
      mark,
    );
    assert.equal(stays, false);
  });

  test('a comment that comes while the agent types leaves what is typed, and the caret where it is', async () => {
    await agent.open(1002);
    await agent.openPanel();
    await agent.fill('customer-impact', '4 users cannot export');
    const box = await agent.see('[data-answer="customer-impact"]');
    await driver.executeScript(`arguments[0].setSelectionRange(1, 1)`, box);
    await desk.change(1002, { comment: { body: 'Severity: SEV2', public: false } });
    await driver.switchTo().defaultContent();
    // As Zendesk shows what somebody else wrote: one comment more, in a page that is not loaded again.
    await driver.executeScript(`
      const last = [...document.querySelectorAll('[data-test-id="omni-log-comment-item"]')].at(-1);
      last.after(Object.assign(last.cloneNode(true), { id: 'comment-pushed' }));`);
    await agent.itemIs('severity', 'present');
    await driver.actions().sendKeys('2').perform();
    assert.deepEqual(await driver.executeScript(`const { value, selectionStart } = document.activeElement; return [value, selectionStart]`), ['42 users cannot export', 2]);
    await agent.open(1002);
    assert.equal(await driver.executeScript(`return document.querySelector('[data-answer="customer-impact"]').value`), '42 users cannot export');
  });

  test('an answer that comes late is not shown on another ticket', async () => {
    const wanted = await alone(1002);
    await desk.fault({ path: '/api/v2/tickets/1001', delay: 1500 });
    await agent.open(1001, 'loading');
    await agent.goTo(1002);
    await agent.panelIs('ready');
    await itemsAre(wanted, 'before the late answer');
    // The late answer has been sent once the desk answers what is asked after it.
    await driver.switchTo().defaultContent();
    await driver.executeAsyncScript(`fetch('/api/v2/tickets/1001.json').then(arguments[0], arguments[0])`);
    await itemsAre(wanted, 'after the late answer');
  });

  test('a reading that is cut off is not kept as the whole ticket', async () => {
    const wanted = await alone(1002);
    await agent.open(1001);
    await desk.fault({ path: '/api/v2/tickets/1002/comments', delay: 1500 });
    await agent.goTo(1002);
    await agent.panelIs('loading');
    await agent.backTo(1001);
    await agent.panelIs('ready');
    await agent.backTo(1002);
    await itemsAre(wanted, 'read once more');
  });

  test('what is filled in stays with its ticket', async () => {
    // Another ticket's severity is present too: only the words tell whose panel it is.
    const answerIs = (answer, otherwise) =>
      driver.wait(async () => (await driver.executeScript(`return document.querySelector('[data-answer="severity"]')?.value`)) === answer, PATIENCE, otherwise);
    await agent.open(1002);
    await agent.openPanel();
    await agent.fill('severity', 'SEV2');
    await agent.itemIs('severity', 'present');
    await agent.goTo(1001);
    await agent.panelIs('ready');
    await answerIs('', 'the answer shows on another ticket');
    await agent.backTo(1002);
    await agent.panel();
    await answerIs('SEV2', 'the answer is gone from its ticket');
    await agent.itemIs('severity', 'present');
  });

  test('the gate follows the ticket before the agent', async () => {
    await agent.open(1002);
    await agent.chooseGroup('Engineering');
    await agent.goTo(1001);
    await agent.panelIs('ready');
    await agent.write('Working on it.');
    await agent.clickSubmit();
    await agent.submitted(1);
    assert.equal((await desk.updates())[0].ticket, 1001);
    await agent.backTo(1002);
    await agent.itemIs('severity', 'missing');
    await agent.clickSubmit();
    await agent.isHeld();
    assert.equal((await desk.updates()).length, 1);
  });

  test('a held submit is let go of when the agent leaves the ticket', async () => {
    await agent.open(1002);
    await agent.chooseGroup('Engineering');
    await agent.clickSubmit();
    await agent.isHeld();
    await agent.goTo(1001);
    await agent.panel();
    await driver.wait(async () => driver.executeScript(`return document.querySelector('[data-held]').hidden`), PATIENCE, 'another ticket shows the held submit');
    await agent.notSubmitted();
  });
});
