// What the browser keeps for a page beside the app's own disk: for this tab, and for this device. Where it was told to keep
// nothing, reaching for either throws; then both are empty and stay so, and the shell says why it does not open.

const none = { getItem: () => null, setItem() {}, removeItem() {} };

/** @param {() => Storage} reach  @returns {Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>} */
function shelf(reach) {
  try {
    return reach() ?? none;
  } catch {
    return none;
  }
}

export const ofTab = shelf(() => sessionStorage);
export const ofDevice = shelf(() => localStorage);

/** Whether the browser keeps anything for this address. */
export const areOpen = ofTab !== none && ofDevice !== none;
