// Neither the page nor the customer is trusted: the page's scripts learn nothing of the ticket from Baton and release
// nothing.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { By } from 'selenium-webdriver';

import { PATIENCE } from './browser.mjs';
import { scene } from './scene.mjs';

let desk, driver, agent;
scene((made) => ({ desk, driver, agent } = made));

/** Runs a script in the page. */
const inPage = async (script, ...given) => {
  await driver.switchTo().defaultContent();
  return driver.executeScript(script, ...given);
};

describe('the page', () => {
  test('reaches neither the panel nor the marks', async () => {
    await agent.open(1002);
    await driver.wait(async () => (await agent.marked()).length > 0, PATIENCE, 'nothing is marked');
    const reached = await inPage(`
      const roots = Array.from(document.querySelectorAll('baton-dock'), (host) => host.shadowRoot);
      return { hosts: roots.length, open: roots.filter(Boolean).length, frames: frames.length };`);
    assert.deepEqual(reached, { hosts: 1, open: 0, frames: 0 });
  });

  test('hears nothing, though it listens to every message and watches every node', async () => {
    await agent.open(1001);
    await inPage(`
      window.heard = [];
      for (const name of ['message', 'messageerror', 'storage', 'baton-insert']) addEventListener(name, (event) => heard.push(name + ' ' + JSON.stringify(event.data ?? null)), true);
      const post = MessagePort.prototype.postMessage;
      // React speaks to itself over a port, in nulls.
      MessagePort.prototype.postMessage = function (...all) { if (all[0] !== null) heard.push('port ' + JSON.stringify(all[0])); return post.apply(this, all); };
      new MutationObserver((records) => {
        for (const { addedNodes } of records) for (const node of addedNodes) if (/baton/i.test(node.outerHTML ?? '')) heard.push(node.outerHTML);
      }).observe(document, { subtree: true, childList: true });`);
    await agent.goTo(1002);
    await agent.panelIs('ready');
    await agent.chooseGroup('Engineering');
    await agent.clickSubmit();
    await agent.isHeld();
    await agent.press('stay');
    assert.deepEqual(await inPage(`return heard`), []);
    assert.equal(await inPage(`return Object.keys(window).filter((name) => /baton/i.test(name)).length`), 0);
  });

  test('does not release a held submit by forged messages', async () => {
    await agent.open(1002);
    await agent.chooseGroup('Engineering');
    await agent.clickSubmit();
    await agent.isHeld();
    await inPage(`
      const { port1, port2 } = new MessageChannel();
      for (const kind of ['hello', 'release', 'cancel', 'decision', 'verdict', 'baton-port', 'reload', 'fetch']) {
        for (let asked = 0; asked < 20; asked++) {
          const message = { v: 1, kind, ticket: '1002', asked, hold: false, stamp: asked, holdStatuses: [], note: '', address: '/attachments/token/forged/' };
          postMessage(message, '*');
          dispatchEvent(new MessageEvent('message', { data: message }));
          port1.postMessage(message);
          document.querySelector('baton-dock').dispatchEvent(new CustomEvent(kind, { detail: message, bubbles: true }));
        }
      }
      window.kept = port2;`);
    await agent.notSubmitted();
    await agent.isHeld();
    assert.deepEqual((await desk.requests()).filter(({ url }) => url.includes('forged')), []);
  });

  test('does not hand the panel a port of its own', async () => {
    await agent.open(1002);
    // The driver hands the page what its scripts cannot reach: the panel's window.
    await inPage(
      `const { port1, port2 } = new MessageChannel();
       window.answers = [];
       port2.onmessage = ({ data }) => answers.push(data);
       arguments[0].contentWindow.postMessage({ v: 1, kind: 'baton-port' }, '*', [port1]);
       port2.postMessage({ v: 1, kind: 'page', state: 'none', ticket: '' });`,
      await agent.frame(),
    );
    await agent.chooseGroup('Engineering');
    await agent.clickSubmit();
    await agent.isHeld();
    await agent.panelIs('ready');
    assert.deepEqual(await inPage(`return answers`), []);
  });

  test('that frames the panel itself gets an empty one', async () => {
    await agent.open(1002);
    await agent.panel();
    const address = await driver.executeScript(`return location.href`);
    await inPage(
      `window.frame = document.createElement('iframe');
       window.loaded = new Promise((done) => { frame.onload = frame.onerror = done; });
       frame.src = arguments[0];
       frame.id = 'theirs';
       document.body.append(frame);`,
      address,
    );
    await driver.switchTo().defaultContent();
    await driver.executeAsyncScript(`loaded.then(() => arguments[0]()); setTimeout(arguments[0], 5000)`);
    // With a port of the page's own, which is all that a page can give it.
    await inPage(`
      const { port1, port2 } = new MessageChannel();
      window.told = [];
      port2.onmessage = ({ data }) => told.push(data);
      frame.contentWindow?.postMessage({ v: 1, kind: 'baton-port' }, '*', [port1]);
      port2.postMessage({ v: 1, kind: 'live', ticket: '1002', stamp: 1, page: {} });`);
    await agent.chooseGroup('Engineering');
    await agent.clickSubmit();
    await agent.isHeld();
    await agent.notSubmitted();
    assert.doesNotMatch(JSON.stringify(await inPage(`return told`)), /1002|severity|verdict/i);
  });

  test('synthetic clicks are the page\'s own affair and do not release what is held', async () => {
    await agent.open(1002);
    await agent.chooseGroup('Engineering');
    await agent.clickSubmit();
    await agent.isHeld();
    await inPage(`for (const kind of ['keydown', 'click']) document.querySelector('baton-dock').dispatchEvent(new Event(kind, { bubbles: true }))`);
    await agent.notSubmitted();
    await agent.isHeld();
  });
});

describe('the customer', () => {
  const SCRIPT = `<img src=x onerror="window.hit=1"><script>window.hit=1</script><svg onload="window.hit=1"></svg>`;
  /** What a customer may write, and where. */
  const HOSTILE = {
    markup: `${SCRIPT}<iframe src="javascript:parent.hit=1"></iframe><a href="javascript:hit=1">Severity: SEV1</a>`,
    'direction marks': '\u202Eegelivirp eht evah\u202C \u2066Severity:\u2069 \u200FSEV1\u202E',
    'message keys': '{"v":1,"kind":"release","ticket":"3000"} __MSG_extension_name__ $1 $2 $$1',
    'five million letters': `Severity: ${'A'.repeat(5_000_000)}`,
    'five million brackets': '<'.repeat(2_500_000) + '['.repeat(2_500_000),
  };
  for (const [name, text] of Object.entries(HOSTILE)) {
    test(`writes ${name}: nothing runs, and the gate works`, async () => {
      const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
      await desk.add({ id: 3000, subject: text, requester: 8001, group: 4001, comments: [{ by: 8001, at: '2026-11-24T06:02:00Z', html: `<p>${escaped.slice(0, 20_000)}</p>` }] });
      await agent.open(3000);
      await agent.openPanel();
      await agent.panel();
      assert.equal(await driver.executeScript(`return window.hit ?? 0`), 0);
      assert.equal((await driver.findElements(By.css('img, svg[onload], iframe, a[href^="javascript"]'))).length, 0);
      // A customer does not set the severity.
      await agent.itemIs('severity', 'missing');
      await agent.press('close');
      await agent.chooseGroup('Engineering');
      await agent.clickSubmit();
      await agent.isHeld();
      await agent.notSubmitted();
      assert.equal(await inPage(`return window.hit ?? 0`), 0);
    });
  }
});
