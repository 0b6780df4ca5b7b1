// @ts-check
// What the extension's own pages are put together from: words of the catalogue, nodes, and files to keep.

/**
 * A word of the catalogue.
 * @param {string} key
 * @param {string[]} parameters
 */
export const say = (key, ...parameters) => chrome.i18n.getMessage(key, parameters);

/**
 * A node.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, any>} properties
 * @param {(Node | string)[]} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function el(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else if (name in node && typeof value !== 'string') Reflect.set(node, name, value);
    else if (value !== undefined) node.setAttribute(name, value);
  }
  node.append(...children);
  return node;
}

/** Gives a file to the agent. @param {string} name @param {string} type @param {string} text */
export function download(name, type, text) {
  const link = el('a', { download: name, href: URL.createObjectURL(new Blob([text], { type })) });
  link.click();
  URL.revokeObjectURL(link.href);
}
