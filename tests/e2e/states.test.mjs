// What the panel shows when there is no ticket to judge.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { PATIENCE } from './browser.mjs';
import { scene } from './scene.mjs';

let desk, driver, agent;
scene((made) => ({ desk, driver, agent } = made));

test('signed out', async () => {
  await desk.fault({ path: '/users/me', anonymous: true });
  await agent.open(1002, 'signed-out');
});

test('refused, busy, broken, unknown: said, and the agent can submit', async () => {
  for (const status of [403, 404, 429, 500]) {
    await desk.reset();
    await desk.fault({ path: '/api/v2/tickets/1002\\.json', method: 'GET', status });
    await agent.open(1002, 'failed');
    await agent.openPanel();
    assert.notEqual(await agent.read('.notice'), '', `${status} is not explained`);
  }
});

test('a failed reading is read again on a click', async () => {
  await desk.fault({ path: '/api/v2/tickets/1002\\.json', method: 'GET', status: 500 });
  await agent.open(1002, 'failed');
  await agent.openPanel();
  await desk.reset();
  await agent.press('retry');
  await agent.panelIs('ready');
});

test('a new ticket counts what is written as it is written', async () => {
  await agent.open('new/1', 'new');
  await agent.itemIs('reproduction-steps', 'missing');
});

test('without the conversation the rest is judged, and the gap is said', async () => {
  await desk.fault({ path: '/comments', status: 500 });
  await agent.open(1002);
  await agent.openPanel();
  await agent.shows('.unread', /conversation/);
});

test('a ticket that cannot be read again stays, with what is being typed, and that is said', async () => {
  await agent.open(1002);
  await agent.openPanel();
  await agent.fill('severity', 'SEV3');
  await desk.fault({ path: '/api/v2/tickets/1002\\.json', method: 'GET', own: false, status: 500 });
  await agent.chooseChannel('internal');
  await agent.write('Tried it on our own screens: the same.');
  await agent.clickSubmit();
  await agent.submitted(1);
  const said = async () => agent.read('.notice');
  await driver.wait(async () => /last reading/.test(await said()), PATIENCE, 'nothing is said');
  await agent.itemIs('severity', 'present');
  assert.equal(await (await agent.see('textarea[data-answer="severity"]')).getAttribute('value'), 'SEV3');
  await desk.reset();
  await agent.press('retry');
  await driver.wait(async () => (await driver.executeScript(`return document.querySelector('.notice').textContent`)) === '', PATIENCE, 'it is still said');
});
