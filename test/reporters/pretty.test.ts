import { describe, expect, it } from 'vitest'
import { diagnose } from '../../src/model/diagnostics.ts'
import { sourcePath } from '../../src/model/paths.ts'
import type { Place } from '../../src/model/report.ts'
import { pretty } from '../../src/reporters/pretty.ts'
import { ambiguous, context, contradiction, file, noUrl, text } from './sample.ts'

/** The code frame that is shown for a place in a text. */
function frame(text: string, place: Place): string[] {
  const diagnostic = diagnose('time/ambiguous', file, 'm', { place })
  return pretty([diagnostic], context(text)).split('\n').slice(2, -3)
}

it('shows where, what, the lines and what to do, and counts at the end', () => {
  expect(pretty([ambiguous], context(text))).toBe(`\
rcas/2019/x.md:3:8 error time/ambiguous
  02:30 happened twice
 2 | instance: EU00
 3 | start: 2019-10-27 02:30
   |        ^^^^^^^^^^^^^^^^
  Write 02:30+02:00 or 02:30+01:00

1 error in 1 file
`)
})

it('keeps the order, separates by a blank line, and counts each kind', () => {
  const all = [ambiguous, contradiction, noUrl, ambiguous]
  const lines = pretty(all, context(null)).split('\n')
  expect(lines.filter(line => line.startsWith('rcas/'))).toEqual([
    'rcas/2019/x.md:3:8 error time/ambiguous',
    'rcas/2019/x.md:2:1 warning instance/zone-differs',
    'rcas/causebook.yaml info config/no-url',
    'rcas/2019/x.md:3:8 error time/ambiguous',
  ])
  expect(lines.at(-2)).toBe('2 errors, 1 warning, 1 note in 2 files')
})

it('says nothing of nothing', () => {
  expect(pretty([], context(text))).toBe('')
})

it('colours only when told to', () => {
  expect(pretty([ambiguous], context(text))).not.toContain('\u001b')
  expect(pretty([ambiguous], context(text, true))).toContain('\u001b[31merror\u001b[39m')
})

it('lets nothing in a report steer the terminal', () => {
  const evil = 'a\u001b[2Jb\u0007c\u009b1md\u202ee\nf'
  const diagnostic = diagnose('time/ambiguous', sourcePath('\u001b[31mx.md'), evil, {
    place: { line: 1, column: 1 },
    hint: evil,
  })
  const shown = pretty([diagnostic], context('start: \u001b]0;title\u0007\n'))
  expect(shown).not.toMatch(/[^\P{Cc}\n]|\u202e/u)
  expect(shown).toContain('  a␛[2Jb␇c�1md�e f\n')
  expect(shown).toContain(' 1 | start: ␛]0;title␇')
})

it('lets nothing in a report command the server that keeps the log', () => {
  const text = '::add-mask::e ##[add-mask]e ##vso[task.setvariable variable=a]e'
  const diagnostic = diagnose('time/ambiguous', sourcePath('::error::x.md'), text, {
    place: { line: 1, column: 1 },
    hint: text,
  })
  const shown = pretty([diagnostic], { ...context(`${text}\n`), locate: file => file })
  expect(shown).not.toMatch(/^\s*::\w/m)
  expect(shown).not.toMatch(/##\S*\[/)
  expect(shown).toContain('\n  :∶add-mask::e #♯[add-mask]e #♯vso[task.setvariable variable=a]e\n')
  expect(shown).toContain('\n 1 | ::add-mask::e #♯[add-mask]e')
})

describe('the code frame', () => {
  it('has no line before the first', () => {
    expect(frame('abc', { line: 1, column: 2, endLine: 1, endColumn: 3 })).toEqual([
      ' 1 | abc',
      '   |  ^',
    ])
  })

  it('aligns line numbers and trims blank lines', () => {
    const text = `${'\n'.repeat(9)}abc`
    expect(frame(text, { line: 10, column: 1 })).toEqual(['  9 |', ' 10 | abc', '    | ^'])
  })

  it('takes a tab to the next stop', () => {
    expect(frame('\tab\tc', { line: 1, column: 5, endLine: 1, endColumn: 6 })).toEqual([
      ' 1 |     ab  c',
      '   |         ^',
    ])
  })

  it('counts wide letters and emoji twice and combining marks not at all', () => {
    const text = '東京e\u0301🔥: x y'
    const place = { line: 1, column: text.indexOf('x') + 1, endLine: 1, endColumn: text.length + 1 }
    expect(frame(text, place)).toEqual([` 1 | ${text}`, '   |          ^^^'])
    expect(frame(text, { line: 1, column: 1, endLine: 1, endColumn: 3 })[1]).toBe('   | ^^^^')
  })

  it('underlines to the end of the line what goes on below, and one character without an end', () => {
    expect(frame('ab cd  \nef', { line: 1, column: 4, endLine: 2, endColumn: 2 })[1]).toBe(
      '   |    ^^',
    )
    expect(frame('ab cd', { line: 1, column: 4 })[1]).toBe('   |    ^')
    expect(frame('ab', { line: 1, column: 3, endLine: 1, endColumn: 3 })[1]).toBe('   |   ^')
  })

  it('understands every line ending', () => {
    expect(frame('a\r\nb\rc', { line: 3, column: 1 })).toEqual([' 2 | b', ' 3 | c', '   | ^'])
  })

  it('shows the part of a long line that matters', () => {
    const text = `${'a'.repeat(500)}wrong${'b'.repeat(500)}`
    const [shown = '', carets = ''] = frame(text, {
      line: 1,
      column: 501,
      endLine: 1,
      endColumn: 506,
    })
    expect(shown.length).toBeLessThan(120)
    expect(shown).toMatch(/^ 1 \| …a+wrongb+…$/)
    expect(carets.indexOf('^')).toBe(shown.indexOf('wrong'))
    expect(carets).toMatch(/\| +\^{5}$/)
  })

  it('begins later as soon as what follows would be cut off', () => {
    const text = 'a'.repeat(200)
    const [line80, carets80 = ''] = frame(text, { line: 1, column: 80 })
    expect(line80).toBe(` 1 | ${'a'.repeat(100)}…`)
    expect(carets80).toBe(`   | ${' '.repeat(79)}^`)
    for (const column of [81, 100, 101, 150]) {
      const [line, carets] = frame(text, { line: 1, column })
      expect(line).toBe(` 1 | …${'a'.repeat(100)}${column < 150 ? '…' : ''}`)
      expect(carets).toBe(`   | ${' '.repeat(50)}^`)
    }
  })

  it('shows a line whole that just fits', () => {
    const text = 'a'.repeat(100)
    expect(frame(text, { line: 1, column: 1 })[0]).toBe(` 1 | ${text}`)
  })

  it('is left out when the file has no such line or cannot be read', () => {
    expect(frame('a', { line: 2, column: 1 })).toEqual([])
  })
})
