// @ts-check
// Marks the form fields that hold a missing item. Zendesk's own nodes are never touched: the outlines are ours,
// laid over the page, and the note is read from our own text.

import { fieldOf } from './live.js';
import { all, one } from './selectors.js';
import { paneOf, ticketKey } from './ticket.js';

/** @type {Record<string, import('./selectors.js').Kind>} */
const KNOWN = { group: 'assigneeField', assignee: 'assigneeField', subject: 'subject', priority: 'priority', tags: 'tags' };

/**
 * The element that stands for a field.
 * @param {Element} pane
 * @param {string} [field]
 */
export const fieldBox = (pane, field = '') => {
  const known = KNOWN[field];
  return known ? one(known, pane) : all('field', pane).find((box) => fieldOf(box) === field);
};

/** What a field can be scrolled out of. @param {Element} element */
const frameOf = (element) => {
  let around = element.parentElement;
  while (around && !/auto|scroll/.test(getComputedStyle(around).overflowY)) around = around.parentElement;
  return around ?? document.documentElement;
};

/** Lays an outline around an element, and says whether any of it shows. @param {HTMLElement} outline @param {Element} element */
const lay = (outline, element) => {
  const { left, right, top, bottom, height } = element.getBoundingClientRect();
  const frame = frameOf(element).getBoundingClientRect();
  // What the form cuts off at its sides is cut off here.
  const from = Math.max(left - 8, frame.left);
  const width = Math.min(right + 8, frame.right) - from;
  outline.style.cssText = `left: ${from}px; top: ${top}px; width: ${width}px; height: ${height}px`;
  return width > 0 && top >= frame.top - 8 && bottom <= frame.bottom + 8;
};

/**
 * @param {ShadowRoot} root where the outlines go
 * @param {AbortSignal} signal
 */
export const fieldMarks = (root, signal) => {
  /** The outlines, each with its words in it. @type {HTMLElement[]} */
  let marks = [];
  let of = '';

  const made = (/** @type {string} */ field) => {
    const outline = root.appendChild(document.createElement('div'));
    outline.role = 'note';
    outline.dataset.field = field;
    outline.append(document.createElement('span'));
    return outline;
  };

  const place = () => {
    const pane = of === ticketKey() ? paneOf(of) : null;
    for (const outline of marks) {
      const element = pane && fieldBox(pane, outline.dataset.field);
      // Hidden only when it has to be: to hide what shows, for a moment, would take a screen reader off it.
      outline.hidden = !element || !lay(outline, element);
    }
  };
  for (const event of ['scroll', 'resize']) addEventListener(event, place, { capture: true, passive: true, signal });

  return {
    place,
    /** Shows exactly these marks for a ticket. One that still holds keeps its node, and a screen reader its place. */
    show: (/** @type {string} */ key, /** @type {{field: string, note: string}[]} */ wanted) => {
      of = key;
      const old = marks;
      marks = wanted.map(({ field, note }) => {
        const outline = old.find(({ dataset }) => dataset.field === field) ?? made(field);
        if (outline.textContent !== note) /** @type {Element} */ (outline.firstElementChild).textContent = note;
        return outline;
      });
      for (const outline of old) if (!marks.includes(outline)) outline.remove();
      place();
    },
  };
};
