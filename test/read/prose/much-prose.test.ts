/** Of text in which nearly all contradicts the facts, no more is looked at than somebody mends. */
import { describe, expect, it } from 'vitest'
import { limits } from '../../../src/model/schemas/limits.ts'
import { secondsOf } from '../limits/seconds-of.ts'
import { foundIn, june } from './reading.ts'

const wrong = (count: number, sentences = 1) =>
  Array.from({ length: count }, (_, i) =>
    `On Monday, June 3, 2019, from 1:04 PM until 12:51 PST EU00 was down for ${i + 60} minutes. `.repeat(
      sentences,
    ),
  ).join('\n\n')
const allowed = '\n\n<!-- causebook-allow: prose/weekday-contradicts -->\n\nAll was well.'
const codesIn = (text: string) => foundIn(june, `## Root Cause\n\n${text}`).map(({ code }) => code)

describe('a text that contradicts the facts everywhere', () => {
  it('is told so of its beginning', () => {
    const codes = codesIn(wrong(1400))
    expect(codes.length).toBeGreaterThan(100)
    // The last paragraph is looked at as a whole.
    expect(codes.length).toBeLessThan(limits.contradictions + 10)
  })

  it('takes little', () => {
    expect(secondsOf(() => codesIn(wrong(1400, 2)))).toBeLessThan(2)
  })

  it('may need what it allows where nobody has looked', () => {
    expect(codesIn(wrong(10) + allowed)).toContain('prose/needless-allow')
    expect(codesIn(wrong(1400) + allowed)).not.toContain('prose/needless-allow')
  })
})
