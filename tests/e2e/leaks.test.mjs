// Twenty tickets in one tab, again and again: nothing of one shows on another, and memory does not grow.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { browserName, PATIENCE } from './browser.mjs';
import { scene } from './scene.mjs';

let desk, driver, agent;
scene((made) => ({ desk, driver, agent } = made));

/** The tickets: the samples, and eight of which each lacks something else. */
const SAMPLES = [1001, 1002, 1003, 1004, 1005, 1006, 1007, 1008, 1009, 1010, 1011, 1012];
const OTHERS = Array.from({ length: 8 }, (_, n) => 3001 + n);
const KEYS = [...SAMPLES, ...OTHERS];
const SAID = ['Severity: SEV2', 'Case owner: Ana Prieto', 'Version 4.2.0', 'Expected: a file. Actual: an error.'];

/** Numbers that look random and are the same each time. @param {number} seed */
const dice = (seed) => () => (seed = (seed * 1103515245 + 12345) % 2 ** 31) / 2 ** 31;

/** How often the agent turns to another ticket. What a turn left behind would be so often what the bounds below allow. */
const TURNS = 250;

// Where the browser tells what a tab carries.
test('hundreds of turns among twenty tickets leave nothing behind', { skip: browserName !== 'chromium' }, async () => {
  for (const id of OTHERS) {
    const html = SAID.filter((_, n) => id & (1 << n)).map((line) => `<p>${line}</p>`).join('');
    await desk.add({ id, subject: `Ticket ${id}`, requester: 8001, group: 4001, comments: [{ by: 9001, public: false, at: '2026-11-24T06:02:00Z', html: `<p>Ticket ${id}.</p>${html}` }] });
  }
  /** What the panel shows of each ticket, opened alone. */
  const own = new Map();
  for (const key of KEYS) {
    await agent.open(key);
    own.set(key, await agent.items());
  }
  assert.ok(new Set([...own.values()].map((items) => JSON.stringify(items))).size > 8, 'the tickets are too much alike to tell a leak');

  await agent.open(KEYS[0]);
  for (const key of KEYS.slice(1)) {
    await agent.goTo(key);
    await agent.panelIs('ready');
  }
  /** Clicks the tabs of these tickets, a picture apart: twenty are more than the header shows, and a person would scroll. */
  const click = async (...keys) => {
    await driver.switchTo().defaultContent();
    await driver.executeAsyncScript(
      `const [keys, done] = arguments;
       const next = () => {
         const key = keys.shift();
         if (!key) return done();
         document.querySelector('[data-test-id="header-tab"][data-entity-id="' + key + '"]').click();
         requestAnimationFrame(next);
       };
       next();`,
      keys,
    );
  };
  const isOwn = async (key) => {
    const same = async () => JSON.stringify(await agent.items()) === JSON.stringify(own.get(key));
    await driver.wait(same, PATIENCE).catch(async () => assert.deepEqual(await agent.items(), own.get(key), `ticket ${key}`));
  };
  await click(KEYS[0]);
  await isOwn(KEYS[0]);
  const before = await weight();

  const roll = dice(7);
  const any = () => KEYS[Math.floor(roll() * KEYS.length)];
  for (let turn = 0; turn < TURNS; turn++) {
    // Past a ticket that Baton may or may not have begun to read.
    const [past, key] = [any(), any()];
    await click(past, key);
    await isOwn(key);
  }
  for (const key of KEYS) {
    await click(key);
    await isOwn(key);
  }
  await click(KEYS[0]);
  await isOwn(KEYS[0]);
  const after = await weight();
  assert.ok(after.listeners <= before.listeners * 1.01, `listeners: ${before.listeners}, then ${after.listeners}`);
  assert.ok(after.nodes <= before.nodes * 1.01, `nodes: ${before.nodes}, then ${after.nodes}`);
  assert.ok(after.heap <= before.heap * 1.1, `heap: ${before.heap}, then ${after.heap} bytes`);
  // The panel's own page holds one ticket's worth.
  assert.equal(after.panel, before.panel);
});

/** What the tab carries: listeners, nodes and bytes of the page with Baton's scripts in it, and the panel's elements. */
const weight = async () => {
  await agent.panel();
  const panel = await driver.executeScript(`return document.querySelectorAll('*').length`);
  await driver.switchTo().defaultContent();
  await driver.sendDevToolsCommand('Performance.enable', {});
  await driver.sendDevToolsCommand('HeapProfiler.collectGarbage', {});
  const { metrics } = await driver.sendAndGetDevToolsCommand('Performance.getMetrics', {});
  const of = (name) => metrics.find((metric) => metric.name === name).value;
  return { listeners: of('JSEventListeners'), nodes: of('Nodes'), heap: of('JSHeapUsedSize'), panel };
};
