import { useState } from 'react';
import { FauxInput, Field, Input, Label } from '@zendeskgarden/react-forms';
import { Tag } from '@zendeskgarden/react-tags';
import styled from 'styled-components';

import { edit } from './actions.js';
import { paint } from './paint.js';
import { valueOf } from './store.js';
import { useTicket } from './useDesk.js';
import { t } from './words.js';

/** How many tags show until the field has the focus. */
const SHOWN = 6;

const Box = styled(FauxInput)`
  display: flex;
  flex-wrap: wrap;
  gap: 4px;
  align-items: center;
  padding: 4px 8px;
  input { flex: 1; min-width: 60px; width: auto; }
  small { color: ${paint('foreground.subtle')}; }
`;

/** The ticket's tags: typed, ended by a space, comma or Enter. A long list is cut until it is worked on. */
export const TagsField = () => {
  const { key, pane } = useTicket();
  const [typed, setTyped] = useState('');
  const [focused, setFocused] = useState(false);
  /** @type {string[]} */
  const tags = valueOf(pane, 'tags') ?? [];
  const add = (/** @type {string} */ text) => {
    const more = text.toLowerCase().split(/[\s,]+/).filter(Boolean);
    if (more.length > 0) edit(key, 'tags', Array.from(new Set([...tags, ...more])));
    setTyped('');
  };
  const shown = focused ? tags : tags.slice(0, SHOWN);
  return (
    <div data-test-id="ticket-fields-tags">
      <Field>
        <Label isRegular>{t('Tags')}</Label>
        <Box isCompact data-test-id="ticket-system-field-tags-multiselect" onFocus={() => setFocused(true)} onBlur={() => (setFocused(false), add(typed))}>
          {shown.map((tag) => (
            <Tag key={tag} size="small" className="garden-tag-item" data-test-id="ticket-system-field-tags-item-selected">
              <span dir="auto">{tag}</span>
              {focused && (
                <Tag.Close
                  aria-label={`Remove ${tag}`}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => edit(key, 'tags', tags.filter((one) => one !== tag))}
                />
              )}
            </Tag>
          ))}
          {tags.length > shown.length && <small>+ {tags.length - shown.length} more</small>}
          <Input
            isBare
            isCompact
            value={typed}
            onChange={(event) => (/[\s,]$/.test(event.target.value) ? add(event.target.value) : setTyped(event.target.value))}
            onKeyDown={(event) => {
              if (event.key === 'Enter') {
                event.preventDefault();
                add(typed);
              } else if (event.key === 'Backspace' && typed === '' && tags.length > 0) edit(key, 'tags', tags.slice(0, -1));
            }}
          />
        </Box>
      </Field>
    </div>
  );
};
