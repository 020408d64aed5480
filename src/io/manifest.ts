/** Remembers what a build wrote, so that the next one writes no more than it must and deletes only ours. */
import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { isInside } from './staging.ts'
import { isMissing } from './system-errors.ts'

/** One file of the site: of what it was rendered, what it holds, and how it looks on disk. */
export interface Record {
  readonly fingerprint: string
  /** SHA-1 of the bytes. */
  readonly sum: string
  readonly size: number
  /** Milliseconds. */
  readonly changed: number
}

export type Manifest = ReadonlyMap<string, Record>

/** The manifest at `path`; null when there is none, or none of ours. */
export function loadManifest(path: string): Manifest | null {
  try {
    const { files } = JSON.parse(readFileSync(path, 'utf8')) as { files: [string, ...Row][] }
    const entries = files.filter(([file]) => isInside(file))
    return new Map(
      entries.map(([file, fingerprint, sum, size, changed]) => [
        file,
        { fingerprint, sum, size, changed },
      ]),
    )
  } catch (error) {
    if (isMissing(error) || error instanceof SyntaxError || error instanceof TypeError) return null
    throw error
  }
}

type Row = [fingerprint: string, sum: string, size: number, changed: number]

/** The text of a manifest: a line a file. */
export function writeManifest(manifest: Manifest): string {
  const rows = Array.from(manifest, ([file, { fingerprint, sum, size, changed }]) =>
    JSON.stringify([file, fingerprint, sum, size, changed]),
  )
  return `{"generator":"causebook","files":[\n${rows.join(',\n')}\n]}\n`
}

/**
 * Whether the file on disk still is what was recorded. Its size and time tell as a rule; where only the
 * time differs, as after a copy, its content does.
 */
export function isIntact(path: string, { size, changed, sum }: Record): boolean {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found?.isFile() || found.size !== size) return false
  return found.mtimeMs === changed || sumOf(readFileSync(path)) === sum
}

/** SHA-1 of the bytes of a file. */
export function sumOf(bytes: Uint8Array): string {
  return createHash('sha1').update(bytes).digest('base64url')
}
