// A side conversation is not part of the ticket, though it has the same kind of editor in the ticket's own pane.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { By, Key } from 'selenium-webdriver';

import { PATIENCE } from './browser.mjs';
import { scene } from './scene.mjs';

let desk, driver, agent;
scene((made) => ({ desk, driver, agent } = made));

/** The side conversation of the ticket before the agent. */
const aside = async () => (await agent.pane()).findElement(By.css('[aria-label="Side conversation"]'));

const says = async (text) => {
  const editor = await (await aside()).findElement(By.css('.ck-editor__editable'));
  await editor.click();
  await editor.sendKeys(text);
  return editor;
};

/** Waits until this was sent, aside. */
const wasSent = async (text) => {
  const lines = async () => Promise.all((await (await aside()).findElements(By.css('li'))).map((line) => line.getText()));
  await driver.wait(async () => (await lines()).includes(text), PATIENCE, 'it is not sent');
};

/** A ticket of messaging that is about to escalate, where Ctrl+Enter sends. */
const escalating = async () => {
  agent.view = '?side-conversation';
  await agent.open(1005);
  await agent.chooseGroup('Engineering');
};

describe('a side conversation', () => {
  const WAYS = {
    'Ctrl+Enter': (editor) => editor.sendKeys(Key.chord(Key.CONTROL, Key.ENTER)),
    'its button': async () => (await (await aside()).findElement(By.css('button'))).click(),
  };
  for (const [way, send] of Object.entries(WAYS)) {
    test(`is sent by ${way}, while the ticket's own message is held`, async () => {
      await escalating();
      const composer = await agent.inPane('omnicomposer-plain-text-ckeditor');
      await composer.click();
      await composer.sendKeys('Over to you.', Key.chord(Key.CONTROL, Key.ENTER));
      await agent.isHeld();
      await agent.press('stay');
      await send(await says('Can your carrier see the lorry?'));
      await wasSent('Can your carrier see the lorry?');
      await agent.notSubmitted();
      await agent.panel();
      assert.equal(await driver.executeScript(`return document.querySelector('[data-held]').hidden`), true);
    });
  }

  test('is not read as the draft, and nothing is put into it', async () => {
    agent.view = '?side-conversation';
    await agent.open(1002);
    await says('Severity: SEV2');
    await agent.chooseChannel('internal');
    const composer = await agent.inPane('omnicomposer-rich-text-ckeditor');
    await composer.click();
    await composer.sendKeys('Impact: 42 users cannot export');
    await agent.itemIs('customer-impact', 'present');
    assert.equal((await agent.items()).severity, 'missing');
    await agent.openPanel();
    await agent.press('note');
    await driver.wait(async () => /Steps already taken/.test(await (await agent.inPane('omnicomposer-rich-text-ckeditor')).getText()), PATIENCE, 'no note in the draft');
    assert.equal(await (await aside()).findElement(By.css('.ck-editor__editable')).getText(), 'Severity: SEV2');
    assert.equal((await desk.updates()).length, 0);
  });
});
