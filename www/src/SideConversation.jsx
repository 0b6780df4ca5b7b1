import { useEffect, useRef, useState } from 'react';
import { Button } from '@zendeskgarden/react-buttons';
import styled from 'styled-components';

import { makeEditor, textOf } from './editor.js';
import { paint } from './paint.js';
import { drafts } from './store.js';
import { useTicket } from './useDesk.js';
import { t } from './words.js';

const Box = styled.section`
  margin: 0 12px 12px;
  padding: 8px 12px;
  border: 1px solid ${paint('border.default')};
  border-radius: 8px;
  h3 { margin: 0 0 4px; font-size: 13px; font-weight: 600; }
  ol { margin: 0; padding: 0; list-style: none; font-size: 13px; }
  .ck-editor__editable { min-height: 48px; padding: 0 !important; border: 0 !important; box-shadow: none !important; color: ${paint('foreground.default')}; font: inherit; }
`;

/**
 * A conversation with somebody else about the ticket, in an editor of the same make; sent by its own button and by
 * Ctrl+Enter. How Zendesk names its parts no public code says: here they have no names, and nothing of it is kept.
 */
export const SideConversation = () => {
  const { key } = useTicket();
  const own = `side of ${key}`;
  const area = useRef(/** @type {HTMLDivElement | null} */ (null));
  const [sent, setSent] = useState(/** @type {string[]} */ ([]));
  useEffect(() => makeEditor({ key: own, plain: true, area: area.current, tools: null, name: null }), [own, sent.length]);
  const send = () => {
    const text = textOf(own);
    drafts.delete(own);
    if (text) setSent([...sent, text]);
  };
  const pressed = (/** @type {import('react').KeyboardEvent} */ event) => {
    if (event.ctrlKey && event.key === 'Enter') (event.preventDefault(), send());
  };
  return (
    <Box aria-label="Side conversation" onKeyDown={pressed}>
      <h3>Side conversation</h3>
      <ol>
        {sent.map((text, n) => (
          <li key={n}>{text}</li>
        ))}
      </ol>
      <div ref={area} />
      <Button size="small" onClick={send}>
        {t('Send')}
      </Button>
    </Box>
  );
};
