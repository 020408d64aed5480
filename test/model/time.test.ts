import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addSeconds,
  addWorkingDays,
  dayStart,
  extent,
  type Instant,
  instantsOf,
  isDay,
  isOffsetZone,
  isZone,
  localDay,
  localText,
  localTime,
  parseInstant,
  secondsBetween,
  skipAround,
  startOf,
  zoneNames,
} from '../../src/model/time.ts'

const zone = fc.constantFrom(
  'UTC',
  'Europe/Amsterdam',
  'America/New_York',
  'America/St_Johns',
  'Asia/Kolkata',
  'Asia/Jerusalem',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Africa/Casablanca',
  '+02:00',
  '-03:30',
)

/** To the second, from the year zones are told to the minute everywhere. */
const instant = fc
  .integer({ min: Date.UTC(1973, 0) / 1000, max: Date.UTC(2099, 0) / 1000 })
  .map((seconds): Instant => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z'))

/** Within half a day of a change of the clocks, where mistakes live. */
const nearChange = fc
  .tuple(
    fc.constantFrom('2019-03-31T01:00:00Z', '2019-10-27T01:00:00Z', '2011-12-30T10:00:00Z'),
    fc.integer({ min: -43_200, max: 43_200 }),
  )
  .map(([change, seconds]) => addSeconds(change, seconds))

const two = (n: number) => String(n).padStart(2, '0')

function clockText(at: Instant, zone: string): string {
  const { year, month, day, hour, minute, second } = localTime(at, zone)
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}`
}

describe('a clock on the wall', () => {
  it('shows a time from which the instant can be told again', () => {
    fc.assert(
      fc.property(fc.oneof(instant, nearChange), zone, (at, zone) => {
        expect(instantsOf(clockText(at, zone), zone)).toContain(at)
      }),
    )
  })

  it('shows what its offset says', () => {
    fc.assert(
      fc.property(fc.oneof(instant, nearChange), zone, (at, zone) => {
        const { offset } = localTime(at, zone)
        expect(addSeconds(at, offset * 60)).toBe(`${clockText(at, zone)}Z`)
        expect(parseInstant(localText({ at, zone }))).toBe(at)
        expect(localDay({ at, zone })).toBe(clockText(at, zone).slice(0, 10))
      }),
    )
  })

  it('knows the day of the week from Monday, 1, to Sunday, 7', () => {
    expect(localTime('2019-06-03T12:00:00Z', 'UTC').weekday).toBe(1)
    expect(localTime('2019-06-02T23:00:00Z', 'UTC').weekday).toBe(7)
    expect(localTime('2019-06-02T23:00:00Z', 'Asia/Tokyo').weekday).toBe(1)
  })
})

describe('instantsOf', () => {
  it.each([
    ['2019-06-03T13:45:00', 'Europe/Amsterdam', ['2019-06-03T11:45:00Z']],
    ['2019-10-27T02:30:00', 'Europe/Amsterdam', ['2019-10-27T00:30:00Z', '2019-10-27T01:30:00Z']],
    ['2019-03-31T02:30:00', 'Europe/Amsterdam', []],
    ['2011-12-30T12:00:00', 'Pacific/Apia', []],
    ['2019-06-03T13:45:00', '+02:00', ['2019-06-03T11:45:00Z']],
  ])('finds %s in %s', (local, zone, instants) => {
    expect(instantsOf(local, zone)).toEqual(instants)
  })

  it('throws for a day that does not exist', () => {
    expect(() => instantsOf('2019-02-30T10:00:00', 'UTC')).toThrow(RangeError)
  })
})

describe('skipAround', () => {
  it('tells what the clock showed before and after', () => {
    expect(skipAround('2019-03-31T02:30:00', 'Europe/Amsterdam')).toEqual(['02:00', '03:00'])
    expect(skipAround('2018-11-04T00:30:00', 'America/Sao_Paulo')).toEqual(['00:00', '01:00'])
  })
})

describe('elapsed time', () => {
  it('is what a stop-watch says, whatever the clocks do', () => {
    expect(secondsBetween('2019-03-31T00:50:00Z', '2019-03-31T01:10:00Z')).toBe(20 * 60)
    expect(secondsBetween('2019-06-03T11:45:00Z', '2019-06-03T12:35:00Z')).toBe(50 * 60)
  })

  it('can be added again', () => {
    fc.assert(
      fc.property(instant, instant, (from, to) => {
        expect(addSeconds(from, secondsBetween(from, to))).toBe(to)
      }),
    )
  })

  it('has the order of the text', () => {
    fc.assert(
      fc.property(instant, instant, (a, b) => {
        expect(a < b).toBe(secondsBetween(a, b) > 0)
        expect(extent([a, b])).toEqual(a < b ? [a, b] : [b, a])
      }),
    )
  })
})

describe('days', () => {
  it.each(['2019-06-03', '2020-02-29', '2000-02-29'])('of the calendar: %s', day => {
    expect(isDay(day)).toBe(true)
  })

  it.each(['2019-02-29', '1900-02-29', '2022-13-26', '2019-6-3', '019-06-03', '2019-06-03T10:00'])(
    'that are none: %s',
    day => {
      expect(isDay(day)).toBe(false)
    },
  )

  it.each(['0202-06-03', '1970-01-01', '1989-12-31', '2100-01-01', '2206-06-03', '9999-12-31'])(
    'of a year that no incident is of are none: %s',
    day => {
      expect(isDay(day)).toBe(false)
      expect(startOf(`${day}T00:00:00Z`)).toBeNull()
    },
  )

  it('of which incidents are begin and end with these', () => {
    for (const day of ['1990-01-01', '2099-12-31'])
      expect([isDay(day), startOf(`${day}T12:00:00Z`)]).toEqual([true, `${day}T12:00:00Z`])
  })

  it('are counted across months, forth and back', () => {
    expect(addDays('2019-12-31', 1)).toBe('2020-01-01')
    expect(addDays('2020-03-01', -1)).toBe('2020-02-29')
  })

  it.each([
    ['2019-06-03', 0, '2019-06-03'],
    ['2019-06-03', 1, '2019-06-04'],
    ['2019-06-07', 1, '2019-06-10'],
    ['2019-06-08', 1, '2019-06-10'],
    ['2019-06-09', 1, '2019-06-10'],
    ['2019-06-03', 10, '2019-06-17'],
    ['2020-04-01', 10, '2020-04-15'],
  ])('%s and %i working days are %s', (day, count, end) => {
    expect(addWorkingDays(day, count)).toBe(end)
  })

  it('that work are Monday to Friday, five a week', () => {
    const day = fc.integer({ min: 0, max: 20_000 }).map(days => addDays('1990-01-01', days))
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (day, count) => {
        const end = addWorkingDays(day, count)
        expect(localTime(`${end}T12:00:00Z`, 'UTC').weekday).toBeLessThanOrEqual(5)
        expect(addWorkingDays(day, count + 5)).toBe(addDays(end, 7))
      }),
    )
  })
})

describe('zones', () => {
  it.each(['UTC', 'Europe/Amsterdam', 'America/Argentina/Buenos_Aires', 'America/Port-au-Prince'])(
    'are Region/City or UTC: %s',
    name => {
      expect(isZone(name)).toBe(true)
    },
  )

  it.each([
    'CET',
    'EST',
    'GMT',
    'europe/amsterdam',
    'EUROPE/AMSTERDAM',
    'Europe/Atlantis',
    'Europe',
    '+02:00',
    '',
    'Europe/Amsterdam ',
  ])('are nothing else: "%s"', name => {
    expect(isZone(name)).toBe(false)
  })

  it('are all known by the names that are suggested', () => {
    expect(zoneNames().filter(name => !isZone(name))).toEqual([])
  })

  it('may be an offset where nobody named one', () => {
    expect(isOffsetZone('+02:00')).toBe(true)
    expect(isOffsetZone('Europe/Amsterdam')).toBe(false)
  })
})

describe('parseInstant', () => {
  it.each([
    ['2026-11-22T12:00:00Z', '2026-11-22T12:00:00Z'],
    ['2026-11-22T12:00:00.999Z', '2026-11-22T12:00:00Z'],
    ['2026-11-22T13:00+01:00', '2026-11-22T12:00:00Z'],
    ['2026-11-22T13:00', null],
    ['2026-11-22', null],
    ['now', null],
  ])('takes %s for %s', (text, instant) => {
    expect(parseInstant(text)).toBe(instant)
  })
})

describe('dayStart', () => {
  it.each([
    ['2019-06-03', 'Europe/Amsterdam', '2019-06-02T22:00:00Z', 'midnight'],
    [
      '2018-11-04',
      'America/Sao_Paulo',
      '2018-11-04T03:00:00Z',
      'one o’clock, as midnight is skipped',
    ],
    ['2019-11-03', 'America/Havana', '2019-11-03T04:00:00Z', 'the first of two midnights'],
    ['2011-12-30', 'Pacific/Apia', '2011-12-30T10:00:00Z', 'the next day, as the day is skipped'],
    ['2011-12-31', 'Pacific/Apia', '2011-12-30T10:00:00Z', 'midnight after the skipped day'],
    ['2019-06-03', '-07:00', '2019-06-03T07:00:00Z', 'midnight by an offset'],
  ])('of %s in %s is %s: %s', (day, zone, start) => {
    expect(dayStart(day, zone)).toBe(start)
    expect(localDay({ at: start, zone }) >= day).toBe(true)
  })

  it('comes no later than any moment of the day', () => {
    const moments = fc.integer({ min: -2_000_000_000, max: 3_000_000_000 })
    fc.assert(
      fc.property(moments, fc.constantFrom(...zoneNames()), (seconds, zone) => {
        const at = addSeconds('1970-01-01T00:00:00Z', seconds)
        expect(dayStart(localDay({ at, zone }), zone) <= at).toBe(true)
      }),
    )
  })
})
