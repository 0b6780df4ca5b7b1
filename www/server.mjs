// The practice desk: a ticket page to try Baton on, with Zendesk's API under it. No dependency, no disk, no memory after it ends.
//
//   node www/server.mjs [--port 0] [--host 127.0.0.1]     prints one line with its address

import { createServer } from 'node:http';
import { parseArgs } from 'node:util';

import { attachment, isFile } from './server/attachments.mjs';
import { Desk } from './server/desk.mjs';
import { file } from './server/files.mjs';
import { get, nobody, write } from './server/rest.mjs';
import { control } from './server/control.mjs';

const { values } = parseArgs({ options: { port: { type: 'string', default: '0' }, host: { type: 'string', default: '127.0.0.1' } } });

/** As strict as a page can be: what works here works on any Zendesk. */
const CSP = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const desk = new Desk();
await desk.reset();

/** @typedef {import('node:http').IncomingMessage} Request @typedef {import('node:http').ServerResponse} Response */

const send = (/** @type {Response} */ response, /** @type {number} */ status, /** @type {unknown} */ body, headers = {}) => {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store', ...headers });
  response.end(body === undefined ? '' : JSON.stringify(body));
};

const read = async (/** @type {Request} */ request) => {
  const parts = [];
  for await (const part of request) parts.push(part);
  const text = Buffer.concat(parts).toString('utf8');
  return text === '' ? undefined : JSON.parse(text);
};

/** Rate headers as an account of the usual size shows them. */
const RATES = { 'X-Rate-Limit': '700', 'X-Rate-Limit-Remaining': '699', 'Ratelimit-Limit': '700', 'Ratelimit-Remaining': '699', 'Ratelimit-Reset': '60' };

const api = async (/** @type {Request} */ request, /** @type {Response} */ response, /** @type {URL} */ url) => {
  const method = request.method ?? 'GET';
  if (method === 'GET') desk.reads[url.pathname] = (desk.reads[url.pathname] ?? 0) + 1;
  const body = method === 'GET' ? undefined : await read(request);
  const fault = desk.faults.meet(method, url.pathname + url.search, 'x-requested-with' in request.headers);
  if (fault?.delay) await new Promise((done) => setTimeout(done, fault.delay));
  if (fault?.cut) return void request.socket.destroy();
  if (fault?.anonymous) {
    if (url.pathname.startsWith('/api/v2/users/me')) return send(response, 200, nobody().body, RATES);
    return send(response, 401, { error: "Couldn't authenticate you" }, RATES);
  }
  if (fault?.status) return send(response, fault.status, fault.body ?? { error: `Status ${fault.status}` }, { ...RATES, ...fault.headers });
  const answer = method === 'GET' ? get(desk, url) : write(desk, method, url, request.headers, body);
  if (!answer) return send(response, 404, { error: 'InvalidEndpoint', description: 'Not found' }, RATES);
  return send(response, answer.status, answer.body, RATES);
};

const page = async (/** @type {Response} */ response, /** @type {string} */ name) => {
  response.setHeader('Content-Security-Policy', CSP);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  if (!(await file(response, name))) send(response, 404, { error: 'Not found: run node www/build.mjs first' });
};

const answer = async (/** @type {Request} */ request, /** @type {Response} */ response) => {
  const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
  const path = url.pathname;
  if (!path.startsWith('/desk/')) {
    const { 'sec-fetch-site': site = '', 'sec-fetch-dest': dest = '', 'x-requested-with': asks = '' } = request.headers;
    desk.requests.push({ method: request.method ?? 'GET', host: url.host, url: url.pathname + url.search, site, dest, own: asks !== '' });
  }
  if (path.startsWith('/api/')) return api(request, response, url);
  if (path.startsWith('/desk/')) return control(desk, request, url, read, (/** @type {number} */ status, /** @type {unknown} */ body) => send(response, status, body));
  if (isFile(path) && attachment(desk, url, response)) return;
  if (path === '/agent') return response.writeHead(302, { Location: '/agent/home/tickets' }).end();
  if (path.startsWith('/agent/')) return page(response, 'agent.html');
  if (path === '/') return page(response, 'index.html');
  if (path === '/jira') return page(response, 'jira.html');
  return page(response, path.slice(1));
};

const server = createServer((request, response) => {
  answer(request, response).catch((error) => {
    if (!response.headersSent) send(response, error instanceof SyntaxError ? 400 : 500, { error: String(error.message) });
    else response.destroy();
  });
});

server.listen(Number(values.port), values.host, () => {
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : address;
  console.log(`http://${values.host}:${port}/`);
});
