// The browser's storage when it is full to its quota, and when it answers late.

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

/** What the storage holds now. */
const kept = () => inPanel(`return JSON.stringify(await chrome.storage.local.get())`);

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
  // The first letters end the warning.
  await driver.wait(async () => (await kept()).includes('SEV2'), PATIENCE, 'it is not kept');
  await agent.open(1002);
  await agent.itemIs('severity', 'present');
});

test('a storage that answers late takes nothing back that was typed since', async () => {
  await agent.open(1002);
  await agent.openPanel();
  await agent.turnTo('checklist');
  // What was asked of the storage is answered when it has long taken what came later: a busy one does so by itself.
  await driver.executeScript(`
    const { local } = chrome.storage, get = local.get.bind(local), late = [];
    local.get = async (name) => {
      const held = await get(name);
      // The test asks for all names.
      if (name !== undefined) await new Promise((answer) => late.push(answer));
      return held;
    };
    window.answerOne = () => late.shift()?.();
    window.answerAll = () => { local.get = get; for (const answer of late) answer(); };`);
  await agent.fill('customer-impact', '42 users cannot');
  await driver.wait(async () => (await kept()).includes('42 users cannot'), PATIENCE, 'it is not kept');
  await agent.see('textarea[data-answer="customer-impact"]', (box) => box.sendKeys(' export'));
  await driver.wait(async () => (await kept()).includes('42 users cannot export'), PATIENCE, 'the rest is not kept');
  await driver.executeScript(`window.answerOne()`);
  await agent.fill('severity', 'SEV3');
  await driver.executeScript(`window.answerAll()`);
  await agent.itemIs('severity', 'present');
  const filled = () => driver.executeScript(`return document.querySelector('[data-answer="customer-impact"]').value`);
  assert.equal(await filled(), '42 users cannot export');
  await agent.open(1002);
  await agent.itemIs('severity', 'present');
  assert.equal(await filled(), '42 users cannot export');
});
