/** Marks a build with the sum of what it was made from, so that nobody runs yesterday's program. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Plugin } from 'rolldown'

const inputs = [
  'src',
  'templates/languages',
  'templates/mine',
  'templates/search',
  'templates/regions.yaml',
  'templates/causebook.js',
  'templates/clocks.js',
  'templates/drawings.js',
  'templates/lists.js',
  'compile',
  'rolldown.config.ts',
  'tsconfig.json',
  'tsconfig.build.json',
]
const packages = ['package.json', 'package-lock.json']

/** Begins with a dot, and is not packed. */
const mark = '.inputs'

/** Writes the mark when all else is written, so that a build that failed has none. */
export function markInputs(project = '.'): Plugin {
  // Before any file is read: what is edited meanwhile is in no build that has this sum.
  const sum = sumOfInputs(project)
  return {
    name: 'mark-inputs',
    writeBundle({ dir = '.' }) {
      writeFileSync(join(dir, mark), sum)
    },
  }
}

/** Whether the build in `folder` was made from what is in `project` now, whatever the clock says of files. */
export function isCurrent(folder: string, project = '.'): boolean {
  try {
    return readFileSync(join(folder, mark), 'utf8') === sumOfInputs(project)
  } catch {
    return false
  }
}

function sumOfInputs(project: string): string {
  const hash = createHash('sha256')
  for (const path of [...inputs, ...packages].flatMap(input => filesAt(project, input)))
    hash.update(`${path}\0`).update(
      createHash('sha256')
        .update(readFileSync(join(project, path)))
        .digest(),
    )
  return hash.digest('hex')
}

/** The file `path`, or those in the folder, at any depth, in the same order everywhere. */
function filesAt(project: string, path: string): readonly string[] {
  if (statSync(join(project, path)).isFile()) return [path]
  const entries = readdirSync(join(project, path), { recursive: true, withFileTypes: true })
  return entries
    .filter(entry => entry.isFile())
    .map(entry => relative(project, join(entry.parentPath, entry.name)))
    .sort()
}
