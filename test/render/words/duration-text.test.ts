import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { durationText } from '../../../src/render/words/duration-text.ts'
import { english } from '../../words.ts'

const minute = 60
const hour = 60 * minute
const day = 24 * hour

describe('a duration', () => {
  it.each([
    [50 * minute, '50 minutes', '50 min'],
    [minute, '1 minute', '1 min'],
    [hour + 58 * minute, '1 hour 58 minutes', '1 h 58 min'],
    [22 * hour + 16 * minute, '22 hours 16 minutes', '22 h 16 min'],
    [day + 3 * hour, '1 day 3 hours', '1 d 3 h'],
    [2 * minute + 30, '2 minutes 30 seconds', '2 min 30 s'],
    [0, '0 minutes', '0 min'],
  ])('of %i seconds is %s', (seconds, long, short) => {
    expect(durationText(seconds, english)).toBe(long)
    expect(durationText(seconds, english, english.shortUnits)).toBe(short)
  })

  it('loses nothing', () => {
    const sizes: Record<string, number> = { d: day, h: hour, min: minute, s: 1 }
    fc.assert(
      fc.property(fc.nat(400 * day), seconds => {
        const parts = durationText(seconds, english, english.shortUnits).matchAll(/(\d+) (\w+)/g)
        const sum = [...parts].reduce(
          (all, [, n, unit]) => all + Number(n) * (sizes[unit ?? ''] ?? 0),
          0,
        )
        expect(sum).toBe(seconds)
      }),
    )
  })
})
