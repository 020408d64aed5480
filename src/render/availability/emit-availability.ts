/** The page that compares the availability of instances, and one for each quarter and year on record. */

import { periodStart } from '../../figures/availability/calendar-periods.ts'
import { type SitePeriod, sitePeriods } from '../../figures/availability/site-periods.ts'
import { hasUptimeRecords } from '../../figures/availability/uptime-records.ts'
import type { Site } from '../../model/site.ts'
import { availabilityPath, periodPath } from '../addresses.ts'
import type { Emitter } from '../look.ts'
import { survey } from '../survey.ts'
import { availabilityOverview } from './availability-overview.ts'
import { availabilityPeriod } from './availability-period.ts'

/** Where an instance has no record, there are none of these pages. */
export const emitAvailability: Emitter = function* (site, look) {
  if (!hasUptimeRecords(site)) return
  const seenFrom = survey(site, look)
  yield {
    path: availabilityPath,
    listed: [],
    madeOf: ({ everything }) => [everything(), site.asOf],
    render: () => look.fill('availability', availabilityOverview(seenFrom(availabilityPath))),
  }
  const periods = [...sitePeriods('year', site), ...sitePeriods('quarter', site)]
  const ids = periods.map(({ id }) => id)
  for (const period of periods) {
    const path = periodPath(period.id)
    yield {
      path,
      listed: [],
      madeOf: ({ everything }) => [period, ids, everything(), runsOn(period, site) && site.asOf],
      render: () => look.fill('availability-period', availabilityPeriod(period, seenFrom(path))),
    }
  }
}

/** Only then does a page change with every day that passes. */
function runsOn({ unit, first }: SitePeriod, { asOf }: Site): boolean {
  return periodStart(unit, asOf) <= first
}
