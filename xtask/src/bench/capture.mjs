// Megabytes a second of the wasm's sanitising of a capture, and of JavaScript's own reading and writing of it.
//
//   node capture.mjs GLUE CAPTURE

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const [glue, file] = process.argv.slice(2);
const { sanitize } = createRequire(import.meta.url)(glue);
const bytes = await readFile(file);
const text = bytes.toString();

/** The best of three runs, as MB/s of this process's own time: another program's is not ours. */
const rate = (work) => {
  let best = Infinity;
  for (let run = 0; run < 3; run += 1) {
    const begun = process.cpuUsage();
    if (work() < text.length / 2) throw new Error('most of it is lost: the measurement measures nothing');
    best = Math.min(best, process.cpuUsage(begun).user);
  }
  return bytes.length / best;
};

console.log(JSON.stringify({ json: rate(() => JSON.stringify(JSON.parse(text)).length), wasm: rate(() => sanitize(bytes)) }));
