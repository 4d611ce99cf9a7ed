// Reads the labelled sentences and GoEmotions test, asks each tool whether it would say anything, prints two tables.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { text as alex } from 'alex'
import writeGood from 'write-good'

const { DOSADO, LABELS, DATA } = process.env
const blame = new Set(['blame', 'criticism', 'contempt', 'mind_reading', 'generalisation', 'label', 'demand', 'threat'])
const you = /\b(you|your|yours|yourself|u|ur|ya|youre|y'all|you're|you've)\b/i

const lines = file => readFileSync(file, 'utf8').split('\n').filter(Boolean)
const emotions = part => lines(`${DATA}/goemotions/${part}.tsv`).map(l => l.split('\t'))
const films = () => lines(`${DATA}/xed/en-annotated.train.tsv`).map(l => l.split('\t'))
const names = lines(`${DATA}/goemotions/labels.txt`)
const only = (row, allowed) => row[1].split(',').every(l => allowed.includes(names[l]))
const any = (row, wanted) => row[1].split(',').some(l => wanted.includes(names[l]))

function labelled(name, part) {
  const rows = part === 'film' ? films() : emotions(part)
  return lines(`${LABELS}/${name}.tsv`).filter(l => !l.startsWith('#')).map(l => l.split('\t'))
    .filter(l => l[2] !== 'BORDERLINE').map(l => ({ text: rows[l[0]][0], is: l[2] === 'POS' }))
}

// Words that the annotators of Toxic Spans marked more often than not, at least five times.
function toxicWords() {
  const seen = new Map()
  for (const part of ['train', 'trial']) {
    for (const match of readFileSync(`${DATA}/toxic-spans/tsd_${part}.csv`, 'utf8').matchAll(/^"\[([^\]]*)\]",("?)([\s\S]*?)\2\r?$/gm)) {
      const toxic = new Set(match[1].split(',').map(Number))
      const points = [...match[3].replaceAll('""', '"')].join('')
      for (const word of points.matchAll(/[a-z']+/gi)) {
        const key = word[0].toLowerCase()
        const count = seen.get(key) ?? { in: 0, all: 0 }
        count.all++
        count.in += toxic.has(word.index) ? 1 : 0
        seen.set(key, count)
      }
    }
  }
  return new Set([...seen].filter(([, c]) => c.in >= 5 && c.in * 2 > c.all).map(([w]) => w))
}

function dosado(texts) {
  const out = execFileSync('dotnet', [DOSADO, 'soften', '--json', '--lines', '-'],
    { input: texts.map(t => t.replaceAll('\n', ' ')).join('\n') + '\n', maxBuffer: 1 << 30 }).toString()
  return out.split('\n').filter(Boolean).map(l => JSON.parse(l).findings.some(f => blame.has(f.kind)))
}

const words = toxicWords()
const tools = {
  'dosado soften': dosado,
  alex: texts => texts.map(t => alex(t, { profanitySureness: 0 }).messages.length > 0),
  'write-good': texts => texts.map(t => writeGood(t).length > 0),
  [`word list (${words.size} toxic words)`]: texts =>
    texts.map(t => (t.toLowerCase().match(/[a-z']+/g) ?? []).some(w => words.has(w))),
}

const share = (a, b) => (b === 0 ? '-' : `${(a / b).toFixed(3)} (${a}/${b})`)
const sets = {
  dev240d: labelled('dev240d', 'dev'),
  test359: labelled('test359', 'test'),
  test400: labelled('test400', 'test'),
  film450: labelled('film450', 'film'),
}
console.log('| tool | ' + Object.keys(sets).map(s => `${s} precision | ${s} recall`).join(' | ') + ' |')
console.log('|---|' + '---|---|'.repeat(Object.keys(sets).length))
for (const [name, says] of Object.entries(tools)) {
  const cells = Object.values(sets).map(set => {
    const said = says(set.map(s => s.text))
    const right = set.filter((s, i) => s.is && said[i]).length
    return `${share(right, said.filter(Boolean).length)} | ${share(right, set.filter(s => s.is).length)}`
  })
  console.log(`| ${name} | ${cells.join(' | ')} |`)
}

const test = emotions('test').filter(r => you.test(r[0]))
const angry = test.filter(r => any(r, ['anger', 'annoyance', 'disapproval', 'disgust']))
const warm = test.filter(r => only(r, ['gratitude', 'love', 'caring', 'admiration', 'approval', 'joy', 'neutral']))
console.log('\n| tool | GoEmotions test, angry rows spoken to | warm or neutral rows spoken to |')
console.log('|---|---|---|')
for (const [name, says] of Object.entries(tools)) {
  const of = rows => share(says(rows.map(r => r[0])).filter(Boolean).length, rows.length)
  console.log(`| ${name} | ${of(angry)} | ${of(warm)} |`)
}
