// @ts-check
// Wakes for a click on the toolbar button or the keyboard command, and passes it on to the tab. Keeps nothing.

/** @param {chrome.tabs.Tab | undefined} tab */
function toggle(tab) {
  // A tab without Baton (another site, a page older than the extension) has nobody to hear it: nothing to do.
  if (tab?.id !== undefined) chrome.tabs.sendMessage(tab.id, { kind: 'toggle' }).catch(() => {});
}

chrome.action.onClicked.addListener(toggle);
chrome.commands.onCommand.addListener((command, tab) => {
  if (command === 'toggle') toggle(tab);
});
