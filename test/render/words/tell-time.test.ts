import { describe, expect, it } from 'vitest'
import { dayStretches } from '../../../src/model/day-stretches.ts'
import type { Window } from '../../../src/model/report.ts'
import type { Telling } from '../../../src/render/views.ts'
import {
  tellClock,
  tellDay,
  tellDays,
  tellStretches,
  zoneText,
} from '../../../src/render/words/tell-time.ts'
import { tellWindow, utcText } from '../../../src/render/words/tell-window.ts'
import { english, wordsOf } from '../../words.ts'

const read = (told: Telling) => told.map(piece => piece.text).join('')

function windowOf(start: string, end: string, zone = 'Europe/Amsterdam'): Window {
  return {
    start: { at: start, zone },
    end: { at: end, zone },
    doubt: { start: null, end: null },
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

  it('of overlapping ranges states the day again where it is not that which was told last', () => {
    const at = (text: string) => ({ at: text, zone: 'Europe/Amsterdam' })
    const between = (from: string, to: string) =>
      ({ is: 'between', from: at(from), to: at(to) }) as const
    const days = {
      start: between('2019-06-02T22:00:00Z', '2019-06-04T21:59:00Z'),
      end: between('2019-06-03T22:00:00Z', '2019-06-05T21:59:00Z'),
    }
    const { from } = days.end
    const by = (zone: string) =>
      read(tellWindow({ start: from, end: from, doubt: days }, zone, english))
    expect(by('Europe/Amsterdam')).toBe(
      'between June 3, 2019, 12:00 AM and June 4, 2019, 11:59 PM – between 12:00 AM and June 5, 2019, 11:59 PM Amsterdam time (UTC+2)',
    )
    expect(by('America/New_York')).toBe(
      'between June 2, 2019, 6:00 PM and June 4, 2019, 5:59 PM – between June 3, 2019, 6:00 PM and June 5, 2019, 5:59 PM New York time (UTC−4)',
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
    expect(utcText(windowOf('2019-06-03T11:45:00Z', '2019-06-03T12:35:30Z'))).toBe(
      '2019-06-03 11:45 – 12:35:30 UTC',
    )
    expect(utcText(windowOf('2019-06-03T23:45:00Z', '2019-06-04T00:35:00Z'))).toBe(
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

describe('days with a gap between them', () => {
  const stretches = (days: string) =>
    dayStretches(
      days.split(' ').map(day => {
        const [from = '', to = from] = day.split('/')
        return windowOf(`${from}T12:00:00Z`, `${to}T13:00:00Z`, 'UTC')
      }),
      'UTC',
    )
  const toldIn = (language: string, days: string) =>
    read(tellStretches(stretches(days), 'UTC', wordsOf(language)))

  it.each([
    ['2019-07-08 2019-08-03', 'July 8 and August 3, 2019'],
    ['2019-07-08 2019-07-10', 'July 8 and 10, 2019'],
    ['2019-12-30 2020-03-01', 'December 30, 2019 and March 1, 2020'],
    ['2020-03-30 2020-04-26/2020-04-27', 'March 30 and April 26 – 27, 2020'],
    ['2020-03-30/2020-03-31 2020-04-26', 'March 30 – 31, 2020 and April 26, 2020'],
    ['2016-07-26 2016-08-16 2016-08-20', 'July 26, 2016 and 2 more days'],
    [
      '2016-07-26/2016-07-27 2016-08-16/2016-08-17 2016-08-20',
      'July 26 – 27, 2016 and 3 more days',
    ],
    ['2019-05-26 2019-05-27 2019-05-28', 'May 26 – 28, 2019'],
    ['2019-05-26 2019-05-26', 'May 26, 2019'],
    ['2019-05-26/2019-05-30 2019-05-27 2019-05-31', 'May 26 – 31, 2019'],
  ])('%s are told as they are', (days, text) => {
    expect(toldIn('en', days)).toBe(text)
  })

  it.each([
    [
      'de',
      '8. und 10. Juli 2019',
      '8. Juli und 3. – 4. August 2019',
      '8. Juli 2019 und 2 weitere Tage',
    ],
    [
      'fr',
      '8 et 10 juillet 2019',
      '8 juillet et 3 – 4 août 2019',
      '8 juillet 2019 et 2 autres jours',
    ],
    ['ja', '2019年7月8日と10日', '2019年7月8日と2019年8月3日～4日', '2019年7月8日ほか2日'],
    ['zh-hans', '2019年7月8日和10日', '2019年7月8日和2019年8月3日 – 4日', '2019年7月8日及另外2天'],
  ])('in %s share their month and year as the language has it', (language, pair, span, more) => {
    expect(toldIn(language, '2019-07-08 2019-07-10')).toBe(pair)
    expect(toldIn(language, '2019-07-08 2019-08-03/2019-08-04')).toBe(span)
    expect(toldIn(language, '2019-07-08 2019-08-03 2019-08-10')).toBe(more)
  })

  it('are by the clock of the incident', () => {
    const windows = [
      windowOf('2020-04-26T23:00:00Z', '2020-04-26T23:30:00Z'),
      windowOf('2020-04-28T10:00:00Z', '2020-04-28T10:30:00Z'),
    ]
    const told = (zone: string) => read(tellStretches(dayStretches(windows, zone), zone, english))
    expect(told('UTC')).toBe('April 26 and 28, 2020')
    expect(told('Asia/Singapore')).toBe('April 27 – 28, 2020')
  })

  it('are times for machines, each of its own', () => {
    const times = tellStretches(stretches('2019-07-08 2019-08-03'), 'UTC', english)
    expect(times).toEqual([
      { text: 'July 8', datetime: '2019-07-08T12:00:00Z', form: 'day' },
      { text: ' and ', datetime: null, form: null },
      { text: 'August 3, 2019', datetime: '2019-08-03T12:00:00Z', form: 'day' },
    ])
  })
})

describe('a zone', () => {
  it.each([
    ['America/Argentina/Buenos_Aires', 'Buenos Aires time'],
    ['-03:30', 'UTC−3:30'],
    ['+00:00', 'UTC'],
    ['Etc/UTC', 'UTC'],
    ['Etc/GMT+5', 'UTC−5'],
    ['Etc/GMT-10', 'UTC+10'],
    ['UTC', 'UTC'],
  ])('%s reads %s', (zone, text) => {
    expect(zoneText(zone, english)).toBe(text)
  })
})
