// The service worker: offline start, and a new version that waits until every tab agrees.
import { serviceWorkerAddress } from './address.js';
import { inWords } from './spoken.js';
import { dropNotice, isBusyWith, putNotice, say } from './page.js';

const channel = new BroadcastChannel('dosado-version');
/** Milliseconds for an answer of a service worker or of another tab. */
const patience = 5_000;

/**
 * Registers the service worker and offers a newer version when the browser has found one. It looks when the app is
 * opened and never by itself: each look tells the host that this device is in use.
 */
export async function watchVersions() {
  const { serviceWorker } = navigator;
  if (!serviceWorker) return;
  let isControlled = serviceWorker.controller !== null;
  serviceWorker.addEventListener('controllerchange', () => {
    if (isControlled) location.reload();
    isControlled = true;
  });
  const registration = await serviceWorker.register(serviceWorkerAddress(), { updateViaCache: 'none' });
  if (registration.waiting && isControlled) offer(registration);
  registration.addEventListener('updatefound', () => {
    const next = registration.installing;
    next.addEventListener('statechange', () => {
      if (next.state === 'installed' && serviceWorker.controller) offer(registration);
    });
  });
}

/** Has the parts kept that no page has needed so far, once the device has nothing else to do. */
export async function keepRest() {
  const registration = await navigator.serviceWorker?.ready;
  const whenIdle = window.requestIdleCallback ?? ((act) => setTimeout(act, 1_000));
  whenIdle(() => registration?.active?.postMessage('keep the rest'));
}

async function offer(registration) {
  const lines = await whatIsNew(registration.waiting);
  const notice = putNotice('newer');
  notice.querySelector('details').hidden = lines.length === 0;
  notice.querySelector('ul').replaceChildren(...lines.map(item));
  notice.querySelector('[data-later]').onclick = dropNotice;
  notice.querySelector('[data-use-newer]').onclick = async () => {
    if (isBusyWith() || await someoneIsBusy(registration)) say(inWords('Something unsaved is open here or in another tab. Keep it first.'));
    else registration.waiting?.postMessage('take over');
  };
}

// The newer version itself says what it brings; one that does not answer has nothing to say.
async function whatIsNew(worker) {
  const news = await question(worker, 'what is new', {});
  return news[document.documentElement.lang] ?? news.en ?? [];
}

/** Asks a service worker; one that does not know the question is not waited for. */
function question(worker, words, otherwise) {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data);
    worker?.postMessage(words, [port2]);
    setTimeout(() => resolve(otherwise), patience);
  });
}

function item(words) {
  const line = document.createElement('li');
  line.textContent = words;
  return line;
}

// Every other tab is asked whether something unsaved is open there. One that the browser has put to sleep cannot answer;
// nothing is being written in it.
async function someoneIsBusy(registration) {
  const others = await question(registration.active, 'how many are open', 2) - 1;
  return others > 0 && new Promise((resolve) => {
    let free = 0;
    channel.onmessage = ({ data }) => {
      if (data === 'busy') resolve(true);
      else if (data === 'free' && ++free >= others) resolve(false);
      else answerOthers({ data });
    };
    channel.postMessage('ready?');
    setTimeout(() => resolve(false), patience);
  });
}

function answerOthers({ data }) {
  if (data === 'ready?') channel.postMessage(isBusyWith() ? 'busy' : 'free');
}

channel.onmessage = answerOthers;
