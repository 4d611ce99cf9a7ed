// The service worker: offline start, and a new version that waits until every tab agrees.
import { serviceWorkerAddress } from './address.js';
import { isBusyWith, showNotice, say } from './page.js';

const channel = new BroadcastChannel('dosado-version');
const often = 60 * 60 * 1000;

/** Registers the service worker and watches for newer versions. */
export async function watchVersions() {
  if (!navigator.serviceWorker) return;
  const hadOne = navigator.serviceWorker.controller !== null;
  const registration = await navigator.serviceWorker.register(serviceWorkerAddress(), { updateViaCache: 'none' });
  navigator.serviceWorker.addEventListener('controllerchange', () => { if (hadOne) location.reload(); });
  if (registration.waiting && hadOne) offer(registration);
  registration.addEventListener('updatefound', () => {
    const next = registration.installing;
    next.addEventListener('statechange', () => {
      if (next.state === 'installed' && navigator.serviceWorker.controller) offer(registration);
    });
  });
  setInterval(() => registration.update().catch(() => {}), often);
}

function offer(registration) {
  const notice = showNotice('newer');
  notice.querySelector('[data-later]').onclick = () => notice.remove();
  notice.querySelector('[data-use-newer]').onclick = async () => {
    if (isBusyWith() || await someoneIsBusy()) say('Something unsaved is open here or in another tab. Keep it first.');
    else registration.waiting?.postMessage('take over');
  };
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
