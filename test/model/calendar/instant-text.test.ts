import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayText, instantText, millisecondsIn } from '../../../src/model/calendar/instant-text.ts'

const instant = fc.integer({ min: Date.UTC(1000, 0) / 1000, max: Date.UTC(2999, 0) / 1000 })
const two = fc.integer({ min: 0, max: 99 }).map(number => String(number).padStart(2, '0'))

describe('an instant', () => {
  it('is written as the engine writes it', () => {
    fc.assert(
      fc.property(instant, second => {
        const text = new Date(1000 * second).toISOString()
        expect(instantText(1000 * second)).toBe(text.replace('.000Z', 'Z'))
        expect(dayText(1000 * second)).toBe(text.slice(0, 10))
      }),
    )
  })

  it('comes back as it was written, with the mark of UTC and without', () => {
    fc.assert(
      fc.property(instant, second => {
        const text = instantText(1000 * second)
        expect(millisecondsIn(text)).toBe(1000 * second)
        expect(millisecondsIn(text.slice(0, 19))).toBe(1000 * second)
        expect(millisecondsIn(text.slice(0, 10))).toBe(Math.floor(second / 86_400) * 86_400_000)
      }),
    )
  })

  it('is what the engine says of any figures, of those of no day and of no clock, too', () => {
    const figures = fc.tuple(two, two, two, two, two, two)
    fc.assert(
      fc.property(figures, ([year, month, day, hour, minute, second]) => {
        const text = `20${year}-${month}-${day}T${hour}:${minute}:${second}Z`
        expect(millisecondsIn(text)).toBe(Date.parse(text))
        expect(millisecondsIn(text.slice(0, 10))).toBe(Date.parse(text.slice(0, 10)))
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    '2019-06-03T11:45Z',
    '2019-06-03T11:45:00.5Z',
    '2019-06-03T11:45:00+02:00',
    '2019-06-03T24:00:00Z',
    '+012019-06-03T11:45:00Z',
    '2019-02-30',
    '2019-00-03',
    '2O19-06-03T11:45:00Z',
    '2019-06-03 11:45:00Z',
    '2019-06-03T11-45-00Z',
    '2019/06/03',
    '',
  ])('in another form is left to the engine: %j', text => {
    expect(millisecondsIn(text)).toBe(Date.parse(text))
  })
})
