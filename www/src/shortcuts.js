// The hotkeys, handled at the document before anything else in the page.

import { publicChannel, send, setChannel, submit } from './actions.js';
import { read } from './store.js';

/** Ctrl+Alt and these; by key position, so that no layout or Alt composition hides one. @type {Record<string, string>} */
const STATUS = { KeyO: 'open', KeyP: 'pending', KeyS: 'solved', KeyD: 'hold' };

const heard = (/** @type {KeyboardEvent} */ event) => {
  const { route, panes } = read();
  const pane = route.page === 'ticket' ? panes[route.key] : undefined;
  if (route.page !== 'ticket' || !pane?.ticket) return;
  const { key } = route;
  if (event.ctrlKey && !event.altKey && event.key === 'Enter' && pane.ticket.from_messaging_channel && event.target instanceof Element && event.target.closest('.ck-editor__editable') && !event.target.closest('[aria-label="Side conversation"]')) {
    event.preventDefault();
    return send(key);
  }
  if (!event.ctrlKey || !event.altKey) return;
  if (event.code in STATUS) submit(key, STATUS[event.code]);
  else if (event.code === 'KeyU') submit(key, pane.edits.status ?? (pane.ticket.status === 'new' ? 'open' : pane.ticket.status));
  else if (event.code === 'KeyC') setChannel(key, publicChannel(pane.ticket));
  else if (event.code === 'KeyX') setChannel(key, 'internal');
  else if (event.code === 'KeyM') document.querySelector(`[data-ticket-id="${key}"] [data-test-id="ticket-footer-macro-menu-autocomplete-input"] input`)?.focus();
  else return;
  event.preventDefault();
};

document.addEventListener('keydown', heard, true);
