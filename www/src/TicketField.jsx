import { Checkbox, Field, Input, Label, Textarea } from '@zendeskgarden/react-forms';

import { edit } from './actions.js';
import { Choice } from './Choice.jsx';
import { MultiChoice } from './MultiChoice.jsx';
import { valueOf } from './store.js';
import { useTicket } from './useDesk.js';

/** A custom field, by its type. @param {{field: any}} props */
export const TicketField = ({ field }) => {
  const { key, pane } = useTicket();
  const name = String(field.id);
  const value = valueOf(pane, name);
  const change = (/** @type {any} */ next) => edit(key, name, next);
  const label = `${field.title}${field.required ? '*' : ''}`;
  switch (field.type) {
    case 'tagger':
      return <Choice label={label} testId={`ticket-form-field-dropdown-field-${name}`} options={field.custom_field_options} value={value} onChange={change} />;
    case 'multiselect':
      return <MultiChoice label={label} testId={`ticket-form-field-multiselect-field-${name}`} options={field.custom_field_options} value={value ?? []} onChange={change} />;
    case 'checkbox':
      return (
        <div data-test-id={`ticket-form-field-checkbox-field-${name}`} className={`custom_field_${name}`}>
          <Field>
            <Checkbox checked={value === true} onChange={(event) => change(event.target.checked)}>
              <Label isRegular>{label}</Label>
            </Checkbox>
          </Field>
        </div>
      );
    case 'textarea':
      return (
        <div data-test-id={`ticket-form-field-multiline-field-${name}`} className={`custom_field_${name}`}>
          <Field>
            <Label isRegular>{label}</Label>
            <Textarea isCompact isResizable minRows={2} maxRows={10} dir="auto" data-test-id="ticket-fields-multiline-field" value={value ?? ''} onChange={(event) => change(event.target.value)} />
          </Field>
        </div>
      );
    default:
      return (
        <div data-test-id={`ticket-form-field-text-field-${name}`} className={`custom_field_${name}`}>
          <Field>
            <Label isRegular>{label}</Label>
            <Input isCompact dir="auto" data-test-id="ticket-fields-text-field" value={value ?? ''} onChange={(event) => change(event.target.value)} />
          </Field>
        </div>
      );
  }
};
