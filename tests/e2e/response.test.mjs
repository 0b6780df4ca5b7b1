// An incident in real browsers: its severity, its steps, its clock, and being reminded of it.

import assert from 'node:assert/strict';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { By } from 'selenium-webdriver';

import { Agent } from './agent.mjs';
import { inBackground } from './background.mjs';
import { browserName, openBrowser } from './browser.mjs';
import { serveDesk } from './desk.mjs';
import { scene } from './scene.mjs';

/** What versions kept of reminders, one file a shape. */
const STORED = new URL('../stored/reminders/', import.meta.url);

const ADA = 9001;
const ROSA = 8001;

const minutes = (fromNow) => new Date(Date.now() + fromNow * 60_000).toISOString().replace(/\.\d+Z$/, 'Z');

/** A ticket of a severity, whose customer was promised an update so many minutes from now. */
const promised = (severity, inMinutes, id = 2001) => ({
  id,
  subject: 'Orders cannot be sent',
  requester: ROSA,
  organization: 7001,
  group: 4002,
  assignee: ADA,
  status: 'open',
  priority: 'high',
  type: 'incident',
  tags: [],
  fields: {},
  comments: [
    { by: ROSA, at: minutes(-30), html: '<p>Nobody here can send an order. It fails for all users.</p>' },
    { by: ADA, at: minutes(-25), via: 'web', public: false, html: `<p>Severity: ${severity}. I paged the on-call engineer.</p>` },
    { by: ADA, at: minutes(-20), via: 'web', html: `<p>We are on it. Next update in ${inMinutes + 20} minutes.</p>` },
  ],
});

const respond = async (agent, ticket) => {
  await agent.desk.put(ticket);
  await agent.open(ticket.id);
  await agent.openPanel();
  await agent.turnTo('response');
};

describe('the response to an incident', () => {
  let desk, driver, agent;
  scene((made) => ({ desk, driver, agent } = made));

  /** Waits until a part of the panel says something. */
  const says = async (css, words) => {
    const shown = async () => (await agent.see(css)).getText();
    await driver.wait(async () => words.test(await shown()), 10_000).catch(async () => assert.fail(`${css}: ${await shown()}`));
  };

  test('the header says what is due, and a severity is raised with its reason in the note', async () => {
    await respond(agent, promised('SEV3', 10));
    await says('[data-chip="due"]', /due/);
    await says('[data-severity]', /SEV3 is claimed.*SEV1/s);
    await (await agent.see('[data-part="choose"] > summary')).click();
    await agent.press('unsure');
    await (await agent.see('[data-why-severity]')).sendKeys('nobody can send an order');
    await agent.chooseChannel('internal');
    await agent.press('set-severity');
    await says('.said', /note/);
    assert.match(await agent.draft(), /Severity change: SEV1 \(was SEV3\), because nobody can send an order/);
    await says('[data-chip="severity"]', /SEV1/);
    await agent.clickSubmit();
    await agent.submitted(1);
    const [{ body }] = await desk.updates();
    assert.deepEqual(body.ticket.custom_fields?.filter(({ value }) => value === 'severity_sev1') ?? [], [], 'no field was changed');
    await agent.open(2001);
    await agent.openPanel();
    await agent.turnTo('response');
    await says('[data-chip="severity"]', /SEV1/);
  });

  test('a step seen shows its words, and a step ticked is in the note with who and when', async () => {
    await respond(agent, promised('SEV1', 10));
    await says('[data-step="on-call"]', /paged the on-call engineer/);
    await agent.chooseChannel('internal');
    await (await agent.see('[data-step="status-page"] summary')).click();
    await (await agent.see('[data-detail="status-page"]')).sendKeys('https://status.larkfield.example');
    await (await agent.see('[data-step="status-page"] [data-action="tick"]')).click();
    await says('[data-step="status-page"]', /not submitted yet/);
    assert.match(await agent.draft(), /\[x\] status-page, by .+ at \d{4}-\d\d-\d\d \d\d:\d\d UTC: https:\/\/status\.larkfield\.example/);
  });

  test('a ticket whose history cannot be read still says where it stands', async () => {
    await desk.fault({ path: '/audits.json', status: 500 });
    await respond(agent, promised('SEV2', 10));
    await says('[data-part="ladder"]', /With L2/);
    await says('[data-part="ladder"]', /could not be read/);
  });
});

// Notifications need the browser's leave, which no driver can give to Chromium: there a copy of the extension has it
// from the start, as Firefox's has.
describe('being reminded', () => {
  let desk, driver, agent, extension;
  const profile = join(tmpdir(), `baton-profile-${process.pid}`);
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
    driver = await openBrowser({ extension, profile });
    agent = new Agent(driver, desk);
  });
  after(async () => {
    await driver?.quit();
    desk?.stop();
    await rm(profile, { recursive: true, force: true });
    if (extension !== process.env.EXTENSION) await rm(extension, { recursive: true, force: true });
  });

  /** Turns to a page of the extension's own, in a tab of its own, where all its interfaces are. */
  const backstage = async () => {
    await agent.panel();
    const url = await driver.executeScript('return location.href');
    await driver.switchTo().newWindow('tab');
    await driver.get(url);
    // Where nothing shows them, a browser closes notifications at once.
    await driver.executeScript(`const said = document.body.dataset; said.gone = ''; chrome.notifications.onClosed.addListener((name) => { said.gone += name + '\\n'; })`);
    return driver.getWindowHandle();
  };
  const ask = (script) => driver.executeAsyncScript(`const done = arguments[arguments.length - 1]; (async () => { ${script} })().then(done, (error) => done(String(error)))`);
  const alarms = () => ask(`return (await chrome.alarms.getAll()).map(({ name, scheduledTime }) => [name, Math.round((scheduledTime - Date.now()) / 60_000)])`);
  const notified = () => ask(`return Array.from(new Set([...document.body.dataset.gone.split('\\n').filter(Boolean), ...Object.keys(await chrome.notifications.getAll())]))`);
  const waitFor = async (what, read, fits) => {
    let found;
    await driver.wait(async () => fits((found = await read())), 15_000).catch(() => assert.fail(`${what}: ${JSON.stringify(found)}`));
    return found;
  };

  test('nobody is reminded who did not ask; who asked is, when the ticket is out of sight', async () => {
    await respond(agent, promised('SEV2', 60));
    const ticketTab = await driver.getWindowHandle();
    const wish = await agent.see('[data-action="remind"]');
    assert.equal(await wish.isSelected(), false);
    const tab = await backstage();
    assert.deepEqual(await alarms(), []);
    await driver.switchTo().window(ticketTab);
    await (await agent.see('[data-action="remind"]')).click();
    await driver.switchTo().window(tab);
    const [[name, due]] = await waitFor('armed', alarms, (all) => all.length === 1);
    assert.equal(name, `customer-update ${desk.url}/agent/tickets/2001`);
    assert.ok(due >= 39 && due <= 41, `as it becomes due soon: in ${due} min`);
    // A browser hides a tab a moment after it shows another.
    const seen = (url) => ask(`return Promise.all((await chrome.tabs.query({})).map(({ id }) => chrome.tabs.sendMessage(id, { kind: 'shows', url: ${JSON.stringify(url)} }).catch(() => undefined)))`);
    await waitFor('out of sight', () => seen(`${desk.url}/agent/tickets/2001`), (all) => all.includes('hidden'));
    // The alarm as it would come then.
    await ask(`await chrome.alarms.create(${JSON.stringify(name)}, { when: Date.now() })`);
    assert.deepEqual(await waitFor('notified', notified, (all) => all.length === 1), [name]);
    assert.deepEqual(await alarms(), [], 'said once');
  });

  test('a click on the notification leads to the ticket: to its tab, else to a new one', { skip: browserName === 'firefox' && 'no driver reaches the background of Firefox' }, async () => {
    const url = (id) => `${desk.url}/agent/tickets/${id}`;
    const told = () => ask(`return Promise.all((await chrome.tabs.query({})).map(({ id }) => chrome.tabs.sendMessage(id, { kind: 'shows', url: ${JSON.stringify(url(2001))} }).catch(() => undefined)))`);
    const click = async (id) => {
      // Whoever is told something is awake.
      await ask(`await chrome.runtime.sendMessage({ kind: 'nothing' }).catch(() => {})`);
      await inBackground(driver, `chrome.notifications.onClicked.dispatch(${JSON.stringify(`customer-update ${url(id)}`)})`);
    };
    const [, tab] = await driver.getAllWindowHandles();
    await driver.switchTo().window(tab);
    assert.ok((await told()).includes('hidden'));
    await click(2001);
    await waitFor('its tab is in front', told, (all) => all.includes('seen'));
    assert.equal((await driver.getAllWindowHandles()).length, 2, 'and in no other');
    await click(1002);
    await waitFor('a new tab', () => driver.getAllWindowHandles(), (all) => all.length === 3);
    const opened = (await driver.getAllWindowHandles()).at(-1);
    await driver.switchTo().window(opened);
    await waitFor('with the ticket', () => driver.getCurrentUrl(), (address) => address === url(1002));
    await driver.close();
    await driver.switchTo().window(tab);
  });

  test('the wish is still there after a reload, and taken back it disarms', async () => {
    const [ticketTab, tab] = await driver.getAllWindowHandles();
    await driver.switchTo().window(ticketTab);
    await respond(agent, promised('SEV2', 90));
    assert.equal(await (await agent.see('[data-action="remind"]')).isSelected(), true);
    await driver.switchTo().window(tab);
    await waitFor('armed', alarms, (all) => all.length === 1);
    await driver.switchTo().window(ticketTab);
    await (await agent.see('[data-action="remind"]')).click();
    await driver.switchTo().window(tab);
    await waitFor('disarmed', alarms, (all) => all.length === 0);
    assert.deepEqual(await ask(`return (await chrome.storage.local.get('reminders')).reminders`), {});
  });

  test('who looks at the ticket is not interrupted', async () => {
    const [ticketTab, tab] = await driver.getAllWindowHandles();
    await driver.switchTo().window(ticketTab);
    await respond(agent, promised('SEV2', 90, 2002));
    await (await agent.see('[data-action="remind"]')).click();
    await driver.switchTo().window(tab);
    const [[name]] = await waitFor('armed', alarms, (all) => all.length === 1);
    // Two seconds from now the ticket's own tab is in front again; what is due in storage goes when it was said.
    await ask(`await chrome.alarms.create(${JSON.stringify(name)}, { when: Date.now() + 2000 })`);
    await driver.switchTo().window(ticketTab);
    await agent.panel();
    await waitFor('taken as said', () => ask(`return (await chrome.storage.local.get('reminders')).reminders`), (all) => Object.values(all).every(({ due }) => due.length === 0));
    await driver.switchTo().window(tab);
    assert.deepEqual((await notified()).filter((other) => other === name), []);
  });

  /** What some version kept of reminders, beginning an hour from now, for tickets of this desk. */
  const kept = async (name) => {
    const { stored, read } = JSON.parse(await readFile(new URL(name, STORED), 'utf8'));
    const tickets = Object.entries(stored).map(([url, asked]) => {
      const first = Math.min(...asked.due.map(({ when }) => when));
      const due = asked.due.map((one) => ({ ...one, when: one.when - first + Date.now() + 3_600_000 }));
      return [desk.url + new URL(url).pathname, { ...asked, due }];
    });
    const reminders = Object.fromEntries(tickets);
    return { reminders, names: tickets.flatMap(([url]) => read.map((what) => `${what} ${url}`)) };
  };

  test('what an earlier version kept is said when it is due', async () => {
    await driver.switchTo().window((await driver.getAllWindowHandles())[1]);
    const files = await readdir(STORED);
    assert.ok(files.length > 0);
    for (const file of files) {
      const { reminders, names } = await kept(file);
      await ask(`await chrome.storage.local.set({ reminders: ${JSON.stringify(reminders)} })`);
      await driver.executeScript(`document.body.dataset.gone = ''`);
      for (const name of names) await ask(`await chrome.alarms.create(${JSON.stringify(name)}, { when: Date.now() })`);
      await waitFor(file, notified, (all) => names.every((name) => all.includes(name)));
    }
  });

  test('what was asked for is armed again when the browser starts', { skip: browserName === 'firefox' && 'Firefox forgets an extension that is not signed when it ends' }, async () => {
    // What outlives the browser is what is stored: without its alarm it has to be armed anew.
    const { reminders, names } = await kept('1-asked.json');
    await ask(`await chrome.storage.local.set({ reminders: ${JSON.stringify(reminders)} })`);
    await ask(`await chrome.alarms.clearAll()`);
    await driver.quit();
    driver = await openBrowser({ extension, profile });
    agent = new Agent(driver, desk);
    await agent.open(1002);
    await backstage();
    await waitFor('armed again', alarms, (all) => names.every((name) => all.some(([armed]) => armed === name)));
  });
});
