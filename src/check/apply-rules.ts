/** Gives what was found the severities that the knowledge base has chosen. */

import { isFor, judge } from '../model/catalogue/rules.ts'
import { closest } from '../model/closest.ts'
import type { Config } from '../model/config.ts'
import { type Diagnostic, diagnose } from '../model/diagnostics.ts'
import type { SourcePath } from '../model/paths.ts'
import type { Report } from '../model/report.ts'

/** What was found as the rules have it, and which rules are for no file; `reports` are all, for whomever. */
export function applyRules(
  found: readonly Diagnostic[],
  { rules }: Config,
  reports: readonly Report[],
): readonly Diagnostic[] {
  if (rules.length === 0) return found
  const sources = [...reports.map(({ source }) => source), ...found.map(({ file }) => file)]
  const idle = rules.flatMap(({ files, stated: { file, place } }) => {
    if (sources.some(source => isFor(files, source))) return []
    const message = `\`rules\` are set for ${files}, and no report is there`
    const near = meantBy(`${files}`, sources)
    const hint = near
      ? `Did you mean \`${near}\`? Paths are those below the reports folder`
      : 'Paths are those below the reports folder: 2019, or 2019/*-eu*.md, or **/2019-*.md'
    return [diagnose('config/rule-idle', file, message, { place, hint })]
  })
  return [...found, ...idle].flatMap(diagnostic => judge(diagnostic, rules) ?? [])
}

/** Without the `./`, `/` or `rcas/` that it begins with, if there are reports then; else the folder or report that reads like it. */
function meantBy(files: string, sources: readonly SourcePath[]): string | null {
  const below = files.replace(/^[^/]*\//, '')
  if (below !== '' && sources.some(source => isFor(below, source))) return below
  const folders = sources.flatMap(source =>
    Array.from(source.matchAll(/\//g), ({ index }) => source.slice(0, index)),
  )
  return closest(files.replace(/\/$/, ''), [...new Set([...folders, ...sources])])
}
