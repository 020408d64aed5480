/** Is every instance that a report names a registered one? */
import { firstGuesses, type Guess } from '../model/closest.ts'
import { type Diagnostic, diagnose } from '../model/diagnostics.ts'
import type { Report } from '../model/report.ts'
import type { Site } from '../model/site.ts'
import { isUnknownInstance, unknownInstance } from '../model/unknown-instance.ts'
import { allReports } from './all-reports.ts'
import { placeOfItem } from './place-of.ts'

/** Asks nothing when no instance is registered: then any name goes. Windows name no others. */
export function* checkInstances(site: Site): Iterable<Diagnostic> {
  if (site.config.instances.length === 0) return
  for (const report of allReports(site)) {
    const guess = firstGuesses()
    yield* unknown(report, ['instance', 'instances'], report.instances, site, guess)
    for (const [i, { formerly }] of report.revisions.entries())
      yield* unknown(
        report,
        [`revisions.${i}.formerly.instances`],
        formerly?.instances ?? [],
        site,
        guess,
      )
  }
}

function* unknown(
  report: Report,
  fields: readonly string[],
  names: readonly string[],
  { config }: Site,
  guess: Guess,
): Iterable<Diagnostic> {
  for (const [index, name] of names.entries()) {
    if (!isUnknownInstance(name, config)) continue
    const place = placeOfItem(report, fields, index)
    const { message, hint } = unknownInstance(name, config, guess)
    yield diagnose('instance/unknown', report.source, message, { place, hint })
  }
}
