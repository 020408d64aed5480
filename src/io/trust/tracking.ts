/** Tells whether git tracks a folder: then whoever may propose a change can have written what is in it. */
import { realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { findRepository } from '../load/find-sources.ts'
import { readText, readWhole } from '../read-file.ts'
import { isMissing } from '../system-errors.ts'

/** What git says of a place; unknown where its index cannot be read, outside where there is no repository. */
export type Tracking = 'tracked' | 'untracked' | 'unknown' | 'outside'

/** What git says of whatever is at `folder`, in it, or that it lies in (a link, another repository). */
export function trackingOf(folder: string): Tracking {
  const found = placesOf(folder).map(trackingAt)
  const worst = (['tracked', 'unknown'] as const).find(each => found.includes(each))
  return worst ?? found[0] ?? 'outside'
}

/** Whether it tracks any of it, as far as anybody can tell. */
export function mayBeTracked(folder: string): boolean {
  return ['tracked', 'unknown'].includes(trackingOf(folder))
}

/** By its own name, which may be that of a link, and where it really is. */
function placesOf(folder: string): readonly string[] {
  try {
    const own = join(realpathSync(dirname(folder)), basename(folder))
    return [...new Set([own, realpathSync(folder)])]
  } catch {
    return [resolve(folder)]
  }
}

function trackingAt(place: string): Tracking {
  const top = findRepository(dirname(place), '')
  if (top === '') return 'outside'
  try {
    const index = readIndex(join(top, '.git'))
    if (index === null) return 'untracked'
    const sought = comparable(relative(top, place).split(sep).join('/'))
    const name = basename(sought)
    const paths = pathsOf(index, 20, name) ?? pathsOf(index, 32, name)
    if (paths === null) return 'unknown'
    return paths.some(path => isAround(comparable(path), sought)) ? 'tracked' : 'untracked'
  } catch {
    return 'unknown'
  }
}

function isAround(path: string, sought: string): boolean {
  return path === sought || path.startsWith(`${sought}/`) || sought.startsWith(`${path}/`)
}

/** File systems may take names for one that differ in case, or in how letters are composed. */
function comparable(path: string): string {
  return path.normalize('NFC').toLowerCase().replace(/\/$/, '')
}

/** Null where nothing was ever added. In a second working tree, `.git` is a file that says where it is. */
function readIndex(git: string): Buffer | null {
  const [, elsewhere] = statSync(git).isFile()
    ? (/^gitdir: (.*)/.exec(readText(git)) ?? [])
    : ['', git]
  try {
    return readWhole(join(resolve(dirname(git), elsewhere ?? ''), 'index'))
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

/**
 * The paths in an index that can be around one that ends in `name`, after gitformat-index(5), versions 2 to 4, with
 * hashes of so many bytes; null where it is anything else.
 */
function pathsOf(index: Buffer, hashLength: number, name: string): readonly string[] | null {
  const version = index.readUInt32BE(4)
  if (index.toString('latin1', 0, 4) !== 'DIRC' || version < 2 || version > 4) return null
  // Of the thousands of files of a repository, hardly any has to be made a text.
  const isNamed = !/^[!-~]+$/.test(name) || index.toString('latin1').toLowerCase().includes(name)
  const paths: string[] = []
  let path = ''
  let at = 12
  for (let left = index.readUInt32BE(8); left > 0; left -= 1) {
    const flags = at + 40 + hashLength
    if (flags + 2 > index.length) return null
    const isFile = index.readUInt16BE(at + 26) >> 12 === 8
    const isLong = version > 2 && (index.readUInt16BE(flags) & 0x4000) !== 0
    const { start, dropped } = nameAt(index, flags + (isLong ? 4 : 2), version)
    const length = version < 4 ? index.readUInt16BE(flags) & 0xfff : 0xfff
    const end = length < 0xfff ? start + length : index.indexOf(0, start)
    if (end < 0 || index[end] !== 0) return null
    if (version === 4 || isNamed || !isFile) {
      // In version 4, a path is what it does not share with the one before.
      path = path.slice(0, version === 4 ? path.length - dropped : 0)
      path += index.toString('latin1', start, end)
      if (isNamed || !isFile) paths.push(decoded(path))
    }
    at = version === 4 ? end + 1 : at + ((end - at + 8) & ~7)
  }
  return isWhole(index, at, hashLength) ? paths : null
}

/** Where the letters of a path begin, and how many of the path before are dropped. */
function nameAt(index: Buffer, at: number, version: number) {
  if (version < 4) return { start: at, dropped: 0 }
  let dropped = -1
  for (let next = at; ; next += 1) {
    const byte = index.readUInt8(next)
    dropped = (dropped + 1) * 128 + (byte & 127)
    if (byte < 128) return { start: next + 1, dropped }
  }
}

const decoded = (path: string) =>
  /[^\0-\x7f]/.test(path) ? Buffer.from(path, 'latin1').toString('utf8') : path

/** Whether extensions follow up to the sum at the end, none of which has paths that are elsewhere. */
function isWhole(index: Buffer, from: number, hashLength: number): boolean {
  let at = from
  while (at + 8 <= index.length - hashLength) {
    if (index.toString('latin1', at, at + 4) === 'link') return false
    at += 8 + index.readUInt32BE(at + 4)
  }
  return at === index.length - hashLength
}
