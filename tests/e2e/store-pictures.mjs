// The stores' screenshots: what an agent sees, 1280 by 800.
//
// node tests/e2e/store-pictures.mjs --extension DIR --out DIR

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { Agent } from './agent.mjs';
import { addressOf, openBrowser, PATIENCE } from './browser.mjs';
import { serveDesk } from './desk.mjs';

const { values } = parseArgs({ options: { extension: { type: 'string' }, out: { type: 'string' } } });
const { extension, out = 'target/pictures' } = values;
await mkdir(out, { recursive: true });

const desk = await serveDesk();
const driver = await openBrowser({ extension });
const agent = new Agent(driver, desk);

const take = async (name) => {
  const shot = await driver.sendAndGetDevToolsCommand('Page.captureScreenshot', { format: 'png' });
  const file = join(out, `${name}.png`);
  await writeFile(file, Buffer.from(shot.data, 'base64'));
  console.log(file);
};

/** The offer of the tour is answered: the pictures are of an ordinary day. */
const settled = async () => {
  await agent.openPanel();
  const offer = await driver.findElements({ css: '[data-action="tour-later"]' });
  if (offer[0] && (await offer[0].isDisplayed())) await offer[0].click();
};

try {
  await driver.sendDevToolsCommand('Emulation.setDeviceMetricsOverride', { width: 1280, height: 800, deviceScaleFactor: 1, mobile: false });
  await agent.open(1002);
  await settled();
  await agent.see('[data-item]');
  await take('1-checklist');
  await agent.chooseGroup('Engineering');
  await agent.clickSubmit();
  await agent.isHeld();
  await take('2-held');
  await agent.press('stay');
  await agent.turnTo('handoff');
  await agent.see('#sheet-handoff');
  await take('3-handoff');
  await agent.open(1010);
  await settled();
  await agent.turnTo('response');
  await agent.see('[data-part="ladder"]');
  await take('4-response');
  await driver.get(addressOf('options.html', extension));
  await driver.wait(async () => (await driver.findElements({ css: 'body[data-ready]' })).length > 0, PATIENCE);
  await take('5-options');
} finally {
  await driver.quit();
  desk.stop();
}
