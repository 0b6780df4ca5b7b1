import styled, { keyframes } from 'styled-components';

const breathe = keyframes`50% { opacity: .25; }`;

const Row = styled.span`
  display: inline-flex;
  gap: 6px;
  i { width: 8px; height: 8px; border-radius: 50%; background: currentColor; animation: ${breathe} 1.2s infinite; }
  @media (prefers-reduced-motion: reduce) { i { animation: none; } }
`;

/** Something is being read. */
export const Dots = () => (
  <Row className="ticket-working-spinner" aria-label="Loading">
    <i />
    <i />
    <i />
  </Row>
);
