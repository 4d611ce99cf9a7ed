// The name and icon that the app carries once it is installed: its own, or ones that say nothing. The choice is the
// browser's to keep, not the app's: it has to be known before the app opens, and belongs to this device alone.

import { ofDevice } from './shelves.js';

const shelf = 'dosado.worn';
const neutral = 'Notes';
const manifest = document.querySelector('link[rel=manifest]');
const icon = document.querySelector('link[rel=icon]');

let isNeutral = false;

/**
 * What the tab is called, and with it the window of the installed app, the browser's history and the head of a printed page.
 * @param {string} title
 */
export const titled = (title) => (isNeutral ? neutral : title);

/** @param {string} name  `own` or `neutral` */
export function wear(name) {
  isNeutral = name === 'neutral';
  manifest.href = isNeutral ? '/manifest-neutral.webmanifest' : '/manifest.webmanifest';
  icon.href = icon.href.replace(/\/(icon|neutral)\.svg$/, isNeutral ? '/neutral.svg' : '/icon.svg');
  document.title = titled('Dosado');
  ofDevice.setItem(shelf, name);
  tellWorn();
}

/** Marks the button of the one that is worn, on a page that has one for each. */
export function tellWorn() {
  for (const button of document.querySelectorAll('[data-wear]')) {
    button.ariaPressed = String(button.dataset.wear === (isNeutral ? 'neutral' : 'own'));
  }
}

if (ofDevice.getItem(shelf) === 'neutral') wear('neutral');
