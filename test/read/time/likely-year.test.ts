import { describe, expect, it } from 'vitest'
import { impossibleDay, likelyYear } from '../../../src/model/calendar/likely-year.ts'

describe('a year that is none', () => {
  it.each([
    ['0202', 'rcas/2020-03-01-eu.md', '2020'],
    ['0202', 'rcas/2002-03-01-eu.md', '2002'],
    ['20226', '2026-03-01T09:10:00Z', '2026'],
    ['1926', '2026-03-01', '2026'],
    ['2206', 'rcas/2026/a.md', '2026'],
    ['0026', '2026', '2026'],
    ['2602', '2026', '2026'],
    ['202', '2026-01-01', '2026'],
  ])('is %s beside %s, for %s', (written, near, meant) => {
    expect(likelyYear(written, [near])).toBe(`Did you mean ${meant}?`)
  })

  it.each([
    ['0202', 'Did you mean 2002 or 2020?'],
    ['1926', 'Did you mean 1996 or 2026?'],
    ['0019', 'Did you mean 2019?'],
    ['123456', 'Write a year from 1990 to 2099'],
  ])('is %s beside nothing that is known: %s', (written, hint) => {
    expect(likelyYear(written, [])).toBe(hint)
    expect(likelyYear(written, ['rcas/a.md', '1850', 'id-12026x'])).toBe(hint)
  })

  it('is told apart from a day that is none', () => {
    expect(impossibleDay('0202-06-03').year).toBe('0202')
    expect(impossibleDay('2019-02-30')).toEqual({
      message: '"2019-02-30" does not exist: expected a day of the calendar',
    })
    expect(impossibleDay('0202-13-03').year).toBeUndefined()
  })
})
