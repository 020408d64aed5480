import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { changeBetween, offsetAt } from '../../../src/model/calendar/zone-offsets.ts'

const zone = fc.constantFrom(
  'UTC',
  'Europe/Amsterdam',
  'America/St_Johns',
  'America/Recife',
  'Asia/Kolkata',
  'Asia/Gaza',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Africa/Casablanca',
  '+02:00',
  '-03:30',
)

const told = (milliseconds: number, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(zone).offsetNanoseconds /
  1e6

describe('the offset of a zone', () => {
  it('is what the rules of the zone tell, whatever was asked before', () => {
    const instant = fc.integer({ min: Date.UTC(1973, 0), max: Date.UTC(2060, 0) })
    fc.assert(
      fc.property(instant, zone, (at, zone) => {
        expect(offsetAt(at, zone)).toBe(told(at, zone))
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['America/Recife', '2000-10-08T03:00:00Z', '2000-10-15T02:00:00Z'],
    ['Africa/Casablanca', '2012-07-20T02:00:00Z', '2012-08-20T02:00:00Z'],
  ])('is right about changes of %s that follow one another closely', (zone, ...changes) => {
    for (const change of changes.map(at => Date.parse(at))) {
      for (const at of [change - 1, change]) expect(offsetAt(at, zone)).toBe(told(at, zone))
      expect(offsetAt(change, zone)).not.toBe(offsetAt(change - 1, zone))
    }
  })
})

it('finds the second at which the clocks change, from wherever it looks', () => {
  const change = Date.parse('2019-03-31T01:00:00Z')
  const distance = fc.integer({ min: 1, max: 90_000_000 })
  fc.assert(
    fc.property(distance, distance, (before, after) => {
      expect(changeBetween(change - before, change + after, 'Europe/Amsterdam')).toBe(change)
    }),
    {
      examples: [
        [500, 1500],
        [1, 1],
        [1000, 1500],
        [1500, 1000],
      ],
    },
  )
})
