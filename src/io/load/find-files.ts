/** Lists the files of a reports folder: which are reports, and which may be shown by one. */
import { lstatSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { compare, type Diagnostic, diagnose } from '../../model/diagnostics.ts'
import { type SourcePath, sourcePath } from '../../model/paths.ts'

export interface FoundFiles {
  readonly reports: readonly SourcePath[]
  /** Everything else: pictures and other attachments. */
  readonly others: readonly SourcePath[]
  /** What nobody looks into: symbolic links, pipes and the like. */
  readonly odd: readonly Odd[]
}

export interface Odd {
  readonly path: SourcePath
  /** A symbolic link, a pipe or the like, or something whose name is no text, so that nobody can open it by that. */
  readonly kind: 'link' | 'device' | 'nameless'
}

/**
 * The files below `folder`, sorted. Passed over: names that start with ".", files whose names start with
 * "_", and `node_modules`. A `README.md` is about the folder, not a report.
 */
export async function findFiles(folder: string): Promise<FoundFiles> {
  const all: SourcePath[] = []
  const odd: Odd[] = []
  await walk(folder, '', all, odd)
  return {
    odd: odd.sort((a, b) => compare(a.path, b.path)),
    reports: all.filter(path => roleOf(path) === 'report').sort(compare),
    others: all.filter(path => roleOf(path) === 'attachment').sort(compare),
  }
}

/** What is to be said of something that is passed over; `file` is its path from the reports. */
export function tellOdd({ path, kind }: Odd, file: SourcePath): Diagnostic {
  const [message, hint] = oddities[kind]
  return diagnose('file/passed-over', file, message(path), { hint })
}

const itself = 'Put the file itself there'
const oddities: Readonly<
  Record<Odd['kind'], readonly [message: (path: string) => string, hint: string]>
> = {
  link: [path => `The symbolic link ${path} is passed over: it could lead anywhere`, itself],
  device: [
    path => `${path} is passed over: expected a file, and this is a pipe, a socket or a device`,
    itself,
  ],
  nameless: [
    path => `${path} is passed over: its name is not UTF-8 text`,
    'Rename it; U+FFFD (�) stands where its letters cannot be read',
  ],
}

/** Whether a name was made of bytes that are no text, so that it is not the name of the file any more. */
export function isNameless(path: string): boolean {
  return path.includes('\uFFFD') && lstatSync(path, { throwIfNoEntry: false }) === undefined
}

/** What a file of the reports folder is by its name; null: nothing to us. */
export function roleOf(path: SourcePath): 'report' | 'attachment' | null {
  const names = path.split('/')
  if (names.some(isPassedOver) || names.at(-1)?.startsWith('_')) return null
  if (!/\.(md|markdown)$/i.test(path)) return 'attachment'
  return /(^|\/)readme\.md$/i.test(path) ? null : 'report'
}

async function walk(folder: string, below: string, all: SourcePath[], odd: Odd[]): Promise<void> {
  for (const entry of await readdir(join(folder, below), { withFileTypes: true })) {
    if (isPassedOver(entry.name)) continue
    const path = below === '' ? entry.name : `${below}/${entry.name}`
    const isReport = roleOf(sourcePath(path)) === 'report'
    // A report that nobody can open is told with all others that cannot be read.
    if (isNameless(join(folder, path)) && !(entry.isFile() && isReport))
      odd.push({ path: sourcePath(path), kind: 'nameless' })
    else if (entry.isDirectory()) await walk(folder, path, all, odd)
    else if (entry.isFile()) all.push(sourcePath(path))
    else if (!entry.name.startsWith('_'))
      odd.push({ path: sourcePath(path), kind: entry.isSymbolicLink() ? 'link' : 'device' })
  }
}

/** What begins with a dot is hidden, and packages are not the author's. */
export function isPassedOver(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules'
}
