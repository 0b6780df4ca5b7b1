// @ts-check
// The place of Baton's own page in Zendesk's: an iframe under the header and above the footer, at the edge where lines
// end, since the form is where they begin.

/** The height of Zendesk's header, which is never covered. */
const HEADER = 56;
/** That of the footer with the submit button, which is not either. */
const FOOTER = 72;

/** How long a sentence stays, in milliseconds. */
const SAID = 10_000;

/** Hidden but for `dock.css`. */
const STYLE = `
:host { all: initial; display: none; }
iframe, p, div { position: fixed; z-index: 999; }
iframe { inset-inline-end: 0; top: ${HEADER}px; border: 0; max-width: 100vw; color-scheme: light dark; }
p { inset-inline-end: 16px; top: ${HEADER + 8}px; margin: 0; padding: 12px 16px; max-width: 288px;
font: 14px/20px system-ui; color: #fff; background: #293239; border-radius: 8px; }
p:empty { display: none; }
div { box-sizing: border-box; pointer-events: none; border-inline-start: 3px solid #8a4a12; z-index: 998; }
span { position: absolute; inset-inline-end: 16px; bottom: -12px; max-width: 90%; padding: 0 8px; font: 11px/16px system-ui;
color: #8a4a12; background: #fff3e4; border-radius: 8px; overflow: clip; text-overflow: ellipsis; white-space: nowrap; }`;

/**
 * Puts the dock into the page and keeps it there.
 * @param {(port: MessagePort) => void} connected called with our end of the channel, each time the panel loads
 * @param {() => void} gone called when the page will not have the dock; it ends the signal
 * @param {AbortSignal} signal
 */
export const dock = (connected, gone, signal) => {
  // One that an earlier Baton left behind in this page has nobody to answer it.
  for (const old of document.querySelectorAll('baton-dock')) old.remove();
  const host = document.createElement('baton-dock');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [sheet];
  const frame = document.createElement('iframe');
  frame.src = chrome.runtime.getURL('panel.html');
  frame.allow = 'clipboard-write *';
  frame.title = 'Baton';
  frame.addEventListener('load', () => {
    const { port1, port2 } = new MessageChannel();
    connected(port1);
    frame.contentWindow?.postMessage({ v: 1, kind: 'baton-port', dir: document.dir }, chrome.runtime.getURL(''), [port2]);
  }, { signal });
  // Present before its text, so that a screen reader hears the text arrive.
  const notice = document.createElement('p');
  notice.role = 'status';
  root.append(frame, notice);
  const place = (/** @type {{open?: boolean, width?: number, height?: number}} */ { open, width = 48, height = 96 }) => {
    frame.style.cssText = `width: ${width}px; height: ${open ? `calc(100vh - ${HEADER + FOOTER}px)` : `${height}px`}`;
  };
  place({});

  // A page that re-renders its body may throw us out; one that insists, so many times, gets its way.
  let times = 6;
  const keep = () => {
    if (host.isConnected) return;
    if (times-- > 0) document.documentElement.append(host);
    else gone();
  };
  const observer = new MutationObserver(keep);
  const begin = () => (keep(), observer.observe(document.documentElement, { childList: true }));
  if (document.body) begin();
  else addEventListener('DOMContentLoaded', begin, { once: true, signal });
  // What was said last may still be read.
  signal.addEventListener('abort', () => (observer.disconnect(), root.replaceChildren(notice), setTimeout(() => host.remove(), SAID)));

  return {
    /** Where Baton's own elements are, out of the page's reach. */
    root,
    place,
    /** Whether the iframe is in the page at all. */
    alive: () => frame.isConnected,
    focus: () => frame.focus(),
    /** Says something that the panel cannot. */
    say: (/** @type {string} */ text) => {
      notice.textContent = text;
      setTimeout(() => notice.textContent === text && (notice.textContent = ''), SAID);
    },
  };
};
