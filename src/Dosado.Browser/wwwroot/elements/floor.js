// <dosado-floor>: the still picture of the dance floor begins to move. The steps come from the app, a few seconds ahead;
// here they are only drawn. Sliders act on the steps to come, from the moment that is on screen.
import { ask } from '../app.js';
import { Curve } from './floor-curve.js';
import { drawFigure, drawGround, drawLight, drawRing, drawTrail, inksOf } from './floor-paint.js';
import { figure } from './figure-of-two.js';
import { at, momentsPerDay } from './floor-moment.js';

const daysPerSecond = 2;
const ahead = 40; // moments: 2.5 seconds
const trail = 44;

class Floor extends HTMLElement {
  #moments = [];
  #history = [];
  #day = 0;
  #isPlaying = false;
  #asking = null;
  #version = 0;
  #last = 0;
  #fade = [[], []];

  connectedCallback() {
    if (this.canvas) return;
    this.form = this.querySelector('form');
    this.canvas = document.createElement('canvas');
    this.canvas.className = 'floor-canvas';
    this.canvas.setAttribute('role', 'img');
    this.still = this.querySelector('.floor-still');
    this.canvas.setAttribute('aria-label', this.still.getAttribute('aria-label'));
    this.curves = [...this.querySelectorAll('[data-curve]')].map((figure) => new Curve(figure, Number(this.dataset.days)));
    this.play = this.#button('play', () => (this.#isPlaying ? this.#hold() : this.#go()));
    this.#button('step', () => this.#step());
    this.#button('again', () => this.#begin().then(() => this.#go()));
    this.querySelector('[value="show"]').hidden = true;
    const swap = this.querySelector('[value="swap"]');
    swap.type = 'button';
    swap.addEventListener('click', () => this.#swap());
    this.form.addEventListener('input', ({ target }) => { if (target.type === 'range') this.#changeCourse(); });
    this.resizing = new ResizeObserver(() => this.#fit());
    if (!matchMedia('(prefers-reduced-motion: reduce)').matches) this.#go();
  }

  disconnectedCallback() {
    this.#isPlaying = false;
    this.resizing?.disconnect();
  }

  /** The moment on screen, between two that were answered. */
  get moment() {
    const place = this.#day * momentsPerDay - (this.#moments[0]?.[0] ?? 0) * momentsPerDay;
    const [one, two] = [this.#moments[Math.floor(place)], this.#moments[Math.ceil(place)]];
    if (!one || !two) return this.#moments[this.#moments.length - 1];
    const part = place - Math.floor(place);
    return one.map((value, i) => value + part * (two[i] - value));
  }

  #button(act, press) {
    const button = this.querySelector(`[data-act="${act}"]`);
    button.hidden = false;
    button.addEventListener('click', press);
    return button;
  }

  async #begin() {
    this.#version++;
    this.#asking = null;
    this.#day = 0;
    this.#moments = [];
    this.#history = [];
    this.#fade = [[], []];
    this.curves.forEach((curve) => curve.clear());
    await this.#fetch();
  }

  // The still picture stays until there is something to draw.
  async #go() {
    // What is set here is kept nowhere: news from outside do not take it away (page.js asks whether a form was touched).
    this.play.dispatchEvent(new Event('input', { bubbles: true }));
    if (this.#moments.length === 0) await this.#fetch();
    if (!this.canvas.isConnected) this.#raise();
    this.#isPlaying = true;
    this.play.textContent = this.play.dataset.pause;
    this.#last = performance.now();
    requestAnimationFrame((now) => this.#frame(now));
  }

  #hold() {
    this.#isPlaying = false;
    this.play.textContent = this.play.dataset.play;
  }

  async #step() {
    this.#hold();
    if (this.#moments.length === 0) await this.#fetch();
    if (!this.canvas.isConnected) this.#raise();
    await this.#advance(1 / momentsPerDay);
    this.#draw();
  }

  #raise() {
    this.still.replaceWith(this.canvas);
    this.resizing.observe(this.canvas);
    this.inks = inksOf(this);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => { this.inks = inksOf(this); });
    this.#fit();
  }

  #fit() {
    const width = this.canvas.clientWidth;
    if (!width) return;
    const scale = Math.min(devicePixelRatio, 2);
    Object.assign(this.canvas, { width: width * scale, height: (width * scale * 180) / 320 });
    this.#draw();
  }

  async #frame(now) {
    if (!this.#isPlaying || !this.isConnected) return;
    const elapsed = Math.min(0.1, (now - this.#last) / 1000);
    this.#last = now;
    this.#advance(elapsed * daysPerSecond);
    this.#draw();
    this.dataset.frames = String(Number(this.dataset.frames ?? 0) + 1);
    requestAnimationFrame((next) => this.#frame(next));
  }

  // Never further than what is there; more is asked for in time.
  #advance(days) {
    const there = this.#moments[this.#moments.length - 1]?.[0] ?? 0;
    this.#day = Math.min(this.#day + days, there);
    this.dataset.day = this.#day.toFixed(3);
    while (this.#moments.length > 2 && this.#moments[1][0] <= this.#day) {
      const past = this.#moments.shift();
      this.curves.forEach((curve) => curve.add(past));
    }
    return (there - this.#day) * momentsPerDay < ahead ? this.#fetch() : undefined;
  }

  #fetch() {
    const version = this.#version;
    this.#asking ??= ask('dance-steps', {
      story: this.dataset.story,
      ways: Object.fromEntries([...new FormData(this.form)].filter(([name]) => /^[ab]-/.test(name))),
      from: this.#moments[this.#moments.length - 1] ?? [],
      count: 2 * ahead,
    }).then(({ moments }) => {
      if (version !== this.#version) return;
      this.#moments.push(...(moments ?? []));
      this.#asking = null;
    });
    return this.#asking;
  }

  // From the moment on screen another way is taken.
  #changeCourse() {
    if (this.#moments.length === 0) return;
    this.#version++;
    this.#asking = null;
    this.#moments = this.#moments.slice(0, 3);
    this.#fetch();
  }

  #swap() {
    for (const one of this.form.querySelectorAll('input[name^="a-"]')) {
      const other = this.form.elements[one.name.replace('a-', 'b-')];
      [one.value, other.value] = [other.value, one.value];
    }
    this.form.elements.own.value = 'no';
    this.#moments = this.#moments.slice(0, 2).map(([time, bursts, first, second, ...seats]) =>
      [time, bursts, second, first, ...seats.slice(10), ...seats.slice(0, 10)]);
    this.#fade = [[], []];
    this.#changeCourse();
    if (this.canvas.isConnected) this.#draw();
  }

  #draw() {
    const { moment } = this;
    if (!moment || !this.inks || !this.canvas.isConnected) return;
    const two = [-1, 1].map((side, i) => figure({
      side,
      place: moment[at.place[i]],
      leaning: moment[at.leaning[i]],
      warmth: moment[at.connection[i]],
      room: moment[at.room[i]],
      armour: moment[at.armour[i]],
    }));
    const context = this.canvas.getContext('2d');
    const scale = this.canvas.width / 320;
    context.setTransform(scale, 0, 0, scale, 0, 0);
    context.clearRect(0, 0, 320, 180);
    drawGround(context, this.inks);
    two.forEach((one, i) => {
      if (this.#isPlaying) this.#fade[i] = [...this.#fade[i].slice(-trail), one.x];
      drawTrail(context, this.#fade[i], this.inks.full[i], i);
      drawRing(context, one, this.inks.full[i], moment[at.distress[i]], moment[at.time]);
    });
    context.globalCompositeOperation = this.inks.mixing;
    two.forEach((one, i) => drawLight(context, one, this.inks.full[i], this.inks.none[i]));
    context.globalCompositeOperation = 'source-over';
    two.forEach((one, i) => drawFigure(context, one, this.inks.full[i], this.inks.deep[i]));
    this.curves.forEach((curve) => curve.draw(moment));
  }
}

customElements.define('dosado-floor', Floor);
