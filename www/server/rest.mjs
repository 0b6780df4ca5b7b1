// Zendesk's REST API over the desk's tickets: the same paths, shapes and refusals.

import { anonymous, groups, ME, organizations, users } from '../data/people.mjs';
import { custom_statuses, macros, ticket_fields, ticket_forms } from '../data/form.mjs';
import { apply, peopleOf } from './tickets.mjs';
import { refusal } from './rules.mjs';

/** @typedef {{status: number, body: any, headers?: Record<string, string>}} Answer */

const NOT_FOUND = { status: 404, body: { error: 'RecordNotFound', description: 'Not found' } };
const FORBIDDEN = { status: 403, body: { error: 'Forbidden', description: 'You do not have access to this page' } };
const ok = (/** @type {any} */ body) => ({ status: 200, body });
const publicGroups = groups.map(({ members, ...group }) => ({ ...group, url: `/api/v2/groups/${group.id}.json`, deleted: false, is_public: true }));

/** What is related with a ticket. @param {any} desk @param {any} held */
export const related = (desk, held) => ({
  url: `/api/v2/tickets/${held.ticket.id}/related.json`,
  topic_id: null,
  jira_issue_ids: held.jira.map((/** @type {any} */ issue) => issue.id),
  followup_source_ids: [],
  from_archive: false,
  incidents: [...desk.tickets.values()].filter((one) => one.ticket.problem_id === held.ticket.id).length,
  twitter: null,
});

/** The links of a ticket with issues in Jira. @param {any} held */
const linksOf = (held) => held.jira.map((/** @type {any} */ issue, /** @type {number} */ n) => ({ id: held.ticket.id * 10 + n, ticket_id: String(held.ticket.id), issue_id: issue.id, issue_key: issue.key, created_at: held.ticket.created_at, updated_at: held.ticket.updated_at }));

/** The token that a write must carry. */
export const CSRF = 'practice-desk-token';

/**
 * Answers a GET.
 * @param {any} desk
 * @param {URL} url
 * @returns {Answer | undefined} nothing when the path is not the API's
 */
export const get = (desk, url) => {
  const path = url.pathname.replace(/^\/api\/v2\//, '').replace(/\.json$/, '');
  const [what, id, part] = path.split('/');
  const ticket = what === 'tickets' && id ? desk.tickets.get(Number(id)) : undefined;
  switch (part ? `${what}/*/${part}` : id ? `${what}/*` : what) {
    case 'tickets':
      return ok({ tickets: [...desk.tickets.values()].map((/** @type {any} */ one) => one.ticket), users, groups: publicGroups, next_page: null, previous_page: null, count: desk.tickets.size });
    case 'tickets/*':
      // As in Zendesk, where a ticket's address says whose it is.
      return ticket ? ok({ ticket: { ...ticket.ticket, url: `${url.origin}${ticket.ticket.url}` }, ...included(url, ticket) }) : NOT_FOUND;
    case 'tickets/*/comments':
      return ticket ? ok({ ...page(url, 'comments', ticket.comments), ...included(url, ticket) }) : NOT_FOUND;
    case 'tickets/*/audits':
      return ticket ? ok({ ...page(url, 'audits', ticket.audits), ...included(url, ticket) }) : NOT_FOUND;
    case 'tickets/*/incidents': {
      const tickets = [...desk.tickets.values()].map((one) => one.ticket).filter((one) => one.problem_id === Number(id));
      return ticket ? ok({ tickets, next_page: null, previous_page: null, count: tickets.length }) : NOT_FOUND;
    }
    case 'tickets/*/related':
      return ticket ? ok({ ticket_related: related(desk, ticket) }) : NOT_FOUND;
    case 'jira/*': {
      // Zendesk gives the keys of Jira's issues to administrators alone.
      if (id !== 'links') return NOT_FOUND;
      if (users.find((user) => user.id === ME)?.role !== 'admin') return FORBIDDEN;
      const of = url.searchParams.get('filter[ticket_id]');
      return ok({ links: [...desk.tickets.values()].flatMap(linksOf).filter((link) => of === null || link.ticket_id === of) });
    }
    case 'ticket_fields':
      return ok({ ticket_fields, next_page: null, previous_page: null, count: ticket_fields.length });
    case 'ticket_forms':
      return ok({ ticket_forms, next_page: null, previous_page: null, count: ticket_forms.length });
    case 'custom_statuses':
      return ok({ custom_statuses });
    case 'macros':
      return ok({ macros, next_page: null, previous_page: null, count: macros.length });
    case 'groups':
      return ok({ groups: publicGroups, next_page: null, previous_page: null, count: publicGroups.length });
    case 'organizations':
      return ok({ organizations, next_page: null, previous_page: null, count: organizations.length });
    case 'group_memberships':
      return ok({ group_memberships: groups.flatMap((group) => group.members.map((user_id) => ({ id: group.id * 10000 + user_id, group_id: group.id, user_id, default: false }))) });
    case 'users':
      return ok({ users, next_page: null, previous_page: null, count: users.length });
    case 'users/*': {
      if (id === 'me') return ok({ user: { ...users.find((user) => user.id === ME), authenticity_token: CSRF } });
      const user = users.find((one) => one.id === Number(id));
      return user ? ok({ user }) : NOT_FOUND;
    }
    default:
      return undefined;
  }
};

/** `users/me` when nobody is signed in: 200, and nobody. */
export const nobody = () => ok({ user: { ...anonymous, authenticity_token: CSRF } });

const included = (/** @type {URL} */ url, /** @type {any} */ held) => {
  const wanted = (url.searchParams.get('include') ?? '').split(',');
  return {
    ...(wanted.includes('users') && { users: peopleOf(held) }),
    ...(wanted.includes('groups') && { groups: publicGroups }),
    ...(wanted.includes('organizations') && { organizations }),
  };
};

/** A page of a list, by cursor (`page[size]`, `page[after]`) or by offset (`page`, `per_page`). */
const page = (/** @type {URL} */ url, /** @type {string} */ name, /** @type {any[]} */ all) => {
  const list = url.searchParams.get('sort_order') === 'desc' || url.searchParams.get('sort')?.startsWith('-') ? all.toReversed() : all;
  const at = (/** @type {Record<string, string | number>} */ changes) => {
    const next = new URL(url);
    for (const [key, value] of Object.entries(changes)) next.searchParams.set(key, String(value));
    return next.href;
  };
  const size = Number(url.searchParams.get('page[size]'));
  if (size > 0) {
    const from = Number(url.searchParams.get('page[after]') ?? 0);
    const to = from + Math.min(size, 100);
    const has_more = to < list.length;
    return {
      [name]: list.slice(from, to),
      meta: { has_more, after_cursor: has_more ? String(to) : null, before_cursor: from > 0 ? String(from) : null },
      links: { next: has_more ? at({ 'page[after]': to }) : null, prev: null },
    };
  }
  const number = Math.max(1, Number(url.searchParams.get('page') ?? 1));
  const per = Math.min(100, Number(url.searchParams.get('per_page') ?? 100));
  return {
    [name]: list.slice((number - 1) * per, number * per),
    next_page: number * per < list.length ? at({ page: number + 1 }) : null,
    previous_page: number > 1 ? at({ page: number - 1 }) : null,
    count: list.length,
  };
};

/**
 * Answers a write. The desk counts it whether or not it passes.
 * @param {any} desk
 * @param {string} method
 * @param {URL} url
 * @param {import('node:http').IncomingHttpHeaders} headers
 * @param {any} body
 * @returns {Answer}
 */
export const write = (desk, method, url, headers, body) => {
  const asked = body?.ticket;
  const id = Number(/^\/api\/v2\/tickets\/(\d+)(?:\.json)?$/.exec(url.pathname)?.[1]);
  const create = method === 'POST' && /^\/api\/v2\/tickets(?:\.json)?$/.test(url.pathname);
  if (!asked || (!create && (method !== 'PUT' || !id))) return NOT_FOUND;
  const held = create ? desk.blank() : desk.tickets.get(id);
  if (!held) return NOT_FOUND;
  const received = { at: new Date().toISOString(), method, ticket: create ? 'new' : id, body, accepted: false };
  desk.updates.push(received);
  if (headers['x-csrf-token'] !== CSRF) return { status: 403, body: { error: 'Forbidden', description: 'Invalid authenticity token' } };
  if (asked.safe_update && asked.updated_stamp !== held.ticket.updated_at) {
    return { status: 409, body: { error: 'UpdateConflict', description: 'Safe Update prevented the update due to outdated ticket data' } };
  }
  const refused = refusal(held.ticket, asked);
  if (refused) return { status: 422, body: refused };
  const audit = apply(held, asked, ME);
  desk.tickets.set(held.ticket.id, held);
  received.accepted = true;
  return { status: create ? 201 : 200, body: { ticket: held.ticket, audit } };
};
