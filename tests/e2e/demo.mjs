// The main job, driven for `cargo xtask demo --headless`: every step is seen to happen, and photographed.
//
// node tests/e2e/demo.mjs --extension DIR --out DIR

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { By } from 'selenium-webdriver';

import { Agent } from './agent.mjs';
import { openBrowser, PATIENCE } from './browser.mjs';
import { serveDesk } from './desk.mjs';

const { values } = parseArgs({ options: { extension: { type: 'string' }, out: { type: 'string' } } });
const out = values.out ?? 'target/demo';
await mkdir(out, { recursive: true });

const desk = await serveDesk();
const driver = await openBrowser({ extension: values.extension });
const agent = new Agent(driver, desk);
let number = 0;

/** Does a step, photographs it and says so. */
const step = async (name, action) => {
  await action();
  await driver.switchTo().defaultContent();
  number += 1;
  const file = join(out, `${number}-${name.replaceAll(/[^a-z]+/g, '-')}.png`);
  await writeFile(file, Buffer.from(await driver.takeScreenshot(), 'base64'));
  console.log(`✓ ${name}  (${file})`);
};

const FILL = {
  severity: 'SEV3',
  'customer-impact': '42 store screens at one customer show the wrong day every night',
  'steps-already-taken': 'Reloaded the page after midnight → right numbers\nSet the screen to another time zone → same',
  'supporting-tickets': 'Searched for similar tickets, none found',
  'case-owner': 'Ana Prieto',
  'logs-and-data': '2026-11-24T00:10:02Z WARN tiles: day rollover skipped for board 4471',
};

try {
  await step('the ticket is read', () => agent.open(1002));
  await step('the gaps are shown', async () => {
    await agent.openPanel();
    await agent.itemIs('severity', 'missing');
  });
  await step('an escalating submit is held', async () => {
    await agent.chooseGroup('Engineering');
    await agent.clickSubmit();
    await agent.isHeld();
    await agent.notSubmitted();
  });
  await step('the gaps are filled in the panel', async () => {
    for (const [item, state] of Object.entries(await agent.items())) {
      if (state !== 'present' && FILL[item]) await agent.fill(item, FILL[item]);
    }
    for (const item of ['severity', 'customer-impact', 'steps-already-taken']) await agent.itemIs(item, 'present');
    if ((await agent.readiness()) !== '10/10') throw new Error(`still ${await agent.readiness()}`);
  });
  let handoff = '';
  await step('the handoff is copied', async () => {
    await agent.press('copy');
    await driver.wait(async () => (await agent.read('.said')).length > 0, PATIENCE);
    await agent.turnTo('handoff');
    handoff = await agent.read('[data-preview]');
    if (!handoff.includes('SEV3')) throw new Error('the handoff does not name the severity');
  });
  await step('the submit passes, and the desk received one update', async () => {
    await agent.press('go-on');
    await agent.submitted(1);
    await driver.switchTo().defaultContent();
    await driver.findElement(By.css('body'));
  });
  console.log(`\n${handoff}`);
} catch (error) {
  console.error(`✗ ${error instanceof Error ? error.message : error}`);
  await driver.switchTo().defaultContent();
  await writeFile(join(out, 'failed.png'), Buffer.from(await driver.takeScreenshot(), 'base64'));
  process.exitCode = 1;
} finally {
  await driver.quit();
  desk.stop();
}
