// The cryptography of the browser for WebCrypto.cs: WebCrypto in batches, because a call across costs more than the work.
//
// A batch crosses as one array of parts: for each part its length (32 bits, little-endian; -1 for "none") and its bytes.
//   encrypt, decrypt   nonce, additional data, text | nonce, ... -> ciphertext with tag or text, "none" if it does not open
//   sign               message | message ...                     -> signature of 64 bytes (r, s) each
//   verify             public key, message, signature | ...      -> one byte each, 1 for yes
// Keys that are in use cross as CryptoKey objects that cannot be read out. Key pairs that are kept as bytes cross as the
// 138 bytes of KeyPair.cs; public keys as 65 bytes, uncompressed. What outsiders can make wrong is answered, not thrown.
//
// The device's own keys never leave: they lie in a database of their own, as CryptoKeys that cannot be read out.

import { done, finished } from './promised.js';

const subtle = crypto.subtle;
const ecdsa = { name: 'ECDSA', namedCurve: 'P-256' };
const ecdh = { name: 'ECDH', namedCurve: 'P-256' };
const signing = { name: 'ECDSA', hash: 'SHA-256' };
const aes = { name: 'AES-GCM', length: 256 };

// ---- AES-256-GCM

export const cipherKey = (raw) => subtle.importKey('raw', raw, aes, false, ['encrypt', 'decrypt']);

export const encrypt = (key, batch) => each(threes(batch), ([iv, additionalData, text]) =>
  subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, text));

export const decrypt = (key, batch) => each(threes(batch), ([iv, additionalData, text]) =>
  subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, text).catch(unless('OperationError', null)));

// ---- ECDSA P-256 over SHA-256

export const makeSigningPair = () => makePair(ecdsa, ['sign', 'verify']);

export const signingKey = (pair) => subtle.importKey('pkcs8', pair, ecdsa, false, ['sign']);

export const sign = (key, batch) => each(unpack(batch), (message) => subtle.sign(signing, key, message));

export async function verify(batch) {
  const signers = new Map();
  const signer = (point) => {
    const name = point.join();
    if (!signers.has(name)) signers.set(name, publicKey(point, ecdsa, ['verify']));
    return signers.get(name);
  };
  const answers = await Promise.all(threes(batch).map(async ([point, message, signature]) => {
    const key = await signer(point);
    return key !== null && signature.length === 64 && subtle.verify(signing, key, signature, message);
  }));
  return { bytes: Uint8Array.from(answers, Number) };
}

// ---- ECDH P-256, PBKDF2

export const makeAgreementPair = () => makePair(ecdh, ['deriveBits']);

/** @returns {Promise<{bytes: Uint8Array} | null>} the shared x coordinate; null for a point off the curve */
export async function agree(pair, point) {
  const theirs = await publicKey(point, ecdh, []);
  if (theirs === null) return null;
  const mine = await subtle.importKey('pkcs8', pair, ecdh, false, ['deriveBits']);
  return { bytes: new Uint8Array(await subtle.deriveBits({ name: 'ECDH', public: theirs }, mine, 256)) };
}

export async function stretch(pin, salt, iterations) {
  const key = await subtle.importKey('raw', pin, 'PBKDF2', false, ['deriveBits']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return { bytes: new Uint8Array(await subtle.deriveBits(how, key, 256)) };
}

// ---- The device's own keys

/** @returns {Promise<{key: CryptoKey, bytes: Uint8Array}>} the key of that name, made when there is none */
export const keptSigningKey = (name) => kept(name, async () => {
  const pair = await subtle.generateKey(ecdsa, false, ['sign', 'verify']);
  return { key: pair.privateKey, bytes: new Uint8Array(await subtle.exportKey('raw', pair.publicKey)) };
});

/** @returns {Promise<{key: CryptoKey}>} the key of that name, made when there is none */
export const keptCipherKey = (name) => kept(name, async () => (
  { key: await subtle.generateKey(aes, false, ['encrypt', 'decrypt']) }));

export async function forget(name) {
  const writing = (await keys()).transaction('keys', 'readwrite', { durability: 'strict' });
  writing.objectStore('keys').delete(name);
  await finished(writing);
}

/** Made before the transaction, which would not wait for it; whoever came first is kept. */
async function kept(name, make) {
  const database = await keys();
  const before = await done(database.transaction('keys').objectStore('keys').get(name));
  if (before) return before;
  const fresh = await make();
  const writing = database.transaction('keys', 'readwrite', { durability: 'strict' });
  const store = writing.objectStore('keys');
  const first = await done(store.get(name));
  if (!first) store.put(fresh, name);
  await finished(writing);
  return first ?? fresh;
}

let opened;

function keys() {
  opened ??= open();
  return opened;
}

async function open() {
  const opening = indexedDB.open('dosado-keys', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('keys');
  const database = await done(opening);
  database.onversionchange = () => { database.close(); opened = undefined; };
  return database;
}

// ---- Reading what the functions above brought

export const bytesOf = (found) => found.bytes;
export const keyOf = (found) => found.key;

// ---- Parts

async function each(items, work) {
  return { bytes: pack(await Promise.all(items.map(work))) };
}

function threes(batch) {
  const parts = unpack(batch);
  return Array.from({ length: parts.length / 3 }, (_, i) => parts.slice(3 * i, 3 * i + 3));
}

function unpack(batch) {
  const view = new DataView(batch.buffer, batch.byteOffset, batch.byteLength);
  const parts = [];
  for (let at = 0; at < batch.length;) {
    const length = view.getInt32(at, true);
    parts.push(batch.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return parts;
}

function pack(parts) {
  const size = parts.reduce((sum, part) => sum + 4 + (part?.byteLength ?? 0), 0);
  const batch = new Uint8Array(size);
  const view = new DataView(batch.buffer);
  let at = 0;
  for (const part of parts) {
    view.setInt32(at, part?.byteLength ?? -1, true);
    if (part) batch.set(new Uint8Array(part), at + 4);
    at += 4 + (part?.byteLength ?? 0);
  }
  return batch;
}

// ---- Keys as bytes

const head = hex('308187020100301306072a8648ce3d020106082a8648ce3d030107046d306b0201010420');
const publicTag = hex('a144034200');

/** Spelled here and not by the browser, whose PKCS#8 may say the same in other words. */
async function makePair(kind, uses) {
  const { privateKey } = await subtle.generateKey(kind, true, uses);
  const { d, x, y } = await subtle.exportKey('jwk', privateKey);
  return { bytes: Uint8Array.of(...head, ...base64(d), ...publicTag, 4, ...base64(x), ...base64(y)) };
}

async function publicKey(point, kind, uses) {
  if (point.length !== 65 || point[0] !== 4) return null;
  return subtle.importKey('raw', point, kind, false, uses).catch(unless('DataError', null));
}

/** What a named failure means; any other goes on. */
const unless = (name, answer) => (error) => {
  if (error?.name !== name) throw error;
  return answer;
};

function hex(text) {
  return Uint8Array.from(text.match(/../g), (byte) => parseInt(byte, 16));
}

function base64(text) {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
}
