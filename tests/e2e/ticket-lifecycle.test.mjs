// A ticket gets its number, is closed, loses its tab, is open in two tabs.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { By } from 'selenium-webdriver';

import { PATIENCE } from './browser.mjs';
import { scene } from './scene.mjs';

let desk, driver, agent;
scene((made) => ({ desk, driver, agent } = made));

/** What an item was filled in with. */
const filled = (item) => driver.executeScript(`return document.querySelector('[data-answer="' + arguments[0] + '"]').value`, item);

/** Submits a new ticket, and follows it to its number. */
const getsItsNumber = async () => {
  await agent.clickSubmit();
  await agent.submitted(1);
  await driver.switchTo().defaultContent();
  await driver.wait(async () => /tickets\/\d+$/.test(await driver.getCurrentUrl()), PATIENCE, 'it has no number');
  agent.key = /\d+$/.exec(await driver.getCurrentUrl())[0];
};

test('a new one gets its number, and what was filled in moves with it', async () => {
  await agent.open('new/1', 'new');
  await (await agent.inPane('omni-header-subject')).sendKeys('Export stops every morning');
  await agent.write('The export stops at 06:00.');
  await agent.openPanel();
  await agent.fill('severity', 'SEV3');
  await agent.itemIs('severity', 'present');
  await getsItsNumber();
  await agent.panelIs('ready');
  await agent.itemIs('severity', 'present');
  assert.equal(await filled('severity'), 'SEV3');
  // And stays there.
  await agent.open(agent.key);
  await agent.itemIs('severity', 'present');
});

test('a new one without a subject, under a clock that is wrong by hours, gets its number and its words', async () => {
  await agent.open('new/1', 'new');
  await agent.write('The export stops at 06:00.');
  await agent.panel();
  await driver.executeScript(`Date.now = ((now) => () => now() + 5 * 3_600_000)(Date.now)`);
  await agent.openPanel();
  await agent.fill('severity', 'SEV3');
  await agent.itemIs('severity', 'present');
  await getsItsNumber();
  await agent.panelIs('ready');
  await agent.itemIs('severity', 'present');
});

test('what was filled in for a new one goes into no other ticket, and waits for the agent', async () => {
  await agent.open('new/1', 'new');
  await (await agent.inPane('omni-header-subject')).sendKeys('Export stops every morning');
  await agent.openPanel();
  await agent.fill('severity', 'SEV3');
  await agent.itemIs('severity', 'present');
  await agent.goTo(1002);
  await agent.panelIs('ready');
  await agent.itemIs('severity', 'missing');
  await driver.switchTo().defaultContent();
  await driver.findElement(By.css('[data-entity-type="NEW_TICKET_ENTITY_TYPE"]')).click();
  agent.key = 'new/1';
  await agent.panelIs('new');
  await agent.itemIs('severity', 'present');
  assert.equal(await filled('severity'), 'SEV3');
});

/** A ticket that Zendesk takes no update for. */
const closed = (more) => ({
  id: 3100, subject: 'Old story', requester: 8001, group: 4001, status: 'closed', tags: ['closed_by_merge'],
  comments: [{ by: 8001, at: '2026-10-01T06:02:00Z', html: '<p>The export stops.</p>' }],
  ...more,
});

test('a closed one is shown, and what the agent submits is Zendesk\'s to refuse', async () => {
  await desk.add(closed({ tags: [] }));
  await agent.open(3100);
  await agent.itemIs('severity', 'missing');
  await agent.write('One more thing.');
  await agent.clickSubmit();
  await agent.submitted(1);
  assert.equal((await desk.updates())[0].accepted, false);
  await driver.switchTo().defaultContent();
  await driver.wait(async () => (await (await driver.findElement(By.css('body'))).getText()).includes('closed prevents ticket update'), PATIENCE, 'the refusal is not shown');
  assert.equal(await agent.draft(), 'One more thing.');
  // An escalation is held there as anywhere, and goes through once with a reason.
  await agent.chooseGroup('Engineering');
  await agent.clickSubmit();
  await agent.isHeld();
  assert.equal((await desk.updates()).length, 1);
});

test('a merged one is shown, turned away from and back to, and never held for what is no escalation', async () => {
  const merged = '<p>This request was closed and merged into request #1002 "CSV export stops".</p>';
  await desk.add(closed({ comments: [...closed().comments, { by: 9001, at: '2026-10-02T06:02:00Z', public: false, html: merged }] }));
  await agent.open(3100);
  await agent.itemIs('severity', 'missing');
  await agent.goTo(1002);
  await agent.panelIs('ready');
  await agent.backTo(3100);
  await agent.panelIs('ready');
  await agent.write('Noted.');
  await agent.clickSubmit();
  await agent.submitted(1);
});

test('in play mode it is gone once submitted, and the next one is there', async () => {
  await agent.open(1002);
  await (await agent.inPane('ticket-footer-post-save-actions-menu-button')).click();
  const next = By.css('[data-tracking-id$="next_ticket"]');
  await driver.wait(async () => (await driver.findElements(next)).length > 0, PATIENCE);
  await driver.findElement(next).click();
  await agent.chooseGroup('Engineering');
  await agent.clickSubmit();
  await agent.isHeld();
  await agent.fillRequired();
  await agent.goOn();
  await agent.submitted(1);
  await driver.switchTo().defaultContent();
  await driver.wait(async () => !(await driver.getCurrentUrl()).includes('1002'), PATIENCE, 'the page stays');
  agent.key = /\d+$/.exec(await driver.getCurrentUrl())[0];
  await agent.panelIs('ready');
  assert.equal(await driver.executeScript(`return document.querySelector('[data-held]').hidden`), true);
});

test('open in two tabs, what is filled in in one is in the other, and neither takes it from the other', async () => {
  await agent.open(1002);
  await agent.openPanel();
  await agent.fill('severity', 'SEV2');
  const first = await driver.getWindowHandle();
  await driver.switchTo().newWindow('tab');
  try {
    await agent.open(1002);
    await agent.openPanel();
    await agent.itemIs('severity', 'present');
    await agent.fill('severity', 'SEV3');
    await agent.fill('customer-impact', '42 users cannot export');
    await agent.itemIs('customer-impact', 'present');
    await driver.switchTo().window(first);
    await agent.itemIs('customer-impact', 'present');
    // Where it was typed before, the caret still stands.
    await driver.wait(async () => (await filled('severity')) === 'SEV3', PATIENCE, 'the first tab shows what it had');
    await agent.fill('case-owner', 'Ana Prieto');
    await agent.itemIs('case-owner', 'present');
  } finally {
    for (const other of await driver.getAllWindowHandles()) {
      if (other === first) continue;
      await driver.switchTo().window(other);
      await agent.itemIs('case-owner', 'present');
      await driver.close();
    }
    await driver.switchTo().window(first);
  }
  await agent.open(1002);
  for (const item of ['severity', 'customer-impact', 'case-owner']) await agent.itemIs(item, 'present');
});

test('open in two tabs, each holds its own submit', async () => {
  await agent.open(1002);
  await agent.chooseGroup('Engineering');
  await agent.clickSubmit();
  await agent.isHeld();
  const first = await driver.getWindowHandle();
  await driver.switchTo().newWindow('tab');
  try {
    await agent.open(1002);
    assert.equal(await driver.executeScript(`return document.querySelector('[data-held]').hidden`), true, 'the other tab shows the held submit');
    await agent.write('A line from the other tab.');
    await agent.clickSubmit();
    await agent.submitted(1);
  } finally {
    await driver.close();
    await driver.switchTo().window(first);
  }
  await agent.isHeld();
  await agent.press('stay');
  assert.equal((await desk.updates()).length, 1);
});
