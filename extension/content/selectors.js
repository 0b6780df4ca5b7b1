// @ts-check
// Where things are in Zendesk's page, as data. Each entry is tried in order; nothing here depends on visible words.
// Generations: 2026 agent workspace first, then 2024–25, 2023 and the pages before it.

/** @typedef {keyof typeof SELECTORS} Kind */

const SELECTORS = {
  /** The pane of one ticket; `$` is its key's last part. */
  pane: [
    '[data-test-id="ticket-$-custom-layout"]',
    '[data-side-conversations-anchor-id="$"]',
    '[data-support-suite-trial-onboarding-id="conversationPane"][data-ticket-id="$"]',
    '[data-ticket-id="$"]',
  ],
  /** The pane of a ticket that has no number yet. */
  newPane: ['.ticket-panes-grid-layout[data-is-active="true"]', '.ticket-panes-grid-layout.active', '[data-test-id^="ticket-new"]'],
  subject: ['input[data-test-id="omni-header-subject"]', 'input[data-test-id="ticket-pane-subject"]', '[data-test-id="new-ticket-subject"]'],
  assigneeField: ['[data-test-id="assignee-field"]'],
  group: ['[data-test-id="assignee-field-selected-group-tag"]'],
  assignee: ['[data-test-id="assignee-field-selected-agent-tag"]'],
  tags: ['[data-test-id="ticket-fields-tags"]', '[data-test-id="ticket-system-field-tags-multiselect"]'],
  tag: ['[data-test-id="ticket-system-field-tags-item-selected"]'],
  priority: ['[data-test-id="ticket-fields-priority-select"]'],
  /** A custom field's box; its number ends the test id or the class. */
  field: ['[data-test-id^="ticket-form-field-"]', '[class*="custom_field_"]'],
  chosen: ['[data-garden-id="typography.ellipsis"][title]', '[data-garden-id="dropdowns.combobox.value"]'],
  composer: [
    '[data-test-id="omnicomposer-rich-text-ckeditor"]',
    '[data-test-id="omnicomposer-plain-text-ckeditor"]',
    '[data-test-id="standalone-rich-text-ckeditor"]',
    '.ck-editor__editable[contenteditable="true"]',
  ],
  channel: ['[data-test-id="omnichannel-channel-switcher-button"][data-channel]'],
  comment: ['[data-test-id="omni-log-comment-item"]'],
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

/**
 * Elements of a kind: those of the first selector in its list that finds any.
 * @param {Kind} name
 * @param {ParentNode} within
 * @returns {Element[]}
 */
export const all = (name, within = document, part = '') => {
  for (const selector of SELECTORS[name]) {
    const found = within.querySelectorAll(selector.replaceAll('$', CSS.escape(part)));
    if (found.length > 0) return Array.from(found);
  }
  return [];
};

/**
 * The first element of a kind.
 * @param {Kind} name
 * @param {ParentNode} within
 */
export const one = (name, within = document, part = '') => all(name, within, part)[0] ?? null;

/**
 * The element of a kind that a node lies in.
 * @param {Kind} name
 * @param {unknown} node
 */
export const around = (name, node) => (node instanceof Element ? node.closest(SELECTORS[name].join(',')) : null);
