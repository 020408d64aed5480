/** Are a report's times told by the clock of its instance? */
import { type Diagnostic, diagnose } from '../model/diagnostics.ts'
import { isFaulty, type Report } from '../model/report.ts'
import type { Site } from '../model/site.ts'
import { allReports } from './all-reports.ts'
import { placeOf } from './place-of.ts'

/** Asks only where the report sets `timezone` itself and its registered instances share one zone. */
export function* checkZones(site: Site): Iterable<Diagnostic> {
  for (const report of allReports(site)) {
    const zone = sharedZone(site, report)
    // Places come last: they are only parsed when asked for.
    if (zone === null || zone === report.zone || !report.places.timezone) continue
    if (isFaulty(report, 'timezone')) continue
    const names = report.instances.join(', ')
    const message = `The times are told in ${report.zone}, but ${names} keeps ${zone}`
    yield diagnose('instance/zone-differs', report.source, message, {
      place: placeOf(report, 'timezone'),
      hint: `Tell them by the clock of ${zone}, or write the zone with each time`,
    })
  }
}

function sharedZone(site: Site, report: Report): string | null {
  const named = site.config.instances.filter(({ id }) => report.instances.includes(id))
  const zones = new Set(named.map(({ timezone }) => timezone).filter(zone => zone !== null))
  const [zone = null] = zones
  return zones.size === 1 ? zone : null
}
