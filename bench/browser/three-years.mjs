// Three years of an invented pair in a real browser: how long a new device takes to catch up, to open its copy, and to
// make a page. Run by three-years.sh; prints one line a figure.
import { chromium } from 'playwright-core';

const [, , link, executablePath] = process.argv;
const browser = await chromium.launch({ executablePath, args: [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
] });
const page = await (await browser.newContext()).newPage();
page.setDefaultTimeout(180_000);
// Looks at every frame: waiting for a locator looks every half second after a while.
const both = () => page.waitForFunction((words) => [...document.querySelectorAll('h1, h2, h3')]
  .some((found) => found.textContent.trim() === words && found.checkVisibility()), 'What you have shown each other', { polling: 'raf' });
const timed = async (name, act) => {
  const from = performance.now();
  await act();
  console.log(`${name}: ${Math.round(performance.now() - from)} ms`);
};

await timed('new device until both sides are on screen', async () => { await page.goto(link); await both(); });
await page.waitForTimeout(3_000);
for (let i = 0; i < 3; i++) await timed('open again until both sides are on screen', async () => { await page.reload(); await both(); });
for (const path of ['/today', '/us']) console.log(await page.evaluate(pageTimes, path));
await page.goto(new URL('/mine', link).href);
await page.getByRole('button', { name: 'Open', exact: true }).click();
await page.getByRole('heading', { level: 1, name: 'Your check-ins' }).waitFor();
console.log(await page.evaluate(pageTimes, '/mine/check-ins'));
await browser.close();

/** Asks the worker for one page a hundred times. */
async function pageTimes(path) {
  const name = performance.getEntriesByType('resource').map((r) => r.name).find((n) => n.endsWith('/app.js'));
  const app = await import(name);
  const times = [];
  for (let i = 0; i < 110; i++) {
    const from = performance.now();
    await app.visit({ method: 'GET', path, query: [], form: [] });
    if (i >= 10) times.push(performance.now() - from);
  }
  times.sort((a, b) => a - b);
  return `page ${path} from the worker: p50 ${times[50].toFixed(1)} ms, p99 ${times[98].toFixed(1)} ms`;
}
