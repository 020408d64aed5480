/** Is every instance that a report names a registered one? */
import { firstGuesses } from '../model/closest.ts'
import { type Diagnostic, diagnose } from '../model/diagnostics.ts'
import { type Earlier, instancesThen } from '../model/life/earlier.ts'
import type { Formerly, Place, Report } from '../model/report.ts'
import type { Site } from '../model/site.ts'
import type { Instant } from '../model/time.ts'
import { isUnknownInstance, retiredInstance, unknownInstance } from '../model/unknown-instance.ts'
import { allReports } from './all-reports.ts'
import { placeOfItem } from './place-of.ts'

/** Asks nothing when no instance is registered: then any name goes. Windows name no others. */
export function* checkInstances(
  site: Site,
  _now?: Instant,
  earlier: Earlier | null = null,
): Iterable<Diagnostic> {
  if (site.config.instances.length === 0) return
  const were = earlier ? instancesThen(earlier) : new Set()
  for (const report of allReports(site)) {
    const guess = firstGuesses()
    for (const [name, place] of unknown(report, ['instance', 'instances'], report, site)) {
      const { message, hint } = were.has(name)
        ? retiredInstance(name)
        : unknownInstance(name, site.config, guess)
      yield diagnose('instance/unknown', report.source, message, { place, hint })
    }
    for (const [i, { formerly }] of report.revisions.entries()) {
      const fields = [`revisions.${i}.formerly.instances`]
      for (const [name, place] of unknown(report, fields, formerly ?? {}, site))
        if (!were.has(name))
          yield tellFormer(report, name, place, unknownInstance(name, site.config, guess))
    }
  }
}

/** A name from the past is no mistake; one that is misspelt there is told all the same. */
function tellFormer(
  { source }: Report,
  name: string,
  place: Place,
  { message, near }: ReturnType<typeof unknownInstance>,
): Diagnostic {
  const hint = `${near ? `Did you mean ${near}? ` : ''}If ${name} was one that is not there any more, let it stand`
  const diagnostic = diagnose('instance/unknown', source, message, { place, hint })
  return { ...diagnostic, severity: 'info' }
}

/** The names that nobody registered, and where they stand. */
function unknown(
  report: Report,
  fields: readonly string[],
  { instances = [] }: Formerly,
  { config }: Site,
): readonly (readonly [string, Place])[] {
  return instances.flatMap((name, index) =>
    isUnknownInstance(name, config) ? [[name, placeOfItem(report, fields, index)] as const] : [],
  )
}
