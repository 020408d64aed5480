import { expect, it } from 'vitest'
import { checkFuture } from '../../src/check/check-future.ts'
import type { Report } from '../../src/model/report.ts'
import { at, knownAs, now, report, site, window } from '../samples.ts'

const later = [
  window('2019-06-03T11:45:00Z', '2019-07-01T12:30:00Z'),
  window('2019-06-04T11:45:00Z', '2019-06-04T12:35:00Z'),
]
const told = (overrides: Partial<Report>) => [...checkFuture(site([report(overrides)]), now)]

it('tells of an incident that is not over, by its own clock', () => {
  expect(told({ windows: later, places: { impact: at(5, 9) } })).toMatchObject([
    {
      code: 'time/in-future',
      severity: 'error',
      message: 'The incident ends at 2019-07-01T14:30:00+02:00, which lies in the future',
      place: at(5, 9),
    },
  ])
})

it('only warns where the report is not final, and says nothing of what is over', () => {
  expect(told({ status: 'preliminary', windows: later })).toMatchObject([{ severity: 'warning' }])
  expect(told({ windows: [window('2019-07-01T11:00:00Z', now)] })).toEqual([])
})

it('asks of what goes on whether it has begun, and of a range when it ends at the latest', () => {
  const past = window('2019-06-30T11:00:00Z', now)
  expect(told({ status: 'preliminary', windows: [knownAs(past, 'ongoing')] })).toEqual([])
  expect(told({ windows: [knownAs(past, 'between')] })).toHaveLength(1)
  const future = window('2019-07-02T11:00:00Z', '2019-07-02T12:00:00Z')
  const begun = told({ status: 'preliminary', windows: [knownAs(future, 'ongoing')] })
  expect(begun[0]?.message).toContain('begins at 2019-07-02T13:00:00+02:00')
})

it('asks of a start of which the day is known whether that day has come', () => {
  const zone = 'Europe/Amsterdam'
  const day = (last: string) =>
    ({
      ...knownAs(window('2019-06-30T22:00:00Z', now), 'ongoing'),
      doubt: {
        start: {
          is: 'between',
          from: { at: '2019-06-30T22:00:00Z', zone },
          to: { at: last, zone },
        },
        end: { is: 'ongoing' },
      },
    }) as const
  const begun = (last: string) => told({ status: 'preliminary', windows: [day(last)] })
  expect(begun('2019-07-01T21:59:00Z')).toEqual([])
  expect(begun('2019-07-02T21:59:00Z')).toMatchObject([
    {
      message:
        'The incident begins at the latest at 2019-07-02T23:59:00+02:00, which lies in the future',
      hint: 'Correct the time',
    },
  ])
  expect(begun('2019-07-01T20:00:00Z')).toHaveLength(1)
})

it('asks of the end of a range that it has come, for what is over is so by now', () => {
  const [ended] = told({ windows: [knownAs(window('2019-06-30T11:00:00Z', now), 'between')] })
  expect(ended?.message).toContain('ends at the latest at 2019-07-01T14:10:00+02:00')
  expect(ended?.hint).toContain('Let the range end by now (2019-07-01 14:00)')
})

it('only warns of an event of the timeline, where it stands', () => {
  const ends = (at: string) => told({ lastEvent: { at, place: { line: 20, column: 3 } } })
  expect(ends(now)).toEqual([])
  expect(ends('2019-07-01T12:00:01Z')).toMatchObject([
    {
      code: 'time/in-future',
      severity: 'warning',
      place: at(20, 3),
      message: 'The timeline tells of 2019-07-01T14:00:01+02:00, which lies in the future',
    },
  ])
})

it('asks the same of when it was noticed, contained and resolved', () => {
  const zone = 'UTC'
  const places = { resolved: at(7, 11) }
  expect(told({ resolved: { at: '2019-07-01T12:00:01Z', zone }, places })).toMatchObject([
    {
      code: 'time/in-future',
      severity: 'error',
      place: at(7, 11),
      message: '`resolved` is 2019-07-01T14:00:01+02:00, which lies in the future',
    },
  ])
  expect(told({ detected: { at: now, zone } })).toEqual([])
})
