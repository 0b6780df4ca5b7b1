import styled from 'styled-components';

import { hue } from './paint.js';
import { t } from './words.js';

/** Zendesk's colours of the statuses. @param {any} props */
export const statusHue = (props) =>
  ({
    new: hue('yellow', 400, 500),
    open: hue('red', 600, 600),
    pending: hue('blue', 600, 600),
    hold: hue('grey', 900, 300),
    solved: hue('grey', 600, 600),
    closed: hue('grey', 400, 700),
  })[/** @type {'new'} */ (props.$status)]?.(props) ?? 'transparent';

const Square = styled.span`
  display: inline-block;
  width: 12px;
  height: 12px;
  margin-inline-end: 8px;
  border-radius: 2px;
  background: ${statusHue};
  vertical-align: -1px;
`;

const Badge = styled.span`
  display: inline-block;
  padding: 0 7px;
  border-radius: 3px;
  background: ${statusHue};
  color: ${({ theme, $status }) => ($status === 'new' ? '#3f2c0b' : theme.colors.base === 'dark' && $status === 'hold' ? '#111' : '#fff')};
  font-size: 11px;
  font-weight: 600;
  line-height: 18px;
`;

/** @type {Record<string, string>} */
export const STATUS_NAMES = { new: 'New', open: 'Open', pending: 'Pending', hold: 'On-hold', solved: 'Solved', closed: 'Closed' };

/** @param {{status: string}} props */
export const StatusSquare = ({ status }) => <Square $status={status} data-test-id={`status-badge-${status}`} data-cy-test-id="status-badge-state" aria-hidden="true" />;

/** @param {{status: string, label?: string}} props */
export const StatusBadge = ({ status, label }) => (
  <Badge $status={status} className={`ticket_status_label ${status}`}>
    {t(label ?? STATUS_NAMES[status] ?? status)}
  </Badge>
);
