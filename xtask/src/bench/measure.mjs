// Megabytes a second of the wasm's reading and of JavaScript's regular expressions over texts: a handful of patterns,
// and the reading's own word lists.
//
//   node measure.mjs GLUE TEXTS PATTERNS LISTS

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const [glue, textsFile, patternFile, listFile] = process.argv.slice(2);
const { read } = createRequire(import.meta.url)(glue);
const texts = JSON.parse(await readFile(textsFile, 'utf8'));
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);

/** The part of the flags that Rust writes inside the pattern. */
const compiled = async (file) =>
  JSON.parse(await readFile(file, 'utf8')).map((pattern) => {
    const [, flags = '', source = pattern] = /^\(\?(\w+)\)(.*)$/s.exec(pattern) ?? [];
    return new RegExp(source, `g${flags}`);
  });
const patterns = await compiled(patternFile);
const lists = await compiled(listFile);

/** The best of several runs, as MB/s of this process's own time: another program's is not ours. */
const rate = (work) => {
  let best = Infinity;
  const end = performance.now() + 1000;
  for (let runs = 0; runs < 5 || performance.now() < end; runs += 1) {
    const begun = process.cpuUsage();
    work();
    best = Math.min(best, process.cpuUsage(begun).user);
  }
  return bytes / best;
};

let found = 0;
const search = (expressions) => () => {
  found = 0;
  for (const text of texts) for (const expression of expressions) for (const _ of text.matchAll(expression)) found += 1;
  if (found === 0) throw new Error('nothing was found: the measurement measures nothing');
};
const javascript = rate(search(patterns));
const words = rate(search(lists));
let pieces = 0;
const wasm = rate(() => {
  pieces = 0;
  for (const text of texts) pieces += read(text);
});
if (pieces === 0) throw new Error('nothing was found: the measurement measures nothing');
console.log(JSON.stringify({ wasm, javascript, words }));
