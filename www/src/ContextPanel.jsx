import { Avatar } from '@zendeskgarden/react-avatars';
import styled from 'styled-components';

import { go } from './actions.js';
import { hashed, paint } from './paint.js';
import { StatusBadge } from './Status.jsx';
import { useDesk, useTicket } from './useDesk.js';
import { t } from './words.js';

const Panel = styled.aside`
  overflow: auto;
  padding: 16px 20px;
  h2 { margin: 0 0 12px; font-size: 14px; font-weight: 600; }
  dl { display: grid; grid-template-columns: 84px minmax(0, 1fr); gap: 6px 8px; margin: 16px 0 24px; font-size: 13px; }
  dt { color: ${paint('foreground.subtle')}; }
  dd { margin: 0; overflow-wrap: anywhere; }
`;

const Person = styled.div`
  display: flex;
  align-items: center;
  gap: 10px;
  font-weight: 600;
`;

const Other = styled.a`
  display: block;
  padding: 10px 0;
  border-top: 1px solid ${paint('border.subtle')};
  color: inherit;
  &:hover { color: ${paint('foreground.primary')}; text-decoration: none; }
  small { display: block; margin-top: 2px; color: ${paint('foreground.subtle')}; font-size: 12px; }
`;

const initials = (/** @type {string} */ name) => name.replace(/<[^>]*>/g, '').split(' ').map((word) => word[0]).join('').slice(0, 2);

/** Who the customer is, and what else they wrote about. */
export const ContextPanel = () => {
  const { desk, pane } = useTicket();
  const list = useDesk((page) => page.list);
  const person = desk.users.find((one) => one.id === (pane.edits.requester_id ?? pane.ticket.requester_id));
  const organization = desk.organizations.find((one) => one.id === person?.organization_id);
  const others = list.filter((one) => one.requester_id === person?.id && one.id !== pane.ticket.id);
  return (
    <Panel className={hashed('context')} data-test-id="customer-context-tab-navigation" aria-label="Customer context">
      <h2>{t('Customer')}</h2>
      {person ? (
        <>
          <Person>
            <Avatar size="small" backgroundColor="#5d7b8c">
              <Avatar.Text>{initials(person.name)}</Avatar.Text>
            </Avatar>
            <bdi>{person.name}</bdi>
          </Person>
          <dl>
            <dt>Email</dt>
            <dd>{person.email}</dd>
            <dt>Local time</dt>
            <dd>{person.time_zone}</dd>
            <dt>Language</dt>
            <dd>English</dd>
            <dt>Organization</dt>
            <dd>{organization?.name ?? '–'}</dd>
          </dl>
        </>
      ) : (
        <p>No requester yet</p>
      )}
      {others.length > 0 && <h2>Interaction history</h2>}
      {others.map((one) => (
        <Other key={one.id} href={`tickets/${one.id}`} data-test-id="interaction-history-event" onClick={(event) => (event.preventDefault(), go(`tickets/${one.id}`))}>
          <span data-test-id="ticket-event-title-relative" dir="auto">{one.subject}</span>
          <small>
            <StatusBadge status={one.status} /> #{one.id}
          </small>
        </Other>
      ))}
    </Panel>
  );
};
