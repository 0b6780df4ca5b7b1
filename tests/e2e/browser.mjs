// A real browser with the extension, the same way for Chromium and Firefox.
//
// BROWSER is `chromium` or `firefox`, WEBDRIVER the path of its driver, EXTENSION the unpacked extension.

import { createHash } from 'node:crypto';

import { Builder, Condition } from 'selenium-webdriver';
import chrome from 'selenium-webdriver/chrome.js';
import firefox from 'selenium-webdriver/firefox.js';

const QUIET = [
  '--no-sandbox',
  '--headless=new',
  '--disable-gpu',
  // A container's shared memory is too small for a page's pictures.
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--window-size=1440,1000',
];

export const browserName = process.env.BROWSER ?? 'chromium';

/** How long anything may take before the test fails: a bound, never a pause. A busy machine stops for seconds. */
export const PATIENCE = 30_000;

/** How often a wait looks, in milliseconds. A driver's own 200 would be most of many a test's time. */
const LOOK = 20;

/** What a driver says of an element, a frame or a panel that was redrawn while it looked. */
const DRAWN_ANEW = new Set(['StaleElementReferenceError', 'NoSuchElementError', 'NoSuchFrameError', 'NoSuchWindowError', 'NoSuchShadowRootError', 'DetachedShadowRootError']);

/**
 * A driver whose waits end soon after what they wait for, and who looks again where somebody who looks at the screen
 * would.
 * @param {import('selenium-webdriver').WebDriver} driver
 */
const attentive = (driver) => {
  const wait = driver.wait.bind(driver);
  driver.wait = (condition, timeout, message, look = LOOK) => {
    const fn = condition instanceof Condition ? condition.fn : condition;
    const looks = async () => {
      try {
        return await fn(driver);
      } catch (error) {
        if (DRAWN_ANEW.has(error.name)) return false;
        throw error;
      }
    };
    return wait(looks, timeout, message, look);
  };
  return driver;
};

/** Where Firefox puts the extension: else it draws a number for each profile. */
const PLACE = '5a7d4f0e-3f0c-4a53-9a51-0d6f1f2c8b11';

/**
 * The address of a page of the extension. Chromium draws an unpacked extension's id from its folder.
 * @param {string} page
 */
export const addressOf = (page, extension = process.env.EXTENSION ?? '') => {
  if (browserName === 'firefox') return `moz-extension://${PLACE}/${page}`;
  const drawn = createHash('sha256').update(extension).digest('hex').slice(0, 32);
  const id = [...drawn].map((digit) => String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16))).join('');
  return `chrome-extension://${id}/${page}`;
};

/**
 * Opens the browser; with a profile's folder, one that can be opened again (Chromium alone: Firefox takes the
 * extension for as long as it runs). `proxy` is a port of this machine through which everything else is reached. In
 * Firefox `grants` lets the browser say yes to what an extension asks for on a click: its own question is out of a
 * driver's reach. `calm` asks for no motion, `forced` for colours of the agent's own. What is saved goes into the folder `downloads`, unasked. `home` is Firefox's user's folder.
 * @param {{extension?: string, dark?: boolean, calm?: boolean, forced?: boolean, profile?: string, proxy?: number, downloads?: string, grants?: boolean, home?: string}} options
 */
export const openBrowser = async ({ extension = process.env.EXTENSION ?? '', dark = false, calm = false, forced = false, profile, proxy, downloads, grants = false, home } = {}) => {
  const builder = new Builder();
  if (browserName === 'chromium') {
    const options = new chrome.Options();
    options.setChromeBinaryPath('/usr/bin/chromium');
    options.addArguments(...QUIET, `--load-extension=${extension}`, ...(dark ? ['--force-dark-mode'] : []), ...(calm ? ['--force-prefers-reduced-motion'] : []), ...(forced ? ['--force-high-contrast'] : []), ...(profile ? [`--user-data-dir=${profile}`] : []));
    if (downloads) options.setUserPreferences({ 'download.default_directory': downloads });
    if (proxy) options.addArguments(`--proxy-server=127.0.0.1:${proxy}`);
    return attentive(await builder.forBrowser('chrome').setChromeOptions(options).setChromeService(new chrome.ServiceBuilder(process.env.WEBDRIVER ?? 'chromedriver')).build());
  }
  const options = new firefox.Options();
  options.setBinary('/usr/bin/firefox-esr');
  options.addArguments('-headless', '-width=1440', '-height=1000');
  options.setPreference('extensions.webextensions.uuids', JSON.stringify({ 'baton@baton-escalation.example': PLACE }));
  if (grants) options.setPreference('extensions.webextOptionalPermissionPrompts', false);
  // An extension's own pages are the browser's to a driver.
  if (dark) options.setPreference('ui.systemUsesDarkTheme', 1);
  if (calm) options.setPreference('ui.prefersReducedMotion', 1);
  if (forced) options.setPreference('browser.display.document_color_use', 2);
  if (downloads) {
    options.setPreference('browser.download.folderList', 2);
    options.setPreference('browser.download.dir', downloads);
  }
  if (proxy) {
    options.setPreference('network.proxy.type', 1);
    for (const kind of ['http', 'ssl']) {
      options.setPreference(`network.proxy.${kind}`, '127.0.0.1');
      options.setPreference(`network.proxy.${kind}_port`, proxy);
    }
  }
  const service = new firefox.ServiceBuilder(process.env.WEBDRIVER ?? 'geckodriver').addArguments('--allow-system-access');
  if (home) service.setEnvironment({ ...process.env, HOME: home });
  const driver = await builder.forBrowser('firefox').setFirefoxOptions(options).setFirefoxService(service).build();
  await /** @type {any} */ (driver).installAddon(extension, true);
  return attentive(driver);
};
