import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findAlike, whatIsShared } from '../../src/figures/likeness.ts'
import type { Report } from '../../src/model/report.ts'
import { report, window } from '../samples.ts'

/** A report of an incident on a day of June 2019 that shares nothing with others. */
function of(day: number, overrides: Partial<Report> = {}): Report {
  const date = `2019-06-${String(day).padStart(2, '0')}`
  return report({
    id: `r${day}`,
    instances: [`only ${day}`],
    windows: [window(`${date}T12:00:00Z`, `${date}T13:00:00Z`)],
    ...overrides,
  })
}

const newestFirst = (reports: readonly Report[]) =>
  reports.toSorted((a, b) =>
    (a.windows[0]?.start?.at ?? '') < (b.windows[0]?.start?.at ?? '') ? 1 : -1,
  )

/** The ids of what was seen before, for the report `id`. */
function seen(reports: readonly Report[], id: string, named: readonly string[] = []) {
  const find = findAlike(newestFirst(reports), ({ id: own }) => (own === id ? named : []))
  return reports
    .filter(each => each.id === id)
    .flatMap(find)
    .map(other => other.id)
}

describe('findAlike', () => {
  it('ranks a shared cause before a vendor, a service and an instance', () => {
    const mine = of(10, { causes: ['c'], vendors: ['v'], services: ['s'], instances: ['i'] })
    const others = [
      of(9, { instances: ['i'] }),
      of(8, { services: ['s'] }),
      of(7, { vendors: ['v'] }),
      of(6, { causes: ['c'] }),
    ]
    expect(seen([mine, ...others], 'r10')).toEqual(['r6', 'r7', 'r8', 'r9'])
  })

  it('ranks what few share before what many do', () => {
    const many = [1, 2, 3, 4].map(day => of(day, { causes: ['common'] }))
    const mine = of(10, { causes: ['common', 'rare'] })
    expect(seen([mine, ...many, of(5, { causes: ['rare'] })], 'r10')[0]).toBe('r5')
  })

  it('takes the nearest in time first, before and after, and then the first by id', () => {
    const all = [10, 4, 9, 12].map(day => of(day, { causes: ['c'] }))
    const sameDay = [of(9, { id: 'b', causes: ['c'] }), of(9, { id: 'a', causes: ['c'] })]
    expect(seen(all, 'r10')).toEqual(['r9', 'r12', 'r4'])
    expect(seen([of(10, { causes: ['c'] }), ...sameDay], 'r10')).toEqual(['a', 'b'])
  })

  it('names at most five, and two that share no more than instances', () => {
    const all = Array.from({ length: 9 }, (_, i) =>
      of(i + 1, { causes: ['c'], instances: ['i', 'j'] }),
    )
    expect(seen(all, 'r9')).toEqual(['r8', 'r7', 'r6', 'r5', 'r4'])
    const alike = all.map(each => ({ ...each, causes: [] }))
    expect(seen(alike, 'r9')).toEqual(['r8', 'r7'])
  })

  it('says what is shared', () => {
    const mine = of(10, { causes: ['c', 'd'], vendors: ['v'], instances: ['i', 'k'] })
    const other = of(9, { causes: ['d', 'c'], vendors: ['w'], instances: ['k'] })
    expect(seen([mine, other], 'r10')).toEqual(['r9'])
    expect(whatIsShared(mine, other)).toEqual({
      causes: ['c', 'd'],
      vendors: [],
      services: [],
      instances: ['k'],
    })
  })

  it('names nothing withdrawn, nothing that the page names anyway, and not itself', () => {
    const all = [10, 9, 8].map(day => of(day, { causes: ['c', 'c'] }))
    expect(seen([...all, of(7, { causes: ['c'], status: 'withdrawn' })], 'r10', ['r9'])).toEqual([
      'r8',
    ])
    expect(seen([of(7, { status: 'withdrawn', causes: ['c'] }), ...all], 'r7')).toEqual([])
  })

  it('never names itself, or what shares nothing', () => {
    const some = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 3 })
    const any = fc.array(
      fc.record({ causes: some, vendors: some, services: some, instances: some }),
      { maxLength: 25 },
    )
    fc.assert(
      fc.property(any, facts => {
        const all = newestFirst(facts.map((each, i) => of(i + 1, each)))
        const find = findAlike(all, () => [])
        for (const each of all) {
          const [id, list] = [each.id, find(each)]
          expect(list.length).toBeLessThanOrEqual(5)
          for (const other of list) {
            const { causes, vendors, services, instances } = whatIsShared(each, other)
            expect(other.id).not.toBe(id)
            expect([...causes, ...vendors, ...services, ...instances]).not.toEqual([])
          }
        }
      }),
    )
  })
})
