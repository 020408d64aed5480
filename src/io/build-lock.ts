/** Lets one build at a time write into a folder. */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { UserError } from '../model/user-error.ts'

/**
 * Takes the lock at `path` and gives the function that returns it. A lock whose owner is no longer
 * running is taken over. Throws UserError while another build holds it.
 */
export function takeLock(path: string, folder: string): () => void {
  const own = String(process.pid)
  if (!tryToWrite(path, own)) {
    const owner = readOwner(path)
    if (owner !== null && isRunning(owner, path)) refuse(folder, path, owner)
    // Of two builds that find the same stale lock, only one can move it away.
    const stale = `${path}-${own}`
    try {
      renameSync(path, stale)
    } catch {
      // The other one was faster.
    }
    rmSync(stale, { force: true })
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
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

function readOwner(path: string): number | null {
  try {
    return Number(readFileSync(path, 'utf8')) || null
  } catch {
    return null
  }
}

function isRunning(pid: number, path: string): boolean {
  // In containers a process often has the number of the one before it.
  if (pid === process.pid) return held.has(path)
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function refuse(folder: string, path: string, owner: number): never {
  throw new UserError(
    `Another build (process ${owner}) is writing into ${folder}`,
    `Wait until it is done, or name another folder with --out. If there is none, delete ${path}`,
  )
}
