// Shrinks the panel's frame to the smallest page, and checks what must hold there.

import assert from 'node:assert/strict';

import { PATIENCE } from './browser.mjs';

/**
 * Makes the panel as wide and high as in a page of this size, in CSS pixels. A window cannot be this small; the frame
 * can.
 */
export const shrink = async (driver, agent, width, height) => {
  await driver.switchTo().defaultContent();
  await driver.executeScript(
    `const [frame, width, height] = arguments;
     frame.style.setProperty('width', Math.min(376, width) + 'px');
     frame.style.setProperty('height', height - 128 + 'px', 'important');`,
    await agent.frame(),
    width,
    height,
  );
  await agent.panel();
  await driver.wait(async () => (await driver.executeScript(`return innerHeight`)) === height - 128, PATIENCE);
};

/** Asserts that something is in view whole, without any scrolling. */
export const isInView = async (driver, agent, css) => {
  const seen = await agent.see(css);
  const trouble = await driver.executeScript(
    `const { left, right, top, bottom } = arguments[0].getBoundingClientRect();
     const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
     const whole = left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight;
     return whole && arguments[0].contains(at) ? '' : [left, right, top, bottom, at?.outerHTML.slice(0, 80)].join();`,
    seen,
  );
  assert.equal(trouble, '', `${css} is not in view`);
};

/** Asserts that nothing runs out of the side or scrolls behind the panel, and that every control can be brought into view whole. */
export const isUsable = async (driver, agent) => {
  await agent.panel();
  const troubles = await driver.executeScript(`
    const troubles = [];
    const wide = (node) => node.scrollWidth > node.clientWidth;
    for (const node of [document.documentElement, ...document.querySelectorAll('.panel, .scroll, .held, footer, [data-preview]')]) {
      if (wide(node)) troubles.push('scrolls sideways: ' + (node.className || node.localName));
    }
    const { scrollHeight } = document.documentElement;
    if (scrollHeight > innerHeight) troubles.push('the page scrolls behind the panel: ' + scrollHeight + ' of ' + innerHeight);
    for (const node of document.querySelectorAll('button, summary, textarea, select, input')) {
      if (!node.checkVisibility()) continue;
      node.scrollIntoView({ block: 'center' });
      const box = node.getBoundingClientRect();
      const at = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      const whole = box.left >= 0 && box.right <= innerWidth && box.height > 0;
      if (!whole || !at || !(node.contains(at) || at.contains(node))) troubles.push('cannot be reached: ' + node.outerHTML.slice(0, 120));
    }
    return troubles;`);
  assert.deepEqual(troubles, []);
};
