import { describe, expect, it } from 'vitest'
import { instantText, windowText } from '../../../src/render/feeds/feed-times.ts'
import { english } from '../../words.ts'

/** The text of a window that nothing else is known of. */
function textOf(start: string, end: string, zone: string): string {
  const times = { start: { at: start, zone }, end: { at: end, zone } }
  const doubt = { start: null, end: null }
  return windowText({ ...times, doubt, kind: 'outage', instances: [], scope: null }, english)
}

describe('the text of a window', () => {
  it('tells the day once when both ends and both clocks share it', () => {
    expect(textOf('2019-06-03T11:45:00Z', '2019-06-03T12:35:00Z', 'Europe/Amsterdam')).toBe(
      '2019-06-03 13:45–14:35 Europe/Amsterdam (11:45–12:35 UTC)',
    )
  })

  it('tells the day in UTC when it is another', () => {
    expect(textOf('2019-06-03T22:45:00Z', '2019-06-03T23:35:00Z', 'Europe/Amsterdam')).toBe(
      '2019-06-04 00:45–01:35 Europe/Amsterdam (2019-06-03 22:45–23:35 UTC)',
    )
  })

  it('tells offsets where the clocks change about then', () => {
    expect(textOf('2019-10-27T00:30:00Z', '2019-10-27T01:15:00Z', 'Europe/Amsterdam')).toBe(
      '2019-10-27 02:30+02:00–02:15+01:00 Europe/Amsterdam (00:30–01:15 UTC)',
    )
    expect(instantText('2019-10-27T01:15:00Z', 'Europe/Amsterdam')).toBe(
      '2019-10-27 02:15+01:00 Europe/Amsterdam',
    )
    expect(instantText('2019-10-27T02:15:00Z', 'Europe/Amsterdam')).toBe(
      '2019-10-27 03:15 Europe/Amsterdam',
    )
  })

  it('tells both days across midnight, by whichever clock', () => {
    expect(textOf('2019-06-03T21:45:00Z', '2019-06-03T22:35:00Z', 'Europe/Amsterdam')).toBe(
      '2019-06-03 23:45 – 2019-06-04 00:35 Europe/Amsterdam (2019-06-03 21:45–22:35 UTC)',
    )
    expect(textOf('2019-06-03T23:45:00Z', '2019-06-04T00:35:00Z', 'America/Chicago')).toBe(
      '2019-06-03 18:45–19:35 America/Chicago (2019-06-03 23:45 – 2019-06-04 00:35 UTC)',
    )
  })

  it('tells UTC once, an offset as one from UTC, and seconds only where there are any', () => {
    expect(textOf('2019-06-03T11:45:00Z', '2019-06-03T12:35:30Z', 'UTC')).toBe(
      '2019-06-03 11:45–12:35:30 UTC',
    )
    expect(textOf('2019-06-03T11:45:00Z', '2019-06-03T12:35:00Z', '+02:00')).toBe(
      '2019-06-03 13:45–14:35 UTC+02:00 (11:45–12:35 UTC)',
    )
    expect(instantText('2019-06-03T11:45:00Z', 'Asia/Singapore')).toBe(
      '2019-06-03 19:45 Asia/Singapore',
    )
  })
})
