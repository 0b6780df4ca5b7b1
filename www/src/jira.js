// Shows both clipboard flavours of what was pasted.

addEventListener('paste', (event) => {
  for (const [id, type] of [['pasted-html', 'text/html'], ['pasted-text', 'text/plain']]) {
    const shown = document.getElementById(id);
    if (shown) shown.textContent = event.clipboardData?.getData(type) ?? '';
  }
});
