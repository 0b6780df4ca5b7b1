// @ts-check
// Zendesk under a team's own address: the browser asks for one site, on a click, and can be told no again.

import { el, say } from '../nodes.js';

/** What `scripting` is for: only a content script that is registered works on a site that the manifest cannot name. */
const PERMISSIONS = /** @type {const} */ (['scripting']);

/** The pages of a site, as the browser's permissions name them; none when it is no site. @param {string} address */
function pages(address) {
  try {
    const { protocol, hostname } = new URL(/^\w+:\/\//.test(address) ? address : `https://${address}`);
    return hostname === '' || hostname.includes('*') ? undefined : `${protocol}//${hostname}/*`;
  } catch {
    return undefined;
  }
}

/** The sites that were allowed here: those of the manifest are not among them. */
async function allowed() {
  const { origins = [] } = await chrome.permissions.getAll();
  const own = (chrome.runtime.getManifest().content_scripts ?? []).flatMap(({ matches = [] }) => matches);
  return origins.filter((origin) => !own.includes(origin) && !own.includes(origin.replace(/\*$/, 'agent/*')));
}

/** Shows which sites are allowed, and a box for another. @param {HTMLElement} place @param {string} [words] what just happened */
export async function show(place, words = '') {
  const box = el('input', { type: 'text', id: 'site', inputmode: 'url', placeholder: 'support.example.com', 'data-site': '' });
  const allow = el('button', { type: 'submit', 'data-action': 'allow' }, say('page_sites_allow'));
  const form = el('form', { class: 'row' }, el('label', { class: 'stacked' }, el('span', {}, say('page_sites_address')), box), allow);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const origin = pages(box.value.trim());
    if (origin === undefined) return void show(place, say('page_sites_wrong', box.value));
    // Within the click: a browser asks nothing later.
    const granted = await chrome.permissions.request({ permissions: [...PERMISSIONS], origins: [origin] }).catch(() => false);
    await show(place, say(granted ? 'page_sites_allowed' : 'page_sites_refused', new URL(origin).hostname));
  });
  const rows = (await allowed()).map((origin) => {
    const host = origin.replace(/^\w+:\/\/|\/\*$/g, '');
    const remove = el('button', { type: 'button', class: 'quiet', 'aria-label': `${say('page_remove')}: ${host}` }, '×');
    remove.addEventListener('click', async () => {
      await chrome.permissions.remove({ origins: [origin] });
      await show(place);
    });
    return el('li', { class: 'row', 'data-allowed': host }, el('span', { class: 'key' }, host), remove);
  });
  place.replaceChildren(
    el('h2', { id: 'sites-title' }, say('page_sites')),
    el('p', { class: 'changes' }, say('page_sites_about')),
    el('ul', { class: 'rows' }, ...rows),
    form,
    el('p', { role: 'status', 'data-site-said': '' }, words),
  );
}
