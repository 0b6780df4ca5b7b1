// @ts-check
// In the page's own world: the composer's editor API can be reached from here alone. Does one thing, on request:
// puts text at the end of the draft, through the editor, so that the agent can undo it. Learns nothing, sends nothing.

addEventListener('baton-insert', (event) => {
  const editable = /** @type {any} */ (event.target);
  const editor = editable?.ckeditorInstance;
  const html = editable?.getAttribute?.('data-baton-insert');
  if (!editor || html === null || html === undefined) return;
  const content = editor.data.toModel(editor.data.processor.toView(html));
  editor.model.change((/** @type {any} */ writer) => {
    const end = writer.createPositionAt(editor.model.document.getRoot(), 'end');
    editor.model.insertContent(content, end);
  });
  event.preventDefault();
}, true);
