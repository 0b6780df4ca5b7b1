// @ts-check
// A control for whatever a schema says a value may be. Every value shown is the page's own: nothing here is HTML.

import { el, say } from '../nodes.js';

/**
 * @typedef {Record<string, any>} Schema A part of `policy.schema.json`.
 * @typedef {(value: any) => void} Change Hears a new value; undefined when it was taken away.
 * @typedef {{label: string, described?: string, open?: boolean, preset?: any}} Place What a control is called, by which
 *   ids it is described, whether it may stay empty, and what counts then.
 */

/**
 * The words for the ids of a closed set: the first prefix under which the catalogue has a word for each.
 * @param {string[]} ids
 * @returns {string[]}
 */
export function words(ids) {
  for (const prefix of ['item', 'section', 'choice', 'part']) {
    const found = ids.map((id) => say(`${prefix}_${id.replaceAll('-', '_')}`));
    if (found.every(Boolean)) return found;
  }
  return ids;
}

/**
 * @param {Schema} schema
 * @param {any} value undefined when it is not set
 * @param {Change} change
 * @param {Place} place
 * @returns {HTMLElement}
 */
export function editor(schema, value, change, place) {
  if (schema.oneOf?.[0].type === 'null') return maybe(schema.oneOf[1], value, change, place);
  if (schema.oneOf) return oneOf(schema, value, change, place);
  if (schema.enum) return choice(schema.enum, value, change, place);
  if (schema.type === 'boolean') return flag(value, change, place);
  if (schema.type === 'integer') return number(schema, value, change, place);
  if (schema.type === 'array' && schema.items.enum) return ordered(schema.items.enum, value, change, place);
  if (schema.type === 'array' && schema.items.type === 'string') return lines(value, change, place);
  if (schema.type === 'array') return list(schema.items, value ?? [], change, place);
  if (schema.type === 'object' && typeof schema.additionalProperties === 'object') {
    return table(schema.additionalProperties, value ?? {}, change, place);
  }
  if (schema.type === 'object') return parts(schema, value ?? {}, change, place);
  return text(schema, value, change, place);
}

/** @param {Place} place */
const named = ({ label, described }) => ({ 'aria-label': label, 'aria-describedby': described });

/** @param {boolean | undefined} value @param {Change} change @param {Place} place */
function flag(value, change, place) {
  const box = el('input', { type: 'checkbox', checked: value === true, 'aria-describedby': place.described });
  box.addEventListener('change', () => change(box.checked));
  return el('label', { class: 'switch' }, box, el('span', {}, place.label));
}

/** @param {string[]} ids @param {string | undefined} value @param {Change} change @param {Place} place */
function choice(ids, value, change, place) {
  const said = words(ids);
  const select = el('select', named(place));
  if (place.open) select.append(el('option', { value: '' }, say('page_unset')));
  select.append(...ids.map((id, at) => el('option', { value: id }, said[at] ?? id)));
  select.value = value ?? (place.open ? '' : ids[0]) ?? '';
  select.addEventListener('change', () => change(select.value || undefined));
  return select;
}

/** @param {Schema} schema @param {number | undefined} value @param {Change} change @param {Place} place */
function number(schema, value, change, place) {
  const box = el('input', { type: 'number', min: `${schema.minimum}`, ...named(place) });
  if (schema.maximum) box.max = `${schema.maximum}`;
  if (place.preset !== undefined) box.placeholder = say('page_playbook', `${place.preset}`);
  else if (place.open) box.placeholder = say('page_unset');
  box.value = value === undefined ? '' : `${value}`;
  box.addEventListener('input', () => change(box.value === '' ? undefined : box.valueAsNumber));
  return box;
}

/** @param {Schema} schema @param {string | number | undefined} value @param {Change} change @param {Place} place */
function text(schema, value, change, place) {
  const box = el('input', { type: 'text', ...named(place) });
  box.value = `${value ?? ''}`;
  // A field is meant by its number or by its title.
  const numbers = Array.isArray(schema.type);
  box.addEventListener('input', () => {
    change(numbers && /^\d{1,15}$/.test(box.value.trim()) ? Number(box.value) : box.value);
  });
  return box;
}

/** @param {string[] | undefined} value @param {Change} change @param {Place} place */
function lines(value, change, place) {
  const box = el('textarea', { rows: '2', placeholder: say('page_one_a_line'), ...named(place) });
  box.value = (value ?? []).join('\n');
  box.addEventListener('input', () => {
    const words = box.value.split('\n').map((line) => line.trim()).filter(Boolean);
    change(words.length === 0 && place.open ? undefined : words);
  });
  return box;
}

/**
 * Some of a closed set, in an order.
 * @param {string[]} ids @param {string[] | undefined} value @param {Change} change @param {Place} place
 */
function ordered(ids, value, change, place) {
  let chosen = [...(value ?? [])];
  const said = words(ids);
  const node = el('div', { class: 'rows', role: 'group', ...named(place) });
  /** @param {string} [focus] the id whose button keeps the focus */
  const draw = (focus) => {
    const rest = ids.filter((id) => !chosen.includes(id));
    node.replaceChildren(
      ...[...chosen, ...rest].map((id, at) => {
        const word = said[ids.indexOf(id)] ?? id;
        const box = el('input', { type: 'checkbox', checked: at < chosen.length });
        box.addEventListener('change', () => {
          chosen = box.checked ? [...chosen, id] : chosen.filter((other) => other !== id);
          draw();
          /** @type {HTMLElement | null} */ (node.querySelector(`[data-id="${id}"] input`))?.focus();
          change(chosen);
        });
        const row = el('div', { class: 'row', 'data-id': id }, el('label', { class: 'switch' }, box, el('span', {}, word)));
        if (at > 0 && at < chosen.length) {
          const up = el('button', { type: 'button', class: 'quiet', 'aria-label': `${say('page_up')}: ${word}` }, '↑');
          up.addEventListener('click', () => {
            chosen.splice(at - 1, 0, ...chosen.splice(at, 1));
            draw(id);
            change(chosen);
          });
          row.append(up);
        }
        return row;
      }),
    );
    if (focus) {
      const row = node.querySelector(`[data-id="${focus}"]`);
      /** @type {HTMLElement | null | undefined} */ (row?.querySelector('button') ?? row?.querySelector('input'))?.focus();
    }
  };
  draw();
  return node;
}

/** The button that takes a row away. @param {string} what @param {() => void} gone */
const remove = (what, gone) =>
  el('button', { type: 'button', class: 'quiet', 'aria-label': `${say('page_remove')}: ${what}`, onclick: gone }, '×');

/**
 * Rows of any number.
 * @param {Schema} schema of a row
 * @param {any[]} value @param {Change} change @param {Place} place
 */
function list(schema, value, change, place) {
  const rows = value.map((row) => row);
  const node = el('div', { class: 'rows', role: 'group', ...named(place) });
  const add = el('button', { type: 'button', 'data-add': '' }, say('page_add'));
  const draw = () => {
    node.replaceChildren(
      ...rows.map((row, at) => {
        const label = `${place.label} ${at + 1}`;
        const held = editor(schema, row, (next) => { rows[at] = next; change([...rows]); }, { label });
        return el('div', { class: 'row', 'data-row': '' }, held, remove(label, () => {
          rows.splice(at, 1);
          draw();
          add.focus();
          change([...rows]);
        }));
      }),
      add,
    );
  };
  add.addEventListener('click', () => {
    rows.push(blank(schema));
    draw();
    const last = [...node.querySelectorAll('[data-row]')].at(-1);
    /** @type {HTMLElement | null | undefined} */ (last?.querySelector('input, select, textarea'))?.focus();
    change([...rows]);
  });
  draw();
  return node;
}

/**
 * Rows under names of one's own.
 * @param {Schema} schema of a value
 * @param {Record<string, any>} value @param {Change} change @param {Place} place
 */
function table(schema, value, change, place) {
  const rows = Object.entries(value);
  const node = el('div', { class: 'rows', role: 'group', ...named(place) });
  const add = el('button', { type: 'button', 'data-add': '' }, say('page_add'));
  const tell = () => change(Object.fromEntries(rows.filter(([key]) => key !== '')));
  const draw = () => {
    node.replaceChildren(
      ...rows.map((row, at) => {
        const label = `${place.label} ${at + 1}`;
        const key = el('input', { type: 'text', class: 'key', 'aria-label': `${say('page_key')}, ${label}` });
        key.value = row[0];
        key.addEventListener('input', () => { row[0] = key.value.trim(); tell(); });
        const held = editor(schema, row[1], (next) => { row[1] = next; tell(); }, { label: say('part_value') + `, ${label}` });
        return el('div', { class: 'row', 'data-row': '' }, key, held, remove(label, () => {
          rows.splice(at, 1);
          draw();
          add.focus();
          tell();
        }));
      }),
      add,
    );
  };
  add.addEventListener('click', () => {
    rows.push(['', blank(schema)]);
    draw();
    /** @type {HTMLElement | undefined} */ ([...node.querySelectorAll('input.key')].at(-1))?.focus();
  });
  draw();
  return node;
}

/**
 * An object: with parts that must be there, or a row for each id that may be set.
 * @param {Schema} schema @param {Record<string, any>} value @param {Change} change @param {Place} place
 */
function parts(schema, value, change, place) {
  const now = { ...value };
  /** @type {string[] | undefined} */
  const required = schema.required;
  /** @type {string[]} In the order of the playbook, and what is needed first. */
  const names = [...new Set([...(schema.propertyNames?.enum ?? required ?? []), ...Object.keys(schema.properties)])];
  const said = required ? names.map((name) => say(`part_${name.replaceAll('-', '_')}`)) : words(names);
  const node = el('div', { class: 'rows', role: 'group', ...named(place) });
  names.forEach((name, at) => {
    const word = said[at] ?? name;
    const label = `${place.label}: ${word}`;
    const open = !required?.includes(name);
    const inner = schema.properties[name];
    const hear = (/** @type {any} */ next) => {
      // A row emptied again is one that nobody set.
      if (next === undefined || (open && inner.type === 'object' && Object.keys(next).length === 0)) delete now[name];
      else now[name] = next;
      change({ ...now });
    };
    const held = editor(inner, now[name], hear, { label, open, preset: place.preset?.[name] ?? inner.default });
    if (inner.type === 'object' && !inner.required) {
      const count = Object.keys(now[name] ?? {}).length;
      node.append(el('details', { open: count > 0 }, el('summary', {}, word), el('div', { class: 'group' }, held)));
    } else {
      node.append(el('div', { class: 'row' }, el('span', { class: 'key', 'aria-hidden': 'true' }, word), held));
    }
  });
  return node;
}

/** Nothing, or something. @param {Schema} schema @param {any} value @param {Change} change @param {Place} place */
function maybe(schema, value, change, place) {
  const box = el('input', { type: 'checkbox', checked: value != null, 'aria-describedby': place.described });
  const held = el('div', { class: 'group' });
  const draw = () => {
    held.replaceChildren(...(box.checked ? [editor(schema, value ?? blank(schema), change, { label: place.label })] : []));
  };
  box.addEventListener('change', () => {
    draw();
    change(box.checked ? (value ?? blank(schema)) : null);
  });
  draw();
  return el('div', { class: 'rows' }, el('label', { class: 'switch' }, box, el('span', {}, say('page_use'))), held);
}

/** One of several things: some by name alone, some with a value. @param {Schema} schema @param {any} value @param {Change} change @param {Place} place */
function oneOf(schema, value, change, place) {
  const properties = schema.oneOf[1].properties;
  const ids = Object.keys(properties);
  const alone = schema.oneOf[0].enum;
  let id = typeof value === 'string' ? value : (Object.keys(value ?? {})[0] ?? ids[0] ?? '');
  const held = el('div', { class: 'row' });
  const draw = () => {
    const inner = properties[id];
    const now = typeof value === 'object' && value !== null ? value[id] : undefined;
    const part = () => editor(inner, now, (next) => change({ [id]: next }), { label: `${place.label}: ${words(ids)[ids.indexOf(id)]}` });
    held.replaceChildren(...(alone.includes(id) ? [] : [part()]));
  };
  const which = choice(ids, id, (next) => {
    id = next;
    draw();
    change(alone.includes(id) ? id : { [id]: blank(properties[id]) });
  }, place);
  draw();
  return el('div', { class: 'row' }, which, held);
}

/** What a new row holds until something is filled in. @param {Schema} schema @returns {any} */
function blank(schema) {
  if (schema.oneOf) return { text: '' };
  if (schema.enum) return schema.enum[0];
  if (schema.type === 'integer') return undefined;
  if (schema.type !== 'object') return '';
  const needed = (schema.required ?? []).map((/** @type {string} */ name) => [name, blank(schema.properties[name])]);
  return Object.fromEntries(needed.filter((/** @type {[string, any]} */ [, value]) => value !== undefined));
}
