// A working day seen from outside: requests to Zendesk's own API on its own origin, and nothing else.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { Agent } from './agent.mjs';
import { openBrowser, PATIENCE } from './browser.mjs';
import { serveDesk } from './desk.mjs';
import { standBetween } from './closed-proxy.mjs';

let desk, driver, agent, elsewhere;
before(async () => {
  desk = await serveDesk();
  elsewhere = await standBetween();
  driver = await openBrowser({ proxy: elsewhere.port });
  agent = new Agent(driver, desk);
});
after(async () => {
  await driver?.quit();
  elsewhere?.stop();
  desk?.stop();
});

test('a working day goes nowhere', async () => {
  await agent.open(1002);
  // Read, fill, look at every tab, copy.
  await agent.openPanel();
  await agent.fill('severity', 'SEV3');
  await agent.itemIs('severity', 'present');
  for (const tab of ['response', 'handoff', 'checklist']) await agent.turnTo(tab);
  await agent.press('copy');
  await agent.press('close');
  // Escalate, be held, go on.
  await agent.chooseGroup('Engineering');
  await agent.clickSubmit();
  await agent.isHeld();
  await agent.fill('case-owner', 'Ana Prieto');
  await agent.goOn();
  await agent.submitted(1);
  // Other tickets: with attachments, with a problem's incidents, a chat, a long one, a new one.
  for (const key of [1007, 1010, 1008, 1009, 1011]) {
    await agent.goTo(key);
    await agent.panelIs('ready');
  }
  // A capture of the ticket, from Zendesk itself, and one that Zendesk holds elsewhere.
  const file = (name, more) => ({ file_name: name, text: '{"log":{"entries":[{"request":{"url":"https://x.example/"}}]}}', ...more });
  await desk.add({ id: 3000, subject: 'Files', requester: 8001, group: 4001, comments: [{ by: 8001, at: '2026-11-24T06:02:00Z', html: '<p>See</p>', files: [file('a.har'), file('b.har', { elsewhere: true })] }] });
  await agent.goTo(3000);
  await agent.panelIs('ready');
  await agent.turnTo('handoff');
  for (const said of [/1 request/, /on another host/]) {
    await agent.click('.files li:not([hidden]) [data-action="fetch"]');
    await driver.wait(async () => said.test(await agent.read('[data-files]')), PATIENCE, `not ${said}`);
  }
  await agent.press('close');
  await agent.backTo(1002);
  await agent.panelIs('ready');
  await agent.open('new/1', 'new');
  // A bad hour.
  for (const [fault, state] of [[{ status: 500 }, 'failed'], [{ status: 302, headers: { Location: 'http://login.example/' } }, 'failed'], [{ status: 401 }, 'signed-out']]) {
    await desk.fault({ path: '/tickets/1001\\.json', own: false, times: 1, ...fault });
    await agent.open(1001, state);
  }
  await agent.open(1001);

  const requests = await desk.requests();
  const baton = requests.filter(({ url, own, dest }) => !own && (url.startsWith('/api/') || dest === 'empty'));
  assert.ok(baton.length > 20, `${baton.length} requests: the test does not see Baton's`);
  assert.equal(baton.filter(({ url }) => url.startsWith('/attachments/')).length, 2);
  assert.deepEqual(requests.filter(({ host }) => host !== new URL(desk.url).host), []);
  assert.deepEqual(baton.filter(({ method, site }) => method !== 'GET' || site !== 'same-origin'), []);
  assert.deepEqual(requests.filter(({ method, own }) => method !== 'GET' && !own), [], 'a write that is not the page\'s');
  assert.deepEqual(elsewhere.hosts, []);
});

// After the day, since a browser goes on asking for what it did not get.
test('whoever goes elsewhere is seen', async () => {
  await driver.get('http://elsewhere.example/').catch(() => {});
  assert.ok(elsewhere.hosts.includes('elsewhere.example'), `seen: ${elsewhere.hosts}`);
});
