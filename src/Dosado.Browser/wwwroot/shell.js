// The shell: what a browser does around a web server's pages, for a server that runs in a worker on this device.
import * as app from './app.js';
import { giveBack, restore, visitOf, visitTo } from './forms.js';
import * as places from './history.js';
import { hindrance } from './hindrance.js';
import * as page from './page.js';
import { comeBack, wasLeft } from './leave.js';
import { areOpen } from './shelves.js';
import { tap } from './taps.js';
import { watchIdle } from './idle.js';
import { keepRest, watchVersions } from './update.js';

// Milliseconds: before a wait is hinted at, and before news change the page.
const unhurried = 400;
const quiet = 150;

// Where codes go.
const doors = ['/unlock', '/mine'];

/** What was written in a form that did not arrive. @type {import('./forms.js').Kept | null} */
let kept = null;
/** The page under which a door closed by itself: the way leads back to it. @type {string | null} */
let back = null;
/** The newest visit; an older one's answer is not shown any more. */
let newest = 0;
let underWay = 0;
/** @type {number | null} */
let refreshing = null;
/** Whether something is kept on this device, as the newest page said. @type {boolean | null} */
let isSettled = null;

if (!isSecureContext) page.showOwn('insecure');
else if (!areOpen) page.showOwn('unkept');
else if (wasLeft()) page.showOwn('resting');
else open();

watchIdle((from) => go({ method: 'POST', path: '/lock', query: [], form: [] }, { from }));

addEventListener('click', onClick);
addEventListener('submit', onSubmit);
addEventListener('popstate', onMove);

function open() {
  app.start();
  go(here(), { then: 'stay', scroll: places.scrolledTo() });
  watchVersions().catch((error) => console.warn(error));
}

const refreshLater = () => { refreshing ??= setTimeout(refresh, quiet); };
app.events.addEventListener('changed', refreshLater);

// Something arrived or was sent. What is being written or read is never taken away for it.
async function refresh() {
  refreshing = null;
  if (underWay) return refreshLater(); // what is on its way may be older than the news
  if (page.isBusyWith() || !page.isOfApp()) return;
  const at = newest;
  const answer = await app.visit(here()).catch(() => null);
  if (answer?.kind !== 'page' || at !== newest || page.isBusyWith()) return;
  places.stay(answer.path); // what was waited for here may be over and lead elsewhere
  await page.refresh(answer);
  settle(answer);
}

app.events.addEventListener('broken', ({ detail }) => fail(new app.Fault('broken', detail)));

/** The visit of the page on screen; what stood after # goes to the app as the field `#` and nowhere else. */
function here() {
  const secret = places.takeSecret();
  const visit = visitTo(new URL(places.here(), location.href));
  return secret ? { ...visit, query: [...visit.query, { name: '#', value: secret }] } : visit;
}

/**
 * Asks the app and shows its answer.
 * @param {import('./app.js').Visit} visit
 * @param {{then?: 'arrive' | 'stay', scroll?: number, form?: HTMLFormElement, from?: string}} [options]
 *   form: what was sent; from: the page that was taken off the screen for it
 */
async function go(visit, { then = 'arrive', scroll = 0, form, from } = {}) {
  const at = ++newest;
  underWay++;
  const hint = setTimeout(() => { document.documentElement.dataset.busy = ''; }, unhurried);
  try {
    const answer = await app.visit(visit);
    noteDoor(visit, answer, from);
    if (visit.method === 'POST') noteSent(answer, form);
    if (answer.kind === 'download') save(answer);
    else if (isInPlace(visit, answer)) await page.letGo();
    if (at === newest && answer.kind !== 'download') await turnTo(visit, answer, then, scroll);
  } catch (error) {
    fail(error);
  } finally {
    underWay--;
    clearTimeout(hint);
    delete document.documentElement.dataset.busy;
  }
}

// Whoever is sent to a door by what they did is led back through it; whoever goes elsewhere is not.
function noteDoor({ method, path }, { status = 200 }, from) {
  if (status < 400) back = null;
  else if (status === page.doorClosed && method === 'POST' && !doors.includes(path)) back = path === '/lock' ? from ?? null : places.here();
}

// A form that failed is kept whole. One that found a door closed has not arrived either, and waits behind it.
function noteSent({ status = 200 }, form) {
  kept = status >= 500 ? kept : null;
  if (form && status < 500 && status !== page.doorClosed) page.hasArrived(form);
}

// A form answered without a redirect has no page of its own: the page it stands on has changed, nothing else.
const isInPlace = (visit, answer) => visit.method === 'POST' && answer.path === visit.path;

async function turnTo(visit, answer, then, scroll) {
  const address = places.here();
  const inPlace = isInPlace(visit, answer);
  const arrived = inPlace ? { ...answer, path: address } : answer;
  const same = arrived.path === address;
  places.remember();
  places[then](arrived.path);
  await page.show(arrived, { scroll: then === 'arrive' && same ? null : scroll, isUnsaved: inPlace });
  if (kept?.page === arrived.path && restore(kept)) kept = null;
  if (answer.status === 422) giveBack(visit);
  settle(arrived);
}

async function fail(error) {
  const why = await hindrance();
  if (why) return page.showOwn(why);
  page.showOwn('failure');
  document.querySelector('[data-detail]').textContent = error.detail ?? String(error.stack);
  document.querySelector('[data-kept]').hidden = !kept;
  document.querySelector('[data-interrupted]').hidden = error.reason !== 'interrupted';
}

function startAgain() {
  app.start();
  go(kept ? visitTo(new URL(kept.page, location.href)) : here(), { then: 'stay' });
}

function openAgain() {
  kept = back = null;
  comeBack();
  open();
}

function onClick(event) {
  const { target } = event;
  if (!(target instanceof Element) || tap(target)) return;
  if (target.closest('[data-start-again]')) startAgain();
  else if (target.closest('[data-open-again]')) openAgain();
  else follow(event, target.closest('a[href]'));
}

function follow(event, link) {
  const ours = link && link.origin === location.origin && !link.target && !link.hasAttribute('download');
  if (!ours || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  const url = new URL(link.href);
  if (link.getAttribute('href').startsWith('#')) jump(url.hash);
  else go(visitTo(url)).then(() => { if (url.hash) jump(url.hash); });
}

// Within the page: the focus goes along, the address does not.
function jump(hash) {
  const aim = document.getElementById(decodeURIComponent(hash.slice(1)));
  if (!aim) return;
  if (!aim.hasAttribute('tabindex')) aim.tabIndex = -1;
  aim.focus();
  aim.scrollIntoView();
}

async function onSubmit(event) {
  const { target: form, submitter } = event;
  if (event.defaultPrevented || form.method === 'dialog') return;
  event.preventDefault();
  if (form.dataset.sending === 'pressed') return;
  // A question that was asked by itself keeps nobody from pressing.
  const sending = submitter?.dataset.atOnce === undefined ? 'pressed' : 'asked';
  form.dataset.sending = sending;
  try {
    const visit = await visitOf(form, submitter);
    if (doors.includes(visit.path)) leadBack(visit);
    else if (visit.method === 'POST') kept = { page: places.here(), action: visit.path, fields: visit.form };
    await go(visit, { form });
  } finally {
    if (form.dataset.sending === sending) delete form.dataset.sending;
  }
}

function leadBack({ form }) {
  for (const field of form) if (back && field.name === 'next') field.value = back;
}

function onMove() {
  places.remember();
  const scroll = places.moved();
  go(here(), { then: 'stay', scroll });
}

// From the first thing that is kept on, every place opens without a network, and the browser is asked not to clear what is
// kept. It decides by itself; nothing rests on it. Who only looks does not pay for the rest of the program.
function settle({ isSettled: now }) {
  if (now && !isSettled) keepRest();
  if (now && isSettled === false) navigator.storage?.persist?.().catch((error) => console.warn(error));
  isSettled = now;
}

function save({ name, mediaType, bytes }) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
