// The agent workspace of every year, its columns in any order, in any language. A page that is not recognised is left
// alone, and the panel says so.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { By } from 'selenium-webdriver';

import { PATIENCE } from './browser.mjs';
import { scene } from './scene.mjs';

let desk, driver, agent;
scene((made) => ({ desk, driver, agent } = made));

/** What the address of each says. */
const PAGES = {
  'of 2026': '',
  'of 2024': '?generation=2024',
  'of 2023': '?generation=2023',
  'of 2021': '?generation=2021',
  'of 2026, columns reordered': '?reordered',
  'of 2021, columns reordered': '?generation=2021&reordered',
  'in Portuguese': '?locale=pt',
  'in Japanese': '?locale=ja',
  'in Arabic, from right to left': '?locale=ar',
};

for (const [name, view] of Object.entries(PAGES)) {
  describe(`the page ${name}`, () => {
    test('is read, and its fields are marked', async () => {
      agent.view = view;
      await agent.open(1002);
      await driver.wait(async () => (await agent.marked()).includes('360001'), PATIENCE, 'severity is not marked');
      await agent.openPanel();
      const unread = await driver.findElements(By.css('.unread li'));
      assert.deepEqual(await Promise.all(unread.map((line) => line.getText())), []);
    });

    for (const [path, submit] of Object.entries({ button: () => agent.clickSubmit(), shortcut: () => agent.pressShortcut('s') })) {
      test(`holds an escalation by ${path}, and lets it through once`, async () => {
        agent.view = view;
        await agent.open(1002);
        await agent.write('Over to you.');
        await agent.chooseGroup('Engineering');
        await submit();
        await agent.isHeld();
        await agent.notSubmitted();
        assert.match(await agent.draft(), /Over to you\./);
        await agent.fillRequired();
        await agent.goOn();
        await agent.submitted(1);
      });
    }
  });
}

describe('a page that nobody has seen', () => {
  test('is judged from the API, and that is said', async () => {
    agent.view = '?generation=unknown';
    await agent.open(1002);
    await agent.openPanel();
    await agent.shows('.unread', /layout/);
    assert.deepEqual(await agent.marked(), []);
    assert.equal(await agent.readiness(), await alone());
  });

  /** The readiness of the same ticket on a page that is known. */
  const alone = async () => {
    agent.view = '';
    await agent.open(1002);
    return agent.readiness();
  };

  test('is never held up', async () => {
    agent.view = '?generation=unknown';
    await agent.open(1002);
    await agent.openPanel();
    await agent.click('input[data-action="escalate"]');
    await agent.press('close');
    await driver.switchTo().defaultContent();
    await driver.findElement(By.css('.ck-editor__editable')).click();
    await agent.pressShortcut('u');
    // No longer than the page itself takes: nothing waits for an answer.
    await agent.submitted(1);
    assert.equal(await agent.notice(), '');
  });
});
