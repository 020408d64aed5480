import { describe, expect, it } from 'vitest'
import type { Moment, ZoneName } from '../../../src/model/time.ts'
import { readMoment } from '../../../src/read/time/read-moment.ts'
import { isProblem, type TimeProblem } from '../../../src/read/time/time-problem.ts'
import { unknownZone } from '../../../src/read/time/whose-clock.ts'

const amsterdam = 'Europe/Amsterdam'

function read(text: string, zone: ZoneName | null = amsterdam): Moment {
  const result = readMoment(text, zone)
  if (isProblem(result)) throw new Error(`${text}: ${result.message}`)
  return result
}

function problem(text: string, zone: ZoneName | null = amsterdam): TimeProblem {
  const result = readMoment(text, zone)
  if (!isProblem(result)) throw new Error(`${text} was read as ${result.at}`)
  return result
}

describe('readMoment', () => {
  it.each([
    // Local time, told by the zone of the report
    ['2019-06-03 13:45', amsterdam, '2019-06-03T11:45:00Z', amsterdam],
    ['2019-06-03T13:45', amsterdam, '2019-06-03T11:45:00Z', amsterdam],
    ['2019-06-03t13:45:59', amsterdam, '2019-06-03T11:45:59Z', amsterdam],
    ['  2019-06-03   13:45  ', amsterdam, '2019-06-03T11:45:00Z', amsterdam],
    ['2019-06-03 13:45:59.999', amsterdam, '2019-06-03T11:45:59Z', amsterdam],
    ['2019-06-03 13:45:59,9', amsterdam, '2019-06-03T11:45:59Z', amsterdam],
    ['2020-02-29 00:00', amsterdam, '2020-02-28T23:00:00Z', amsterdam],
    ['2019-06-03 13:45', 'UTC', '2019-06-03T13:45:00Z', 'UTC'],
    ['2019-06-03 13:45', 'Asia/Kolkata', '2019-06-03T08:15:00Z', 'Asia/Kolkata'],
    // RFC 3339: an offset
    ['2019-06-03T13:45+02:00', null, '2019-06-03T11:45:00Z', '+02:00'],
    ['2019-06-03 13:45+02:00', amsterdam, '2019-06-03T11:45:00Z', amsterdam],
    ['2019-06-03 13:45 +02:00', amsterdam, '2019-06-03T11:45:00Z', amsterdam],
    ['2019-06-03T13:45+0200', amsterdam, '2019-06-03T11:45:00Z', amsterdam],
    ['2019-06-03T13:45+02', amsterdam, '2019-06-03T11:45:00Z', amsterdam],
    ['2019-06-03T13:45-03:30', null, '2019-06-03T17:15:00Z', '-03:30'],
    ['2019-06-03T13:45+00:00', null, '2019-06-03T13:45:00Z', 'UTC'],
    ['2019-06-03T11:45Z', null, '2019-06-03T11:45:00Z', 'UTC'],
    ['2019-06-03T11:45z', amsterdam, '2019-06-03T11:45:00Z', amsterdam],
    ['2019-06-03T11:45-00:00', amsterdam, '2019-06-03T11:45:00Z', amsterdam],
    // RFC 9557: a zone, with or without an offset
    ['2019-06-03T13:45+02:00[Europe/Amsterdam]', null, '2019-06-03T11:45:00Z', amsterdam],
    ['2019-06-03T13:45[Europe/Amsterdam]', null, '2019-06-03T11:45:00Z', amsterdam],
    ['2019-06-03T13:45[!Europe/Amsterdam]', null, '2019-06-03T11:45:00Z', amsterdam],
    ['2019-06-03T11:45Z[Europe/Amsterdam]', null, '2019-06-03T11:45:00Z', amsterdam],
    ['2019-06-03T13:45[Asia/Tokyo]', amsterdam, '2019-06-03T04:45:00Z', 'Asia/Tokyo'],
    // The hour that is shown twice, with an offset that says which
    ['2019-10-27T02:30+02:00', amsterdam, '2019-10-27T00:30:00Z', amsterdam],
    ['2019-10-27T02:30+01:00', amsterdam, '2019-10-27T01:30:00Z', amsterdam],
    ['2019-10-27T02:30+01:00[Europe/Amsterdam]', null, '2019-10-27T01:30:00Z', amsterdam],
    // Right beside the hour that is skipped
    ['2019-03-31 01:59:59', amsterdam, '2019-03-31T00:59:59Z', amsterdam],
    ['2019-03-31 03:00', amsterdam, '2019-03-31T01:00:00Z', amsterdam],
  ])('takes %s in %s for %s', (text, zone, at, told) => {
    expect(read(text, zone)).toEqual({ at, zone: told })
  })

  it.each([
    ['', 'time/unreadable', '"" is not a date'],
    ['yesterday', 'time/unreadable', '"yesterday" is not a date'],
    ['2019-06-03', 'time/unreadable', '"2019-06-03" is not a date with a time'],
    ['13:45', 'time/unreadable', '"13:45" is not a date'],
    ['03/06/2019 13:45', 'time/unreadable', 'is not a date'],
    ['2019-06-03 13:45 until 14:35', 'time/unreadable', 'is not a date'],
    [
      '2022-13-26 10:00',
      'time/impossible',
      '"2022-13-26 10:00" does not exist: there is no month 13',
    ],
    ['2019-02-29 10:00', 'time/impossible', 'there is no day 2019-02-29'],
    ['2019-04-31 10:00', 'time/impossible', 'there is no day 2019-04-31'],
    ['2019-06-00 10:00', 'time/impossible', 'there is no day 2019-06-00'],
    ['2019-06-03T24:00', 'time/impossible', 'hours run from 00 to 23'],
    ['2019-06-03T25:10', 'time/impossible', 'hours run from 00 to 23'],
    ['2019-06-03T13:60', 'time/impossible', 'minutes and seconds run from 00 to 59'],
    ['2019-06-03T13:45:60', 'time/impossible', 'minutes and seconds run from 00 to 59'],
    ['2019-06-03T015:00', 'time/impossible', '"015" has 3 digits, not 2'],
    ['024-10-16 10:00', 'time/impossible', 'the year "024" has 3 digits, not 4'],
    ['20190-06-03 10:00', 'time/impossible', 'the year "20190" has 5 digits, not 4'],
    ['2019-06-03T13:45+25:00', 'time/impossible', 'there is no offset +25:00'],
    ['2019-06-03T13:45+02:75', 'time/impossible', 'there is no offset +02:75'],
    ['2019-06-03T13:45[CET]', 'time/unknown-zone', '"CET" is not a time zone'],
    ['2019-06-03T13:45[u-ca=hebrew]', 'time/unknown-zone', '"u-ca=hebrew" is not a time zone'],
    [
      '2019-03-31 02:30',
      'time/does-not-exist',
      '2019-03-31 02:30 did not exist in Europe/Amsterdam: the clocks went from 02:00 to 03:00',
    ],
    ['2019-03-31T02:30+01:00', 'time/does-not-exist', '2019-03-31 02:30 did not exist'],
    [
      '2019-10-27 02:30',
      'time/ambiguous',
      'happened twice in Europe/Amsterdam: 2019-10-27T02:30+02:00 and 2019-10-27T02:30+01:00',
    ],
    [
      '2019-06-03T13:45+01:00',
      'time/offset-contradicts-zone',
      '2019-06-03 13:45 has the offset +01:00, but Europe/Amsterdam had +02:00 then',
    ],
    [
      '2019-06-03T13:45+01:00[Europe/Amsterdam]',
      'time/offset-contradicts-zone',
      'Europe/Amsterdam had +02:00 then',
    ],
    [
      '2019-10-27T02:30+03:00',
      'time/offset-contradicts-zone',
      'Europe/Amsterdam had +02:00 or +01:00 then',
    ],
  ])('refuses %s: %s', (text, code, message) => {
    const found = problem(text)
    expect(found.code).toBe(code)
    expect(found.message).toContain(message)
    expect(found.hint).not.toBe('')
  })

  it('needs a zone from somewhere', () => {
    expect(problem('2019-06-03 13:45', null)).toMatchObject({
      code: 'time/no-zone',
      message:
        '2019-06-03 13:45 has no time zone: elsewhere the same clock time is another instant',
    })
  })

  it.each([
    ['2019-07-12 14:15 PM', '14:15 is on the 24-hour clock already: write 2019-07-12 14:15'],
    ['2019-07-12 00:03 AM', '00:03 is on the 24-hour clock already: write 2019-07-12 00:03'],
    ['2019-06-03', 'Add the time of day: 2019-06-03 HH:MM'],
    ['2019-06-03 9.10', 'Write 2019-06-03 09:10'],
    ['June 3, 2019 9,05', 'Write 2019-06-03 09:05'],
    ['2019-06-03 9.75', 'Add the time of day: 2019-06-03 HH:MM'],
    ['2019-06-03T24:00', 'Write 2019-06-04 00:00 for midnight'],
    [
      '2019-10-27 02:30',
      'Write the one that is meant: 2019-10-27T02:30+02:00 (before the clocks went back) or 2019-10-27T02:30+01:00 (after)',
    ],
    ['2019-03-31 02:30', 'Write a time before 02:00 or from 03:00 on'],
    [
      '2019-06-03T13:45+01:00',
      'Write 2019-06-03 13:45 for the clock of the place, or 2019-06-03 12:45 UTC if +01:00 is right',
    ],
  ])('says of %s what to do: %s', (text, hint) => {
    expect(problem(text).hint).toBe(hint)
  })

  it('knows clocks that change by half an hour', () => {
    expect(problem('2019-10-06 02:15', 'Australia/Lord_Howe').message).toBe(
      '2019-10-06 02:15 did not exist in Australia/Lord_Howe: the clocks went from 02:00 to 02:30',
    )
    expect(problem('2019-04-07 01:45', 'Australia/Lord_Howe').message).toContain(
      '2019-04-07T01:45+11:00 and 2019-04-07T01:45+10:30',
    )
  })
})

describe('the hint for a zone that is none', () => {
  it.each([
    ['EDT', 'Name the place: America/New_York, …'],
    ['CET', 'Name the place: Europe/Amsterdam, Europe/Berlin, Europe/Paris, …'],
    ['cst', 'Name the place: America/Chicago, Asia/Shanghai, …'],
    ['europe/amsterdam', 'Did you mean Europe/Amsterdam?'],
    ['Europe/Amsterdm', 'Did you mean Europe/Amsterdam?'],
    ['Amsterdam', 'Did you mean Europe/Amsterdam?'],
    ['new york', 'Did you mean America/New_York?'],
    ['Asia/Mumbai', 'Did you mean Asia/Kolkata?'],
    ['Asia/Calcuta', 'Did you mean Asia/Kolkata?'],
    ['Asia/Beijing', 'Did you mean Asia/Shanghai?'],
    ['US/NewYork', 'Did you mean America/New_York?'],
    ['America/San Francisco', 'Did you mean America/Los_Angeles?'],
    ['Europe/München', 'Did you mean Europe/Berlin?'],
    ['Europe/Krakow', 'Did you mean Europe/Warsaw?'],
    ['Europa/Pairs', 'Did you mean Europe/Paris?'],
    ['Europe/Kiew', 'Did you mean Europe/Kyiv?'],
    // As near to Dubai as Mumbai is: nobody knows which city is meant.
    ['Asia/Mubao', 'Zones are named Region/City'],
    ['Europe/Alma', 'Zones are named Region/City'],
    ['UTC+1', 'Write +01:00'],
    ['GMT +5:30', 'Write +05:30'],
    ['Pacific Time', 'Write America/Los_Angeles'],
    ['Eastern Standard Time', 'Write America/New_York'],
    ['in the cellar of the data center', 'Zones are named Region/City: Europe/Amsterdam,'],
  ])('of %s is "%s"', (zone, hint) => {
    const { code, hint: found } = unknownZone(zone)
    expect(code).toBe('time/unknown-zone')
    expect(found).toContain(hint)
  })
})
