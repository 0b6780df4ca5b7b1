import { useEffect, useRef } from 'react';
import { Button } from '@zendeskgarden/react-buttons';
import { Tag } from '@zendeskgarden/react-tags';
import styled from 'styled-components';

import { send } from './actions.js';
import { ChannelSwitcher } from './ChannelSwitcher.jsx';
import { makeEditor } from './editor.js';
import { hashed, hue, paint } from './paint.js';
import { isNew } from './route.js';
import { useTicket } from './useDesk.js';
import { t } from './words.js';

const Box = styled.div`
  margin: 0 12px 12px;
  border: 1px solid ${paint('border.default')};
  border-radius: 8px;
  background: ${paint('background.default')};
  &[data-internal='true'] { background: ${hue('yellow', 100, 1100)}; }
  &:focus-within { border-color: ${paint('border.primaryEmphasis')}; }
  --ck-color-base-border: transparent;
  --ck-color-toolbar-background: transparent;
  --ck-color-toolbar-border: transparent;
  --ck-color-base-background: transparent;
  --ck-color-text: ${paint('foreground.subtle')};
  --ck-color-button-default-background: transparent;
  --ck-font-size-base: 12px;
  --ck-icon-size: 16px;
  --ck-focus-ring: 1px solid transparent;
  --ck-color-shadow-inner: transparent;
  --ck-inner-shadow: none;
`;

const Top = styled.div`
  display: flex;
  align-items: center;
  gap: 8px;
  padding: 8px 12px 0;
  font-size: 13px;
  > span { color: ${paint('foreground.subtle')}; }
`;

const Editor = styled.div`
  min-height: 88px;
  .ck-editor__editable { min-height: 84px; max-height: 240px; overflow: auto; padding: 2px 14px !important; border: 0 !important; box-shadow: none !important; color: ${paint('foreground.default')}; font: inherit; }
  .ck-editor__editable p { margin: 6px 0; }
  .ck-editor__editable :is(ul, ol) { list-style: revert; padding-inline-start: 24px; }
`;

const Tools = styled.div`
  display: flex;
  align-items: center;
  min-height: 40px;
  padding: 0 6px 4px;
  > :first-child { flex: 1; min-width: 0; }
  ul { margin: 0; padding: 0; list-style: none; }
`;

/** Channel switcher, editor and toolbar. A messaging ticket sends from here as well. */
export const Composer = () => {
  const { key, desk, pane } = useTicket();
  const area = useRef(/** @type {HTMLDivElement | null} */ (null));
  const tools = useRef(/** @type {HTMLDivElement | null} */ (null));
  const messaging = Boolean(pane.ticket.from_messaging_channel);
  const internal = pane.channel === 'internal';
  useEffect(() => makeEditor({ key, plain: messaging, area: area.current, tools: tools.current }), [key, messaging, pane.turn]);
  const requester = desk.users.find((one) => one.id === (pane.edits.requester_id ?? pane.ticket.requester_id));
  return (
    <Box className={hashed('composer')} data-test-id="editor-view" data-internal={internal}>
      <Top>
        <ChannelSwitcher number={isNew(key) ? key.slice(4) : key} />
        {!internal && requester && (
          <>
            <span>{t('To')}</span>
            <Tag isPill>
              <span>
                <bdi>{requester.name}</bdi>
              </span>
            </Tag>
          </>
        )}
      </Top>
      <div className="zendesk-editor--rich-text-container" data-test-id="ticket-rich-text-editor">
        <Editor ref={area} />
      </div>
      <Tools data-test-id="omnichannel-composer-toolbar">
        <div ref={tools} />
        <ul data-test-id="ticket-editor-app-icon-view" data-cy="ticket-editor-app-icon-view" />
        <input type="file" hidden data-test-id="omnicomposer-external-file-uploader" />
        {messaging && (
          <Button size="small" isPrimary data-test-id="omnichannel-omnicomposer-send-button" onClick={() => send(key)}>
            {t('Send')}
          </Button>
        )}
      </Tools>
    </Box>
  );
};
