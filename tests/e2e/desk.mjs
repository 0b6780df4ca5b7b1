// The practice desk for one test file: serves it, resets it, asks what it received.

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const server = fileURLToPath(new URL('../../www/server.mjs', import.meta.url));

/** Serves the desk on a free port. */
export const serveDesk = async () => {
  const child = spawn(process.execPath, [server, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout });
  const url = await new Promise((found, failed) => {
    child.once('exit', (code) => failed(new Error(`the desk ended with ${code}`)));
    lines.on('line', (line) => {
      const address = /http:\/\/\S+/.exec(line)?.[0];
      if (address) found(address.replace(/\/$/, ''));
    });
  });
  const post = async (path, body = {}) => {
    const answer = await fetch(`${url}${path}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  };
  return {
    url,
    reset: () => post('/desk/reset'),
    fault: (fault) => post('/desk/fault', fault),
    /** The updates the desk received, oldest first: `{ticket, body, …}`. */
    updates: async () => (await (await fetch(`${url}/desk/updates`)).json()).updates,
    /** Every request so far: `{method, url, site, own}`. */
    requests: async () => (await fetch(`${url}/desk/requests`)).json(),
    /** Puts one more ticket on the desk, written as those of the samples. */
    add: (ticket) => post('/desk/tickets', ticket),
    /** Changes a ticket as somebody else would. */
    change: async (id, ticket) => {
      const answer = await fetch(`${url}/api/v2/tickets/${id}.json`, { method: 'PUT', headers: { 'X-CSRF-Token': 'practice-desk-token' }, body: JSON.stringify({ ticket }) });
      if (!answer.ok) throw new Error(`ticket ${id} was not changed: ${answer.status}`);
    },
    stop: () => child.kill(),
  };
};
