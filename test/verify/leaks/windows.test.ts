import { describe, expect, it } from 'vitest'
import { outputPath, sourcePath } from '../../../src/model/paths.ts'
import { gatherHiddenWords } from '../../../src/verify/leaks/hidden-words.ts'
import { LeakFinder } from '../../../src/verify/leaks/leak-finder.ts'
import { textsOf, windowsOf } from '../../../src/verify/leaks/windows.ts'

const file = sourcePath('mail.md')
const filler = 'Nothing of note was said here, on any day.\n'

/** Where a hidden ticket is found in a text that comes in pieces of this many bytes. */
function placeIn(text: string, size: number): string | undefined {
  const hidden = [
    { text: 'Paid by ACME-48213.', file, line: 1, column: 1, why: 'internal' },
  ] as const
  const finder = new LeakFinder(
    gatherHiddenWords(hidden, () => [], []),
    sourcePath,
  )
  const bytes = new TextEncoder().encode(text)
  function* pieces() {
    for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size)
  }
  const content = bytes.subarray(0, 100)
  finder.see({ path: outputPath('a.txt'), content, pieces: pieces(), from: file })
  const [found] = finder.conclude()
  return /published in a\.txt:(\d+:\d+)/.exec(found?.message ?? '')?.[1]
}

describe('a large text', () => {
  const lines = Math.ceil(2 ** 20 / filler.length)

  it.each([0, 1, lines - 1, lines, lines + 1, 2 * lines, 3 * lines])(
    'is searched whole, and says the place: line %i',
    line => {
      const text = `${filler.repeat(line)}By ACME-48213.\n${filler.repeat(3 * lines - line)}`
      expect(placeIn(text, 65_536)).toBe(`${line + 1}:4`)
    },
  )

  it('is searched whole where it is one line', () => {
    for (const before of [2 ** 20 - 12, 2 ** 20 - 8192, 2 ** 20 + 2, 3 * 2 ** 20])
      expect(placeIn(`${'é '.repeat(before / 2)}ACME-48213`, 65_535)).toBe(`1:${before + 1}`)
  })

  it('is searched whole where it has no space', () => {
    expect(placeIn(`${'x'.repeat(3 * 2 ** 20)},ACME-48213`, 65_536)).toBe(`1:${3 * 2 ** 20 + 2}`)
  })

  it('is cut into windows that are no longer than they may be, each with the end of the last', () => {
    const text = filler.repeat(4 * lines)
    const windows = [...windowsOf(textsOf([new TextEncoder().encode(text)]))]
    expect(windows.length).toBeGreaterThan(3)
    let whole = ''
    for (const window of windows) {
      expect(window.text.length).toBeLessThanOrEqual(2 ** 20)
      const start = (window.line - 1) * filler.length + window.column - 1
      expect(text.startsWith(window.text, start)).toBe(true)
      expect(start).toBeLessThanOrEqual(Math.max(0, whole.length - 8192 + filler.length))
      whole = text.slice(0, start + window.text.length)
    }
    expect(whole).toBe(text)
  })
})
