// Makes the panel answer late, as on a busy computer or a long ticket.

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

/**
 * From now on, what the panel says is kept back. Lets it be heard when what is returned is called.
 * @param {import('./agent.mjs').Agent} agent
 */
export const hush = async (agent) => {
  await agent.panel();
  await agent.driver.executeScript(
    `const post = MessagePort.prototype.postMessage, kept = [];
     MessagePort.prototype.postMessage = function (message) { kept.push([this, message]); };
     window.speak = () => {
       MessagePort.prototype.postMessage = post;
       for (const [port, message] of kept) post.call(port, message);
     }`,
  );
  return async () => {
    await agent.panel();
    await agent.driver.executeScript(`window.speak()`);
  };
};
