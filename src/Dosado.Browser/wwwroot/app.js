// The app as the page sees it: visits and questions go to the worker, answers come back. Knows nothing of the page.
import { workerAddress } from './address.js';

/** @typedef {{name: string, value: string}} Field */
/** @typedef {{method: string, path: string, query: Field[], form: Field[], bond?: string}} Visit  bond: which one the page of a form was about */
/** @typedef {{kind: 'page', path: string, title: string, html: string, keeping: string, status: number, isSettled: boolean}} Page */
/** @typedef {{kind: 'download', name: string, mediaType: string, bytes: Uint8Array}} Download */

/** Why an answer did not come. `detail` is for a report and holds no content. */
export class Fault extends Error {
  /** @param {'broken' | 'interrupted'} reason  @param {string} detail */
  constructor(reason, detail) {
    super(reason);
    this.reason = reason;
    this.detail = detail;
  }
}

/** What the worker says without being asked: `changed` (something arrived or was sent), `broken`, `newer`. */
export const events = new EventTarget();

/** @type {Worker | null} */
let worker = null;
let lastId = 0;
/** @type {Map<number, {request: object, resolve: Function, reject: Function}>} */
const waiting = new Map();

/** Starts the worker; what was asked before it broke down stays refused. */
export function start() {
  stop();
  worker = new Worker(workerAddress(), { type: 'module', name: 'dosado' });
  worker.onmessage = ({ data }) => (data.id ? settle(data) : told(data));
  worker.onerror = (event) => told({ broken: event.message || 'the worker did not start' });
}

/** Ends the worker at once: its memory, and with it every key, is gone. */
export function stop() {
  worker?.terminate();
  worker = null;
}

/** @param {Visit} visit  @returns {Promise<Page | Download>} */
export const visit = (visit) => send({ visit });

/**
 * A small question of a custom element.
 * @param {string} name  which question, for example `draft-marks`
 * @param {unknown} parameters
 * @returns {Promise<any>}
 */
export const ask = async (name, parameters) => JSON.parse(await send({ ask: { name, json: JSON.stringify(parameters) } }));

function send(request) {
  return new Promise((resolve, reject) => {
    const id = ++lastId;
    waiting.set(id, { request, resolve, reject });
    worker?.postMessage({ id, ...request });
  });
}

function settle({ id, answer, fault }) {
  const { resolve, reject } = waiting.get(id) ?? {};
  waiting.delete(id);
  if (fault) reject?.(new Fault(fault.reason, fault.detail));
  else resolve?.(answer);
}

function told(news) {
  if (news.lost) startOver();
  else if (news.broken) refuseAll(new Fault('broken', news.broken));
  for (const name of Object.keys(news)) events.dispatchEvent(new CustomEvent(name, { detail: news[name] }));
}

// Another tab took over while this one slept: begin again as its guest. What only reads is asked again.
function startOver() {
  const again = [...waiting];
  waiting.clear();
  start();
  for (const [id, { request, resolve, reject }] of again) {
    if (request.visit?.method === 'POST') reject(new Fault('interrupted', 'another tab took over'));
    else {
      waiting.set(id, { request, resolve, reject });
      worker.postMessage({ id, ...request });
    }
  }
}

function refuseAll(fault) {
  for (const { reject } of waiting.values()) reject(fault);
  waiting.clear();
}
