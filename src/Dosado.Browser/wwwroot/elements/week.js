// <dosado-week>: the picture of a week can be dragged and moved with the keys. The selects below stay the form's fields:
// a move fills them in, and they say that they have changed.

const moves = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };

class Week extends HTMLElement {
  #rows = [];

  connectedCallback() {
    this.#rows = [...this.querySelectorAll('.day-of-week svg')];
    for (const rect of this.querySelectorAll('rect[data-block]')) {
      const fields = this.querySelector(`fieldset[data-block="${rect.dataset.block}"]`);
      if (fields) new Grip(rect, fields, this);
    }
    for (const row of this.#rows) if (row.querySelector('[tabindex]')) row.removeAttribute('aria-hidden');
    this.querySelector('.moving').hidden = false;
  }

  /** Says, to those who look, where a stretch is while it moves. */
  say(words) {
    this.querySelector('.moving').textContent = words;
  }

  /** The row of a day. */
  row(day) {
    return this.#rows[day];
  }

  /** The day under a pointer, and how far into its waking hours, from 0 to 1. */
  at({ clientX, clientY }) {
    const far = (row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return Math.abs(clientY - (top + bottom) / 2);
    };
    const day = this.#rows.indexOf([...this.#rows].sort((one, other) => far(one) - far(other))[0]);
    const { left, width } = this.#rows[day].getBoundingClientRect();
    return { day, x: (clientX - left) / width };
  }
}

/** One stretch of the week: its drawing and its fields. */
class Grip {
  #rect;
  #week;
  #name;
  #day;
  #time;
  #length;
  #out;
  #held = null;

  constructor(rect, fields, week) {
    this.#rect = rect;
    this.#week = week;
    this.#name = fields.querySelector('legend').textContent;
    [this.#day, this.#time, this.#length] = ['day', 'time', 'length'].map((name) => fields.querySelector(`select[name^="${name}-"]`));
    this.#out = fields.querySelector('[type="checkbox"]');
    const words = week.dataset.grip.replace('{what}', this.#said());
    for (const [name, value] of [['tabindex', '0'], ['role', 'button'], ['id', `grip-${rect.dataset.block}`], ['aria-label', words]]) {
      rect.setAttribute(name, value);
    }
    rect.addEventListener('keydown', (event) => this.#press(event));
    rect.addEventListener('pointerdown', (event) => this.#take(event));
    rect.addEventListener('pointermove', (event) => this.#drag(event));
    rect.addEventListener('pointerup', () => this.#drop());
    rect.addEventListener('pointercancel', () => { this.#held = null; });
    rect.addEventListener('focus', () => week.say(this.#said()));
  }

  #said() {
    const [day, time, length] = [this.#day, this.#time, this.#length].map((select) => select.selectedOptions[0]?.textContent);
    return `${this.#name}, ${day} ${time}, ${length}`;
  }

  #press(event) {
    if (event.key === 'Delete' || event.key === 'Backspace') this.#leaveOut(event);
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    const [days, halves] = move;
    const changed = event.shiftKey
      ? this.#stretch(Number(this.#length.value) + (halves || -days))
      : this.#move(Number(this.#day.value) + days, Number(this.#time.value) + halves);
    if (changed) this.#settle();
  }

  #leaveOut(event) {
    event.preventDefault();
    this.#out.checked = true;
    this.#rect.classList.add('let-go');
    this.#settle();
  }

  #take(event) {
    if (event.button) return;
    const { x } = this.#week.at(event);
    this.#held = { by: x - this.#start(), moved: false };
    this.#rect.setPointerCapture(event.pointerId);
    event.preventDefault();
    this.#rect.focus();
  }

  #drag(event) {
    if (!this.#held) return;
    const { day, x } = this.#week.at(event);
    const half = this.#first() + Math.round((x - this.#held.by) * this.#halves());
    this.#held.moved = this.#move(day, half) || this.#held.moved;
  }

  #drop() {
    if (this.#held?.moved) this.#settle();
    this.#held = null;
  }

  #first() {
    return Number(this.#time.options[0].value);
  }

  /** Half hours from waking to sleep. */
  #halves() {
    return this.#time.options.length;
  }

  /** Where it begins, from 0 to 1 of the waking hours. */
  #start() {
    return (Number(this.#time.value) - this.#first()) / this.#halves();
  }

  /** Fills in the day and the time and moves the drawing along; true when something is otherwise. */
  #move(day, half) {
    const last = this.#first() + this.#halves() - Math.max(1, Number(this.#length.value));
    const to = { day: clamp(day, 0, 6), half: clamp(half, this.#first(), last) };
    if (Number(this.#day.value) === to.day && Number(this.#time.value) === to.half) return false;
    this.#day.value = String(to.day);
    this.#time.value = String(to.half);
    this.#rect.setAttribute('x', `${this.#start() * 100}%`);
    this.#goTo(this.#week.row(to.day));
    this.#changed();
    return true;
  }

  /** Longer or shorter, as far as the evening and the list of lengths go. */
  #stretch(halves) {
    const room = this.#first() + this.#halves() - Number(this.#time.value);
    const length = clamp(halves, 1, Math.min(room, this.#length.options.length));
    if (Number(this.#length.value) === length) return false;
    this.#length.value = String(length);
    this.#rect.setAttribute('width', `${(length / this.#halves()) * 100}%`);
    this.#changed();
    return true;
  }

  /** On the way: what is being changed is not refreshed away. */
  #changed() {
    this.#time.dispatchEvent(new Event('input', { bubbles: true }));
    this.#week.say(this.#said());
  }

  /** Where it stays. */
  #settle() {
    this.#time.dispatchEvent(new Event('change', { bubbles: true }));
  }

  #goTo(row) {
    if (this.#rect.parentNode === row) return;
    const { activeElement } = document;
    row.append(this.#rect);
    if (activeElement === this.#rect) this.#rect.focus();
  }
}

const clamp = (number, least, most) => Math.min(most, Math.max(least, number));

customElements.define('dosado-week', Week);
