// An incident in real browsers: its severity, its steps, its clock.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { PATIENCE } from './browser.mjs';
import { promised, respond } from './incident.mjs';
import { scene } from './scene.mjs';

let desk, driver, agent;
scene((made) => ({ desk, driver, agent } = made));

/** Waits until a part of the panel says something. */
const says = async (css, words) => {
  const shown = async () => agent.read(css);
  await driver.wait(async () => words.test(await shown()), PATIENCE).catch(async () => assert.fail(`${css}: ${await shown()}`));
};

test('the header says what is due, and a severity is raised with its reason in the note', async () => {
  await respond(agent, promised('SEV3', 10));
  await says('[data-chip="due"]', /due/);
  await says('[data-severity]', /SEV3 is claimed.*SEV1/s);
  await agent.click('[data-part="choose"] > summary');
  await agent.press('unsure');
  await (await agent.see('[data-why-severity]')).sendKeys('nobody can send an order');
  await agent.chooseChannel('internal');
  await agent.press('set-severity');
  await says('.said', /note/);
  assert.match(await agent.draft(), /Severity change: SEV1 \(was SEV3\), because nobody can send an order/);
  await says('[data-chip="severity"]', /SEV1/);
  await agent.clickSubmit();
  await agent.submitted(1);
  const [{ body }] = await desk.updates();
  assert.deepEqual(body.ticket.custom_fields?.filter(({ value }) => value === 'severity_sev1') ?? [], [], 'no field was changed');
  await agent.open(2001);
  await agent.openPanel();
  await agent.turnTo('response');
  await says('[data-chip="severity"]', /SEV1/);
});

test('a step seen shows its words, and a step ticked is in the note with who and when', async () => {
  await respond(agent, promised('SEV1', 10));
  await says('[data-step="on-call"]', /paged the on-call engineer/);
  await agent.chooseChannel('internal');
  await agent.click('[data-step="status-page"] summary');
  await (await agent.see('[data-detail="status-page"]')).sendKeys('https://status.larkfield.example');
  await agent.click('[data-step="status-page"] [data-action="tick"]');
  await says('[data-step="status-page"]', /not submitted yet/);
  assert.match(await agent.draft(), /\[x\] status-page, by .+ at \d{4}-\d\d-\d\d \d\d:\d\d UTC: https:\/\/status\.larkfield\.example/);
});

test('a ticket whose history cannot be read still says where it stands', async () => {
  await desk.fault({ path: '/audits.json', status: 500 });
  await respond(agent, promised('SEV2', 10));
  await says('[data-part="ladder"]', /With L2/);
  await says('[data-part="ladder"]', /could not be read/);
});
