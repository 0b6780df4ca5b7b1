// A proxy that lets nothing out and records which hosts were asked for.

import { createServer } from 'node:http';

/** What browsers ask their makers for by themselves, whatever is installed. */
const MAKERS = /(^|\.)(mozilla\.(com|net|org)|firefox\.com|google\.com|googleapis\.com|gstatic\.com|gvt1\.com)$/;

/** Stands between the browser and the rest of the world. */
export const standBetween = async () => {
  /** @type {string[]} */
  const hosts = [];
  const note = (/** @type {string} */ host) => MAKERS.test(host) || hosts.push(host);
  const server = createServer((request, response) => {
    note(new URL(request.url ?? '/', 'http://none.invalid').hostname);
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    note(String(request.url).replace(/:\d+$/, ''));
    socket.end('HTTP/1.1 502 Refused\r\n\r\n');
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(undefined)));
  const address = server.address();
  return { port: typeof address === 'object' ? address?.port : 0, hosts, stop: () => (server.closeAllConnections(), server.close()) };
};
