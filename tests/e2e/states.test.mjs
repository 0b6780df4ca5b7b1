// What the panel shows when there is no ticket to judge.

import assert from 'node:assert/strict';
import { test } from 'node:test';

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
    assert.notEqual(await (await agent.see('.notice')).getText(), '', `${status} is not explained`);
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
  assert.match(await (await agent.see('.unread')).getText(), /conversation/);
});
