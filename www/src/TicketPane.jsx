import { memo, useEffect } from 'react';
import { Dots } from './Dots.jsx';
import styled from 'styled-components';

import { ContextPanel } from './ContextPanel.jsx';
import { Conversation } from './Conversation.jsx';
import { FieldsColumn } from './FieldsColumn.jsx';
import { Footer } from './Footer.jsx';
import { Location } from './Location.jsx';
import { reordered } from './generation/table.js';
import { hashed, paint } from './paint.js';
import { isNew } from './route.js';
import { Ticket, useDesk } from './useDesk.js';

/** A pane that is not shown stays where it is, under the others: hidden, not gone. */
const Pane = styled.section`
  position: absolute;
  inset: 0;
  overflow: clip;
  display: grid;
  grid-template-rows: 44px minmax(0, 1fr) auto;
  background: ${paint('background.default')};
  &.is-cached { visibility: hidden; opacity: 0; }
`;

const Grid = styled.div`
  display: grid;
  min-height: 0;
`;

const Column = styled.div`
  min-width: 0;
  min-height: 0;
  overflow: clip;
  display: flex;
  flex-direction: column;
  border-inline-end: 1px solid ${paint('border.default')};
  &:last-child { border: 0; }
`;

const Notice = styled.p`
  margin: 72px auto;
  color: ${paint('foreground.subtle')};
`;

// Made once, so that a pane is not redrawn when it comes to the front or goes behind.
const COLUMNS = [
  ['component-type-AppPane', <FieldsColumn />, '0.62fr'],
  ['component-type-MainConversationPane', <Conversation />, '1.7fr'],
  ['component-type-ContextPanel', <ContextPanel />, '0.68fr'],
];
if (reordered) COLUMNS.reverse();

/** @param {{ticket: string}} props */
export const TicketPane = memo(({ ticket: key }) => {
  const pane = useDesk((page) => page.panes[key]);
  const active = useDesk(({ route }) => route.page === 'ticket' && route.key === key);
  const subject = pane?.ticket?.subject;
  useEffect(() => {
    if (active) document.title = `${subject ? `${subject} – ` : ''}Larkfield Metrics – Zendesk`;
  }, [active, subject]);
  if (!pane) return null;
  const number = isNew(key) ? key.slice(4) : key;
  return (
    <Ticket.Provider value={key}>
      <Pane
        className={`ticket ${hashed('pane')} ${active ? '' : 'is-cached'}`}
        data-ticket-id={number}
        data-side-conversations-anchor-id={number}
        data-garden-id="pane"
        aria-hidden={active ? undefined : true}
        aria-busy={pane.saving || undefined}
      >
        {pane.phase === 'ready' ? (
          <>
            <Location />
            <Grid
              className={`ticket-panes-grid-layout ${hashed('grid')} ${active ? 'active' : ''}`}
              data-test-id={isNew(key) ? `ticket-new-${number}-custom-layout` : `ticket-${key}-custom-layout`}
              data-is-active={active}
              style={{ gridTemplateColumns: COLUMNS.map(([, , width]) => `minmax(0, ${width})`).join(' ') }}
            >
              {COLUMNS.map(([name, part], index) => (
                <Column key={name} className={hashed('column')} data-test-id={`column-${index + 1}`}>
                  <div data-test-id={name} style={{ display: 'contents' }}>
                    {part}
                  </div>
                </Column>
              ))}
            </Grid>
            <Footer />
          </>
        ) : (
          <Notice role="status">{pane.phase === 'loading' ? <Dots /> : `This ticket cannot be shown: ${pane.failure}`}</Notice>
        )}
      </Pane>
    </Ticket.Provider>
  );
});
