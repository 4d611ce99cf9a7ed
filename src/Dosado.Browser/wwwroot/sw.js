// Keeps one whole version of the app for offline use. The build writes the two lines below; everything else is fixed.
// A newer version installs beside this one and waits until every tab is closed or has agreed (update.js).
const version = '{version}';
const files = ['{files}'];

const kept = `dosado-${version}`;

addEventListener('install', (event) => event.waitUntil(keep()));
addEventListener('activate', (event) => event.waitUntil(dropOthers().then(() => clients.claim())));
addEventListener('message', ({ data }) => { if (data === 'take over') skipWaiting(); });
addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== location.origin) return;
  if (event.request.mode === 'navigate') event.respondWith(answer('/'));
  else if (files.includes(url.pathname)) event.respondWith(answer(url.pathname));
});

async function keep() {
  const cache = await caches.open(kept);
  await cache.addAll(['/', ...files]);
}

async function answer(path) {
  return (await caches.match(path, { cacheName: kept })) ?? fetch(path);
}

async function dropOthers() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith('dosado-') && name !== kept).map((name) => caches.delete(name)));
}
