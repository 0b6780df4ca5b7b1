// Every language: nothing missing, nothing left in English, and all of it fits. The handoff's language is separate.

import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';

import { By, until } from 'selenium-webdriver';

import { addressOf, PATIENCE } from './browser.mjs';
import { scene } from './scene.mjs';
import { isUsable, shrink } from './small-screen.mjs';

const BUILT = process.env.EXTENSION ?? '';
const LOCALES = ['es', 'de', 'fr', 'pt_BR', 'ja'];

const messages = async (locale) => {
  const catalogue = JSON.parse(await readFile(join(BUILT, '_locales', locale, 'messages.json'), 'utf8'));
  return Object.fromEntries(Object.entries(catalogue).map(([key, { message }]) => [key, message]));
};

const english = await messages('en');

let desk, driver, agent;
/** Sets the scene of each `describe`. */
const enter = (made) => ({ desk, driver, agent } = made);

/** The extension as a browser of that language shows it: it has no other. */
const speaking = async (locale) => {
  const folder = await mkdtemp(join(tmpdir(), `baton-${locale}-`));
  after(() => rm(folder, { recursive: true, force: true }));
  await cp(BUILT, folder, { recursive: true });
  await rm(join(folder, '_locales'), { recursive: true });
  await cp(join(BUILT, '_locales', locale), join(folder, '_locales', locale), { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ ...manifest, default_locale: locale }));
  return folder;
};

/** What Baton's page shows and what it tells a screen reader, piece by piece. */
const pieces = () =>
  driver.executeScript(`
    const said = new Set();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) said.add(walker.currentNode.data.trim());
    for (const name of ['aria-label', 'title', 'placeholder']) {
      for (const node of document.querySelectorAll('[' + name + ']')) said.add(node.getAttribute(name));
    }
    return [...said];`);

const said = async () => {
  await agent.panel();
  return pieces();
};

for (const locale of LOCALES) {
  const theirs = await messages(locale);
  const same = new Set(Object.values(theirs));
  const only = new Set(Object.values(english).filter((message) => !same.has(message)));

  describe(`in ${theirs.language}`, async () => {
    const extension = await speaking(locale);
    scene(enter, { extension });

    test('everything is said in it, and fits in 320 px', async () => {
      await agent.open(1002);
      await agent.chooseGroup('Engineering');
      await agent.clickSubmit();
      await agent.isHeld();
      assert.equal(await driver.executeScript(`return document.documentElement.lang`), theirs.language);
      const lines = await driver.executeScript(`return Array.from(document.querySelectorAll('footer button'), (button) => button.clientHeight < 40)`);
      assert.deepEqual(lines, [true, true], 'the main buttons say it in a line');
      await shrink(driver, agent, 320, 640);
      const untranslated = new Set();
      // The ticket's own group is called as one of our tiers.
      const own = await agent.text('assignee-field-selected-group-tag');
      for (const tab of ['checklist', 'response', 'handoff']) {
        await agent.turnTo(tab);
        await isUsable(driver, agent);
        const all = await said();
        for (const piece of all) if (only.has(piece) && piece !== own) untranslated.add(piece);
        assert.ok(all.includes(theirs[`tab_${tab}`]), `${tab} is not ${theirs[`tab_${tab}`]}`);
      }
      assert.deepEqual([...untranslated], []);
    });

    test('the options are said in it', async () => {
      await agent.open(1002);
      await driver.switchTo().defaultContent();
      await driver.get(addressOf('options.html', extension));
      await driver.wait(until.elementLocated(By.css('body[data-ready]')), PATIENCE, 'not ready');
      assert.equal(await driver.executeScript(`return document.documentElement.lang`), theirs.language);
      const all = await pieces();
      assert.ok(all.includes(theirs.page_title) && all.includes(theirs.option_handoff_language));
      assert.deepEqual(all.filter((piece) => only.has(piece)), []);
      assert.ok(await driver.executeScript(`return document.documentElement.scrollWidth <= innerWidth`));
    });
  });
}

describe('the handoff', () => {
  scene(enter);

  test('is in the language of the policy, the panel in the browser\u2019s', async () => {
    const german = await messages('de');
    await agent.open(1002);
    await driver.executeAsyncScript(`chrome.storage.sync.set({ policy: { handoff: { language: 'de' } } }).then(arguments[0])`);
    await agent.open(1002);
    await agent.openPanel();
    await agent.turnTo('handoff');
    const preview = async () => agent.read('[data-preview]');
    await driver.wait(async () => (await preview()).includes(german.handoff_missing), PATIENCE, 'no German heading');
    assert.ok(!(await preview()).includes(english.handoff_missing));
    assert.ok((await said()).includes(english.panel_copy));
    await driver.executeAsyncScript(`chrome.storage.sync.clear().then(arguments[0])`);
  });
});

describe('a page from right to left', () => {
  scene(enter);

  test('has the panel whole at its left edge, beside the form, whose marks lie beside their fields', async () => {
    agent.view = '?locale=ar';
    await agent.open(1002);
    const field = await agent.inPane('ticket-form-field-dropdown-field-360001');
    await driver.wait(async () => (await agent.marked()).includes('360001'), PATIENCE, 'severity is not marked');
    const [mark] = await agent.under('baton-dock', '[data-field="360001"]');
    const right = async (element) => driver.executeScript(`return arguments[0].getBoundingClientRect().right`, element);
    assert.equal(Math.round(await right(mark)), Math.round((await right(field)) + 8));
    await agent.openPanel();
    await driver.switchTo().defaultContent();
    const place = await driver.executeScript(
      `const { left, right, width } = arguments[0].getBoundingClientRect(); return { left, right, width };`,
      await agent.frame(),
    );
    assert.ok(place.left === 0 && place.right < (await field.getRect()).x && place.width >= 320, JSON.stringify(place));
    await isUsable(driver, agent);
    assert.equal(await driver.executeScript(`return getComputedStyle(document.querySelector('.panel')).direction`), 'ltr');
  });
});
