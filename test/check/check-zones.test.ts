import { expect, it } from 'vitest'
import { checkZones } from '../../src/check/check-zones.ts'
import type { Report } from '../../src/model/report.ts'
import { at, config, instance, report, site } from '../samples.ts'

const registry = config({
  instances: [
    instance('NA05', { timezone: 'America/Los_Angeles' }),
    instance('NA91', { timezone: 'America/Chicago' }),
    instance('NA06', { timezone: null }),
  ],
})
const told = (overrides: Partial<Report>) => {
  const places = { timezone: at(5, 11) }
  const reports = [report({ zone: 'America/New_York', places, ...overrides })]
  return [...checkZones(site(reports, { config: registry }))]
}

it('names both zones', () => {
  expect(told({ instances: ['NA05', 'NA06'] })).toEqual([
    {
      code: 'instance/zone-differs',
      severity: 'warning',
      message: 'The times are told in America/New_York, but NA05, NA06 keeps America/Los_Angeles',
      file: '2019-06-03-alma-eu.md',
      place: at(5, 11),
      hint: 'Tell them by the clock of America/Los_Angeles, or write the zone with each time',
    },
  ])
})

it.each<[string, Partial<Report>]>([
  ['the zone is the instance’s', { instances: ['NA05'], zone: 'America/Los_Angeles' }],
  ['the report states no zone itself', { instances: ['NA05'], places: {} }],
  ['the instances have different zones', { instances: ['NA05', 'NA91'] }],
  ['the instance has no zone', { instances: ['NA06'] }],
  ['the instance is not registered', { instances: ['EU00'] }],
])('says nothing when %s', (_, overrides) => {
  expect(told(overrides)).toEqual([])
})
