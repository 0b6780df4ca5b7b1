// @ts-check
// Which ticket the agent looks at. The URL says it; the pane may come later.

import { all, pane } from './selectors.js';

/** The ticket's key: its number, or `new/1`; empty on every other page. */
export const ticketKey = () => /\/agent\/tickets\/(\d+|new\/\d+)/.exec(location.pathname)?.[1] ?? '';

/**
 * The ticket's own pane; none when it is not laid out as one of the known generations. Every open ticket stays in the
 * page, so all questions are asked within it.
 */
export const paneOf = (key = ticketKey()) => {
  if (!key) return null;
  const number = key.split('/').pop() ?? '';
  return pane('pane', number) ?? (key.startsWith('new') ? pane('newPane', '') : null);
};

/**
 * A control of a ticket that may lie beside its pane, as the footer's do: the first one found going outwards, so that
 * another ticket's is never taken.
 * @param {import('./selectors.js').Kind} name
 * @param {string} key
 */
export const controlOf = (name, key) => {
  for (let area = paneOf(key); area; area = area.parentElement) {
    const found = all(name, area).find((control) => getComputedStyle(control).visibility !== 'hidden');
    if (found) return found;
  }
  return null;
};

/**
 * Calls back when the page may show something else: a navigation, a tab switch, a render, typing.
 * Never polls, and never more often than once in `QUIET` milliseconds: who passes by a ticket does not have it read.
 * @param {() => void} changed
 * @param {() => void} turned called at once when it is another ticket, on which nothing of the last one may stay
 * @param {AbortSignal} signal
 */
export const watch = (changed, turned, signal) => {
  const QUIET = 80;
  let timer = 0;
  let key = '';
  const soon = () => {
    if (key !== (key = ticketKey())) turned();
    timer ||= setTimeout(() => ((timer = 0), signal.aborted || changed()), QUIET);
  };
  const observer = new MutationObserver((records) => {
    // Our own marks and dock are no news.
    if (records.some((record) => !isOurs(record.target))) soon();
  });
  observer.observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['aria-current', 'data-entity-is-selected', 'data-channel', 'title', 'class'],
  });
  for (const event of ['input', 'change', 'popstate']) addEventListener(event, soon, { capture: true, passive: true, signal });
  /** @type {any} */ (globalThis).navigation?.addEventListener('currententrychange', soon, { signal });
  signal.addEventListener('abort', () => (observer.disconnect(), clearTimeout(timer)));
  soon();
};

/**
 * Whether a node is one that Baton put into the page.
 * @param {unknown} node
 */
export const isOurs = (node) => node instanceof Element && node.closest('baton-dock') !== null;
