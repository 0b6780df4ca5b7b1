import { Item, ItemGroup, Menu } from '@zendeskgarden/react-dropdowns';
import { Button } from '@zendeskgarden/react-buttons';
import ChevronIcon from '@zendeskgarden/svg-icons/src/16/chevron-down-stroke.svg';

import { set } from './store.js';
import { useDesk } from './useDesk.js';
import { t } from './words.js';

const ACTIONS = [
  ['stay', 'Stay on ticket', 'stay_on_ticket'],
  ['close', 'Close tab', 'close_tab'],
  ['next', 'Next ticket in view', 'next_ticket'],
];

/** What happens to the tab once its ticket is saved. */
export const PostSaveActions = () => {
  const afterSave = useDesk((page) => page.afterSave);
  return (
    <Menu
      isCompact
      placement="top-end"
      data-test-id="ticket-footer-post-save-actions-menu"
      selectedItems={[{ value: afterSave, name: 'after', type: 'radio' }]}
      onChange={({ value }) => {
        if (value && value !== afterSave && ACTIONS.some(([name]) => name === value)) set({ afterSave: /** @type {'stay'} */ (value) });
      }}
      button={(props) => (
        <Button {...props} isBasic size="small" data-test-id="ticket-footer-post-save-actions-menu-button">
          {t(ACTIONS.find(([name]) => name === afterSave)?.[1] ?? '')}
          <Button.EndIcon>
            <ChevronIcon />
          </Button.EndIcon>
        </Button>
      )}
    >
      <ItemGroup type="radio" aria-label="After saving">
        {ACTIONS.map(([name, label, tracked]) => (
          <Item key={name} name="after" value={name} data-tracking-id={`ticket-footer-post-save-actions${tracked}`}>
            {t(label)}
          </Item>
        ))}
      </ItemGroup>
    </Menu>
  );
};
