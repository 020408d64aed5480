import { describe, expect, it } from 'vitest'
import { itemSchema } from '../../../src/model/data/item-schema.ts'
import type { Site } from '../../../src/model/site.ts'
import { emitFeeds } from '../../../src/render/feeds/emit-feeds.ts'
import { revision } from '../../samples.ts'
import { feedSite, fileOf } from '../feed-site.ts'

const base = 'https://rca.example.org/kb/'
const nasty = '2019-06-03-Alma-EU'
const factsIn = (path: string, site?: Site) => {
  const { items } = JSON.parse(fileOf(emitFeeds, path, site))
  return items.map((item: { _causebook: object }) => item._causebook)
}

describe('the facts of an item in JSON feeds', () => {
  it('are those of the report', () => {
    expect(factsIn('feed.json')[0]).toEqual({
      about: `${base}api/v1/schema/item.json`,
      report: nasty,
      kind: null,
      key: null,
      status: 'final',
      severity: 'major',
      instances: ['EU00', 'EU01'],
      kinds: ['outage', 'degraded'],
      start: '2019-06-03T11:45:00Z',
      end: '2019-06-03T12:45:00Z',
      impact_seconds: 3600,
      impact_is: 'exact',
      data: `${base}api/v1/reports/2019-06-03-alma-eu.json`,
    })
  })

  it('say in updates what the news was, and what the report said from then on', () => {
    const revisions = [
      revision('2019-06-11'),
      { ...revision('2019-06-20'), formerly: { instances: ['NA05'], severity: 'minor' as const } },
    ]
    const reports = feedSite.reports.map(each =>
      each.id === nasty ? { ...each, revisions } : each,
    )
    const own = factsIn('updates.json', { ...feedSite, reports }).filter(
      ({ report }: { report: string }) => report === nasty,
    )
    expect(own).toMatchObject([
      { kind: 'corrected', key: '2019-06-20', severity: 'major', instances: ['EU00', 'EU01'] },
      { kind: 'published', key: '2019-06-11', severity: 'minor', instances: ['NA05'] },
    ])
  })

  it('are as their schema says, in every feed', () => {
    for (const path of ['feed.json', 'updates.json', 'instances/eu00/feed.json']) {
      expect(factsIn(path).length).toBeGreaterThan(0)
      for (const facts of factsIn(path)) expect(itemSchema.strict().parse(facts)).toEqual(facts)
    }
  })

  it('have no text that the rest of a feed could not have', () => {
    const reports = feedSite.reports.map(each => ({ ...each, instances: ['EU\uFDD20\uFDD3'] }))
    expect(factsIn('feed.json', { ...feedSite, reports })[0].instances).toEqual(['EU0'])
  })
})
