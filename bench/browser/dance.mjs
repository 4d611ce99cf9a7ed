// The dance floor's frames and the time a reading of ten weeks takes, in a real browser. Run by dance.sh; one line a figure.
import { loadavg } from 'node:os';
import { chromium } from 'playwright-core';

const [, , link, executablePath] = process.argv;
const browser = await chromium.launch({ executablePath, args: [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
] });
const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 });
const page = await context.newPage();
page.setDefaultTimeout(60_000);
const heading = (name) => page.getByRole('heading', { level: 1, name }).waitFor();
const say = (what, value) => console.log(`${what}: ${value} (load ${loadavg()[0].toFixed(1)})`);

await page.goto(link);
await heading('Today');
await page.goto(new URL('/mine?next=/dance/mine', link).href);
await page.getByRole('button', { name: 'Open', exact: true }).click();
await heading('Your own days');
const from = performance.now();
await page.getByText('usually somewhere from').first().waitFor();
say('own days of ten weeks, both needs, from page shown to read', `${Math.round(performance.now() - from)} ms`);

await page.goto(new URL('/dance/floor', link).href);
await page.locator('canvas.floor-canvas').waitFor();
const browserSide = await context.newCDPSession(page);
await browserSide.send('Performance.enable');
for (const rate of [1, 4]) {
  await browserSide.send('Emulation.setCPUThrottlingRate', { rate });
  await page.waitForTimeout(1_000);
  const before = await metrics();
  const counted = await page.evaluate(count, 6_000);
  const after = await metrics();
  say(`dance floor, processor slowed ${rate} times`, `${counted.fps.toFixed(1)} frames a second, ${counted.long} tasks above 50 ms, `
    + `${(1_000 * (after.ScriptDuration - before.ScriptDuration) / counted.frames).toFixed(2)} ms of script a frame`);
}

await browserSide.send('Emulation.setCPUThrottlingRate', { rate: 1 });
say('ten days of steps from the engine', (await page.evaluate(ask, 8)).map((ms) => `${Math.round(ms)} ms`).join(', '));
await browser.close();

async function metrics() {
  const { metrics } = await browserSide.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

async function count(milliseconds) {
  const { dataset } = document.querySelector('dosado-floor');
  let long = 0;
  new PerformanceObserver((list) => { long += list.getEntries().length; }).observe({ entryTypes: ['longtask'] });
  const [began, first] = [performance.now(), Number(dataset.frames)];
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  const frames = Number(dataset.frames) - first;
  return { frames, long, fps: (1_000 * frames) / (performance.now() - began) };
}

async function ask(times) {
  const app = await import(document.querySelector('script[type=module]').src.replace('shell.js', 'app.js'));
  const taken = [];
  for (let i = 0; i < times; i++) {
    const from = performance.now();
    await app.ask('dance-steps', { story: 'merry-go-round', ways: {}, from: [], count: 80 });
    taken.push(performance.now() - from);
  }
  return taken;
}
