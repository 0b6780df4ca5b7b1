import styled from 'styled-components';

import { MacroMenu } from './MacroMenu.jsx';
import { hashed, paint } from './paint.js';
import { PostSaveActions } from './PostSaveActions.jsx';
import { SubmitButton } from './SubmitButton.jsx';

const Bar = styled.footer`
  display: flex;
  align-items: center;
  gap: 12px;
  padding: 10px 16px;
  border-top: 1px solid ${paint('border.default')};
  background: ${paint('background.default')};
  > :first-child { flex: 0 1 280px; margin-inline-end: auto; }
`;

/** Macros, what comes after a save, and the submit. */
export const Footer = () => (
  <Bar className={hashed('footer')} data-test-id="ticket-footer">
    <MacroMenu />
    <PostSaveActions />
    <SubmitButton />
  </Bar>
);
