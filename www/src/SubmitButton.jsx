import { useState } from 'react';
import { Item, Menu } from '@zendeskgarden/react-dropdowns';
import { Button, IconButton, SplitButton } from '@zendeskgarden/react-buttons';
import styled from 'styled-components';
import ChevronIcon from '@zendeskgarden/svg-icons/src/16/chevron-down-stroke.svg';

import { submit } from './actions.js';
import { isNew } from './route.js';
import { STATUS_NAMES, StatusSquare } from './Status.jsx';
import { useTicket } from './useDesk.js';
import { t } from './words.js';

const Entry = styled.span`
  white-space: nowrap;
`;

/** The button submits with the ticket's status; an entry of the menu submits at once with its own. */
export const SubmitButton = () => {
  const { key, desk, pane } = useTicket();
  const [open, setOpen] = useState(false);
  const { ticket, edits, saving } = pane;
  const status = edits.status ?? (ticket.status === 'new' ? (isNew(key) ? 'new' : 'open') : ticket.status);
  const custom = edits.status ? undefined : desk.statuses.find((one) => one.id === ticket.custom_status_id && !one.default);
  const entries = desk.statuses
    .filter((one) => one.status_category !== 'new' || ticket.status === 'new')
    .map((one) => ({ name: one.default ? one.status_category : String(one.id), status: one.status_category, custom: one.default ? null : one.id, label: one.agent_label }));
  return (
    <SplitButton>
      <Button size="small" isPrimary disabled={saving} data-test-id="submit_button-button" onClick={() => submit(key, status, custom?.id ?? null)}>
        <span>
          {t('Submit as')} <strong>{custom?.agent_label ?? t(STATUS_NAMES[status])}</strong>
        </span>
      </Button>
      <Menu
        isCompact
        placement="top-end"
        data-test-id="submit_button-menu"
        data-cy-test-id="submit_button-menu"
        isExpanded={open}
        onChange={({ isExpanded, value, type }) => {
          const entry = isExpanded === false && /item/i.test(type) ? entries.find((one) => one.name === value) : undefined;
          if (isExpanded !== undefined) setOpen(isExpanded);
          if (entry) submit(key, entry.status, entry.custom);
        }}
        button={(props) => (
          <IconButton {...props} size="small" isPrimary disabled={saving} aria-label="Submit with another status" data-test-id="submit_button-menu-button">
            <ChevronIcon />
          </IconButton>
        )}
      >
        {entries.map((one) => (
          <Item
            key={one.name}
            value={one.name}
            label={one.label}
            data-test-id={`submit_button-menu-${one.name}`}
            data-action-id={`submit_button-menu-${one.name}`}
            data-tracking-id={`submit_button-menu-${one.name}`}
          >
            <Entry>
              <StatusSquare status={one.status} />
              {t('Submit as')} <strong>{t(one.label)}</strong>
            </Entry>
          </Item>
        ))}
      </Menu>
    </SplitButton>
  );
};
