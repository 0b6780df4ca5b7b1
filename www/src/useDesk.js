// The store, for components.

import { createContext, useContext, useSyncExternalStore } from 'react';

import { read, subscribe } from './store.js';

/**
 * What a component looks at. It renders again when that has changed, and not for each of twenty open tickets whenever
 * anything has.
 * @template T
 * @param {(page: ReturnType<typeof read>) => T} pick
 */
export const useDesk = (pick) => useSyncExternalStore(subscribe, () => pick(read()));

/** The key of the ticket that a pane is of. */
export const Ticket = createContext('');

/** The ticket that a component is within, and the desk around it. */
export const useTicket = () => {
  const key = useContext(Ticket);
  return { key, desk: useDesk((page) => page.desk), pane: useDesk((page) => page.panes[key]) };
};
