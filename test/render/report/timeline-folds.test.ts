import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { timelineFolds } from '../../../src/render/report/timeline-folds.ts'

const rows = (count: number, special: Readonly<Record<number, 'edge' | 'milestone'>> = {}) =>
  Array.from({ length: count }, (_, i) => ({
    isEdge: special[i] === 'edge',
    isMilestone: special[i] === 'milestone',
  }))

describe('the folds of a timeline', () => {
  it('are none where it is short', () => {
    expect(timelineFolds(rows(12))).toEqual([])
    expect(timelineFolds(rows(13))).toEqual([[1, 11]])
  })

  it('leave milestones, and the edges of windows with their neighbours, in sight', () => {
    expect(timelineFolds(rows(30, { 10: 'edge', 20: 'milestone' }))).toEqual([
      [1, 8],
      [12, 19],
      [21, 28],
    ])
  })

  it('are of three rows at least', () => {
    expect(timelineFolds(rows(13, { 3: 'milestone', 7: 'milestone', 10: 'milestone' }))).toEqual([
      [4, 6],
    ])
  })

  it('hide nothing that tells most, and never the ends', () => {
    const row = fc.record({ isEdge: fc.boolean(), isMilestone: fc.boolean() })
    fc.assert(
      fc.property(fc.array(row, { maxLength: 80 }), all => {
        let before = 0
        for (const [first, last] of timelineFolds(all)) {
          expect(first).toBeGreaterThan(before)
          expect(last).toBeLessThan(all.length - 1)
          for (const { isEdge, isMilestone } of all.slice(first, last + 1))
            expect(isEdge || isMilestone).toBe(false)
          before = last
        }
      }),
    )
  })
})
