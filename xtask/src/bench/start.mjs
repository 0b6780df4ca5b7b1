// What the panel costs a ticket that is opened: when it is first painted, and what loading its wasm takes of that.
//
//   BROWSER=… WEBDRIVER=… EXTENSION=… node start.mjs TIMES     prints a line of JSON for each thing measured

import { Agent } from '../../../tests/e2e/agent.mjs';
import { openBrowser } from '../../../tests/e2e/browser.mjs';
import { serveDesk } from '../../../tests/e2e/desk.mjs';

const times = Number(process.argv[2]);

/** In the panel: how long the wasm takes to fetch, and to fetch and compile, and when the panel was first painted. */
const IN_PANEL = `
  const [done] = arguments;
  const timed = async (work) => { const begun = performance.now(); await work(); return performance.now() - begun; };
  const wasm = () => fetch('baton_bg.wasm');
  (async () => {
    const fetched = await timed(async () => (await wasm()).arrayBuffer());
    const compiled = await timed(async () => WebAssembly.compileStreaming(await wasm()));
    const [{ startTime: painted }] = performance.getEntriesByName('first-contentful-paint');
    return { fetched, compiled, painted };
  })().then(done, (error) => done({ error: String(error) }));`;

/** In the page: when the ticket's own page had loaded. */
const IN_PAGE = `return performance.getEntriesByType('navigation')[0].loadEventEnd`;

const desk = await serveDesk();
const driver = await openBrowser();
const agent = new Agent(driver, desk);
const seen = [];
try {
  for (let time = 0; time < times; time += 1) {
    await agent.open(1002);
    await agent.panel();
    const { error, ...panel } = await driver.executeAsyncScript(IN_PANEL);
    if (error) throw new Error(error);
    await driver.switchTo().defaultContent();
    seen.push({ ...panel, page: await driver.executeScript(IN_PAGE) });
  }
} finally {
  await driver.quit();
  desk.stop();
}
const median = (key) => seen.map((one) => one[key]).sort((a, b) => a - b)[Math.floor(seen.length / 2)];
console.log(JSON.stringify(Object.fromEntries(['page', 'painted', 'fetched', 'compiled'].map((key) => [key, median(key)]))));
