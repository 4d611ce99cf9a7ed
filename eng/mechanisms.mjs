// node eng/mechanisms.mjs    writes docs/mechanisms.md from docs/mechanisms.tsv and the tests that cite a row
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

const citation = /Trait\("Mechanism", "(M\d{3})"\)/g;
const method = /public (?:async )?(?:static )?(?:void|Task|Task<\w+>) (\w+)\(/;

/** @returns {Promise<Map<string, Set<string>>>} the tests that cite a row, by the row */
async function cited() {
  const tests = new Map();
  for (const path of (await readdir('tests', { recursive: true })).filter((p) => p.endsWith('.cs') && !/\/(obj|bin)\//.test(p)).sort()) {
    let rows = [];
    for (const line of (await readFile(join('tests', path), 'utf8')).split('\n')) {
      rows.push(...[...line.matchAll(citation)].map(([, row]) => row));
      const name = method.exec(line)?.[1];
      if (!name || rows.length === 0) continue;
      const said = `${basename(path, '.cs')}: ${name.replaceAll('_', ' ')}`;
      for (const row of rows) tests.set(row, (tests.get(row) ?? new Set()).add(said));
      rows = [];
    }
  }
  return tests;
}

const rows = (await readFile('docs/mechanisms.tsv', 'utf8')).split('\n').filter((l) => /^M\d{3}\t/.test(l)).map((l) => l.split('\t'));
const tests = await cited();
const missing = rows.filter(([row]) => !tests.has(row)).map(([row]) => row);
const lines = rows.map(([row, where, what]) =>
  `| ${row} | ${where} | ${what} | ${[...(tests.get(row) ?? [])].join('<br>') || 'none yet'} |`);
await writeFile('docs/mechanisms.md', `# Mechanisms

Written by \`node eng/mechanisms.mjs\`: each row of the requirements, where it lives, and the tests that would fail without it.
${missing.length === 0 ? 'No row is without a test.' : `Without a test yet: ${missing.join(', ')}.`}

| row | where | what | shown by |
|---|---|---|---|
${lines.join('\n')}
`);
console.log(`${rows.length - missing.length} of ${rows.length} rows are shown by a test; without one: ${missing.join(' ') || 'none'}`);
