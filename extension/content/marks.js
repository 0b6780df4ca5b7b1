// @ts-check
// Marks the form fields that hold a missing item. Zendesk's own nodes are never touched: the outlines are ours,
// laid over the page, and the note is read from our own text.

import { all, one } from './selectors.js';
import { paneOf, ticketKey } from './ticket.js';

const MARK = `
  :host { all: initial; }
  div { position: fixed; pointer-events: none; box-sizing: border-box; border: 2px dashed #ad5918; border-radius: 4px; z-index: 2147482000; }
  span { position: absolute; right: 4px; top: -9px; font: 600 11px/16px system-ui, sans-serif; color: #fff; background: #ad5918;
         border-radius: 8px; padding: 0 6px; max-width: 90%; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }`;

/** @type {Record<string, import('./selectors.js').Kind>} */
const KNOWN = { group: 'assigneeField', assignee: 'assigneeField', subject: 'subject', priority: 'priority', tags: 'tags' };

/**
 * The element that stands for a field.
 * @param {Element} pane
 * @param {string} field
 */
export const fieldBox = (pane, field) => {
  const known = KNOWN[field];
  if (known) return one(known, pane);
  return all('field', pane).find((element) =>
    new RegExp(`(?:field[-_]+|custom_field_)${Number(field)}(?!\\d)`).test(
      element.getAttribute('data-test-id') ?? element.getAttribute('class') ?? ''),
  );
};

/** @param {AbortSignal} signal */
export const fieldMarks = (signal) => {
  const host = document.createElement('baton-mark');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(MARK);
  root.adoptedStyleSheets = [sheet];
  /** @type {Map<string, {note: string, outline: HTMLElement}>} */
  const marks = new Map();
  let of = '';

  const place = () => {
    if (!host.isConnected) document.documentElement.append(host);
    const pane = of === ticketKey() ? paneOf(of) : null;
    for (const [field, { outline }] of marks) {
      const element = pane && fieldBox(pane, field);
      const area = element?.getBoundingClientRect();
      const seen = area !== undefined && area.width > 0 && area.top > 48 && area.bottom < innerHeight - 48;
      outline.hidden = !seen;
      outline.style.display = seen ? '' : 'none';
      if (!seen) continue;
      Object.assign(outline.style, { left: `${area.left - 4}px`, top: `${area.top - 4}px`, width: `${area.width + 8}px`, height: `${area.height + 8}px` });
    }
  };
  addEventListener('scroll', place, { capture: true, passive: true, signal });
  addEventListener('resize', place, { passive: true, signal });
  signal.addEventListener('abort', () => host.remove());

  return {
    place,
    /** Shows exactly these marks for a ticket. */
    show: (/** @type {string} */ key, /** @type {{field: string, note: string}[]} */ wanted) => {
      of = key;
      const keep = new Set(wanted.map(({ field }) => field));
      for (const [field, { outline }] of marks) if (!keep.has(field)) (outline.remove(), marks.delete(field));
      for (const { field, note } of wanted) {
        const outline = marks.get(field)?.outline ?? document.createElement('div');
        outline.setAttribute('role', 'note');
        outline.setAttribute('data-field', field);
        const text = outline.firstElementChild ?? outline.appendChild(document.createElement('span'));
        if (text.textContent !== note) text.textContent = note;
        if (!marks.has(field)) root.append(outline);
        marks.set(field, { note, outline });
      }
      place();
    },
  };
};
