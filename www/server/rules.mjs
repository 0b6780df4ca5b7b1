// What Zendesk refuses: a solve that leaves a required field empty, a closed ticket.

import { ticket_fields, ticket_forms } from '../data/form.mjs';

const empty = (/** @type {unknown} */ value) => value === null || value === undefined || value === '' || value === false || (Array.isArray(value) && value.length === 0);

/**
 * The body of a 422, or nothing when the update may pass.
 * @param {any} before the ticket as it is
 * @param {any} asked the update
 */
export const refusal = (before, asked) => {
  if (before.status === 'closed') return invalid([{ description: 'Status: closed prevents ticket update' }]);
  if (asked.status === 'new' && before.status !== 'new') return invalid([{ description: 'Status: cannot go back to New' }]);
  if (asked.status !== 'solved') return undefined;
  const form = ticket_forms.find((one) => one.id === before.ticket_form_id);
  const value = (/** @type {number} */ id) =>
    [...(asked.custom_fields ?? []), ...before.custom_fields].find((/** @type {any} */ one) => one.id === id)?.value;
  const conditional = (form?.agent_conditions ?? [])
    .filter((condition) => value(condition.parent_field_id) === condition.value)
    .flatMap((condition) => condition.child_fields.filter((child) => child.required_on_statuses.statuses.includes('solved')).map((child) => child.id));
  const missing = ticket_fields.filter((field) => {
    if (field.type === 'assignee') return empty(asked.assignee_id ?? before.assignee_id);
    if (!field.removable) return false;
    return (field.required || conditional.includes(field.id)) && empty(value(field.id));
  });
  if (missing.length === 0) return undefined;
  const type = (/** @type {string} */ name) => `Field${name[0].toUpperCase()}${name.slice(1)}`;
  return invalid(
    missing.map((field) => ({
      description: `${field.title}: is required when solving a ticket`,
      error: null,
      ticket_field_id: field.id,
      ticket_field_type: type(field.type),
    })),
  );
};

const invalid = (/** @type {object[]} */ base) => ({ error: 'RecordInvalid', description: 'Record validation errors', details: { base } });
