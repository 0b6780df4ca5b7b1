/**
 * Garden's combobox tells of a change from within an effect. A store that renders at once would make it tell the
 * same change again, and again: the change is taken once the effect is over.
 * @type {<T>(changed: (change: T) => void) => (change: T) => void}
 */
export const afterRender = (changed) => (change) => queueMicrotask(() => changed(change));
