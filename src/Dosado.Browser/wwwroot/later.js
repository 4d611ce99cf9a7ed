// For LaterParts.cs: parts of the program that only some pages need, fetched when one does. The service worker keeps them
// once something is kept here (sw.js), so that they are there without a network too.
import parts from './runtime/parts.js';

const address = (assembly) => new URL(`./runtime/${assembly}.bin`, import.meta.url).href;

/** The assemblies of a part that are not there from the start. @param {string} part */
export const assembliesOf = (part) => parts[part] ?? [];

/** @param {string} assembly  @returns {Promise<{bytes: Uint8Array}>} */
export async function load(assembly) {
  const response = await fetch(address(assembly));
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return { bytes: new Uint8Array(await response.arrayBuffer()) };
}

/** The same while the program waits. @param {string} assembly  @returns {Uint8Array} empty for what belongs to no part */
export function loadNow(assembly) {
  if (!Object.values(parts).flat().includes(assembly)) return new Uint8Array();
  const request = new XMLHttpRequest();
  request.open('GET', address(assembly), false);
  request.responseType = 'arraybuffer';
  request.send();
  if (request.status !== 200) throw new Error(`${request.responseURL}: ${request.status}`);
  return new Uint8Array(request.response);
}

/** The texts of a language, or an empty text when they cannot be had now. @param {string} language */
export async function words(language) {
  const response = await fetch(new URL(`./words/${language}.txt`, import.meta.url)).catch(() => null);
  return response?.ok ? response.text() : '';
}

/** The bytes of what `load` brought. */
export const bytesOf = (found) => found.bytes;
