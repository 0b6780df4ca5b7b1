// The tickets of one desk, in memory: as they began, and as they are now.

import { readdir } from 'node:fs/promises';

import { comment, ticket } from '../data/shape.mjs';
import { users } from '../data/people.mjs';

const folder = new URL('../data/tickets/', import.meta.url);

/** A ticket's record, made of its file. */
export const record = (/** @type {any} */ file) => ({ ...ticket(file), audits: history(file) });

/** Every sample ticket, by number, freshly shaped. */
export const load = async () => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.mjs')).sort();
  const files = await Promise.all(names.map(async (name) => (await import(new URL(name, folder).href)).default));
  return new Map(files.map((file) => [file.id, record(file)]));
};

/** A ticket's audits: one per comment, and one per change that its file tells of. */
const history = (/** @type {any} */ file) => {
  const { comments } = ticket(file);
  const moves = (file.history ?? []).filter((/** @type {any} */ change) => change.field === 'group_id');
  const began = moves.length > 0 ? moves[0].from : file.group;
  const said = comments.map((/** @type {any} */ one, /** @type {number} */ n) => ({
    id: one.audit_id,
    ticket_id: file.id,
    created_at: one.created_at,
    author_id: one.author_id,
    via: one.via,
    metadata: one.metadata,
    // What a ticket begins with is in its first audit, as Zendesk has it.
    events: [{ ...one, type: 'Comment' }, ...(n === 0 && began ? [{ id: one.audit_id + 1, type: 'Create', field_name: 'group_id', value: String(began) }] : [])],
  }));
  const changed = (file.history ?? []).map((/** @type {any} */ change, /** @type {number} */ n) => ({
    id: file.id * 1000 + 900000 + n,
    ticket_id: file.id,
    created_at: change.at,
    author_id: change.by,
    via: { channel: 'web' },
    metadata: { system: {}, custom: {} },
    events: [{ id: n, type: 'Change', field_name: change.field, value: String(change.to), previous_value: change.from === undefined ? null : String(change.from) }],
  }));
  return [...said, ...changed].sort((a, b) => a.created_at.localeCompare(b.created_at));
};

/** What an update may set. */
const SETTABLE = ['subject', 'status', 'custom_status_id', 'priority', 'type', 'group_id', 'assignee_id', 'requester_id', 'problem_id', 'tags'];

/**
 * Applies an update as Zendesk would.
 * @param {any} held the ticket's record, changed in place
 * @param {any} asked the body's `ticket`
 * @param {number} author
 * @returns {any} the audit of the update
 */
export const apply = (held, asked, author) => {
  const now = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
  const target = held.ticket;
  const events = [];
  // A plain status leaves the custom one that the ticket may have had.
  if ('status' in asked && !('custom_status_id' in asked)) asked = { ...asked, custom_status_id: null };
  for (const name of SETTABLE) {
    if (!(name in asked) || JSON.stringify(asked[name]) === JSON.stringify(target[name])) continue;
    events.push({ id: events.length + 1, type: 'Change', field_name: name, value: asked[name], previous_value: target[name] });
    target[name] = asked[name];
  }
  for (const { id, value } of asked.custom_fields ?? []) {
    const known = target.custom_fields.find((/** @type {any} */ one) => one.id === id);
    if (known && JSON.stringify(known.value) === JSON.stringify(value)) continue;
    events.push({ id: events.length + 1, type: 'Change', field_name: String(id), value, previous_value: known?.value ?? null });
    if (known) known.value = value;
    else target.custom_fields.push({ id, value });
  }
  const auditId = target.id * 1000 + 700000 + held.audits.length;
  if (asked.comment) {
    const html = asked.comment.html_body ?? escaped(asked.comment.body ?? '');
    const made = comment({ by: author, at: now, public: asked.comment.public ?? target.is_public, html }, target.id * 1000 + held.comments.length + 1, 'web');
    made.audit_id = auditId;
    held.comments.push(made);
    events.push({ ...made, type: 'Comment' });
  }
  target.updated_at = now;
  target.generated_timestamp = Math.floor(Date.parse(now) / 1000);
  const audit = { id: auditId, ticket_id: target.id, created_at: now, author_id: author, via: { channel: 'web' }, metadata: { system: {}, custom: {} }, events };
  held.audits.push(audit);
  return audit;
};

const escaped = (/** @type {string} */ text) => `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>')}</p>`;

/** The people a ticket and its comments name. */
export const peopleOf = (/** @type {any} */ held) => {
  const ids = new Set([held.ticket.requester_id, held.ticket.assignee_id, held.ticket.submitter_id, ...held.comments.map((/** @type {any} */ one) => one.author_id)]);
  return users.filter((user) => ids.has(user.id));
};
