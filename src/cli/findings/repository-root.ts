/** Finds the folder that hosts of code mean by the root of a repository. */
import { existsSync, realpathSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { Folders } from '../../io/load/load-config.ts'

/**
 * That of the git repository around the reports, or what GITHUB_WORKSPACE names, whichever is nearer; where there is
 * neither, the folder of the configuration. The current folder does not matter.
 */
export function repositoryRoot({ reports, repository }: Folders): string {
  const { GITHUB_WORKSPACE: workspace } = process.env
  const named = workspace ? [workspace, realOf(workspace)] : []
  const around = named.find(folder => isWithin(reports, folder))
  const isGit = existsSync(join(repository, '.git'))
  if (!around || (isGit && isWithin(repository, around))) return repository
  return around
}

function isWithin(path: string, folder: string): boolean {
  const [first] = relative(folder, path).split(sep)
  return first !== '..'
}

function realOf(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}
