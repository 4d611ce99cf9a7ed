// <dosado-bell>: asks the browser for a subscription and hands it to the form. Where the browser has none to give there is
// nothing to switch on, and the page says so. With data-off it ends a subscription that nobody wants any more.
const asked = globalThis.PushManager && globalThis.Notification && navigator.serviceWorker;

const subscribed = async () => (await navigator.serviceWorker.getRegistration())?.pushManager.getSubscription();

async function end() {
  await (asked && (await subscribed())?.unsubscribe());
}

class Bell extends HTMLElement {
  /** @type {HTMLFormElement | null} */
  #form = this.querySelector('form');

  connectedCallback() {
    end().catch((error) => console.warn(error));
    if (!asked || !this.#form) return;
    this.querySelector('[data-unsupported]').hidden = true;
    this.#form.hidden = false;
    this.#form.addEventListener('submit', (event) => this.#submit(event));
  }

  // The first time the browser is asked; then the form goes its way with what it answered.
  #submit(event) {
    if (this.#form.elements.endpoint.value) return;
    event.preventDefault();
    this.#subscribe().then(
      () => this.#form.requestSubmit(),
      (error) => {
        console.warn(error);
        this.querySelector('[data-refused]').hidden = false;
      });
  }

  async #subscribe() {
    if ((await Notification.requestPermission()) !== 'granted') throw new Error('not allowed');
    await end();
    const { pushManager } = await navigator.serviceWorker.ready;
    const given = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: this.dataset.pushKey });
    const { endpoint, keys } = given.toJSON();
    Object.entries({ endpoint, key: keys.p256dh, secret: keys.auth })
      .forEach(([name, value]) => { this.#form.elements[name].value = value; });
  }
}

customElements.define('dosado-bell', Bell);
