// The only addresses from which a script may be started: our own worker and our own service worker.
import { policy } from './policy.js';

const worker = new URL('./worker.js', import.meta.url).href;
const serviceWorker = new URL('/sw.js', location.origin).href;

const addresses = policy('dosado-worker', {
  createScriptURL(address) {
    if (address === worker || address === serviceWorker) return address;
    throw new TypeError('not a script of this app');
  },
});

export const workerAddress = () => addresses.createScriptURL(worker);
export const serviceWorkerAddress = () => addresses.createScriptURL(serviceWorker);
