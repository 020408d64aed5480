/** Tells that somebody has committed what is remembered between runs, and how to take it out again. */
import { relative, sep } from 'node:path'
import { type Diagnostic, diagnose } from '../../model/diagnostics.ts'
import { sourcePath } from '../../model/paths.ts'
import type { Folders } from '../load/load-config.ts'
import { trackingOf } from './tracking.ts'

/** Its own `.gitignore` keeps the folder out of git, unless its files are in there already: then each run changes some. */
export function tellTracked({
  cache,
  reports,
}: Pick<Folders, 'cache' | 'reports'>): readonly Diagnostic[] {
  if (trackingOf(cache) !== 'tracked') return []
  return [
    diagnose(
      'cache/tracked',
      sourcePath(relative(reports, cache).split(sep).join('/')),
      'Git tracks this folder, whose files change with each run and hold the texts of drafts and internal reports',
      { hint: 'Run `git rm -r --cached .causebook` where it lies, and commit that' },
    ),
  ]
}
