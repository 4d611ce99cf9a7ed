// <dosado-at-once>: after a change to a field inside, the form's button marked data-at-once is pressed, so that the page
// says at once what the change means. What is changed while that answer is on its way is put back into the new page.
import { restore } from '../forms.js';
import { here } from '../history.js';

const rest = 150; // milliseconds of rest after a change before the page is asked

/** The state of a form that an answer has overtaken. @type {import('../forms.js').Kept | null} */
let overtaken = null;

class AtOnce extends HTMLElement {
  #form = null;
  #asking = null;
  #asked = '';
  #where = '';

  connectedCallback() {
    this.#form = this.closest('form');
    this.#form.querySelector('[data-at-once]').hidden = true;
    this.addEventListener('change', () => this.#ask());
    if (overtaken && restore(overtaken)) this.#ask();
    overtaken = null;
  }

  disconnectedCallback() {
    clearTimeout(this.#asking);
    const fields = this.#fields();
    if (!this.#asked || JSON.stringify(fields) === this.#asked || here() !== this.#where) return;
    overtaken = { page: '', action: new URL(this.#form.action).pathname, fields };
  }

  #ask() {
    if (this.dataset.while && !this.querySelector(this.dataset.while)) return;
    clearTimeout(this.#asking);
    this.#asking = setTimeout(() => this.#press(), rest);
  }

  #press() {
    if (this.#form.dataset.sending !== undefined) return this.#ask();
    this.#asked = JSON.stringify(this.#fields());
    this.#where = here();
    this.#form.requestSubmit(this.#form.querySelector('[data-at-once]'));
  }

  #fields() {
    return [...new FormData(this.#form)].map(([name, value]) => ({ name, value: String(value) }));
  }
}

customElements.define('dosado-at-once', AtOnce);
