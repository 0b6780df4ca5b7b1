// @ts-check
// Same-origin GETs with the agent's own login: one burst when a ticket is opened, then one request each time the agent
// comes back, and no more until the ticket has changed; a file of it when the agent asks for that.

/** Pages of a list read at most, 100 entries each. */
const PAGES = 5;
/** How long an answer may take, in milliseconds: what hangs is asked once more. */
const SOON = 5_000;
/** How long it may take then. */
const AT_ALL = 15_000;
/** How long Zendesk is left alone when it is busy and does not say, in seconds. */
const BUSY = 60;
/** Tickets whose reading is kept. */
const KEPT = 20;

/** Lists that no ticket changes, read once per tab. @type {Map<string, Promise<any>>} */
const lists = new Map();

/** The whole readings of the last tickets, by key. @type {Map<string, any>} */
const kept = new Map();

/** Until when Zendesk wants to be left alone, in the clock's milliseconds. */
let busy = 0;

/** When the last answer was given, by Zendesk's own clock. @type {string | null} */
let clock = null;

/** No answer, and the status that says why; `0` is that of a redirect. @param {number} status */
const refused = (status) => Object.assign(new Error(), { status });

/**
 * The answer to a path on the page's own origin, whatever origin a link names. A redirect is not followed. Through the
 * browser's cache it would wait twenty seconds for any other request of that address which hangs, before it is sent.
 * @param {string} path
 * @param {string} under what the path begins with
 * @param {RequestInit} how
 */
export const ask = async (path, under, how) => {
  const { pathname, search } = new URL(path, location.origin);
  if (!pathname.startsWith(under)) throw refused(0);
  if (Date.now() < busy) throw refused(429);
  const answer = await fetch(location.origin + pathname + search, { cache: 'no-store', redirect: 'manual', ...how });
  clock = answer.headers.get('Date');
  if (answer.status === 429) busy = Date.now() + 1000 * (Number(answer.headers.get('Retry-After')) || BUSY);
  if (!answer.ok) throw refused(answer.status);
  return answer;
};

/** @param {string} path @param {AbortSignal} signal */
const get = (path, signal) => {
  const within = async (/** @type {number} */ time) =>
    (await ask(path, '/api/v2/', { headers: { Accept: 'application/json' }, signal: AbortSignal.any([AbortSignal.timeout(time), signal]) })).json();
  return within(SOON).catch((error) => {
    if ('status' in error || signal.aborted) throw error;
    return within(AT_ALL);
  });
};

/** Not tied to a ticket: turning to another one must not cut it off. @param {string} path */
const once = (path) => {
  const known = lists.get(path) ?? get(path, AbortSignal.timeout(SOON + AT_ALL));
  lists.set(path, known);
  known.catch(() => lists.delete(path));
  return known;
};

/**
 * All of a list, oldest page first; `more` says that some were left out.
 * @param {string} name
 * @param {string} path
 * @param {AbortSignal} signal
 */
const pages = async (name, path, signal) => {
  /** @type {any[]} */ const all = [];
  /** @type {any[]} */ const users = [];
  let next = `${path}?include=users&page[size]=100`;
  for (let page = 0; page < PAGES && next; page++) {
    const answer = await get(next, signal);
    all.push(...(answer[name] ?? []));
    users.push(...(answer.users ?? []));
    next = answer.meta?.has_more ? answer.links?.next : answer.meta ? '' : answer.next_page;
  }
  return { all, users, more: Boolean(next) };
};

/**
 * What Zendesk relates with a ticket. The keys of linked Jira issues it gives to some agents only; who may not read them
 * has their numbers.
 * @param {string} path
 * @param {AbortSignal} signal
 */
const related = async (path, signal) => {
  const { ticket_related } = await get(`${path}/related.json`, signal);
  const linked = ticket_related?.jira_issue_ids?.length > 0;
  const links = linked && (await get(`/api/v2/jira/links?filter[ticket_id]=${path.split('/')[4]}`, signal).catch(() => undefined));
  return { ticket_related, jira_links: links?.links };
};

/**
 * Everything around a ticket, and the ticket once more when it changed in the meantime.
 * @param {any} ticket
 * @param {string} path
 * @param {AbortSignal} signal
 */
const around = async (ticket, path, signal) => {
  /** @type {{what: string, status?: number, count?: number}[]} */
  const unread = [];
  /** @type {(what: string) => (error: any) => undefined} */
  const without = (what) => (error) => {
    unread.push({ what, status: error.status });
    return undefined;
  };
  const [talk, me, fields, groups, audits, incidents, jira] = await Promise.all([
    pages('comments', `${path}/comments.json`, signal).catch(without('comments')),
    once('/api/v2/users/me.json').catch(() => undefined),
    once('/api/v2/ticket_fields.json').catch(without('fields')),
    once('/api/v2/groups.json').catch(() => undefined),
    pages('audits', `${path}/audits.json`, signal).catch(without('history')),
    ticket?.has_incidents ? get(`${path}/incidents.json`, signal).catch(without('incidents')) : undefined,
    related(path, signal).catch(without('jira')),
  ]);
  if (talk?.more) unread.push({ what: 'later', count: PAGES * 100 });
  const newest = [...(talk?.all ?? []), ...(audits?.all ?? [])].map(({ created_at }) => created_at).sort().at(-1);
  return {
    newest,
    me,
    parts: {
      comments: talk?.all,
      ...jira,
      users: [...(talk?.users ?? []), ...(audits?.users ?? []), ...(me?.user ? [me.user] : [])],
      groups: groups?.groups,
      ticket_fields: fields?.ticket_fields,
      audits: audits?.all,
      incidents: incidents?.tickets?.map((/** @type {any} */ one) => one.id),
      me: me?.user?.id,
      unread,
    },
  };
};

/**
 * Everything Zendesk holds of a ticket. What could not be read is named in `unread`; the rest is given. `again` is when
 * a busy Zendesk may be asked once more, in milliseconds from now; a failure without a status is no answer at all.
 * @param {string} key
 * @param {AbortSignal} signal
 * @returns {Promise<{state: 'ready' | 'failed' | 'signed-out', snapshot?: any, status?: number, again?: number}>}
 */
export const readTicket = async (key, signal) => {
  const path = `/api/v2/tickets/${key}`;
  const one = () => get(`${path}.json?include=users,groups`, signal);
  const again = () => Math.max(0, busy - Date.now());
  const signedOut = () => (lists.clear(), kept.clear(), { state: /** @type {const} */ ('signed-out') });
  try {
    let answer = await one();
    let rest = kept.get(key);
    if (rest?.updated !== answer.ticket?.updated_at || !rest) {
      rest = await around(answer.ticket, path, signal);
      // The agent has turned away: what was cut off is not all there is.
      signal.throwIfAborted();
      if (rest.me?.user?.id === null) return signedOut();
      const before = answer.ticket?.updated_at;
      if (rest.newest > before) answer = await one();
      // What changed after all of that was read is not in it; nor may be what changed in this very second.
      const now = answer.ticket?.updated_at;
      rest.updated = (now === before || now <= rest.newest) && Date.now() - Date.parse(now) > 2000 ? now : '';
    }
    kept.delete(key);
    if (rest.parts.unread.length === 0) kept.set(key, rest);
    for (const [oldest] of kept) if (kept.size > KEPT) kept.delete(oldest);
    const { users, groups, ...others } = rest.parts;
    return {
      state: 'ready',
      again: again(),
      snapshot: { ...others, read_at: new Date(clock ?? 0).toJSON(), ticket: answer.ticket, users: [...(answer.users ?? []), ...users], groups: groups ?? answer.groups },
    };
  } catch (/** @type {any} */ error) {
    if (error.status === 401) return signedOut();
    return { state: 'failed', status: error.status, again: again() };
  }
};
