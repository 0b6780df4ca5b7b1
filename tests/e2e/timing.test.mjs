// Every way to submit, in every state of the panel: held when it must be, sent once when let through, never when
// refused, and the agent's words are kept.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { PATIENCE } from './browser.mjs';
import { applyMacro, WAYS } from './ways-to-submit.mjs';
import { scene } from './scene.mjs';
import { slow } from './slow-panel.mjs';

let desk, driver, agent;
scene((made) => ({ desk, driver, agent } = made));

/** The panel's troubles in which an escalation must be held, and how each comes about once the ticket is read. */
const HELD = {
  'the verdict is there': async () => {},
  // The verdict is of the page as it was before the last change, and the next is waited for; how long, is the gate's
  // and no path's.
  'the verdict is old': () => slow(agent, 500),
};

/** Those in which nothing can be judged any more. */
const GONE = {
  'the panel has crashed': async () => {
    await agent.panel();
    await driver.executeScript(`MessagePort.prototype.postMessage = () => { throw new Error('crashed') }`);
  },
  'the page took the frame out': async () => driver.executeScript(`arguments[0].remove()`, await agent.frame()),
  'the frame shows another page': async () => driver.executeScript(`arguments[0].src = 'about:blank'`, await agent.frame()),
};

/** An escalation on the point of being submitted, in this trouble. */
const escalate = async ({ ticket }, trouble) => {
  await agent.open(ticket);
  await agent.write('Over to you.');
  await trouble();
  await agent.chooseGroup('Engineering');
};

for (const [name, path] of Object.entries(WAYS)) {
  describe(name, () => {
    for (const [when, trouble] of Object.entries(HELD)) {
      test(`${when}: held, refused, nothing sent, nothing lost`, async () => {
        await escalate(path, trouble);
        await path.submit(agent);
        await agent.isHeld();
        await agent.press('stay');
        await agent.notSubmitted();
        assert.match(await agent.draft(), /Over to you\./);
      });
    }
    for (const [when, trouble] of Object.entries(GONE)) {
      test(`${when}: sent once, with the agent's words`, async () => {
        await escalate(path, trouble);
        await path.submit(agent);
        await agent.submitted(1);
        const [{ body }] = await desk.updates();
        if (path.status) assert.equal(body.ticket.status, path.status);
        assert.match(body.ticket.comment.html_body, /Over to you\./);
      });
    }
  });
}

test('a macro that escalates is held like a hand that does', async () => {
  await agent.open(1002);
  await applyMacro(agent, 'Escalate to Engineering');
  await driver.wait(async () => (await agent.text('assignee-field-selected-group-tag')) === 'Engineering', PATIENCE, 'the macro did nothing');
  await agent.clickSubmit();
  await agent.isHeld();
  await agent.notSubmitted();
});

test('a ticket that is still being read holds nothing', async () => {
  await desk.fault({ path: '/comments', method: 'GET', own: false, delay: 15_000 });
  await agent.open(1002, 'loading');
  await agent.write('Working on it.');
  await agent.chooseGroup('Engineering');
  await agent.clickSubmit();
  await agent.submitted(1);
});
