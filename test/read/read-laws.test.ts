import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sourcePath } from '../../src/model/paths.ts'
import { readReport } from '../../src/read/read-report.ts'
import { defaultConfig } from '../../src/read/settings/read-config.ts'
import { cases } from './cases.ts'

const config = defaultConfig()
const file = sourcePath('2019/report.md')
const facts =
  'instance: EU00\ntimezone: Europe/Amsterdam\nstart: 2019-06-03 13:45\nend: 2019-06-03 14:35'

/** Lines of all golden cases, and the pieces of Markdown and HTML that go wrong together. */
const pieces = [
  ...new Set(
    cases.flatMap(({ bytes }) => bytes.toString().split(/\r?\n/)).filter(line => line.length < 200),
  ),
  ...[
    '<div',
    '</div>',
    '<a href="javascript:alert(1)">',
    '<img src=x onerror=alert(1)>',
    '<!--',
    '-->',
  ],
  ...[
    '<svg onload=alert(1)>',
    '<b onclick="alert(1)"',
    '">',
    "'",
    '<![CDATA[',
    ']]>',
    '<?php',
    '<x:y>',
  ],
  ...[
    '[a](<javascript:alert(1)>)',
    '[a]: data:text/html,x',
    '![a](data:image/svg+xml,x)',
    '<data:x>',
  ],
  ...[
    ':::internal',
    ':::',
    '::::',
    '- ',
    '> ',
    '1. ',
    '    ',
    '\t',
    '|',
    '| - |',
    '```',
    '~~~',
    '`',
  ],
  ...[
    '&lt;script&gt;',
    '&#60;script>',
    '\\<script>',
    '\u2028',
    '\u0000',
    '\uFDD00\uFDD1',
    '\uD800',
  ],
  ...['- 13:45 – x', '- 99:99 – x', '- 2019-02-30 13:45 x', '| 13:45 | x |', '## Event Timeline'],
]

const body = fc
  .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom('\n', '\n', '\n\n', '', ' ')), {
    maxLength: 30,
  })
  .map(parts => parts.flat().join(''))

describe('whatever an author writes', () => {
  it('is read without a crash, and survives JSON', () => {
    fc.assert(
      fc.property(fc.oneof(body, fc.string({ unit: 'binary' })), text => {
        for (const whole of [text, `---\n${text}\n---\n`, `---\n${facts}\n---\n${text}`]) {
          const reading = readReport(Buffer.from(whole), file, config)
          expect(JSON.parse(JSON.stringify(reading))).toEqual(reading)
          for (const { place, message } of reading.diagnostics) {
            expect(
              Object.keys(place ?? {}).filter(key => !/^(end)?(line|column)$/i.test(key)),
            ).toEqual([])
            expect(message).not.toMatch(/\n|\bundefined\b|\[object/)
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  it('does nothing to its readers but show text, tables, images and links', () => {
    fc.assert(
      fc.property(body, text => {
        const { body: read, report } = readReport(
          Buffer.from(`---\n${facts}\n---\n${text}`),
          file,
          config,
        )
        const html = [
          read?.lead,
          ...(read?.sections ?? []).map(section => section.html),
          ...(read?.timeline ?? []).map(event => event.html),
        ].join('\n')
        for (const [tag, name = ''] of html.matchAll(/<([a-z][^\s>]*)(?:"[^"]*"|[^>"])*>/gi)) {
          expect(name).not.toMatch(
            /^(script|style|iframe|object|embed|svg|math|form|link|meta|base|button|textarea)$/i,
          )
          const attributes = tag.replace(/"[^"]*"/g, '""')
          expect(attributes).not.toMatch(/\s(on\w+|style|srcdoc|formaction)=/i)
          for (const [, address = ''] of tag.matchAll(/\s(?:href|src)="([^"]*)"/g))
            expect(address).toMatch(/^(\uFDD0\d+\uFDD1|#fn|https?:\/\/|mailto:|tel:)/i)
        }
        for (const [, number] of html.matchAll(/\uFDD0(\d+)\uFDD1/g))
          expect(report?.links[Number(number)]).toBeDefined()
      }),
      { numRuns: 300 },
    )
  })

  it('is not public where it stands in an internal block', () => {
    fc.assert(
      fc.property(body, body, (before, inside) => {
        const text = `${before}\n\n:::internal\nSESAME\n\n${inside}\n\nSESAME\n:::\n`
        const reading = readReport(Buffer.from(`---\n${facts}\n---\n${text}`), file, config)
        // Code that opens below a block's end and is closed shows what it holds, lines of colons too.
        const shown = JSON.stringify([reading.body, reading.report])
        const leaked = shown.replace(/<pre>.*?<\/pre>/g, '').includes('SESAME')
        const refused = reading.diagnostics.some(({ severity }) => severity === 'error')
        expect(leaked && !refused).toBe(false)
      }),
      { numRuns: 300 },
    )
  })
})
