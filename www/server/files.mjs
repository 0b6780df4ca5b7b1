// Attachments and the page's own files.

import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const built = fileURLToPath(new URL('../../target/desk/', import.meta.url));

const TYPES = /** @type {Record<string, string>} */ ({
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.map': 'application/json',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
});

/**
 * Sends a built file.
 * @returns {Promise<boolean>} false when there is none of that name
 */
export const file = async (/** @type {import('node:http').ServerResponse} */ response, /** @type {string} */ name) => {
  const path = normalize(join(built, name));
  if (!path.startsWith(built.endsWith(sep) ? built : built + sep)) return false;
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) return false;
  const version = `"${found.size}-${found.mtimeMs}"`;
  // What the browser has already it need not take and compile again.
  if (response.req.headers['if-none-match'] === version) {
    response.writeHead(304, { ETag: version }).end();
    return true;
  }
  response.writeHead(200, { 'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream', 'Content-Length': found.size, 'Cache-Control': 'no-cache', ETag: version });
  createReadStream(path).pipe(response);
  return true;
};

/** A drawing of a small screen, so that a sample ticket has a picture without a picture file. */
const picture = (/** @type {string} */ words) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360" viewBox="0 0 640 360" font-family="sans-serif"><rect width="640" height="360" fill="#f4f6f8"/><rect width="640" height="44" fill="#1f4e5f"/><text x="20" y="28" fill="#fff" font-size="16">Larkfield Metrics</text><rect x="24" y="68" width="592" height="268" rx="6" fill="#fff" stroke="#d8dcde"/><path d="M56 292 150 236l90 22 96-70 92 28 140-86" fill="none" stroke="#5293c7" stroke-width="4"/><rect x="150" y="150" width="340" height="76" rx="6" fill="#fff0f1" stroke="#cc3340"/><text x="320" y="194" fill="#8c232c" font-size="17" text-anchor="middle">${words}</text></svg>`;

/**
 * The content of an attachment: its file's text, or a picture.
 * @param {any} given the attachment as its ticket's file describes it
 */
export const content = (given) => {
  if (given.text !== undefined) return { type: given.content_type ?? 'text/plain; charset=utf-8', bytes: Buffer.from(given.text) };
  if (/^image\//.test(given.content_type ?? '')) return { type: 'image/svg+xml', bytes: Buffer.from(picture(given.shows ?? 'Something went wrong')) };
  return { type: given.content_type ?? 'application/octet-stream', bytes: Buffer.alloc(Math.min(given.size ?? 1024, 65536)) };
};
