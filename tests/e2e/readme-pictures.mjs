// The README's pictures: a held escalation, a customer update as it is typed, a SEV1 day, a SEV3 week, a quiet ticket.
//
// node tests/e2e/readme-pictures.mjs --extension DIR --out DIR

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { Agent } from './agent.mjs';
import { openBrowser } from './browser.mjs';
import { serveDesk } from './desk.mjs';

const { values } = parseArgs({ options: { extension: { type: 'string' }, out: { type: 'string' } } });
const out = values.out ?? 'target/pictures';
await mkdir(out, { recursive: true });

const [ANA, JONAS, INGRID, ROSA, DEV] = [9001, 9004, 8005, 8001, 8002];
const [TIER_1, TIER_2, TIER_3] = [4001, 4002, 4003];
const HOUR = 60;
const DAY = 24 * HOUR;
const ago = (minutes) => new Date(Date.now() - minutes * 60_000).toISOString().replace(/\.\d+Z$/, 'Z');

const sev1 = {
  id: 3001,
  about: 'An outage, twenty minutes after the last update.',
  subject: 'Nobody can sign in: "502 Bad Gateway" on app.larkfield.example',
  requester: INGRID, organization: 7005, group: TIER_3, assignee: JONAS,
  status: 'open', priority: 'urgent', type: 'incident', problem: 1010, tags: ['outage'],
  fields: { 360001: 'severity_sev1', 360006: 'area_signin', 360002: '2300', 360003: '8.14.2' },
  history: [
    { at: ago(70), by: ANA, field: 'group_id', from: TIER_1, to: TIER_3 },
    { at: ago(69), by: JONAS, field: 'assignee_id', to: JONAS },
  ],
  comments: [
    { by: INGRID, at: ago(80), html: '<p>Since 07:50 none of our 2,300 staff can sign in, on every computer and on phones. The page shows "502 Bad Gateway" for everybody.</p>' },
    { by: ANA, at: ago(70), via: 'web', public: false, html: '<p>SEV1: sign-in is down for all of EU, straight to Tier 3 because nobody can sign in. I reproduced it: app.larkfield.example answers 502 from Dublin, fine from Ohio. Bridge is open: https://meet.larkfield.example/bridge-1124.</p>' },
    { by: JONAS, at: ago(62), via: 'web', public: false, html: '<p>I paged the on-call engineer, who has joined.</p><p>[x] status-page, by Jonas Weld at ' + ago(60).slice(0, 16).replace('T', ' ') + ' UTC: https://status.larkfield.example/1124</p>' },
    { by: JONAS, at: ago(20), via: 'web', html: '<p>Hello Ingrid,</p><p><strong>What we know:</strong> sign-in fails for every workspace on our EU servers since 07:50 UTC.<br><strong>What we don\'t know yet:</strong> the cause.<br><strong>What we are doing next:</strong> our on-call engineers are restarting the sign-in servers one by one.<br><strong>When you will hear from me again:</strong> in 30 minutes.<br><strong>What you can do meanwhile:</strong> people who are still signed in should not sign out.</p><p>Jonas Weld</p>' },
  ],
};

const sev3 = {
  id: 3002,
  about: 'A defect with a way around it, in its third day.',
  subject: 'Screens show yesterday\'s figures after midnight',
  requester: ROSA, organization: 7001, group: TIER_3, assignee: JONAS,
  status: 'open', priority: 'normal', type: 'incident', tags: [],
  fields: { 360001: 'severity_sev3', 360006: 'area_dashboards', 360002: '42', 360003: '8.14.2' },
  history: [
    { at: ago(3 * DAY), by: ANA, field: 'group_id', from: TIER_1, to: TIER_2 },
    { at: ago(2 * DAY), by: ANA, field: 'group_id', from: TIER_2, to: TIER_3 },
    { at: ago(2 * DAY), by: JONAS, field: 'assignee_id', to: JONAS },
  ],
  comments: [
    { by: ROSA, at: ago(3 * DAY + 60), html: '<p>Every night after midnight our 42 store screens show the figures of the day before. Expected: the new day. As a workaround somebody reloads each screen in the morning.</p>' },
    { by: ANA, at: ago(3 * DAY + 5), via: 'web', public: false, html: '<p>SEV3. I tried it on our own screens: reloading after midnight shows the new day, leaving the page open does not. Tier 2, please look at the log of the board service.</p>' },
    { by: ANA, at: ago(2 * DAY + 5), via: 'web', public: false, html: '<p>The board log shows "day rollover skipped" for boards that were open at midnight in another time zone than the server. I reproduced it in our demo workspace with the zone set to Lisbon. It began with the last release, 8.14.</p>' },
    { by: JONAS, at: ago(20 * HOUR), via: 'web', html: '<p>Hello Rosa,</p><p>We know now that boards left open over midnight keep the old day in some time zones. We do not know yet when it will be mended. Next, our developers look at the release it came with. You will hear from me again by tomorrow at 16:00 UTC. Until then, reloading the screen shows the right day.</p><p>Jonas Weld</p>' },
  ],
};

const quiet = {
  id: 3003,
  about: 'A question.',
  subject: 'How do I change the logo on a shared board?',
  requester: DEV, organization: 7002, group: TIER_1, assignee: ANA,
  status: 'open', priority: 'low', type: 'question', tags: [],
  fields: { 360001: 'severity_sev4', 360006: 'area_dashboards' },
  comments: [
    { by: DEV, at: ago(3 * HOUR), html: '<p>Hi, how do I change the logo on a shared board? It would be nice to have our own there.</p>' },
    { by: ANA, at: ago(2 * HOUR), via: 'web', html: '<p>Hi Dev, in the board\'s settings under "Sharing" you can upload one. Does that work for you?</p>' },
  ],
};

const desk = await serveDesk();
const driver = await openBrowser({ extension: values.extension });
const agent = new Agent(driver, desk);

const take = async (name) => {
  await driver.switchTo().defaultContent();
  const file = join(out, `${name}.png`);
  await writeFile(file, Buffer.from(await driver.takeScreenshot(), 'base64'));
  console.log(file);
};

/** Opens a ticket and the panel; the offer of the tour is answered: the pictures are of an ordinary day. */
const open = async (key) => {
  await agent.open(key);
  await agent.openPanel();
  const [offer] = await driver.findElements({ css: '[data-action="tour-later"]' });
  if (offer && (await offer.isDisplayed())) await offer.click();
};

try {
  await open(1002);
  await agent.chooseGroup('Engineering');
  await agent.clickSubmit();
  await agent.isHeld();
  await take('held');
  await open(1004);
  await agent.write('Sign-in fails for all EU workspaces since 07:50 UTC. Our vendor broke it. We will write again by 15:00 UTC. Until then, please stay signed in.');
  await agent.click('[data-chip="reply"] button');
  await agent.see('[data-wording="blame"]');
  await take('update');
  for (const [name, ticket] of [['sev1', sev1], ['sev3', sev3], ['quiet', quiet]]) {
    await desk.add(ticket);
    await open(ticket.id);
    await agent.turnTo('response');
    await agent.see('[data-part="ladder"]');
    await take(name);
  }
} finally {
  await driver.quit();
  desk.stop();
}
