/** Lets one build at a time write into a folder. */
import {
  closeSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { UserError } from '../../model/user-error.ts'
import { fateOf, ownName, pidIn } from '../process-name.ts'
import { readText } from '../read-file.ts'
import { codeOf } from '../system-errors.ts'

export interface Lock {
  /** Throws UserError where another build has taken it over, because this one seemed to be dead. */
  readonly insist: () => void
  readonly release: () => void
}

/** How often the owner of a lock shows that it is alive, and how long that counts where nobody can see it, in milliseconds. */
const beat = 5000
const patience = 60_000

/** Takes the lock at `path`, that of an owner who is dead as well. Throws UserError while another build holds it. */
export function takeLock(path: string, folder: string): Lock {
  const own = ownName()
  if (!tryToWrite(path, own)) {
    const owner = readOwner(path)
    if (owner !== null && isHeld(owner, path, own)) refuse(folder, path, owner)
    removeStale(path, owner, own)
    if (!tryToWrite(path, own)) refuse(folder, path, readOwner(path) ?? '?')
  }
  held.add(path)
  const beating = setInterval(() => showLife(path, own), beat)
  beating.unref()
  const isOurs = () => readOwner(path) === own
  return {
    insist: () => {
      if (!isOurs()) throw takenOver(folder)
    },
    release: () => {
      clearInterval(beating)
      held.delete(path)
      if (isOurs()) rmSync(path, { force: true })
    },
  }
}

/** Locks that this process holds. */
const held = new Set<string>()

function tryToWrite(path: string, own: string): boolean {
  try {
    writeFileSync(path, own, { flag: 'wx' })
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    // On a full disk a file can be made, but nothing can be written into it.
    rmSync(path, { force: true })
    throw error
  }
}

/** Writes the same again, which leaves the time of the disk's own clock. */
function showLife(path: string, own: string): void {
  try {
    if (readOwner(path) !== own) return
    const file = openSync(path, 'r+')
    writeSync(file, own, 0)
    closeSync(file)
  } catch {
    // Who takes the lock away meanwhile is met when the site is put in place.
  }
}

/** Of two builds that find the same stale lock, only one may remove it, and never the new lock of the other. */
function removeStale(path: string, owner: string | null, own: string): void {
  const stale = `${path}-${own}`
  try {
    renameSync(path, stale)
  } catch {
    return // The other one was faster.
  }
  if (readOwner(stale) === owner) rmSync(stale, { force: true, recursive: true })
  else renameSync(stale, path)
}

/** The process that a lock names; null for one that names none. */
function readOwner(path: string): string | null {
  for (const pause of [20, 100, 0]) {
    const text = textOf(path)
    if (text !== '') return text
    // A lock that another build is just making is empty for a moment.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause)
  }
  return null
}

function textOf(path: string): string | null {
  try {
    return readText(path, 1000)
  } catch {
    return null
  }
}

function isHeld(owner: string, path: string, own: string): boolean {
  // A program that builds twice is one process.
  if (owner === own) return held.has(path)
  const fate = fateOf(owner)
  return fate === 'elsewhere' ? isFresh(path, own) : fate === 'runs'
}

/** Whether a lock was written to a moment ago, by the clock of the disk, which those of machines need not agree with. */
function isFresh(path: string, own: string): boolean {
  const probe = `${path}-${own}`
  writeFileSync(probe, '')
  const now = statSync(probe).mtimeMs
  rmSync(probe)
  const lock = statSync(path, { throwIfNoEntry: false })
  return lock !== undefined && now - lock.mtimeMs < patience
}

function refuse(folder: string, path: string, owner: string): never {
  const isElsewhere = fateOf(owner) === 'elsewhere'
  const where = isElsewhere ? ', on another machine or in another container' : ''
  const dead = isElsewhere
    ? 'If it was killed, wait for a minute'
    : `If there is none, delete ${path}`
  throw new UserError(
    `Another build (process ${pidIn(owner)}${where}) is writing into ${folder}`,
    `Wait until it is done, or name another folder with --out. ${dead}`,
  )
}

function takenOver(folder: string): UserError {
  return new UserError(
    `Another build has begun to write into ${folder}, because this one stood still for a minute`,
    'Nothing of this build was published. Build again when the other one is done',
  )
}
