/** Remembers what a build wrote, so that the next one writes no more than it must and deletes only ours. */
import { hash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Audience } from '../../model/terms.ts'
import { isMissing } from '../system-errors.ts'
import { isInside } from './folder-journal.ts'

/** One file of the site: of what it was rendered, and what it holds. */
export interface Record {
  readonly fingerprint: string
  /** SHA-1 of the bytes. */
  readonly sum: string
  readonly size: number
}

export type Manifest = ReadonlyMap<string, Record>

/** Where we keep our own things in the folder of a site: the manifest, and what is not yet in place. */
export const ours = '.causebook'
export const manifestPath = `${ours}/manifest.json`
export const stagingPath = `${ours}/staging`

/** The manifest at `path`; null when there is none, or none of ours. Read once for as long as it is the same file. */
export function loadManifest(path: string): Manifest | null {
  const { ino = 0, ctimeMs = 0 } = statSync(path, { throwIfNoEntry: false }) ?? {}
  const file = `${path} ${ino} ${ctimeMs}`
  if (last.file !== file) last = { file, manifest: readManifest(path) }
  return last.manifest
}

let last: { readonly file: string; readonly manifest: Manifest | null } = {
  file: '',
  manifest: null,
}

function readManifest(path: string): Manifest | null {
  try {
    const { files } = JSON.parse(readFileSync(path, 'utf8')) as { files: [string, ...Row][] }
    const entries = files.filter(([file]) => isInside(file))
    return new Map(
      entries.map(([file, fingerprint, sum, size]) => [file, { fingerprint, sum, size }]),
    )
  } catch (error) {
    if (isMissing(error) || error instanceof SyntaxError || error instanceof TypeError) return null
    throw error
  }
}

type Row = [fingerprint: string, sum: string, size: number]

/**
 * The text of a manifest: a line a file, and no time, so that two builds of the same reports are the same. One that does
 * not say whom the site is for is that of a public one.
 */
export function writeManifest(manifest: Manifest, audience: Audience): string {
  const rows = Array.from(manifest, ([file, { fingerprint, sum, size }]) =>
    JSON.stringify([file, fingerprint, sum, size]),
  )
  const mark = audience === 'internal' ? '"audience":"internal",' : ''
  return `{"generator":"causebook",${mark}"files":[\n${rows.join(',\n')}\n]}\n`
}

/**
 * When the manifest was put in place, in milliseconds; -Infinity where there is none. The last thing a
 * build does, so what it wrote is older. This time (ctime), unlike others, nobody can set.
 */
export function settledAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.ctimeMs ?? Number.NEGATIVE_INFINITY
}

/** Whether the file on disk still is what was recorded: untouched since `settled`, or else by its content. */
export function isIntact(path: string, { size, sum }: Record, settled: number): boolean {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found?.isFile() || found.size !== size) return false
  return found.ctimeMs <= settled || sumOf(readFileSync(path)) === sum
}

/** SHA-1 of the bytes of a file. */
export function sumOf(bytes: Uint8Array): string {
  return hash('sha1', bytes, 'base64url')
}

/**
 * The files of the site in `out` whose paths start with `start`, if all of them are made of what has
 * `fingerprint` and still are as they were; else none, nor where a build is at work or was killed.
 */
export function keptFiles(out: string, start: string, fingerprint: string): readonly string[] {
  if (existsSync(join(out, stagingPath))) return []
  const path = join(out, manifestPath)
  const settled = settledAt(path)
  const files = [...(loadManifest(path) ?? [])].filter(([file]) => file.startsWith(start))
  const kept = files.every(
    ([file, record]) =>
      record.fingerprint === fingerprint && isIntact(join(out, file), record, settled),
  )
  return kept ? files.map(([file]) => file) : []
}
