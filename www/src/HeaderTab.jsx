import styled, { css } from 'styled-components';
import CloseIcon from '@zendeskgarden/svg-icons/src/12/x-stroke.svg';

import { close, go } from './actions.js';
import { hashed, paint } from './paint.js';
import { isNew } from './route.js';
import { statusHue } from './Status.jsx';
import { valueOf } from './store.js';
import { useDesk } from './useDesk.js';

const Tab = styled.a`
  display: grid;
  grid-template-columns: 10px minmax(0, 1fr) 20px;
  align-items: center;
  gap: 8px;
  width: 210px;
  min-width: 84px;
  padding: 0 10px;
  border-inline-end: 1px solid ${paint('border.subtle')};
  color: ${paint('foreground.subtle')};
  text-decoration: none;
  &:hover { background: ${paint('background.subtle')}; text-decoration: none; }
  ${({ $selected }) => $selected && css`color: ${paint('foreground.default')}; box-shadow: inset 0 -3px ${paint('border.primaryEmphasis')};`}
  &:focus-visible { outline: 2px solid ${paint('border.primaryEmphasis')}; outline-offset: -2px; }
`;

const Dot = styled.span`
  width: 9px;
  height: 9px;
  border-radius: 2px;
  background: ${statusHue};
`;

const Words = styled.span`
  display: grid;
  overflow: hidden;
  line-height: 16px;
  font-size: 12px;
  > * { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
`;

const Title = styled.span`
  font-weight: 600;
`;

const Close = styled.button`
  display: grid;
  place-items: center;
  width: 20px;
  height: 20px;
  padding: 0;
  border: 0;
  border-radius: 4px;
  background: none;
  color: inherit;
  cursor: pointer;
  &:hover { background: ${paint('background.recessed')}; }
`;

/** @param {{ticket: string}} props */
export const HeaderTab = ({ ticket: key }) => {
  const pane = useDesk((page) => page.panes[key]);
  const selected = useDesk(({ route }) => route.page === 'ticket' && route.key === key);
  const subject = pane?.ticket ? valueOf(pane, 'subject') : '';
  return (
    <Tab
      $selected={selected}
      className={hashed('tab')}
      href={`tickets/${key}`}
      data-test-id="header-tab"
      data-entity-id={isNew(key) ? key.slice(4) : key}
      data-entity-type={isNew(key) ? 'NEW_TICKET_ENTITY_TYPE' : 'TICKET_ENTITY_TYPE'}
      data-entity-is-selected={selected}
      aria-current={selected ? 'page' : undefined}
      onClick={(event) => {
        event.preventDefault();
        if (!selected) go(`tickets/${key}`);
      }}
    >
      <Dot $status={pane?.ticket?.status ?? 'closed'} />
      <Words data-test-id="header-tab-tooltip" title={subject}>
        <Title data-test-id="header-tab-title" dir="auto">{subject || (isNew(key) ? 'New ticket' : 'Loading…')}</Title>
        <span data-test-id="header-tab-subtitle">
          <span>{isNew(key) ? 'New' : `#${key}`}</span>
        </span>
      </Words>
      <Close
        type="button"
        data-test-id="close-button"
        aria-label="Close tab"
        onClick={(event) => {
          event.preventDefault();
          event.stopPropagation();
          close(key);
        }}
      >
        <CloseIcon />
      </Close>
    </Tab>
  );
};
