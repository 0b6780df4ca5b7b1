import { useMemo } from 'react';
import { Combobox, Field, Label, Option } from '@zendeskgarden/react-dropdowns';

import { afterRender } from './afterRender.js';

/**
 * A dropdown of several values.
 * @param {{label: string, testId: string, options: {name: string, value: string}[], value: string[], onChange: (value: string[]) => void}} props
 */
export const MultiChoice = ({ label, testId, options, value, onChange }) => {
  const choices = useMemo(() => options.map((one) => <Option key={one.value} value={one.value} label={one.name} />), [options]);
  return (
    <div data-test-id={testId}>
      <Field>
        <Label isRegular>{label}</Label>
        <Combobox
          isCompact
          isMultiselectable
          isEditable={false}
          data-test-id="ticket-form-field-multiselect-button"
          selectionValue={value}
          onChange={afterRender(({ selectionValue }) => {
            if (Array.isArray(selectionValue) && selectionValue.join() !== value.join()) onChange(selectionValue);
          })}
        >
          {choices}
        </Combobox>
      </Field>
    </div>
  );
};
