// @ts-check
// The options page: every option of the policy's schema, what it changes on a sample ticket, import, export, reset.
// What a policy means is the wasm's; what stands here is kept in `storage.sync`.

import init, { options as judge, speak } from '../baton.js';
import { download, el, say } from '../nodes.js';
import * as contents from './contents.js';
import * as counts from './counts.js';
import { editor, words } from './editors.js';
import * as sites from './sites.js';

/**
 * @typedef {Record<string, any>} Policy The choices alone: any part of a policy.
 * @typedef {{key: string, managed: boolean, why: string}} Problem
 * @typedef {{names: string[], locked: string[], problems: Problem[], good: any, lines: {about: string, text: string}[], handoff: string}} Answer
 * @typedef {{section: string, key: string, name: string, schema: Record<string, any>, node: HTMLFieldSetElement}} Option
 */

/** @param {string} name @returns {any} */
const find = (name) => document.querySelector(`[data-${name}]`);
const button = (/** @type {string} */ action) => /** @type {HTMLButtonElement} */ (document.querySelector(`[data-action="${action}"]`));
const json = async (/** @type {string} */ file) => (await fetch(chrome.runtime.getURL(file))).json();
const same = (/** @type {any} */ a, /** @type {any} */ b) => JSON.stringify(a) === JSON.stringify(b);

// The language of what is said here, which is not the browser's where Baton does not speak that one.
document.documentElement.lang = chrome.i18n.getMessage('language');
for (const node of document.querySelectorAll('[data-say]')) node.textContent = say(node.getAttribute('data-say') ?? '');
document.title = say('page_title');

/** @type {Policy} What is on the page, be it good or not. */
let own = {};
/** @type {Policy} */
let managed = {};
/** @type {any} */
let last = null;
/** @type {any} */
let sample = null;
/** @type {Option[]} */
const shown = [];
/** @type {Policy} What a reset or an import took away. */
let before = {};
/** @type {(() => void) | null} Keeps what was typed last. */
let waiting = null;
let [pause, written, changes] = [0, 0, 0];

/** Browsers take 120 writes a minute into a profile: a choice is kept at once, what is typed when the typing pauses. */
const PAUSE = 600;

/** The sample as the page shows it now. */
function ticket() {
  const now = structuredClone(sample);
  now.ticket.custom_fields[0].value = find('sample-severity').value;
  if (!find('sample-moved').checked) delete now.page;
  return now;
}

/** @param {Policy} choices @returns {Answer} */
const answer = (choices) => judge(choices, managed, last, ticket());

/** Where a language's catalogue lies. */
const FOLDERS = { en: 'en', es: 'es', de: 'de', fr: 'fr', pt: 'pt_BR', ja: 'ja' };

/** @type {Record<string, object>} The handoff's languages, by their ids. */
const catalogues = {};

/** The handoff's language follows the choices. */
function listen() {
  const language = managed['handoff']?.language ?? own['handoff']?.language ?? 'en';
  if (Object.hasOwn(catalogues, language)) speak(/** @type {object} */ (catalogues[language]));
}

/** @param {Policy} choices @param {Option} option */
const chosen = (choices, { section, key }) => (key === '' ? choices[section] : choices[section]?.[key]);

/**
 * The choices with another value for one option; what is as the playbook has it is no choice.
 * @param {Policy} choices @param {Option} option @param {any} value
 */
function choose(choices, { section, key, schema }, value) {
  const next = structuredClone(choices);
  const kept = value === undefined || same(value, schema.default) ? undefined : value;
  if (key === '') next[section] = kept;
  else next[section] = { ...next[section], [key]: kept };
  if (key !== '' && kept === undefined) delete next[section][key];
  if (next[section] === undefined || (key !== '' && Object.keys(next[section]).length === 0)) delete next[section];
  return next;
}

/** What is good of what is on the page. @param {Answer} now */
function usable(now) {
  // What belongs to no option may be a later Baton's, on another machine: it stays.
  let good = own;
  for (const option of shown) {
    good = choose(good, option, undefined);
    const value = now.good.own?.[option.name];
    if (value !== undefined) good = choose(good, option, value);
  }
  return good;
}

/** Keeps what is good of what is on the page. @param {Answer} now @param {string} done @param {boolean} undo */
async function save(now, done, undo) {
  const change = changes;
  last = now.good;
  try {
    await chrome.storage.sync.set({ policy: usable(now) });
    if (change === changes) tell(done, undo);
  } catch (error) {
    tell(say('page_not_saved', /** @type {Error} */ (error).message));
  }
}

/** @param {string} what @param {boolean} undo whether the last reset or import can be taken back */
function tell(what, undo = false) {
  find('said').textContent = what;
  button('undo').hidden = !undo;
}

/** What is on the page changed: the sample, the problems, and what is kept follow. @param {string} done @param {boolean} undo */
function changed(done = say('page_saved'), undo = false) {
  const now = show();
  changes += 1;
  tell('');
  waiting = () => void save(now, done, undo);
  clearTimeout(pause);
  if (Date.now() - written > PAUSE) keep();
  else pause = setTimeout(keep, PAUSE);
}

/** Keeps what is not kept yet. */
function keep() {
  clearTimeout(pause);
  if (waiting) written = Date.now();
  waiting?.();
  waiting = null;
}

/** Shows what the choices on the page come to. @returns {Answer} */
function show() {
  listen();
  const now = answer(own);
  const plain = answer({});
  const strangers = now.problems.filter(({ key }) => shown.every((option) => !belongs(key, option)));
  for (const option of shown) {
    const mine = now.problems.filter(({ key }) => belongs(key, option));
    draw(option, mine, now.locked.includes(option.name));
  }
  for (const section of new Set(shown.map((option) => option.section))) {
    const mine = shown.filter((option) => option.section === section && !now.locked.includes(option.name));
    contents.mark(`part-${section}`, mine.filter((option) => chosen(own, option) !== undefined).length);
  }
  const said = (/** @type {Problem} */ { key, why, managed: theirs }) =>
    say(theirs ? 'page_wrong_managed' : 'page_wrong', say('page_at', key, why));
  complain([...strangers, ...now.problems.filter(({ managed: theirs }) => theirs)].map(said));
  const old = new Set(plain.lines.map(({ text }) => text));
  find('lines').replaceChildren(...now.lines.map(({ about, text }) => {
    const line = el('li', { 'data-about': about }, text);
    if (!old.has(text)) {
      line.dataset['changed'] = '';
      line.append(el('small', {}, say('page_changed')));
    }
    return line;
  }));
  find('handoff').textContent = now.handoff;
  return now;
}

/** Names what is wrong but is no single option's. @param {string[]} problems */
function complain(problems) {
  find('problems').replaceChildren(...[...new Set(problems)].map((problem) => el('li', {}, problem)));
  find('problems').hidden = problems.length === 0;
}

/** Whether a problem's key lies within an option. @param {string} key @param {Option} option */
const belongs = (key, { name }) => key === name || key.startsWith(`${name}.`);

/** @param {Option} option @param {Problem[]} problems @param {boolean} locked */
function draw(option, problems, locked) {
  const { node } = option;
  const ours = problems.filter(({ managed: theirs }) => !theirs);
  const wrong = /** @type {HTMLElement} */ (node.querySelector('.wrong'));
  wrong.textContent = ours.map(({ key, why }) => say('page_wrong', placed(key.slice(option.name.length), why))).join(' ');
  wrong.hidden = ours.length === 0;
  node.toggleAttribute('data-wrong', ours.length > 0);
  const reset = /** @type {HTMLElement} */ (node.querySelector('[data-action="reset-one"]'));
  reset.hidden = locked || chosen(own, option) === undefined;
}

/** What is wrong, behind the place within its option in the words of the page. @param {string} place @param {string} why */
function placed(place, why) {
  const names = place.split('.').filter(Boolean).map((name) => (/^\d+$/.test(name) ? `${Number(name) + 1}` : words([name])[0]));
  return names.length === 0 ? why : say('page_at', names.join(', '), why);
}

/** The control of an option, rebuilt for the value that counts. @param {Option} option @param {Answer} now */
function fill(option, now) {
  const { node, name, schema } = option;
  const locked = now.locked.includes(name);
  const value = locked ? now.good.managed[name] : (chosen(own, option) ?? schema.default);
  const held = editor(schema, structuredClone(value), (next) => {
    own = choose(own, option, next);
    changed();
  }, { label: say(`option_${name.replace('.', '_')}`), described: `${name}-changes` });
  node.querySelector('.value')?.replaceChildren(held);
  node.toggleAttribute('data-locked', locked);
  // Looks locked, and can be read: a disabled control keeps its value in view but takes no edit.
  for (const control of node.querySelectorAll('input, select, textarea, button')) {
    if (locked) control.setAttribute('disabled', '');
  }
  /** @type {HTMLElement} */ (node.querySelector('.locked')).hidden = !locked;
}

function fillAll() {
  const now = answer(own);
  for (const option of shown) fill(option, now);
}

/** @param {Record<string, any>} schema @param {string[]} names */
function lay(schema, names) {
  for (const name of names) {
    const [section = '', key = ''] = name.split('.');
    const inner = schema.properties[section];
    shown.push(lined(section, key, name, key === '' ? inner : inner.properties[key]));
  }
  for (const section of new Set(shown.map((option) => option.section))) {
    const part = el('section', { class: 'part', 'aria-labelledby': `part-${section}` });
    part.append(el('h2', { id: `part-${section}` }, say(`page_${section}`)));
    part.append(...shown.filter((option) => option.section === section).map(({ node }) => node));
    find('options').append(part);
  }
}

/** An option's place on the page. @param {string} section @param {string} key @param {string} name @param {Record<string, any>} schema */
function lined(section, key, name, schema) {
  const word = `option_${name.replace('.', '_')}`;
  const reset = el('button', { type: 'button', class: 'quiet', 'data-action': 'reset-one' }, say('page_reset_one'));
  const node = el('fieldset', { class: 'option', 'data-option': name },
    el('legend', {}, say(word)),
    el('p', { class: 'changes', id: `${name}-changes` }, say(`${word}_changes`)),
    el('div', { class: 'value' }),
    el('p', { class: 'wrong', role: 'alert', hidden: true }),
    el('div', { class: 'foot' }, el('span', { class: 'locked', hidden: true }, say('page_locked')), reset));
  /** @type {Option} */
  const option = { section, key, name, schema, node };
  reset.addEventListener('click', () => {
    own = choose(own, option, undefined);
    fill(option, answer(own));
    changed();
    /** @type {HTMLElement | null} */ (node.querySelector('.value :is(input, select, textarea, button)'))?.focus();
  });
  return option;
}

/** A file's choices, or what is wrong with it. @param {string} text @returns {{next: Policy, wrong: string[]}} */
function read(text) {
  try {
    const next = JSON.parse(text);
    if (typeof next !== 'object' || next === null || Array.isArray(next)) return { next: {}, wrong: [say('page_no_policy')] };
    const { problems } = judge(next, {}, null, null);
    return { next, wrong: problems.map((/** @type {Problem} */ { key, why }) => say('page_at', key, why)) };
  } catch (error) {
    return { next: {}, wrong: [say('page_no_policy'), /** @type {Error} */ (error).message] };
  }
}

/** Other choices altogether, at once. @param {Policy} next @param {string} done @param {boolean} undo */
function replace(next, done, undo) {
  before = own;
  own = next;
  fillAll();
  changed(done, undo);
  keep();
}

button('export').addEventListener('click', () => {
  const name = 'baton-policy.json';
  download(name, 'application/json', JSON.stringify(usable(answer(own)), null, 2) + '\n');
  tell(say('page_exported', name));
});
button('import').addEventListener('click', () => find('file').click());
find('file').addEventListener('change', async () => {
  const [file] = find('file').files;
  if (!file) return;
  const text = await file.text();
  find('file').value = '';
  const { next, wrong } = read(text);
  if (wrong.length === 0) return replace(next, say('page_imported'), true);
  complain(wrong);
  tell(say('page_not_imported'));
});
button('reset').addEventListener('click', () => replace({}, say('page_was_reset'), true));
button('undo').addEventListener('click', () => {
  button('reset').focus();
  replace(before, say('page_saved'), false);
});
addEventListener('pagehide', keep);
for (const way of ['sample-severity', 'sample-moved']) find(way).addEventListener('change', show);

/** Managed storage is refused by one browser while nobody manages it. */
async function administrators() {
  try {
    return await chrome.storage.managed.get(null);
  } catch {
    return {};
  }
}

try {
  const [schema, snapshot, stored, kept, theirs] = await Promise.all([
    json('policy.schema.json'),
    json('options/sample.json'),
    chrome.storage.sync.get('policy'),
    chrome.storage.local.get('policy in force'),
    administrators(),
    init({ module_or_path: chrome.runtime.getURL('baton_bg.wasm') }),
    ...Object.entries(FOLDERS).map(async ([id, folder]) => {
      catalogues[id] = await json(`_locales/${folder}/messages.json`).catch(() => ({}));
    }),
  ]);
  own = stored['policy'] ?? {};
  managed = theirs;
  last = kept['policy in force'] ?? null;
  sample = snapshot;
  find('sample-subject').textContent = sample.ticket.subject;
  lay(schema, judge({}, {}, null, null).names);
  fillAll();
  await Promise.all([counts.show(find('counts')), sites.show(find('sites'))]);
  contents.lay(find('contents'));
  show();
  document.body.dataset['ready'] = '';
} catch (error) {
  find('options').append(el('p', { role: 'alert', class: 'wrong' }, say('page_failed', /** @type {Error} */ (error).message)));
}
