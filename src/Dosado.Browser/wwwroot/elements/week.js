// <dosado-week>: the picture of a week can be dragged and moved with the arrow keys. The selects below stay the form's
// fields; each move fills them in and presses the form's own button that says what the change means.

const quarters = 4; // units of the picture in an hour
const width = 64; // from waking to sleep
const settled = 150; // milliseconds of rest after a key before the page is asked

class Week extends HTMLElement {
  #rows = [];
  #asking = null;

  connectedCallback() {
    this.#rows = [...this.querySelectorAll('.day-of-week svg')];
    for (const rect of this.querySelectorAll('rect[data-block]')) {
      const fields = this.querySelector(`fieldset[data-block="${rect.dataset.block}"]`);
      if (fields) new Grip(rect, fields, this);
    }
    for (const row of this.#rows) if (row.querySelector('[tabindex]')) row.removeAttribute('aria-hidden');
  }

  disconnectedCallback() {
    clearTimeout(this.#asking);
  }

  /** Asks what the week as it now stands means for each. */
  ask() {
    clearTimeout(this.#asking);
    this.#asking = setTimeout(() => {
      const look = document.getElementById(this.dataset.look);
      look?.form.requestSubmit(look);
    }, settled);
  }

  /** The row of a day. */
  row(day) {
    return this.#rows[day];
  }

  /** The day and the unit of the picture under a pointer. */
  at({ clientX, clientY }) {
    const far = (row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return Math.abs(clientY - (top + bottom) / 2);
    };
    const day = this.#rows.indexOf([...this.#rows].sort((one, other) => far(one) - far(other))[0]);
    const { left, width: pixels } = this.#rows[day].getBoundingClientRect();
    return { day, x: ((clientX - left) / pixels) * width };
  }
}

/** One stretch of the week: its drawing and its three selects. */
class Grip {
  #rect;
  #week;
  #day;
  #time;
  #held = null;

  constructor(rect, fields, week) {
    this.#rect = rect;
    this.#week = week;
    this.#day = fields.querySelector('select[name^="day-"]');
    this.#time = fields.querySelector('select[name^="time-"]');
    const words = week.dataset.grip.replace('{what}', `${fields.querySelector('legend').textContent}, ${this.#said()}`);
    for (const [name, value] of [['tabindex', '0'], ['role', 'button'], ['id', `grip-${rect.dataset.block}`], ['aria-label', words]]) {
      rect.setAttribute(name, value);
    }
    rect.addEventListener('keydown', (event) => this.#press(event));
    rect.addEventListener('pointerdown', (event) => this.#take(event));
    rect.addEventListener('pointermove', (event) => this.#drag(event));
    rect.addEventListener('pointerup', () => this.#drop());
    rect.addEventListener('pointercancel', () => { this.#held = null; });
  }

  #said() {
    return `${this.#day.selectedOptions[0].textContent} ${this.#time.selectedOptions[0].textContent}`;
  }

  #press(event) {
    const [days, halves] = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[event.key] ?? [];
    if (days === undefined) return;
    event.preventDefault();
    this.#move(Number(this.#day.value) + days, Number(this.#time.value) + halves);
    this.#week.ask();
  }

  #take(event) {
    const { x } = this.#week.at(event);
    this.#held = { by: x - Number(this.#rect.getAttribute('x')), moved: false };
    this.#rect.setPointerCapture(event.pointerId);
    event.preventDefault();
    this.#rect.focus();
  }

  #drag(event) {
    if (!this.#held) return;
    const { day, x } = this.#week.at(event);
    const wake = Number(this.#time.options[0].value);
    this.#held.moved = this.#move(day, wake + Math.round((x - this.#held.by) / (quarters / 2))) || this.#held.moved;
  }

  #drop() {
    if (this.#held?.moved) this.#week.ask();
    this.#held = null;
  }

  /** Fills in the selects and moves the drawing along; true when something is otherwise. */
  #move(day, half) {
    const options = [...this.#time.options].map(({ value }) => Number(value));
    const to = { day: Math.min(6, Math.max(0, day)), half: Math.min(options.at(-1), Math.max(options[0], half)) };
    if (Number(this.#day.value) === to.day && Number(this.#time.value) === to.half) return false;
    this.#day.value = String(to.day);
    this.#time.value = String(to.half);
    this.#time.dispatchEvent(new Event('input', { bubbles: true }));
    this.#rect.setAttribute('x', String((to.half - options[0]) * (quarters / 2)));
    const row = this.#week.row(to.day);
    if (this.#rect.parentNode !== row) {
      const { activeElement } = document;
      row.append(this.#rect);
      if (activeElement === this.#rect) this.#rect.focus();
    }
    return true;
  }
}

customElements.define('dosado-week', Week);
