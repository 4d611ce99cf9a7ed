// node eng/mutants.mjs FOLDER   the newest report of Stryker below FOLDER: how many changes each file had, and each that no test noticed, to be read one by one.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
const newest = readdirSync(folder).sort().at(-1);
const { files } = JSON.parse(readFileSync(join(folder, newest, 'reports', 'mutation-report.json'), 'utf8'));
const noticed = ['Killed', 'Timeout'];
const unnoticed = ['Survived', 'NoCoverage'];
const counts = (mutants) => [...noticed, ...unnoticed].map((status) => mutants.filter((mutant) => mutant.status === status).length);
const oneLine = (text) => text.replace(/\s+/g, ' ').trim().slice(0, 160);

const original = (source, { start, end }) => source.split('\n').slice(start.line - 1, end.line)
  .map((line, at, all) => line.slice(at === 0 ? start.column - 1 : 0, at === all.length - 1 ? end.column - 1 : undefined)).join('\n');

const row = (name, [killed, timeout, survived, untested]) => {
  const all = killed + timeout + survived + untested;
  return `${name}: ${all} changes, ${killed} killed, ${timeout} timeout, ${survived} survived, ${untested} without a test, ${(100 * (killed + timeout) / all).toFixed(1)} %`;
};

const changed = Object.entries(files).map(([path, file]) => ({ name: path.replace(/.*src\/Dosado\.\w+\//, ''), ...file }))
  .filter((file) => counts(file.mutants).some((count) => count > 0));
for (const { name, source, mutants } of changed) {
  console.log(row(name, counts(mutants)));
  for (const mutant of mutants.filter((mutant) => unnoticed.includes(mutant.status)))
    console.log(`  ${mutant.location.start.line} ${mutant.status === 'Survived' ? '' : '(no test) '}${oneLine(original(source, mutant.location))}  ->  ${oneLine(mutant.replacement ?? '')}`);
}
console.log(row('all', counts(changed.flatMap((file) => file.mutants))));
