// Sets up a test file: a desk, a browser with the extension, and an agent who starts each test afresh.

import { after, afterEach, before, beforeEach } from 'node:test';

import { Agent } from './agent.mjs';
import { openBrowser } from './browser.mjs';
import { serveDesk } from './desk.mjs';

/**
 * Sets the scene for the tests of the file or of the `describe` that calls it.
 * @param {(scene: {desk: any, driver: import('selenium-webdriver').WebDriver, agent: Agent}) => void} enter called before each test
 * @param {{dark?: boolean, calm?: boolean, forced?: boolean, forget?: boolean, extension?: string, downloads?: string, grants?: boolean}} options `forget: false` leaves what a
 *   test filled in to the next one; `extension` is another than the one that was built; `downloads` and
 *   `grants` as for `openBrowser`
 */
export const scene = (enter, { dark = false, calm = false, forced = false, forget = true, extension, downloads, grants = false } = {}) => {
  let desk, driver, agent;
  before(async () => {
    desk = await serveDesk();
    driver = await openBrowser({ dark, calm, forced, extension, downloads, grants });
  });
  beforeEach(async () => {
    await desk.reset();
    agent = new Agent(driver, desk);
    enter({ desk, driver, agent });
  });
  afterEach(() => (forget ? agent.forget() : undefined));
  after(async () => {
    await driver?.quit();
    desk?.stop();
  });
};
