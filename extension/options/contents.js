// @ts-check
// The contents of the options page: a link to each section, with how many of its options are chosen.

import { el, say } from '../nodes.js';

/** @type {Map<string, HTMLElement>} Where a heading's link says how much is chosen, by the heading's id. */
const marks = new Map();

/** Lays a link for every heading that stands there now. @param {HTMLElement} place */
export function lay(place) {
  place.replaceChildren(...Array.from(document.querySelectorAll('main h2[id]'), ({ id, textContent }) => {
    const mark = el('small');
    marks.set(id, mark);
    return el('li', {}, el('a', { href: `#${id}` }, textContent ?? ''), mark);
  }));
}

/** @param {string} id a heading's @param {number} chosen how many options of its section */
export function mark(id, chosen) {
  const place = marks.get(id);
  if (place) place.textContent = chosen === 0 ? '' : say('page_chosen', `${chosen}`);
}
