/** Leaves out what was wrong before. */

import { isAsBad } from '../../model/catalogue/rules.ts'
import { type Diagnostic, wordsOf } from '../../model/diagnostics.ts'
import type { SourcePath } from '../../model/paths.ts'

/**
 * Those of `now` that were not there `then`, by file, code and words, or were taken less badly: lines move, and a
 * draft is borne more than it is when it is published. What is there twice was there twice. What was said of a
 * file that is not among `files` any more may be said of any: it was renamed.
 */
export function onlyNew(
  now: readonly Diagnostic[],
  then: readonly Diagnostic[],
  files: ReadonlySet<SourcePath>,
): readonly Diagnostic[] {
  const left = new Map<string, Diagnostic[]>()
  for (const diagnostic of then) {
    const name = nameOf(diagnostic, files.has(diagnostic.file) ? diagnostic.file : null)
    left.set(name, [...(left.get(name) ?? []), diagnostic])
  }
  const isKnown = (diagnostic: Diagnostic, file: SourcePath | null) => {
    const known = left.get(nameOf(diagnostic, file)) ?? []
    const index = known.findIndex(({ severity }) => isAsBad(severity, diagnostic.severity))
    if (index >= 0) known.splice(index, 1)
    return index >= 0
  }
  return now.filter(
    diagnostic => !isKnown(diagnostic, diagnostic.file) && !isKnown(diagnostic, null),
  )
}

function nameOf(diagnostic: Diagnostic, file: SourcePath | null): string {
  return JSON.stringify([file, diagnostic.code, wordsOf(diagnostic)])
}
