// What becomes of a ticket under Baton's eyes: numbered, closed, gone with its tab, open in two tabs.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { By } from 'selenium-webdriver';

import { scene } from './scene.mjs';

let desk, driver, agent;
scene((made) => ({ desk, driver, agent } = made));

test('a new one gets its number, and is read by it', async () => {
  await agent.open('new/1', 'new');
  await (await agent.inPane('omni-header-subject')).sendKeys('Export stops every morning');
  await agent.write('The export stops at 06:00.');
  await agent.clickSubmit();
  await agent.submitted(1);
  await driver.switchTo().defaultContent();
  await driver.wait(async () => /tickets\/\d+$/.test(await driver.getCurrentUrl()), 10_000, 'it has no number');
  await agent.panelIs('ready');
  await agent.itemIs('severity', 'missing');
});

test('a closed one is shown, and what the agent submits is Zendesk\'s to refuse', async () => {
  await desk.add({ id: 3100, subject: 'Old story', requester: 8001, group: 4001, status: 'closed', comments: [{ by: 8001, at: '2026-10-01T06:02:00Z', html: '<p>Severity: SEV2</p>' }] });
  await agent.open(3100);
  await agent.openPanel();
  await agent.itemIs('severity', 'missing');
});

test('in play mode it is gone once submitted, and the next one is there', async () => {
  await agent.open(1002);
  await (await agent.inPane('ticket-footer-post-save-actions-menu-button')).click();
  const next = By.css('[data-tracking-id$="next_ticket"]');
  await driver.wait(async () => (await driver.findElements(next)).length > 0, 10_000);
  await driver.findElement(next).click();
  await agent.chooseGroup('Engineering');
  await agent.clickSubmit();
  await agent.isHeld();
  await agent.fill('severity', 'SEV3');
  await agent.fill('case-owner', 'Ana Prieto');
  await (await agent.see('textarea[data-reason]')).sendKeys('The customer goes live today');
  await agent.press('go-on');
  await agent.submitted(1);
  await driver.switchTo().defaultContent();
  await driver.wait(async () => !(await driver.getCurrentUrl()).includes('1002'), 10_000, 'the page stays');
  await agent.panelIs('ready');
  await agent.panel();
  assert.equal(await driver.executeScript(`return document.querySelector('[data-held]').hidden`), true);
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
