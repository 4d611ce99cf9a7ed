// What is on screen: pages of the app and the few pages of the shell itself.
import elements from './elements.js';
import { policy } from './policy.js';
import { inWords, speak } from './spoken.js';
import { closeDoor, hold, letGoOf, putBack } from './unsent.js';
import { tellWorn, titled } from './worn.js';

// The only way for text to become markup. `show` is its only caller, and hands it what the worker rendered.
const markup = policy('dosado-page', { createHTML: (html) => html });

const announced = Object.assign(document.createElement('p'), { className: 'announced', role: 'status' });

/** Milliseconds for which words that were said stay readable. */
const readable = 6_000;

/** How the app says that a code comes first. */
export const doorClosed = 401;

/** The page on screen as it came, or null for a page of the shell. @type {import('./app.js').Page | null} */
let shown = null;
let dirty = false;
/** The forms of the page on screen in which something was written. @type {Set<HTMLFormElement>} */
let written = new Set();
/** @type {Element | null} */
let notice = null;
/** The newest turn of the page; one that was overtaken, or that a hurried leaving came before, is not made any more. */
let turns = 0;
/** @type {ViewTransition | null} */
let turning = null;

/** Something was written here that is kept nowhere yet, a dialog is being read, or something is held by a pointer. */
export const isBusyWith = () => dirty || document.querySelector('dialog[open], [data-held]') !== null;

/** When nothing is held by a pointer any more: what is held is not taken away under it. */
export const letGo = () => new Promise((resolve) => {
  if (document.querySelector('[data-held]')) document.addEventListener('letgo', resolve, { once: true });
  else resolve();
});

/** Whether a page of the app is on screen, not one of the shell. */
export const isOfApp = () => shown !== null;
addEventListener('input', ({ target }) => {
  if (target.form?.method !== 'post') return;
  dirty = true;
  written.add(target.form);
});

/** A form of the page on screen was sent and has arrived: nothing of it is to be held. @param {HTMLFormElement} form */
export function hasArrived(form) {
  written.delete(form);
  if (shown) letGoOf(shown.path, form);
}

/**
 * Puts a page on screen.
 * @param {import('./app.js').Page} page
 * @param {{focus?: boolean, scroll?: number | null, isUnsaved?: boolean}} [options]
 *   scroll: null to leave it where it is; isUnsaved: what is on the page is kept nowhere else
 */
export async function show(page, { focus = true, scroll = 0, isUnsaved = false } = {}) {
  const moved = page.path !== shown?.path;
  const place = moved ? null : placeOf(document.activeElement);
  const unfolded = moved ? [] : [...document.querySelectorAll('details[open]')].map(nameOf);
  const turn = ++turns;
  const content = document.createElement('template');
  content.innerHTML = markup.createHTML(page.html);
  await changing(moved && focus && shown !== null, () => {
    if (turn !== turns) return;
    holdWritten();
    if (page.status === doorClosed) closeDoor();
    const again = putBack(page.path, content.content);
    document.title = titled(page.title);
    speak(page.language);
    document.documentElement.dataset.keeping = page.keeping;
    fill(content.content);
    for (const part of document.querySelectorAll('details')) part.open ||= unfolded.includes(nameOf(part));
    tellWorn();
    shown = page;
    dirty = isUnsaved || again.length > 0;
    written = new Set(again);
    if (focus) focusOn(place, page.status);
    if (scroll !== null) scrollTo(0, scroll);
  });
}

/** What was unfolded stays so when the same page comes again. @param {HTMLDetailsElement} part */
const nameOf = (part) => part.querySelector('summary')?.textContent.trim() ?? '';

/** Puts the same page up again after something arrived, without moving anything. @param {import('./app.js').Page} page */
export async function refresh(page) {
  if (shown && page.html === shown.html) return;
  const place = placeOf(document.activeElement);
  await show(page, { focus: false, scroll: null });
  findPlace(place)?.focus({ preventScroll: true });
}

/** Puts up a page of the shell, from its template in index.html. @param {string} name */
export function showOwn(name) {
  holdWritten();
  fill(templateOf(name));
  shown = null;
  document.querySelector('h1')?.focus();
}

/** Puts a notice of the shell above every page, until it is taken away. @param {string} name */
export function putNotice(name) {
  notice?.remove();
  notice = templateOf(name).firstElementChild;
  document.body.prepend(notice);
  return notice;
}

/** Takes the notice away. */
export function dropNotice() {
  notice?.remove();
  notice = null;
}

/** Says something to those who listen, and for a moment to those who look. @param {string} words */
export function say(words) {
  announced.textContent = '';
  requestAnimationFrame(() => { announced.textContent = words; });
  setTimeout(() => { if (announced.textContent === words) announced.textContent = ''; }, readable);
}

/** Takes everything off the screen. What was written stays behind the door. */
export function clear() {
  holdWritten();
  closeDoor();
  turns++;
  turning?.skipTransition();
  document.title = '';
  document.body.replaceChildren();
  shown = null;
  dirty = false;
}

function holdWritten() {
  for (const form of written) if (shown && form.isConnected) hold(shown.path, form);
  written.clear();
}

const templates = [...document.querySelectorAll('template[data-page]')];
/** The way out above the page that index.html begins with; it is the same above each page of the shell that leaves room for it. */
const wayOut = document.querySelector('.skeleton .top').cloneNode(true);
inWords(document.body);

function templateOf(name) {
  const content = templates.find((t) => t.dataset.page === name).content.cloneNode(true);
  content.querySelector('.top:empty')?.replaceWith(wayOut.cloneNode(true));
  return inWords(content);
}

function fill(content) {
  dirty = false;
  document.body.className = '';
  announced.textContent = '';
  document.body.replaceChildren(...(notice ? [notice] : []), content, announced);
  bringElements();
  const words = document.querySelector('[data-say]')?.textContent;
  if (words) say(words);
}

// A custom element is fetched when a page first has one: `dosado-dials` is elements/dials.js. Without it the page
// works all the same, with the plain form controls inside.
function bringElements() {
  for (const { localName } of document.querySelectorAll(':not(:defined)')) {
    const name = localName.replace(/^dosado-/, '');
    if (elements.includes(name)) import(`./elements/${name}.js`).catch((error) => console.warn(error));
  }
}

// From page to page one fades into the other; what a page of the shell says would only stand across the first words.
async function changing(animate, change) {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (!animate || calm || !document.startViewTransition || document.hidden) return change();
  turning = document.startViewTransition(change);
  await turning.updateCallbackDone;
}

// A form that has to be corrected: its first wrong field. The same page again: where one was. Else the heading.
function focusOn(place, status) {
  const wrong = status === 422 ? document.querySelector('[aria-invalid="true"]') : null;
  (wrong ?? document.querySelector('[autofocus]') ?? findPlace(place) ?? document.querySelector('h1'))?.focus(
    { preventScroll: true });
}

const placeOf = (element) => (element && element !== document.body
  ? { id: element.id, name: element.name, value: element.type === 'button' || element.type === 'submit' ? element.value : null, action: element.form?.getAttribute('action') }
  : null);

function findPlace(place) {
  if (place?.id) return document.getElementById(place.id);
  if (!place?.name) return null;
  return [...document.getElementsByName(place.name)].find((element) =>
    element.form?.getAttribute('action') === place.action && (place.value === null || element.value === place.value));
}
