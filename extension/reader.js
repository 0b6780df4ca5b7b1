// @ts-check
// The panel's second thread: reads one file a piece at a time, so that the panel never waits for it. Keeps nothing,
// sends nothing.

import init, { Intake, Scrub } from './baton.js';

/** Bytes between two words on how far it is. */
const STEP = 1 << 20;

/** @param {File} file @param {(piece: Uint8Array) => void} feed */
const pieces = async (file, feed) => {
  const stream = file.stream().getReader();
  for (let done = 0, told = 0; ; ) {
    const { value } = await stream.read();
    if (!value) return;
    feed(value);
    done += value.length;
    if (done - told >= STEP) postMessage({ done: (told = done) });
  }
};

/** What the file says. @param {File} file */
const read = async (file) => {
  const intake = new Intake();
  await pieces(file, (piece) => intake.feed(piece));
  return { read: intake.finish() };
};

/** The capture without its secrets. @param {File} file */
const scrub = async (file) => {
  const scrub = new Scrub();
  /** @type {Blob[]} */
  const parts = [];
  // A blob is not in this thread's memory.
  await pieces(file, (piece) => parts.push(new Blob([scrub.feed(piece)])));
  return { scrubbed: new Blob([...parts, scrub.finish()], { type: 'application/json' }) };
};

addEventListener('message', async ({ data }) => {
  try {
    await init({ module_or_path: new URL('baton_bg.wasm', import.meta.url) });
    postMessage(await (data.scrub ? scrub(data.file) : read(data.file)));
  } catch {
    postMessage({ failed: true });
  }
});
