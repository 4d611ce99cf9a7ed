// <dosado-week>: the picture of a week can be dragged and moved with the keys. The selects below stay the form's fields:
// a move fills them in, and they say that they have changed. While a stretch is held, `data-held` keeps the page as it is.

const moves = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };

/** What is left free behind a stretch, in hundredths of the waking hours. */
const gap = 0.4;

class Week extends HTMLElement {
  #rows = [];
  /** The stretch under the pointer. @type {Grip | null} */
  #held = null;

  connectedCallback() {
    this.#rows = [...this.querySelectorAll('.day-of-week svg')];
    for (const rect of this.querySelectorAll('rect[data-block]')) {
      const fields = this.querySelector(`fieldset[data-block="${rect.dataset.block}"]`);
      if (fields) new Grip(rect, fields, this);
    }
    this.querySelector('.moving').hidden = false;
    this.addEventListener('pointermove', (event) => this.#held?.drag(event));
    for (const end of ['pointerup', 'pointercancel', 'lostpointercapture']) this.addEventListener(end, () => this.#letGo());
  }

  disconnectedCallback() {
    this.#held = null;
    document.dispatchEvent(new Event('letgo'));
  }

  /** The pointer is the week's until it is let go: a stretch that changes its row would lose it. */
  hold(grip, pointer) {
    this.#held = grip;
    this.dataset.held = '';
    this.setPointerCapture(pointer);
  }

  #letGo() {
    this.#held?.drop();
    this.#held = null;
    delete this.dataset.held;
    document.dispatchEvent(new Event('letgo'));
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
  /** How far behind its beginning it is held, in parts of the waking hours; and whether it has moved since. */
  #by = 0;
  #moved = false;

  constructor(rect, fields, week) {
    this.#rect = rect;
    this.#week = week;
    this.#name = fields.querySelector('legend').textContent;
    [this.#day, this.#time, this.#length] = ['day', 'time', 'length'].map((name) => fields.querySelector(`select[name^="${name}-"]`));
    this.#out = fields.querySelector('[type="checkbox"]');
    for (const [name, value] of [['tabindex', '0'], ['role', 'button'], ['id', `grip-${rect.dataset.block}`]]) rect.setAttribute(name, value);
    this.#label();
    rect.parentNode.removeAttribute('aria-hidden');
    rect.addEventListener('keydown', (event) => this.#press(event));
    // `touch-action` does not hold for a part of a drawing: a finger would scroll the page.
    rect.addEventListener('touchstart', (event) => event.preventDefault(), { passive: false });
    rect.addEventListener('pointerdown', (event) => this.#take(event));
    rect.addEventListener('focus', () => week.say(this.#said()));
    if (this.#isPutBack()) this.#draw();
  }

  /** Whether its fields were filled in after this page was made. */
  #isPutBack() {
    return this.#out.checked || [this.#day, this.#time, this.#length].some((select) => !select.selectedOptions[0]?.defaultSelected);
  }

  #said() {
    const [day, time, length] = [this.#day, this.#time, this.#length].map((select) => select.selectedOptions[0]?.textContent);
    return `${this.#name}, ${day} ${time}, ${length}`;
  }

  #label() {
    this.#rect.setAttribute('aria-label', this.#week.dataset.grip.replace('{what}', this.#said()));
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
    this.#draw();
    this.#settle();
  }

  #take(event) {
    if (event.button) return;
    const { x } = this.#week.at(event);
    this.#by = x - this.#start();
    this.#moved = false;
    this.#week.hold(this, event.pointerId);
    event.preventDefault();
    this.#rect.focus({ preventScroll: true });
  }

  drag(event) {
    const { day, x } = this.#week.at(event);
    const half = this.#first() + Math.round((x - this.#by) * this.#halves());
    this.#moved = this.#move(day, half) || this.#moved;
  }

  drop() {
    if (this.#moved) this.#settle();
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
    this.#changed();
    return true;
  }

  /** Longer or shorter, as far as the evening and the list of lengths go. */
  #stretch(halves) {
    const room = this.#first() + this.#halves() - Number(this.#time.value);
    const length = clamp(halves, 1, Math.min(room, this.#length.options.length));
    if (Number(this.#length.value) === length) return false;
    this.#length.value = String(length);
    this.#changed();
    return true;
  }

  /** On the way: what is being changed is not refreshed away. */
  #changed() {
    this.#draw();
    this.#label();
    this.#time.dispatchEvent(new Event('input', { bubbles: true }));
    this.#week.say(this.#said());
  }

  /** Where it stays. */
  #settle() {
    this.#time.dispatchEvent(new Event('change', { bubbles: true }));
  }

  #draw() {
    this.#rect.setAttribute('x', `${this.#start() * 100}%`);
    this.#rect.setAttribute('width', `${(Number(this.#length.value) / this.#halves()) * 100 - gap}%`);
    this.#rect.classList.toggle('let-go', this.#out.checked);
    this.#goTo(this.#week.row(Number(this.#day.value)));
  }

  #goTo(row) {
    if (this.#rect.parentNode === row) return;
    const { activeElement } = document;
    row.append(this.#rect);
    row.removeAttribute('aria-hidden');
    if (activeElement === this.#rect) this.#rect.focus({ preventScroll: true });
  }
}

const clamp = (number, least, most) => Math.min(most, Math.max(least, number));

customElements.define('dosado-week', Week);
