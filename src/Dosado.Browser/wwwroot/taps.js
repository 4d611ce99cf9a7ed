// Buttons that are the browser's business, not the app's: no visit, no request, no history.
import { say } from './page.js';
import { leave } from './leave.js';
import { wear } from './worn.js';

/** @type {Record<string, (button: HTMLElement) => void>} */
const does = {
  leave,
  print: () => print(),
  // The safety page is already in the page: opening it changes no address and asks nobody.
  support: (button) => document.getElementById(button.dataset.support || 'support').showModal(),
  close: (button) => button.closest('dialog').close(),
  wear: (button) => wear(button.dataset.wear),
  copy: (button) => copy(document.getElementById(button.dataset.copy), button.dataset.copied ?? 'Copied'),
};

// Browsers print the title of a page above it.
let title = '';
addEventListener('beforeprint', () => { ({ title } = document); document.title = ''; });
addEventListener('afterprint', () => { document.title = title; });

async function copy(source, words) {
  await navigator.clipboard.writeText(source.value ?? source.textContent.trim());
  say(words);
}

/** Whether a click was one of these; then it is done. @param {Element} target */
export function tap(target) {
  for (const [name, act] of Object.entries(does)) {
    const button = target.closest(`[data-${name}]`);
    if (button) {
      act(button);
      return true;
    }
  }
  return false;
}
