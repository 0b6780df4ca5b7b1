// Reduced motion and forced colours.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { scene } from './scene.mjs';

let desk, driver, agent;
scene((made) => ({ desk, driver, agent } = made), { calm: true, forced: true });

test('nothing moves for who asked for that', async () => {
  await desk.fault({ path: '/api/v2/tickets/1002', own: false, delay: 3000 });
  await agent.open(1002, 'loading');
  await agent.openPanel();
  await agent.see('.notice');
  assert.deepEqual(await driver.executeScript(`return [matchMedia('(prefers-reduced-motion)').matches, document.getAnimations().length]`), [true, 0]);
  await agent.panelIs('ready');
});

test('in forced colours the states of the items, and what is overdue, are told apart', async () => {
  await agent.open(1004);
  const states = ['present', 'weak', 'missing'];
  const [ink, overdue, ...marks] = await driver.executeScript(
    `const filled = (node) => (({ backgroundColor, backgroundImage }) => backgroundColor + ' ' + backgroundImage)(getComputedStyle(node));
     const mark = (state) => filled(document.querySelector('[data-item-state="' + state + '"] .mark'));
     document.querySelector('[data-pill]').click();
     return [getComputedStyle(document.body).color, getComputedStyle(document.querySelector('[data-chip="due"] .near')).backgroundColor, ...arguments[0].map(mark)];`,
    states,
  );
  assert.equal(overdue, ink);
  assert.equal(new Set(marks).size, states.length, marks.join('\n'));
});
