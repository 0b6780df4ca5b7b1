// The customer update of an incident, and ownership: the panel reads and writes, the ticket is the record.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { By } from 'selenium-webdriver';

import { PATIENCE } from './browser.mjs';
import { scene } from './scene.mjs';

let desk, driver, agent;
scene((made) => ({ desk, driver, agent } = made));

const REPLY = '[data-part="update"] > .check';

/** Waits until a part of the panel says something. */
const says = async (css, words) => {
  const shown = async () => agent.read(css);
  await driver.wait(async () => words.test(await shown()), PATIENCE).catch(async () => assert.fail(`${css}: ${await shown()}`));
};

const respond = async (ticket) => {
  await agent.open(ticket);
  await agent.openPanel();
  await agent.turnTo('response');
};

test('a public reply on an incident is read as it is typed, and is left as it is', async () => {
  await respond(1004);
  const words = 'Our vendor broke the sign-in. We will write again by 15:00 UTC.';
  await agent.write(words);
  await says(`${REPLY} [data-wording="blame"]`, /vendor broke/);
  await says(`${REPLY} [data-question="when"]`, /answered[^]*15:00 UTC/);
  await says(`${REPLY} [data-question="meanwhile"]`, /open/);
  assert.equal((await agent.draft()).trim(), words);
  await agent.chooseChannel('internal');
  await agent.panel();
  const reply = await driver.findElement(By.css(REPLY));
  await driver.wait(async () => !(await reply.isDisplayed()), PATIENCE, 'an internal note is read as an update');
});

test('a reply on a ticket without an incident is not read', async () => {
  await respond(1002);
  await agent.write('Our vendor broke the dashboard.');
  await agent.see('[data-part="ownership"]');
  assert.equal(await (await driver.findElement(By.css(REPLY))).isDisplayed(), false);
});

test('five answers go into the reply below what stands there, and are there again after a reload', async () => {
  await respond(1010);
  await agent.write('Hello,');
  await agent.click('[data-part="composer"] > summary');
  const know = await agent.see('[data-say="know"]');
  assert.match(await know.getAttribute('value'), /since 2026-11-24 07:50 UTC/);
  await know.clear();
  await know.sendKeys('Sign-in fails for all EU workspaces since 07:50 UTC.');
  await agent.press('reply');
  await says('.said', /in your reply/);
  assert.match(await agent.draft(), /^Hello,\s+What we know: Sign-in fails/);
  await says(`${REPLY} [data-question="know"]`, /answered/);
  await agent.shows('[data-part="bundle"]', /3 tickets[^]*#1004\s+#1011\s+#1012/);
  await respond(1010);
  await agent.click('[data-part="composer"] > summary');
  assert.equal(await (await agent.see('[data-say="know"]')).getAttribute('value'), 'Sign-in fails for all EU workspaces since 07:50 UTC.');
});

test('a handover is written into the note, sent with it, and read back from the ticket', async () => {
  await respond(1004);
  await agent.click('[data-part="handover"] > summary');
  for (const [part, words] of [['to', 'Mei Lindqvist'], ['next-step', 'Roll the session store back'], ['by-when', '2027-01-04 09:00 UTC']]) {
    await (await agent.see(`[data-handing="${part}"]`)).sendKeys(words);
  }
  await agent.press('hand-over');
  await says('.said', /Internal note first/);
  await agent.chooseChannel('internal');
  await agent.press('hand-over');
  await says('.said', /in your internal note/);
  await agent.clickSubmit();
  await agent.submitted(1);
  await respond(1004);
  await says('[data-part="ownership"]', /Handed over by Ana Prieto to Mei Lindqvist[^]*Roll the session store back, by 2027-01-04 09:00 UTC/);
});

test('what Engineering owes is asked for once it is theirs, and given by a comment', async () => {
  await agent.open(1001);
  await agent.chooseGroup('Engineering');
  await agent.clickSubmit();
  await agent.submitted(1);
  await respond(1001);
  await says('[data-debt="acceptance"]', /due (tomorrow )?\d\d:\d\d/);
  await agent.chooseChannel('internal');
  await agent.click('[data-debt="acceptance"] [data-action="nudge"]');
  await says('.said', /in your internal note/);
  assert.match(await agent.draft(), /could somebody take #1001/);
  await agent.write(' We also reproduced it on our side with 501 dashboards.');
  await agent.clickSubmit();
  await agent.submitted(2);
  await respond(1001);
  await says('[data-debt="reproduction-validation"]', /given by Ana Prieto[^]*501 dashboards/);
});

test('without the history, who has it is still read from the notes', async () => {
  await desk.fault({ path: '/audits', status: 500 });
  await respond(1004);
  await says('[data-part="ownership"]', /Jonas Weld has it/);
  await agent.turnTo('checklist');
  await says('.unread', /history/);
});

test('a finding is quiet for a reason, stays so, and comes back', async () => {
  await agent.open(1004);
  await agent.openPanel();
  const finding = '[data-finding="under-escalation"] .disagree';
  await agent.click('.folded:not([data-quiet]) > summary');
  await agent.click(`${finding} > summary`);
  await (await agent.see(`${finding} textarea`)).sendKeys('They are on the phone with us');
  await agent.press('disagree');
  await agent.see('[data-quiet] > summary');
  await agent.open(1004);
  await agent.openPanel();
  await agent.click('[data-quiet] > summary');
  await says('.quieted', /on the phone with us/);
  await agent.press('take-back');
  await agent.click('.folded:not([data-quiet]) > summary');
  await agent.see(`${finding} > summary`);
});

test('the practice page opens beside the ticket', async () => {
  await respond(1004);
  const [ticket] = await driver.getAllWindowHandles();
  await agent.click('[data-part="practise"] p a');
  // One driver sees the extension's own pages as windows; in the other browser the panel sees the tabs.
  const window = async () => (await driver.getAllWindowHandles()).find((handle) => handle !== ticket);
  const tab = () => driver.executeAsyncScript(`
    const done = arguments[0];
    if (!chrome.tabs) done(null);
    else chrome.tabs.query({}).then((tabs) => done(tabs.find(({ title }) => title?.startsWith('Practise'))?.id ?? null));`);
  await agent.panel();
  await driver.wait(async () => (await window()) ?? (await tab()), PATIENCE, 'no page opened');
  if (await window()) {
    await driver.switchTo().window(await window());
    await driver.wait(async () => (await driver.getTitle()).startsWith('Practise'), PATIENCE, 'another page opened');
    await driver.close();
    await driver.switchTo().window(ticket);
  } else {
    await driver.executeAsyncScript(`chrome.tabs.remove(arguments[0]).then(arguments[1])`, await tab());
  }
});
