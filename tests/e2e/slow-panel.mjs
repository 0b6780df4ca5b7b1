// A panel that takes its time: its computer is busy, or its ticket long.

/**
 * From now on, what the panel says comes this many milliseconds later.
 * @param {import('./agent.mjs').Agent} agent @param {number} milliseconds
 */
export const slow = async (agent, milliseconds) => {
  await agent.panel();
  await agent.driver.executeScript(
    `const [milliseconds] = arguments, post = MessagePort.prototype.postMessage;
     MessagePort.prototype.postMessage = function (message) { setTimeout(() => post.call(this, message), milliseconds); }`,
    milliseconds,
  );
};
