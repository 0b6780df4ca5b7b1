// @ts-check
// Ties the parts together: what the page shows goes to the panel, what the panel wants is done in the page.

import { fetchFile, leave } from './attachment.js';
import { dock as docked } from './dock.js';
import { submitGate } from './gate.js';
import { insert } from './insert.js';
import { livePage, short, withTags } from './live.js';
import { fieldBox, fieldMarks } from './marks.js';
import { readTicket } from './rest.js';
import { all, numbered, one } from './selectors.js';
import { isOurs, paneOf, ticketKey, watch } from './ticket.js';

const life = new AbortController();
const { signal } = life;
signal.addEventListener('abort', () => (gate.unchecked(), port?.close(), reading?.abort(), clearTimeout(later)));
/** @type {MessagePort | null} */
let port = null;
/** The ticket shown now. */
let key = '';
let stamp = 0;
/** The last live page that was sent, as text. */
let sent = '';
/** Saved tags per ticket, for lists that the page cuts short. @type {Map<string, string[]>} */
const savedTags = new Map();
/** Last verdicts. @type {Map<string, {page: string, hold: boolean, holdStatuses: string[]}>} */
const verdicts = new Map();
/** Pages sent and not yet judged, by stamp. @type {Map<number, string>} */
const pending = new Map();
/** The comments shown, to notice a new one. */
let log = '';
/** @type {AbortController | null} */
let reading = null;
/** Reads once more what a busy Zendesk would not give. */
let later = 0;
/** What the panel wants to have shown and Zendesk has not loaded yet. @type {any} */
let sought = null;
/** Whether the panel is up, and whether it answered what it was asked last. */
let [greeted, answers] = [false, true];
/** Whether the panel has come (again) and has not judged yet. */
let returned = false;
/** Our own sentences, fetched while they can be: an orphan has nobody to ask. */
const SAYS = Object.fromEntries(['checking', 'unchecked', 'lost', 'orphaned'].map((what) => [what, chrome.i18n.getMessage(`script_${what}`)]));

/** @param {any} message */
const tell = (message) => port?.postMessage({ v: 1, ...message });

/** Notes a page as sent and gives its stamp. @param {any} page */
const stamped = (page) => {
  stamp += 1;
  sent = JSON.stringify(page);
  pending.set(stamp, sent);
  return stamp;
};

/** Whether the extension was updated or removed underneath us. Then it is said, what is held goes through, and all stops. */
const orphaned = () => {
  if (chrome.runtime?.id !== undefined) return false;
  life.abort();
  dock.say(SAYS.orphaned);
  return true;
};

const read = async () => {
  reading?.abort();
  clearTimeout(later);
  const mine = (reading = new AbortController());
  const wanted = key;
  if (!/^\d+$/.test(wanted)) {
    const page = livePage(key);
    return tell({ kind: 'page', state: wanted ? 'new' : 'none', ticket: wanted, stamp: stamped(page), page: withTags(page, []) });
  }
  tell({ kind: 'page', state: 'loading', ticket: wanted });
  const answer = await readTicket(wanted, mine.signal);
  if (mine.signal.aborted || key !== wanted) return;
  if (answer.again) later = setTimeout(read, answer.again);
  if (answer.state !== 'ready') return tell({ kind: 'page', state: answer.state, ticket: wanted, status: answer.status });
  const { ticket } = answer.snapshot;
  if (ticket?.subject) ticket.subject = short(ticket.subject);
  savedTags.set(wanted, ticket?.tags ?? []);
  const page = livePage(key);
  log = comments();
  tell({
    kind: 'snapshot',
    ticket: wanted,
    stamp: stamped(page),
    snapshot: { ...answer.snapshot, page: withTags(page, savedTags.get(wanted)) },
  });
};

const comments = () => {
  const pane = paneOf(key);
  return pane ? all('comment', pane).map((comment) => comment.id || comment.getAttribute('data-comment-id')).join() : '';
};

const changed = () => {
  // Before the panel has greeted there is nobody to tell; its greeting begins the reading.
  if (!greeted || orphaned()) return;
  if (ticketKey() !== key) {
    key = ticketKey();
    sent = log = '';
    sought = null;
    pending.clear();
    marks.show(key, []);
    gate.cancel();
    return void read();
  }
  marks.place();
  if (!key) return;
  const page = livePage(key);
  if (JSON.stringify(page) !== sent) {
    tell({ kind: 'live', ticket: key, stamp: stamped(page), page: withTags(page, savedTags.get(key)) });
  }
  if (sought) show(sought, true);
  const before = log;
  log = comments() || log;
  if (before && log !== before) read();
};

/** What the panel says: our own page, so that it is what it says. @param {{data: any}} event */
const hear = ({ data }) => {
  if (data?.v !== 1) return;
  answers = true;
  const { kind, ticket, asked, stamp, hold, holdStatuses } = data;
  switch (kind) {
    case 'hello':
      greeted = returned = true;
      key = ticketKey();
      return void read();
    case 'verdict': {
      const page = pending.get(stamp);
      if (page === undefined) return;
      // The page of this stamp stays: a verdict comes again when the agent does something in the panel.
      for (const old of pending.keys()) if (old < stamp) pending.delete(old);
      verdicts.set(ticket, { page, hold, holdStatuses });
      if (returned) gate.ask();
      returned = false;
      return;
    }
    case 'decision':
      return gate.decide(asked, hold);
    case 'release':
      return void release(data);
    case 'cancel':
      gate.cancel();
      return back();
    case 'marks':
      return marks.show(ticket, data.marks);
    case 'shape':
      return dock.place(data);
    case 'show':
      return show(data);
    case 'insert':
      return void insert(ticket, data).then((/** @type {any} */ done) => tell({ kind: 'inserted', asked, ...done }));
    case 'fetch':
      return void fetchFile(data, tell);
    case 'leave':
      return leave(asked);
    case 'reload':
      return void read();
    case 'blur':
      return back();
  }
};

/** The agent goes on: the reason goes into the note first, when a note is being written. @param {any} data */
const release = async ({ ticket, note }) => {
  if (note) await insert(ticket, { channel: 'internal', text: note });
  gate.release(ticket);
};

/** Where the agent was before the panel took the focus. @type {HTMLElement | null} */
let was = null;
addEventListener('focusin', (event) => {
  const target = event.composedPath()[0];
  if (target instanceof HTMLElement && !isOurs(event.target)) was = target;
}, { capture: true, signal });
const back = () => was?.isConnected && was.focus();

/**
 * Brings a place into view, or else what shows more of the conversation: that is for the agent to press, and then the
 * place comes into view.
 * @param {any} data
 * @param {boolean} [again] whether this is after the agent may have pressed it
 */
const show = (data, again) => {
  const { ticket, where: { comment, composer, field } } = data;
  const pane = paneOf(ticket);
  const place = pane && (comment ? numbered('commentNumbered', comment, pane) : composer ? one('composer', pane) : fieldBox(pane, field));
  if (again && !place) return;
  const more = pane && comment && !place && one('more', pane);
  sought = more && data;
  const element = place || more;
  // At once: nobody who looks for a quote wants to watch the conversation go by. Which place it is, a frame says.
  element?.scrollIntoView({ block: 'center' });
  element?.animate({ boxShadow: ['inset 3px 0 #8a4a12', 'inset 3px 0 #8a4a12'] }, 2000);
  const FOCUSABLE = 'input, textarea, button, [contenteditable]';
  if (more || !comment) (element?.matches(FOCUSABLE) ? element : element?.querySelector(FOCUSABLE))?.focus({ preventScroll: true });
  tell({ kind: 'shown', ticket, at: more ? 'more' : place && 'place' });
};

const dock = docked((/** @type {MessagePort} */ end) => {
  port?.close();
  port = end;
  greeted = false;
  port.onmessage = hear;
  // The panel's page is gone: with all of Baton, or alone.
  port.addEventListener('close', orphaned);
}, () => life.abort(), signal);
const marks = fieldMarks(dock.root, signal);
const gate = submitGate({
  judged: (/** @type {string} */ of) => verdicts.get(of) ?? null,
  ask: (/** @type {any} */ submit, /** @type {number} */ asked) => {
    if (orphaned() || !greeted || !port || !dock.alive()) return false;
    const page = livePage(key);
    tell({ kind: 'held', ticket: submit.key, stamp: stamped(page), asked, status: submit.status, page: withTags(page, savedTags.get(submit.key)) });
    return true;
  },
  held: (/** @type {boolean} */ held) => dock.root.host.toggleAttribute('held', held),
  patient: (/** @type {string} */ of) => answers || verdicts.get(of)?.hold,
  passed: (/** @type {string} */ of) => tell({ kind: 'submitted', ticket: of }),
  notice: (/** @type {string} */ what) => {
    if (what === 'unchecked') answers = false;
    dock.say(SAYS[what] ?? '');
  },
}, signal);
chrome.runtime.onMessage.addListener((message) => {
  if (message?.kind === 'toggle') (tell({ kind: 'toggle' }), dock.focus());
});
watch(changed, marks.place, signal);
