/** How bad a knowledge base takes what can be wrong with its reports, where it is not as usual. */

import type { Code, Diagnostic, Explanation, Level } from '../diagnostics.ts'
import type { SourcePath } from '../paths.ts'
import type { Place } from '../report.ts'
import { catalogue } from './catalogue.ts'

export const ruleLevels = ['error', 'warning', 'info', 'off'] as const
export type RuleLevel = (typeof ruleLevels)[number]

/** What is set for some files. Of several that are for a file, the last one that has the code counts. */
export interface RuleSet {
  /** A folder, or a pattern for paths in the reports folder; null: all files. */
  readonly files: string | null
  readonly levels: Readonly<Partial<Record<Code, RuleLevel>>>
  /** Where it stands in the configuration. */
  readonly stated: { readonly file: SourcePath; readonly place: Place | undefined }
}

/** Worse ones come first. */
const ranks: readonly RuleLevel[] = ruleLevels

/** Whether `a` is at least as bad as `b`. */
export function isAsBad(a: RuleLevel, b: RuleLevel): boolean {
  return ranks.indexOf(a) <= ranks.indexOf(b)
}

/** Why an error stays one, by what its code is about; what is not here would be told though it is not so. */
const reasons: Readonly<Record<string, string>> = {
  file: 'without it there is no report to show',
  id: 'two pages would have one address',
  facet: 'two pages would have one address',
  reference: 'a link would lead nowhere, or to what not everybody may read',
  link: 'a link would lead nowhere, or to what could do harm',
  markdown: 'what is meant for a few could be published for all, or no page could be made',
  config: 'nobody would know what is meant',
  language: 'pages could not be made',
  output: 'what is published would not work',
}

/** Why `code` cannot have a milder severity than it has; null where it can. */
export function whyKept(code: Code): string | null {
  const { severity, mayBeLowered }: Explanation = catalogue[code]
  if (severity !== 'error' || mayBeLowered) return null
  return reasons[code.slice(0, code.indexOf('/'))] ?? 'a fact would be told that is not so'
}

/** The diagnostic as the rules have it; null where they have it off. */
export function judge(diagnostic: Diagnostic, rules: readonly RuleSet[]): Diagnostic | null {
  const { code, file, severity } = diagnostic
  const rule = rules.findLast(({ files, levels }) => levels[code] && isFor(files, file))
  const level = rule?.levels[code] ?? severity
  if (level === 'off') return null
  // What is milder here than its code is, such as a section that a draft lacks, is never made worse than that.
  const isEased = severity !== catalogue[code].severity
  const judged: Level = isEased && isAsBad(level, severity) ? severity : level
  return judged === severity ? diagnostic : { ...diagnostic, severity: judged }
}

/** Whether rules for `files` are for the one at `path`. */
export function isFor(files: string | null, path: SourcePath): boolean {
  if (files === null) return true
  const folder = files.replace(/\/$/, '')
  if (!/[*?]/.test(folder)) return path === folder || path.startsWith(`${folder}/`)
  return expressionOf(folder).test(path)
}

const signs: Readonly<Record<string, string>> = {
  '**/': '(?:.*/)?',
  '**': '.*',
  '*': '[^/]*',
  '?': '[^/]',
}

/** `**` is any path, `*` any part of a name, `?` one letter. */
function expressionOf(pattern: string): RegExp {
  const source = pattern.replace(
    /\*\*\/|\*\*|[*?]|[\\^$.|+()[\]{}]/g,
    sign => signs[sign] ?? `\\${sign}`,
  )
  return new RegExp(`^${source}$`, 'su')
}
