// The ticket's own captures and logs: fetched on a click, from Zendesk's own origin alone, with every failure shown.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { By } from 'selenium-webdriver';

import { PATIENCE } from './browser.mjs';
import { scene } from './scene.mjs';

let desk, driver, agent;
scene((made) => ({ desk, driver, agent } = made));

const entry = (status, body) => ({
  request: { method: 'POST', url: 'https://api.example.com/v2/orders/81?token=SECRET-TOKEN-2', headers: [{ name: 'Authorization', value: 'Bearer SECRET-TOKEN-1' }] },
  response: { status, statusText: status === 502 ? 'Bad Gateway' : 'OK', headers: [], content: { text: body } },
});
const HAR = JSON.stringify({ log: { version: '1.2', entries: [entry(200, 'fine'), entry(502, 'upstream timed out for ana@example.com')] } });

/** The first file on offer. */
const OFFER = '.files li:not([hidden]) [data-action="fetch"]';

/** A ticket with these files, its Handoff tab before the agent. */
const holding = async (...files) => {
  const comment = { by: 8001, at: '2026-11-24T06:02:00Z', html: '<p>It fails, see the file.</p>', files };
  await desk.add({ id: 3000, subject: 'Orders fail', requester: 8001, group: 4001, comments: [comment] });
  await agent.open(3000);
  await agent.openPanel();
  await agent.turnTo('handoff');
};

const files = async () => {
  await agent.panel();
  return (await driver.findElement(By.css('[data-files]'))).getText();
};

/** Waits until the files say so. */
const says = async (words) => {
  await driver.wait(async () => words.test(await files()), PATIENCE).catch(() => {});
  assert.match(await files(), words);
};

/** What was asked for by a script, of files. */
const fetched = async () => (await desk.requests()).filter(({ url, dest }) => dest === 'empty' && !url.startsWith('/api/'));

const preview = async () => agent.read('[data-preview]');

test('a capture of the ticket is read on a click, and on nothing less', async () => {
  await holding({ file_name: 'orders.har', text: HAR });
  assert.equal(await agent.read(OFFER), `Read orders.har (${HAR.length} B)`);
  assert.deepEqual(await fetched(), []);
  await agent.click(OFFER);
  await says(/1 of 2 requests failed/);
  assert.match(await preview(), /POST api\.example\.com\/v2\/orders\/\{id\}\?token → 502 Bad Gateway — upstream timed out for <email-\d>/);
  assert.doesNotMatch(await preview(), /SECRET|ana@example/);
  assert.equal((await agent.items())['logs-and-data'], 'present');
  const asked = await fetched();
  assert.deepEqual(asked.map(({ method, site }) => [method, site]), [['GET', 'same-origin']]);
  assert.match(asked[0].url, /^\/attachments\/token\/\w+\/\?name=orders\.har$/);
  // It is a file like any that was dropped: it can be sanitised, and left out for the ticket's own button to come back.
  await agent.press('scrub');
  await agent.see('a[data-action="save"]');
  await agent.press('leave-file');
  await agent.see(OFFER);
});

test('a file on another host is not asked for there', async () => {
  await holding({ file_name: 'orders.har', text: HAR, elsewhere: true });
  await agent.click(OFFER);
  await says(/Zendesk keeps orders\.har on another host.*Download it, then drop it here/);
  const here = new URL(desk.url).host;
  assert.deepEqual((await desk.requests()).filter(({ host }) => host !== here), []);
  // The agent's own click does go there.
  const link = await agent.see('a[data-action="download"]');
  assert.match(await link.getAttribute('href'), /\/attachments\/token\/\w+\/\?name=orders\.har$/);
  assert.equal(await (await fetch(await link.getAttribute('href'))).text(), HAR);
});

test('a connection that breaks off takes nothing, loses nothing, and can be tried again', async () => {
  await holding({ file_name: 'orders.har', text: HAR }, { file_name: 'console.log', text: 'Uncaught TypeError: x is undefined\n' });
  await agent.turnTo('checklist');
  await agent.fill('severity', 'SEV3');
  await agent.turnTo('handoff');
  await desk.fault({ path: 'orders.har', cut: true, times: 1 });
  await agent.click(OFFER);
  await says(/connection broke off before all of orders\.har was here/);
  assert.doesNotMatch(await preview(), /POST api/);
  assert.match(await preview(), /SEV3/);
  await agent.click(OFFER);
  await says(/1 of 2 requests failed/);
  // The other one still is on offer.
  await agent.click(OFFER);
  await says(/Errors in the console: 1/);
  assert.match(await preview(), /SEV3/);
});

test('what Zendesk does not give, or not now, is said so', async () => {
  await holding({ file_name: 'orders.har', text: HAR });
  await desk.fault({ path: 'orders.har', status: 404, times: 1 });
  await agent.click(OFFER);
  await says(/Zendesk did not give out orders\.har/);
  await holding({ file_name: 'orders.har', text: HAR });
  await desk.fault({ path: 'orders.har', status: 429, headers: { 'Retry-After': '1' }, times: 1 });
  await agent.click(OFFER);
  await says(/Zendesk is busy\. Try orders\.har again/);
  await agent.see(OFFER);
});

test('a file on its way shows how far it is, and can be cancelled', async () => {
  const long = HAR.replace('fine', 'fine '.repeat(600_000));
  await holding({ file_name: 'orders.har', text: long });
  await desk.fault({ path: 'orders.har', delay: 60_000, times: 1 });
  await agent.click(OFFER);
  await says(/Fetching orders\.har \(3(\.\d)? MB\) from the ticket/);
  const bar = await agent.see('[data-files] progress');
  await driver.wait(async () => Number(await bar.getAttribute('value')) >= 1 << 20, PATIENCE, 'no progress is shown');
  assert.equal(Number(await bar.getAttribute('max')), long.length);
  // The focus went from the button that was pressed to the one in its place.
  assert.equal(await driver.executeScript(`return document.activeElement.dataset.action`), 'stop-fetch');
  await agent.press('stop-fetch');
  assert.doesNotMatch(await files(), /Fetching/);
  assert.doesNotMatch(await preview(), /POST api/);
  await agent.click(OFFER);
  await says(/1 of 2 requests failed/);
});

test('another ticket gets nothing of it', async () => {
  await holding({ file_name: 'orders.har', text: HAR });
  await desk.fault({ path: 'orders.har', delay: 300, times: 1 });
  await agent.click(OFFER);
  await agent.goTo(1002);
  await agent.panelIs('ready');
  await agent.turnTo('handoff');
  assert.doesNotMatch(await files(), /orders\.har/);
  await agent.backTo(3000);
  await agent.panelIs('ready');
  await agent.see(OFFER);
  assert.doesNotMatch(await preview(), /POST api/);
});
