// What the page holds: the open tickets with the agent's unsaved edits, and the desk they are shown with.

/**
 * @typedef {{phase: 'loading' | 'ready' | 'failed', ticket: any, comments: any[], users: any[], edits: Record<string, any>,
 *   channel: string, turn: number, saving: boolean, failure?: string}} Pane
 * `turn` grows whenever the composer has to be rebuilt.
 */

const state = {
  ready: false,
  /** Who works here and what a ticket can be: read once. */
  desk: {
    /** @type {any} */ me: null,
    token: '',
    /** @type {any[]} */ users: [],
    /** @type {any[]} */ groups: [],
    /** @type {any[]} */ memberships: [],
    /** @type {any[]} */ organizations: [],
    /** @type {any[]} */ fields: [],
    /** @type {any[]} */ forms: [],
    /** @type {any[]} */ statuses: [],
    /** @type {any[]} */ macros: [],
  },
  /** @type {any[]} */ list: [],
  /** @type {string[]} */ tabs: [],
  /** @type {Record<string, Pane>} */ panes: {},
  /** @type {import('./route.js').Route} */ route: { page: 'home' },
  /** @type {{id: number, type: 'success' | 'error', text: string}[]} */ toasts: [],
  /** @type {'stay' | 'close' | 'next'} */ afterSave: 'stay',
  /** @type {string | null} */ closing: null,
  dark: false,
};

let current = state;
/** @type {Set<() => void>} */
const listeners = new Set();

export const read = () => current;

export const subscribe = (/** @type {() => void} */ listener) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** @param {Partial<typeof state>} changes */
export const set = (changes) => {
  current = { ...current, ...changes };
  for (const listener of listeners) listener();
};

/** @param {string} key @param {Partial<Pane>} changes */
export const setPane = (key, changes) => {
  const pane = current.panes[key];
  if (pane) set({ panes: { ...current.panes, [key]: { ...pane, ...changes } } });
};

/** A value as it stands in the form: edited, else saved. @param {Pane} pane @param {string} name */
export const valueOf = (pane, name) => {
  if (name in pane.edits) return pane.edits[name];
  if (/^\d+$/.test(name)) return pane.ticket.custom_fields.find((/** @type {any} */ one) => one.id === Number(name))?.value ?? null;
  return pane.ticket[name];
};

/** The HTML that the composer of each ticket holds. Kept apart: typing must not render the page. @type {Map<string, string>} */
export const drafts = new Map();
