import { describe, expect, it } from 'vitest'
import { checkFormerly } from '../../src/check/check-formerly.ts'
import type { Formerly } from '../../src/model/report.ts'
import { at, report, revision, site } from '../samples.ts'

const told = (...formers: readonly (Formerly | null)[]) => {
  const revisions = formers.map((formerly, i) => revision(`2019-06-1${i}`, { formerly }))
  const places = { 'revisions.1.formerly': at(12, 5) }
  return [...checkFormerly(site([report({ instances: ['EU00'], revisions, places })]))]
}

describe('what was said formerly', () => {
  it('is something else than what is said from then on', () => {
    expect(told(null, { instances: ['EU01'] })).toEqual([])
    expect(told(null, { severity: 'major' })).toEqual([])
    expect(told(null, { instances: ['EU00'] })).toMatchObject([
      { code: 'history/needless-formerly', place: at(12, 5) },
    ])
    expect(told(null, { severity: null })).toHaveLength(1)
  })

  it('may be what is said now, where it was something else in between', () => {
    expect(told(null, { instances: ['EU00'] }, { instances: ['EU01'] })).toEqual([])
    expect(told(null, { instances: ['EU01'] }, { instances: ['EU01'] })).toHaveLength(1)
  })

  it('is nothing before the first entry, and names something', () => {
    expect(told({ instances: ['EU01'] })).toHaveLength(1)
    expect(told(null, {})).toHaveLength(1)
    expect(told(null, { instances: [] })).toHaveLength(1)
  })
})
