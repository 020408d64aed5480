/** Lists the files of a reports folder: which are reports, and which may be shown by one. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { compare } from '../../model/diagnostics.ts'
import { type SourcePath, sourcePath } from '../../model/paths.ts'

export interface FoundFiles {
  readonly reports: readonly SourcePath[]
  /** Everything else: pictures and other attachments. */
  readonly others: readonly SourcePath[]
}

/**
 * The files below `folder`, sorted. Passed over: names that start with ".", files whose names start with
 * "_", `node_modules`, and symbolic links, which could lead out of the folder. A `README.md` is about the folder, not a report.
 */
export async function findFiles(folder: string): Promise<FoundFiles> {
  const all: SourcePath[] = []
  await walk(folder, '', all)
  return {
    reports: all.filter(path => roleOf(path) === 'report').sort(compare),
    others: all.filter(path => roleOf(path) === 'attachment').sort(compare),
  }
}

/** What a file of the reports folder is by its name; null: nothing to us. */
export function roleOf(path: SourcePath): 'report' | 'attachment' | null {
  const names = path.split('/')
  if (names.some(isPassedOver) || names.at(-1)?.startsWith('_')) return null
  if (!isNamedReport(path)) return 'attachment'
  return /(^|\/)readme\.md$/i.test(path) ? null : 'report'
}

function isNamedReport(path: string): boolean {
  return /\.(md|markdown)$/i.test(path)
}

async function walk(folder: string, below: string, all: SourcePath[]): Promise<void> {
  for (const entry of await readdir(join(folder, below), { withFileTypes: true })) {
    if (isPassedOver(entry.name)) continue
    const path = below === '' ? entry.name : `${below}/${entry.name}`
    if (entry.isDirectory()) await walk(folder, path, all)
    else if (entry.isFile() || (isNamedReport(path) && !entry.isSymbolicLink()))
      // What cannot be read as a report although it is called one is told when it is read.
      all.push(sourcePath(path))
  }
}

/** What begins with a dot is hidden, and packages are not the author's. */
export function isPassedOver(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules'
}
