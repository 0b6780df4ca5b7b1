import { useEffect } from 'react';
import styled from 'styled-components';

import { go } from './actions.js';
import { get } from './api.js';
import { paint } from './paint.js';
import { StatusBadge } from './Status.jsx';
import { set } from './store.js';
import { useDesk } from './useDesk.js';

const Page = styled.section`
  height: 100%;
  overflow: auto;
  padding: 28px 36px;
  box-sizing: border-box;
  h1 { margin: 0 0 4px; font-size: 22px; font-weight: 400; line-height: 32px; }
  p { margin: 0 0 20px; color: ${paint('foreground.subtle')}; }
  table { width: 100%; border-collapse: collapse; }
  th { padding: 8px 12px; border-bottom: 1px solid ${paint('border.default')}; color: ${paint('foreground.subtle')}; font-size: 12px; font-weight: 600; text-align: start; }
  td { padding: 9px 12px; border-bottom: 1px solid ${paint('border.subtle')}; }
  tbody tr { cursor: pointer; }
  tbody tr:hover { background: ${paint('background.subtle')}; }
  a { color: inherit; font-weight: 600; }
`;

const TITLES = { home: 'Home', view: 'Your unsolved tickets', search: 'Search', ticket: '', other: 'Not on this desk' };

/** Every page that is no ticket: a list of the tickets there are. */
export const List = () => {
  const route = useDesk((page) => page.route);
  const list = useDesk((page) => page.list);
  const { users, groups } = useDesk((page) => page.desk);
  useEffect(() => {
    document.title = `${TITLES[route.page]} – Larkfield Metrics – Zendesk`;
    get('tickets.json').then(({ tickets }) => set({ list: tickets }), () => {});
  }, [route]);
  const name = (/** @type {any[]} */ all, /** @type {number} */ id) => all.find((one) => one.id === id)?.name ?? '–';
  return (
    <Page aria-label={TITLES[route.page]}>
      <h1>{TITLES[route.page]}</h1>
      <p>{list.length} tickets</p>
      <table>
        <thead>
          <tr>
            <th>ID</th>
            <th>Status</th>
            <th>Subject</th>
            <th>Requester</th>
            <th>Group</th>
            <th>Assignee</th>
          </tr>
        </thead>
        <tbody>
          {list.map((ticket) => (
            <tr key={ticket.id} data-test-id="generic-table-row" onClick={() => go(`tickets/${ticket.id}`)}>
              <td data-test-id="generic-table-cells-id">#{ticket.id}</td>
              <td data-test-id="ticket-table-cells-status">
                <StatusBadge status={ticket.status} />
              </td>
              <td data-test-id="ticket-table-cells-subject" dir="auto">
                <a href={`tickets/${ticket.id}`} onClick={(event) => (event.preventDefault(), event.stopPropagation(), go(`tickets/${ticket.id}`))}>
                  {ticket.subject}
                </a>
              </td>
              <td data-test-id="ticket-table-cells-requester">
                <bdi>{name(users, ticket.requester_id)}</bdi>
              </td>
              <td>{name(groups, ticket.group_id)}</td>
              <td data-test-id="ticket-table-cells-assignee">{name(users, ticket.assignee_id)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Page>
  );
};
