/** Pieces that reports, front matter and settings are made of, those that go wrong together above all. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { packageFolder } from '../../src/io/program-version.ts'
import { allPayloads } from '../payloads/payloads.ts'

/** What opens, closes and continues something in Markdown, directives, tables and HTML. */
export const marks = [
  ...[
    '# ',
    '## ',
    '### ',
    '###### ',
    '- ',
    '* ',
    '1. ',
    '7) ',
    '> ',
    '>',
    '    ',
    '\t',
    '---',
    '===',
  ],
  ...[
    '```',
    '~~~',
    '````sql',
    '`',
    '``',
    '*',
    '**',
    '_',
    '***',
    '~~',
    '\\',
    '\\\n',
    '  \n',
    '|',
    '| - |',
  ],
  ...[
    '|:-:|',
    '| a | b |\n|---|---|\n',
    '[',
    '](',
    ')',
    '![',
    '[^1]',
    '[^1]: ',
    '[x]: ',
    '[[',
    ']]',
    '[ ] ',
  ],
  ...[
    ':::internal',
    ':::',
    '::::',
    '::::note',
    ':x[',
    ']{.a #b}',
    ':fire:',
    '> [!NOTE]\n> ',
    '<!--',
    '-->',
  ],
  ...[
    '<div>',
    '</div>',
    '<details><summary>',
    '</summary>',
    '</details>',
    '<p',
    '<table><tr><td>',
    '<br>',
  ],
  ...[
    '<pre>',
    '</pre>',
    '<b',
    '">',
    "'",
    '<',
    '>',
    '&',
    '&amp',
    '&#0;',
    '&#x110000;',
    '&nbsp;',
    '{',
    '}',
    '{{',
  ],
  ...[
    '$$',
    '@',
    '#1',
    'https://',
    'www.x.org',
    'mailto:a@b.c',
    'a.md',
    '#x',
    '../',
    '%',
    '%zz',
    'x.png',
  ],
]

/** Characters that programs disagree about. */
export const characters = [
  ...[
    '\u0000',
    '\u0001',
    '\t',
    '\f',
    '\u007f',
    '\u0085',
    '\u00a0',
    '\u00ad',
    '\u0301',
    '\u200b',
    '\u200d',
  ],
  ...[
    '\u200f',
    '\u2028',
    '\u2029',
    '\u202e',
    '\u2066',
    '\ufdd0',
    '\ufdd00\ufdd1',
    '\ufeff',
    '\ufffd',
    '\uffff',
  ],
  ...[
    '\ud800',
    '\u{10ffff}',
    'é',
    'e\u0301',
    'ß',
    'İ',
    'ı',
    'ﬃ',
    '東京',
    'שלום',
    'مرحبا',
    '👩‍💻',
    '🔥',
    '…',
    '“',
    '−',
  ],
]

/** Names that mean something to programs. */
export const names = [
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'index',
    'con',
    'null',
    'true',
    'undefined',
  ],
  ...[
    'NaN',
    '0',
    '-1',
    '1e999',
    '0x10',
    '[object Object]',
    '..',
    '.',
    '/',
    '',
    ' ',
    'a',
    'EU00',
    'Root cause',
  ],
]

/** Times, days, zones and lengths, told well and badly. */
export const times = [
  ...[
    '2019-06-03 13:45',
    '2019-06-03 14:35',
    '2019-06-03T11:45Z',
    '2019-06-03T13:45+02:00[Europe/Amsterdam]',
  ],
  ...[
    '2019-10-27 02:30',
    '2019-03-31 02:30',
    '2011-12-30 12:00',
    '2019-02-30 10:00',
    '2022-13-26 10:00',
  ],
  ...[
    '2019-06-03',
    '1969-12-31',
    '2200-01-01',
    '0000-00-00',
    '9999-12-31 24:00',
    '+002019-06-03 1:00',
  ],
  ...[
    '13:45',
    '24:00',
    '25:61',
    '9:05 PM',
    '13:45:59.999',
    '13h45',
    '13.45',
    '1345',
    'T+5 min',
    'noon',
  ],
  ...[
    'ongoing',
    'unknown',
    'about 2019-06-03 13:40',
    '2019-06-03 13:40..13:50',
    '13:40–13:50',
    '~13:45',
    '?',
  ],
  ...[
    'Europe/Amsterdam',
    'UTC',
    'UTC+25',
    'EST',
    'CST',
    'BST',
    '+14:00',
    '-00:00',
    'Etc/GMT+5',
    'Mars/Base',
  ],
  ...[
    'June 3, 2019',
    '3 June 2019',
    '03/06/2019',
    '3.6.2019',
    '2019年6月3日',
    'Monday',
    '50 minutes',
    '1 h 5 min',
  ],
]

/** YAML that is more than it seems. */
export const yaml = [
  ...[
    '&a ',
    '*a',
    '<<: *a',
    '!!binary ',
    '!!js/function ',
    '!x ',
    '? ',
    '- ',
    ': ',
    '| ',
    '>-\n  ',
    '%YAML 1.1',
  ],
  ...[
    '---',
    '...',
    '[',
    ']',
    '{',
    '}',
    ', ',
    '#',
    '"',
    "'",
    '\\x',
    '"\\ud800"',
    '~',
    'yes',
    '.inf',
    '.nan',
  ],
  ...[
    '0o17',
    '1_000',
    '2019-06-03',
    '12:30:45',
    '"\\u0000"',
    '\t',
    '&a [*a]',
    '{a: b, a: c}',
    '[[[[',
    '? ? ?',
  ],
]

const words = ['The cable was cut.', 'restarted', 'Root Cause', 'Timeline', 'a'.repeat(300), 'see']

/** A line of text that fits nowhere and everywhere. */
export const line: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...names, ...characters, ...marks, ...times, ...words, ...allPayloads), {
    minLength: 1,
    maxLength: 4,
  })
  .map(parts => parts.join('').replace(/[\n\r]/g, ' '))

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...marks) },
  { weight: 3, arbitrary: fc.constantFrom(...words) },
  { weight: 3, arbitrary: fc.constantFrom(...allPayloads) },
  { weight: 2, arbitrary: fc.constantFrom(...characters) },
  { weight: 2, arbitrary: fc.constantFrom(...times) },
  { weight: 1, arbitrary: fc.constantFrom(...names, '## Timeline', '## Root cause', '## Actions') },
)
const between = fc.constantFrom('', '', ' ', '\n', '\n', '\n\n', '\n  ')

/** Markdown that was never meant; here and there a piece is there hundreds of times. */
export const body: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(
      piece,
      between,
      fc.oneof({ weight: 40, arbitrary: fc.constant(1) }, fc.constantFrom(2, 30, 700)),
    ),
    { maxLength: 30 },
  )
  .map(parts => parts.map(([text, gap, times]) => (text + gap).repeat(times)).join(''))

/** The texts of all files below a folder of the project with an ending, but for very long ones. */
export function textsIn(folder: string, ending: string): readonly string[] {
  const root = join(packageFolder, folder)
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).sort()
  const texts = paths
    .filter(path => path.endsWith(ending))
    .map(path => readFileSync(join(root, path), 'utf8'))
  return texts.filter(text => text.length < 20_000)
}

/** Reports that somebody meant: the sample's, and the golden ones. */
export const samples: readonly string[] = [
  ...textsIn('rcas', '.md'),
  ...textsIn('test/reports', '.md'),
]

/** A part of a text, from 0 to 1; numbers of fast-check alone are mostly 0. */
export const anywhere = fc.noBias(fc.integer({ min: 0, max: 9999 })).map(number => number / 10_000)

const edit = fc.record({
  at: anywhere,
  cut: fc.constantFrom(0, 0, 0, 1, 3, 20, 200),
  twice: fc.constantFrom(1, 1, 1, 2, 50),
  more: fc.constantFrom('', ...marks, ...characters, ...times, ...yaml, ...names, ...allPayloads),
})

/** One of `texts`, in which something is put in, left out or repeated at a few places. */
export function mutated(texts: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...texts), fc.array(edit, { minLength: 1, maxLength: 6 }))
    .map(([text, edits]) =>
      edits.reduce((before, { at, cut, twice, more }) => {
        const start = Math.floor(at * before.length)
        return before.slice(0, start) + more.repeat(twice) + before.slice(start + cut)
      }, text),
    )
}
