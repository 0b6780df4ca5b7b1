// The main job: a ticket is checked, an escalation is held, the handoff is copied.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { By, Key } from 'selenium-webdriver';

import { PATIENCE } from './browser.mjs';
import { scene } from './scene.mjs';

let desk, driver, agent;
scene((made) => ({ desk, driver, agent } = made));

test('the ticket is read and its gaps are shown', async () => {
  await agent.open(1002);
  assert.match(await agent.readiness(), /^\d+\/10$/);
  await agent.openPanel();
  const items = await agent.items();
  assert.equal(Object.keys(items).length, 13);
  assert.equal(items.severity, 'missing');
});

test('an escalating submit is held until its gaps are filled, and then sent once', async () => {
  await agent.open(1002);
  await agent.chooseGroup('Engineering');
  await agent.clickSubmit();
  await agent.isHeld();
  await agent.notSubmitted();
  for (const [item, text] of Object.entries(FILLED)) {
    await agent.fill(item, text);
    await agent.itemIs(item, 'present');
  }
  for (const [item, state] of Object.entries(await agent.items())) {
    if (state !== 'present') await agent.fill(item, FILLED[item] ?? MORE[item]);
  }
  await agent.see('[data-held] button[data-action="go-on"]');
  await agent.press('go-on');
  await agent.submitted(1);
});

test('a warning lets through with a reason; a missing severity does not', async () => {
  await agent.open(1002);
  await agent.chooseGroup('Engineering');
  await agent.clickSubmit();
  await agent.isHeld();
  await agent.panel();
  assert.equal(await (await driver.findElement(By.css('[data-action="go-on"]'))).isDisplayed(), false);
  await agent.fillRequired();
  await agent.goOn();
  await agent.submitted(1);
});

test('the keyboard alone goes through a held submit, a key at a time', async () => {
  await agent.open(1002);
  await agent.openPanel();
  await agent.fillRequired();
  await agent.chooseGroup('Engineering');
  await agent.clickSubmit();
  await agent.isHeld();
  const keys = (...pressed) => driver.actions().sendKeys(...pressed).perform();
  await driver.wait(() => driver.executeScript(`return document.activeElement.matches('[data-reason]')`), PATIENCE, 'the reason is not asked for');
  await keys('The customer goes live today', Key.ENTER);
  await agent.notSubmitted();
  await agent.panel();
  await driver.actions().keyDown(Key.CONTROL).sendKeys(Key.ENTER).keyUp(Key.CONTROL).perform();
  await agent.submitted(1);
});

test('a ticket that is ready leads to the copy', async () => {
  await agent.open(1001);
  await agent.openPanel();
  assert.equal(await driver.executeScript(`return document.activeElement.dataset.action`), 'copy');
});

test('what the agent fills in survives a reload', async () => {
  await agent.open(1002);
  await agent.openPanel();
  await agent.fill('customer-impact', '42 users cannot export');
  await agent.itemIs('customer-impact', 'present');
  await agent.keeps('42 users cannot export');
  await agent.open(1002);
  await agent.itemIs('customer-impact', 'present');
  await agent.openPanel();
  assert.equal(await (await driver.findElement(By.css('[data-answer="customer-impact"]'))).getAttribute('value'), '42 users cannot export');
});

test('the handoff is copied as rich text with wiki markup beside it', async () => {
  await agent.open(1002);
  await agent.openPanel();
  await agent.press('copy');
  await driver.wait(async () => (await agent.read('.said')).length > 0, PATIENCE);
  await driver.switchTo().defaultContent();
  await driver.get(`${desk.url}/jira`);
  const place = await driver.findElement(By.css('#rich'));
  await place.click();
  await place.sendKeys(Key.chord(Key.CONTROL, 'v'));
  const pasted = async (id) => (await driver.findElement(By.css(id))).getText();
  await driver.wait(async () => (await pasted('#pasted-text')).length > 0, PATIENCE, 'nothing was pasted');
  assert.match(await pasted('#pasted-text'), /^h2\. /);
  assert.match(await pasted('#pasted-html'), /<h2>/);
});

test('form fields that hold a missing item are marked, and the mark goes when the item is met', async () => {
  await agent.open(1002);
  await driver.wait(async () => (await agent.marked()).includes('360001'), PATIENCE, 'severity is not marked');
  await agent.openPanel();
  await agent.fill('severity', 'SEV2');
  await agent.itemIs('severity', 'present');
  await driver.wait(async () => !(await agent.marked()).includes('360001'), PATIENCE, 'severity is still marked');
});

test('a mark that still holds is the same one for a screen reader, while others go', async () => {
  await agent.open(1002);
  await driver.wait(async () => (await agent.marked()).includes('360002'), PATIENCE, 'the affected users are not marked');
  const [mark] = await agent.under('baton-dock', '[data-field="360001"]');
  // Hidden for a moment, it would lose whoever reads it.
  await driver.executeScript(
    `const [mark] = arguments;
     new MutationObserver(() => mark.dataset.changed = '').observe(mark, { attributeFilter: ['hidden'], childList: true, characterData: true, subtree: true })`,
    mark,
  );
  await agent.openPanel();
  await agent.fill('customer-impact', '42 users cannot export');
  await driver.wait(async () => !(await agent.marked()).includes('360002'), PATIENCE, 'the affected users are still marked');
  const [now] = await agent.under('baton-dock', '[data-field="360001"]');
  assert.equal(await now.getId(), await mark.getId());
  assert.equal(await mark.getAttribute('data-changed'), null);
  assert.equal(await mark.getText(), 'Severity: missing');
});

test('a mark never sticks out of a form that scrolls sideways', async () => {
  await agent.open(1002);
  await driver.wait(async () => (await agent.marked()).includes('360001'), PATIENCE, 'severity is not marked');
  const field = await agent.inPane('ticket-form-field-dropdown-field-360001');
  // The form as narrow as a zoomed page makes it, and scrolled to its end; its own sides are where what it shows ends.
  const sides = await driver.executeScript(
    `let form = arguments[0].parentElement;
     while (!/auto|scroll/.test(getComputedStyle(form).overflowY)) form = form.parentElement;
     for (const [name, value] of [['width', '140px'], ['min-width', '0'], ['max-width', '140px'], ['flex', 'none']]) form.style.setProperty(name, value, 'important');
     form.firstElementChild.style.setProperty('width', '300px', 'important');
     form.scrollLeft = 90;
     arguments[0].scrollIntoView({ block: 'center' });
     dispatchEvent(new Event('resize'));
     const { left, right } = form.getBoundingClientRect();
     return { left, right, scrolled: form.scrollLeft };`,
    field,
  );
  assert.ok(sides.scrolled > 0, 'the form scrolls sideways');
  const marks = await agent.under('baton-dock', '[data-field="360001"], [data-field="360001"] > span');
  assert.equal(marks.length, 2);
  for (const mark of marks) {
    const { x, width } = await mark.getRect();
    assert.ok(x >= sides.left && x + width <= sides.right + 1, `${x} to ${x + width} is not within ${sides.left} to ${sides.right}`);
  }
});

const FILLED = {
  severity: 'SEV2',
  'customer-impact': '42 users cannot export',
  'steps-already-taken': 'Cleared the schedule and made a new one → same error',
  'supporting-tickets': 'Searched for similar tickets, none found',
  'case-owner': 'Ana Prieto',
};

const MORE = {
  summary: 'The scheduled export stops every morning',
  'reproduction-steps': '1. Open Exports\n2. Press Run now\n3. Wait for the mail',
  'expected-behavior': 'The export should arrive as a file',
  'actual-behavior': 'The mail says that the export failed',
  'logs-and-data': '2026-11-23T06:00:02Z ERROR export: worker lost',
  screenshots: 'https://www.loom.com/share/abc123',
  environment: 'Production, EU',
  versions: '4.2.0',
};
