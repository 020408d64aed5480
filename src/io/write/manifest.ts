/** Remembers what a build wrote, so that the next one writes no more than it must and deletes only ours. */
import { hash } from 'node:crypto'
import { existsSync, lstatSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Audience } from '../../model/terms.ts'
import { isTracked } from '../is-tracked.ts'
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

interface Loaded {
  readonly manifest: Manifest | null
  /** Whether git tracks it, so that it says which files are ours, and nothing of what is in them. */
  readonly isTracked: boolean
}

/** The manifest at `path`; null when there is none, or none of ours. */
export function loadManifest(path: string): Manifest | null {
  return load(path).manifest
}

/** Whether whoever proposes a change can have written the manifest at `path`. */
export function isManifestTracked(path: string): boolean {
  return load(path).isTracked
}

/** Read once for as long as it is the same file. */
function load(path: string): Loaded {
  const { ino = 0, ctimeMs = 0 } = lstatSync(path, { throwIfNoEntry: false }) ?? {}
  const file = `${path} ${ino} ${ctimeMs}`
  if (last.file !== file) {
    const manifest = readManifest(path)
    const isForeign = manifest !== null && isTracked(dirname(path)) === true
    last = { file, manifest: isForeign ? disbelieved(manifest) : manifest, isTracked: isForeign }
  }
  return last
}

let last: Loaded & { readonly file: string } = { file: '', manifest: null, isTracked: false }

/** Nothing is made of what nothing is made of. */
function disbelieved(manifest: Manifest): Manifest {
  return new Map(Array.from(manifest, ([file, record]) => [file, { ...record, fingerprint: '' }]))
}

function readManifest(path: string): Manifest | null {
  try {
    if (!lstatSync(path).isFile()) return null
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
 * When the manifest was put in place, in milliseconds; -Infinity where there is none to be believed. The last thing a
 * build does, so what it wrote is older. This time (ctime), unlike others, nobody can set.
 */
export function settledAt(path: string): number {
  const found = isManifestTracked(path) ? undefined : lstatSync(path, { throwIfNoEntry: false })
  return found?.ctimeMs ?? Number.NEGATIVE_INFINITY
}

/** Whether the file on disk still is what was recorded: untouched since `settled`, or else by its content. */
export function isIntact(path: string, { size, sum }: Record, settled: number): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false })
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
