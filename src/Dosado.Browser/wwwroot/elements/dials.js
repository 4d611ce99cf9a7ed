// <dosado-dials>: four selects become four sliders and one figure that can be dragged. The selects stay the form's
// fields; what is not touched keeps their empty answer, and no slider moves another.
import { centre, closenessAt, lensHeight, radius, reach, roomHeight, roomWidth, spaceAt } from './two-circles.js';

const svgSpace = 'http://www.w3.org/2000/svg';

// In the figure the right half is what there is, the left half what one would like.
const grips = [
  { name: 'closeness-felt', side: 1, along: reach, at: closenessAt },
  { name: 'closeness-wanted', side: -1, along: reach, at: closenessAt },
  { name: 'space-felt', side: 1, along: roomWidth, at: spaceAt },
  { name: 'space-wanted', side: -1, along: roomWidth, at: spaceAt },
];

// Where a grip rests while its value is not said.
const resting = { closeness: 46, space: 92 };

class Dials extends HTMLElement {
  /** @type {Map<string, Dial>} */
  #dials = new Map();
  #figure = svg('svg', { class: 'two-circles', viewBox: '0 0 320 200', 'aria-hidden': 'true' });
  #held = null;

  connectedCallback() {
    if (this.#dials.size > 0) return;
    for (const select of this.querySelectorAll('select[data-dial]')) {
      this.#dials.set(select.dataset.dial, new Dial(select, () => this.#draw()));
    }
    this.classList.add('drawn');
    this.prepend(this.#figure);
    this.#figure.addEventListener('pointerdown', (event) => this.#take(event));
    this.#figure.addEventListener('pointermove', (event) => this.#move(event));
    for (const end of ['pointerup', 'pointercancel']) {
      this.#figure.addEventListener(end, () => { this.#held = null; });
    }
    this.#draw();
  }

  #value(name) {
    return this.#dials.get(name)?.value ?? null;
  }

  #take(event) {
    const { x, y } = this.#point(event);
    const near = grips
      .filter(({ name }) => this.#dials.has(name))
      .map((grip) => ({ grip, far: Math.hypot(x - this.#gripAt(grip), y - centre.y) }))
      .sort((one, other) => one.far - other.far)[0];
    if (!near || near.far > radius) return;
    this.#held = near.grip;
    this.#figure.setPointerCapture(event.pointerId);
    event.preventDefault();
  }

  #move(event) {
    if (!this.#held) return;
    const { name, side, at } = this.#held;
    this.#dials.get(name).say(at(side * (this.#point(event).x - centre.x)));
  }

  #point(event) {
    return new DOMPoint(event.clientX, event.clientY).matrixTransform(this.#figure.getScreenCTM().inverse());
  }

  #gripAt({ name, side, along }) {
    const value = this.#value(name);
    return centre.x + side * (value === null ? resting[name.split('-')[0]] : along(value));
  }

  #draw() {
    this.#figure.replaceChildren(
      ...this.#ghosts(),
      ...room(this.#value('space-felt'), 'room'),
      ...circles(this.#value('closeness-felt'), ''),
      ...lens(this.#value('closeness-felt')),
      ...room(this.#value('space-wanted'), 'room wanted'),
      ...circles(this.#value('closeness-wanted'), ' wanted'),
      ...grips.filter(({ name }) => this.#dials.has(name)).map((grip) => this.#grip(grip)),
    );
  }

  // What there is has a place to be drawn in before anything is said: a trace without a value.
  #ghosts() {
    return [
      ...(this.#value('space-felt') === null ? room(0, 'ghost') : []),
      ...(this.#value('closeness-felt') === null ? circles(0, '').map(asGhost) : []),
    ];
  }

  #grip(grip) {
    const wanted = grip.side < 0 ? ' wanted' : '';
    const unsaid = this.#value(grip.name) === null ? ' unsaid' : '';
    const drawn = svg('circle', { class: `grip${wanted}${unsaid}`, cx: this.#gripAt(grip), cy: centre.y, r: 8 });
    const name = svg('title', {});
    name.textContent = this.#dials.get(grip.name).name;
    drawn.append(name);
    return drawn;
  }
}

/** One select, with a slider and a way back to "not said". */
class Dial {
  #select;
  #slider = document.createElement('input');
  #unsay = document.createElement('button');
  #changed;

  constructor(select, changed) {
    this.#select = select;
    this.#changed = changed;
    const label = select.closest('label');
    this.name = label.querySelector('span').textContent;
    Object.assign(this.#slider, { type: 'range', min: 0, max: 10, step: 1, value: select.value || 5 });
    this.#slider.setAttribute('aria-label', this.name);
    this.#unsay.type = 'button';
    this.#unsay.className = 'unsay';
    this.#slider.addEventListener('input', () => this.say(Number(this.#slider.value)));
    // A press on the very place where the thumb rests changes nothing, and still says it.
    this.#slider.addEventListener('pointerup', () => this.say(Number(this.#slider.value)));
    this.#unsay.addEventListener('click', () => { this.say(null); this.#slider.focus(); });
    label.replaceWith(this.#block(label));
    this.#show();
  }

  get value() {
    return this.#select.value === '' ? null : Number(this.#select.value);
  }

  /** @param {number | null} value */
  say(value) {
    const text = value === null ? '' : String(value);
    if (this.#select.value === text) return;
    this.#select.value = text;
    this.#select.dispatchEvent(new Event('input', { bubbles: true }));
    this.#show();
    this.#changed();
  }

  // A label may hold one control only, so the select's label becomes a block with the name beside the slider.
  #block(label) {
    const block = document.createElement('div');
    block.className = label.className;
    const heading = document.createElement('span');
    heading.textContent = this.name;
    const slide = document.createElement('div');
    slide.className = 'slide';
    slide.append(this.#slider, this.#unsay);
    block.append(heading, slide, this.#select, ...label.querySelectorAll('small'));
    return block;
  }

  #show() {
    const { value } = this;
    const words = this.#select.selectedOptions[0].textContent.trim();
    const unsaid = this.#select.options[0].textContent.trim();
    this.#slider.toggleAttribute('data-unsaid', value === null);
    this.#slider.value = String(value ?? 5);
    this.#slider.setAttribute('aria-valuetext', words);
    this.#unsay.textContent = value === null ? unsaid : `${value} ↺`;
    this.#unsay.disabled = value === null;
    this.#unsay.setAttribute('aria-label', value === null ? unsaid : `${value}: ${unsaid}`);
  }
}

function asGhost(circle) {
  circle.setAttribute('class', 'ghost');
  return circle;
}

const room = (space, kind) => (space === null ? [] : [
  svg('ellipse', { class: kind, cx: centre.x, cy: centre.y, rx: roomWidth(space), ry: roomHeight(space) }),
]);

const circles = (closeness, wanted) => (closeness === null ? [] : [-1, 1].map((side) => svg('circle', {
  class: (side < 0 ? 'mine' : 'other') + wanted, cx: centre.x + side * reach(closeness), cy: centre.y, r: radius,
})));

function lens(closeness) {
  const height = closeness === null ? 0 : lensHeight(closeness);
  if (height === 0) return [];
  const { x, y } = centre;
  const arc = `A${radius} ${radius} 0 0 1 ${x}`;
  return [svg('path', { class: 'lens', d: `M${x} ${y - height}${arc} ${y + height}${arc} ${y - height}z` })];
}

function svg(name, attributes) {
  const element = document.createElementNS(svgSpace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

customElements.define('dosado-dials', Dials);
