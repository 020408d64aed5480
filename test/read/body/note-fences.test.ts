import { describe, expect, it } from 'vitest'
import { sourcePath } from '../../../src/model/paths.ts'
import { type Reading, readReport } from '../../../src/read/read-report.ts'
import { readConfig } from '../../../src/read/settings/read-config.ts'
import { secondsOf } from '../limits/seconds-of.ts'

const frontMatter = `---
instance: EU00
timezone: Europe/Amsterdam
start: 2026-03-02 09:10
end: 2026-03-02 09:40
revisions: [{ date: 2026-03-05, summary: I }]
---

## Root Cause Analysis
`
/** The line on which a body below the front matter begins. */
const first = frontMatter.split('\n').length
const file = sourcePath('report.md')

function read(body: string, audience = 'public'): Reading {
  const { config } = readConfig(`audience: ${audience}`, sourcePath('causebook.yaml'))
  if (!config) throw new Error('The configuration is broken')
  return readReport(Buffer.from(`${frontMatter}${body}`), file, config)
}

const noted = (body: string) =>
  read(body).diagnostics.map(({ severity, code, place }) => [
    severity,
    code,
    (place?.line ?? Number.NaN) - first + 1,
  ])
const broken = (...lines: number[]) =>
  lines.map(line => ['error', 'markdown/broken-internal', line])

describe('a line that closes nothing', () => {
  it.each([
    [
      'below a block that a line in its code has closed',
      ':::internal\nThe log:\n\n```\n:::\n```\nSECRET2\n:::',
      4,
    ],
    [
      'and code without an end',
      ':::internal\n```\n:::\n```\nSECRET2\n:::\n\nText.\n\n```\nx\n```',
      2,
    ],
    ['below a block that a line in a list has closed', ':::internal\n- S1\n  :::\n\n- S2\n:::', 6],
    ['below a block that is closed', ':::internal\nS1\n:::\n\nSECRET2\n:::', 6],
    ['below a block within a block', ':::internal\n:::internal\nS\n:::\nSECRET\n:::', 2],
    ['alone', 'Text.\n\n:::', 3],
    ['in a quote', '> :::internal\n> S\n> :::\n> S2\n> :::', 5],
    ['in a list', '- :::internal\n  S\n  :::\n- S2\n  :::', 5],
    ['below a quote that has ended', '> :::internal\n> S\n\n:::\nSECRET\n:::', 1],
    ['in HTML', ':::internal\n<!--\n:::\n-->\nSECRET\n:::', 6],
    ['as code by its indentation', ':::internal\nS\n\n    :::\n\nT\n:::', 4],
    ['with too few colons', '::::internal\nS\n:::\nSECRET\n::::', 3],
    ['of wide colons', ':::internal\nS\n:::\nSECRET\n：：：', 5],
    ['behind a soft break', ':::internal\nS\n:::\nSECRET\u2028:::', 4],
  ])('is an error: %s', (_, body, line) => {
    expect(noted(`${body}\n`)[0]).toEqual(broken(line)[0])
  })

  it('is said where it stands, and only once', () => {
    const { diagnostics } = read(':::internal\nS1\n:::\n\nSECRET2\n > :::\n')
    expect(diagnostics).toMatchObject([{ place: { line: first + 5, column: 4 } }])
    expect(noted('::: internal\nS\n:::\n\n```\nx\n```\n')).toEqual(broken(1))
  })
})

describe('a fence that is nearly right', () => {
  it.each([
    ':::intrnal',
    ':::internals',
    ':::interal',
    ':::\u200Binternal',
    ':::int\u00ADernal',
    ':\u200B::internal',
    '\u200B:::internal',
    ':::internal\u00A0',
    ':::INTERNAL',
    ':::Internal[Label]',
    ':::intern',
    ':::internal-only',
    '：：：internal',
    ':::ｉｎｔｅｒｎａｌ',
    ':::іnternаl',
    '∶∶∶internal',
    '::internal',
    '::interal',
    '    :::internal',
    '\t:::internal',
    '  \t ：：internal',
    '- x\n\n        :::internal',
    '> ::: internal',
    '::: *internal*',
    ':::in ternal',
    '\\:::internal',
    '**:::internal**',
    '<p>:::internal',
    '1. ::internal',
    ':::internal {.notes',
    'Text\u2028:::internal',
  ])('is an error with a hint: %j', fence => {
    for (const end of ['\n:::', '']) {
      const body = `${fence}\nSECRET${end}\n`
      const [found, ...others] = read(body).diagnostics
      expect(found).toMatchObject({
        code: 'markdown/broken-internal',
        severity: 'error',
        hint: expect.stringContaining('Write `:::internal` on a line of its own'),
      })
      expect(others.filter(({ code }) => code === 'markdown/unknown-block')).toEqual([])
    }
  })

  it.each([':::tip', '::: tip', ':::{note}', '::::spoiler', ':::/internal-notes/ and more :::'])(
    'or not at all is an error too: %s',
    fence => {
      expect(read(`${fence}\nSECRET\n:::\n`).diagnostics).toMatchObject([{ severity: 'error' }])
    },
  )

  it('is an error in front matter, where there are no blocks', () => {
    const text = frontMatter.replace(
      'revisions',
      'summary: |\n  :::internal\n  SECRET\n  :::\nrevisions',
    )
    const { config } = readConfig('', sourcePath('causebook.yaml'))
    const { diagnostics } = readReport(
      Buffer.from(text),
      file,
      config as NonNullable<typeof config>,
    )
    expect(diagnostics).toMatchObject([{ code: 'markdown/broken-internal', place: { line: 7 } }])
  })
})

describe('code around which the end of a block is not clear', () => {
  it.each([
    ['that has no end in the block', ':::internal\n```\nS\n:::\n\nText.', broken(2)],
    [
      'that begins where the block has ended',
      ':::internal\n<div>\n```\n:::\n```\nSECRET\n:::\ntext\n```\nmore\n```',
      broken(5),
    ],
    [
      'in which a comment begins',
      ':::internal\n<!--\n:::\n\n```\nx\n```\n-->',
      [...broken(5), ['error', 'markdown/broken-comment', 2]],
    ],
    ['that takes in a block, having no end', '```\nlog\n\n:::internal\nSECRET\n:::', broken(4)],
    [
      'that takes in a block up to other code',
      '```\nlog\n\n:::internal\nSECRET\n:::\n\n```\nx\n```',
      broken(4),
    ],
    [
      'that takes in other code',
      '```\nlog\n\n:::internal\nSECRET\n:::\n\n```json\n{}\n```',
      broken(4),
    ],
    ['in a quote, having no end', '> ```\n> :::internal\n> SECRET\n> :::\n\nText.', broken(2)],
  ])('is an error: %s', (_, body, expected) => {
    expect(noted(`${body}\n`)).toEqual(expected)
  })
})

describe('a block that is right', () => {
  it.each([
    ['with code', ':::internal\nThe log:\n\n```sh\n# a :: b\n```\n:::'],
    [
      'with code right above and below its fences',
      '```\na\n```\n:::internal\n~~~\nSECRET\n~~~\n:::\n```\nb\n```',
    ],
    ['with code that is indented', ':::internal\nThe log:\n\n    ```\n    SECRET\n:::'],
    [
      'with nested lists and their code',
      ':::internal\n- a\n  1. b\n\n     ```\n     SECRET\n     ```\n  10. c\n      ```\n      SECRET\n      ```\n- d\n:::',
    ],
    ['with a list that code ends', ':::internal\n10. a\n    ```\n    SECRET\n    ```\n:::'],
    ['in a quote', '> :::internal\n> SECRET\n> > a\n>\n> ```\n> SECRET\n> ```\n> :::\n>\n> Text.'],
    ['in a list', '- a\n\n  :::internal\n  SECRET\n\n  ```\n  SECRET\n  ```\n  :::\n\n- b'],
    ['in an item', '- :::internal\n  SECRET\n  :::\n1. :::internal\n   SECRET\n   :::'],
    ['around a block', '::::internal\nSECRET\n\n:::internal\nSECRET\n:::\n\nSECRET\n::::'],
    ['around code with colons', '::::internal\n```\n:::\n:::internal\nSECRET\n```\n\nSECRET\n::::'],
    [
      'around code with more colons, indented',
      ':::internal\n- a\n\n    ```\n    :::\n    SECRET\n    ```\n:::',
    ],
    ['right below text, and right above it', 'Text.\n:::internal\nSECRET\n:::\nText.'],
    ['that is empty', ':::internal\n:::\n\n:::internal\n\n:::'],
    ['with a label', ':::internal[SECRET]{.a}\nSECRET\n:::  '],
    ['with a closing line of more colons', ':::internal\nSECRET\n:::::'],
    [
      'with HTML',
      ':::internal\n<details>\n<summary>SECRET</summary>\n\n```\nSECRET\n```\n\n</details>\n:::\n\n```\nx\n```',
    ],
    [
      'with a table',
      '| a |\n|---|\n| b |\n:::internal\n| SECRET |\n|---|\n| SECRET |\n:::\n| c |\n|---|',
    ],
    [
      'with a footnote',
      'Text[^1].\n\n:::internal\nSECRET\n:::\n\n[^1]: Note.\n\n    :::internal\n    SECRET\n    :::',
    ],
  ])('raises nothing and shows nothing: %s', (_, body) => {
    for (const text of [`${body}\n`, body, `${body}\n`.replaceAll('\n', '\r\n')]) {
      const reading = read(text)
      expect(reading.diagnostics).toEqual([])
      expect(JSON.stringify(reading)).not.toContain('SECRET')
      expect(read(text, 'internal').diagnostics).toEqual([])
    }
  })
})

describe('text about blocks', () => {
  it.each([
    ['in code in a line', 'Write `:::internal` above and `:::` below it, not `::internal`.'],
    ['that begins a line', '`:::internal` opens a block.\n`:::` closes it.'],
    [
      'in code between fences',
      '```markdown\n:::\n```\n\n~~~\n:::tip\n~~~\n\n- a\n\n  ```\n  :::\n  ```',
    ],
    [
      'in code between fences below a block',
      ':::internal\nS\n:::\n\n````\n```\n:::\n```\n````\n\n> ```\n> ::: tip\n> ```',
    ],
    [
      'that is about something else',
      'At 13:45 UTC::\n::1 and ::ffff:192.0.2.1 and host:8080, std::string\n::\n:: notes ::\n\n: a',
    ],
    [
      'on international lines',
      'international: x\n: internal\n- internal: y\n\nWe saw ::internal::Error',
    ],
    ['that aligns a table', '| a | b |\n|:---|:---:|\n| 1 | 2 |'],
  ])('raises nothing: %s', (_, body) => expect(read(`${body}\n`).diagnostics).toEqual([]))
})

describe('looking for fences', () => {
  it.each([
    ['colons', ':'.repeat(500_000)],
    ['colons with spaces', ': '.repeat(500_000)],
    ['colons that are not seen', ':\u200B'.repeat(200_000)],
    ['signs', '-'.repeat(500_000)],
    ['numbers', `${'1.'.repeat(200_000)}::`],
    ['tags', `${'<>'.repeat(200_000)}<::`],
    ['soft breaks', `${'-\u2028'.repeat(200_000)}::`],
    ['code', '```\n:::\n```\n\n'.repeat(4000)],
    ['blocks with code', ':::internal\n```\n```\n:::\n\n'.repeat(4000)],
    ['strays', ':::\n\n'.repeat(4000)],
  ])('takes no longer for many %s than for text', (_, body) => {
    expect(secondsOf(() => read(body), 10)).toBeLessThan(10)
  })
})
