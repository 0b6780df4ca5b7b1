// HAR captures and saved consoles: read in the browser, summarised in the handoff, saved without their secrets.

import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { By } from 'selenium-webdriver';

import { PATIENCE } from './browser.mjs';
import { scene } from './scene.mjs';

/** What the agent chooses from and saves into. */
const folder = mkdtempSync(join(tmpdir(), 'baton-files-'));
let driver, agent;
scene((made) => ({ driver, agent } = made), { downloads: folder });
after(() => rm(folder, { recursive: true }));

const entry = (status, url, body) => ({
  startedDateTime: '2026-11-24T09:12:45.123Z',
  time: 812,
  request: { method: 'POST', url, headers: [{ name: 'Authorization', value: 'Bearer SECRET-TOKEN-1' }], cookies: [], queryString: [] },
  response: { status, statusText: status === 502 ? 'Bad Gateway' : 'OK', headers: [{ name: 'x-request-id', value: 'req-81' }], cookies: [], content: { text: body } },
  timings: { wait: 800 },
});

const HAR = JSON.stringify({
  log: {
    version: '1.2',
    entries: [
      entry(200, 'https://app.example.com/', 'fine'),
      entry(502, 'https://api.example.com/v2/orders/81?token=SECRET-TOKEN-2', 'upstream timed out for ana@example.com'),
    ],
  },
});

/** Drops a file on the panel, as a person does from a folder. */
const drop = async (name, text) => {
  await agent.panel();
  await driver.executeScript(
    `const data = new DataTransfer();
     data.items.add(new File([arguments[1]], arguments[0]));
     document.querySelector('[data-panel]').dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));`,
    name,
    text,
  );
};

/** Chooses a file of this machine. */
const choose = async (name, text) => {
  const path = join(folder, name);
  await writeFile(path, text);
  await agent.panel();
  await (await driver.findElement(By.css('[data-file]'))).sendKeys(path);
};

/** Waits until a file's line says so. */
const says = async (words) => {
  await agent.panel();
  const lines = async () => (await driver.findElement(By.css('[data-files]'))).getText();
  try {
    await driver.wait(async () => words.test(await lines()), PATIENCE);
  } catch {
    assert.fail(`not ${words}: ${await lines()}`);
  }
};

const preview = async () => agent.read('[data-preview]');

test('a dropped capture is read beside the panel and told in the handoff, masked', async () => {
  await agent.open(1002);
  await agent.openPanel();
  await drop('orders.har', HAR);
  await says(/1 of 2 requests failed/);
  const text = await preview();
  assert.match(text, /orders\.har/);
  assert.match(text, /POST api\.example\.com\/v2\/orders\/\{id\}\?token → 502 Bad Gateway — upstream timed out for <email-\d>/);
  assert.match(text, /x-request-id: req-81/);
  assert.doesNotMatch(text, /SECRET|ana@example/);
  // The handoff carries what it says, so nobody asks for logs.
  const logs = async () => (await agent.items())['logs-and-data'];
  assert.equal(await logs(), 'present');
  await agent.press('leave-file');
  assert.doesNotMatch(await preview(), /orders\.har/);
  assert.notEqual(await logs(), 'present');
});

test('a sanitised copy of it can be saved', async () => {
  await agent.open(1002);
  await agent.openPanel();
  await drop('orders.har', HAR);
  await says(/2 requests/);
  await agent.press('scrub');
  const link = await agent.see('a[data-action="save"]');
  assert.equal(await link.getAttribute('download'), 'orders-sanitised.har');
  await link.click();
  // What the browser itself wrote; a file that is still being written has another name.
  const saved = async () => (await readdir(folder)).includes('orders-sanitised.har') && readFile(join(folder, 'orders-sanitised.har'), 'utf8');
  const text = await driver.wait(async () => (await saved()) || null, PATIENCE, 'nothing was saved');
  assert.doesNotMatch(text, /SECRET|ana@example/);
  const [fine, failed] = JSON.parse(text).log.entries;
  assert.deepEqual([fine.response.content.text, failed.response.status, failed.response.headers[0].value], ['fine', 502, 'req-81']);
  assert.match(failed.request.url, /^https:\/\/api\.example\.com\/v2\/orders\/81\?token=<token-\d>$/);
  assert.match(failed.request.headers[0].value, /^<token-\d>$/);
});

test('a broken capture gives what could be read, and says where it broke', async () => {
  await agent.open(1002);
  await agent.openPanel();
  await drop('cut.har', HAR.slice(0, -60));
  await says(/1 of 2 requests failed.*breaks off at line 1 \(byte \d+\)/s);
  assert.match(await preview(), /breaks off at line 1/);
});

test('a console chosen from a folder gives its errors; anything else gives nothing', async () => {
  await agent.open(1002);
  await agent.openPanel();
  await agent.turnTo('handoff');
  await choose('console.log', 'app.js:1 loaded\nmain.js:81 Uncaught TypeError: x is undefined\n');
  await says(/Errors in the console: 1/);
  assert.match(await preview(), /Uncaught TypeError: x is undefined/);
  await choose('holiday.png', 'PNG');
  await says(/neither a HAR nor a console/);
});

test('another ticket has none of it', async () => {
  await agent.open(1002);
  await agent.openPanel();
  await drop('orders.har', HAR);
  await says(/2 requests/);
  await agent.open(1001);
  await agent.openPanel();
  await agent.turnTo('handoff');
  assert.doesNotMatch(await preview(), /orders\.har/);
});
