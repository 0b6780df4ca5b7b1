// Reaches the extension's background in Chromium, which has no window for a driver, through the browser's debugging
// port.

/**
 * Runs a script in the background, as one of its own listeners would be run.
 * @param {import('selenium-webdriver').WebDriver} driver @param {string} script
 */
export const inBackground = async (driver, script) => {
  const connection = await /** @type {any} */ (driver).createCDPConnection('page');
  const { targetInfos } = await /** @type {any} */ (driver).sendAndGetDevToolsCommand('Target.getTargets', {});
  const { targetId } = targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension:'));
  // The connection begins with a page's session; a worker is attached to from the browser's own.
  connection.sessionId = null;
  const { result } = await connection.send('Target.attachToTarget', { targetId, flatten: true });
  connection.sessionId = result.sessionId;
  const said = await connection.send('Runtime.evaluate', { expression: script, awaitPromise: true, returnByValue: true });
  if (said.error ?? said.result.exceptionDetails) throw new Error(JSON.stringify(said));
  return said.result.result.value;
};
