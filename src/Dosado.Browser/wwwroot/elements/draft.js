// <dosado-draft>: marks words in plain textareas while somebody types, each with its question below the field. The
// textareas stay the form's fields. What the words are is asked of the app; nothing is kept and nothing leaves the device.
import { ask, visit } from '../app.js';
import { visitOf } from '../forms.js';
import { moved, Mirror } from './draft-mirror.js';

// Milliseconds after the last key: before the words are read, and before the list below the field changes.
const pause = 120;
const calm = 600;

const kept = (parts) => parts.join('\u0000');

class Draft extends HTMLElement {
  /** @type {Map<number, {area: HTMLTextAreaElement, mirror: Mirror, list: HTMLElement}>} */
  #parts = new Map();
  #reading = { quiet: true, marks: [], seen: [], stings: false };
  #asked = '';
  #timer = 0;
  #listing = 0;
  #told = 0;
  /** @type {HTMLFormElement | null} */
  #form = null;
  #typed = false;

  connectedCallback() {
    if (this.#parts.size > 0) return;
    for (const area of this.querySelectorAll('textarea[data-part]')) this.#take(area);
    this.#form = this.closest('form');
    this.#form.addEventListener('input', () => { this.#typed = true; });
    for (const look of this.#form.querySelectorAll('[data-look]')) look.hidden = true;
    this.addEventListener('click', (event) => this.#onClick(event));
    this.addEventListener('keydown', (event) => this.#onKey(event));
    this.#read();
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
    clearTimeout(this.#listing);
    for (const { mirror } of this.#parts.values()) mirror.drop();
    this.#keep();
  }

  // Whoever goes to another page finds the draft as they left it. One that was sent or thrown away is not there to be kept.
  async #keep() {
    if (!this.#typed) return;
    this.#typed = false;
    await visit(await visitOf(this.#form, null)).catch(() => null);
  }

  #take(area) {
    const part = Number(area.dataset.part);
    const list = this.querySelector(`[data-marks="${part}"]`);
    this.#parts.set(part, { area, list, mirror: new Mirror(area) });
    area.addEventListener('input', () => this.#onInput(part));
  }

  // The marks move along with the words at once; whether they still stand is asked a moment later.
  #onInput(part) {
    const { mirror } = this.#parts.get(part);
    mirror.type();
    this.#reading.marks = this.#reading.marks
      .map((mark) => (mark.part === part ? moved(mark, mirror.change) : mark)).filter(Boolean);
    mirror.draw(this.#marksOf(part));
    this.#showBoth();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#read(), pause);
  }

  async #read() {
    const parts = [0, 1, 2, 3, 4].map((part) => this.#parts.get(part)?.area.value ?? '');
    this.#asked = kept(parts);
    const reading = await ask('draft-marks', { parts }).catch(() => null);
    if (!reading?.marks || this.#asked !== kept(parts) || !this.isConnected) return;
    this.#reading = reading;
    this.#show();
  }

  #show() {
    this.toggleAttribute('data-quiet', this.#reading.quiet);
    for (const [part, { mirror }] of this.#parts) mirror.draw(this.#marksOf(part));
    clearTimeout(this.#listing);
    this.#listing = setTimeout(() => this.#list(), calm);
    this.#showBoth();
  }

  #marksOf = (part) => this.#reading.marks.filter((mark) => mark.part === part);

  // The lists change only when a mark comes or goes, and never under the finger or the focus.
  #list() {
    for (const [part, { list }] of this.#parts) this.#fill(list, this.#marksOf(part));
    for (const name of this.querySelectorAll('[data-name]')) name.hidden = !this.#reading.seen.includes(name.dataset.name);
    this.querySelector('[data-seen]').hidden = this.#reading.seen.length === 0;
    for (const field of this.querySelectorAll('[data-stings]')) {
      field.hidden = !this.#reading.stings && !field.querySelector(':checked');
    }
    const { length } = this.#reading.marks;
    this.querySelector('[data-keys]').hidden = length === 0;
    if (length > 0 && this.#told === 0) this.querySelector('[data-told]').textContent = this.#words('telling');
    this.#told = length;
  }

  #fill(list, marks) {
    const there = new Map([...list.children].map((item) => [keyOf(item), item]));
    const items = marks.map((mark) => there.get(`${mark.fine} ${mark.words}`) ?? this.#item(mark));
    if (items.length === list.children.length && items.every((item, i) => item === list.children[i])) return;
    const held = list.contains(document.activeElement) ? document.activeElement : null;
    list.replaceChildren(...items);
    if (held?.isConnected) held.focus();
  }

  #item(mark) {
    const item = this.querySelector('template[data-mark]').content.firstElementChild.cloneNode(true);
    item.querySelector('q').textContent = mark.words;
    item.querySelector('[data-question]').textContent = mark.question;
    item.querySelector('[data-why]').hidden = !mark.asksWhy;
    item.querySelector('[data-lifts]').hidden = !mark.lifts;
    item.querySelector('[data-need]').hidden = !mark.need;
    item.querySelector('[data-need] span').textContent = mark.need;
    item.querySelector('[name="fine"]').value = mark.fine;
    return item;
  }

  #words = (name) => this.querySelector(`template[data-${name}]`).content.textContent.trim();

  #onClick(event) {
    const { target } = event;
    const fine = target.closest('[name="fine"]');
    const weight = target.closest('[data-weight]');
    if (fine) {
      event.preventDefault();
      this.#letBe(fine);
    } else if (weight) {
      name(weight);
    } else if (target.matches('textarea[data-part]') && target.selectionStart === target.selectionEnd) {
      this.#open(target, false);
    }
  }

  async #letBe(button) {
    const { area } = this.#partOf(button);
    const { value } = button;
    this.#reading.marks = this.#reading.marks.filter((mark) => mark.fine !== value);
    this.#show();
    this.#list();
    area.focus({ preventScroll: true });
    await visit({ method: 'POST', path: this.dataset.fine, query: [], form: [{ name: 'fine', value }] }).catch(() => null);
    this.#read();
  }

  #onKey(event) {
    const { target } = event;
    if (event.key === '.' && (event.ctrlKey || event.metaKey) && target.matches('textarea[data-part]')) {
      event.preventDefault();
      clearTimeout(this.#listing);
      this.#list();
      this.#open(target, true);
    } else if (event.key === 'Escape' && target.closest('.noted')) {
      event.preventDefault();
      this.#partOf(target).area.focus();
    }
  }

  /** Opens the question of the words at the caret; by key also that of the next words. */
  #open(area, byKey) {
    const part = Number(area.dataset.part);
    const marks = this.#marksOf(part);
    const at = area.selectionStart;
    const mark = marks.find(({ start, end }) => at >= start && at <= end)
      ?? (byKey ? marks.find(({ start }) => start >= at) ?? marks[0] : null);
    if (!mark) return;
    this.#list();
    const item = this.#parts.get(part).list.children[marks.indexOf(mark)];
    for (const details of this.querySelectorAll('.noted details')) details.open = item.contains(details);
    if (byKey) {
      area.setSelectionRange(mark.end, mark.end);
      item.querySelector('summary').focus();
    }
    item.scrollIntoView({ block: 'nearest' });
  }

  #partOf(inside) {
    return this.#parts.get(Number(inside.closest('[data-marks]').dataset.marks));
  }

  #showBoth() {
    const both = this.querySelector('[data-both]');
    if (both) both.hidden = ![3, 4].every((part) => this.#parts.get(part)?.area.value.trim());
  }
}

const keyOf = (item) => `${item.querySelector('[name="fine"]').value} ${item.querySelector('q').textContent}`;

function name(weight) {
  const group = weight.closest('[data-lifts]');
  for (const other of group.children) other.setAttribute('aria-pressed', String(other === weight));
  group.parentElement.querySelector('[data-weighed]').hidden = false;
}

customElements.define('dosado-draft', Draft);
