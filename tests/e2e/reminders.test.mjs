// Reminders of what is due, with real alarms and notifications.

import assert from 'node:assert/strict';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';

import { Agent } from './agent.mjs';
import { inBackground } from './background.mjs';
import { addressOf, browserName, openBrowser, PATIENCE } from './browser.mjs';
import { serveDesk } from './desk.mjs';
import { promised, respond } from './incident.mjs';

/** What versions kept of reminders, one file a shape. */
const STORED = new URL('../stored/reminders/', import.meta.url);

let desk, extension;
let driver, agent;

// Notifications need the browser's leave, which no driver can give to Chromium: there a copy of the extension has it
// from the start, as Firefox's has.
before(async () => {
  desk = await serveDesk();
  extension = process.env.EXTENSION;
  if (browserName === 'chromium') {
    extension = await mkdtemp(join(tmpdir(), 'baton-extension-'));
    await cp(process.env.EXTENSION, extension, { recursive: true });
    const file = join(extension, 'manifest.json');
    const manifest = JSON.parse(await readFile(file, 'utf8'));
    manifest.permissions.push(...manifest.optional_permissions);
    delete manifest.optional_permissions;
    await writeFile(file, JSON.stringify(manifest));
  }
});
after(async () => {
  desk?.stop();
  if (extension !== process.env.EXTENSION) await rm(extension, { recursive: true, force: true });
});

/** The ticket's address. */
const urlOf = (id) => `${desk.url}/agent/tickets/${id}`;

/** Runs a script where the extension's interfaces are: backstage; in Firefox a panel has its storage alone. */
const ask = (script) => driver.executeAsyncScript(`const done = arguments[arguments.length - 1]; (async () => { ${script} })().then(done, (error) => done(String(error)))`);
const alarms = () => ask(`return (await chrome.alarms.getAll()).map(({ name, scheduledTime }) => [name, Math.round((scheduledTime - Date.now()) / 60_000)])`);
const notified = () => ask(`return Array.from(new Set([...document.body.dataset.gone.split('\\n').filter(Boolean), ...Object.keys(await chrome.notifications.getAll())]))`);
/** How the tabs show a ticket. */
const seen = (id) => ask(`return Promise.all((await chrome.tabs.query({})).map(({ id }) => chrome.tabs.sendMessage(id, { kind: 'shows', url: ${JSON.stringify(urlOf(id))} }).catch(() => undefined)))`);
const kept = () => ask(`return (await chrome.storage.local.get('reminders')).reminders ?? {}`);
/** An alarm comes, as it would when its time is there. */
const ring = (name) => ask(`await chrome.alarms.create(${JSON.stringify(name)}, { when: Date.now() })`);
const waitFor = async (what, read, fits) => {
  let found;
  await driver.wait(async () => fits((found = await read())), PATIENCE).catch(() => assert.fail(`${what}: ${JSON.stringify(found)}`));
  return found;
};

/** A page of the extension's own, in a tab of its own, where all its interfaces are. */
const openBackstage = async () => {
  await driver.switchTo().newWindow('tab');
  await driver.get(addressOf('panel.html', extension));
  // Where nothing shows them, a browser closes notifications at once.
  await driver.executeScript(`const said = document.body.dataset; said.gone = ''; chrome.notifications.onClosed.addListener((name) => { said.gone += name + '\\n'; })`);
  return driver.getWindowHandle();
};

/** What some version kept of reminders, beginning an hour from now, for tickets of this desk. */
const keptBy = async (version) => {
  const { stored, read } = JSON.parse(await readFile(new URL(version, STORED), 'utf8'));
  const tickets = Object.entries(stored).map(([url, asked]) => {
    const first = Math.min(...asked.due.map(({ when }) => when));
    const due = asked.due.map((one) => ({ ...one, when: one.when - first + Date.now() + 3_600_000 }));
    return [desk.url + new URL(url).pathname, { ...asked, due }];
  });
  const reminders = Object.fromEntries(tickets);
  return { reminders, names: tickets.flatMap(([url]) => read.map((what) => `${what} ${url}`)) };
};

describe('being reminded', () => {
  let backstage, ticketTab;
  before(async () => {
    driver = await openBrowser({ extension });
    backstage = await openBackstage();
  });
  beforeEach(async () => {
    await driver.switchTo().newWindow('tab');
    ticketTab = await driver.getWindowHandle();
    agent = new Agent(driver, desk);
  });
  afterEach(async () => {
    for (const handle of await driver.getAllWindowHandles()) {
      if (handle === backstage) continue;
      await driver.switchTo().window(handle);
      await driver.close();
    }
    await toBackstage();
    await ask(`
      await chrome.storage.local.clear();
      await chrome.alarms.clearAll();
      for (const name of Object.keys(await chrome.notifications.getAll())) await chrome.notifications.clear(name);
      document.body.dataset.gone = '';`);
  });
  after(() => driver?.quit());

  const toBackstage = () => driver.switchTo().window(backstage);
  const toTicket = () => driver.switchTo().window(ticketTab);
  const wish = () => agent.see('[data-action="remind"]');

  /** Opens a ticket, asks to be reminded and goes backstage; gives the alarm that is armed then. */
  const askToBeReminded = async () => {
    await respond(agent, promised('SEV2', 60));
    await (await wish()).click();
    await toBackstage();
    const [armed] = await waitFor('armed', alarms, (all) => all.length === 1);
    return armed;
  };

  test('nobody is who did not ask', async () => {
    await respond(agent, promised('SEV2', 60));
    assert.equal(await (await wish()).isSelected(), false);
    await toBackstage();
    assert.deepEqual(await alarms(), []);
  });

  test('who asked is, when the ticket is out of sight, and once', async () => {
    const [name, due] = await askToBeReminded();
    assert.equal(name, `customer-update ${urlOf(2001)}`);
    assert.ok(due >= 39 && due <= 41, `as it becomes due soon: in ${due} min`);
    // A browser hides a tab a moment after it shows another.
    await waitFor('out of sight', () => seen(2001), (all) => all.includes('hidden'));
    await ring(name);
    assert.deepEqual(await waitFor('notified', notified, (all) => all.length === 1), [name]);
    assert.deepEqual(await alarms(), [], 'said once');
  });

  test('who looks at the ticket is not interrupted', async () => {
    const [name] = await askToBeReminded();
    // It comes when this tab is hidden: a browser shows the other one first.
    await driver.executeScript(
      `const [name] = arguments;
       document.onvisibilitychange = () => {
         if (!document.hidden) return;
         document.onvisibilitychange = null;
         chrome.alarms.create(name, { when: Date.now() });
       }`,
      name,
    );
    await toTicket();
    await agent.panel();
    // What is due goes from the storage when it was decided whether to say it.
    await waitFor('taken as said', kept, (all) => Object.values(all).every(({ due }) => due.length === 0));
    await toBackstage();
    assert.deepEqual(await notified(), []);
  });

  test('a click on the notification leads to the ticket: to its tab, else to a new one', { skip: browserName === 'firefox' && 'no driver reaches the background of Firefox' }, async () => {
    await askToBeReminded();
    await waitFor('out of sight', () => seen(2001), (all) => all.includes('hidden'));
    const click = async (id) => {
      // Whoever is told something is awake.
      await ask(`await chrome.runtime.sendMessage({ kind: 'nothing' }).catch(() => {})`);
      await inBackground(driver, `chrome.notifications.onClicked.dispatch(${JSON.stringify(`customer-update ${urlOf(id)}`)})`);
    };
    const before = await driver.getAllWindowHandles();
    await click(2001);
    await waitFor('its tab is in front', () => seen(2001), (all) => all.includes('seen'));
    assert.deepEqual(await driver.getAllWindowHandles(), before, 'and no other tab came');
    await click(1002);
    const others = async () => (await driver.getAllWindowHandles()).filter((handle) => !before.includes(handle));
    const [opened] = await waitFor('a new tab', others, (all) => all.length === 1);
    await driver.switchTo().window(opened);
    await waitFor('with the ticket', () => driver.getCurrentUrl(), (address) => address === urlOf(1002));
  });

  test('the wish is still there after a reload, and taken back it disarms', async () => {
    await askToBeReminded();
    await toTicket();
    await respond(agent, promised('SEV2', 90));
    assert.equal(await (await wish()).isSelected(), true);
    await toBackstage();
    await waitFor('armed anew', alarms, (all) => all.length === 1 && all[0][1] > 60);
    await toTicket();
    await (await wish()).click();
    await toBackstage();
    await waitFor('disarmed', alarms, (all) => all.length === 0);
    assert.deepEqual(await kept(), {});
  });

  test('what an earlier version kept is said when it is due', async () => {
    await toBackstage();
    const files = await readdir(STORED);
    assert.ok(files.length > 0);
    for (const file of files) {
      const { reminders, names } = await keptBy(file);
      await ask(`await chrome.storage.local.set({ reminders: ${JSON.stringify(reminders)} })`);
      await driver.executeScript(`document.body.dataset.gone = ''`);
      for (const name of names) await ring(name);
      await waitFor(file, notified, (all) => names.every((name) => all.includes(name)));
    }
  });
});

test('what was asked for is armed again when the browser starts', { skip: browserName === 'firefox' && 'Firefox forgets an extension that is not signed when it ends' }, async () => {
  const profile = await mkdtemp(join(tmpdir(), 'baton-profile-'));
  try {
    driver = await openBrowser({ extension, profile });
    await openBackstage();
    // What outlives the browser is what is stored: without its alarm it has to be armed again.
    const { reminders, names } = await keptBy('1-asked.json');
    await ask(`await chrome.storage.local.set({ reminders: ${JSON.stringify(reminders)} })`);
    await ask(`await chrome.alarms.clearAll()`);
    await driver.quit();
    driver = await openBrowser({ extension, profile });
    await openBackstage();
    await waitFor('armed again', alarms, (all) => names.every((name) => all.some(([armed]) => armed === name)));
  } finally {
    await driver.quit();
    await rm(profile, { recursive: true, force: true });
  }
});
