// The service worker: offline start, and a new version that waits until every tab agrees.
import { serviceWorkerAddress } from './address.js';
import { inWords } from './spoken.js';
import { dropNotice, isBusyWith, putNotice, say } from './page.js';

const channel = new BroadcastChannel('dosado-version');

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

/** Has the parts kept that no page has needed so far, once the app is open and the device has nothing else to do. */
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
    if (isBusyWith() || await someoneIsBusy()) say(inWords('Something unsaved is open here or in another tab. Keep it first.'));
    else registration.waiting?.postMessage('take over');
  };
}

// The newer version itself says what it brings; one that does not answer has nothing to say.
function whatIsNew(worker) {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data[document.documentElement.lang] ?? data.en ?? []);
    worker?.postMessage('what is new', [port2]);
    setTimeout(() => resolve([]), 2_000);
  });
}

function item(words) {
  const line = document.createElement('li');
  line.textContent = words;
  return line;
}

// Every other tab is asked whether something unsaved is open there; silence means no.
function someoneIsBusy() {
  return new Promise((resolve) => {
    channel.onmessage = ({ data }) => { if (data === 'busy') resolve(true); else answerOthers({ data }); };
    channel.postMessage('ready?');
    setTimeout(() => resolve(false), 500);
  });
}

function answerOthers({ data }) {
  if (data === 'ready?' && isBusyWith()) channel.postMessage('busy');
}

channel.onmessage = answerOthers;
