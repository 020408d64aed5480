/** Remembers what a build wrote, so that the next one writes no more than it must and deletes only ours. */
import { createHash, hash } from 'node:crypto'
import { existsSync, lstatSync, rmSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { Audience } from '../../model/terms.ts'
import { putOwn } from '../cache/put-own.ts'
import { FileError } from '../file-error.ts'
import { piecesOf, readText } from '../read-file.ts'
import { isMissing } from '../system-errors.ts'
import { isSealed, sealFor } from '../trust/seal.ts'
import { isInside } from './folder-journal.ts'
import { lookAt } from './look-at.ts'

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

/** Where it is known what a build wrote. */
export interface Memory {
  /** The folder for what is remembered; null: there is none, and no manifest is believed. */
  readonly cache: string | null
  /** Whether anything may be remembered there of which nothing was before. */
  readonly remembers: boolean
}

/** Where a site is, and what is remembered of it. */
export interface Place extends Memory {
  readonly out: string
}

export interface FoundManifest {
  /** What can be read of it. */
  readonly files: Manifest
  readonly isDamaged: boolean
  /** Whether nobody knows who made it, so that it says which files are ours, and nothing of what is in them. */
  readonly isForeign: boolean
}

/** The manifest of a site; null when there is none. Read once for as long as it is the same file. */
export function loadManifest(place: Place): FoundManifest | null {
  const path = join(place.out, manifestPath)
  const { ino = 0, ctimeMs = 0 } = lstatSync(path, { throwIfNoEntry: false }) ?? {}
  const file = `${path} ${ino} ${ctimeMs} ${place.cache}`
  if (last.file !== file) last = { file, found: findManifest(path, place) }
  return last.found
}

let last: { readonly file: string; readonly found: FoundManifest | null } = {
  file: '',
  found: null,
}

/** Nothing is made of what nothing is made of. */
function disbelieved(manifest: Manifest): Manifest {
  return new Map(Array.from(manifest, ([file, record]) => [file, { ...record, fingerprint: '' }]))
}

function findManifest(path: string, place: Place): FoundManifest | null {
  try {
    const found = lstatSync(path, { bigint: true })
    if (!found.isFile()) return null
    const text = readText(path, mostBytes)
    const { files, isDamaged } = readManifest(text)
    // With it, whoever proposes a change can have written pages that no report says.
    const isForeign = !isSealed(sealOf(place), found, sumOf(Buffer.from(text)))
    return { files: isForeign ? disbelieved(files) : files, isDamaged, isForeign }
  } catch (error) {
    if (isMissing(error)) return null
    if (error instanceof FileError) return { files: new Map(), isDamaged: true, isForeign: true }
    throw error
  }
}

/** No list of ours is longer. */
const mostBytes = 2 ** 26

/**
 * To be called with the text of a manifest and the file that is to be in its place, so that the next build believes it.
 * The seal lies with the cache: two builds of the same reports leave the same bytes in the folder of the site.
 */
export function sealManifest(place: Place, file: string, text: string): void {
  const path = sealPath(place)
  if (path === null || !(place.remembers || existsSync(path))) return
  try {
    // The folder is there, with what keeps it out of git, or somebody has just emptied it.
    rmSync(path, { recursive: true, force: true })
    putOwn(path, sealFor(lstatSync(file, { bigint: true }), sumOf(Buffer.from(text))))
  } catch {
    // The next build renders everything anew.
  }
}

/** The same wherever the knowledge base lies. */
function sealPath({ out, cache }: Pick<Place, 'out' | 'cache'>): string | null {
  if (cache === null) return null
  const way = relative(cache, out).split(sep).join('/')
  return join(cache, `${hash('sha1', way).slice(0, 16)}.seal`)
}

function sealOf(place: Place): string {
  try {
    return readText(sealPath(place) ?? '', 1000)
  } catch {
    return ''
  }
}

/** As much as can be read: what is on no line that can be is taken for a file that nobody knows. */
function readManifest(text: string): Omit<FoundManifest, 'isForeign'> {
  const whole = parsed(text)
  const isList = isRecord(whole) && Array.isArray(whole.files)
  const rows = isList ? (whole.files as unknown[]) : text.split('\n').map(parsedLine)
  const files = new Map<string, Record>()
  for (const row of rows)
    if (isRow(row)) files.set(row[0], { fingerprint: row[1], sum: row[2], size: row[3] })
  return { files, isDamaged: !isList || files.size < rows.length }
}

type Row = readonly [file: string, fingerprint: string, sum: string, size: number]

function isRow(row: unknown): row is Row {
  if (!Array.isArray(row)) return false
  const [file, fingerprint, sum, size] = row
  const texts = [file, fingerprint, sum].every(part => typeof part === 'string')
  return texts && typeof size === 'number' && isInside(file)
}

function isRecord(value: unknown): value is { readonly files?: unknown } {
  return typeof value === 'object' && value !== null
}

const parsedLine = (line: string) => parsed(line.replace(/,$/, ''))

/** Undefined for what is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

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
export function settledAt(place: Place): number {
  const path = join(place.out, manifestPath)
  const isForeign = loadManifest(place)?.isForeign
  const found = isForeign ? undefined : lstatSync(path, { throwIfNoEntry: false })
  return found?.ctimeMs ?? Number.NEGATIVE_INFINITY
}

/** Whether the file on disk still is what was recorded: untouched since `settled`, or else by its content. */
export function isIntact(path: string, { size, sum }: Record, settled: number): boolean {
  const found = lookAt(path)
  if (!found?.isFile() || found.size !== size) return false
  return found.ctimeMs <= settled || sumOfFile(path).sum === sum
}

/** SHA-1 of the bytes of a file. */
export function sumOf(bytes: Uint8Array): string {
  return hash('sha1', bytes, 'base64url')
}

/** The same of a file on disk, piece by piece, and its size. */
export function sumOfFile(path: string): { readonly sum: string; readonly size: number } {
  const whole = createHash('sha1')
  let size = 0
  for (const piece of piecesOf(path)) {
    whole.update(piece)
    size += piece.length
  }
  return { sum: whole.digest('base64url'), size }
}

/**
 * The files of a site whose paths start with `start`, if all of them are made of what has
 * `fingerprint` and still are as they were; else none, nor where a build is at work or was killed.
 */
export function keptFiles(place: Place, start: string, fingerprint: string): readonly string[] {
  const { out } = place
  if (existsSync(join(out, stagingPath))) return []
  const settled = settledAt(place)
  const files = [...(loadManifest(place)?.files ?? [])].filter(([file]) => file.startsWith(start))
  const kept = files.every(
    ([file, record]) =>
      record.fingerprint === fingerprint && isIntact(join(out, file), record, settled),
  )
  return kept ? files.map(([file]) => file) : []
}
