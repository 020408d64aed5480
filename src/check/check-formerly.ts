/** Is what an entry says that was said before something else than what is said now? */
import { type Diagnostic, diagnose } from '../model/diagnostics.ts'
import { type Said, saidAt } from '../model/life/said.ts'
import { type Formerly, isFaulty, type Report, type Revision } from '../model/report.ts'
import type { Site } from '../model/site.ts'
import { allReports } from './all-reports.ts'
import { placeOf } from './place-of.ts'

/** What says whom a report concerns. */
const concerned = ['instance', 'instances', 'product', 'products', 'severity'] as const

/** Those who are told that a report is not about them have to have been told that it was. */
export function* checkFormerly(site: Site): Iterable<Diagnostic> {
  for (const report of allReports(site)) {
    if (isFaulty(report, 'revisions', ...concerned)) continue
    for (const [i, revision] of report.revisions.entries()) {
      const problem = problemWith(report, revision, i)
      if (!problem) continue
      const place = placeOf(report, `revisions.${i}.formerly`)
      const hint = 'State what the report said until this entry, where that was something else'
      yield diagnose('history/needless-formerly', report.source, problem, { place, hint })
    }
  }
}

function problemWith(report: Report, revision: Revision, i: number): string | null {
  const { formerly, date } = revision
  if (!formerly) return null
  if (i === 0) return `The entry of ${date} is the first: nothing was said before it`
  const said = saidAt(report, revision)
  const keys = Object.keys(formerly) as (keyof Formerly)[]
  const same = keys.find(key => isSame(formerly, said, key))
  if (same)
    return `By the entry of ${date} \`${same}\` was what it is from then on, or nothing was named`
  return keys.length > 0 ? null : `\`formerly\` of the entry of ${date} says nothing`
}

function isSame(formerly: Formerly, said: Said, key: keyof Formerly): boolean {
  if (key === 'severity') return formerly.severity === said.severity
  const before = formerly[key] ?? []
  const isListed = before.every(value => said[key].includes(value))
  return before.length === 0 || (isListed && before.length === said[key].length)
}
