// The composer's CKEditor, made and unmade with its ticket.

import { Bold, BlockQuote, Code, CodeBlock, DecoupledEditor, Essentials, Italic, Link, List, Paragraph } from 'ckeditor5';
import 'ckeditor5/ckeditor5.css';

import { named } from './generation/table.js';
import { drafts } from './store.js';

const RICH = [Essentials, Paragraph, Bold, Italic, Code, CodeBlock, BlockQuote, Link, List];
const PLAIN = [Essentials, Paragraph];

/** The editor of each ticket, for macros. @type {Map<string, import('ckeditor5').DecoupledEditor>} */
const editors = new Map();

/**
 * Puts an editor into `area` and its toolbar into `tools`.
 * @param {{key: string, plain: boolean, area: HTMLElement | null, tools: HTMLElement | null, name?: string | null}} where `name` is its
 * test id, null for one without
 * @returns {() => void} takes it away again
 */
export const makeEditor = ({ key, plain, area, tools, name = plain ? 'omnicomposer-plain-text-ckeditor' : 'omnicomposer-rich-text-ckeditor' }) => {
  let gone = false;
  /** @type {import('ckeditor5').DecoupledEditor | undefined} */
  let made;
  const element = document.createElement('div');
  DecoupledEditor.create(element, {
    licenseKey: 'GPL',
    plugins: plain ? PLAIN : RICH,
    toolbar: { items: plain ? [] : ['bold', 'italic', 'code', '|', 'bulletedList', 'numberedList', 'blockQuote', 'codeBlock', '|', 'link'], shouldNotGroupWhenFull: true },
    initialData: drafts.get(key) ?? '',
  }).then((editor) => {
    if (gone) return editor.destroy();
    made = editor;
    editors.set(key, editor);
    editor.editing.view.change((writer) => {
      const root = editor.editing.view.document.getRoot();
      if (root && name) {
        const attributes = named({ 'data-test-id': name, 'aria-label': 'Ticket comment' });
        for (const [name, value] of Object.entries(attributes)) writer.setAttribute(name, value, root);
      }
    });
    const editable = editor.ui.getEditableElement();
    if (editable) area?.append(editable);
    if (editor.ui.view.toolbar.element) tools?.append(editor.ui.view.toolbar.element);
    editor.model.document.on('change:data', () => void drafts.set(key, editor.getData()));
  });
  return () => {
    gone = true;
    if (editors.get(key) === made) editors.delete(key);
    const editable = made?.ui.getEditableElement();
    made?.ui.view.toolbar.element?.remove();
    made?.destroy().then(() => editable?.remove());
  };
};

/** Adds HTML at the end of a ticket's draft, as a macro does. */
export const append = (/** @type {string} */ key, /** @type {string} */ html) => {
  const editor = editors.get(key);
  editor?.setData(editor.getData() + html);
};

/** What stands in an editor, as text. */
export const textOf = (/** @type {string} */ key) => editors.get(key)?.ui.getEditableElement()?.innerText.trim() ?? '';
