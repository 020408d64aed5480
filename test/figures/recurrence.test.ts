import { describe, expect, it } from 'vitest'
import { recurrenceIn } from '../../src/figures/recurrence.ts'
import type { Report } from '../../src/model/report.ts'
import { report, site, standing, window } from '../samples.ts'

const at = (day: string) => [window(`${day}T10:00:00Z`, `${day}T11:00:00Z`)]
const incident = (id: string, day: string, rest: Partial<Report> = {}) =>
  report({ id, windows: at(day), causes: ['Disk'], ...rest })

const first = incident('a', '2019-01-01')
const elsewhere = incident('b', '2019-02-01', { instances: ['EU01'] })
const second = incident('c', '2019-03-01', {
  instances: ['EU00', 'EU02'],
  causes: ['Heat', 'Disk'],
})
const third = incident('d', '2019-04-01', { instances: ['EU00', 'EU02'] })
const withdrawn = incident('e', '2019-01-15', { status: 'withdrawn' })
const of = recurrenceIn(site([third, second, elsewhere, withdrawn, first]))

describe('how often a cause had struck before', () => {
  it('is not told of the first, of one without a cause, and of what was withdrawn', () => {
    expect(of(first)).toBeNull()
    expect(of(report({ id: 'f' }))).toBeNull()
    expect(of(withdrawn)).toBeNull()
  })

  it('is counted where it struck most often', () => {
    expect(of(second)).toEqual({
      cause: 'Disk',
      number: 2,
      instances: ['EU00'],
      since: '2019-01-01T10:00:00Z',
    })
    expect(of(third)).toMatchObject({ number: 3, instances: ['EU00'] })
  })

  it('is counted anywhere where its instances were spared', () => {
    expect(of(elsewhere)).toMatchObject({ number: 2, instances: [] })
  })

  it('does not count what was replaced', () => {
    const replaced = standing('2019-01-02T00:00:00Z', { supersededBy: ['c'] })
    const found = recurrenceIn(site([third, second, first], { standings: { a: replaced } }))
    expect(found(second)).toBeNull()
  })
})
