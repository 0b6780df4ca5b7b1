// The store, for components.

import { createContext, useContext, useSyncExternalStore } from 'react';

import { read, subscribe } from './store.js';

export const useDesk = () => useSyncExternalStore(subscribe, read);

/** The key of the ticket that a pane is of. */
export const Ticket = createContext('');

export const useTicket = () => {
  const key = useContext(Ticket);
  const desk = useDesk();
  return { key, desk, pane: desk.panes[key] };
};
