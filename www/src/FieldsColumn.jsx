import styled from 'styled-components';

import { AssigneeField } from './AssigneeField.jsx';
import { Choice } from './Choice.jsx';
import { hashed } from './paint.js';
import { RequesterField } from './RequesterField.jsx';
import { TagsField } from './TagsField.jsx';
import { TicketField } from './TicketField.jsx';
import { edit } from './actions.js';
import { valueOf } from './store.js';
import { useTicket } from './useDesk.js';
import { t } from './words.js';

const Form = styled.form`
  flex: 1;
  min-height: 0;
  overflow: hidden auto;
  display: grid;
  align-content: start;
  gap: 14px;
  padding: 16px 16px 32px;
  label { font-size: 13px; }
`;

const Pair = styled.div`
  display: grid;
  grid-template-columns: 1fr 1fr;
  gap: 12px;
`;

/** Whether a condition of the form shows this field now; a field with no condition always shows. */
const isShown = (/** @type {any} */ field, /** @type {any} */ form, /** @type {any} */ pane) => {
  const conditions = (form?.agent_conditions ?? []).filter((/** @type {any} */ one) => one.child_fields.some((/** @type {any} */ child) => child.id === field.id));
  return conditions.length === 0 || conditions.some((/** @type {any} */ one) => valueOf(pane, String(one.parent_field_id)) === one.value);
};

/** The ticket's form. */
export const FieldsColumn = () => {
  const { key, desk, pane } = useTicket();
  const form = desk.forms.find((one) => one.id === pane.ticket.ticket_form_id);
  const options = (/** @type {string} */ type) => desk.fields.find((one) => one.type === type)?.system_field_options ?? [];
  return (
    <Form className={hashed('form')} aria-label="Ticket form" onSubmit={(event) => event.preventDefault()}>
      <RequesterField />
      <AssigneeField />
      <TagsField />
      <Pair>
        <Choice label={t('Type')} testId="ticket-fields-type-select" options={options('tickettype')} value={valueOf(pane, 'type')} onChange={(value) => edit(key, 'type', value)} />
        <Choice label={t('Priority')} testId="ticket-fields-priority-select" options={options('priority')} value={valueOf(pane, 'priority')} onChange={(value) => edit(key, 'priority', value)} />
      </Pair>
      {desk.fields
        .filter((field) => field.removable && isShown(field, form, pane))
        .map((field) => (
          <TicketField key={field.id} field={field} />
        ))}
    </Form>
  );
};
