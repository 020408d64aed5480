import { describe, expect, it } from 'vitest'
import {
  addedLength,
  anchorOf,
  impactLength,
  incidentSpan,
  isOngoing,
  spanLength,
} from '../../src/model/incident-length.ts'
import { knownAs, window } from '../samples.ts'

const first = window('2019-06-03T10:00:00Z', '2019-06-03T11:00:00Z')
const second = window('2019-06-03T12:00:00Z', '2019-06-03T12:30:00Z')
const none = { ...first, kind: 'none' as const }

describe('the length of an impact', () => {
  it.each([
    ['exact', { seconds: 3600, is: 'exact' }],
    ['about', { seconds: 3600, is: 'about' }],
    ['between', { seconds: 3600, is: 'at-least' }],
    ['no start', { seconds: null, is: 'unknown' }],
    ['no end', { seconds: null, is: 'unknown' }],
    ['ongoing', { seconds: null, is: 'ongoing' }],
  ] as const)('of one window: %s', (how, length) => {
    expect(impactLength([knownAs(first, how)])).toEqual(length)
    expect(spanLength([knownAs(first, how)])).toEqual(length)
  })

  it('is at least what is known of several', () => {
    expect(impactLength([first, knownAs(second, 'ongoing')])).toEqual({
      seconds: 3600,
      is: 'at-least',
    })
    expect(spanLength([first, knownAs(second, 'ongoing')])).toEqual({
      seconds: null,
      is: 'ongoing',
    })
  })

  it('does not ask windows that were only watched', () => {
    expect(impactLength([knownAs(none, 'ongoing'), second])).toEqual({ seconds: 1800, is: 'exact' })
    expect(impactLength([none])).toEqual({ seconds: 0, is: 'exact' })
  })

  it('is added up as far as it is known', () => {
    const [known, open] = [impactLength([first]), impactLength([knownAs(second, 'ongoing')])]
    expect(addedLength([known, open])).toEqual({ seconds: 3600, is: 'at-least' })
    expect(addedLength([open])).toEqual({ seconds: null, is: 'ongoing' })
    expect(addedLength([])).toEqual({ seconds: 0, is: 'exact' })
  })
})

it('orders by the earliest moment that is stated', () => {
  expect(anchorOf([second, knownAs(first, 'between')]).at).toBe('2019-06-03T09:50:00Z')
  expect(anchorOf([knownAs(first, 'no start')]).at).toBe('2019-06-03T11:00:00Z')
})

it('has no span where one edge is not known', () => {
  expect(incidentSpan([first, second]).map(moment => moment?.at)).toEqual([
    '2019-06-03T10:00:00Z',
    '2019-06-03T12:30:00Z',
  ])
  expect(incidentSpan([knownAs(first, 'no start'), second])[0]).toBe(null)
  expect(incidentSpan([first, knownAs(second, 'ongoing')])[1]).toBe(null)
  expect(isOngoing([first, knownAs(second, 'no end')])).toBe(false)
})
