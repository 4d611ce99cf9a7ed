// node pictures.mjs LINK FOLDER    opens one side of the example and photographs each place on a phone, light and dark
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const [link, folder] = process.argv.slice(2);
/** The pages, and what stands at the top of the picture where that is not the heading. */
const pages = [
  ['today', '#shown'], ['talk'], ['talk/evening'], ['talk/cycle', 'main h2'], ['plan', 'main h2'], ['dance', 'main h2'], ['dance/floor', 'main canvas, main svg'], ['us'],
];
const phone = { width: 390, height: 844 };

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox', '--disable-gpu', '--lang=en-GB', '--accept-lang=en-GB'] });
const context = await browser.newContext({ viewport: phone, reducedMotion: 'reduce', locale: 'en-GB' });
const page = await context.newPage();
await page.goto(link);
await page.locator('nav a[href="/talk"]').first().waitFor({ timeout: 120_000 });
for (const [path, top] of pages) {
  await page.goto(new URL(`/${path}`, link).href);
  await page.locator('h1').filter({ hasNotText: 'One moment' }).waitFor({ timeout: 60_000 });
  await page.getByText('Everything is sent and received.').waitFor({ timeout: 60_000 });
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    await page.evaluate(compose, top);
    await page.screenshot({ path: join(folder, `${path.replace('/', '-')}-${colorScheme}.png`) });
  }
}
await browser.close();

// The note of the example is for those who open it, not for a picture of the place.
function compose(top) {
  document.querySelector('.example')?.remove();
  if (top) scrollTo(0, document.querySelector(top).getBoundingClientRect().top + scrollY - 24);
}
