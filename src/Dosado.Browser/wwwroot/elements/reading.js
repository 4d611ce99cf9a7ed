// <dosado-reading data-of="mine">: what the days say, worked out slice by slice. Between two slices the app answers
// everything else; "stop" stops it, and the link inside begins again. When it is done, the page is asked for anew.
import { ask, events } from '../app.js';

class Reading extends HTMLElement {
  #isStopped = false;

  connectedCallback() {
    this.querySelector('[data-stop]').addEventListener('click', () => { this.#isStopped = true; });
    this.querySelector('a').addEventListener('click', (event) => {
      event.preventDefault();
      this.#work();
    });
    this.#work();
  }

  disconnectedCallback() {
    this.#isStopped = true;
  }

  async #work() {
    this.#isStopped = false;
    this.#show('working');
    const bar = this.querySelector('progress');
    while (!this.#isStopped) {
      const { done, share } = await ask('dance-reading', { of: this.dataset.of });
      bar.value = share ?? 1;
      if (done ?? true) return events.dispatchEvent(new CustomEvent('changed'));
    }
    this.#show('stopped');
    return undefined;
  }

  #show(state) {
    for (const part of this.querySelectorAll('[data-when]')) part.hidden = part.dataset.when !== state;
  }
}

customElements.define('dosado-reading', Reading);
