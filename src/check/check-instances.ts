/** Is every instance that a report names a registered one? */
import { closest } from '../model/closest.ts'
import { type Diagnostic, diagnose } from '../model/diagnostics.ts'
import type { Report } from '../model/report.ts'
import type { Site } from '../model/site.ts'
import { allReports } from './all-reports.ts'
import { placeOfItem } from './place-of.ts'

/** Asks nothing when no instance is registered: then any name goes. Windows name no others. */
export function* checkInstances(site: Site): Iterable<Diagnostic> {
  if (site.config.instances.length === 0) return
  const known = site.config.instances.flatMap(({ id, aliases }) => [id, ...aliases])
  for (const report of allReports(site)) {
    for (const [index, name] of report.instances.entries()) {
      if (!known.includes(name)) yield tell(report, name, index, known)
    }
  }
}

function tell(report: Report, name: string, index: number, known: readonly string[]): Diagnostic {
  const place = placeOfItem(report, ['instance', 'instances'], index)
  const near = closest(name, known)
  const hint = near ? `Did you mean ${near}?` : 'Add it under `instances` in causebook.yaml'
  const message = `"${name}" is not a registered instance`
  return diagnose('instance/unknown', report.source, message, { place, hint })
}
