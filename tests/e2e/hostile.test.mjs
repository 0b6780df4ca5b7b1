// The page is not trusted: its scripts learn nothing of the ticket from Baton, and release nothing.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { scene } from './scene.mjs';

let desk, driver, agent;
scene((made) => ({ desk, driver, agent } = made));

test('no script of the page reaches the panel or the marks', async () => {
  await agent.open(1002);
  await driver.wait(async () => (await agent.marked()).length > 0, 10_000, 'nothing is marked');
  await driver.switchTo().defaultContent();
  const reached = await driver.executeScript(`
    const roots = Array.from(document.querySelectorAll('baton-dock'), (host) => host.shadowRoot);
    return { hosts: roots.length, open: roots.filter(Boolean).length, frames: frames.length };`);
  assert.deepEqual(reached, { hosts: 1, open: 0, frames: 0 });
});
