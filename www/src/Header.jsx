import { Item, Menu } from '@zendeskgarden/react-dropdowns';
import { Avatar } from '@zendeskgarden/react-avatars';
import { Button, IconButton } from '@zendeskgarden/react-buttons';
import styled from 'styled-components';
import BellIcon from '@zendeskgarden/svg-icons/src/16/notification-stroke.svg';
import PlusIcon from '@zendeskgarden/svg-icons/src/16/plus-stroke.svg';
import SearchIcon from '@zendeskgarden/svg-icons/src/16/search-stroke.svg';

import { go } from './actions.js';
import { HeaderTab } from './HeaderTab.jsx';
import { hashed, paint } from './paint.js';
import { useDesk } from './useDesk.js';
import { t } from './words.js';

const Bar = styled.header`
  display: flex;
  align-items: center;
  min-width: 0;
  border-bottom: 1px solid ${paint('border.default')};
  background: ${paint('background.default')};
`;

const Tabs = styled.nav`
  display: flex;
  flex: 0 1 auto;
  height: 100%;
  min-width: 0;
`;

const Tools = styled.div`
  display: flex;
  align-items: center;
  gap: 4px;
  margin-inline-start: auto;
  padding: 0 12px;
`;

const Me = styled(Button)`
  padding: 0;
  border: 0;
  border-radius: 50%;
  height: 32px;
`;

/** A number that no open tab uses. */
const nextNew = (/** @type {string[]} */ tabs) => {
  let number = 1;
  while (tabs.includes(`new/${number}`)) number += 1;
  return number;
};

/** The bar at the top: a tab for each open ticket, and the tools. */
export const Header = () => {
  const tabs = useDesk((page) => page.tabs);
  const me = useDesk((page) => page.desk.me);
  const dark = useDesk((page) => page.dark);
  return (
    <Bar className={hashed('header')} data-test-id="header-toolbar" data-garden-id="navigation.header">
      <Tabs data-test-id="header-tablist" aria-label="Open tickets">
        {tabs.map((key) => (
          <HeaderTab key={key} ticket={key} />
        ))}
      </Tabs>
      <Button
        isBasic
        size="small"
        data-test-id="header-toolbar-add-menu-button"
        aria-label="Add a ticket"
        onClick={() => go(`tickets/new/${nextNew(tabs)}`)}
        style={{ marginInlineStart: 4 }}
      >
        <Button.StartIcon>
          <PlusIcon />
        </Button.StartIcon>
        {t('Add')}
      </Button>
      <Tools>
        <IconButton aria-label="Search" data-test-id="header-toolbar-search-button" onClick={() => go('search/1?q=')}>
          <SearchIcon />
        </IconButton>
        <IconButton aria-label="Notifications" data-test-id="global-notifications-button">
          <BellIcon />
        </IconButton>
        <Menu
          placement="bottom-end"
          onChange={({ type, value }) => {
            if (value && /click|Enter|Space|keyDown/i.test(type)) document.documentElement.dataset.theme = value;
          }}
          button={(props) => (
            <Me {...props} isBasic aria-label={`Profile: ${me?.name ?? ''}`} data-test-id="toolbar-profile-menu-button-tooltip">
              <Avatar size="small" backgroundColor="#5293c7" status="available">
                <Avatar.Text>{(me?.name ?? '?').split(' ').map((/** @type {string} */ word) => word[0]).join('')}</Avatar.Text>
              </Avatar>
            </Me>
          )}
        >
          <Item value={dark ? 'light' : 'dark'}>{dark ? 'Light theme' : 'Dark theme'}</Item>
        </Menu>
      </Tools>
    </Bar>
  );
};
