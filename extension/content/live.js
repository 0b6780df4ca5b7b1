// @ts-check
// What the agent changed and has not submitted. Read, never kept.

import { all, one } from './selectors.js';
import { paneOf, ticketKey } from './ticket.js';

/** @param {Element | null} element */
const shown = (element) => (element?.getAttribute('title') ?? element?.textContent ?? '').trim();

/** A dropdown shows "-" for nothing. */
const value = (/** @type {Element} */ box) => {
  const input = /** @type {HTMLInputElement | HTMLTextAreaElement | null} */ (
    box.matches('input, textarea') ? box : box.querySelector('textarea, input:not([type=hidden]):not([role=combobox])')
  );
  if (input?.type === 'checkbox') return /** @type {HTMLInputElement} */ (input).checked ? 'yes' : '';
  const chosen = all('chosen', box).map(shown).filter(Boolean).join(', ');
  const text = chosen || input?.value || '';
  return text === '-' ? '' : text;
};

/** The number of a custom field, by its box. @param {Element} box */
export const fieldOf = (box) => /(?:field[-_]+|custom_field_)(\d+)/.exec(box.getAttribute('data-test-id') ?? box.getAttribute('class') ?? '')?.[1];

/** Who reads what is written in a pane's composer. @param {Element} pane @returns {'internal' | 'public'} */
export const channelOf = (pane) => (one('channel', pane)?.getAttribute('data-channel') === 'internal' ? 'internal' : 'public');

/** A subject, of which a customer may write any length. @param {unknown} text */
export const short = (text) => String(text).slice(0, 1000);

/**
 * The live page of a ticket, in the shape of a snapshot's `page`. Parts that the page does not show are left out; of a
 * page that cannot be read, all.
 */
export const livePage = (key = ticketKey()) => {
  const pane = paneOf(key);
  /** @type {any} */
  const page = {};
  if (!pane) return page;
  const subject = /** @type {HTMLInputElement | null} */ (one('subject', pane));
  page.subject = short(subject?.value ?? shown(subject));
  page.group = shown(one('group', pane));
  page.assignee = shown(one('assignee', pane));
  if (one('tags', pane)) page.shownTags = all('tag', pane).map(shown).filter(Boolean);
  /** @type {Map<string, string>} */
  const fields = new Map();
  for (const box of all('field', pane)) {
    const id = fieldOf(box);
    if (id && !fields.has(id)) fields.set(id, value(box));
  }
  page.fields = [...fields].map(([id, text]) => ({ id: Number(id), value: text }));
  const composer = /** @type {HTMLElement | null} */ (one('composer', pane));
  if (composer) page.draft = { text: composer.innerText.trim(), channel: channelOf(pane) };
  return page;
};

/**
 * The tags list may be cut short, so what is shown only ever adds to what is saved.
 * @param {any} page
 * @param {string[] | undefined} saved
 */
export const withTags = (page, saved) => {
  if (!page.shownTags) return page;
  const { shownTags, ...rest } = page;
  return { ...rest, tags: [...new Set([...(saved ?? []), ...shownTags])] };
};
