// Atlassian's own parsers, and a CommonMark one, each giving the document that Jira would keep.
import { createRequire } from 'node:module';
import { JSDOM } from 'jsdom';
import MarkdownIt from 'markdown-it';

const require = createRequire(import.meta.url);
const { WikiMarkupTransformer } = require('@atlaskit/editor-wikimarkup-transformer');
const { JSONTransformer } = require('@atlaskit/editor-json-transformer');
const { defaultSchema } = require('@atlaskit/adf-schema/schema-default');
const { DOMParser } = require('@atlaskit/editor-prosemirror/model');
const Ajv = require('ajv').default;

const json = new JSONTransformer();
const wiki = new WikiMarkupTransformer();
const paste = DOMParser.fromSchema(defaultSchema);
const markdown = new MarkdownIt('default', { html: true });
const page = new JSDOM('').window.document;

const schema = structuredClone(require('@atlaskit/adf-schema/dist/json-schema/v1/full.json'));
delete schema.$schema;
const validate = new Ajv({ strict: false }).compile(schema);

/** Why a document is not valid ADF; nothing when it is. */
export function invalid(adf) {
  return validate(adf) ? null : validate.errors;
}

/** What Jira makes of wiki markup. */
export function fromWiki(text) {
  return json.encode(wiki.parse(text));
}

/** What Jira's editor makes of pasted HTML. */
export function fromHtml(html) {
  const body = page.createElement('body');
  body.innerHTML = html;
  return json.encode(paste.parse(body));
}

/** What a CommonMark parser with GitHub's tables makes of Markdown. */
export function fromMarkdown(text) {
  const open = [{ type: 'doc', content: [] }];
  const add = (node) => open.at(-1).content.push(node);
  const kinds = {
    paragraph: () => ({ type: 'paragraph' }),
    heading: (token) => ({ type: 'heading', attrs: { level: Number(token.tag[1]) } }),
    blockquote: () => ({ type: 'blockquote' }),
    bullet_list: () => ({ type: 'bulletList' }),
    ordered_list: (token) => ({ type: 'orderedList', attrs: { order: Number(token.attrGet('start') ?? 1) } }),
    list_item: () => ({ type: 'listItem' }),
    table: () => ({ type: 'table' }),
    tr: () => ({ type: 'tableRow' }),
    th: () => ({ type: 'tableHeader', paragraph: true }),
    td: () => ({ type: 'tableCell', paragraph: true }),
  };
  for (const token of markdown.parse(text, {})) {
    const [, kind, way] = /^(.*?)(?:_(open|close))?$/.exec(token.type);
    if (kind === 'thead' || kind === 'tbody') continue;
    if (way === 'open') {
      const { paragraph, ...node } = kinds[kind](token);
      open.push({ ...node, content: [] });
      if (paragraph) open.push({ type: 'paragraph', content: [] });
    } else if (way === 'close') {
      if (kind === 'td' || kind === 'th') {
        const inner = open.pop();
        add(inner);
      }
      const node = open.pop();
      add(node);
    } else if (kind === 'inline') {
      inlines(token.children).forEach(add);
    } else if (kind === 'fence') {
      const attrs = token.info ? { attrs: { language: token.info } } : {};
      add({ type: 'codeBlock', ...attrs, content: [{ type: 'text', text: token.content.replace(/\n$/, '') }] });
    } else if (kind === 'hr') {
      add({ type: 'rule' });
    } else if (kind !== 'html_block' || token.content.trim() !== '<!-- -->') {
      add({ type: token.type, content: [{ type: 'text', text: token.content }] });
    }
  }
  return open[0];
}

function inlines(tokens) {
  const nodes = [];
  const marks = [];
  for (const token of tokens) {
    const text = (words, more = []) => words && nodes.push({ type: 'text', text: words, marks: [...marks, ...more] });
    switch (token.type) {
      case 'text': text(token.content); break;
      case 'code_inline': text(token.content, [{ type: 'code' }]); break;
      case 'hardbreak': nodes.push({ type: 'hardBreak' }); break;
      case 'strong_open': marks.push({ type: 'strong' }); break;
      case 'link_open': marks.push({ type: 'link', attrs: { href: token.attrGet('href') } }); break;
      case 'strong_close': case 'link_close': marks.pop(); break;
      default: nodes.push({ type: token.type, text: token.content });
    }
  }
  return nodes;
}

/** The invisible character that parts what wiki markup has no escape for. */
export const NEUTRAL = '\u200b';

/** Attributes that say nothing: random ids, and defaults that one parser writes and another leaves out. */
const DEFAULTS = {
  orderedList: { order: 1 },
  table: { isNumberColumnEnabled: false, layout: 'default', width: null, displayMode: null, localId: '*' },
  tableCell: { colspan: 1, rowspan: 1, colwidth: null, background: null, localId: '*' },
  tableHeader: { colspan: 1, rowspan: 1, colwidth: null, background: null, localId: '*' },
  codeBlock: { language: null, uniqueId: null, wrap: false, hideLineNumbers: false, localId: '*' },
  hardBreak: { text: '\n', localId: '*' },
  '*': { localId: '*' },
};

/** A document without what says nothing: ids, defaults, empty lists, marks of no kind, the neutral character. */
export function normal(node) {
  const defaults = DEFAULTS[node.type] ?? DEFAULTS['*'];
  const said = Object.entries(node.attrs ?? {}).filter(([key, value]) => {
    return value !== undefined && !(key in defaults && (defaults[key] === '*' || defaults[key] === value));
  });
  const plain = { type: node.type };
  if (said.length > 0) plain.attrs = Object.fromEntries(said.sort());
  if (node.marks?.length > 0) plain.marks = node.marks.map(normal);
  if (node.text !== undefined) plain.text = node.text.replaceAll(NEUTRAL, '');
  const content = [];
  for (const child of (node.content ?? []).map(normal)) {
    const last = content.at(-1);
    if (child.type === 'text' && child.text === '') continue;
    if (child.type === 'text' && last?.type === 'text' && JSON.stringify(last.marks) === JSON.stringify(child.marks)) {
      last.text += child.text;
    } else {
      content.push(child);
    }
  }
  if (content.length > 0) plain.content = content;
  return plain;
}
