// Opens the extension's own pages as an agent does: from the panel, in another tab.

import { By } from 'selenium-webdriver';

import { addressOf, browserName, PATIENCE } from './browser.mjs';

/**
 * Presses what leads to a page of the extension and turns to that page; gives the window where it was pressed.
 * @param {import('selenium-webdriver').WebDriver} driver
 * @param {import('./agent.mjs').Agent} agent
 * @param {string} action
 * @param {string} page
 */
export const follow = async (driver, agent, action, page) => {
  const ticket = await driver.getWindowHandle();
  const before = await driver.getAllWindowHandles();
  await agent.openPanel();
  await agent.click(`[data-action="${action}"]`);
  if (browserName === 'chromium') {
    // Its driver counts no extension's page among the windows: the one that came is closed, and opened by its address.
    const came = async () => {
      const { targetInfos } = /** @type {any} */ (await /** @type {any} */ (driver).sendAndGetDevToolsCommand('Target.getTargets', {}));
      return targetInfos.find((/** @type {any} */ { url }) => url.endsWith(`/${page}`));
    };
    const { targetId } = await driver.wait(came, PATIENCE, `no ${page} opened`);
    await /** @type {any} */ (driver).sendDevToolsCommand('Target.closeTarget', { targetId });
    await driver.switchTo().newWindow('tab');
    await driver.get(addressOf(page));
  } else {
    const others = async () => (await driver.getAllWindowHandles()).filter((handle) => !before.includes(handle));
    await driver.wait(async () => (await others()).length === 1, PATIENCE, `no ${page} opened`);
    await driver.switchTo().window((await others())[0]);
  }
  return ticket;
};

/** Waits until the options page shows what counts. @param {import('selenium-webdriver').WebDriver} driver */
export const ready = (driver) =>
  driver.wait(async () => (await driver.findElements(By.css('body[data-ready]'))).length > 0, PATIENCE, 'not ready');

/** Turns to the options page, once it shows what counts. @param {import('selenium-webdriver').WebDriver} driver @param {import('./agent.mjs').Agent} agent */
export const options = async (driver, agent) => {
  const ticket = await follow(driver, agent, 'options', 'options.html');
  await ready(driver);
  return ticket;
};
