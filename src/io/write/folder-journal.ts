/** Names the folders that a build makes for its files, so that of one that was killed not even a name is left. */
import { closeSync, existsSync, openSync, rmdirSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readText } from '../read-file.ts'
import { about } from '../system-errors.ts'

const journalName = 'folders'

export class FolderJournal {
  readonly #path: string
  #file: number | null

  /** The journal lies in `folder`, with what is staged. */
  constructor(folder: string) {
    this.#path = join(folder, journalName)
    this.#file = openSync(this.#path, 'a')
  }

  /** To be called before the folder at `path` is made. */
  add(path: string): void {
    try {
      if (this.#file !== null) writeSync(this.#file, `${path}\n`)
    } catch (error) {
      throw about(this.#path, error)
    }
  }

  close(): void {
    if (this.#file !== null) closeSync(this.#file)
    this.#file = null
  }
}

/** Removes the folders that a build made before it was killed, as far as there is nothing in them. */
export function removeMade(out: string, folder: string): void {
  const journal = join(folder, journalName)
  if (!existsSync(journal)) return
  const lines = readText(journal).split('\n')
  const made = lines.filter(path => path !== '' && isInside(path))
  for (const path of made)
    for (const each of [path, ...foldersAbove(path)]) removeIfEmpty(join(out, each))
}

/** `a/b/c` → `a/b`, `a` */
export function foldersAbove(path: string): readonly string[] {
  const folder = dirname(path)
  return folder === '.' ? [] : [folder, ...foldersAbove(folder)]
}

/** Lists lie in a folder that others can write to: they must not make us write or delete outside it. */
export function isInside(path: string): boolean {
  return !path.startsWith('/') && !path.split(/[\\/]/).includes('..')
}

export function removeIfEmpty(folder: string): boolean {
  try {
    rmdirSync(folder)
    return true
  } catch {
    return false
  }
}
