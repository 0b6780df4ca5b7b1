// Bundles the practice desk's page to target/desk/.

import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
const out = here('../target/desk/');

/** Garden's icons are SVG files; the page wants them as components. @type {import('esbuild').Plugin} */
const icons = {
  name: 'icons',
  setup(bundle) {
    bundle.onLoad({ filter: /\.svg$/ }, async ({ path }) => {
      const svg = await readFile(path, 'utf8');
      const [, attributes, inner] = /<svg([^>]*)>([\s\S]*)<\/svg>/.exec(svg) ?? ['', '', ''];
      const size = /viewBox="([^"]*)"/.exec(attributes)?.[1] ?? '0 0 16 16';
      const [, , width, height] = size.split(' ');
      return {
        loader: 'jsx',
        contents: `export default (props) => <svg xmlns="http://www.w3.org/2000/svg" viewBox="${size}" width="${width}" height="${height}" focusable="false" aria-hidden="true" {...props} dangerouslySetInnerHTML={{ __html: ${JSON.stringify(inner)} }} />;`,
        resolveDir: here('.'),
      };
    });
  },
};

await mkdir(out, { recursive: true });
await build({
  entryPoints: { desk: here('src/main.jsx'), index: here('src/index.js'), jira: here('src/jira.js') },
  outdir: out,
  bundle: true,
  minify: true,
  format: 'esm',
  target: ['chrome120', 'firefox128'],
  jsx: 'automatic',
  jsxImportSource: 'generation',
  alias: { 'generation/jsx-runtime': here('src/generation/jsx-runtime.js') },
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [icons],
  legalComments: 'none',
  logLevel: 'warning',
});
await Promise.all(['agent.html', 'index.html', 'jira.html', 'plain.css'].map((name) => copyFile(here(`pages/${name}`), `${out}${name}`)));
