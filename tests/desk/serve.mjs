// Serves a desk for one test file.

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** Starts a desk on a free port. @returns {Promise<{url: string, stop: () => void}>} */
export const serve = async () => {
  const server = spawn(process.execPath, [fileURLToPath(new URL('../../www/server.mjs', import.meta.url)), '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: server.stdout })) return { url: line.trim(), stop: () => server.kill() };
  throw new Error('the desk did not say where it is');
};
