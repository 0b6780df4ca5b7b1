// The practice desk answers as Zendesk does, because every test on it depends on that.

import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';

import { serve } from './serve.mjs';

/** @type {{url: string, stop: () => void}} */
let desk;
before(async () => {
  desk = await serve();
});
after(() => desk.stop());
beforeEach(() => post('desk/reset'));

const ask = async (/** @type {string} */ path, /** @type {RequestInit} */ options = {}) => {
  const response = await fetch(new URL(path, desk.url), options);
  return { status: response.status, headers: response.headers, body: await response.json() };
};
const post = (/** @type {string} */ path, /** @type {unknown} */ body = {}) => ask(path, { method: 'POST', body: JSON.stringify(body) });
const token = async () => (await ask('api/v2/users/me.json')).body.user.authenticity_token;
const put = async (/** @type {number} */ id, /** @type {object} */ ticket, headers = {}) =>
  ask(`api/v2/tickets/${id}.json`, { method: 'PUT', headers: { 'X-CSRF-Token': await token(), ...headers }, body: JSON.stringify({ ticket }) });
const updates = async () => (await ask('desk/updates')).body;

test('a ticket has the keys that a recorded one has', async () => {
  const { body } = await ask('api/v2/tickets/1002.json?include=users,groups');
  for (const key of ['id', 'subject', 'description', 'status', 'priority', 'requester_id', 'group_id', 'tags', 'custom_fields', 'custom_status_id', 'via', 'updated_at', 'from_messaging_channel']) {
    assert.ok(key in body.ticket, key);
  }
  assert.ok(body.users.some((/** @type {any} */ user) => user.id === body.ticket.requester_id));
  assert.ok(body.groups.some((/** @type {any} */ group) => group.name === 'Engineering'));
});

test('comments come in pages, each once, in order', async () => {
  const ids = [];
  let next = 'api/v2/tickets/1009/comments.json?page[size]=10';
  let pages = 0;
  while (next) {
    const { body } = await ask(next);
    ids.push(...body.comments.map((/** @type {any} */ one) => one.id));
    assert.equal(Boolean(body.links.next), body.meta.has_more);
    next = body.links.next;
    pages += 1;
  }
  assert.equal(pages, 3);
  assert.equal(new Set(ids).size, 24);
  assert.deepEqual(ids, ids.toSorted((a, b) => a - b));
});

test('a missing ticket is a 404 with its recorded body', async () => {
  for (const path of ['tickets/9.json', 'tickets/9/comments.json', 'tickets/9/audits.json', 'users/9.json']) {
    const { status, body } = await ask(`api/v2/${path}`);
    assert.equal(status, 404);
    assert.deepEqual(body, { error: 'RecordNotFound', description: 'Not found' });
  }
});

test('a problem names its incidents', async () => {
  const { body } = await ask('api/v2/tickets/1010/incidents');
  assert.deepEqual(body.tickets.map((/** @type {any} */ one) => one.id), [1004, 1011, 1012]);
});

test('an update is counted, applied and told in an audit', async () => {
  const { status, body } = await put(1002, { group_id: 4004, tags: ['escalated'], comment: { html_body: '<p>Over to you</p>', public: false } });
  assert.equal(status, 200);
  assert.deepEqual(body.audit.events.filter((/** @type {any} */ event) => event.type === 'Change').map((/** @type {any} */ event) => event.field_name), ['group_id', 'tags']);
  const { body: now } = await ask('api/v2/tickets/1002.json');
  assert.equal(now.ticket.group_id, 4004);
  const { body: talk } = await ask('api/v2/tickets/1002/comments.json');
  assert.equal(talk.comments.at(-1).plain_body, 'Over to you');
  assert.equal(talk.comments.at(-1).public, false);
  assert.deepEqual((await updates()).counts, { 1002: 1 });
});

test('a write without the token is refused and counted as such', async () => {
  const { status } = await put(1002, { status: 'pending' }, { 'X-CSRF-Token': 'wrong' });
  assert.equal(status, 403);
  assert.deepEqual((await updates()).updates.map((/** @type {any} */ one) => one.accepted), [false]);
});

test('a solve without its required fields is refused, naming them', async () => {
  const { status, body } = await put(1002, { status: 'solved' });
  assert.equal(status, 422);
  assert.match(body.details.base[0].description, /^Assignee: is required/);
  assert.equal((await put(1009, { status: 'solved' })).status, 200);
  const conditional = await put(1001, { status: 'solved', custom_fields: [{ id: 360009, value: '' }] });
  assert.equal(conditional.body.details.base[0].ticket_field_id, 360009);
});

test('an update of an old reading is a conflict', async () => {
  const { status, body } = await put(1002, { status: 'open', safe_update: true, updated_stamp: '2020-01-01T00:00:00Z' });
  assert.equal(status, 409);
  assert.equal(body.error, 'UpdateConflict');
});

test('faults meet the paths they name, as often as they say', async () => {
  await post('desk/fault', { path: '/tickets/1001', status: 429, headers: { 'Retry-After': '7' }, times: 1 });
  const busy = await ask('api/v2/tickets/1001.json');
  assert.equal(busy.status, 429);
  assert.equal(busy.headers.get('retry-after'), '7');
  assert.equal((await ask('api/v2/tickets/1001.json')).status, 200);
  await post('desk/fault', { path: '.', anonymous: true });
  const me = await ask('api/v2/users/me.json');
  assert.equal(me.status, 200);
  assert.equal(me.body.user.id, null);
  await post('desk/fault', { path: '/groups', cut: true });
  await post('desk/reset');
  assert.equal((await ask('api/v2/groups.json')).status, 200);
});

test('the page is served with a policy that allows neither wasm nor eval', async () => {
  const response = await fetch(new URL('agent/tickets/1002', desk.url));
  const policy = response.headers.get('content-security-policy') ?? '';
  assert.match(policy, /script-src 'self'(;|$)/);
  assert.doesNotMatch(policy, /unsafe-eval/);
});

test('a test may put a ticket of its own on the desk', async () => {
  const comments = Array.from({ length: 250 }, (_, n) => ({ by: 8001, at: '2026-11-01T08:00:00Z', html: `<p>${n}</p>` }));
  await post('desk/tickets', { id: 2000, subject: 'Mine', requester: 8001, comments });
  const { body } = await ask('api/v2/tickets/2000/comments.json?page[size]=100');
  assert.equal(body.comments.length, 100);
  assert.equal(body.meta.has_more, true);
});

test('attachments are served under their whole name, and nothing runs in them', async () => {
  const { body } = await ask('api/v2/tickets/1007/comments.json');
  const [har] = body.comments[0].attachments;
  const response = await fetch(new URL(har.content_url, desk.url));
  assert.equal(new URL(response.url).searchParams.get('name'), har.file_name);
  assert.match(response.headers.get('content-security-policy') ?? '', /default-src 'none'/);
  assert.equal((await response.json()).log.version, '1.2');
});
