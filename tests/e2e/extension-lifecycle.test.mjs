// The extension is updated or removed while a page is open, or the page removes its dock.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { browserName, PATIENCE } from './browser.mjs';
import { scene } from './scene.mjs';

let desk, driver, agent;
const enter = (made) => ({ desk, driver, agent } = made);

/** Runs a script in the page. */
const inPage = async (script, ...given) => {
  await driver.switchTo().defaultContent();
  return driver.executeAsyncScript(script, ...given);
};

describe('a page that takes the dock out', () => {
  scene(enter);

  /** Takes the dock out as often as it comes back, and says how often that was. */
  const takeOut = () =>
    inPage(`
      const done = arguments[0];
      let taken = 0;
      const take = () => {
        const dock = document.querySelector('baton-dock');
        if (!dock) return done(taken);
        dock.remove();
        taken += 1;
        // Whoever wants to put it back has been told by then.
        requestAnimationFrame(() => requestAnimationFrame(take));
      };
      take();`);

  test('once, has it back, and the gate works', async () => {
    await agent.open(1002);
    await inPage(`document.querySelector('baton-dock').remove(); requestAnimationFrame(arguments[0])`);
    await agent.panelIs('ready');
    await agent.chooseGroup('Engineering');
    await agent.clickSubmit();
    await agent.isHeld();
    await agent.notSubmitted();
  });

  test('for good, gets its way, and every submit goes through', async () => {
    await agent.open(1002);
    assert.equal(await takeOut(), 6);
    await agent.chooseGroup('Engineering');
    await agent.clickSubmit();
    await agent.submitted(1);
    assert.equal(await agent.frame(), null);
  });

  test('while a submit is held, does not swallow it', async () => {
    await agent.open(1002);
    await agent.chooseGroup('Engineering');
    await agent.clickSubmit();
    await agent.isHeld();
    await takeOut();
    await agent.notSubmitted();
    await agent.clickSubmit();
    await agent.submitted(1);
  });

  test('while a submit is held, is answered by the panel that comes back', async () => {
    await agent.open(1002);
    await agent.chooseGroup('Engineering');
    await agent.clickSubmit();
    await agent.isHeld();
    await inPage(`document.querySelector('baton-dock').remove(); requestAnimationFrame(arguments[0])`);
    await agent.panelIs('ready');
    await agent.isHeld();
    await agent.press('stay');
    await agent.notSubmitted();
  });
});

describe('Baton is updated underneath an open page', () => {
  /** Puts the same extension in place of itself, as an update does. */
  const update = async () => {
    if (browserName === 'firefox') {
      await driver.switchTo().defaultContent();
      return driver.installAddon(process.env.EXTENSION, true);
    }
    await agent.panel();
    const id = await driver.executeScript(`return chrome.runtime.id`);
    const page = await driver.getWindowHandle();
    await driver.switchTo().newWindow('tab');
    await driver.get('chrome://extensions');
    const asked = (question) => driver.executeAsyncScript(`const [id, done] = arguments; ${question}.then(done, (error) => done(String(error)))`, id);
    await asked(`chrome.developerPrivate.reload(id, { failQuietly: true })`);
    await driver.wait(async () => (await asked(`chrome.developerPrivate.getExtensionInfo(id)`)).state === 'ENABLED', PATIENCE, 'the extension does not come back');
    await driver.close();
    await driver.switchTo().window(page);
  };

  /** What an agent sees of it: one browser leaves the old script in the page, the other puts the new one beside it. */
  const chromium = {
    'it is said, once, and Baton is gone from the page': async () => {
      await agent.open(1002);
      await update();
      await agent.write('Working on it.');
      await agent.says(/Reload this tab/);
      assert.equal(await agent.frame(), null);
      await driver.wait(() => inPage(`arguments[0](document.querySelector('baton-dock') === null)`), PATIENCE, 'the dock stays');
      await agent.write(' Still.');
      await agent.chooseGroup('Engineering');
      await agent.clickSubmit();
      await agent.submitted(1);
    },

    'a submit that was just made goes through, once': async () => {
      await agent.open(1002);
      await agent.chooseGroup('Engineering');
      await update();
      await agent.clickSubmit();
      await agent.submitted(1);
      await agent.says(/Reload this tab/);
    },

    'what is held is let go of, not sent in the middle of a sentence': async () => {
      await agent.open(1002);
      await agent.chooseGroup('Engineering');
      await agent.clickSubmit();
      await agent.isHeld();
      await update();
      await agent.write('Working on');
      await agent.says(/Reload this tab/);
      await agent.notSubmitted();
      await agent.clickSubmit();
      await agent.submitted(1);
    },

    'a reload of the tab has it back': async () => {
      await agent.open(1002);
      await update();
      await agent.write('Working on it.');
      await agent.says(/Reload this tab/);
      await agent.open(1002);
      await agent.chooseGroup('Engineering');
      await agent.clickSubmit();
      await agent.isHeld();
    },
  };
  const firefox = {
    'the new one takes the place of the old one, and the gate works': async () => {
      await agent.open(1002);
      await agent.openPanel();
      await update();
      await agent.panelIs('ready');
      assert.equal(await inPage(`arguments[0](document.querySelectorAll('baton-dock').length)`), 1);
      await agent.chooseGroup('Engineering');
      await agent.clickSubmit();
      await agent.isHeld();
      await agent.notSubmitted();
    },
  };
  for (const [name, see] of Object.entries(browserName === 'firefox' ? firefox : chromium)) {
    // A browser each: one that has just reloaded an extension takes its time before it does so again.
    describe(name, () => {
      scene(enter, { forget: false });
      test('seen', see);
    });
  }
});

// Chromium leaves the script in the page, as after an update.
describe('Baton is removed from Firefox underneath an open page', { skip: browserName !== 'firefox' }, () => {
  scene(enter, { forget: false });

  test('the dock goes with it, and every submit goes through', async () => {
    await agent.open(1002);
    await agent.openPanel();
    await agent.chooseGroup('Engineering');
    await driver.uninstallAddon('baton@baton-escalation.example');
    await driver.wait(() => inPage(`arguments[0](!document.querySelector('baton-dock').checkVisibility())`), PATIENCE, 'a dead dock stays');
    await agent.clickSubmit();
    await agent.submitted(1);
  });
});
