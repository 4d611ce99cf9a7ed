// Words that were written and not sent come back with their page: after a way round, after another form of the page, after
// a door that had closed meanwhile. They are held in this tab's memory only, until they are sent or the tab is left,
// reloaded or closed. They come back for the bond they were written to, where the app still says what it said then. Somebody
// else may hold the device by then: once a door was closed, or after ten minutes, no sooner than what is only mine is open.

import { unfold } from './forms.js';

/** @typedef {{path: string, bond: string, form: string, words: Words[], until: number}} Unsent  until: as long as nobody asks whose it is */
/** @typedef {{name: string, place: number, was: string, now: string}} Words */

const soon = 10 * 60_000; // milliseconds

/** @type {Map<string, Unsent>} */
const held = new Map();

const areWords = (control) => control.name && (control.localName === 'textarea' || ['text', 'search'].includes(control.type));
const wordsOf = (form) => [...form.elements].filter(areWords);

// Several forms of a page may go to the same place and differ in what they carry along.
const nameOf = (form) => JSON.stringify([
  form.getAttribute('action'), ...[...form.elements].filter(({ type }) => type === 'hidden').map(({ name, value }) => [name, value])]);

const frame = (root) => root.querySelector('.frame')?.dataset ?? {};
const pageOf = (path) => path.split('?')[0];
const keyOf = (path, bond, form) => JSON.stringify([pageOf(path), bond, form]);

/** Holds what was written in a form of the page on screen. @param {string} path  @param {HTMLFormElement} form */
export function hold(path, form) {
  const { bond = '' } = frame(document);
  const words = wordsOf(form)
    .map(({ name, defaultValue, value }, place) => ({ name, place, was: defaultValue, now: value }))
    .filter(({ was, now }) => was !== now);
  const key = keyOf(path, bond, nameOf(form));
  if (words.length) held.set(key, { path: pageOf(path), bond, form: nameOf(form), words, until: Date.now() + soon });
  else held.delete(key);
}

/** It has arrived. @param {string} path  @param {HTMLFormElement} form */
export const letGoOf = (path, form) => held.delete(keyOf(path, frame(document).bond ?? '', nameOf(form)));

/** Nothing is held any more. */
export const forget = () => held.clear();

/** A door was closed: what is held is only mine from now on. */
export function closeDoor() {
  for (const unsent of held.values()) unsent.until = 0;
}

/**
 * Puts back what is held for a page that is about to be shown.
 * @param {string} path  @param {DocumentFragment} page  @returns {HTMLFormElement[]} the forms that have words again
 */
export function putBack(path, page) {
  const { bond = '', mine } = frame(page);
  const ours = [...held.values()].filter((unsent) => unsent.path === pageOf(path) && unsent.bond === bond && (Date.now() < unsent.until || mine === 'open'));
  return ours.map((unsent) => write(unsent, page)).filter((form) => form !== undefined);
}

function write({ form: name, words }, page) {
  const form = [...page.querySelectorAll('form')].find((form) => nameOf(form) === name);
  const controls = form ? wordsOf(form) : [];
  const fitting = words.filter(({ name, place, was }) => controls[place]?.name === name && controls[place].defaultValue === was);
  for (const { place, now } of fitting) {
    controls[place].value = now;
    unfold(controls[place]);
  }
  return fitting.length ? form : undefined;
}
