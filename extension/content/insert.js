// @ts-check
// Puts text into the composer, on the agent's click, and reads it back. What stands there is kept.

import { channelOf } from './live.js';
import { one } from './selectors.js';
import { paneOf } from './ticket.js';

/** Letters and digits alone: an editor may lay out the rest its own way. @param {string} text */
const bare = (text) => text.replaceAll(/[^\p{L}\p{N}]/gu, '');

/**
 * @param {string} key
 * @param {{channel: 'internal' | 'public', text: string, html?: string}} what
 * @returns {Promise<{ok: boolean, reason?: 'no-composer' | 'channel' | 'not-taken'}>}
 */
export const insert = async (key, what) => {
  const pane = paneOf(key);
  const composer = /** @type {HTMLElement | null} */ (pane && one('composer', pane));
  if (!pane || !composer) return { ok: false, reason: 'no-composer' };
  if (channelOf(pane) !== what.channel) return { ok: false, reason: 'channel' };
  const html = what.html ?? paragraphs(what.text);
  // What the markup shows: the plain text numbers its steps, and has its headings in capitals.
  const shown = bare(html.replaceAll(/<.*?>|&\w+;/g, ''));
  const taken = () => bare(composer.innerText).includes(shown);

  // The editor's own API, in the page's world. The attribute carries the text: details do not cross worlds everywhere.
  composer.setAttribute('data-baton-insert', html);
  composer.dispatchEvent(new CustomEvent('baton-insert', { bubbles: true, cancelable: true, composed: true }));
  composer.removeAttribute('data-baton-insert');
  if (taken()) return { ok: true };

  // A paste, as if the agent had done it: works where the editor's API cannot be reached.
  composer.focus();
  await new Promise((done) => setTimeout(done));
  getSelection()?.selectAllChildren(composer);
  getSelection()?.collapseToEnd();
  const data = new DataTransfer();
  data.setData('text/plain', what.text);
  if (what.html) data.setData('text/html', what.html);
  composer.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  await new Promise((done) => requestAnimationFrame(done));
  return taken() ? { ok: true } : { ok: false, reason: 'not-taken' };
};

/** @param {string} text */
const paragraphs = (text) => {
  const place = document.createElement('div');
  for (const line of text.split('\n')) place.appendChild(document.createElement('p')).append(line);
  return place.innerHTML;
};
