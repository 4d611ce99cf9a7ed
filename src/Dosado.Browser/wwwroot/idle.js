// Locks after a time without use. The app says after how many minutes, on the frame of each page; a tab that was hidden
// for longer shows nothing when it comes back, and asks.
import { here } from './history.js';
import { clear } from './page.js';

let used = Date.now();
/** @type {number | undefined} */
let timer;

const minutes = () => Number(document.querySelector('[data-lock-after]')?.getAttribute('data-lock-after') ?? 0);
const isOver = () => minutes() > 0 && Date.now() - used >= minutes() * 60_000;

/** @param {(page: string) => void} lock  locks the app, shows what is left to see, and leads back to the page that was there */
export function watchIdle(lock) {
  const look = () => {
    clearTimeout(timer);
    if (isOver()) {
      clear();
      lock(here());
      used = Date.now();
    }
    timer = setTimeout(look, 15_000);
  };
  for (const sign of ['pointerdown', 'keydown', 'input', 'wheel']) {
    addEventListener(sign, () => { if (isOver()) look(); else used = Date.now(); }, { capture: true, passive: true });
  }
  addEventListener('visibilitychange', () => { if (!document.hidden) look(); });
  addEventListener('pageshow', look);
  look();
}
