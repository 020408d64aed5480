/** Finds files in the folder of a site that are published with it, and that no build answers for. */
import { readdirSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { compare, type Diagnostic, diagnose } from '../../model/diagnostics.ts'
import { outputPath } from '../../model/paths.ts'
import type { Folders } from '../load/load-config.ts'
import { codeOf, isMissing } from '../system-errors.ts'
import { publishedPath } from './finish-files.ts'
import { linkIn } from './link-in.ts'
import { lookAt } from './look-at.ts'
import { isIntact, type Manifest, type Place, type Record } from './manifest.ts'

/** What a build does with the files that it does not write. */
export interface Others {
  /** Written by an earlier build. */
  readonly removals: readonly string[]
  /** Published, and by nobody knows whom. */
  readonly left: readonly string[]
}

/**
 * Settles what becomes of files that are not of `files`. A list that may be somebody else's can name any: by it, nothing
 * is removed but what lies in folders into which this build writes, and our own files of which the name is a sum. In
 * these folders is nothing but what we wrote, so each file there is told as long as it stays; at the top others have theirs.
 */
export function findOthers(
  { out }: Place,
  files: ReadonlyMap<string, unknown>,
  old: Manifest,
  isForeign: boolean,
): Others {
  const folders = new Set(Array.from(files.keys(), topOf))
  folders.delete('')
  const gone = [...old].filter(([path]) => !files.has(path) && isThere(out, path))
  const mayGo = ([path, record]: readonly [string, Record]) =>
    !isForeign || folders.has(topOf(path)) || (summed.test(path) && isOurs(out, path, record))
  const removals = gone.filter(mayGo).map(([path]) => path)
  const going = new Set(removals)
  const beside = [...folders].flatMap(folder => filesBelow(out, folder))
  const spared = gone.map(([path]) => path)
  const left = new Set([...beside, ...spared].filter(path => !files.has(path) && !going.has(path)))
  return { removals, left: [...left].sort(compare) }
}

/** As stylesheets, fonts and scripts are called. */
const summed = /^[\w-]+\.[\da-f]{8}\.[a-z\d]+$/

const isOurs = (out: string, path: string, record: Record) =>
  isIntact(join(out, path), record, Number.NEGATIVE_INFINITY)

/** The outermost folder of a path; of a file at the top, nothing. */
const topOf = (path: string) => path.slice(0, Math.max(0, path.indexOf('/')))

function isThere(out: string, path: string): boolean {
  const found = lookAt(join(out, path))
  return found !== undefined && !found.isDirectory() && linkIn(out, dirname(path)) === null
}

/** The files below a folder of `out`, and links; what these lead to is no part of the site. */
export function filesBelow(out: string, folder = '.'): readonly string[] {
  if (linkIn(out, folder) !== null) return []
  try {
    const entries = readdirSync(join(out, folder), { recursive: true, withFileTypes: true })
    return entries
      .filter(entry => !entry.isDirectory())
      .map(({ parentPath, name }) => relative(out, join(parentPath, name)).split(sep).join('/'))
  } catch (error) {
    if (isMissing(error) || codeOf(error) === 'ENOTDIR') return []
    throw error
  }
}

/** Of files that no list names, nobody knows who wrote them. */
export function tellLeft(folders: Folders, left: readonly string[]): readonly Diagnostic[] {
  const [first] = left
  if (first === undefined) return []
  const more = left.length > 1 ? `This file and ${left.length - 1} more are` : 'This file is'
  const named = left.slice(1, 10).join(', ')
  const hint = `Delete what an earlier build wrote, or empty ${folders.out} and build again`
  return [
    diagnose(
      'output/left-over',
      publishedPath(outputPath(first), folders),
      `${more} not of this build, and published with it${named && `: ${named}${left.length > 10 ? ', …' : ''}`}`,
      { hint },
    ),
  ]
}
