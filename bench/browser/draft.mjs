// Typing in the draft helper in a real browser: from each key to what is on screen, and the frames meanwhile, beside the
// same keys in a plain field of the same draft. Run by draft.sh; one line a figure.
import { loadavg } from 'node:os';
import { chromium } from 'playwright-core';

const words = 'On Sunday you never listened to me. I told you about the letter and you looked at your phone the whole time. '
  + 'You always do that when I have something to say. It is all your fault that we sit here like strangers. '
  + 'I felt alone at that table. You think that I do not notice, and you do not care how it is for me. '
  + 'What I would like is an evening without the phone, and I know that you are tired.';
const between = 60;

const [, , address, executablePath] = process.argv;
const browser = await chromium.launch({ executablePath, args: [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
] });
const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 });
const page = await context.newPage();
page.setDefaultTimeout(60_000);
const heading = (name) => page.getByRole('heading', { level: 1, name }).waitFor();

await page.goto(address);
await heading('Today');
await page.getByRole('button', { name: 'more', exact: true }).first().click();
await page.getByRole('link', { name: 'Keep this?' }).click();
await page.getByLabel('What would you like to be called?').fill('Robin');
await page.getByRole('button', { name: 'Keep it', exact: true }).click();
await heading('Today');
await page.locator('nav a[href="/talk"]').first().click();
await page.getByRole('link', { name: 'Say it so it can be heard' }).first().click();
await heading('Say it so it can be heard');
await page.getByRole('button', { name: 'I am short of closeness' }).click();
await heading('Short of closeness');
const browserSide = await context.newCDPSession(page);
const plain = page.getByLabel('The fear of asking');
for (const rate of [1, 4]) await measure('a plain field', plain, rate);

await page.getByRole('link', { name: 'Skip this' }).click();
await heading('In your words');
const marked = page.getByLabel('What happened');
await marked.fill('You never listen.');
await page.locator('ol > .noted').first().waitFor();
for (const rate of [1, 4]) await measure('the draft, with live marks', marked, rate);
console.log(`marks on the draft at the end: ${await page.locator('ol > .noted').count()}`);
await browser.close();

async function measure(what, field, rate) {
  await field.fill('');
  await browserSide.send('Emulation.setCPUThrottlingRate', { rate });
  await page.waitForTimeout(1_500);
  await page.evaluate(watch);
  await field.focus();
  await field.pressSequentially(words, { delay: between });
  await page.waitForTimeout(1_500);
  const { paints, frames, long } = await page.evaluate(() => globalThis.typing.stop());
  await browserSide.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const late = frames.filter((ms) => ms > 25).length;
  console.log(`${what}, page slowed ${rate} times: ${paints.length} keys, key to screen p50 ${at(paints, 0.5)} p99 ${at(paints, 0.99)} longest ${at(paints, 1)}; `
    + `${frames.length} frames, ${late} later than 25 ms, longest ${at(frames, 1)}; tasks above 50 ms: ${long.length} (load ${loadavg()[0].toFixed(1)})`);
}

function at(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return `${sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))].toFixed(1)} ms`;
}

/** In the page: the time from each input to the end of the frame that shows it, all frames, and all long tasks. */
function watch() {
  const paints = [], frames = [], long = [];
  let last = performance.now(), running = true;
  const frame = (now) => {
    frames.push(now - last);
    last = now;
    if (running) requestAnimationFrame(frame);
  };
  const typed = ({ timeStamp }) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => { paints.push(performance.now() - timeStamp); port1.close(); };
    port2.postMessage(null);
  });
  const observer = new PerformanceObserver((list) => { long.push(...list.getEntries().map((entry) => entry.duration)); });
  observer.observe({ entryTypes: ['longtask'] });
  document.addEventListener('input', typed, true);
  requestAnimationFrame((now) => { last = now; requestAnimationFrame(frame); });
  globalThis.typing = { stop() {
    running = false;
    observer.disconnect();
    document.removeEventListener('input', typed, true);
    return { paints, frames, long };
  } };
}
