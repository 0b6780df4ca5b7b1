import { useEffect, useRef, useState } from 'react';
import { Item, Menu } from '@zendeskgarden/react-dropdowns';
import { Button } from '@zendeskgarden/react-buttons';
import ChevronIcon from '@zendeskgarden/svg-icons/src/16/chevron-down-stroke.svg';
import MailIcon from '@zendeskgarden/svg-icons/src/16/email-stroke.svg';
import MessageIcon from '@zendeskgarden/svg-icons/src/16/speech-bubble-plain-stroke.svg';
import NoteIcon from '@zendeskgarden/svg-icons/src/16/notes-stroke.svg';

import { publicChannel, setChannel } from './actions.js';
import { useTicket } from './useDesk.js';
import { t } from './words.js';

const CHANNELS = {
  web: ['Public reply', MailIcon],
  native_messaging: ['Messaging', MessageIcon],
  internal: ['Internal note', NoteIcon],
};

/** How long the real page takes to fill its popup, in milliseconds. */
const LATE = 60;

/** Chooses who will read what is written. @param {{number: string}} props */
export const ChannelSwitcher = ({ number }) => {
  const { key, pane } = useTicket();
  const [open, setOpen] = useState(false);
  const waiting = useRef(0);
  useEffect(() => () => clearTimeout(waiting.current), []);
  const [label, Icon] = CHANNELS[/** @type {'web'} */ (pane.channel)] ?? CHANNELS.web;
  const choices = [publicChannel(pane.ticket), 'internal'];
  return (
    <Menu
      isCompact
      isExpanded={open}
      placement="top-start"
      onChange={({ isExpanded, value }) => {
        if (value && choices.includes(value) && isExpanded === false) setChannel(key, value);
        if (isExpanded === undefined) return;
        clearTimeout(waiting.current);
        if (isExpanded) waiting.current = window.setTimeout(() => setOpen(true), LATE);
        else setOpen(false);
      }}
      button={(props) => (
        <Button
          {...props}
          isBasic
          size="small"
          data-test-id="omnichannel-channel-switcher-button"
          data-channel={pane.channel}
          data-channel-switcher-trigger-for-ticket-id={number}
          aria-label={t(label)}
        >
          <Button.StartIcon>
            <Icon />
          </Button.StartIcon>
          {t(label)}
          <Button.EndIcon isRotated={open}>
            <ChevronIcon />
          </Button.EndIcon>
        </Button>
      )}
    >
      {choices.map((channel) => (
        <Item key={channel} value={channel} data-test-id={`omnichannel-channel-switcher-menuitem-${channel}`}>
          {t(CHANNELS[/** @type {'web'} */ (channel)][0])}
        </Item>
      ))}
    </Menu>
  );
};
