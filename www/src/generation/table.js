// How the page named its parts in other years. The components are written for 2026; these rewrite their attributes.
// The address says which: `?generation=2024`.

/** @typedef {Record<string, any>} Props */

const without = (/** @type {Props} */ props, /** @type {string[]} */ names) => Object.fromEntries(Object.entries(props).filter(([name]) => !names.includes(name)));

const id = (/** @type {Props} */ props) => props['data-test-id'];

/** Header tabs were no links, no pane said that it is the active one, and comments had no number but their audit's. @param {Props} props */
const y2024 = (props) => {
  if (id(props) === 'header-tab') return { ...without(props, ['aria-current', 'href']), as: 'div', role: 'link', tabIndex: 0 };
  return without(props, ['data-is-active', 'data-comment-id']);
};

/** The grid had no test id and said `active`; the subject had another name; tabs said `data-selected`. @param {Props} props */
const y2023 = (props) => {
  const older = y2024(props);
  if (/-custom-layout$/.test(id(older))) return without(older, ['data-test-id']);
  if (id(older) === 'omni-header-subject') return { ...older, 'data-test-id': 'ticket-pane-subject' };
  if (id(older) === 'header-tab') {
    const tab = without(older, ['data-entity-id', 'data-entity-type', 'data-entity-is-selected']);
    return { ...tab, 'data-selected': older['data-entity-is-selected'] };
  }
  return older;
};

/** Before the agent workspace: Ember's panes and property boxes, the editor with two tabs. @param {Props} props */
const y2021 = (props) => {
  const older = y2023(props);
  const name = id(older) ?? '';
  if (/^header-tab/.test(name)) return without(older, ['data-test-id']);
  if (/(^| )ticket( |$)/.test(older.className ?? '')) {
    const hidden = / is-cached/.test(older.className);
    const pane = without(older, ['data-side-conversations-anchor-id']);
    return { ...pane, className: `ember-view workspace ${older.className.replace('is-cached', '')}`, style: { ...older.style, ...(hidden && { display: 'none' }) } };
  }
  if (/^(ticket-form-field|ticket-fields|assignee-field$|requester-field$)/.test(name)) {
    const number = /-(\d+)$/.exec(name)?.[1];
    return { ...without(older, ['data-test-id']), className: `property_box ${number ? `custom_field_${number}` : ''} ${older.className ?? ''}` };
  }
  if (/^(omni-log|column-|component-type)/.test(name)) return without(older, ['data-test-id']);
  if (name === 'ticket-footer') return { ...older, className: `ticket-resolution-footer ${older.className ?? ''}` };
  if (name === 'omnicomposer-rich-text-ckeditor') return { ...older, 'data-test-id': 'standalone-rich-text-ckeditor' };
  if (name === 'omnichannel-channel-switcher-button') return { ...without(older, ['data-channel', 'data-channel-switcher-trigger-for-ticket-id']), 'data-test-id': 'standalone-ckeditor-channel' };
  return older;
};

/** A page that nobody has seen yet: nothing keeps the name it had. @param {Props} props */
const unknown = (props) => {
  const names = Object.keys(props).filter((name) => /^data-(test-id|cy|cy-test-id|entity|ticket-id|side-|support-|channel|is-active|comment-id|action-id|tracking-id|selected)/.test(name));
  const bare = without(props, [...names, 'aria-current']);
  if (/^comment-\d+$/.test(bare.id ?? '')) delete bare.id;
  if (typeof bare.className === 'string') bare.className = bare.className.replace(/\b(ticket-panes-grid-layout|ticket_status_label|custom_field_\d+|attachment|active|ticket)\b/g, '');
  return bare;
};

/** @type {Record<string, (props: Props) => Props>} */
const GENERATIONS = { 2021: y2021, 2023: y2023, 2024: y2024, unknown };

const address = new URLSearchParams(location.search);

/** Which generation this page is. */
export const generation = address.get('generation') ?? '2026';

/** Whether the agent has put the columns in another order. */
export const reordered = address.has('reordered');

/** Whether a side conversation is open: `?side-conversation`. */
export const aside = address.has('side-conversation');

/** Attributes as this generation has them. @type {(props: Props) => Props} */
export const named = GENERATIONS[generation] ?? ((props) => props);
