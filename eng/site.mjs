// node eng/site.mjs PUBLISHED    puts the site together in artifacts/site from what `dotnet publish` left in PUBLISHED
//
// artifacts/site/index.html, sw.js, manifest*.webmanifest   stable addresses
// artifacts/site/v/<version>/...                             everything else, under a hash of itself: cached for good
// artifacts/site/files.json                                  path, SHA-256 and size of each, for `dosado verify`
// Next to each file stand FILE.br and FILE.gz where they are smaller.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { assembliesOf } from './assemblies.mjs';
import { slimmed } from './slim.mjs';

const published = process.argv[2];
const sources = 'src/Dosado.Browser/wwwroot';
const site = 'artifacts/site';
const making = 'artifacts/site.making';
const shelf = 'artifacts/compressed';
const runtime = ['dotnet.js', 'dotnet.native.js', 'dotnet.runtime.js'];
const stable = ['index.html', 'sw.js', 'manifest.webmanifest', 'manifest-neutral.webmanifest'];
const forms = ['.br', '.gz'];

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** @returns {Promise<Map<string, Buffer>>} what ships, by its path */
async function gather() {
  const files = new Map();
  for (const path of await listed(sources)) files.set(path, await readFile(join(sources, path)));
  files.set('elements.js', moduleOf(elementsIn(files)));
  joinSheets(files);
  for (const name of runtime) files.set(`runtime/${name}`, await readFile(join(published, name)));
  const symbols = await readFile(join(published, 'dotnet.native.js.symbols'), 'utf8');
  files.set('runtime/dotnet.native.wasm', slimmed(await readFile(join(published, 'dotnet.native.wasm')), symbols));
  const { first, later, parts } = await assembliesOf(published);
  const { list, pack } = packed(first);
  files.set('runtime/assemblies.js', moduleOf(list));
  files.set('runtime/assemblies.bin', pack);
  files.set('runtime/parts.js', moduleOf(parts));
  for (const [language, words] of await translations()) files.set(`words/${language}.txt`, words);
  for (const { name, bytes } of later) files.set(`runtime/${name}.bin`, bytes);
  return files;
}

/** The texts of every language but English, which is in the assemblies: one file each. */
async function translations() {
  const folders = ['src/Dosado.App/Words', 'src/Dosado.Places/Words'];
  const languages = (await readdir(folders[0], { withFileTypes: true })).filter((e) => e.isDirectory() && e.name !== 'en');
  return Promise.all(languages.map(async ({ name }) => [name, await joined(folders.map((folder) => join(folder, name)))]));
}

async function joined(folders) {
  const files = (await Promise.all(folders.map(async (f) => (await listed(f)).map((file) => join(f, file))))).flat();
  return Buffer.concat(await Promise.all(files.map((file) => readFile(file))));
}

const moduleOf = (value) => Buffer.from(`export default ${JSON.stringify(value)};\n`);
/** Modules of custom elements that the check-in has; the others are part of later pages. */
const elementsOfToday = ['dials.js', 'two-circles.js'];

/** Later pages with their elements, engines, and the icons of an app that is installed. */
const isLater = (path) =>
  path.endsWith('.png') || (path.endsWith('.bin') && !path.endsWith('/assemblies.bin')) ||
  (path.includes('elements/') && !elementsOfToday.includes(basename(path)));

/** A language is fetched where it is spoken. */
const isAsked = (path) => path.startsWith('words/') || path.includes('/words/');

/** One sheet in place of those that index.html links, in their order: the head of an answer is longer than most of them. */
function joinSheets(files) {
  const link = /<link rel="stylesheet" href="\/v\/\{version\}\/(.+)">\n/g;
  const index = files.get('index.html').toString();
  const sheets = [...index.matchAll(link)].map(([line, path]) => ({ line, path }));
  files.set('look.css', Buffer.concat(sheets.map(({ path }) => files.get(path))));
  for (const { path } of sheets) files.delete(path);
  const one = sheets[0].line.replace(sheets[0].path, 'look.css');
  files.set('index.html', Buffer.from(index.replace(sheets[0].line, one).replace(link, (line) => (line === one ? line : ''))));
}

/** The custom elements there are: those that a page may ask for by name. */
const elementsIn = (files) =>
  [...files.keys()].map((path) => /^elements\/([a-z-]+)\.js$/.exec(path)?.[1]).filter((name) => name !== undefined);

/** One file of all assemblies is one request, and compresses better than each for itself. */
function packed(assemblies) {
  let from = 0;
  const list = assemblies.map(({ name, bytes }) => ({ name: `${name}.dll`, from, until: from += bytes.length }));
  return { list, pack: Buffer.concat(assemblies.map(({ bytes }) => bytes)) };
}

async function listed(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((e) => e.isFile()).map((e) => relative(folder, join(e.parentPath ?? e.path, e.name))).sort();
}

/** The version of a bundle is a hash over all of it. */
const versionOf = (files) =>
  sha256([...files].map(([path, bytes]) => `${path} ${sha256(bytes)}\n`).sort().join('')).slice(0, 16);

/**
 * What the newest version brings, from the changelog and its translations: a list of sentences for each language.
 * @returns {Promise<Record<string, string[]>>}
 */
async function news() {
  const logs = { en: 'CHANGELOG.md', es: 'docs/changelog/es.md', de: 'docs/changelog/de.md' };
  const newest = await Promise.all(Object.entries(logs).map(async ([language, file]) => [language, newestIn(await readFile(file, 'utf8'))]));
  const [versions, lengths] = [newest.map(([, n]) => n.version), newest.map(([, n]) => n.lines.length)];
  if (new Set(versions).size > 1 || new Set(lengths).size > 1) throw new Error(`the changelogs differ: ${versions} with ${lengths} lines`);
  return Object.fromEntries(newest.map(([language, { lines }]) => [language, lines]));
}

/** The first section that has a version: its name and its items. */
function newestIn(log) {
  const [heading, ...body] = log.split(/^## /m)[1].split('\n');
  const items = body.join('\n').split(/^- /m).slice(1).map((item) => item.split(/\n(?:\n|#)/)[0].replace(/\s+/g, ' ').trim());
  return { version: heading.trim(), lines: items };
}

/** Puts each file where it is served from, and the version into the stable ones. */
function place(files, told) {
  const version = versionOf(files);
  const placed = new Map();
  for (const [path, bytes] of files) if (!stable.includes(path)) placed.set(`v/${version}/${path}`, bytes);
  const kept = (wanted) => JSON.stringify([...placed.keys()].filter(wanted).map((path) => `/${path}`), null, 1);
  const [now, later, asked] = [kept((path) => !isLater(path) && !isAsked(path)), kept(isLater), kept(isAsked)];
  for (const path of stable) {
    const text = files.get(path).toString().replaceAll('{version}', version)
      .replace("['{news}']", () => told).replace("['{files}']", () => now).replace("['{later}']", () => later).replace("['{asked}']", () => asked);
    placed.set(path, Buffer.from(text));
  }
  return placed;
}

async function write(path, bytes) {
  await mkdir(dirname(join(making, path)), { recursive: true });
  await writeFile(join(making, path), bytes);
  for (const form of forms) {
    const smaller = await compressed(bytes, form);
    if (smaller.length < bytes.length) await writeFile(join(making, path + form), smaller);
  }
}

/** Compressing well is slow, and most files stay as they are from build to build. */
async function compressed(bytes, form) {
  const kept = join(shelf, sha256(bytes) + form);
  if (!existsSync(kept)) await writeFile(kept, await compress[form](bytes));
  return readFile(kept);
}

const compress = {
  '.br': (bytes) => promisify(brotliCompress)(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  }),
  '.gz': (bytes) => promisify(gzip)(bytes, { level: 9 }),
};

await rm(making, { recursive: true, force: true });
await mkdir(shelf, { recursive: true });
const placed = place(await gather(), JSON.stringify(await news()));
const wire = { first: 0, later: 0, asked: 0 };
for (const [path, bytes] of placed) {
  await write(path, bytes);
  wire[isLater(path) ? 'later' : isAsked(path) ? 'asked' : 'first'] += Math.min(bytes.length, (await compressed(bytes, '.br')).length);
}
const list = [...placed].map(([path, bytes]) => ({ path, sha256: sha256(bytes), size: bytes.length }));
await write('files.json', Buffer.from(JSON.stringify(list, null, 1) + '\n'));
await rm(site, { recursive: true, force: true });
await rename(making, site);
const megabytes = (bytes) => (bytes / 1e6).toFixed(2);
console.log(`${placed.size} files; with brotli ${megabytes(wire.first)} MB for a first visit, ${megabytes(wire.later)} MB of engines and icons later`);
