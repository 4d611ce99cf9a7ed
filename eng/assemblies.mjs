// Which assemblies a first visit needs, and which come with a later page or an engine only.
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

const main = 'Dosado.Browser';
const parts = ['Dosado.Places', 'Dosado.Language', 'Dosado.Planning', 'Dosado.Dynamics'];

/** @typedef {{name: string, bytes: Buffer}} Assembly  its name without `.dll` */

/**
 * @param {string} published
 * @returns {Promise<{first: Assembly[], later: Assembly[], parts: Record<string, string[]>}>}
 *   `parts`: the later assemblies that each part is made of
 */
export async function assembliesOf(published) {
  const files = (await readdir(published)).filter((name) => name.endsWith('.dll')).sort();
  const all = await Promise.all(files.map(async (file) =>
    ({ name: file.slice(0, -'.dll'.length), bytes: await readFile(join(published, file)) })));
  const first = reachable(all, main, parts);
  const present = parts.filter((part) => all.some(({ name }) => name === part));
  const made = present.map((part) => [part, reachable(all, part, [...first, ...parts.filter((other) => other !== part)])]);
  const later = new Set(made.flatMap(([, names]) => names));
  const named = (names) => all.filter(({ name }) => names.includes(name));
  return { first: named(first), later: named([...later]), parts: Object.fromEntries(made) };
}

/** What can be called from an assembly, itself at the head, without those that are left out. */
function reachable(all, from, without) {
  const found = new Set([from]);
  for (const name of found) {
    const { bytes } = all.find((assembly) => assembly.name === name);
    for (const other of all) if (!without.includes(other.name) && names(bytes, other.name)) found.add(other.name);
  }
  return [...found];
}

// A reference stands in an assembly as the other's name, closed by a zero. A namespace of that name does too: then an
// assembly comes along that would not have had to.
const names = (bytes, name) => bytes.includes(`${name}\0`);
