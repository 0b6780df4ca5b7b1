import { useEffect, useRef } from 'react';
import { Button } from '@zendeskgarden/react-buttons';
import styled from 'styled-components';

import { close } from './actions.js';
import { paint } from './paint.js';
import { set } from './store.js';
import { useDesk } from './useDesk.js';

const Box = styled.dialog`
  width: 400px;
  padding: 24px;
  border: 1px solid ${paint('border.default')};
  border-radius: 6px;
  background: ${paint('background.raised')};
  color: inherit;
  h2 { margin: 0 0 8px; font-size: 18px; font-weight: 600; }
  p { margin: 0 0 20px; }
  &::backdrop { background: #0006; }
`;

/** Asks before unsaved changes are closed away. */
export const CloseConfirm = () => {
  const closing = useDesk((page) => page.closing);
  const box = useRef(/** @type {HTMLDialogElement | null} */ (null));
  useEffect(() => {
    if (closing) box.current?.showModal();
    else box.current?.close();
  }, [closing]);
  return (
    <Box ref={box} aria-labelledby="closing" onClose={() => set({ closing: null })}>
      <h2 id="closing">Unsaved changes</h2>
      <p>This ticket has changes that were not submitted. Close it anyway?</p>
      <div style={{ display: 'flex', gap: 8, justifyContent: 'flex-end' }}>
        <Button size="small" isBasic onClick={() => set({ closing: null })}>
          Cancel
        </Button>
        <Button size="small" isPrimary data-test-id="ticket-close-confirm-modal-confirm-btn" onClick={() => closing && close(closing, true)}>
          Close tab
        </Button>
      </div>
    </Box>
  );
};
