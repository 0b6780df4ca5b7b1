// @ts-check
// Two minutes with Baton: the real panel beside a sample ticket, and what to try there. This page plays Zendesk's part
// in what the two say to each other; nothing of it is sent or counted.

import { el, say } from '../nodes.js';

/** @param {string} name @returns {any} */
const find = (name) => document.querySelector(`[data-${name}]`);

/** The ticket's key: what is filled in is kept under it, and forgotten before and after. */
const KEY = 'tour';
const forget = () => chrome.storage.local.remove(`ticket ${KEY}`);

// The language of what is said here, which is not the browser's where Baton does not speak that one.
document.documentElement.lang = chrome.i18n.getMessage('language');
for (const node of document.querySelectorAll('[data-say]')) node.textContent = say(node.getAttribute('data-say') ?? '');
document.title = say('tour_title');

/** What there is to try, in order. */
const STEPS = [['open', 'open_how'], ['rows', 'rows_how'], ['submit', 'submit_how'], ['held', 'held_how'], ['copy', 'copy_how']];
let at = 0;
for (const [step, how] of STEPS) find('steps').append(el('li', { 'data-step': step }, el('h2', {}, say(`tour_${step}`)), el('p', {}, say(`tour_${how}`))));

const show = () => {
  for (const [number, item] of Array.from(find('steps').children).entries()) {
    item.toggleAttribute('data-past', number < at);
    if (number === at) item.setAttribute('aria-current', 'step');
    else item.removeAttribute('aria-current');
  }
  const done = at === STEPS.length;
  find('done').textContent = done ? say('tour_done') : '';
  find('next').hidden = !done;
};

/** The agent did it: what comes before it need not be done any more. @param {string} step */
const did = (step) => {
  at = Math.max(at, STEPS.findIndex(([name]) => name === step) + 1);
  show();
};

const sample = await (await fetch(chrome.runtime.getURL('options/sample.json'))).json();
const { ticket, users, groups, comments } = sample;
// Without an address of its own it is kept under its key; and it is an ordinary ticket, with nothing chosen for it yet.
Object.assign(ticket, { url: null, priority: 'normal', custom_fields: [], tags: [] });
const named = (/** @type {any[]} */ list, /** @type {number} */ id) => list.find((one) => one.id === id)?.name ?? '';
find('subject').textContent = ticket.subject;
for (const { author_id, plain_body } of comments) {
  find('comments').append(el('article', {}, el('b', {}, named(users, author_id)), plain_body));
}
find('group').append(...groups.map((/** @type {any} */ { name }) => el('option', {}, name)));

/** @type {MessagePort | undefined} */
let port;
let stamp = 0;
const tell = (/** @type {object} */ message) => port?.postMessage({ v: 1, ticket: KEY, stamp: (stamp += 1), ...message });
const page = () => ({
  subject: ticket.subject,
  group: find('group').value,
  assignee: named(users, ticket.assignee_id),
  draft: { text: find('note').value, channel: 'internal' },
});
const read = () => tell({ kind: 'snapshot', snapshot: { ...sample, page: page() } });
const submitted = (/** @type {string} */ words = say('tour_submitted')) => {
  find('said').textContent = words;
};

/** @param {{data: any}} event */
const hear = ({ data }) => {
  switch (data.kind) {
    case 'hello':
    case 'reload':
      return read();
    case 'shape':
      find('panel').toggleAttribute('data-open', data.open);
      find('panel').style.width = `${data.width}px`;
      find('panel').style.height = `${data.height}px`;
      return data.open && did('open');
    case 'decision':
      if (data.hold) return did('submit');
      if (find('group').value === named(groups, ticket.group_id)) return submitted();
      // A team's options may hold nothing here: the tour goes on all the same.
      submitted(say('tour_let_through'));
      return did('held');
    case 'release':
      submitted();
      return did('held');
    case 'insert':
      find('note').value = [find('note').value, data.text].filter(Boolean).join('\n\n');
      return tell({ kind: 'inserted', ok: true });
    case 'show':
      return find(data.where?.composer ? 'note' : 'group').focus();
    case 'blur':
      return find('group').focus();
  }
};

find('panel').addEventListener('load', () => {
  const { port1, port2 } = new MessageChannel();
  port = port1;
  port.onmessage = hear;
  const { contentWindow, contentDocument } = find('panel');
  contentWindow.postMessage({ v: 1, kind: 'baton-port' }, location.origin, [port2]);
  // The panel is of this very extension: what is done in it can be seen from here.
  contentDocument.addEventListener('click', (/** @type {any} */ { target }) => {
    if (at === 1 && target.closest?.('[data-item] summary')) did('rows');
    if (target.closest?.('[data-action="copy"]')) did('copy');
  });
});
for (const name of ['note', 'group']) find(name).addEventListener('input', () => tell({ kind: 'live', page: page() }));
find('submit').addEventListener('click', () => {
  find('said').textContent = '';
  tell({ kind: 'held', asked: stamp, status: 'open', page: page() });
});
addEventListener('pagehide', forget);

// Shown once: the panel offers it no more.
await Promise.all([chrome.storage.local.set({ welcome: true }), forget()]);
show();
find('panel').src = chrome.runtime.getURL('panel.html');
