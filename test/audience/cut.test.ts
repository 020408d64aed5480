import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sourcePath } from '../../src/model/paths.ts'
import { readReport } from '../../src/read/read-report.ts'
import { readConfig } from '../../src/read/settings/read-config.ts'
import { publish } from '../publishing.ts'

const facts = `---
instance: web
timezone: Europe/Amsterdam
start: 2019-06-03 13:45
end: 2019-06-03 14:35
revisions: [{ date: 2019-06-11, summary: Initial Publication }]
---
`

function built(text: string) {
  const { refused, diagnostics, files } = publish({ 'a.md': `${facts}\n${text}\n` })
  expect({
    text,
    refused,
    errors: diagnostics.filter(({ severity }) => severity === 'error'),
  }).toEqual({
    text,
    refused: [],
    errors: [],
  })
  return files
}

/** Lines of a text, each with what a block behind it may begin with; null where none can stand. */
type Line = readonly [text: string, ...prefixes: string[]]
const pieces: readonly (readonly Line[])[] = [
  [
    ['A paragraph', ''],
    ['of two lines.', ''],
  ],
  [
    ['- a', '  ', ''],
    ['- b', '  ', ''],
    ['- c', '  ', ''],
  ],
  [
    ['- a', '  '],
    ['', '  '],
    ['- b', '  '],
    ['', '  '],
    ['  more of b', '  '],
  ],
  [
    ['1. one', '   ', ''],
    ['   - deep', '     ', '   '],
    ['2. two', '   ', ''],
    ['- [ ] to do', '  '],
  ],
  [
    ['> A quote', '> ', ''],
    ['>', '> '],
    ['> that goes on', '> ', ''],
  ],
  [['### A heading', '']],
  [['| a | b |'], ['|---|---|', ''], ['| c | d |', '']],
  [['```js'], ['const a = 1'], ['```', '']],
  [['See[^1] and [the log].', '']],
  [['<details><summary>More</summary>'], ['', ''], ['Within.', ''], ['', ''], ['</details>']],
]
const secrets: readonly (readonly string[])[] = [
  ['SECRET'],
  ['SECRET', '', 'SECRET two'],
  ['- SECRET', '', '- SECRET'],
  ['## SECRET', '', 'SECRET'],
  ['```', 'SECRET', '```'],
  ['| SECRET |', '|---|'],
  ['[^1]: SECRET', '', '[the log]: https://SECRET.org/'],
  ['<b>SECRET', '', '> SECRET'],
  [],
]
const text = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 5 })
  .map(parts => [
    ...parts.flatMap(part => [...part, ['', ''] as Line]),
    ['## Root Cause', ''] as Line,
    ['', ''] as Line,
    ['A cable.', ''] as Line,
    ['', ''] as Line,
  ])
const hiding = fc.tuple(fc.nat(), fc.nat(), fc.constantFrom(...secrets))

/** The lines with blocks behind some of them. */
function hidden(
  lines: readonly Line[],
  blocks: readonly (readonly [number, number, readonly string[]])[],
) {
  const places = lines.flatMap(([, ...prefixes], i) => (prefixes.length > 0 ? [i] : []))
  const behind = new Map(
    blocks.map(([at, which, secret]) => {
      const i = places[at % places.length] ?? 0
      const [, ...prefixes] = lines[i] ?? ['']
      const prefix = prefixes[which % prefixes.length] ?? ''
      return [i, [':::internal', ...secret, ':::'].map(line => (prefix + line).trimEnd())]
    }),
  )
  return lines.flatMap(([line], i) => [line, ...(behind.get(i) ?? [])]).join('\n')
}

describe('a report with internal blocks', () => {
  it('is published as the same without them, to the byte', () => {
    fc.assert(
      fc.property(text, fc.array(hiding, { minLength: 1, maxLength: 4 }), (lines, blocks) => {
        const whole = hidden(lines, blocks)
        expect(whole).toContain(':::internal')
        expect(built(whole)).toEqual(built(hidden(lines, [])))
      }),
      { numRuns: 25, seed: 5 },
    )
  }, 300_000)

  it.each([
    ['a tight list', '- a\n- b\n  :::internal\n  x\n\n  y\n  :::\n- c', '- a\n- b\n- c'],
    ['an item that is one', '- a\n- :::internal\n  x\n  :::\n- c', '- a\n- c'],
    ['an item that begins with one', '- :::internal\n  x\n  :::\n\n  a\n- b', '- a\n- b'],
    ['two in an item', '1. :::internal\n   x\n   :::\n   :::internal\n   y\n   :::\n   a', '1. a'],
    ['a quote that is one', 'a\n\n> :::internal\n> x\n> :::\n\nb', 'a\n\nb'],
    [
      'a list of nothing else',
      'a\n\n- :::internal\n  x\n  :::\n- :::internal\n  y\n  :::\n\nb',
      'a\n\nb',
    ],
    ['an item in an item', '- - :::internal\n    x\n    :::\n  - b', '- - b'],
    [
      'with a comment',
      '- a\n- b\n  <!-- of x -->\n  :::internal\n  x\n  :::\n- c',
      '- a\n- b\n- c',
    ],
    ['two lists apart', '1. a\n\n:::internal\nx\n:::\n\n2. b', '1. a\n\n2. b'],
    [
      'rows of a table',
      '| a |\n|---|\n| b |\n:::internal\nx\n:::\n| c |',
      '| a |\n|---|\n| b |\n| c |',
    ],
  ])('leaves no trace: %s', (_, whole, left) => {
    const cause = '\n\n## Root Cause\n\nA cable.'
    expect(built(whole + cause)).toEqual(built(left + cause))
  })

  it('keeps the places of what is left', () => {
    const { config } = readConfig('', sourcePath('causebook.yaml'))
    if (!config) throw new Error('The configuration is broken')
    const body =
      'a\n\n- b\n  :::internal\n  [s](s.md)\n  :::\n- see [it](gone.md)\n\n## Root Cause\n\n<iframe src="x"></iframe>'
    const { report, diagnostics } = readReport(
      Buffer.from(`${facts}\n${body}\n`),
      sourcePath('a.md'),
      config,
    )
    expect(report?.links).toMatchObject([{ place: { line: 15, column: 7 } }])
    expect(report?.sections).toMatchObject([{ place: { line: 17 } }])
    expect(diagnostics.map(({ place }) => place?.line)).toEqual([19])
  })
})

describe('what was perhaps meant to be internal is told', () => {
  const read = (body: string) => {
    const { config } = readConfig('', sourcePath('causebook.yaml'))
    if (!config) throw new Error('The configuration is broken')
    return readReport(Buffer.from(`${facts}\n${body}\n`), sourcePath('a.md'), config).diagnostics
  }

  it.each([
    'Text :::internal SECRET :::',
    '| a | :::internal SECRET ::: |\n|---|---|\n| b | c |',
    'Text ::internal SECRET::',
    'Text :internal[SECRET]',
    'Text :\u200B::internal SECRET',
    'It was `code` :::internal SECRET',
    'Text ：：：internal',
    '<internal>SECRET</internal>',
    '<!-- internal -->\n\nSECRET\n\n<!-- /internal -->',
    '<!-- begin internal -->SECRET',
    '<div class="internal">\n\nSECRET\n\n</div>',
    'Text <span data-audience=internal>SECRET</span>',
    '<p id="x" class="note internal-only">SECRET</p>',
    '```internal\nSECRET\n```',
    '- a\n\n  ~~~{.internal}\n  SECRET\n  ~~~',
    '[internal]\nSECRET **x**\n[/internal]',
    '+++internal\nSECRET\n+++',
    '--- Internal only ---\n\nSECRET',
    '{{< internal >}}\nSECRET',
    '> ;;;internal\n> SECRET',
    '<div>\n:::internal\nSECRET\n:::\n</div>',
    '<!--\n:::internal\nSECRET\n:::\n-->',
  ])('as an error: %j', body => {
    expect(read(body)).toContainEqual(
      expect.objectContaining({ code: 'markdown/broken-internal', severity: 'error' }),
    )
  })

  it.each([
    '```\n:::internal\nSECRET\n:::\n```',
    '> ~~~\n> :::internal\n> SECRET\n> :::\n> ~~~',
    '```log\na\n# :::internal\nb\n```',
  ])('as a warning: %j', body => {
    expect(read(body)).toMatchObject([{ code: 'markdown/internal-in-code', severity: 'warning' }])
  })

  it.each([
    'Write `:::internal` and ``:::internal`` as they are.',
    'In `std::internal` and std::internal::pad.',
    'An :::unlikely row of colons, and ::1.',
    ':::internal\nText :::internal\n\n<internal>\n:::',
    '<!-- internal: of the team -->\n\nText.',
    '- internal\n- [internal][x], **internal**, _internal_\n\n[x]: https://example.org/',
    '```internals\nx\n```\n\nIt was **so**: internal',
    '<div title="internal">internal class</div>\n\n@internals and $internal and so on',
  ])('and not where it cannot be: %j', body => {
    expect(read(body)).toEqual([])
  })
})
