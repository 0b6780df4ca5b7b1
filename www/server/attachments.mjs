// Serves the tickets' files as Zendesk does: from its own address, which redirects to another host for most of them.

import { content } from './files.mjs';

/** The address of a file, and where a file that is `elsewhere` really is. */
const [NAMED, HELD] = ['/attachments/token/', '/held/token/'];

/** Whether a path is a file's. */
export const isFile = (/** @type {string} */ path) => path.startsWith(NAMED) || path.startsWith(HELD);

/** This machine by its other name, which to a browser is another host. */
const other = (/** @type {URL} */ url) => {
  const made = new URL(url.pathname.replace(NAMED, HELD) + url.search, url);
  made.hostname = url.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
  return made.href;
};

/**
 * A file that is on the way when a fault meets it is cut, or waits, in its middle.
 * @param {import('./desk.mjs').Desk} desk
 * @param {URL} url
 * @param {import('node:http').ServerResponse} response
 * @returns {boolean} false when no ticket has it
 */
export const attachment = (desk, url, response) => {
  const path = url.pathname.replace(HELD, NAMED);
  const files = [...desk.tickets.values()].flatMap(({ comments, files }) =>
    comments.flatMap((/** @type {any} */ one) => one.attachments).map((/** @type {any} */ one) => ({ at: one.content_url, ...files.find((/** @type {any} */ file) => file.id === one.id) })),
  );
  const given = files.find(({ at }) => at.startsWith(path));
  if (!given) return false;
  if (given.elsewhere && url.pathname.startsWith(NAMED)) {
    response.writeHead(302, { Location: other(url) }).end();
    return true;
  }
  const fault = desk.faults.meet('GET', url.pathname + url.search, false);
  const { type, bytes } = content(given);
  response.writeHead(fault?.status ?? 200, { 'Content-Type': type, 'Content-Length': bytes.length, 'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'", ...fault?.headers });
  const half = bytes.length / 2;
  if (fault?.cut) response.write(bytes.subarray(0, half), () => response.destroy());
  else if (fault?.delay) response.write(bytes.subarray(0, half), () => setTimeout(() => response.end(bytes.subarray(half)), fault.delay));
  else response.end(bytes);
  return true;
};
