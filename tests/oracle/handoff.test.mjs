// The handoff, judged by the code that will read it. `node --test tests/oracle/`
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { NEUTRAL, fromHtml, fromMarkdown, fromWiki, invalid, normal } from './judges.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const COUNT = 2000;
const SEED = Number(process.env.BATON_SEED ?? 1);

function cargo(...words) {
  return execFileSync('cargo', ['run', '--quiet', ...words], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 30 });
}

/** The desk's sample tickets, handed over by the command itself. */
function handed(format, ticket) {
  const words = ['run', '--quiet', '--bin', 'baton', '--', 'handoff', '--format', format];
  return execFileSync('cargo', words, { cwd: root, encoding: 'utf8', input: ticket, maxBuffer: 1 << 28 });
}

const tickets = execFileSync('node', ['www/snapshot.mjs'], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 })
  .split('\n').filter(Boolean);

const documents = cargo('--example', 'hostile_handoffs', '--', String(COUNT), String(SEED))
  .split('\n').filter(Boolean).map((line) => JSON.parse(line));

/** Asks a question of every document and shows the first few that fail. */
function all(question) {
  const failures = [];
  for (const document of documents) {
    const failure = question(document);
    if (failure) failures.push(`${document.name}: ${failure}`);
  }
  assert.ok(failures.length === 0, `${failures.length} of ${documents.length}\n${failures.slice(0, 3).join('\n')}`);
}

/** The first place where two documents differ. */
function difference(ours, theirs) {
  if (JSON.stringify(ours) === JSON.stringify(theirs)) return null;
  const [a, b] = [ours?.content, theirs?.content];
  if (a && b && ours.type === theirs.type) {
    for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
      const found = difference(a[i], b[i]);
      if (found) return found;
    }
  }
  return `ours ${JSON.stringify(ours)?.slice(0, 400)}\n  theirs ${JSON.stringify(theirs)?.slice(0, 400)}`;
}

test('there are as many documents as asked for, and then some', () => {
  assert.ok(documents.length > COUNT);
});

test('the ADF is valid', () => {
  all(({ adf }) => invalid(adf) && JSON.stringify(invalid(adf).slice(0, 2)));
});

test('the wiki markup gives the same document', () => {
  all(({ adf, wiki }) => difference(normal(adf), normal(fromWiki(wiki))));
});

test('the pasted HTML gives the same document', () => {
  all(({ adf, html }) => difference(normal(adf), normal(fromHtml(html))));
});

test('the Markdown gives the same document', () => {
  all(({ adf, markdown }) => difference(normal(adf), normal(fromMarkdown(markdown))));
});

test('every sample ticket is handed over the same in every format', () => {
  assert.ok(tickets.length >= 6);
  for (const ticket of tickets) {
    const name = JSON.parse(ticket).ticket.id;
    const adf = JSON.parse(handed('adf', ticket));
    assert.equal(invalid(adf), null, `${name}`);
    for (const [format, read] of [['wiki', fromWiki], ['html', fromHtml], ['markdown', fromMarkdown]]) {
      const text = handed(format, ticket);
      assert.equal(difference(normal(adf), normal(read(text))), null, `${name} ${format}`);
      assert.ok(text.length <= 32_767, `${name} ${format}`);
    }
  }
});

test('the title fits the summary', () => {
  all(({ title }) => ([...title].length > 255 || /[\n\r]/.test(title) ? title : null));
});

test('only wiki markup holds the neutral character', () => {
  all(({ adf, html, markdown, text }) => {
    return [JSON.stringify(adf), html, markdown, text].some((format) => format.includes(NEUTRAL)) && 'it does';
  });
});

// Control characters that some format cannot hold are shown as their pictures; white space at the end of a line
// and blank lines are layout. Nothing else may differ between what was said and what arrives.
const SPACE = '[\\t \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000]';
function asShown(words) {
  return words
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.replace(new RegExp(`${SPACE}+$`), ''))
    .filter((line) => line !== '')
    .join('\n')
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, (c) => String.fromCharCode(0x2400 + c.charCodeAt(0)))
    .replaceAll('\x7f', '\u2421');
}

function plain(node) {
  if (node.type === 'text') return node.text;
  if (node.type === 'hardBreak') return '\n';
  return (node.content ?? []).map(plain).join(['bulletList', 'orderedList'].includes(node.type) ? '\n' : '');
}

test('not one character of what was said is lost or added', () => {
  all(({ said, adf }) => {
    for (const [number, [kind, words]] of said.entries()) {
      const block = adf.content[number];
      let expected;
      if (kind === 'paragraph') expected = asShown(words.join(' '));
      else if (kind === 'bullets' || kind === 'steps') expected = asShown(words.join('\n'));
      else if (kind === 'code' || kind === 'json') expected = asShown(words.join('\n'));
      else continue;
      const shown = asShown(plain(block));
      if (shown !== expected) return `${kind}\n  said  ${JSON.stringify(expected)}\n  shown ${JSON.stringify(shown)}`;
    }
    return null;
  });
});

test('a code block keeps every space and every blank line', () => {
  const said = '  at x\n\n\n\tat y   z';
  const wiki = `{noformat}\n${NEUTRAL}${said}\n{noformat}`;
  assert.equal(normal(fromWiki(wiki)).content[0].content[0].text, said);
});

test('what says nothing is dropped, and nothing else', () => {
  const text = (words, ...marks) => ({ type: 'text', text: words, ...(marks.length ? { marks } : {}) });
  const link = { type: 'link', attrs: { href: 'https://a.b/' } };
  const same = {
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 3 }, content: [text('a')] },
      { type: 'paragraph', content: [text('a'), text('b', { type: 'strong' }), text('c', link), { type: 'hardBreak' }] },
      { type: 'orderedList', attrs: { order: 3 }, content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }] },
      { type: 'codeBlock', attrs: { language: 'json', wrap: true }, content: [text(' x ')] },
      { type: 'tableCell', attrs: { colspan: 2 } },
      { type: 'emoji', attrs: { id: 'x', text: 'y' } },
    ],
  };
  assert.deepEqual(normal(same), { ...same });
  const noisy = structuredClone(same);
  noisy.version = 1;
  noisy.content[0].attrs.localId = '1';
  noisy.content[1].content.splice(1, 0, text(''), text(NEUTRAL));
  noisy.content[3].attrs.hideLineNumbers = false;
  noisy.content[4].attrs.rowspan = 1;
  noisy.content[4].content = [];
  assert.deepEqual(normal(noisy), normal(same));
});
