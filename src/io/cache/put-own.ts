/** Puts a file of ours into a folder in which others may have left anything, such as a restored cache. */
import { hash, randomUUID } from 'node:crypto'
import { lstatSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ownName } from '../process-name.ts'
import { readText } from '../read-file.ts'
import { isSealed, sealFor } from '../trust/seal.ts'
import { draftEnding } from './segment.ts'

/** Replaces what has that name, so that no link is followed and no pipe waited for. */
export function putOwn(path: string, text: string): void {
  put(path, () => text)
}

/** The same, for `loadSealed`. */
export function putSealed(path: string, text: string): void {
  put(path, draft => `${sealFor(lstatSync(draft, { bigint: true }), sumOf(text))}\n${text}`)
}

/** A text that was put at `path` by somebody who is believed. Throws what the system says, and an error for any other. */
export function loadSealed(path: string): string {
  const [seal, ...lines] = readText(path).split('\n')
  const text = lines.join('\n')
  if (isSealed(seal, lstatSync(path, { bigint: true }), sumOf(text))) return text
  throw new Error(`${path} is not sealed`)
}

function put(path: string, textFor: (draft: string) => string): void {
  const draft = join(dirname(path), `${ownName()}.${randomUUID()}${draftEnding}`)
  try {
    writeFileSync(draft, '', { flag: 'wx' })
    writeFileSync(draft, textFor(draft))
    renameSync(draft, path)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
}

const sumOf = (text: string) => hash('sha256', text)
