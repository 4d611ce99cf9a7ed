// node measure.mjs ADDRESS    what a first visit costs over the wire, and how long the app takes to open
import { connect, createServer } from 'node:net';
import { chromium } from 'playwright-core';

const relay = new URL(process.argv[2]);
const runs = 5;
const flags = ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-component-update',
  '--disable-sync', '--no-first-run'];

const rows = [
  ...(await within(process.env.CHROMIUM, firstVisit)),
  ...(await within(process.env.CHROMIUM, (browser) => start(browser, 'warm'))),
];
if (process.env.SLOW_CHROMIUM) {
  rows.push(...(await within(process.env.SLOW_CHROMIUM, (browser) => start(browser, 'warm, a quarter of the processor'))));
}
console.log('| what | value |\n|---|---|');
for (const [what, value] of rows) console.log(`| ${what} | ${value} |`);

async function within(executablePath, measure) {
  const browser = await chromium.launch({ executablePath, args: flags });
  const rows = await measure(browser);
  await browser.close();
  return rows;
}

async function opened(page) {
  await page.waitForFunction(() => !document.body.classList.contains('skeleton') && document.querySelector('h1')?.textContent === 'Today');
}

/** Stands between browser and relay and counts what comes from there. */
async function meter() {
  const counted = { bytes: 0 };
  const server = createServer((near) => {
    const far = connect(Number(relay.port), relay.hostname);
    far.on('data', (portion) => { counted.bytes += portion.length; });
    near.on('error', () => far.destroy());
    far.on('error', () => near.destroy());
    near.pipe(far).pipe(near);
  });
  await new Promise((resolve) => server.listen(0, 'localhost', resolve));
  return { counted, address: `http://localhost:${server.address().port}`, close: () => server.close() };
}

/** Bytes over the wire with nothing cached, all of them and those before something is on screen. */
async function firstVisit(browser) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const { counted, address, close } = await meter();
  const from = performance.now();
  await page.goto(address);
  await opened(page);
  const open = performance.now() - from;
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
  await page.waitForTimeout(2_000);
  const { paint, early } = await page.evaluate(() => ({
    paint: performance.getEntriesByName('first-contentful-paint')[0].startTime,
    early: [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')
      .filter((entry) => entry.renderBlockingStatus === 'blocking')].map((entry) => entry.transferSize).reduce((a, b) => a + b),
  }));
  await context.close();
  close();
  return [
    ['first visit, all bytes from the relay (brotli, headers included)', `${(counted.bytes / 1e6).toFixed(2)} MB`],
    ['of these before something is on screen', `${(early / 1e3).toFixed(1)} kB`],
    ['first visit, until something is on screen', `${Math.round(paint)} ms`],
    ['first visit, until Today can be used', `${Math.round(open)} ms`],
  ];
}

/** From the start of a navigation until Today can be used, everything cached, service worker installed. */
async function start(browser, name) {
  const context = await browser.newContext();
  const first = await context.newPage();
  await first.goto(relay.href);
  await opened(first);
  await first.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
  await first.close();
  const times = [];
  for (let run = 0; run < runs; run++) {
    const page = await context.newPage();
    const from = performance.now();
    await page.goto(new URL('/today', relay).href, { waitUntil: 'commit' });
    await opened(page);
    times.push(performance.now() - from);
    await page.close();
  }
  await context.close();
  const sorted = times.sort((a, b) => a - b).map(Math.round);
  return [[`start until Today can be used, ${name}, median of ${runs}`, `${sorted[Math.floor(runs / 2)]} ms (${sorted[0]}-${sorted.at(-1)})`]];
}
