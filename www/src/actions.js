// What the page does: open, edit, close and submit tickets.

import { get, write } from './api.js';
import { isNew, route } from './route.js';
import { drafts, read, set, setPane, valueOf } from './store.js';

let toast = 0;

export const notify = (/** @type {'success' | 'error'} */ type, /** @type {string} */ text) => {
  const id = ++toast;
  // News of one kind replaces the last of its kind.
  set({ toasts: [...read().toasts.filter((one) => one.type !== type), { id, type, text }] });
};

export const dismiss = (/** @type {number} */ id) => set({ toasts: read().toasts.filter((one) => one.id !== id) });

/** Reads what every page needs, then shows what the address asks for. */
export const start = async () => {
  const [me, users, groups, memberships, organizations, fields, forms, statuses, macros, list] = await Promise.all(
    ['users/me.json', 'users.json', 'groups.json', 'group_memberships.json', 'organizations.json', 'ticket_fields.json', 'ticket_forms.json', 'custom_statuses.json', 'macros.json', 'tickets.json'].map((path) =>
      get(path).catch(() => ({})),
    ),
  );
  set({
    ready: true,
    desk: {
      me: me.user ?? null,
      token: me.user?.authenticity_token ?? '',
      users: users.users ?? [],
      groups: groups.groups ?? [],
      memberships: memberships.group_memberships ?? [],
      organizations: organizations.organizations ?? [],
      fields: fields.ticket_fields ?? [],
      forms: forms.ticket_forms ?? [],
      statuses: statuses.custom_statuses ?? [],
      macros: macros.macros ?? [],
    },
    list: list.tickets ?? [],
  });
  addEventListener('popstate', follow);
  follow();
};

/** Shows what the address says. */
const follow = () => {
  const now = route();
  set({ route: now });
  if (now.page === 'ticket') ensure(now.key);
};

/** Goes to a path under /agent/. */
export const go = (/** @type {string} */ path) => {
  history.pushState(null, '', `/agent/${path}`);
  follow();
};

const fresh = () => ({ phase: /** @type {const} */ ('loading'), ticket: null, comments: [], users: [], edits: {}, channel: 'web', turn: 0, saving: false });

/** Opens a tab for a ticket and reads it, if it has none yet. */
const ensure = (/** @type {string} */ key) => {
  if (read().tabs.includes(key)) return;
  set({ tabs: [...read().tabs, key], panes: { ...read().panes, [key]: fresh() } });
  if (isNew(key)) setPane(key, { phase: 'ready', ticket: blank() });
  else load(key);
};

const blank = () => ({ id: null, subject: '', status: 'new', priority: null, type: null, requester_id: null, assignee_id: null, group_id: null, organization_id: null, tags: [], custom_fields: [], via: { channel: 'web' }, problem_id: null, custom_status_id: null, ticket_form_id: 3001, is_public: true });

const load = async (/** @type {string} */ key) => {
  try {
    const [one, talk] = await Promise.all([get(`tickets/${key}.json?include=users`), all(`tickets/${key}/comments.json?include=users&page[size]=100`)]);
    const channel = one.ticket.from_messaging_channel ? 'native_messaging' : read().panes[key]?.turn ? read().panes[key].channel : 'web';
    setPane(key, { phase: 'ready', ticket: one.ticket, comments: talk, users: one.users ?? [], channel });
  } catch (/** @type {any} */ error) {
    setPane(key, { phase: 'failed', failure: error.message });
  }
};

const all = async (/** @type {string} */ path) => {
  const found = [];
  for (let next = path; next; ) {
    const page = await get(next);
    found.push(...page.comments);
    next = page.meta?.has_more ? page.links.next.replace(/^.*\/api\/v2\//, '') : '';
  }
  return found;
};

const same = (/** @type {unknown} */ a, /** @type {unknown} */ b) => JSON.stringify(a) === JSON.stringify(b);

/** Changes fields without saving them. What is set to what it already shows changes nothing. */
export const editAll = (/** @type {string} */ key, /** @type {Record<string, any>} */ values) => {
  const pane = read().panes[key];
  const changes = Object.entries(values).filter(([name, value]) => !same(valueOf(pane, name), value));
  if (changes.length > 0) setPane(key, { edits: { ...pane.edits, ...Object.fromEntries(changes) } });
};

export const edit = (/** @type {string} */ key, /** @type {string} */ name, /** @type {any} */ value) => editAll(key, { [name]: value });

export const setChannel = (/** @type {string} */ key, /** @type {string} */ channel) => setPane(key, { channel });

/** The agent's own public channel for a ticket. */
export const publicChannel = (/** @type {any} */ ticket) => (ticket?.from_messaging_channel ? 'native_messaging' : 'web');

const isDirty = (/** @type {string} */ key) => Object.keys(read().panes[key]?.edits ?? {}).length > 0 || Boolean(drafts.get(key));

/** Closes a tab; asks first when something would be lost. */
export const close = (/** @type {string} */ key, sure = false) => {
  if (!sure && isDirty(key)) return set({ closing: key });
  const { tabs, panes, route: now } = read();
  const left = tabs.filter((one) => one !== key);
  const { [key]: _, ...others } = panes;
  drafts.delete(key);
  set({ tabs: left, panes: others, closing: null });
  if (now.page === 'ticket' && now.key === key) go(left.length > 0 ? `tickets/${left[Math.max(0, tabs.indexOf(key) - 1)]}` : 'filters/1');
};

/** Sets what a macro sets; nothing is saved by it. Gives the text that it adds to the composer. */
export const applyMacro = (/** @type {string} */ key, /** @type {any} */ macro) => {
  const pane = read().panes[key];
  let html = '';
  /** @type {Record<string, any>} */
  const values = {};
  for (const { field, value } of macro.actions) {
    if (field === 'comment_value_html') html = value;
    else if (field === 'comment_mode_is_public') setChannel(key, value ? publicChannel(pane.ticket) : 'internal');
    else if (field === 'current_tags') values.tags = Array.from(new Set([...(values.tags ?? valueOf(pane, 'tags')), ...value.split(' ')]));
    else if (/^custom_fields_\d+$/.test(field)) values[field.slice('custom_fields_'.length)] = value;
    else values[field] = /_id$/.test(field) ? Number(value) : value;
  }
  if ('group_id' in values && !('assignee_id' in values)) values.assignee_id = null;
  editAll(key, values);
  return html;
};

const body = (/** @type {string} */ key, /** @type {string} */ status, /** @type {number | null} */ custom) => {
  const pane = read().panes[key];
  const { edits, ticket } = pane;
  const draft = drafts.get(key);
  const custom_fields = Object.entries(edits).filter(([name]) => /^\d+$/.test(name)).map(([name, value]) => ({ id: Number(name), value }));
  const others = Object.fromEntries(Object.entries(edits).filter(([name]) => !/^\d+$/.test(name)));
  return {
    ticket: {
      ...others,
      status,
      ...(custom !== null && { custom_status_id: custom }),
      ...(custom_fields.length > 0 && { custom_fields }),
      ...(draft && { comment: { html_body: draft, public: pane.channel !== 'internal' } }),
      ...(ticket.id && { safe_update: true, updated_stamp: ticket.updated_at }),
    },
  };
};

/** Submits a ticket: one update with every edit and the draft. The only write this page ever sends. */
export const submit = async (/** @type {string} */ key, /** @type {string} */ status, /** @type {number | null} */ custom = null) => {
  const pane = read().panes[key];
  if (!pane || pane.phase !== 'ready' || pane.saving) return;
  setPane(key, { saving: true });
  try {
    const asked = body(key, status, custom);
    const { token } = read().desk;
    const answer = isNew(key) ? await write('POST', 'tickets.json', token, asked) : await write('PUT', `tickets/${key}.json`, token, asked);
    drafts.delete(key);
    setPane(key, { saving: false, edits: {}, turn: pane.turn + 1 });
    notify('success', `Ticket #${answer.ticket.id} has been ${isNew(key) ? 'created' : 'updated'}`);
    after(key, answer.ticket.id);
  } catch (/** @type {any} */ error) {
    setPane(key, { saving: false });
    notify('error', error.body?.details?.base?.map((/** @type {any} */ one) => one.description).join('. ') || `The ticket could not be saved: ${error.message}`);
  }
};

const after = (/** @type {string} */ key, /** @type {number} */ id) => {
  const { afterSave, list } = read();
  if (isNew(key)) {
    close(key, true);
    return go(`tickets/${id}`);
  }
  if (afterSave === 'stay') return void load(key);
  const next = list[list.findIndex((one) => one.id === id) + 1];
  close(key, true);
  if (afterSave === 'next' && next) go(`tickets/${next.id}`);
};

/** Sends the draft of a messaging ticket, and nothing else of it. */
export const send = async (/** @type {string} */ key) => {
  const pane = read().panes[key];
  const draft = drafts.get(key);
  if (!pane || !draft || pane.saving) return;
  setPane(key, { saving: true });
  try {
    await write('PUT', `tickets/${key}.json`, read().desk.token, { ticket: { comment: { html_body: draft, public: pane.channel !== 'internal' } } });
    drafts.delete(key);
    setPane(key, { saving: false, turn: pane.turn + 1 });
    await load(key);
  } catch (/** @type {any} */ error) {
    setPane(key, { saving: false });
    notify('error', `The message could not be sent: ${error.message}`);
  }
};
