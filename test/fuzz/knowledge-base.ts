/** A small knowledge base on disk, for what reads and writes files. */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { build } from '../../src/build.ts'
import { packageFolder } from '../../src/io/program-version.ts'
import type { Files } from './area.ts'

export const now = '2026-11-22T12:00:00Z'

const folders: string[] = []
process.on('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** An empty folder that is gone when the process or the thread ends. */
export function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'causebook-fuzz-'))
  folders.push(folder)
  return folder
}

/** A folder with the sample's reports of 2019. */
export function sampleFolder(): string {
  const folder = temporary()
  const config = readFileSync(join(packageFolder, 'causebook.yaml'), 'utf8')
  writeFileSync(join(folder, 'causebook.yaml'), `${config}\ntheme: { cards: false }\n`)
  cpSync(join(packageFolder, 'rcas/2019'), join(folder, 'rcas'), { recursive: true })
  return folder
}

/** Builds the knowledge base in `folder` into `out`, in this thread. */
export function buildIn(
  folder: string,
  out: string,
  more: Partial<Parameters<typeof build>[0]> = {},
) {
  return build({
    config: join(folder, 'causebook.yaml'),
    out,
    now,
    jobs: 0,
    search: false,
    ...more,
  })
}

export function writeFiles(folder: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

/** What is published in a folder, by path: the texts of all files but those that start with a dot. */
export function siteIn(folder: string): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry =>
    entry.isFile(),
  )
  const paths = entries
    .map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()
  const shown = paths.filter(path => !path.startsWith('.causebook'))
  return Object.fromEntries(shown.map(path => [path, readFileSync(join(folder, path), 'latin1')]))
}
