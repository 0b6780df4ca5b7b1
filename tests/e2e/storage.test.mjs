// A browser whose storage is full, filled to its real quota.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { browserName, PATIENCE } from './browser.mjs';
import { scene } from './scene.mjs';

let driver, agent;
scene((made) => ({ driver, agent } = made));

/** Runs a script in the panel, where the extension's storage is. */
const inPanel = async (script) => {
  await agent.panel();
  return driver.executeAsyncScript(`const done = arguments[0]; (async () => { ${script} })().then(done, (error) => done(String(error)))`);
};

const unkept = async () => {
  await agent.panel();
  return (await driver.findElement({ css: '.unkept' })).getText();
};

const skip = browserName === 'firefox' && 'Firefox sets an extension no quota short of the disk';

test('what an agent typed is not lost unseen', { skip }, async () => {
  await agent.open(1002);
  await agent.openPanel();
  const filled = await inPanel(`
    const { QUOTA_BYTES } = chrome.storage.local;
    const room = QUOTA_BYTES - (await chrome.storage.local.getBytesInUse());
    await chrome.storage.local.set({ ballast: 'x'.repeat(room - 'ballast""'.length) });
    return QUOTA_BYTES - (await chrome.storage.local.getBytesInUse());`);
  assert.equal(filled, 0);
  await agent.fill('severity', 'SEV3');
  await driver.wait(async () => /could not keep/.test(await unkept()), PATIENCE, 'nothing is said');
  await agent.goTo(1003);
  await agent.panelIs('ready');
  await agent.backTo(1002);
  await agent.itemIs('severity', 'present');
  await inPanel(`await chrome.storage.local.remove('ballast')`);
  await agent.fill('severity', 'SEV2');
  await driver.wait(async () => (await unkept()) === '', PATIENCE, 'it is still said');
  await agent.open(1002);
  await agent.itemIs('severity', 'present');
});
