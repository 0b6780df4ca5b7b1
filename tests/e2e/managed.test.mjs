// An administrator's policy, set in the browser itself: it overrides the agent's choices, which override the playbook.

import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, rmdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { By } from 'selenium-webdriver';

import { Agent } from './agent.mjs';
import { addressOf, browserName, openBrowser, PATIENCE } from './browser.mjs';
import { serveDesk } from './desk.mjs';
import { options } from './pages.mjs';

/** Of three choices the administrator makes the first, the agent the first two, nobody the third. */
const MANAGED = { gate: { otherwise: 'observe' } };
const OWN = { gate: { otherwise: 'require' }, handoff: { plain: 'text' } };

/** Firefox reads a file in the user's own folder, which the test gives it; Chromium one that belongs to the machine. */
const CHROMIUM = '/etc/chromium/policies/managed';
const skip = browserName === 'chromium' && process.getuid?.() !== 0 && `${CHROMIUM} is root's to write`;

describe('a managed policy', { skip }, () => {
  let desk, driver, agent, home, file, made;
  before(async () => {
    home = await mkdtemp(join(tmpdir(), 'baton-managed-'));
    if (browserName === 'firefox') {
      const folder = join(home, '.mozilla/managed-storage');
      const name = 'baton@baton-escalation.example';
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, `${name}.json`), JSON.stringify({ name, description: 'Baton', type: 'storage', data: MANAGED }));
    } else {
      // Only this very build of the extension is meant: its id is drawn from its folder.
      const id = new URL(addressOf('')).host;
      made = await mkdir(CHROMIUM, { recursive: true });
      file = join(CHROMIUM, `baton-test-${process.pid}.json`);
      await writeFile(file, JSON.stringify({ '3rdparty': { extensions: { [id]: MANAGED } } }));
    }
    desk = await serveDesk();
    driver = await openBrowser({ home });
    agent = new Agent(driver, desk);
  });
  after(async () => {
    await driver?.quit();
    desk?.stop();
    if (file) await rm(file, { force: true });
    // What was not there before is not there after, unless somebody else has put something into it.
    for (let folder = made && CHROMIUM; folder?.startsWith(made); folder = join(folder, '..')) await rmdir(folder).catch(() => {});
    await rm(home, { recursive: true, force: true });
  });

  const option = (name) => driver.findElement(By.css(`[data-option="${name}"]`));
  const control = async (name) => (await option(name)).findElement(By.css('input, select'));

  test('counts before what the agent chose, and looks locked', async () => {
    await agent.open(1002);
    const ticket = await options(driver, agent);
    await driver.executeAsyncScript(`chrome.storage.sync.set({ policy: arguments[0] }).then(arguments[1])`, OWN);
    await driver.navigate().refresh();
    await driver.wait(async () => (await driver.findElements(By.css('body[data-ready]'))).length > 0, PATIENCE);
    for (const [name, value, locked] of [['gate.otherwise', 'observe', true], ['handoff.plain', 'text', false], ['gate.secrets', 'require', false]]) {
      assert.equal(await (await control(name)).getAttribute('value'), value, name);
      assert.equal(await (await control(name)).isEnabled(), !locked, name);
      const said = await (await option(name)).findElement(By.css('.locked'));
      assert.equal(await said.isDisplayed(), locked, name);
      if (locked) assert.match(await said.getText(), /Set by your administrator/);
    }
    await driver.executeAsyncScript(`chrome.storage.sync.clear().then(arguments[0])`);
    await driver.close();
    await driver.switchTo().window(ticket);
  });

  test('counts on a ticket: what is not required is no longer held', async () => {
    await agent.open(1002);
    await agent.chooseGroup('Engineering');
    await agent.openPanel();
    await agent.fillRequired();
    await agent.itemIs('case-owner', 'present');
    await agent.clickSubmit();
    await agent.submitted(1);
  });
});
