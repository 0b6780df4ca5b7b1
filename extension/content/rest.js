// @ts-check
// Same-origin GETs with the agent's own login: one burst when a ticket is opened, then none until it changes.

/** Pages of comments read at most: 100 each. */
const PAGES = 5;

/** Lists that no ticket changes, read once per tab. @type {Map<string, Promise<any>>} */
const lists = new Map();

class Refused extends Error {
  /** @param {number} status */
  constructor(status) {
    super(`HTTP ${status}`);
    this.status = status;
  }
}

/** @param {string} path @param {AbortSignal} signal */
const get = async (path, signal) => {
  const url = new URL(path, location.origin);
  if (url.origin !== location.origin) throw new Refused(0);
  const answer = await fetch(url, { headers: { Accept: 'application/json' }, credentials: 'same-origin', signal });
  if (!answer.ok) throw new Refused(answer.status);
  return answer.json();
};

/** Not tied to a ticket: turning to another one must not cut it off. @param {string} path */
const once = (path) => {
  const known = lists.get(path) ?? get(path, new AbortController().signal);
  lists.set(path, known);
  known.catch(() => lists.delete(path));
  return known;
};

/** Every comment, oldest page first; `more` says that some were left out. */
const comments = async (/** @type {string} */ key, /** @type {AbortSignal} */ signal) => {
  /** @type {any[]} */ const all = [];
  /** @type {any[]} */ const users = [];
  let path = `/api/v2/tickets/${key}/comments.json?include=users&page[size]=100`;
  for (let page = 0; page < PAGES && path; page++) {
    const answer = await get(path, signal);
    all.push(...(answer.comments ?? []));
    users.push(...(answer.users ?? []));
    path = answer.meta?.has_more ? answer.links?.next : answer.meta ? '' : answer.next_page;
  }
  return { comments: all, users, more: Boolean(path) };
};

/**
 * Everything Zendesk holds of a ticket. What could not be read is named in `unread`, to be worded by the panel; the rest is given.
 * @param {string} key
 * @param {AbortSignal} signal
 * @returns {Promise<{state: 'ready' | 'failed' | 'signed-out', snapshot?: any, reason?: string}>}
 */
export const readTicket = async (key, signal) => {
  /** @type {{what: string, status?: number, count?: number}[]} */
  const unread = [];
  /** @type {(what: string) => (error: any) => undefined} */
  const without = (what) => (error) => {
    if (!signal.aborted) unread.push({ what, status: error.status });
    return undefined;
  };
  try {
    const [answer, talk, me, fields, groups, audits] = await Promise.all([
      get(`/api/v2/tickets/${key}.json?include=users,groups`, signal),
      comments(key, signal).catch(without('comments')),
      once('/api/v2/users/me.json').catch(() => undefined),
      once('/api/v2/ticket_fields.json').catch(without('fields')),
      once('/api/v2/groups.json').catch(() => undefined),
      get(`/api/v2/tickets/${key}/audits.json`, signal).catch(without('history')),
    ]);
    if (me?.user && me.user.id === null) return { state: 'signed-out' };
    const incidents = answer.ticket?.has_incidents
      ? await get(`/api/v2/tickets/${key}/incidents.json`, signal).catch(without('incidents'))
      : undefined;
    if (talk?.more) unread.push({ what: 'later', count: PAGES * 100 });
    return {
      state: 'ready',
      snapshot: {
        ticket: answer.ticket,
        comments: talk?.comments,
        users: [...(answer.users ?? []), ...(talk?.users ?? []), ...(me?.user ? [me.user] : [])],
        groups: groups?.groups ?? answer.groups,
        ticket_fields: fields?.ticket_fields,
        audits: audits?.audits,
        incidents: incidents?.tickets?.map((/** @type {any} */ ticket) => ticket.id),
        me: me?.user?.id,
        unread,
      },
    };
  } catch (/** @type {any} */ error) {
    if (error.status === 401) return { state: 'signed-out' };
    const reason = { 403: 'forbidden', 404: 'not-found', 429: 'busy' }[/** @type {403} */ (error.status)];
    return { state: 'failed', reason: reason ?? (error.status ? 'refused' : 'unreachable') };
  }
};
