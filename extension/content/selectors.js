// @ts-check
// Where things are in Zendesk's page, as data. Each entry is tried in order; nothing here depends on visible words.
// Generations: 2026 agent workspace first, then 2024–25, 2023 and the pages before it.

/** @typedef {keyof typeof SELECTORS} Kind */

const SELECTORS = {
  /** The pane of one ticket; `$` is its key's last part. */
  pane: [
    '[data-test-id="ticket-$-custom-layout"]',
    '[data-side-conversations-anchor-id="$"]',
    '[data-ticket-id="$"]',
  ],
  /** The pane of a ticket that has no number yet. */
  newPane: ['.ticket-panes-grid-layout[data-is-active="true"]', '.ticket-panes-grid-layout.active', '[data-test-id^="ticket-new"]'],
  subject: ['input[data-test-id="omni-header-subject"]', 'input[data-test-id="ticket-pane-subject"]', '[data-test-id="new-ticket-subject"]'],
  assigneeField: ['[data-test-id="assignee-field"]', '.property_box:has([data-test-id="assignee-field-selected-group-tag"])'],
  group: ['[data-test-id="assignee-field-selected-group-tag"]'],
  assignee: ['[data-test-id="assignee-field-selected-agent-tag"]'],
  tags: ['[data-test-id="ticket-fields-tags"]', '[data-test-id="ticket-system-field-tags-multiselect"]'],
  tag: ['[data-test-id="ticket-system-field-tags-item-selected"]'],
  priority: ['[data-test-id="ticket-fields-priority-select"]'],
  /** A custom field's box; its number ends the test id or the class. */
  field: ['[data-test-id^="ticket-form-field-"]', '[class*="custom_field_"]'],
  chosen: ['[data-garden-id="typography.ellipsis"][title]', '[data-garden-id="dropdowns.combobox.value"]'],
  /** Never any editor at all: a side conversation has one too, and other people read it. */
  composer: [
    '[data-test-id="omnicomposer-rich-text-ckeditor"]',
    '[data-test-id="omnicomposer-plain-text-ckeditor"]',
    '[data-test-id="standalone-rich-text-ckeditor"]',
  ],
  channel: ['[data-test-id="omnichannel-channel-switcher-button"][data-channel]'],
  comment: ['[data-test-id="omni-log-comment-item"]'],
  /** One comment of the conversation, by its own number or by that of the audit it came with. */
  commentNumbered: ['[data-comment-id="$"]', '#comment-$'],
  /** Shows older comments, which are not in the page until then. */
  more: ['[data-test-id="convolog-show-more-button"]'],
  submit: ['[data-test-id="submit_button-button"]', '[data-test-id="omni-save-button"]'],
  submitMenuButton: ['[data-test-id="submit_button-menu-button"]'],
  submitMenu: ['[data-cy-test-id="submit_button-menu"]', '[data-test-id="submit_button-menu"]'],
  submitEntry: [
    '[role="menuitem"][data-test-id^="submit_button-menu-"]',
    '[role="menuitem"][data-action-id^="submit_button-menu-"]',
    '[role="menuitem"][data-tracking-id^="submit_button-menu-"]',
  ],
  send: ['[data-test-id="omnichannel-omnicomposer-send-button"]'],
};

/** What a ticket's pane has exactly one of in every generation. Another number is a layout that nobody has seen. @type {Kind[]} */
const EXPECTED = ['subject', 'assigneeField'];

/**
 * The pane of a ticket: the outermost element with its number that is laid out as one of the generations.
 * @param {'pane' | 'newPane'} name
 * @param {string} part
 */
export const pane = (name, part) =>
  [...document.querySelectorAll(SELECTORS[name].join().replaceAll('$', CSS.escape(part)))].find((found) =>
    EXPECTED.every((kind) => all(kind, found).length === 1),
  ) ?? null;

/**
 * Elements of a kind: those of the first selector in its list that finds any.
 * @param {Kind} name
 * @param {ParentNode} within
 * @returns {Element[]}
 */
export const all = (name, within = document) => {
  for (const selector of SELECTORS[name]) {
    const found = within.querySelectorAll(selector);
    if (found.length > 0) return [...found];
  }
  return [];
};

/**
 * The element of a kind that carries a number: for each of its selectors the number that it goes by.
 * @param {Kind} name
 * @param {number[]} numbers
 * @param {ParentNode} within
 */
export const numbered = (name, numbers, within) =>
  within.querySelector(SELECTORS[name].map((selector, at) => selector.replace('$', String(numbers[at]))).join());

/**
 * The first element of a kind.
 * @param {Kind} name
 * @param {ParentNode} within
 */
export const one = (name, within = document) => all(name, within)[0] ?? null;

/**
 * The element of a kind that a node lies in.
 * @param {Kind} name
 * @param {unknown} node
 */
export const around = (name, node) => (node instanceof Element ? node.closest(SELECTORS[name].join(',')) : null);
