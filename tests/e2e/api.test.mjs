// When Zendesk's API is slow or refuses, and how many requests Baton makes when it does not.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { By } from 'selenium-webdriver';

import { PATIENCE } from './browser.mjs';
import { scene } from './scene.mjs';

let desk, driver, agent;
scene((made) => ({ desk, driver, agent } = made));

/** A fault that meets Baton and not the page. */
const fails = (what, fault) => desk.fault({ path: what, method: 'GET', own: false, ...fault });
const TICKET = '/tickets/1002\\.json';

/** What Baton asked the API for, in order: the path after `/api/v2/`. */
const asked = async () => (await desk.requests()).filter(({ method, url, own }) => method === 'GET' && !own && url.startsWith('/api/')).map(({ url }) => url.replace('/api/v2/', ''));

/** Waits until Baton has asked for this many things more than `before`, and asserts that it asks for no more with them. */
const asksFor = async (count, before) => {
  await driver.wait(async () => (await asked()).length >= before + count, PATIENCE, `Baton does not ask for ${count} more`);
  return (await asked()).slice(before);
};

describe('a ticket that cannot be read is explained, and every submit goes through', () => {
  const FAULTS = {
    401: [{ status: 401 }, 'signed-out'],
    403: [{ status: 403 }, 'failed'],
    404: [{ status: 404 }, 'failed'],
    409: [{ status: 409 }, 'failed'],
    422: [{ status: 422 }, 'failed'],
    429: [{ status: 429, headers: { 'Retry-After': '600' } }, 'failed'],
    500: [{ status: 500 }, 'failed'],
    'a cut connection': [{ cut: true }, 'failed'],
    'an answer that is no JSON': [{ status: 200, body: 7 }, 'failed'],
    'an address elsewhere': [{ status: 302, headers: { Location: 'https://elsewhere.example/' } }, 'failed'],
  };
  for (const [name, [fault, state]] of Object.entries(FAULTS)) {
    test(name, async () => {
      await fails(TICKET, fault);
      await agent.open(1002, state);
      await agent.openPanel();
      assert.notEqual(await agent.read('.notice'), '');
      await agent.chooseGroup('Engineering');
      await agent.clickSubmit();
      await agent.submitted(1);
    });
  }

  test('200 with nobody, and somebody again', async () => {
    await fails('/users/me', { anonymous: true });
    await agent.open(1002, 'signed-out');
    await agent.openPanel();
    await desk.reset();
    await agent.press('retry');
    await agent.panelIs('ready');
  });
});

describe('what could not be read is said, and the rest is judged', () => {
  const PARTS = { comments: /conversation/, audits: /history/, ticket_fields: /form/, related: /Jira/ };
  for (const [part, said] of Object.entries(PARTS)) {
    test(part, async () => {
      await fails(`/${part}\\b`, { status: 500 });
      await agent.open(1002);
      await agent.openPanel();
      await agent.shows('.unread', said);
    });
  }

  test('a conversation that takes half a minute is not waited for', async () => {
    await fails('/comments', { delay: 30_000 });
    await agent.open(1002, 'loading');
    await agent.openPanel();
    const said = async () => agent.read('.notice');
    await driver.wait(async () => /slow to answer.* your submit is not held/.test(await said()), PATIENCE, 'the wait is not explained');
    await agent.panelIs('ready', 2 * PATIENCE);
    await agent.shows('.unread', /conversation/);
  });
});

describe('an answer that never comes', () => {
  const NEVER = { delay: 600_000, times: 1 };

  test('to another request of the same address keeps no reading waiting', async () => {
    await agent.open(1001);
    await agent.goTo(1002);
    await agent.panelIs('ready');
    await agent.backTo(1001);
    await agent.panelIs('ready');
    const before = await asked();
    await fails(TICKET, NEVER);
    await driver.switchTo().defaultContent();
    await driver.executeScript(`fetch('/api/v2/' + arguments[0])`, before.findLast((path) => path.startsWith('tickets/1002.json')));
    await asksFor(1, before.length);
    await agent.backTo(1002);
    // A reading that waited for the other request would come after twenty seconds.
    await agent.panelIs('ready', 15_000);
  });

  test('is asked for once more', async () => {
    await fails(TICKET, NEVER);
    await agent.open(1002, 'loading');
    await agent.panelIs('ready');
  });
});

describe('the Jira issues that Zendesk links', () => {
  const linked = { id: 2000, subject: 'Export stops', requester: 8001, group: 4001, status: 'open', tags: [], comments: [{ by: 8001, at: '2026-11-24T06:02:00Z', html: '<p>The export stops.</p>' }], jira: [{ id: '10004', key: 'OPS-311' }] };
  const LINKS = 'jira/links?filter[ticket_id]=2000';

  test('are supporting tickets, by number for who may not read keys, and open what Engineering owes', async () => {
    await desk.add(linked);
    await agent.open(2000);
    await agent.itemIs('supporting-tickets', 'present');
    await agent.openPanel();
    await agent.shows('[data-item="supporting-tickets"]', /Jira id 10004/);
    assert.deepEqual(await driver.findElements(By.css('.unread li')), [], 'that an agent is no administrator is no failure');
    await agent.turnTo('response');
    await agent.see('[data-debt="acceptance"]');
    assert.equal((await asked()).filter((path) => decodeURIComponent(path) === LINKS).length, 1);
  });

  test('are named by their keys for who may', async () => {
    await desk.add(linked);
    await fails('/jira/links', { status: 200, body: { links: [{ id: 1, ticket_id: '2000', issue_id: '10004', issue_key: 'OPS-311' }] } });
    await agent.open(2000);
    await agent.openPanel();
    await agent.shows('[data-item="supporting-tickets"]', /Jira OPS-311/);
  });

  test('are not asked for where there are none', async () => {
    await agent.open(1002);
    assert.deepEqual((await asked()).filter((path) => path.includes('jira')), []);
    await agent.openPanel();
    await agent.see('[data-item="severity"]');
    assert.deepEqual(await driver.findElements(By.css('.unread li')), [], 'and nothing is called unread');
  });
});

describe('a busy Zendesk', () => {
  test('is asked again when it said, by itself', async () => {
    await fails(TICKET, { status: 429, headers: { 'Retry-After': '2' }, times: 1 });
    await agent.open(1002, 'failed');
    await agent.panelIs('ready');
  });

  test('is not asked before, whatever the agent presses', async () => {
    await fails(TICKET, { status: 429, headers: { 'Retry-After': '600' } });
    await agent.open(1002, 'failed');
    await agent.openPanel();
    const before = await asked();
    await agent.press('retry');
    await agent.goTo(1001);
    await agent.panelIs('failed');
    assert.deepEqual(await asked(), before);
  });
});

describe('long conversations', () => {
  const long = (count) => ({
    id: 2000,
    subject: 'A long story',
    requester: 8001,
    comments: Array.from({ length: count }, (_, n) => ({
      by: n % 2 ? 9001 : 8001,
      at: new Date(Date.UTC(2026, 9, 1, 0, n)).toISOString(),
      html: n === 499 ? '<p>Severity: SEV2</p>' : `<p>Still looking, part ${n}.</p>`,
    })),
  });

  test('500 comments are read whole', async () => {
    await desk.add(long(500));
    await agent.open(2000);
    await agent.itemIs('severity', 'present');
    assert.equal((await asked()).filter((path) => path.includes('/comments.json')).length, 5);
  });

  test('of more, what was left out is said', async () => {
    await desk.add(long(501));
    await agent.open(2000);
    await agent.openPanel();
    await agent.shows('.unread', /first 500 comments/);
  });
});

describe('a ticket is read once', () => {
  test('while it does not change: coming back asks for the ticket alone', async () => {
    await agent.open(1002);
    await agent.goTo(1001);
    await agent.panelIs('ready');
    for (const key of [1002, 1001, 1002]) {
      const before = (await asked()).length;
      await agent.backTo(key);
      await agent.panelIs('ready');
      assert.deepEqual(await asksFor(1, before), [`tickets/${key}.json?include=users,groups`]);
    }
  });

  test('and again when it changed', async () => {
    await agent.open(1002);
    await agent.goTo(1003);
    await agent.panelIs('ready');
    await desk.change(1002, { comment: { body: 'Severity: SEV2', public: false } });
    await agent.backTo(1002);
    await agent.itemIs('severity', 'present');
  });

  test('and once more when it changes while it is read', async () => {
    await fails('/comments', { delay: 2000, times: 1 });
    await agent.open(1002, 'loading');
    await driver.wait(async () => (await asked()).some((path) => path.includes('/comments')), PATIENCE);
    await desk.change(1002, { priority: 'urgent', comment: { body: 'Severity: SEV2', public: false } });
    await agent.panelIs('ready');
    await agent.itemIs('severity', 'present');
    assert.equal((await asked()).filter((path) => path.startsWith('tickets/1002.json')).length, 2);
  });

  test('and not at all while the agent writes', async () => {
    await agent.open(1002);
    const before = await asked();
    await agent.write('Thank you. We are looking into it.');
    await agent.chooseGroup('Engineering');
    await agent.openPanel();
    await agent.fill('customer-impact', '42 users cannot export');
    await agent.itemIs('customer-impact', 'present');
    assert.deepEqual(await asked(), before);
  });
});

test("an hour's work stays under a tenth of the smallest documented limit", async () => {
  /** Requests a minute of the smallest plan that Zendesk documents. */
  const LIMIT = 200;
  const KEYS = [1001, 1002, 1003, 1004, 1005, 1006, 1007, 1008, 1009, 1010, 1011, 1012];
  await agent.open(KEYS[0]);
  // A busy hour: a dozen tickets, a hundred turnings, a submit on each ticket.
  for (const key of KEYS.slice(1)) await agent.goTo(key);
  for (let turn = 0; turn < 100; turn++) {
    await agent.backTo(KEYS[(turn * 5) % KEYS.length]);
    await agent.panelIs('ready');
  }
  for (const key of KEYS) {
    await agent.backTo(key);
    await agent.panelIs('ready');
    await agent.clickSubmit();
  }
  const count = (await asked()).length;
  assert.ok(count > 112, `${count} requests: the test does not count them`);
  assert.ok(count < (LIMIT * 60) / 10, `${count} requests`);
});
