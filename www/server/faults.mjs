// Faults on request: slow, refused, cut or signed-out answers to the next requests of a path.

/** @typedef {{path: string, method?: string, status?: number, body?: unknown, headers?: Record<string, string>, delay?: number, cut?: boolean, anonymous?: boolean, times?: number, own?: boolean}} Fault */

/** Faults of one desk. */
export class Faults {
  /** @type {{fault: Fault, pattern: RegExp, left: number}[]} */
  #waiting = [];

  clear() {
    this.#waiting = [];
  }

  /** Adds a fault; without `times` it lasts until the next reset. */
  add(/** @type {Fault} */ fault) {
    this.#waiting.push({ fault, pattern: new RegExp(fault.path), left: fault.times ?? Infinity });
  }

  /** The fault that meets this request, used up by one; `own` says that the page itself asks. @returns {Fault | undefined} */
  meet(/** @type {string} */ method, /** @type {string} */ path, /** @type {boolean} */ own) {
    const found = this.#waiting.find((one) => one.left > 0 && (one.fault.method ?? method) === method && (one.fault.own ?? own) === own && one.pattern.test(path));
    if (found) found.left -= 1;
    return found?.fault;
  }
}
