// The path after /agent/, and what it means.

/** @typedef {{page: 'ticket', key: string} | {page: 'home'} | {page: 'view', id: string} | {page: 'search', query: string} | {page: 'other', path: string}} Route */

/** @returns {Route} */
export const route = (/** @type {Location | URL} */ at = location) => {
  const path = at.pathname.replace(/^\/agent\/?/, '');
  const ticket = /^tickets\/(\d+|new\/\d+)\/?$/.exec(path);
  if (ticket) return { page: 'ticket', key: ticket[1] };
  const view = /^filters\/(\w+)/.exec(path);
  if (view) return { page: 'view', id: view[1] };
  if (/^search\//.test(path)) return { page: 'search', query: new URLSearchParams(at.search).get('q') ?? '' };
  if (path === '' || /^(home|dashboard)/.test(path)) return { page: 'home' };
  return { page: 'other', path };
};

export const isNew = (/** @type {string} */ key) => key.startsWith('new/');
