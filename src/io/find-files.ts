/** Lists the files of a reports folder: which are reports, and which may be shown by one. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { compare } from '../model/diagnostics.ts'
import { type SourcePath, sourcePath } from '../model/paths.ts'

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
  const markdown = all.filter(path => /\.(md|markdown)$/i.test(path))
  return {
    reports: markdown.filter(path => !/(^|\/)readme\.md$/i.test(path)).sort(compare),
    others: all.filter(path => !markdown.includes(path)).sort(compare),
  }
}

async function walk(folder: string, below: string, all: SourcePath[]): Promise<void> {
  for (const entry of await readdir(join(folder, below), { withFileTypes: true })) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
    const path = below === '' ? entry.name : `${below}/${entry.name}`
    if (entry.isDirectory()) await walk(folder, path, all)
    else if (entry.isFile() && !entry.name.startsWith('_')) all.push(sourcePath(path))
  }
}
