import { useEffect, useRef } from 'react';
import { Combobox, Field, Label, Option } from '@zendeskgarden/react-dropdowns';
import { Ellipsis } from '@zendeskgarden/react-typography';

import { afterRender } from './afterRender.js';
import { named } from './generation/table.js';

/** The empty choice. */
const NONE = '-';

/** Garden takes no attributes for these parts of its combobox. */
const name = (/** @type {Element | null | undefined} */ element, /** @type {string} */ testId) => {
  for (const [attribute, value] of Object.entries(named({ 'data-test-id': testId }))) element?.setAttribute(attribute, value);
};

/**
 * A dropdown of one value.
 * @param {{label: string, testId: string, options: {name: string, value: string}[], value: string | null, onChange: (value: string | null) => void}} props
 */
export const Choice = ({ label, testId, options, value, onChange }) => {
  const box = useRef(/** @type {HTMLDivElement | null} */ (null));
  useEffect(() => {
    name(box.current?.querySelector('[role="listbox"]'), 'ticket-form-field-dropdown-menu');
    name(box.current?.querySelector('[data-garden-id="dropdowns.combobox.trigger"]'), 'ticket-form-field-dropdown-button');
  });
  const shown = options.find((one) => one.value === value)?.name ?? NONE;
  return (
    <div data-test-id={testId} ref={box}>
      <Field>
        <Label isRegular>{label}</Label>
        <Combobox
          isCompact
          isEditable={false}
          selectionValue={value ?? NONE}
          renderValue={() => <Ellipsis title={shown}>{shown}</Ellipsis>}
          onChange={afterRender(({ selectionValue, type }) => {
            if (typeof selectionValue !== 'string' || !/option|fn:|input:keyDown/i.test(type)) return;
            const chosen = selectionValue === NONE ? null : selectionValue;
            if (chosen !== value) onChange(chosen);
          })}
        >
          <Option value={NONE} label={NONE} />
          {options.map((one) => (
            <Option key={one.value} value={one.value} label={one.name} />
          ))}
        </Combobox>
      </Field>
    </div>
  );
};
