/** Folders of files: those in memory, on disk, and golden ones. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'

/** An empty folder that is gone after the test. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'causebook-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The bytes of files by path. */
export type Tree = ReadonlyMap<string, Buffer>

/** The files below `folder` by path, sorted, but for what the writer of a site notes for itself. */
export function readTree(folder: string): Tree {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1))
  const shown = paths.filter(path => !path.startsWith('.causebook'))
  return new Map(shown.sort().map(path => [path, readFileSync(join(folder, path))]))
}

/** Fails unless both hold the same files, byte for byte; `where` says in which case. */
export function expectSameTree(actual: Tree, expected: Tree, where = ''): void {
  expect([...actual.keys()], where).toEqual([...expected.keys()])
  // `toEqual` would take each byte for a value of its own, which takes it a second for a small site.
  for (const [path, bytes] of expected)
    if (!actual.get(path)?.equals(bytes))
      expect(actual.get(path)?.toString('latin1'), `${where}: ${path}`).toBe(
        bytes.toString('latin1'),
      )
}
