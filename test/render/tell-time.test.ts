import { describe, expect, it } from 'vitest'
import type { Window } from '../../src/model/report.ts'
import {
  tellClock,
  tellDay,
  tellDays,
  tellWindow,
  utcText,
  zoneText,
} from '../../src/render/tell-time.ts'
import type { Telling } from '../../src/render/views.ts'
import { english } from '../../src/render/words/en/english.ts'

const read = (told: Telling) => told.map(piece => piece.text).join('')

function windowOf(start: string, end: string, zone = 'Europe/Amsterdam'): Window {
  return {
    start: { at: start, zone },
    end: { at: end, zone },
    kind: 'outage',
    instances: [],
    scope: null,
  }
}

function told(start: string, end: string, zone = 'Europe/Amsterdam'): string {
  return read(tellWindow(windowOf(start, end, zone), zone, english))
}

describe('a window', () => {
  it('states the day once when both ends share it', () => {
    expect(told('2019-06-03T11:45:00Z', '2019-06-03T12:35:00Z')).toBe(
      'June 3, 2019, 1:45 PM – 2:35 PM Amsterdam time (UTC+2)',
    )
  })

  it('states both days when they differ on that clock, whatever UTC says', () => {
    expect(told('2019-06-03T21:30:00Z', '2019-06-03T22:30:00Z')).toBe(
      'June 3, 2019, 11:30 PM – June 4, 2019, 12:30 AM Amsterdam time (UTC+2)',
    )
  })

  it('states both offsets when the clocks change in between', () => {
    expect(told('2019-10-27T00:30:00Z', '2019-10-27T01:10:00Z')).toBe(
      'October 27, 2019, 2:30 AM (UTC+2) – 2:10 AM (UTC+1) Amsterdam time',
    )
  })

  it.each([
    ['UTC', '11:45 AM – 12:35 PM UTC'],
    ['+02:00', '1:45 PM – 2:35 PM UTC+2'],
    ['America/Los_Angeles', '4:45 AM – 5:35 AM Los Angeles time (UTC−7)'],
    ['Asia/Kolkata', '5:15 PM – 6:05 PM Kolkata time (UTC+5:30)'],
    ['Europe/London', '12:45 PM – 1:35 PM London time (UTC+1)'],
  ])('is told by the clock of %s', (zone, clock) => {
    expect(told('2019-06-03T11:45:00Z', '2019-06-03T12:35:00Z', zone)).toBe(
      `June 3, 2019, ${clock}`,
    )
  })

  it('has each of its ends as a time for machines', () => {
    const window = windowOf('2019-06-03T11:45:00Z', '2019-06-03T12:35:00Z')
    const times = tellWindow(window, 'Europe/Amsterdam', english).filter(piece => piece.datetime)
    expect(times).toEqual([
      { text: 'June 3, 2019, 1:45 PM', datetime: '2019-06-03T11:45:00Z', form: 'moment' },
      { text: '2:35 PM', datetime: '2019-06-03T12:35:00Z', form: 'end' },
    ])
  })

  it('in UTC states the second day only when it is another', () => {
    expect(utcText('2019-06-03T11:45:00Z', '2019-06-03T12:35:30Z')).toBe(
      '2019-06-03 11:45 – 12:35:30 UTC',
    )
    expect(utcText('2019-06-03T23:45:00Z', '2019-06-04T00:35:00Z')).toBe(
      '2019-06-03 23:45 – 2019-06-04 00:35 UTC',
    )
  })
})

describe('a clock', () => {
  it.each([
    ['00:00:00', '12:00 AM'],
    ['12:00:00', '12:00 PM'],
    ['00:59:05', '12:59:05 AM'],
    ['23:05:00', '11:05 PM'],
  ])('shows %s as %s', (utc, clock) => {
    expect(read(tellClock(`2019-06-03T${utc}Z`, 'UTC', english))).toBe(clock)
  })
})

describe('days', () => {
  it.each([
    ['2019-06-03', '2019-06-03', 'June 3, 2019'],
    ['2020-01-28', '2020-01-29', 'January 28 – 29, 2020'],
    ['2016-07-26', '2016-08-20', 'July 26 – August 20, 2016'],
    ['2019-12-31', '2020-12-01', 'December 31, 2019 – December 1, 2020'],
  ])('from %s to %s state once what they share', (from, to, text) => {
    const [start, end] = [from, to].map(day => ({ at: `${day}T12:00:00Z`, zone: 'UTC' }))
    if (!start || !end) throw new Error('There are two days')
    expect(read(tellDays(start, end, 'UTC', english))).toBe(text)
  })

  it('are days for machines', () => {
    expect(tellDay('2019-06-11', english)).toEqual([
      { text: 'June 11, 2019', datetime: '2019-06-11', form: null },
    ])
  })
})

describe('a zone', () => {
  it.each([
    ['America/Argentina/Buenos_Aires', 'Buenos Aires time'],
    ['-03:30', 'UTC−3:30'],
    ['+00:00', 'UTC+0'],
    ['UTC', 'UTC'],
  ])('%s reads %s', (zone, text) => {
    expect(zoneText(zone, english)).toBe(text)
  })
})
