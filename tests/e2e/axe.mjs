// Runs axe, Deque's accessibility checker, on a page.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const axe = await readFile(fileURLToPath(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url)), 'utf8');

/**
 * Asserts that axe has something to judge where the driver is, and finds nothing wrong with it.
 * @param {import('selenium-webdriver').WebDriver} driver @param {string} name what stands there
 */
export const isAccessible = async (driver, name) => {
  await driver.executeScript(axe);
  const found = await driver.executeAsyncScript(`
    const done = arguments[0];
    axe.run().then(
      ({ passes, violations }) => done({ passed: passes.length, violations: violations.map(({ id, nodes }) => id + ': ' + nodes.map((node) => node.html).join(' ')) }),
      (error) => done({ passed: 0, violations: [String(error)] }),
    )`);
  assert.deepEqual(found.violations, [], name);
  assert.ok(found.passed > 5, `${name}: axe had nothing to judge`);
};

/**
 * Asserts the same of a page of the extension's own in a wide window and in a narrow one, which must hold it.
 * @param {import('selenium-webdriver').WebDriver} driver
 */
export const isAccessibleAtAnyWidth = async (driver) => {
  for (const width of [1440, 400]) {
    await driver.manage().window().setRect({ width, height: 1000 });
    await isAccessible(driver, `${width} px wide`);
    assert.equal(await driver.executeScript('return document.documentElement.scrollWidth > innerWidth'), false, `scrolls sideways at ${width}`);
  }
  await driver.manage().window().setRect({ width: 1440, height: 1000 });
};
