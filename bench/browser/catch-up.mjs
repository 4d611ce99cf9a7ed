// A long log in a real browser: how long a new device takes until both sides are on screen, everything checked and read,
// three times, and how long until they are there again. How long the app itself took to start is the time until it asks
// the relay for the first envelopes. The processor's time is that of all of Chromium, as Linux counts it: unlike the clock
// it says much the same beside other work. Run by catch-up.sh; prints one line a figure.
import { chromium } from 'playwright-core';
import { readdirSync, readFileSync } from 'node:fs';

const [, , link, executablePath] = process.argv;
const ticksPerSecond = 100;
const browser = await chromium.launch({ executablePath, args: [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
] });

for (let i = 0; i < 3; i++) {
  const context = await browser.newContext();
  const page = await context.newPage();
  page.setDefaultTimeout(300_000);
  const both = () => isOnScreen(page, 'What you have shown each other');
  await page.goto(new URL('/today', link).href);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForTimeout(1_000);
  const asked = page.context().waitForEvent('request', (request) => request.url().includes('/envelopes?after=')).then(() => performance.now());
  await timed('new device until both sides are on screen', async () => { await page.goto(link); await both(); }, asked);
  await page.waitForTimeout(3_000);
  await timed('open again until both sides are on screen', async () => { await page.reload(); await both(); });
  await context.close();
}
await browser.close();

async function timed(name, act, asked) {
  const [from, worked] = [performance.now(), processorTime()];
  await act();
  const [took, work] = [performance.now() - from, processorTime() - worked];
  const start = asked ? `, ${Math.round(await asked - from)} ms of it until the first envelopes were asked for` : '';
  console.log(`${name}: ${Math.round(took)} ms${start}, ${Math.round(1_000 * work)} ms of processor`);
}

/** Looks at every frame: waiting for a locator looks every half second after a while. */
function isOnScreen(page, heading) {
  return page.waitForFunction((words) => [...document.querySelectorAll('h1, h2, h3')]
    .some((found) => found.textContent.trim() === words && found.checkVisibility()), heading, { polling: 'raf' });
}

/** Seconds of processor of everything that this program started. */
function processorTime() {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((id) => statOf(id));
  const started = new Set([String(process.pid)]);
  let sum = 0;
  for (let found = true; found;) {
    found = false;
    for (const { id, parent, seconds } of processes) {
      if (started.has(id) || !started.has(parent)) continue;
      started.add(id);
      sum += seconds;
      found = true;
    }
  }
  return sum;
}

/** One process, or none when it has just ended: the fields of /proc/ID/stat after the name, which may hold spaces. */
function statOf(id) {
  try {
    const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return [{ id, parent: fields[1], seconds: (Number(fields[11]) + Number(fields[12])) / ticksPerSecond }];
  } catch {
    return [];
  }
}
