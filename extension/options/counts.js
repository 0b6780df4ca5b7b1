// @ts-check
// The agent's own escalation counts: shown, exported, deleted.

import { counts } from '../baton.js';
import { download, el, say } from '../nodes.js';

/** The name under which the panel keeps them. */
const NAME = 'coaching';

/** Shows what is counted. @param {HTMLElement} place */
export async function show(place) {
  const csv = counts((await chrome.storage.local.get(NAME))[NAME] ?? null);
  const [, ...months] = csv.split('\r\n').filter(Boolean).map((line) => line.split(',').slice(0, 3));
  const action = (/** @type {string} */ name, /** @type {string} */ words, /** @type {() => void} */ onclick) =>
    el('button', { type: 'button', 'data-action': name, onclick }, words);
  const cells = (/** @type {'th' | 'td'} */ tag, /** @type {string[]} */ texts) => el('tr', {}, ...texts.map((text) => el(tag, {}, text)));
  const names = [say('page_counts_month'), say('page_counts_sent'), say('page_counts_held')];
  place.replaceChildren(
    el('h2', { id: 'counts-title' }, say('page_counts')),
    el('p', { class: 'changes' }, say('page_counts_about')),
    ...(months.length === 0
      ? [el('p', {}, say('page_counts_none'))]
      : [
          el('table', { 'aria-labelledby': 'counts-title' }, el('thead', {}, cells('th', names)), el('tbody', {}, ...months.map((month) => cells('td', month)))),
          el('div', { class: 'buttons' },
            action('counts-export', say('page_counts_export'), () => download('baton-counts.csv', 'text/csv', csv)),
            action('counts-forget', say('page_counts_forget'), async () => {
              await chrome.storage.local.remove(NAME);
              await show(place);
            })),
        ]),
  );
}
