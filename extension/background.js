// @ts-check
// Wakes for a click on the toolbar button or the keyboard command and passes it on to the tab, and for what an agent
// asked to be reminded of. Of that it keeps, in this browser alone, the ticket's address and subject and the times.

/**
 * @typedef {{what: string, when: number, words: string}} Due what is due, when to say so (ms), and the sentence
 * @typedef {{subject: string, tab: number | undefined, due: Due[]}} Asked the tab is the one that asked
 * @typedef {Record<string, Asked>} Reminders by the ticket's address
 */

/** @param {chrome.tabs.Tab | undefined} tab */
function toggle(tab) {
  // A tab without Baton (another site, a page older than the extension) has nobody to hear it: nothing to do.
  if (tab?.id !== undefined) chrome.tabs.sendMessage(tab.id, { kind: 'toggle' }).catch(() => {});
}

chrome.action.onClicked.addListener(toggle);
chrome.commands.onCommand.addListener((command, tab) => {
  if (command === 'toggle') toggle(tab);
});

/** One change of what is stored after the other: two panels may speak at once. @type {Promise<unknown>} */
let last = Promise.resolve();

/** @param {(reminders: Reminders) => void} [change] @returns {Promise<Reminders>} what is stored, after the change */
function reminders(change) {
  const mine = last.then(async () => {
    /** @type {Reminders} */
    const stored = /** @type {any} */ ((await chrome.storage.local.get('reminders')).reminders) ?? {};
    if (change) {
      change(stored);
      await chrome.storage.local.set({ reminders: stored });
    }
    return stored;
  });
  last = mine.catch(() => {});
  return mine;
}

/** An alarm's and a notification's name. @param {string} url @param {string} what */
const named = (url, what) => `${what} ${url}`;

/** @param {string} name @returns {[what: string, url: string]} */
const unnamed = (name) => [name.slice(0, name.indexOf(' ')), name.slice(name.indexOf(' ') + 1)];

/** @param {string} url @param {Due[]} due */
const arm = (url, due) => Promise.all(due.map(({ what, when }) => chrome.alarms.create(named(url, what), { when })));

/**
 * What is due on a ticket is exactly this.
 * @param {{url: string, subject: string, due: Due[]}} told
 * @param {number | undefined} tab
 */
async function remind({ url, subject, due }, tab) {
  await reminders((all) => {
    if (due.length > 0) all[url] = { subject, tab, due };
    else delete all[url];
  });
  const alarms = await chrome.alarms.getAll();
  await Promise.all(alarms.filter(({ name }) => unnamed(name)[1] === url).map(({ name }) => chrome.alarms.clear(name)));
  await arm(url, due);
}

/**
 * Whether the tab still shows the ticket, and whether the agent can see it there. A tab that is gone, or whose number
 * is another's since the browser was started again, answers nothing.
 * @param {number | undefined} tab
 * @param {string} url
 * @returns {Promise<'seen' | 'hidden' | undefined>}
 */
const shows = (tab, url) => (tab === undefined ? Promise.resolve(undefined) : chrome.tabs.sendMessage(tab, { kind: 'shows', url }).catch(() => undefined));

chrome.alarms.onAlarm.addListener(async ({ name }) => {
  const [what, url] = unnamed(name);
  const asked = (await reminders())[url];
  const due = asked?.due.find((due) => due.what === what);
  if (!due) return;
  // Who looks at the ticket sees its clock. The tab stays known: a click on the notification leads there.
  if ((await shows(asked.tab, url)) !== 'seen') {
    await chrome.notifications?.create(name, { type: 'basic', iconUrl: 'icons/128.png', title: due.words, message: asked.subject });
  }
  await reminders((all) => {
    if (all[url]) all[url].due = all[url].due.filter((other) => other.what !== what || other.when !== due.when);
  });
});

/** A click opens the ticket: in the tab that shows it, else in a new one. @param {string} name */
async function open(name) {
  const [, url] = unnamed(name);
  chrome.notifications.clear(name);
  const tab = (await reminders())[url]?.tab;
  if (tab !== undefined && (await shows(tab, url))) {
    const { windowId } = await chrome.tabs.update(tab, { active: true }) ?? {};
    if (windowId !== undefined) await chrome.windows.update(windowId, { focused: true });
  } else {
    await chrome.tabs.create({ url });
  }
}

/** Leave to notify may come while this runs. */
const listen = () => chrome.notifications?.onClicked.addListener(open);
listen();
chrome.permissions?.onAdded?.addListener(listen);

chrome.runtime.onMessage.addListener((message, { id, tab }) => {
  if (id !== chrome.runtime.id) return;
  if (message?.kind === 'remind') remind(message, tab?.id);
  if (message?.kind === 'options') chrome.runtime.openOptionsPage();
});

/** Alarms may not outlive the browser or an update of the extension; what is stored does. */
async function again() {
  const all = await reminders((all) => {
    for (const [url, { due }] of Object.entries(all)) if (due.length === 0) delete all[url];
  });
  for (const [url, { due }] of Object.entries(all)) await arm(url, due);
}
chrome.runtime.onStartup.addListener(again);
chrome.runtime.onInstalled.addListener(again);

/**
 * Sites that were allowed on the options page get the content scripts of the manifest. A browser forgets what was
 * registered when the extension is updated, but not what was allowed: so it is laid out anew from that.
 */
async function settleNow() {
  if (chrome.scripting === undefined) return;
  const { origins = [] } = await chrome.permissions.getAll();
  /** @type {{matches: string[], js: string[], css?: string[] | null, world?: 'MAIN' | 'ISOLATED'}[]} */
  const scripts = /** @type {any} */ (chrome.runtime.getManifest().content_scripts);
  const own = scripts.flatMap(({ matches }) => matches);
  const agents = (/** @type {string} */ origin) => origin.replace(/\*$/, 'agent/*');
  const matches = origins.filter((origin) => !own.includes(origin) && !own.includes(agents(origin))).map(agents);
  const known = await chrome.scripting.getRegisteredContentScripts();
  if (known.length > 0) await chrome.scripting.unregisterContentScripts({ ids: known.map(({ id }) => id) });
  if (matches.length === 0) return;
  // Firefox gives its manifest with whole addresses and with `null` for none, and takes paths.
  const paths = (/** @type {string[]} */ files) => files.map((file) => new URL(file, chrome.runtime.getURL('')).pathname.slice(1));
  await chrome.scripting.registerContentScripts(
    scripts.map(({ js, css, world = 'ISOLATED' }, at) => ({
      id: `baton-${at}`,
      matches,
      js: paths(js),
      css: paths(css ?? []),
      world,
      runAt: 'document_start',
    })),
  );
}

/** One after the other: a permission and its site may be told of apart. @type {Promise<unknown>} */
let settled = Promise.resolve();
const settle = () => {
  settled = settled.then(settleNow, settleNow);
};
chrome.permissions.onAdded.addListener(settle);
chrome.permissions.onRemoved.addListener(settle);
chrome.runtime.onInstalled.addListener(settle);
