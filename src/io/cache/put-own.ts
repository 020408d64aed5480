/** Puts a file of ours into a folder in which others may have left anything, such as a restored cache. */
import { randomUUID } from 'node:crypto'
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ownName } from '../process-name.ts'
import { draftEnding } from './segment.ts'

/** Replaces what has that name, so that no link is followed and no pipe waited for. */
export function putOwn(path: string, text: string): void {
  const draft = join(dirname(path), `${ownName()}.${randomUUID()}${draftEnding}`)
  try {
    writeFileSync(draft, text, { flag: 'wx' })
    renameSync(draft, path)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
}
