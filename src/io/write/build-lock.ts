/** Lets one build at a time write into a folder. */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { UserError } from '../../model/user-error.ts'
import { codeOf } from '../system-errors.ts'

/**
 * Takes the lock at `path` and gives the function that returns it. A lock whose owner is no longer
 * running is taken over. Throws UserError while another build holds it.
 */
export function takeLock(path: string, folder: string): () => void {
  const own = String(process.pid)
  if (!tryToWrite(path, own)) {
    const owner = readOwner(path)
    if (owner !== null && isHeld(owner, path)) refuse(folder, path, owner)
    removeStale(path, owner, own)
    if (!tryToWrite(path, own)) refuse(folder, path, readOwner(path) ?? 0)
  }
  held.add(path)
  return () => {
    held.delete(path)
    rmSync(path, { force: true })
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

/** Of two builds that find the same stale lock, only one may remove it, and never the new lock of the other. */
function removeStale(path: string, owner: number | null, own: string): void {
  const stale = `${path}-${own}`
  try {
    renameSync(path, stale)
  } catch {
    return // The other one was faster.
  }
  if (readOwner(stale) === owner) rmSync(stale, { force: true })
  else renameSync(stale, path)
}

/** The process that a lock names; null for one that names none. */
function readOwner(path: string): number | null {
  for (const pause of [20, 100, 0]) {
    const text = readText(path)
    if (text !== '') return Number(text) || null
    // A lock that another build is just making is empty for a moment.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause)
  }
  return null
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

function isHeld(owner: number, path: string): boolean {
  // In containers a process often has the number of the one before it.
  return owner === process.pid ? held.has(path) : isRunning(owner)
}

/** Whether there is a process with this number. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

function refuse(folder: string, path: string, owner: number): never {
  throw new UserError(
    `Another build (process ${owner}) is writing into ${folder}`,
    `Wait until it is done, or name another folder with --out. If there is none, delete ${path}`,
  )
}
