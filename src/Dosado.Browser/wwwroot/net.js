// The network, for FetchRelay.cs. Trouble on the way is an answer here, never an exception.

/** Nothing a relay answers is longer: a page is at most 1 MiB and the rest of one item. */
const longest = 2 << 20;
/** Milliseconds: for a whole answer, and between two signs of life on a watch (a relay gives one every 25 seconds). */
const patience = 60_000;
const watchPatience = 80_000;

/** @typedef {{status: number, head: string, body: Uint8Array, trouble: string}} Reply */
/** @typedef {{reader: ReadableStreamDefaultReader<string>, controller: AbortController}} Watch */

/** What can be given up. @type {Map<number, AbortController>} */
const underWay = new Map();

/** Gives up waiting. @param {number} call */
export const giveUp = (call) => underWay.get(call)?.abort();

/**
 * @param {number} call  a number of its own, for `giveUp`
 * @param {string} method  @param {string} address
 * @param {string[]} headers  names and values in turn
 * @param {Uint8Array} body  empty for none
 * @returns {Promise<Reply>}
 */
export async function ask(call, method, address, headers, body) {
  const { controller, until } = begin(call);
  const timer = setTimeout(() => controller.abort(), patience);
  try {
    const answer = await fetch(address, request(method, headers, body, controller));
    return {
      status: answer.status,
      head: answer.headers.get('Dosado-Head') ?? '',
      body: await wholeOf(answer),
      trouble: '',
    };
  } catch (error) {
    return { status: 0, head: '', body: new Uint8Array(), trouble: error.name };
  } finally {
    clearTimeout(timer);
    until();
  }
}

/**
 * Opens a stream of hints.
 * @returns {Promise<Watch | null>} null when there is none to be had
 */
export async function watch(call, address, headers, body) {
  const { controller, until } = begin(call);
  try {
    const answer = await patiently(controller, fetch(address, request('POST', headers, body, controller)));
    if (answer.ok) return { controller, until, reader: answer.body.pipeThrough(new TextDecoderStream('latin1')).getReader() };
  } catch {
    // No watch: the caller looks from time to time instead.
  }
  until();
  return null;
}

/** The next portion of the stream; null when it has ended, however it did. @param {Watch} watch */
export async function next({ controller, until, reader }) {
  try {
    const { value, done } = await patiently(controller, reader.read());
    if (!done) return value;
  } catch {
    // An ended watch is opened again by the caller.
  }
  until();
  return null;
}

function begin(call) {
  const controller = new AbortController();
  underWay.set(call, controller);
  return { controller, until: () => underWay.delete(call) };
}

const request = (method, headers, body, { signal }) => ({
  method,
  signal,
  headers: pairs(headers),
  body: body.length ? body : undefined,
  cache: 'no-store',
  redirect: 'error',
  referrerPolicy: 'no-referrer',
});

const pairs = (list) => list.flatMap((name, i) => (i % 2 ? [] : [[name, list[i + 1]]]));

async function patiently(controller, promise) {
  const timer = setTimeout(() => controller.abort(), watchPatience);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
  }
}

async function wholeOf(answer) {
  const portions = [];
  let length = 0;
  for await (const portion of portionsOf(answer)) {
    length += portion.length;
    if (length > longest) throw new RangeError('longer than any answer of a relay');
    portions.push(portion);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const portion of portions) {
    whole.set(portion, at);
    at += portion.length;
  }
  return whole;
}

async function* portionsOf({ body }) {
  const reader = body?.getReader();
  for (;;) {
    const { value, done } = (await reader?.read()) ?? { done: true };
    if (done) return;
    yield value;
  }
}
