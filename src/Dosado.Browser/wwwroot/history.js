// The address bar, the back button and where each page was scrolled to. The address bar names the place and no page of it:
// what stands there goes into the browser's history, to its other devices, onto the foot of a printed page, and with a
// reload to the host. Which page it is stands in the entry itself, which nobody but this tab reads.

import { ofTab } from './shelves.js';

history.scrollRestoration = 'manual';

const shelf = 'dosado.scroll';
/** @type {Record<string, number>} */
const positions = JSON.parse(ofTab.getItem(shelf) ?? '{}');
/** What stood after # in the address that was opened. */
let secret = '';
/** The page on screen: path and query. */
let page = '';
let current = entered();

addEventListener('pagehide', () => {
  remember();
  ofTab.setItem(shelf, JSON.stringify(positions));
});

// An entry of ours has a key. Any other was opened from outside: what stands after # in it is a secret (an invitation)
// and leaves the address bar before anything else happens. Never an anchor of ours: those do without the address.
function entered() {
  if (history.state?.key) {
    page = history.state.page ?? location.pathname + location.search; // a tab that an earlier version left has none
    return history.state.key;
  }
  secret = location.hash.slice(1);
  return mark('replaceState', location.pathname + location.search);
}

function mark(how, address) {
  const key = Math.random().toString(36); // no crypto: this also runs where there is none
  page = address;
  history[how]({ key, page }, '', placeOf(page));
  return key;
}

// Opened again without its entry, from the browser's history, a place leads to its own first page.
function placeOf(address) {
  return /^\/[^/?]*/.exec(address)[0];
}

/** Notes where the page on screen is scrolled to, before it goes. */
export function remember() {
  positions[current] = scrollY;
}

/** Where the page on screen lives. */
export const here = () => page;

/** The page now on screen lives at `address`; a new entry unless it is where we are. @param {string} address */
export function arrive(address) {
  if (address !== page) current = mark('pushState', address);
}

/** As `arrive`, in the place of the entry on screen. @param {string} address */
export function stay(address) {
  if (address === page) return;
  page = address;
  history.replaceState({ key: current, page }, '', placeOf(page));
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
