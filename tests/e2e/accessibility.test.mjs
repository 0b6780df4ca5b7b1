// Keyboard alone, screen reader, dark and light, small screens, large type.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { Key } from 'selenium-webdriver';

import { isAccessible } from './axe.mjs';
import { PATIENCE } from './browser.mjs';
import { scene } from './scene.mjs';
import { isInView, isUsable, shrink } from './small-screen.mjs';

let desk, driver, agent;
/** Sets the scene of each `describe`. */
const enter = (made) => ({ desk, driver, agent } = made);

/** The states of the panel, and how an agent comes to them. */
const STATES = {
  none: (agent) => agent.open('../filters/1', 'none'),
  loading: async (agent) => {
    await desk.fault({ path: '/comments', method: 'GET', delay: 60_000 });
    await agent.open(1002, 'loading');
  },
  failed: async (agent) => {
    await desk.fault({ path: '/api/v2/tickets/1002\\.json', method: 'GET', status: 403 });
    await agent.open(1002, 'failed');
  },
  'signed-out': async (agent) => {
    await desk.fault({ path: '/users/me', anonymous: true });
    await agent.open(1002, 'signed-out');
  },
  new: (agent) => agent.open('new/1', 'new'),
  ready: (agent) => agent.open(1002),
};

for (const dark of [false, true]) {
  describe(`by screen reader and by eye, ${dark ? 'dark' : 'light'}`, () => {
    scene(enter, { dark, forget: false });

    /** Asserts that axe finds nothing in the panel as it stands. */
    const panelIsAccessible = async (name) => {
      await agent.panel();
      assert.equal(await driver.executeScript(`return matchMedia('(prefers-color-scheme: dark)').matches`), dark);
      await isAccessible(driver, name);
    };

    for (const [state, come] of Object.entries(STATES)) {
      test(state, async () => {
        await come(agent);
        await panelIsAccessible(`${state}, closed`);
        await agent.openPanel();
        await panelIsAccessible(`${state}, open`);
      });
    }

    test('every row open, a filled one, and every tab', async () => {
      await agent.open(1002);
      await agent.openPanel();
      await driver.executeScript(`for (const row of document.querySelectorAll('[data-item] details')) row.open = true`);
      await agent.fill('severity', 'SEV2');
      await panelIsAccessible('everything open');
      for (const tab of ['response', 'handoff']) {
        await agent.turnTo(tab);
        await panelIsAccessible(tab);
      }
      await agent.forget();
    });

    test('an incident with a reply to reword, everything open', async () => {
      await agent.open(1010);
      await agent.write('Our vendor broke the sign-in. We will write again by 15:00 UTC.');
      await agent.openPanel();
      for (const tab of ['checklist', 'response']) {
        await agent.turnTo(tab);
        await driver.executeScript(`for (const part of document.querySelectorAll('#sheet-' + arguments[0] + ' details:not([open]) > summary')) part.click()`, tab);
        await panelIsAccessible(`${tab} of an incident`);
      }
    });

    test('a held submit', async () => {
      await agent.open(1002);
      await agent.chooseGroup('Engineering');
      await agent.clickSubmit();
      await agent.isHeld();
      await panelIsAccessible('held');
    });
  });
}

describe('by keyboard alone', () => {
  scene(enter);

  const type = (...keys) => driver.actions().sendKeys(...keys).perform();
  /** What has the focus in the panel. */
  const focused = async () => {
    await agent.panel();
    return driver.executeScript(`const at = document.activeElement; const { action, answer } = at.dataset; return action ?? (answer && 'box ' + answer) ?? at.closest('[data-item]')?.dataset.item ?? at.localName`);
  };
  /** Tabs until something has the focus; everything between is passed once. */
  const tabTo = async (wanted) => {
    const passed = [];
    for (let at = await focused(); at !== wanted; at = await focused()) {
      passed.push(at);
      assert.ok(passed.length < 60, `Tab does not lead to ${wanted}: ${passed.join(', ')}`);
      await type(Key.TAB);
    }
  };

  test('open, fill, copy, and back to where the agent was typing', async () => {
    await agent.open(1002);
    await agent.write('Thank you, ');
    // The pill is the last stop of the page, after all of Zendesk's.
    await agent.panel();
    await driver.executeScript(`document.querySelector('[data-pill]').focus()`);
    await type(Key.ENTER);
    await agent.see('.panel');
    assert.equal(await focused(), 'h1');
    await tabTo('box severity');
    await type('SEV2');
    await agent.itemIs('severity', 'present');
    await tabTo('copy');
    await type(Key.ENTER);
    await driver.wait(async () => (await agent.read('.said')).length > 0, PATIENCE, 'nothing was said of the copy');
    await type(Key.ESCAPE);
    await agent.see('[data-pill]');
    await driver.switchTo().defaultContent();
    await driver.wait(() => driver.executeScript(`return document.activeElement.isContentEditable`), PATIENCE, 'the composer has not the focus back');
    await type('we will see.');
    assert.match(await agent.draft(), /Thank you, we will see\./);
  });

  test('a step of the response is marked as done', async () => {
    await agent.open(1010);
    await agent.chooseChannel('internal');
    await agent.openPanel();
    const focusIs = `return document.activeElement.matches(arguments[0])`;
    /** Tabs until something has the focus. */
    const tabUntil = async (css) => {
      for (let presses = 0; !(await driver.executeScript(focusIs, css)); presses++) {
        assert.ok(presses < 60, `Tab does not lead to ${css}`);
        await type(Key.TAB);
      }
    };
    await tabUntil('[data-tab="checklist"]');
    await type(Key.ARROW_RIGHT);
    await tabUntil('[data-step="status-page"] summary');
    await type(Key.ENTER, Key.TAB, 'Outage, since 08:05', Key.TAB, Key.ENTER);
    await driver.wait(() => driver.executeScript(`return document.querySelector('[data-step="status-page"]').dataset.itemState === 'present'`), PATIENCE, 'it is not done');
    assert.ok(await driver.executeScript(focusIs, '[data-step="status-page"]'), 'the focus stays with the step');
    await tabUntil('[data-step="root-cause-analysis"] summary');
    assert.match(await agent.draft(), /\[x\] status-page, by .+: Outage, since 08:05/);
  });

  test('a held submit is answered', async () => {
    await agent.open(1002);
    await agent.chooseGroup('Engineering');
    await agent.pressShortcut('s');
    await agent.isHeld();
    assert.equal(await focused(), 'fill-first');
    await type(Key.ENTER);
    assert.equal(await focused(), 'box severity');
    await type('SEV3');
    await agent.itemIs('severity', 'present');
    await type(Key.ESCAPE);
    await driver.wait(async () => (await driver.executeScript(`return document.querySelector('[data-held]').hidden`)) === true, PATIENCE, 'Escape does not let go of the submit');
    await agent.notSubmitted();
  });
});

describe('on a small screen and in large type', () => {
  scene(enter, { forget: false });

  /** A page as wide and high as this, in CSS pixels: what zooming in makes of a larger one. */
  const SIZES = { '320 px wide': [320, 640], '200 % of 1280 × 720': [640, 360], 'low': [1280, 700] };

  for (const [name, [width, height]] of Object.entries(SIZES)) {
    test(`${name}: nothing scrolls sideways, everything is reached`, async () => {
      await agent.open(1002);
      await agent.chooseGroup('Engineering');
      await agent.clickSubmit();
      await agent.isHeld();
      await shrink(driver, agent, width, height);
      await isInView(driver, agent, '[data-action="stay"]');
      for (const tab of ['checklist', 'response', 'handoff']) {
        await agent.turnTo(tab);
        await isUsable(driver, agent);
      }
      await agent.forget();
    });
  }

  test('a held submit shows the box for its reason, and what is written into it', async () => {
    for (const [width, height] of [[320, 600], [1280, 700]]) {
      await agent.open(1002);
      await agent.chooseGroup('Engineering');
      await agent.clickSubmit();
      await agent.isHeld();
      await agent.fillRequired();
      await shrink(driver, agent, width, height);
      await isInView(driver, agent, 'textarea[data-reason]');
      await agent.giveReason();
      for (const css of ['textarea[data-reason]', '[data-action="go-on"]', '[data-action="stay"]']) await isInView(driver, agent, css);
      await agent.forget();
    }
  });

  test('in a held submit a severity is chosen without anything moving under the pointer', async () => {
    for (const [width, height] of [[320, 600], [1280, 700], [1280, 900]]) {
      await agent.open(1002);
      await agent.chooseGroup('Engineering');
      await agent.clickSubmit();
      await agent.isHeld();
      await shrink(driver, agent, width, height);
      await agent.press('fill-first');
      const place = () => agent.see('[data-item="severity"] [data-action="offer"]:nth-child(2)', async (offer) => (await offer.getRect()).y);
      const before = await place();
      await agent.click('[data-item="severity"] [data-action="offer"]:nth-child(2)');
      await agent.itemIs('severity', 'present');
      assert.equal(await place(), before, `${width} × ${height}`);
      await agent.forget();
    }
  });

  test('the main action is in view, however long the list is', async () => {
    for (const [width, height] of [[640, 400], [1024, 560], [1366, 700]]) {
      await agent.open(1003);
      await agent.openPanel();
      await shrink(driver, agent, width, height);
      await isInView(driver, agent, '[data-action="copy"]');
      await agent.open(1003);
      await agent.chooseGroup('Engineering');
      await agent.clickSubmit();
      await agent.isHeld();
      await shrink(driver, agent, width, height);
      await isInView(driver, agent, '[data-action="stay"]');
      await agent.forget();
    }
  });

  test('the handoff begins in view', async () => {
    await agent.open(1002);
    await agent.openPanel();
    await agent.turnTo('handoff');
    await shrink(driver, agent, 380, 700);
    for (const css of ['[data-preview] h2', '[data-action="copy"]']) await isInView(driver, agent, css);
  });

  test('what came of a click is said in view, and moves nothing under the pointer', async () => {
    await agent.open(1001);
    await agent.openPanel();
    for (const [width, height] of [[640, 400], [1366, 700]]) {
      await shrink(driver, agent, width, height);
      const places = () => driver.executeScript(`return ['[data-action="copy"]', '[data-item]'].map((css) => document.querySelector(css).getBoundingClientRect().y)`);
      const before = await places();
      await agent.press('copy');
      await isInView(driver, agent, '.said');
      assert.deepEqual(await places(), before);
      // The next act takes it away again.
      await agent.press('note');
      await driver.wait(async () => !/Copied/.test(await agent.read('.said')), PATIENCE);
    }
  });
});
