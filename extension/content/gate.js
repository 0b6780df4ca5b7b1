// @ts-check
// Holds or releases a submit. The judgement is the panel's; here is only the moment. Everything that can submit is
// heard first (window, capture phase, from document_start), and answered at once from the last verdict. When the page
// has changed since, the event waits for a fresh verdict, and after `PATIENCE` milliseconds it is let through: the agent's
// submit is never swallowed.

import { livePage } from './live.js';
import { all, around } from './selectors.js';
import { controlOf, ticketKey } from './ticket.js';

/** How long a submit waits for a panel that answers, in milliseconds. */
const PATIENCE = 3000;
/** How long for one that did not answer the last time. */
const SHORT = 300;
/** How long the submit menu may take to open for a replay. */
const MENU = 1000;

/** The status each of Zendesk's shortcuts submits with; `U` keeps the status. */
const SHORTCUTS = /** @type {Record<string, string>} */ ({ KeyO: 'open', KeyP: 'pending', KeyS: 'solved', KeyD: 'hold', KeyU: '' });

/**
 * What a submit does, and how to do it again.
 * @typedef {{key: string, status: string, control: 'submit' | 'entry' | 'send'}} Submit
 */

/** @param {Element} entry */
const statusOf = (entry) => {
  const name = ['data-test-id', 'data-action-id', 'data-tracking-id'].map((attribute) => entry.getAttribute(attribute)).find(Boolean) ?? '';
  return name.replace('submit_button-menu-', '');
};

/** The submit an event would cause, if any. @param {Event} event @returns {Submit | null} */
const submitOf = (event) => {
  const key = ticketKey();
  if (!key) return null;
  const target = event.composedPath()[0];
  const by = (/** @type {Submit['control']} */ control, status = '') => ({ key, status, control });
  const entry = (/** @type {Element | null} */ pressed) => pressed && by('entry', statusOf(pressed));
  if (event instanceof KeyboardEvent) {
    const status = SHORTCUTS[event.code];
    if (event.ctrlKey && event.altKey && status !== undefined) return by(status ? 'entry' : 'submit', status);
    const enter = event.key === 'Enter';
    if (enter && (event.ctrlKey || event.metaKey) && controlOf('composer', key)?.contains(/** @type {Node} */ (target)) && controlOf('send', key)) {
      return by('send');
    }
    if (!enter && event.key !== ' ') return null;
    const menu = around('submitMenu', target);
    return entry(around('submitEntry', target) ?? (menu && document.getElementById(menu.getAttribute('aria-activedescendant') ?? '')));
  }
  return entry(around('submitEntry', target)) ?? (around('submit', target) ? by('submit') : around('send', target) && by('send'));
};

/** An element of a kind, now or as soon as it is there. @param {() => Element | null | undefined} find */
const appears = (find) =>
  new Promise((/** @type {(element: Element | null) => void} */ done) => {
    const now = find();
    if (now) return done(now);
    const end = (/** @type {Element | null} */ element) => (observer.disconnect(), clearTimeout(timer), done(element));
    const observer = new MutationObserver(() => {
      const found = find();
      if (found) end(found);
    });
    const timer = setTimeout(end, MENU, null);
    observer.observe(document, { subtree: true, childList: true });
  });

/**
 * @param {{
 *   judged: (key: string) => {page: string, hold: boolean, holdStatuses: string[]} | null,
 *   ask: (submit: Submit, asked: number) => boolean,
 *   held: (held: boolean) => void,
 *   patient: (key: string) => boolean | undefined,
 *   passed: (key: string) => void,
 *   notice: (what: '' | 'checking' | 'unchecked' | 'lost') => void,
 * }} panel
 * @param {AbortSignal} signal
 */
export const submitGate = (panel, signal) => {
  let pass = false;
  let asked = 0;
  /** The submit that waits: for an answer while there is a timer, then for the agent. @type {(Submit & {asked: number, timer: number}) | null} */
  let waiting = null;
  /** The gesture that was stopped at its first event is stopped to its last. @type {boolean} */
  let stopping = false;
  /** The ticket whose submit could not be done again: the agent's next one goes through. */
  let owed = '';

  /** Does again what the agent did, by the control that does it. */
  const again = async (/** @type {Submit} */ submit) => {
    if (ticketKey() !== submit.key) return false;
    const press = (/** @type {Element | null | undefined} */ control) => {
      if (!(control instanceof HTMLElement) || control.matches(':disabled')) return false;
      pass = true;
      // Some menus act when the button goes down, some when it comes up: the whole gesture, as a mouse makes it.
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup']) {
        // A pointer's event is a mouse's too.
        control.dispatchEvent(new PointerEvent(type, { bubbles: true, cancelable: true, composed: true, button: 0 }));
      }
      if (control.isConnected) control.click();
      pass = false;
      panel.passed(submit.key);
      return true;
    };
    if (submit.control !== 'entry') return press(controlOf(submit.control, submit.key));
    const entry = () => all('submitEntry').find((found) => statusOf(found) === submit.status);
    if (!entry()) {
      pass = true;
      /** @type {HTMLElement | null} */ (controlOf('submitMenuButton', submit.key))?.click();
      pass = false;
    }
    return press(await appears(entry));
  };

  /** @param {Submit} submit */
  const replay = async (submit) => {
    if (await again(submit)) return;
    owed = submit.key;
    panel.notice('lost');
  };

  /** @param {Event} event */
  const stop = (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  /** Lets go of the submit that waits. */
  const forget = () => {
    const submit = waiting;
    clearTimeout(submit?.timer);
    waiting = null;
    panel.held(false);
    return submit;
  };

  /**
   * No answer: the submit goes through, and we say so. One that the agent was shown as held is only let go of: they may
   * be in the middle of a sentence, and their next submit goes through.
   */
  const unchecked = () => {
    const submit = forget();
    if (!submit?.timer) return;
    panel.notice('unchecked');
    replay(submit);
  };

  /** @param {Submit} submit */
  const hold = (submit) => {
    asked += 1;
    const mine = (waiting = { ...submit, asked, timer: -1 });
    panel.held(true);
    if (!panel.ask(submit, asked)) return unchecked();
    mine.timer = setTimeout(() => {
      if (!panel.patient(submit.key)) return unchecked();
      panel.notice('checking');
      mine.timer = setTimeout(unchecked, PATIENCE - SHORT);
    }, SHORT);
  };

  const heard = (/** @type {Event} */ event) => {
    if (pass || !event.isTrusted) return;
    const submit = submitOf(event);
    const page = submit && JSON.stringify(livePage(submit.key));
    // A page that cannot be read is not meddled with.
    if (!submit || page === '{}') {
      if (event.type === 'pointerdown') stopping = false;
      return;
    }
    const acts = event.type === 'click' || event.type === 'keydown';
    if (owed === submit.key) {
      if (acts) (panel.passed(owed), (owed = ''));
      return;
    }
    if (!stopping) {
      const verdict = panel.judged(submit.key);
      if (verdict?.page === page && !verdict.hold && !verdict.holdStatuses.includes(submit.status)) {
        if (acts) panel.passed(submit.key);
        return;
      }
    }
    stop(event);
    stopping = !acts;
    // Pressed again, it waits for the same answer; once that is given, for another.
    if (acts && !(event instanceof KeyboardEvent && event.repeat) && !waiting?.timer) hold(submit);
  };
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'keydown']) {
    addEventListener(type, heard, { capture: true, signal });
  }

  return {
    /** The panel's answer to what was asked. */
    decide: (/** @type {number} */ answered, /** @type {boolean} */ holds) => {
      if (waiting?.asked !== answered) return;
      clearTimeout(waiting.timer);
      waiting.timer = 0;
      panel.notice('');
      if (!holds) replay(/** @type {Submit} */ (forget()));
    },
    /** The agent goes on. */
    release: (/** @type {string} */ key) => {
      const submit = forget();
      if (submit?.key === key) replay(submit);
    },
    /** The panel came back: what waits is asked again. */
    ask: () => {
      const submit = forget();
      if (submit) hold(submit);
    },
    /** The agent stays, or left the ticket. */
    cancel: () => {
      owed = '';
      forget();
    },
    /** There is no panel any more: what waits goes through. */
    unchecked,
  };
};
