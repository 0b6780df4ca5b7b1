import { useMemo, useState } from 'react';
import { Combobox, Field, Label, Option } from '@zendeskgarden/react-dropdowns';
import BoltIcon from '@zendeskgarden/svg-icons/src/16/lightning-bolt-stroke.svg';

import { applyMacro } from './actions.js';
import { afterRender } from './afterRender.js';
import { append } from './editor.js';
import { useTicket } from './useDesk.js';
import { t } from './words.js';

/** Applies a macro to the form and the composer; saves nothing. */
export const MacroMenu = () => {
  const { key, desk } = useTicket();
  const [typed, setTyped] = useState('');
  const choices = useMemo(() => {
    const found = desk.macros.filter((one) => one.title.toLowerCase().includes(typed.trim().toLowerCase()));
    return found.map((one) => <Option key={one.id} value={String(one.id)} label={one.title} data-test-id="ticket-footer-macro-menu-option" />);
  }, [desk.macros, typed]);
  return (
    <div data-test-id="ticket-footer-macro-menu">
      <Field>
        <Label hidden>{t('Apply macro')}</Label>
        <Combobox
          isCompact
          isAutocomplete
          placeholder={t('Apply macro')}
          startIcon={<BoltIcon />}
          data-test-id="ticket-footer-macro-menu-autocomplete-input"
          selectionValue={null}
          inputValue={typed}
          onChange={afterRender(({ type, inputValue, selectionValue }) => {
            if (type === 'input:change' && inputValue !== undefined) setTyped(inputValue);
            const macro = desk.macros.find((one) => String(one.id) === selectionValue);
            if (!macro) return;
            setTyped('');
            const html = applyMacro(key, macro);
            if (html) append(key, html);
          })}
        >
          {choices}
        </Combobox>
      </Field>
    </div>
  );
};
