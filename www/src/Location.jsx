import styled from 'styled-components';

import { hashed, paint } from './paint.js';
import { isNew } from './route.js';
import { STATUS_NAMES, StatusBadge } from './Status.jsx';
import { useTicket } from './useDesk.js';
import { t } from './words.js';

const Bar = styled.nav`
  display: flex;
  align-items: stretch;
  padding-inline-start: 16px;
  border-bottom: 1px solid ${paint('border.default')};
  background: ${paint('background.subtle')};
  font-size: 13px;
`;

const Step = styled.span`
  display: flex;
  align-items: center;
  gap: 8px;
  padding: 0 16px;
  border-inline-end: 1px solid ${paint('border.default')};
  color: ${paint('foreground.subtle')};
  &:first-child { padding-inline-start: 0; }
  &[aria-current] { background: ${paint('background.default')}; color: ${paint('foreground.default')}; box-shadow: 0 1px ${paint('background.default')}; }
`;

/** Organization, requester, ticket. */
export const Location = () => {
  const { key, desk, pane } = useTicket();
  const { ticket } = pane;
  const organization = desk.organizations.find((one) => one.id === ticket.organization_id);
  const requester = desk.users.find((one) => one.id === (pane.edits.requester_id ?? ticket.requester_id));
  const custom = desk.statuses.find((one) => one.id === ticket.custom_status_id && !one.default);
  return (
    <Bar className={hashed('location')} aria-label="Ticket page location">
      {organization && <Step data-test-id="tabs-nav-item-organizations">{organization.name}</Step>}
      {requester && (
        <Step data-test-id="tabs-nav-item-users">
          <bdi>{requester.name}</bdi>
        </Step>
      )}
      <Step data-test-id="tabs-section-nav-item-ticket" aria-current="true">
        <StatusBadge status={ticket.status} label={custom?.agent_label ?? STATUS_NAMES[ticket.status]} />
        {isNew(key) ? t('Ticket') : `${t('Ticket')} #${key}`}
      </Step>
    </Bar>
  );
};
