import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sourcePath } from '../../../src/model/paths.ts'
import { readReport } from '../../../src/read/read-report.ts'
import { defaultConfig } from '../../../src/read/settings/read-config.ts'
import { cases, readCase } from '../cases.ts'

const config = defaultConfig()
const facts =
  'instance: EU00\ntimezone: Europe/Amsterdam\nimpact:\n  - { start: 2019-06-03 13:45, end: 2019-06-04 14:35, kind: degraded }'

/** What entries open with: times, days, and what is none. */
const openings = [
  ...[
    '13:45 – ',
    '~13:50 ',
    '13h55 ',
    '2:05 PM: ',
    '13.41 ',
    '14:00–14:10 ',
    'T+5 min ',
    '[06-03 14:20] ',
  ],
  ...['2019-06-03 13:45 – ', '2019-06-04: ', 'June 4, 09:00 ', '03/06/2019 13:50 - ', '**13:52** '],
  ...[
    '12:10 UTC – ',
    '13:14 EST (18:14 UTC): ',
    '13:30 JST ',
    '13:45 (11:45 UTC) ',
    '13:45 (10:00 UTC) ',
  ],
  ...[
    '25:10 ',
    '14 PM ',
    'later ',
    '',
    '13.41 GB ',
    '00:10 ',
    '23:50 – ',
    '`13:45` ',
    '2022-13-26 10:00 ',
  ],
]

/** A block of a section; each `@` becomes a word of its own. */
const block = fc.oneof(
  fc.constantFrom(
    '### 2019-06-03',
    '### June 4, 2019',
    '### 14:03',
    '### Phase @',
    '**June 4**',
    '@ words.',
  ),
  fc.constantFrom(
    'All times in UTC. @ words.',
    '> @ quoted',
    '```\n@ code\n```',
    '---',
    '![@](a.png)',
  ),
  fc
    .array(fc.constantFrom(...openings), { minLength: 1, maxLength: 5 })
    .map(lines => lines.map(line => `- ${line}@`).join('\n')),
  fc
    .array(fc.constantFrom(...openings), { minLength: 1, maxLength: 4 })
    .map(lines => lines.map(line => `${line}@`).join('\n')),
  fc
    .array(fc.constantFrom(...openings), { minLength: 1, maxLength: 4 })
    .map(lines => ['- @ parent', ...lines.map(line => `  - ${line}@`)].join('\n')),
  fc
    .array(fc.constantFrom(...openings), { minLength: 1, maxLength: 5 })
    .map(lines =>
      ['| Time | Who | What |', '|---|---|---|', ...lines.map(line => `| ${line} | @ | @ |`)].join(
        '\n',
      ),
    ),
)

const section = fc.array(block, { minLength: 1, maxLength: 6 }).map(blocks => {
  const parts = blocks.join('\n\n').split('@')
  return parts.map((part, number) => (number === 0 ? part : `word${number}${part}`)).join('')
})

const wordsIn = (text: string) => text.match(/word\d+/g) ?? []

describe('a timeline', () => {
  it('keeps every word, and all of them in the order in which they are written', () => {
    fc.assert(
      fc.property(section, text => {
        const report = `---\n${facts}\n---\n\n## Timeline\n\n${text}\n`
        const { body, diagnostics } = readReport(
          Buffer.from(report),
          sourcePath('report.md'),
          config,
        )
        expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
        const [told] = body?.sections ?? []
        const events = body?.timeline.map(({ html }) => html) ?? []
        const shown = [told?.html, ...events, told?.tail].join('\n')
        // The ids of headings are made of their words.
        expect(wordsIn(shown.replace(/ id="[^"]*"/g, ''))).toEqual(wordsIn(text))
      }),
      { numRuns: 500 },
    )
  })

  it.each(cases.filter(({ name }) => name.startsWith('timeline')))(
    'has no event that ends before it begins: $name',
    golden => {
      for (const { at, end } of readCase(golden).body?.timeline ?? [])
        expect(end === null || (at !== null && at.at <= end.at)).toBe(true)
    },
  )

  it('says nothing of a moment that nobody stated', () => {
    fc.assert(
      fc.property(section, text => {
        const report = `---\n${facts}\n---\n\n## Timeline\n\n${text}\n`
        const { body } = readReport(Buffer.from(report), sourcePath('report.md'), config)
        for (const { at, end, day, approximate } of body?.timeline ?? []) {
          if (at === null) expect([end, approximate]).toEqual([null, false])
          else expect(day).toBeNull()
        }
      }),
      { numRuns: 100 },
    )
  })
})
