// A large capture in a real panel: how long it takes, and whether the panel stays responsive meanwhile.
//
//   BROWSER=… WEBDRIVER=… EXTENSION=… node panel.mjs MEGABYTES     prints a line of JSON for each thing measured

import { By } from 'selenium-webdriver';

import { Agent } from '../../../tests/e2e/agent.mjs';
import { openBrowser } from '../../../tests/e2e/browser.mjs';
import { serveDesk } from '../../../tests/e2e/desk.mjs';

const megabytes = Number(process.argv[2]);
/** How long anything may take. */
const PATIENCE = 300_000;

/** A request of some 200 kB: what a page asks for is mostly scripts. */
const entry = (number) =>
  JSON.stringify({
    startedDateTime: '2026-11-24T09:12:45.123Z',
    time: 812,
    request: { method: 'GET', url: `https://app.example.com/assets/${number}.js?token=abc${number}`, headers: [{ name: 'Authorization', value: `Bearer abcdef${number}` }], cookies: [], queryString: [] },
    response: { status: number % 50 === 0 ? 502 : 200, statusText: '', headers: [], cookies: [], content: { text: 'function a(b){return b.map(c=>c.id).filter(Boolean)};\n'.repeat(3_700) } },
    timings: { wait: 800 },
  });
const [HEAD, TAIL] = ['{"log":{"version":"1.2","entries":[', ']}}'];
/** Ten megabytes of them. */
const lot = Array.from({ length: 50 }, (_, number) => entry(number)).join();
const lots = Math.round(megabytes / 10);

const desk = await serveDesk();
const driver = await openBrowser();
const agent = new Agent(driver, desk);

/** Watches the panel: the longest time between two frames, and the longest task where the browser tells. */
const watch = async () => {
  await agent.panel();
  await driver.executeScript(`
    const seen = window.seen = { frame: 0, task: 0, begun: performance.now() };
    let last = seen.begun;
    const look = (now) => { if (window.seen !== seen) return; seen.frame = Math.max(seen.frame, now - last); last = now; requestAnimationFrame(look); };
    requestAnimationFrame((now) => { last = now; requestAnimationFrame(look); });
    new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) seen.task = Math.max(seen.task, duration); }).observe({ type: 'longtask' });`);
};

const seen = async (what) => {
  const { frame, task, took } = await driver.executeScript(`const { begun, ...rest } = window.seen; window.seen = null; return { ...rest, took: performance.now() - begun }`);
  console.log(JSON.stringify({ what, took, frame, task }));
};

/** Does it, and waits until the files say so. */
const timed = async (what, act, done) => {
  await watch();
  await act();
  await driver.wait(done, PATIENCE, `${what}: ${await said()}`, 50);
  await seen(what);
};

const said = async () => (await driver.findElement(By.css('[data-files]'))).getText();
const says = (words) => async () => words.test(await said());

/** Takes the capture in hand, or its beginning: so much of it. */
const grasp = (part) =>
  driver.executeScript(
    `const [head, lot, lots, tail, part] = arguments;
     const whole = new Blob([head, lot, ...Array.from({ length: lots - 1 }, () => ',' + lot), tail]);
     window.held = new DataTransfer();
     held.items.add(new File([whole.slice(0, whole.size * part)], 'large.har'));`,
    HEAD, lot, lots, TAIL, part,
  );

/** Drops it on the panel. */
const drop = () =>
  driver.executeScript(`document.querySelector('[data-panel]').dispatchEvent(new DragEvent('drop', { dataTransfer: held, bubbles: true, cancelable: true }))`);

try {
  const text = HEAD + Array(lots).fill(lot).join() + TAIL;
  const comment = { by: 8001, at: '2026-11-24T06:02:00Z', html: '<p>It fails.</p>', files: [{ file_name: 'large.har', text }] };
  await desk.add({ id: 3000, subject: 'Orders fail', requester: 8001, group: 4001, comments: [comment] });
  await agent.open(3000);
  await agent.openPanel();
  await agent.turnTo('handoff');
  await timed('nothing', async () => {}, () => new Promise((done) => setTimeout(done, 2_000, true)));
  await timed('fetched from the ticket, and read', () => agent.press('fetch'), says(/requests, \d+ failed/));
  await agent.press('leave-file');
  await grasp(1);
  await timed('dropped, and read', drop, says(/requests, \d+ failed/));
  await timed('sanitised', () => agent.press('scrub'), async () => (await driver.findElement(By.css('a[data-action="save"]'))).isDisplayed());
  await agent.press('leave-file');
  await grasp(0.75);
  await timed('broken off at three quarters', drop, says(/breaks off at line/));
} finally {
  await driver.quit();
  desk.stop();
}
