import styled from 'styled-components';
import HomeIcon from '@zendeskgarden/svg-icons/src/16/home-stroke.svg';
import ViewsIcon from '@zendeskgarden/svg-icons/src/16/inbox-stroke.svg';
import CustomersIcon from '@zendeskgarden/svg-icons/src/16/user-group-stroke.svg';
import OrganizationsIcon from '@zendeskgarden/svg-icons/src/16/building-stroke.svg';
import ReportsIcon from '@zendeskgarden/svg-icons/src/16/bar-chart-stroke.svg';
import AdminIcon from '@zendeskgarden/svg-icons/src/16/gear-stroke.svg';

import { go } from './actions.js';
import { hashed } from './paint.js';
import { useDesk } from './useDesk.js';

const Bar = styled.nav`
  grid-row: 1 / -1;
  display: flex;
  flex-direction: column;
  align-items: center;
  gap: 4px;
  padding-top: 10px;
  background: #14212b;
`;

const Mark = styled.div`
  width: 32px;
  height: 32px;
  margin-bottom: 12px;
  border-radius: 8px;
  background: linear-gradient(135deg, #3aa6a0, #1f73b7);
  color: #fff;
  font-weight: 600;
  line-height: 32px;
  text-align: center;
`;

const Item = styled.a`
  display: grid;
  place-items: center;
  width: 40px;
  height: 40px;
  border-radius: 8px;
  color: #c2c8cc;
  &:hover { background: #ffffff14; color: #fff; }
  &[aria-current] { background: #ffffff24; color: #fff; }
  &:focus-visible { outline: 2px solid #5293c7; }
  svg { width: 18px; height: 18px; }
`;

const PLACES = [
  ['home', 'Home', 'home/tickets', HomeIcon],
  ['views', 'Views', 'filters/1', ViewsIcon],
  ['customers', 'Customers', 'users', CustomersIcon],
  ['organizations', 'Organizations', 'organizations', OrganizationsIcon],
  ['reporting', 'Reporting', 'reporting', ReportsIcon],
  ['admin', 'Admin Center', 'admin', AdminIcon],
];

/** The global navigation at the left. */
export const Rail = () => {
  const route = useDesk((page) => page.route);
  const here = { home: 'home', view: 'views', ticket: '', search: '', other: '' }[route.page];
  return (
    <Bar className={hashed('rail')} aria-label="Main">
      <Mark aria-hidden="true">L</Mark>
      {PLACES.map(([name, label, path, Icon]) => (
        <Item
          key={name}
          href={path}
          aria-label={label}
          title={label}
          data-test-id={`${name}_icon`}
          aria-current={here === name ? 'page' : undefined}
          onClick={(event) => (event.preventDefault(), go(path))}
        >
          <Icon />
        </Item>
      ))}
    </Bar>
  );
};
