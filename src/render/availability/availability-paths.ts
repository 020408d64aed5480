/** Turns a site into the addresses of its pages about availability. */
import { sitePeriods } from '../../figures/availability/site-periods.ts'
import type { OutputPath } from '../../model/paths.ts'
import type { Site } from '../../model/site.ts'
import { availabilityPath, periodPath } from '../addresses.ts'

/** The comparison, then years, then quarters, oldest first; none where no instance has a record. */
export function availabilityPaths(site: Site): readonly OutputPath[] {
  const periods = [...sitePeriods('year', site), ...sitePeriods('quarter', site)]
  return periods.length === 0 ? [] : [availabilityPath, ...periods.map(({ id }) => periodPath(id))]
}
