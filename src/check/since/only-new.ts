/** Leaves out what was wrong before. */

import { isAsBad } from '../../model/catalogue/rules.ts'
import { type Diagnostic, wordsOf } from '../../model/diagnostics.ts'
import type { SourcePath } from '../../model/paths.ts'

/**
 * Those of `now` that were not there `then`, by file, code and words, or were taken less badly: lines move, and a
 * draft is borne more than it is when it is published. What is there twice was there twice. What was said of a
 * file that is not among `files` any more may be said of any: it was renamed, and the folders in its words with it.
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
  const words = wordsOf(diagnostic)
  return JSON.stringify([
    file,
    diagnostic.code,
    file === null ? withoutFolders(words, diagnostic) : words,
  ])
}

/** Its own folder, which may have spaces in it, and any other: `2019/x.md` is what `../2019/x.md` was. */
function withoutFolders(words: string, { file }: Diagnostic): string {
  const own = file.slice(0, file.lastIndexOf('/') + 1)
  return (own === '' ? words : words.replaceAll(own, '')).replace(/[^\s"`]+\//g, '')
}
