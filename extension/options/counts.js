// @ts-check
// The agent's own escalation counts: shown, exported, deleted.

import { counts } from '../baton.js';
import { download, el, say } from '../nodes.js';
import { words } from './editors.js';

/** The name under which the panel keeps them. */
const NAME = 'coaching';

/** How many items a month names. */
const NAMED = 3;

/**
 * The items with the largest numbers in a line, as words.
 * @param {string[]} names of the columns @param {string[]} cells @param {string} prefix of the columns that count
 */
function most(names, cells, prefix) {
  const counted = names.map((name, at) => ({ name, count: Number(cells[at]) }));
  const found = counted.filter(({ name, count }) => name.startsWith(prefix) && count > 0).sort((one, other) => other.count - one.count);
  return found.slice(0, NAMED).map(({ name, count }) => `${words([name.slice(prefix.length)])[0]} ${count}`).join(', ');
}

/** Shows what is counted. @param {HTMLElement} place @param {any} [forgotten] the counts that were deleted just now */
export async function show(place, forgotten) {
  const kept = (await chrome.storage.local.get(NAME))[NAME] ?? null;
  const csv = counts(kept);
  const [names = [], ...lines] = csv.split('\r\n').filter(Boolean).map((line) => line.split(','));
  const months = lines.map((line) => [...line.slice(0, 3), most(names, line, 'missing_'), most(names, line, 'asked_back_')]);
  const action = (/** @type {string} */ name, /** @type {string} */ said, /** @type {() => void} */ onclick) =>
    el('button', { type: 'button', 'data-action': name, onclick }, said);
  const cells = (/** @type {'th' | 'td'} */ tag, /** @type {string[]} */ texts) => el('tr', {}, ...texts.map((text) => el(tag, {}, text)));
  const heads = [say('page_counts_month'), say('page_counts_sent'), say('page_counts_held'), say('page_counts_missing'), say('page_counts_asked')];
  const table = () => [
    el('div', { class: 'wide', role: 'region', 'aria-labelledby': 'counts-title', tabindex: '0' },
      el('table', { 'aria-labelledby': 'counts-title' }, el('thead', {}, cells('th', heads)), el('tbody', {}, ...months.map((month) => cells('td', month))))),
    el('div', { class: 'buttons' },
      action('counts-export', say('page_counts_export'), () => download('baton-counts.csv', 'text/csv', csv)),
      action('counts-forget', say('page_counts_forget'), async () => {
        await chrome.storage.local.remove(NAME);
        await show(place, kept);
      })),
  ];
  const undo = action('counts-undo', say('page_undo'), async () => {
    await chrome.storage.local.set({ [NAME]: forgotten });
    await show(place);
  });
  place.replaceChildren(
    el('h2', { id: 'counts-title' }, say('page_counts')),
    el('p', { class: 'changes' }, say('page_counts_about')),
    ...(months.length > 0 ? table() : [el('p', {}, say('page_counts_none'))]),
    ...(forgotten ? [el('div', { class: 'buttons' }, el('p', { role: 'status' }, say('page_counts_forgotten')), undo)] : []),
  );
  if (forgotten) undo.focus();
}
