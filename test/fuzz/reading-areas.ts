/** Single files as anybody might write them: reports, front matter and timelines. */
import fc from 'fast-check'
import { builtInHeadings } from '../../src/io/load/built-in-words.ts'
import { sourcePath } from '../../src/model/paths.ts'
import { readReport } from '../../src/read/read-report.ts'
import { readConfig, withHeadings } from '../../src/read/settings/read-config.ts'
import { type Area, expectSame, type Files } from './area.ts'
import { bySchema, schemaOf } from './by-json-schema.ts'
import { body, line, marks, mutated, samples, times, yaml } from './hostile.ts'
import { judgeReading } from './judge.ts'

const settings =
  'instances: { EU00: { timezone: Europe/Amsterdam, aliases: [EU] }, web: {}, b: { timezone: UTC } }'
const read = readConfig(settings, sourcePath('../causebook.yaml')).partial
const config = withHeadings(read, builtInHeadings())
const facts =
  'instance: EU00\ntimezone: Europe/Amsterdam\nstart: 2019-06-03 13:45\nend: 2019-06-03 14:35\nrevisions: [{ date: 2019-06-11, summary: x }]'

/** Reads it twice: what comes of it must be the same. */
function hold(files: Files): string {
  const text = files['rcas/report.md'] ?? ''
  const file = sourcePath('report.md')
  const reading = readReport(Buffer.from(text), file, config)
  expectSame('Read twice', readReport(Buffer.from(text), file, config), reading)
  return judgeReading(reading, () => text)
}

const reportOf = (text: string): Files => ({ 'rcas/report.md': text })
const told = (front: unknown, text: string) => `---\n${JSON.stringify(front)}\n---\n\n${text}\n`

export const reports: Area = {
  name: 'reports',
  inputs: fc
    .oneof(
      body.map(text => `---\n${facts}\n---\n\n${text}`),
      mutated(samples),
      fc.tuple(mutated(samples), body).map(([text, more]) => text + more),
      fc.string({ unit: 'binary', maxLength: 200 }),
    )
    .map(reportOf),
  hold,
  few: 40,
}

const scrap = fc
  .array(
    fc.tuple(
      fc.constantFrom(...yaml, ...times, 'start', 'title', 'impact', 'a'),
      fc.constantFrom('', ' ', '\n', '\n  '),
    ),
    {
      maxLength: 20,
    },
  )
  .map(parts => parts.flat().join(''))

const schema = schemaOf('front-matter')

/** Front matter alone is broken more often than a whole report, which is mostly text. */
const fronts = samples.flatMap(text => /^---\n[\s\S]*?\n---\n/.exec(text) ?? [])

export const frontMatter: Area = {
  name: 'front matter',
  inputs: fc
    .oneof(
      fc
        .oneof(bySchema(schema), bySchema(schema, line, true))
        .map(front => told(Object.assign({ timezone: 'UTC' }, front), '## Root cause\n\nA cable.')),
      mutated(fronts),
      fc.tuple(scrap, scrap).map(([one, other]) => `---\n${one}\n${facts}\n${other}\n---\n`),
      scrap.map(text => `---\n${text}\n---\n`),
    )
    .map(reportOf),
  hold,
  few: 40,
}

const opening = fc.constantFrom(
  ...times,
  '**13:52**',
  '`13:45`',
  '[06-03 14:20]',
  '13:14 EST (18:14 UTC)',
  '',
)
const sign = fc.constantFrom(' – ', ': ', ' ', ' - ', ' | ', '')
const entry = fc.tuple(opening, sign, line).map(parts => parts.join(''))
const entries = fc.array(entry, { minLength: 1, maxLength: 5 })
const block = fc.oneof(
  entries.map(all => all.map(text => `- ${text}`).join('\n')),
  entries.map(all => all.map((text, i) => `${'  '.repeat(i)}- ${text}`).join('\n')),
  entries.map(all => `| Time | What |\n|---|---|\n${all.map(text => `| ${text} |`).join('\n')}`),
  entries.map(all => all.join('\n')),
  fc
    .tuple(fc.constantFrom('### ', '#### ', '**', 'All times in ', '> '), opening)
    .map(parts => parts.join('')),
  fc.constantFrom(...marks),
)

export const timelines: Area = {
  name: 'timelines',
  inputs: fc
    .array(block, { minLength: 1, maxLength: 6 })
    .map(blocks => reportOf(`---\n${facts}\n---\n\n## Timeline\n\n${blocks.join('\n\n')}\n`)),
  hold,
  few: 25,
}
