// An agent at the desk: what a person does and sees, in the page and in Baton's panel.

import assert from 'node:assert/strict';

import { By, Key, until } from 'selenium-webdriver';

import { PATIENCE } from './browser.mjs';

/** A ticket's tab in the header. */
const tab = (key) => By.css(`[data-test-id="header-tab"][data-entity-id="${key}"]`);

const testId = (id) => By.css(`[data-test-id="${id}"]`);

export class Agent {
  /** @param {import('selenium-webdriver').WebDriver} driver @param {{url: string, updates: () => Promise<any[]>}} desk */
  constructor(driver, desk) {
    this.driver = driver;
    this.desk = desk;
    this.key = '';
    /** What the address says besides the ticket: `?generation=2021`. */
    this.view = '';
  }

  /** Opens a page of the desk and waits until Baton says how it stands. */
  async open(key, state = 'ready') {
    this.key = String(key);
    await this.driver.switchTo().defaultContent();
    await this.driver.get(`${this.desk.url}/agent/tickets/${key}${this.view}`);
    await this.panelIs(state);
  }

  /** Forgets what earlier tests filled in: a browser's storage outlives a page. */
  async forget() {
    // A test may end where Baton is not: on the page a handoff is pasted into, or with its panel gone.
    const there = async () => {
      const frame = await this.frame();
      if (frame) await this.driver.switchTo().frame(frame);
      return frame !== null && this.driver.executeScript(`return globalThis.chrome?.storage !== undefined`);
    };
    if (!(await there())) await this.open(this.key);
    await this.panel();
    await this.driver.executeAsyncScript(`chrome.storage.local.clear().then(arguments[0])`);
  }

  /** Goes to a ticket in the same page, as a click in a list does. */
  async goTo(key) {
    this.key = String(key);
    await this.driver.switchTo().defaultContent();
    await this.driver.executeScript(`history.pushState({}, '', '/agent/tickets/' + arguments[0]); dispatchEvent(new PopStateEvent('popstate'))`, key);
    await this.driver.wait(until.elementLocated(tab(key)), PATIENCE, `no tab for ${key}`);
  }

  /** Turns to an open ticket by its tab. */
  async backTo(key) {
    this.key = String(key);
    await this.driver.switchTo().defaultContent();
    await this.driver.findElement(tab(key)).click();
  }

  /** The composer's and the form's pane of the ticket. */
  async pane() {
    await this.driver.switchTo().defaultContent();
    // In every generation of the page; another ticket's is hidden.
    const pane = By.css(`[data-garden-id="pane"][data-ticket-id="${this.key.replace('new/', '')}"]`);
    return this.driver.wait(until.elementLocated(pane), PATIENCE, `no pane of ${this.key}`);
  }

  async inPane(id) {
    const pane = await this.pane();
    await this.driver.wait(async () => (await pane.findElements(testId(id))).length > 0, PATIENCE, `no ${id}`);
    return pane.findElement(testId(id));
  }

  // Baton's panel.

  /** What stands under one of Baton's own elements in the page: no script of the page can reach it. */
  async under(host, css) {
    await this.driver.switchTo().defaultContent();
    const [found] = await this.driver.findElements(By.css(host));
    return found ? (await found.getShadowRoot()).findElements(By.css(css)) : [];
  }

  /** The panel's frame, in the page; null when it is gone. */
  async frame() {
    return (await this.under('baton-dock', 'iframe'))[0] ?? null;
  }

  /** Turns to the panel. */
  async panel() {
    const frame = await this.driver.wait(() => this.frame(), PATIENCE, 'no panel');
    await this.driver.switchTo().frame(frame);
  }

  /** What the page says on Baton's behalf; empty when nothing. */
  async notice() {
    const [said] = await this.under('baton-dock', '[role="status"]');
    return said ? said.getAttribute('textContent') : '';
  }

  /** Waits until the page says so on Baton's behalf. */
  async says(pattern) {
    await this.driver.wait(async () => pattern.test(await this.notice()), PATIENCE).catch(async () => assert.match(await this.notice(), pattern));
  }

  /** The form fields that are marked, where the agent sees it. */
  async marked() {
    const marks = await this.under('baton-dock', '[data-field]');
    // One that went while it was asked is no longer marked.
    const fields = await Promise.all(marks.map(async (mark) => ((await mark.isDisplayed()) ? mark.getAttribute('data-field') : null)).map((field) => field.catch(() => null)));
    return fields.filter((field) => field !== null);
  }

  /** Waits until the panel is in a state: of this ticket, not still of the one before. */
  async panelIs(state, patience = PATIENCE) {
    const now = async () => {
      await this.panel();
      const [now, ticket] = await this.driver.executeScript(`const { state, ticket } = document.querySelector('[data-panel]')?.dataset ?? {}; return [state, ticket]`);
      return state === 'none' || ticket === this.key ? now : `${now} of ticket ${ticket}`;
    };
    try {
      await this.driver.wait(async () => (await now()) === state, patience);
    } catch {
      assert.fail(`the panel is ${await now()}, not ${state}`);
    }
  }

  /**
   * An element of the panel, once it is there and shown, and what is done with it in the same look: one that is drawn
   * anew in between is looked for again.
   * @param {string} css @param {(element: import('selenium-webdriver').WebElement) => Promise<any>} use
   */
  async see(css, use = async (element) => element) {
    await this.panel();
    const looks = async () => {
      const element = await this.driver.findElement(By.css(css));
      return (await element.isDisplayed()) && { used: await use(element) };
    };
    const { used } = await this.driver.wait(looks, PATIENCE, `no ${css} is shown`);
    return used;
  }

  /** Clicks what the panel shows there. */
  async click(css) {
    await this.see(css, (element) => element.click());
  }

  /** The text that the panel shows there. */
  async read(css) {
    return this.see(css, (element) => element.getText());
  }

  /** Waits until the panel shows such words there. @param {string} css @param {RegExp} words */
  async shows(css, words) {
    const shown = async () => words.test(await this.read(css));
    await this.driver.wait(shown, PATIENCE).catch(async () => assert.match(await this.read(css), words));
  }

  async press(action) {
    await this.click(`button[data-action="${action}"]`);
  }

  async openPanel() {
    await this.click('[data-pill]');
    await this.see('.panel');
  }

  /** Turns to a tab of the panel. */
  async turnTo(tab) {
    await this.click(`[data-tab="${tab}"]`);
    await this.see(`#sheet-${tab}`);
  }

  /** Waits until an item stands in a state. */
  async itemIs(item, state) {
    await this.panel();
    await this.driver.wait(until.elementLocated(By.css(`[data-item="${item}"][data-item-state="${state}"]`)), PATIENCE, `${item} is not ${state}`);
  }

  /** Every item with its state. */
  async items() {
    await this.panel();
    return this.driver.executeScript(`return Object.fromEntries(Array.from(document.querySelectorAll('[data-item]'), (row) => [row.dataset.item, row.dataset.itemState]))`);
  }

  /** Fills an item in. */
  async fill(item, text) {
    await this.turnTo('checklist');
    const row = await this.driver.findElement(By.css(`[data-item="${item}"] details`));
    if ((await row.getAttribute('open')) === null) await row.findElement(By.css('summary')).click();
    const box = await this.see(`textarea[data-answer="${item}"]`);
    await box.clear();
    await box.sendKeys(text);
  }

  /** Waits until the browser keeps such words: the last letter is typed before it is written down. */
  async keeps(words) {
    await this.panel();
    const kept = `const [words, done] = arguments; chrome.storage.local.get(null).then((all) => done(JSON.stringify(all).includes(words)))`;
    await this.driver.wait(() => this.driver.executeAsyncScript(kept, words), PATIENCE, `not kept: ${words}`);
  }

  /** Fills in what the gate lets nobody go on without. */
  async fillRequired() {
    await this.fill('severity', 'SEV3');
    await this.fill('case-owner', 'Ana Prieto');
  }

  /** Gives a reason for what is still missing in a held submit, and goes on. */
  async goOn() {
    await this.giveReason();
    await this.press('go-on');
  }

  async giveReason() {
    await (await this.see('textarea[data-reason]')).sendKeys('The customer goes live today');
  }

  async readiness() {
    await this.panel();
    return this.driver.executeScript(`return document.querySelector('.count').textContent`);
  }

  /** Whether a submit is held, and that is said where the agent sees it: the panel has unfolded. */
  async isHeld() {
    const said = await this.see('[data-held]');
    const unfolded = `const { right, bottom } = arguments[0].getBoundingClientRect(); return right <= innerWidth && bottom <= innerHeight`;
    await this.driver.wait(() => this.driver.executeScript(unfolded, said), PATIENCE, 'the panel does not unfold');
  }

  // Zendesk's page.

  /** Moves the ticket to Engineering by the assignee field. */
  async chooseGroup(name) {
    const field = await this.inPane('assignee-field-autocomplete-trigger');
    await field.click();
    const input = await field.findElement(By.css('input'));
    await input.sendKeys(name);
    await this.clickEntry(await this.driver.wait(until.elementLocated(By.xpath(`//*[@role="option"][normalize-space()="${name}"]`)), PATIENCE, `no group ${name}`));
    await this.driver.wait(async () => (await this.text('assignee-field-selected-group-tag')) === name, PATIENCE, `the group is not ${name}`);
  }

  async text(id) {
    // The text content: a combobox hides its value while it has the focus.
    return (await this.inPane(id)).getAttribute('textContent');
  }

  async clickSubmit() {
    await (await this.inPane('submit_button-button')).click();
  }

  async openSubmitMenu() {
    await (await this.inPane('submit_button-menu-button')).click();
  }

  async submitEntry(status) {
    return this.driver.wait(until.elementLocated(testId(`submit_button-menu-${status}`)), PATIENCE, `no entry ${status}`);
  }

  async pressShortcut(letter) {
    await this.driver.switchTo().defaultContent();
    await this.driver.actions().keyDown(Key.CONTROL).keyDown(Key.ALT).sendKeys(letter).keyUp(Key.ALT).keyUp(Key.CONTROL).perform();
  }

  /** Chooses who will read what is written: `internal` or `web`. */
  async chooseChannel(channel) {
    const button = await this.inPane('omnichannel-channel-switcher-button');
    await button.click();
    const item = await this.driver.wait(until.elementLocated(testId(`omnichannel-channel-switcher-menuitem-${channel}`)), PATIENCE, `no channel ${channel}`);
    await this.clickEntry(item);
    await this.driver.wait(async () => (await button.getAttribute('data-channel')) === channel, PATIENCE, `the channel is not ${channel}`);
  }

  /** Clicks an entry of a menu or list once it can be reached: one that still unfolds lies over its own entries. */
  async clickEntry(entry) {
    const reached = `const { left, top, width, height } = arguments[0].getBoundingClientRect();
      return arguments[0].contains(document.elementFromPoint(left + width / 2, top + height / 2))`;
    await this.driver.wait(() => this.driver.executeScript(reached, entry), PATIENCE, 'an entry cannot be reached');
    await entry.click();
  }

  async composer() {
    const pane = await this.pane();
    return this.driver.wait(async () => (await pane.findElements(By.css('.ck-editor__editable')))[0], PATIENCE, 'no composer');
  }

  /** Writes into the composer. */
  async write(text) {
    const composer = await this.composer();
    await composer.click();
    await composer.sendKeys(text);
  }

  async draft() {
    return (await this.composer()).getText();
  }

  // What the desk received.

  /** Waits until the desk received exactly this many updates. */
  async submitted(count) {
    await this.driver.wait(async () => (await this.desk.updates()).length >= count, PATIENCE, `the desk did not receive ${count} updates`);
    assert.equal((await this.desk.updates()).length, count);
  }

  /**
   * Asserts that nothing was received: after the panel has said that it holds, and the page has drawn twice, a submit
   * that got through would have been sent.
   */
  async notSubmitted() {
    await this.driver.switchTo().defaultContent();
    await this.driver.executeAsyncScript(`const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => fetch('/desk/updates').then(done, done)))`);
    assert.equal((await this.desk.updates()).length, 0);
  }
}
