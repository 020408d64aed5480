/** Chooses what is said of the files that a command names. */
import { realpathSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import type { Checked } from '../../build.ts'
import type { Diagnostic } from '../../model/diagnostics.ts'
import type { SourcePath } from '../../model/paths.ts'

/**
 * Whether a file of the knowledge base is one of those that `words` name from the current folder, or in one of
 * them. What is no file of it, or is gone, is nothing to us: hooks hand over whatever was changed.
 */
export function toldFiles(
  words: readonly string[],
  { folders: { reports } }: Pick<Checked, 'folders'>,
): (file: SourcePath) => boolean {
  const named = words.flatMap(word => [resolve(word), realOf(resolve(word))])
  const isNamed = (path: string) =>
    named.some(name => path === name || path.startsWith(name.endsWith(sep) ? name : name + sep))
  return file => isNamed(join(reports, file)) || isNamed(join(realOf(reports), file))
}

/** What is said of those files, and what keeps anything from being known: errors of the configuration. */
export function findingsOf(
  isTold: (file: SourcePath) => boolean,
  { site, diagnostics }: Pick<Checked, 'site' | 'diagnostics'>,
): readonly Diagnostic[] {
  const stops = ({ code, severity }: Diagnostic) =>
    severity === 'error' && (!site || code.startsWith('config/'))
  return diagnostics.filter(
    diagnostic => [diagnostic.file, ...(diagnostic.also ?? [])].some(isTold) || stops(diagnostic),
  )
}

function realOf(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}
