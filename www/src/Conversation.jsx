import { useLayoutEffect, useRef, useState } from 'react';
import { Button } from '@zendeskgarden/react-buttons';
import styled from 'styled-components';

import { edit } from './actions.js';
import { CommentItem } from './CommentItem.jsx';
import { Composer } from './Composer.jsx';
import { aside } from './generation/table.js';
import { hashed, paint } from './paint.js';
import { isNew } from './route.js';
import { SideConversation } from './SideConversation.jsx';
import { valueOf } from './store.js';
import { useTicket } from './useDesk.js';
import { t } from './words.js';

const Head = styled.div`
  padding: 12px 20px 10px;
  border-bottom: 1px solid ${paint('border.subtle')};
  input { width: 100%; box-sizing: border-box; padding: 2px 6px; margin: 0 -6px; border: 1px solid transparent; border-radius: 4px; background: none; color: inherit; font: inherit; font-size: 16px; font-weight: 600; line-height: 24px; text-overflow: ellipsis; }
  input:hover { border-color: ${paint('border.default')}; }
  input:focus-visible { border-color: ${paint('border.primaryEmphasis')}; outline: none; }
  div { color: ${paint('foreground.subtle')}; font-size: 12px; }
`;

const Log = styled.div`
  flex: 1;
  min-height: 0;
  overflow: auto;
`;

const More = styled.div`
  padding: 12px 0;
  text-align: center;
`;

/** How many comments are in the page until older ones are asked for. */
const SHOWN = 15;

const VIA = { email: 'Email', web: 'the agent workspace', native_messaging: 'Messaging', api: 'the API', web_form: 'the web form' };

/** Subject, conversation log and composer. */
export const Conversation = () => {
  const { key, pane } = useTicket();
  const [shown, setShown] = useState(SHOWN);
  const log = useRef(/** @type {HTMLDivElement | null} */ (null));
  const { comments, ticket } = pane;
  const count = comments.length;
  useLayoutEffect(() => {
    if (log.current) log.current.scrollTop = log.current.scrollHeight;
  }, [count]);
  const hidden = Math.max(0, count - shown);
  return (
    <div
      data-support-suite-trial-onboarding-id="conversationPane"
      data-ticket-id={isNew(key) ? key.slice(4) : key}
      className={hashed('conversation')}
      style={{ display: 'flex', flexDirection: 'column', flex: 1, minHeight: 0 }}
    >
      <Head>
        <input
          data-test-id="omni-header-subject"
          aria-label={t('Subject')}
          placeholder={t('Subject')}
          dir="auto"
          value={valueOf(pane, 'subject') ?? ''}
          onChange={(event) => edit(key, 'subject', event.target.value)}
        />
        {!isNew(key) && <div data-test-id="omni-header-via-label">Via {VIA[/** @type {'email'} */ (ticket.via?.channel)] ?? ticket.via?.channel}</div>}
      </Head>
      <Log ref={log} data-test-id="omni-log-container" className={hashed('log')} role="log" aria-label="Conversation" tabIndex={0}>
        {hidden > 0 && (
          <More>
            <Button size="small" data-test-id="convolog-show-more-button" onClick={() => setShown(shown + SHOWN * 2)}>
              Show {hidden} more
            </Button>
          </More>
        )}
        {comments.slice(hidden).map((comment) => (
          <CommentItem key={comment.id} comment={comment} />
        ))}
        <div id={`convo_log_sentinel_${key}`} />
      </Log>
      {aside && <SideConversation />}
      <Composer />
    </div>
  );
};
