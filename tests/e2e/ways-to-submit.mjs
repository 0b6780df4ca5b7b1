// Every way in which an agent submits: the ticket it is tried on, the status it sets (none where the page sends none),
// and what the agent does.

import { Key, By, until } from 'selenium-webdriver';

import { PATIENCE } from './browser.mjs';

/** @type {Record<string, {ticket: number, status: string | undefined, submit: (agent: import('./agent.mjs').Agent) => Promise<void>}>} */
export const WAYS = {
  'the button': { ticket: 1002, status: 'open', submit: (agent) => agent.clickSubmit() },
  'a menu entry, by mouse': {
    ticket: 1002,
    status: 'pending',
    submit: async (agent) => {
      await agent.openSubmitMenu();
      await agent.clickEntry(await agent.submitEntry('pending'));
    },
  },
  'a menu entry, by keyboard': {
    ticket: 1002,
    status: 'solved',
    submit: async (agent) => {
      const { driver } = agent;
      const button = await agent.inPane('submit_button-menu-button');
      await button.sendKeys(Key.ENTER);
      await agent.submitEntry('solved');
      const active = () => driver.executeScript(`return document.activeElement?.getAttribute('data-test-id') ?? ''`);
      await driver.wait(async () => (await active()).startsWith('submit_button-menu-') && !(await active()).endsWith('menu-button'), PATIENCE, 'the menu took no focus');
      for (let tries = 0; tries < 8 && (await active()) !== 'submit_button-menu-solved'; tries++) {
        await driver.actions().sendKeys(Key.ARROW_DOWN).perform();
      }
      await driver.actions().sendKeys(Key.ENTER).perform();
    },
  },
  'Ctrl+Alt+O': { ticket: 1002, status: 'open', submit: (agent) => agent.pressShortcut('o') },
  'Ctrl+Alt+P': { ticket: 1002, status: 'pending', submit: (agent) => agent.pressShortcut('p') },
  'Ctrl+Alt+S': { ticket: 1002, status: 'solved', submit: (agent) => agent.pressShortcut('s') },
  'Ctrl+Alt+D': { ticket: 1002, status: 'hold', submit: (agent) => agent.pressShortcut('d') },
  'Ctrl+Alt+U': { ticket: 1002, status: 'open', submit: (agent) => agent.pressShortcut('u') },
  'a custom status': {
    ticket: 1002,
    status: undefined,
    submit: async (agent) => {
      const { driver } = agent;
      await agent.openSubmitMenu();
      // The menu names a custom status by its number.
      const custom = () => driver.executeScript(`return Array.from(document.querySelectorAll('[role="menuitem"][data-test-id^="submit_button-menu-"]')).find((entry) => /-\\d+$/.test(entry.dataset.testId)) ?? null`);
      await agent.clickEntry(await driver.wait(custom, PATIENCE, 'no custom status'));
    },
  },
  'Send, in messaging': { ticket: 1005, status: undefined, submit: async (agent) => (await agent.inPane('omnichannel-omnicomposer-send-button')).click() },
  'Ctrl+Enter, in messaging': { ticket: 1005, status: undefined, submit: async (agent) => (await agent.composer()).sendKeys(Key.chord(Key.CONTROL, Key.ENTER)) },
};

/** Sets what a macro sets. */
export const applyMacro = async (agent, title) => {
  const { driver } = agent;
  await agent.pane();
  const box = await agent.inPane('ticket-footer-macro-menu-autocomplete-input');
  await box.click();
  await driver.actions().sendKeys(title).perform();
  await agent.clickEntry(await driver.wait(until.elementLocated(By.xpath(`//*[@role="option"][normalize-space()="${title}"]`)), PATIENCE, `no macro ${title}`));
};
