// Garden's colours by name, and class names that change with every load as the real page's do.

import { getColor } from '@zendeskgarden/react-theming';

/** A colour of the theme: `paint('border.default')` in a styled component. */
export const paint = (/** @type {string} */ variable) => (/** @type {any} */ { theme }) => getColor({ theme, variable });

/** A hue of the palette, the second for dark themes. */
export const hue = (/** @type {string} */ name, /** @type {number} */ light, /** @type {number} */ dark) => (/** @type {any} */ { theme }) =>
  getColor({ theme, hue: name, light: { shade: light }, dark: { shade: dark } });

const salt = Math.random().toString(36).slice(2, 7);
/** @type {Map<string, string>} */
const known = new Map();

/** A class name that is another on every load, so that nobody can rely on one. */
export const hashed = (/** @type {string} */ name) => {
  const made = known.get(name) ?? `sc-${salt}${known.size.toString(36)}-0`;
  known.set(name, made);
  return made;
};
