// @ts-check
// Loads the panel. Everything else is in the wasm.

import init from './baton.js';

document.documentElement.lang = chrome.i18n.getUILanguage();
document.documentElement.dir = chrome.i18n.getMessage('@@bidi_dir') || 'ltr';
init({ module_or_path: new URL('baton_bg.wasm', import.meta.url) }).catch((/** @type {Error} */ error) => {
  // Without the wasm nothing is judged and nothing is held; the agent should know.
  const said = document.body.appendChild(document.createElement('p'));
  said.setAttribute('role', 'alert');
  said.textContent = `Baton could not start: ${error.message}`;
});
