// @ts-check
// A file of the ticket, on the agent's click: from Zendesk's own origin, a piece at a time. Zendesk may hold it on
// another host and send us there; nothing is asked of that one.

import { ask } from './rest.js';

/** The files on their way, by the panel's numbers. @type {Record<number, AbortController>} */
const coming = {};

/** @param {number} asked */
export const leave = (asked) => coming[asked]?.abort();

/**
 * Tells the pieces of a file, and then that it is whole, or with what status there are no more.
 * @param {{asked: number, address: string}} file
 * @param {(message: any) => void} tell
 */
export const fetchFile = async ({ asked, address }, tell) => {
  const mine = (coming[asked] = new AbortController());
  const told = (/** @type {any} */ what) => tell({ kind: 'piece', asked, ...what });
  try {
    const { body } = await ask(address, '/attachments/', { signal: mine.signal });
    const pieces = body?.getReader();
    for (let piece; (piece = (await pieces?.read())?.value); ) told({ piece });
    told({ whole: true });
  } catch (/** @type {any} */ { status }) {
    told({ status });
  }
};
