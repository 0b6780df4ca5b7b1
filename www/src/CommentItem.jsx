import { useMemo } from 'react';
import { Avatar } from '@zendeskgarden/react-avatars';
import { Tag } from '@zendeskgarden/react-tags';
import styled from 'styled-components';

import { Attachments } from './Attachments.jsx';
import { hashed, hue, paint } from './paint.js';
import { safeHtml } from './safeHtml.js';
import { useTicket } from './useDesk.js';
import { locale, t } from './words.js';

const Item = styled.article`
  display: grid;
  grid-template-columns: 32px minmax(0, 1fr);
  gap: 12px;
  padding: 16px 20px;
  &[data-internal='true'] { background: ${hue('yellow', 100, 1100)}; }
  &[data-messaging='true'] .bubble { display: inline-block; max-width: 86%; padding: 8px 14px; border-radius: 14px; background: ${paint('background.subtle')}; }
`;

const Line = styled.div`
  display: flex;
  align-items: baseline;
  gap: 8px;
  margin-bottom: 4px;
  a { color: inherit; }
  time { margin-inline-start: auto; color: ${paint('foreground.subtle')}; font-size: 12px; white-space: nowrap; }
`;

const Via = styled.span`
  color: ${paint('foreground.subtle')};
  font-size: 12px;
`;

/** A body as the mail or the composer made it. */
const Body = styled.div`
  overflow-wrap: anywhere;
  .zd-comment { unicode-bidi: isolate; }
  .zd-comment > :last-child { margin-bottom: 0; }
  p { margin: 0 0 10px; }
  ul, ol { margin: 0 0 10px; padding-inline-start: 22px; list-style: revert; }
  pre { overflow: auto; margin: 0 0 10px; padding: 10px 12px; border-radius: 4px; background: ${paint('background.recessed')}; font: 12px/18px ${({ theme }) => theme.fonts.mono}; }
  code { font-family: ${({ theme }) => theme.fonts.mono}; font-size: .92em; }
  blockquote, .zendesk_quoted, .gmail_quote { margin: 0 0 10px; padding-inline-start: 12px; border-inline-start: 3px solid ${paint('border.default')}; color: ${paint('foreground.subtle')}; }
  table { margin: 0 0 10px; border-collapse: collapse; }
  td, th { padding: 4px 10px; border: 1px solid ${paint('border.default')}; text-align: start; }
  img { max-width: 100%; height: auto; }
  a { color: ${paint('foreground.primary')}; }
  .signature { color: ${paint('foreground.subtle')}; font-size: 12px; }
`;

const initials = (/** @type {string} */ name) => name.replace(/<[^>]*>/g, '').split(' ').map((word) => word[0]).join('').slice(0, 2);
const TINTS = ['#5d7b8c', '#7a6f9b', '#4f8a6f', '#a0714c', '#5f7fb0', '#94637d'];

const day = new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false, timeZone: 'UTC' });

const FROM = { email: 'EmailInteraction', web: 'WebInteraction', api: 'ApiInteraction', native_messaging: 'MobileSdkInteraction' };
const VIA = { email: 'via Email', api: 'via API', native_messaging: 'via Messaging' };

/** @param {{comment: any}} props */
export const CommentItem = ({ comment }) => {
  const { desk, pane } = useTicket();
  const author = desk.users.find((one) => one.id === comment.author_id) ?? pane.users.find((one) => one.id === comment.author_id) ?? { id: comment.author_id, name: 'Someone', role: 'end-user' };
  const agent = author.role !== 'end-user';
  const html = useMemo(() => safeHtml(comment.html_body), [comment.html_body]);
  const messaging = pane.ticket.from_messaging_channel;
  const at = day.format(new Date(comment.created_at));
  const channel = /** @type {'email'} */ (comment.via?.channel);
  return (
    <Item
      className={hashed('comment')}
      id={`comment-${comment.audit_id}`}
      data-test-id="omni-log-comment-item"
      data-comment-id={comment.id}
      data-internal={!comment.public}
      data-messaging={messaging}
      aria-label={`${t(comment.public ? 'Message' : 'Internal note')} ${t('from')} ${author.name}, ${at}`}
    >
      <Avatar size="small" backgroundColor={TINTS[author.id % TINTS.length]} data-test-id="omni-log-base-avatar">
        <Avatar.Text>{initials(author.name)}</Avatar.Text>
      </Avatar>
      <div data-test-id={messaging ? 'omni-log-omni-to-ag-comment' : undefined}>
        <Line>
          <span data-test-id="omni-log-item-sender">
            <a href={`users/${author.id}`} data-test-id="omni-log-comment-user-link" onClick={(event) => event.preventDefault()}>
              <strong>
                <bdi>{author.name}</bdi>
              </strong>
            </a>
          </span>
          {!comment.public && (
            <div data-test-id="omni-log-internal-note-tag">
              <Tag size="small" hue="yellow">
                <span>{t('Internal')}</span>
              </Tag>
            </div>
          )}
          {channel in VIA && !agent && <Via data-test-id="omni-log-item-via">{t(VIA[channel])}</Via>}
          <time data-test-id="timestamp-absolute" dateTime={comment.created_at}>
            {at}
          </time>
        </Line>
        <div data-test-id="omni-log-item-message" type={comment.public ? (agent ? 'agent' : 'end-user') : 'internal'}>
          <Body className="bubble" data-test-id="omni-log-message-content" data-originated-from={FROM[channel] ?? 'WebInteraction'} dangerouslySetInnerHTML={{ __html: html }} />
          <Attachments files={comment.attachments} />
        </div>
      </div>
    </Item>
  );
};
