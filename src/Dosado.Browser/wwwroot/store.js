// The device's disk: one IndexedDB object store of bytes under [table, key]. Called by IndexedDbStore.cs; rows cross in
// one packed array, because a call across costs more than the bytes.
//
// The writer's mark: every commit checks, in its own transaction, that no later host has opened the store since. A tab
// that slept through losing its lock can therefore not write over its successor.

import { done, finished } from './promised.js';

const rows = 'rows';
const mark = ['', 'writer'];
const me = crypto.getRandomValues(new Uint8Array(16));

/** @type {IDBDatabase} */
let database;

/** Opens the store and marks this tab as its writer. */
export async function open() {
  const opening = indexedDB.open('dosado', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(rows);
  database = await done(opening);
  database.onversionchange = () => database.close();
  const writing = database.transaction(rows, 'readwrite', { durability: 'strict' });
  writing.objectStore(rows).put(me, mark);
  await finished(writing);
}

/** @returns {Promise<{bytes: Uint8Array} | null>} */
export async function find(table, key) {
  const bytes = await done(reading().get([table, key]));
  return bytes ? { bytes } : null;
}

/** Rows with from <= key < until, packed, in order of their keys. */
export async function range(table, from, until) {
  const span = IDBKeyRange.bound([table, from], [table, until], false, true);
  const store = reading();
  const [keys, values] = await Promise.all([done(store.getAllKeys(span)), done(store.getAll(span))]);
  return { bytes: pack(keys.map(([, key]) => key), values) };
}

/** The bytes of what `find` and `range` brought. */
export const bytesOf = (found) => found.bytes;

/**
 * Makes all changes or none.
 * @param {Uint8Array} packed  see `changes`
 * @returns {Promise<'done' | 'full' | 'lost'>}
 */
export async function commit(packed) {
  try {
    const writing = database.transaction(rows, 'readwrite', { durability: 'strict' });
    const store = writing.objectStore(rows);
    const writer = await done(store.get(mark));
    if (!same(writer, me)) {
      writing.abort();
      return 'lost';
    }
    for (const { key, value } of changes(packed)) value ? store.put(value, key) : store.delete(key);
    await finished(writing);
    return 'done';
  } catch (error) {
    if (error?.name === 'QuotaExceededError') return 'full';
    throw error;
  }
}

const reading = () => database.transaction(rows, 'readonly').objectStore(rows);


const same = (a, b) => a?.length === b.length && a.every((byte, i) => byte === b[i]);

// A row: length of the key, key in UTF-8, length of the value, value. Lengths are 32 bits, little-endian.
function pack(keys, values) {
  const names = keys.map((key) => new TextEncoder().encode(key));
  const size = names.reduce((sum, name, i) => sum + 8 + name.length + values[i].length, 0);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  let at = 0;
  const put = (part) => {
    view.setInt32(at, part.length, true);
    bytes.set(part, at + 4);
    at += 4 + part.length;
  };
  names.forEach((name, i) => { put(name); put(values[i]); });
  return bytes;
}

// A change: table, key, and the value or, with the length -1, its removal.
function* changes(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const take = () => {
    const length = view.getInt32(at, true);
    at += 4 + Math.max(length, 0);
    return length < 0 ? null : bytes.slice(at - length, at);
  };
  const text = () => new TextDecoder().decode(take());
  while (at < bytes.length) yield { key: [text(), text()], value: take() };
}
