/** Finds the files of the repository that reports link to and that are neither reports nor beside them. */
import { existsSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { compare } from '../../model/diagnostics.ts'
import type { SourcePath } from '../../model/paths.ts'
import type { Report } from '../../model/report.ts'
import type { Attachment } from '../../model/site.ts'
import { isActive } from '../../read/pictures/read-attachment.ts'
import { isPassedOver, roleOf } from './find-files.ts'

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
  reports: readonly Pick<Report, 'links'>[],
): readonly Attachment[] {
  return linkedSources(reports).flatMap(path => {
    const kind = kindOf(path, folder, repository)
    return kind === null ? [] : [{ path, active: isUnsafe(path), elsewhere: kind }]
  })
}

/** Where reports link to that is neither a report nor a file beside them, sorted. */
export function linkedSources(reports: readonly Pick<Report, 'links'>[]): readonly SourcePath[] {
  const linked = reports.flatMap(({ links }) =>
    links.flatMap(link => ('path' in link && isElsewhere(link.path) ? [link.path] : [])),
  )
  return [...new Set(linked)].sort(compare)
}

/** Files beside the reports are known already, and reports are shown or kept back as they say. */
function isElsewhere(path: SourcePath): boolean {
  return path.startsWith('../') || roleOf(path) === null
}

function isUnsafe(path: SourcePath): boolean {
  return !/\.(md|markdown)$/i.test(path) && isActive(path, null)
}

/**
 * What is at `path` below `folder`; null for what is not of the repository or is passed over in it as it is
 * among reports, and for whatever a symbolic link or a way out and back in leads to: what is among the
 * reports is published, or kept back, as they say.
 */
function kindOf(path: SourcePath, folder: string, repository: string): 'file' | 'folder' | null {
  try {
    const [own, all] = [realpathSync(folder), realpathSync(repository)]
    const [ups = ''] = /^(\.\.\/)*/.exec(path) ?? []
    const [top, real] = [join(own, ups), realpathSync(join(own, path))]
    const isStraight = real === join(own, path) && isWithin(top, all) && real !== all
    const isBack = ups !== '' && isWithin(real, own)
    if (!isStraight || isBack || !isWithin(real, all)) return null
    if (relative(all, real).split(sep).some(isPassedOver)) return null
    const found = statSync(real)
    return found.isDirectory() ? 'folder' : found.isFile() ? 'file' : null
  } catch {
    return null
  }
}

function isWithin(path: string, folder: string): boolean {
  return `${path}${sep}`.startsWith(`${folder}${sep}`)
}
