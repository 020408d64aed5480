import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addSeconds, secondsBetween } from '../../../../src/model/time.ts'
import { timeTicks } from '../../../../src/render/report/picture/time-ticks.ts'

const amsterdam = 'Europe/Amsterdam'
/** Whose clocks never change. */
const kolkata = 'Asia/Kolkata'

describe('round times', () => {
  it('are as many as there is room for at most, evenly apart, and none within the ends is left out', () => {
    const round = fc
      .tuple(fc.integer({ min: 1, max: 40 }), fc.constantFrom(60, 300, 3_600, 10_800, 86_400))
      .map(([count, step]) => count * step)
    const offsets = fc.oneof(fc.constant(0), round)
    const lengths = fc.oneof(round, fc.integer({ min: 1, max: 3_000_000 }))
    fc.assert(
      fc.property(offsets, lengths, fc.integer({ min: 2, max: 12 }), (offset, seconds, most) => {
        const from = addSeconds('2019-07-07T18:30:00Z', offset)
        const ticks = timeTicks(from, seconds, kolkata, most)
        expect(ticks.length).toBeLessThanOrEqual(most)
        const places = ticks.map(({ at }) => secondsBetween(from, at))
        const steps = new Set(places.slice(1).map((place, i) => place - (places[i] ?? 0)))
        expect(steps.size).toBeLessThanOrEqual(1)
        const [first = 0, last = seconds] = [places[0], places.at(-1)]
        expect(first).toBeGreaterThanOrEqual(0)
        expect(last).toBeLessThanOrEqual(seconds)
        const [step = Number.POSITIVE_INFINITY] = steps
        expect(first - step).toBeLessThan(0)
        expect(last + step).toBeGreaterThan(seconds)
      }),
    )
  })

  it('have both ends among them where these are round', () => {
    const hours = timeTicks('2019-07-08T22:00:00Z', 2 * 3_600, 'UTC', 3)
    expect(hours).toEqual([
      { at: '2019-07-08T22:00:00Z', isMidnight: false },
      { at: '2019-07-08T23:00:00Z', isMidnight: false },
      { at: '2019-07-09T00:00:00Z', isMidnight: true },
    ])
    const days = timeTicks('2019-07-08T00:00:00Z', 3 * 86_400, 'UTC', 4)
    expect(days.map(({ at }) => at.slice(0, 10))).toEqual([
      '2019-07-08',
      '2019-07-09',
      '2019-07-10',
      '2019-07-11',
    ])
  })

  it('stay round when the clocks change', () => {
    const ticks = timeTicks('2019-10-26T20:00:00Z', 12 * 3600, amsterdam, 5)
    expect(ticks.map(({ at }) => at)).toEqual([
      '2019-10-26T22:00:00Z',
      '2019-10-27T01:00:00Z',
      '2019-10-27T04:00:00Z',
      '2019-10-27T07:00:00Z',
    ])
    expect(ticks.map(({ isMidnight }) => isMidnight)).toEqual([true, false, false, false])
  })

  it('are days for what lasts for weeks, and not too many', () => {
    const ticks = timeTicks('2019-10-01T10:00:00Z', 60 * 86_400, amsterdam, 6)
    expect(ticks.length).toBeLessThanOrEqual(6)
    expect(ticks.every(({ isMidnight }) => isMidnight)).toBe(true)
  })
})
