// @ts-check
// Loads the panel and takes the content script's port. Everything else is in the wasm.

import init, { start } from './baton.js';

// The language of what is said here, which is not the browser's where Baton does not speak that one.
document.documentElement.lang = chrome.i18n.getMessage('language');

/**
 * The port comes when this page is loaded, which may be before the wasm is. Only the first one counts, and only from
 * the page that holds us.
 * @type {Promise<MessagePort>}
 */
const port = new Promise((resolve) => {
  addEventListener('message', ({ source, data, ports: [first] }) => {
    if (source !== parent || data?.v !== 1 || data.kind !== 'baton-port' || !first) return;
    if (data.dir === 'rtl') document.documentElement.dataset.edge = 'left';
    resolve(first);
  });
});

try {
  await init({ module_or_path: new URL('baton_bg.wasm', import.meta.url) });
  start(await port);
  chrome.storage.onChanged.addListener((changes, area) => {
    if (area !== 'local') return void dispatchEvent(new Event('baton-policy'));
    for (const data of Object.keys(changes)) dispatchEvent(new MessageEvent('baton-kept', { data }));
  });
} catch (error) {
  // Without the wasm nothing is judged and nothing is held; the agent should know.
  const said = document.body.appendChild(document.createElement('p'));
  said.setAttribute('role', 'alert');
  said.textContent = chrome.i18n.getMessage('script_unstarted', /** @type {Error} */ (error).message);
}
