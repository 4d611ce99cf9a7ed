// Why the app cannot run, where that lies with the browser: starting again would not help, and the page says what would.

import { done } from './promised.js';

// A function that makes a vector of bytes: the smallest program that only a browser with fixed-width SIMD takes.
const vectors = Uint8Array.of(
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 8, 1, 6, 0, 65, 0, 253, 15, 11);
const trial = 'dosado.trial';

/** @returns {Promise<'unable' | 'unkept' | null>} the page of the shell that says it; null where nothing is in the way */
export async function hindrance() {
  if (!self.WebAssembly?.validate(vectors)) return 'unable';
  return (await isRefused()) ? 'unkept' : null;
}

// A full disk is no refusal: what is on it can still be read.
async function isRefused() {
  try {
    (await done(indexedDB.open(trial))).close();
    indexedDB.deleteDatabase(trial);
    return false;
  } catch (error) {
    return error.name !== 'QuotaExceededError';
  }
}
