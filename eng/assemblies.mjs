// Which assemblies a first visit needs, and which come with an engine only.
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

const main = 'Dosado.Browser';
const engines = ['Dosado.Language', 'Dosado.Planning', 'Dosado.Dynamics'];

/** @typedef {{name: string, bytes: Buffer}} Assembly  its name without `.dll` */

/**
 * @param {string} published
 * @returns {Promise<{first: Assembly[], later: Assembly[], engines: Record<string, string[]>}>}
 *   `engines`: the later assemblies that each engine is made of
 */
export async function assembliesOf(published) {
  const files = (await readdir(published)).filter((name) => name.endsWith('.dll')).sort();
  const all = await Promise.all(files.map(async (file) =>
    ({ name: file.slice(0, -'.dll'.length), bytes: await readFile(join(published, file)) })));
  const first = reachable(all, main, engines);
  const made = engines.filter((engine) => all.some(({ name }) => name === engine))
    .map((engine) => [engine, reachable(all, engine, first)]);
  const later = new Set(made.flatMap(([, parts]) => parts));
  const named = (names) => all.filter(({ name }) => names.includes(name));
  return { first: named(first), later: named([...later]), engines: Object.fromEntries(made) };
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
