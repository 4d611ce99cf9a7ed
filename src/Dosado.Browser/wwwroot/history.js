// The address bar, the back button and where each page was scrolled to.

history.scrollRestoration = 'manual';

const shelf = 'dosado.scroll';
/** @type {Record<string, number>} */
const positions = JSON.parse(sessionStorage.getItem(shelf) ?? '{}');
let current = history.state?.key ?? mark('replaceState', location.pathname + location.search);

addEventListener('pagehide', () => {
  remember();
  sessionStorage.setItem(shelf, JSON.stringify(positions));
});

function mark(how, address) {
  const key = crypto.randomUUID();
  history[how]({ key }, '', address);
  return key;
}

/** Notes where the page on screen is scrolled to, before it goes. */
export function remember() {
  positions[current] = scrollY;
}

/** The page now on screen lives at `address`; a new entry unless it is where we are. @param {string} address */
export function arrive(address) {
  if (address === location.pathname + location.search) return;
  current = mark('pushState', address);
}

/** As `arrive`, in the place of the entry on screen. @param {string} address */
export function stay(address) {
  if (address !== location.pathname + location.search) history.replaceState({ key: current }, '', address);
}

/** The browser moved to another entry. Answers where that page was scrolled to. */
export function moved() {
  current = history.state?.key ?? mark('replaceState', location.pathname + location.search);
  return positions[current] ?? 0;
}

/** Where the entry on screen was scrolled to, after a reload. */
export const scrolledTo = () => positions[current] ?? 0;

/**
 * What stands after # in an address that was opened from outside is a secret (an invitation): it leaves the address
 * bar before anything else happens. Never an anchor of ours: those are handled without the address.
 */
export function takeSecret() {
  const secret = location.hash.slice(1);
  if (secret) history.replaceState(history.state, '', location.pathname + location.search);
  return decodeURIComponent(secret);
}
