// Several tabs, one writer. Whoever holds the Web Lock `dosado-writer` is the host: it runs the app, writes and syncs.
// The others are guests: they run no app, hand their requests to the host over the channel `dosado`, and queue for
// the lock, so that a guest becomes the host when the host's tab ends, however it ends.
//
// A host that the system put to sleep still holds the lock and answers nobody. A guest that is not heard within
// five seconds therefore takes the lock away. The sleeper's unfinished writes are then refused by the store (store.js).

const lock = 'dosado-writer';
const patience = 5_000;

/** @typedef {{visit?: {method: string}, ask?: object}} Request */

export class Tabs {
  #me = crypto.randomUUID();
  #channel = new BroadcastChannel('dosado');
  #last = 0;
  /** Asked by this guest and not answered yet. @type {Map<number, {request: Request, taken: boolean, resolve: Function}>} */
  #asked = new Map();
  /** @type {((request: Request) => Promise<object>) | null} */
  #app = null;
  #isStealing = false;
  #boot;
  #tell;
  #decided;

  /**
   * @param {(tell: (news: object) => void) => Promise<(request: Request) => Promise<object>>} boot
   * @param {(news: object) => void} tell  tells this tab's page
   */
  constructor(boot, tell) {
    this.#boot = boot;
    this.#tell = tell;
    this.#channel.onmessage = ({ data }) => this.#hear(data);
    this.#decided = new Promise((resolve) => this.#enter(resolve));
  }

  /** @param {Request} request  @returns {Promise<object>} `{answer}` or `{fault}` */
  async answer(request) {
    await this.#decided;
    return this.#app ? this.#app(request) : this.#askHost(request);
  }

  #enter(decided) {
    const options = { ifAvailable: true };
    this.#hold(options, async (held) => {
      if (held) return this.#host(decided);
      this.#hold({}, () => this.#host(() => {}));
      decided();
    });
  }

  #hold(options, use) {
    navigator.locks.request(lock, options, use).catch((error) => this.#tell(
      error.name === 'AbortError' ? { lost: true } : { broken: String(error.stack) }));
  }

  async #host(decided) {
    this.#app = this.#queueUntil(this.#boot((news) => this.#tellAll(news)));
    decided();
    this.#channel.postMessage({ host: this.#me });
    this.#takeOver((request) => this.#app(request));
    await new Promise(() => {}); // until the tab ends
  }

  // Requests may come in while the app boots.
  #queueUntil(booting) {
    booting.catch((error) => this.#tell({ broken: String(error?.stack ?? error) }));
    return async (request) => (await booting)(request);
  }

  #tellAll(news) {
    this.#tell(news);
    this.#channel.postMessage({ news });
  }

  #hear({ host, news, from, to, id, request, taken, reply }) {
    if (host) this.#takeOver((again) => this.#askHost(again));
    else if (news) this.#tell(news);
    else if (request && this.#app) this.#serve(from, id, request);
    else if (to === this.#me && taken) this.#asked.get(id)?.took();
    else if (to === this.#me && reply) this.#settle(id, reply);
  }

  async #serve(to, id, request) {
    this.#channel.postMessage({ to, id, taken: true });
    this.#channel.postMessage({ to, id, reply: await this.#app(request) });
  }

  #askHost(request) {
    const id = ++this.#last;
    return new Promise((resolve) => {
      const impatience = setTimeout(() => this.#steal(), patience);
      const asked = { request, resolve, taken: false, took: () => { asked.taken = true; clearTimeout(impatience); } };
      this.#asked.set(id, asked);
      this.#channel.postMessage({ from: this.#me, id, request });
    });
  }

  #settle(id, reply) {
    const asked = this.#asked.get(id);
    this.#asked.delete(id);
    asked?.took();
    asked?.resolve(reply);
  }

  #steal() {
    if (this.#app || this.#isStealing) return;
    this.#isStealing = true;
    this.#hold({ steal: true }, () => this.#host(() => {}));
  }

  // A new host. What the old one had taken and not answered may have been done: what only reads is asked again,
  // a form is given back to the person, who can look first.
  async #takeOver(answer) {
    const asked = [...this.#asked.values()];
    this.#asked.clear();
    for (const { request, taken, took, resolve } of asked) {
      took();
      const interrupted = taken && request.visit?.method === 'POST';
      resolve(interrupted ? { fault: { reason: 'interrupted', detail: 'the tab that did it was closed' } } : await answer(request));
    }
  }
}
