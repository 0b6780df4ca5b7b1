// Zendesk's REST API, as the page itself uses it.

/** An answer that is no success. */
class ApiError extends Error {
  constructor(/** @type {number} */ status, /** @type {any} */ body) {
    super(body?.details?.base?.[0]?.description ?? body?.description ?? body?.error ?? `Status ${status}`);
    this.status = status;
    this.body = body;
  }
}

const answer = async (/** @type {Response} */ response) => {
  const body = await response.json().catch(() => undefined);
  if (!response.ok) throw new ApiError(response.status, body);
  return body;
};

export const get = (/** @type {string} */ path) =>
  fetch(`/api/v2/${path}`, { headers: { Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest' }, credentials: 'same-origin' }).then(answer);

export const write = (/** @type {'PUT' | 'POST'} */ method, /** @type {string} */ path, /** @type {string} */ token, /** @type {unknown} */ body) =>
  fetch(`/api/v2/${path}`, {
    method,
    headers: { Accept: 'application/json', 'Content-Type': 'application/json', 'X-CSRF-Token': token, 'X-Requested-With': 'XMLHttpRequest' },
    credentials: 'same-origin',
    body: JSON.stringify(body),
  }).then(answer);
