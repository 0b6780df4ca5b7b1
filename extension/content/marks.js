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
 * @param {string} field
 */
export const fieldBox = (pane, field) => {
  const known = KNOWN[field];
  return known ? one(known, pane) : all('field', pane).find((box) => fieldOf(box) === field);
};

/** What a field can be scrolled out of. @param {Element} element */
const frameOf = (element) => {
  for (let around = element.parentElement; around; around = around.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(around).overflowY)) return around.getBoundingClientRect();
  }
  return document.documentElement.getBoundingClientRect();
};

/**
 * @param {ShadowRoot} root where the outlines go
 * @param {AbortSignal} signal
 */
export const fieldMarks = (root, signal) => {
  /** @type {{field: string, outline: HTMLElement}[]} */
  let marks = [];
  let of = '';

  const place = () => {
    const pane = of === ticketKey() ? paneOf(of) : null;
    for (const { field, outline } of marks) {
      const element = pane && fieldBox(pane, field);
      outline.hidden = true;
      if (!element) continue;
      const { left, right, top, bottom, height } = element.getBoundingClientRect();
      const frame = frameOf(element);
      // What the form cuts off at its sides is cut off here.
      const from = Math.max(left - 8, frame.left);
      const width = Math.min(right, frame.right) - from;
      outline.hidden = width <= 0 || top < frame.top - 8 || bottom > frame.bottom + 8;
      outline.style.cssText = `left: ${from}px; top: ${top}px; width: ${width}px; height: ${height}px`;
    }
  };
  addEventListener('scroll', place, { capture: true, passive: true, signal });
  addEventListener('resize', place, { passive: true, signal });

  return {
    place,
    /** Shows exactly these marks for a ticket. */
    show: (/** @type {string} */ key, /** @type {{field: string, note: string}[]} */ wanted) => {
      of = key;
      for (const { outline } of marks) outline.remove();
      marks = wanted.map(({ field, note }) => {
        const outline = root.appendChild(document.createElement('div'));
        outline.role = 'note';
        outline.dataset.field = field;
        outline.appendChild(document.createElement('span')).append(note);
        return { field, outline };
      });
      place();
    },
  };
};
