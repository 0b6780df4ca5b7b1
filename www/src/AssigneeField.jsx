import { useMemo, useState } from 'react';
import { Combobox, Field, Label, OptGroup, Option } from '@zendeskgarden/react-dropdowns';
import { Anchor } from '@zendeskgarden/react-buttons';
import styled from 'styled-components';

import { editAll } from './actions.js';
import { afterRender } from './afterRender.js';
import { paint } from './paint.js';
import { valueOf } from './store.js';
import { useTicket } from './useDesk.js';
import { t } from './words.js';

const Head = styled.div`
  display: flex;
  justify-content: space-between;
  font-size: 13px;
`;

const Value = styled.span`
  span + span::before { content: '/'; margin: 0 2px; color: ${paint('foreground.subtle')}; }
`;

/** Group and agent of the ticket, chosen together; a group may stand without an agent. */
export const AssigneeField = () => {
  const { key, desk, pane } = useTicket();
  const [typed, setTyped] = useState('');
  const group = valueOf(pane, 'group_id');
  const agent = valueOf(pane, 'assignee_id');
  const members = (/** @type {number} */ id) => desk.memberships.filter((one) => one.group_id === id).map((one) => desk.users.find((user) => user.id === one.user_id));
  const choices = useMemo(() => {
    const fits = (/** @type {string} */ words) => words.toLowerCase().includes(typed.trim().toLowerCase());
    return desk.groups.map((one) => {
      const people = members(one.id).filter((user) => user && fits(`${one.name} ${user.name}`));
      if (!fits(one.name) && people.length === 0) return null;
      return (
        <OptGroup key={one.id} legend={one.name}>
          <Option value={`${one.id}`} label={one.name} />
          {people.map((user) => (
            <Option key={user.id} value={`${one.id}/${user.id}`} label={`${one.name}/${user.name}`}>
              {user.name}
            </Option>
          ))}
        </OptGroup>
      );
    });
  }, [desk.groups, desk.memberships, desk.users, typed]);
  const groupName = desk.groups.find((one) => one.id === group)?.name;
  const agentName = desk.users.find((one) => one.id === agent)?.name;
  const take = () => {
    const own = desk.memberships.filter((one) => one.user_id === desk.me?.id);
    const to = own.find((one) => one.group_id === group) ?? own[0];
    if (to) editAll(key, { group_id: to.group_id, assignee_id: desk.me.id });
  };
  return (
    <div data-test-id="assignee-field">
      <Field>
        <Head>
          <Label isRegular>{t('Assignee')}*</Label>
          {agent !== desk.me?.id && (
            <Anchor as="button" type="button" data-test-id="assignee-field-take-it-button" onClick={take} style={{ border: 0, padding: 0, background: 'none', fontSize: 13 }}>
              {t('take it')}
            </Anchor>
          )}
        </Head>
        <Combobox
          isCompact
          isAutocomplete
          data-test-id="assignee-field-autocomplete-trigger"
          listboxMaxHeight="320px"
          selectionValue={group ? (agent ? `${group}/${agent}` : `${group}`) : null}
          inputValue={typed}
          renderValue={() =>
            groupName ? (
              <Value>
                <span data-test-id="assignee-field-selected-group-tag">{groupName}</span>
                {agentName && <span data-test-id="assignee-field-selected-agent-tag">{agentName}</span>}
              </Value>
            ) : (
              '-'
            )
          }
          onChange={afterRender(({ type, inputValue, selectionValue }) => {
            if (type === 'input:change' && inputValue !== undefined) setTyped(inputValue);
            if (typeof selectionValue !== 'string') return;
            const [groupId, agentId] = selectionValue.split('/').map(Number);
            setTyped('');
            if (groupId !== group || (agentId ?? null) !== agent) editAll(key, { group_id: groupId, assignee_id: agentId ?? null });
          })}
        >
          {choices}
        </Combobox>
      </Field>
    </div>
  );
};
