// The first minutes of two people who read every word on every screen once. Run by first-minutes.sh; one line a screen.
// A word takes 0.3 s (200 a minute, reading aloud), a tap 1.2 s, a key 0.3 s; what the app takes is measured.
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const [, , address, setupCode, executablePath, pictures] = process.argv;
const [perWord, perTap, perKey] = [0.3, 1.2, 0.3];
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'] });
let screens = 0;

/** Somebody with a browser of their own. `clock` is in seconds since the address was opened; together they wait for each other. */
class Person {
  static async arrive(name, width) {
    const context = await browser.newContext({ viewport: { width, height: 844 }, locale: 'en-GB', reducedMotion: 'reduce' });
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    return Object.assign(new Person(), { name, page, clock: 0, words: 0, taps: 0, keys: 0, read: new Set() });
  }

  /** Waits for the screen and reads what was not read before. */
  async see(heading, also = heading) {
    await this.wait(() => Promise.all([
      this.page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor(),
      this.page.getByText(also).first().waitFor(),
    ]));
    const lines = (await this.page.locator('main').innerText()).split('\n').map((line) => line.trim()).filter(Boolean);
    const words = lines.filter((line) => !this.read.has(line)).join(' ').split(/\s+/).filter(Boolean).length;
    lines.forEach((line) => this.read.add(line));
    this.words += words;
    this.clock += words * perWord;
    if (pictures) await this.page.screenshot({ path: join(pictures, `${String(++screens).padStart(2, '0')}-${this.name}.png`), fullPage: true });
    console.log(`| ${this.name} | ${also} | ${words} | ${Math.round(this.clock)} |`);
  }

  async tap(role, name, within = this.page) {
    this.taps += 1;
    this.clock += perTap;
    await this.wait(() => within.getByRole(role, { name, exact: true }).first().click());
  }

  async write(label, text) {
    this.keys += text.length;
    this.clock += perTap + text.length * perKey;
    await this.page.getByLabel(label).first().fill(text);
  }

  async wait(what) {
    const from = performance.now();
    await what();
    this.clock += (performance.now() - from) / 1_000;
  }

  async checkInAndShow(other) {
    await this.tap('button', 'more', this.page.getByRole('group', { name: 'Closeness' }));
    await this.see('Today', 'Kept. Only yours.');
    await this.tap('link', `Share with ${other}`);
    await this.see(`What ${other} would see`);
    await this.tap('button', 'Share this');
  }

  sum() {
    return `${this.name}: ${this.words} words, ${this.taps} taps, ${this.keys} keys`;
  }
}

const together = (...people) => people.forEach((p) => { p.clock = Math.max(...people.map((q) => q.clock)); });

const [robin, kim] = [await Person.arrive('Robin', 1_280), await Person.arrive('Kim', 390)];
console.log('| who | screen | new words | seconds |\n|---|---|---|---|');
await robin.wait(() => robin.page.goto(address));
await robin.see('Today', 'How is it just now?');
await robin.tap('button', 'more', robin.page.getByRole('group', { name: 'Closeness' }));
await robin.see('Today', 'Not kept yet.');
await robin.tap('link', 'Keep this?');
await robin.see('Keep this?');
await robin.write('What would you like to be called?', 'Robin');
await robin.tap('button', 'Keep it');
await robin.see('Today', 'Your earlier check-ins');
const alone = `alone: ${Math.round(robin.clock)} s; ${robin.sum()}`;
await robin.tap('link', 'Invite someone, when and if you like');
await robin.see('Invite someone');
await robin.write('Setup code', setupCode);
await robin.tap('button', 'On this device only');
await robin.see('Your invitation');
await robin.tap('button', 'Copy the link');

together(robin, kim);
await kim.wait(() => robin.page.locator('#link').textContent().then((link) => kim.page.goto(link.trim())));
await kim.see('You have an invitation');
await kim.tap('button', 'Join');
await kim.see('A name to begin with');
await kim.write('What would you like to be called?', 'Kim');
await kim.tap('button', 'Go on');
await kim.see('One question before you join');
await kim.tap('button', 'On this device only');
await robin.see('Six words');
together(robin, kim);
await kim.see('Six words');
together(robin, kim);
for (const person of [robin, kim]) await person.tap('button', 'They are the same');
for (const [person, other] of [[robin, 'Kim'], [kim, 'Robin']]) await person.see('Today', `This place is yours and ${other}'s.`);
await robin.checkInAndShow('Kim');
await kim.see('Today', 'What Robin has shown');
await kim.checkInAndShow('Robin');
for (const person of [robin, kim]) await person.see('Today', 'What you have shown each other');
together(robin, kim);
console.log(`\n${alone}\nboth have shared: ${Math.round(robin.clock)} s (load ${loadavg()[0].toFixed(1)})\n${robin.sum()}\n${kim.sum()}`);
await browser.close();
