import { useMemo } from 'react';
import { Combobox, Field, Label, Option } from '@zendeskgarden/react-dropdowns';

import { edit } from './actions.js';
import { afterRender } from './afterRender.js';
import { valueOf } from './store.js';
import { useTicket } from './useDesk.js';
import { t } from './words.js';

/** Who asked. */
export const RequesterField = () => {
  const { key, desk, pane } = useTicket();
  const value = valueOf(pane, 'requester_id');
  const choices = useMemo(
    () => desk.users.filter((user) => user.role === 'end-user').map((user) => <Option key={user.id} value={String(user.id)} label={user.name} />),
    [desk.users],
  );
  const name = desk.users.find((user) => user.id === value)?.name ?? '';
  return (
    <div data-test-id="requester-field">
      <Field>
        <Label isRegular data-test-id="ticket-system-field-requester-label">
          {t('Requester')}*
        </Label>
        <Combobox
          isCompact
          isAutocomplete
          data-test-id="ticket-system-field-requester-select"
          placeholder="search name or contact info"
          selectionValue={value ? String(value) : null}
          renderValue={() => <bdi>{name}</bdi>}
          onChange={afterRender(({ selectionValue }) => {
            if (typeof selectionValue === 'string' && Number(selectionValue) !== value) edit(key, 'requester_id', Number(selectionValue));
          })}
        >
          {choices}
        </Combobox>
      </Field>
    </div>
  );
};
