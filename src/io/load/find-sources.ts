/** Finds the files of the repository that reports link to and that are neither reports nor beside them. */
import { existsSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { compare } from '../../model/diagnostics.ts'
import type { SourcePath } from '../../model/paths.ts'
import type { Report } from '../../model/report.ts'
import type { Attachment } from '../../model/site.ts'
import { isActive } from '../../read/read-attachment.ts'
import { roleOf } from './find-files.ts'

/** The folder around `folder` that is a git repository, or `otherwise`. */
export function findRepository(folder: string, otherwise: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at
    if (at === dirname(at)) return otherwise
  }
}

/** Those that `reports` in `folder` link to, sorted; nothing outside of `repository` is looked at. */
export function findSources(
  folder: string,
  repository: string,
  reports: readonly Report[],
): readonly Attachment[] {
  const linked = reports.flatMap(({ links }) =>
    links.flatMap(link => ('path' in link && isElsewhere(link.path) ? [link.path] : [])),
  )
  return [...new Set(linked)].sort(compare).flatMap(path => {
    const kind = kindOf(join(folder, path), repository)
    return kind === null ? [] : [{ path, active: isUnsafe(path), elsewhere: kind }]
  })
}

/** Files beside the reports are known already, and reports are shown or kept back as they say. */
function isElsewhere(path: SourcePath): boolean {
  return path.startsWith('../') || roleOf(path) === null
}

function isUnsafe(path: SourcePath): boolean {
  return !/\.(md|markdown)$/i.test(path) && isActive(path, null)
}

/** What is at `path`; null for what is not in the repository, by way of a symbolic link or otherwise. */
function kindOf(path: string, repository: string): 'file' | 'folder' | null {
  try {
    const inside = realpathSync(repository) + sep
    const real = realpathSync(path)
    if (!real.startsWith(inside) || real.slice(inside.length).split(sep)[0] === '.git') return null
    const found = statSync(real)
    return found.isDirectory() ? 'folder' : found.isFile() ? 'file' : null
  } catch {
    return null
  }
}
