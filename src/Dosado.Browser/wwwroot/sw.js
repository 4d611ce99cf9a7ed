// Keeps one whole version of the app for offline use. The build writes the lines below; everything else is fixed.
// A newer version installs beside this one and waits until every tab is closed or has agreed (update.js).
const version = '{version}';
const files = ['{files}'];
// Only some pages need these. One is kept when a page first needs it; all are once something is kept on this device.
const later = ['{later}'];
// One of these is needed where another language than English is spoken; it is kept when it is first asked for.
const asked = ['{asked}'];
// What this version brings, by language: told to the page that asks before it takes over.
const news = ['{news}'];

const kept = `dosado-${version}`;

addEventListener('install', (event) => event.waitUntil(keep()));
addEventListener('activate', (event) => event.waitUntil(dropOthers().then(() => clients.claim())));
addEventListener('message', (event) => {
  if (event.data === 'take over') skipWaiting();
  if (event.data === 'what is new') event.ports[0].postMessage(news);
  if (event.data === 'how many are open') event.waitUntil(countOpen().then((count) => event.ports[0].postMessage(count)));
  if (event.data === 'keep the rest') event.waitUntil(keepRest());
});
addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== location.origin) return;
  if (event.request.mode === 'navigate') event.respondWith(answer('/'));
  else if ([...later, ...asked].includes(url.pathname)) event.respondWith(answerAndKeep(url.pathname));
  else if (files.includes(url.pathname)) event.respondWith(answer(url.pathname));
});
// A message has no content, and what is shown is the same for everybody (ADR 0011). One takes the place of another.
addEventListener('push', (event) => event.waitUntil(registration.showNotification('Notes', {
  icon: '/v/{version}/look/icons/neutral-192.png',
  tag: 'notes',
})));
addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(showApp());
});

const countOpen = async () => (await clients.matchAll({ type: 'window', includeUncontrolled: true })).length;

async function showApp() {
  const [open] = await clients.matchAll({ type: 'window' });
  await (open ? open.focus() : clients.openWindow('/'));
}

async function keep() {
  const cache = await caches.open(kept);
  await cache.addAll(['/', ...files]);
}

// One after the other, so that nothing waits behind them. What does not come now is tried when the app opens again.
async function keepRest() {
  const cache = await caches.open(kept);
  for (const path of later) {
    if (!(await cache.match(path))) await cache.add(path).catch((error) => console.warn(path, error.message));
  }
}

async function answer(path) {
  return (await caches.match(path, { cacheName: kept })) ?? fetch(path);
}

async function answerAndKeep(path) {
  const cache = await caches.open(kept);
  const before = await cache.match(path);
  if (before) return before;
  const response = await fetch(path);
  if (response.ok) await cache.put(path, response.clone());
  return response;
}

async function dropOthers() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith('dosado-') && name !== kept).map((name) => caches.delete(name)));
}
