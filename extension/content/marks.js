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
  /** @type {Map<string, HTMLElement>} */
  const marks = new Map();
  let of = '';

  const place = () => {
    const pane = of === ticketKey() ? paneOf(of) : null;
    for (const [field, outline] of marks) {
      const element = pane && fieldBox(pane, field);
      const area = element?.getBoundingClientRect();
      const frame = element && frameOf(element);
      const seen = area !== undefined && area.width > 0 && frame && area.top >= frame.top - 8 && area.bottom <= frame.bottom + 8;
      outline.hidden = !seen;
      if (!seen) continue;
      outline.style.cssText = `left: ${area.left - 8}px; top: ${area.top}px; width: ${area.width + 8}px; height: ${area.height}px`;
    }
  };
  addEventListener('scroll', place, { capture: true, passive: true, signal });
  addEventListener('resize', place, { passive: true, signal });

  return {
    place,
    /** Shows exactly these marks for a ticket. */
    show: (/** @type {string} */ key, /** @type {{field: string, note: string}[]} */ wanted) => {
      of = key;
      const keep = new Set(wanted.map(({ field }) => field));
      for (const [field, outline] of marks) if (!keep.has(field)) (outline.remove(), marks.delete(field));
      for (const { field, note } of wanted) {
        const outline = marks.get(field) ?? document.createElement('div');
        outline.role = 'note';
        outline.dataset.field = field;
        const text = outline.firstElementChild ?? outline.appendChild(document.createElement('span'));
        if (text.textContent !== note) text.textContent = note;
        if (!marks.has(field)) root.append(outline);
        marks.set(field, outline);
      }
      place();
    },
  };
};
