/** Is every instance that a report names a registered one? */
import { type Diagnostic, diagnose } from '../model/diagnostics.ts'
import type { Site } from '../model/site.ts'
import { isUnknownInstance, unknownInstance } from '../model/unknown-instance.ts'
import { allReports } from './all-reports.ts'
import { placeOfItem } from './place-of.ts'

/** Asks nothing when no instance is registered: then any name goes. Windows name no others. */
export function* checkInstances(site: Site): Iterable<Diagnostic> {
  if (site.config.instances.length === 0) return
  for (const report of allReports(site)) {
    for (const [index, name] of report.instances.entries()) {
      if (!isUnknownInstance(name, site.config)) continue
      const place = placeOfItem(report, ['instance', 'instances'], index)
      const { message, hint } = unknownInstance(name, site.config)
      yield diagnose('instance/unknown', report.source, message, { place, hint })
    }
  }
}
