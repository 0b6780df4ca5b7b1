// React's own JSX runtime, with every element's attributes named as the page's generation has them.

import { Fragment, jsx as react, jsxs as reacts } from 'react/jsx-runtime';

import { named } from './table.js';

export { Fragment };
export const jsx = (type, props, key) => react(type, named(props), key);
export const jsxs = (type, props, key) => reacts(type, named(props), key);
