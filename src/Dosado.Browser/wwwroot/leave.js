// Leaving in a hurry: the button, or Shift three times within five seconds. Never Esc, which people press for other
// reasons. What it cannot do is said on the page that explains it: the browser's earlier history stays.
import { clear, showOwn } from './page.js';
import { stop } from './app.js';
import { ofTab } from './shelves.js';
import { forget } from './unsent.js';

const elsewhere = 'https://www.wikipedia.org/';
const flag = 'dosado.left';
const installed = () => matchMedia('(display-mode: standalone)').matches;

/** Whether this tab was left; then it stays closed until somebody opens it on purpose. */
export const wasLeft = () => ofTab.getItem(flag) !== null;

/** Opens a tab that was left. */
export const comeBack = () => ofTab.removeItem(flag);

/** Covers the page at once, forgets what this tab knows, and goes elsewhere; in an installed app it closes itself. */
export function leave() {
  clear();
  forget();
  stop();
  ofTab.setItem(flag, '');
  if (installed()) showOwn('resting');
  else location.replace(elsewhere);
}

let pressed = [];

addEventListener('keydown', ({ key, repeat, timeStamp }) => {
  if (repeat) return;
  pressed = key === 'Shift' ? [...pressed.filter((at) => timeStamp - at < 5_000), timeStamp] : [];
  if (pressed.length === 3) leave();
});

// Coming back by the browser's back button may bring the document as it was left: covered, and it stays so.
addEventListener('pageshow', ({ persisted }) => { if (persisted && wasLeft()) showOwn('resting'); });
