// The address bar, the back button and where each page was scrolled to.

history.scrollRestoration = 'manual';

const shelf = 'dosado.scroll';
/** @type {Record<string, number>} */
const positions = JSON.parse(sessionStorage.getItem(shelf) ?? '{}');
/** What stood after # in the address that was opened. */
let secret = '';
let current = entered();

addEventListener('pagehide', () => {
  remember();
  sessionStorage.setItem(shelf, JSON.stringify(positions));
});

// An entry of ours has a key. Any other was opened from outside: what stands after # in it is a secret (an invitation)
// and leaves the address bar before anything else happens. Never an anchor of ours: those do without the address.
function entered() {
  if (history.state?.key) return history.state.key;
  secret = location.hash.slice(1);
  return mark('replaceState', location.pathname + location.search);
}

function mark(how, address) {
  const key = Math.random().toString(36); // no crypto: this also runs where there is none
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
  current = entered();
  return positions[current] ?? 0;
}

/** Where the entry on screen was scrolled to, after a reload. */
export const scrolledTo = () => positions[current] ?? 0;

/** The secret that came with the address, once. */
export function takeSecret() {
  const taken = secret;
  secret = '';
  return taken;
}
