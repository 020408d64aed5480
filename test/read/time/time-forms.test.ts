import { describe, expect, it } from 'vitest'
import type { Instant } from '../../../src/model/time.ts'
import { readMoment } from '../../../src/read/time/read-moment.ts'
import { isProblem } from '../../../src/read/time/time-problem.ts'

const zone = 'Europe/Amsterdam'
/** Five past two in the afternoon in Amsterdam, in winter. */
const meant = '2026-03-04T13:05:00Z'

/** As people write it, and what they mean where that is another time. */
const forms: readonly (readonly [string, Instant?])[] = [
  ['2026-03-04 14:05'],
  ['2026-03-04T14:05'],
  ['2026-03-04, 14:05'],
  ['2026-03-04 at 14:05'],
  ['2026-03-04_14:05'],
  ['2026-03-04 14:05h'],
  ['2026-03-04 14:05 hrs'],
  ['2026-03-04 14h05'],
  ['2026-03-04 14.05'],
  ['2026-03-04 1405'],
  ['2026-3-4 14:05'],
  ['2026/03/04 14:05'],
  ['2026.03.04 14:05'],
  ['04.03.2026 14:05'],
  ['4.3.2026 14:05'],
  ['04.03.2026 14:05 Uhr'],
  ['4. März 2026, 14:05 Uhr'],
  ['4 mars 2026 14h05'],
  ['4 de marzo de 2026 14:05'],
  ['4 de março de 2026 14:05'],
  ['2026年3月4日 14:05'],
  ['2026年3月4日 14時05分'],
  ['2026年3月4日 午後2時05分'],
  ['March 4, 2026 14:05'],
  ['March 4th, 2026, 14:05'],
  ['Mar 4 2026 14:05'],
  ['4 March 2026 14:05'],
  ['4th of March 2026 14:05'],
  ['04-Mar-2026 14:05'],
  ['2026-Mar-04 14:05'],
  ['Wednesday, March 4, 2026 14:05'],
  ['Wed 2026-03-04 14:05'],
  ['2026-03-04 (Wed) 14:05'],
  ['14:05 2026-03-04'],
  ['2:05 PM on March 4, 2026'],
  ['2026-03-04 2:05 PM'],
  ['2026-03-04 2:05pm'],
  ['2026-03-04 2:05 p.m.'],
  ['2026-03-04 02:05 PM'],
  ['2026-03-04 2.05 pm'],
  ['2026-03-04 2 PM', '2026-03-04T13:00:00Z'],
  ['2026-03-04 noon', '2026-03-04T11:00:00Z'],
  ['2026-03-04 9:05', '2026-03-04T08:05:00Z'],
  ['2026-03-04 12:05 AM', '2026-03-03T23:05:00Z'],
  ['2026-03-04 13:05 UTC'],
  ['2026-03-04 13:05 GMT'],
  ['2026-03-04 13:05 (UTC)'],
  ['2026-03-04 13:05 Z'],
  ['2026-03-04T13:05Z'],
  ['2026-03-04T13:05:00.123Z'],
  ['2026-03-04T13:05:00.123456+00:00'],
  ['2026-03-04 13:05:00 +0000 UTC'],
  ['2026-03-04T13:05Z[UTC]'],
  ['20260304T130500Z'],
  ['20260304T1405'],
  ['20260304 1405'],
  ['2026-03-04 14:05 UTC+1'],
  ['2026-03-04 14:05 UTC+01:00'],
  ['2026-03-04 14:05 (GMT+1)'],
  ['2026-03-04 14:05+1'],
  ['2026-03-04T14:05+0100'],
  ['2026-03-04 14:05 CET'],
  ['2026-03-04 14:05 (MEZ)'],
  ['2026-03-04 14:05 UTC+1 (CET)'],
  ['2026-03-04 14:05 Amsterdam time'],
  ['2026-03-04 14:05 Europe/Amsterdam'],
  ['2026-03-04T14:05+01:00[Europe/Amsterdam]'],
  ['2026-03-04 22:05 JST'],
  ['2026-03-04 8:05 AM EST'],
  ['2026-03-04 5:05 AM Pacific Time'],
  ['Wed, 04 Mar 2026 14:05:00 +0100'],
  ['Wed, 04 Mar 2026 13:05:00 GMT'],
  ['Wed Mar  4 14:05:00 2026'],
  ['1772629500'],
  ['1772629500000'],
  ['~2026-03-04 14:05'],
  ['2026-03-04 14:05 (approx.)'],
  ['2026-03-04 14:05 local time'],
  ['2026-03-04 14:05 until 15:00'],
  ['2026-03-04 14:05 PM'],
  ['04/03/2026 14:05'],
  ['03/04/2026 2:05 PM'],
  ['3/4/26 14:05'],
  ['2026-03-04 14:05 CEST', '2026-03-04T12:05:00Z'],
  ['2026-03-04 15:05 UTC+2'],
  ['24/03/2026 14:05', '2026-03-24T13:05:00Z'],
  ['03/24/2026 14:05', '2026-03-24T13:05:00Z'],
  ['2026-03-03 24:05', '2026-03-03T23:05:00Z'],
  ['14:05'],
  ['2:05 PM'],
  ['March 4 14:05'],
]

/** The times that a hint offers, in the form in which they can be pasted. */
function offered(hint: string): readonly string[] {
  const time = /\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?(?:Z| UTC|[+-]\d\d:\d\d| \[[\w/]+\])?/g
  return hint.match(time) ?? []
}

describe('a time as people write it', () => {
  it('has many forms', () => {
    expect(new Set(forms.map(([form]) => form)).size).toBeGreaterThanOrEqual(64)
  })

  it.each(forms.map(([form, at = meant]) => [form, at] as const))(
    'is read rightly, or what is offered is right: %s',
    (form, at) => {
      const result = readMoment(form, zone, '2026-03-04')
      const answers = isProblem(result)
        ? offered(result.hint).map(text => readMoment(text, zone))
        : [result]
      expect(answers.length, isProblem(result) ? result.hint : '').toBeGreaterThan(0)
      expect(answers.map(answer => (isProblem(answer) ? answer.message : answer.at))).toContain(at)
    },
  )

  it.each([
    '26-03-04 14:05',
    '2026-03-04',
    '2026-W10-3 14:05',
    'yesterday at 14:05',
    '2026-03-04 25:05',
    '2026-02-30 14:05',
    '2026-03-04 14:65',
    '2026-03-04 14:05 and 15:05',
    '2026-03-04 14:05-15:05',
  ])('is not guessed: %s', form => {
    expect(readMoment(form, zone)).toHaveProperty('hint')
  })
})
