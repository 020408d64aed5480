/** Reads reports from disk into texts that can be sent between threads and kept. */
import { createHash } from 'node:crypto'
import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../../model/config.ts'
import type { Diagnostic } from '../../model/diagnostics.ts'
import type { Hidden } from '../../model/hidden.ts'
import type { SourcePath } from '../../model/paths.ts'
import type { Report } from '../../model/report.ts'
import { readReport } from '../../read/read-report.ts'
import { programVersion } from '../program-version.ts'

/** What a thread is given: files of one folder. */
export interface Batch {
  readonly folder: string
  readonly paths: readonly SourcePath[]
  readonly config: Config
}

/** What is known of a report beside its text. */
export interface Known {
  readonly report: Report | null
  /** Where something in it could not be read. */
  readonly faulty?: Report
  readonly diagnostics: readonly Diagnostic[]
  /** What of its file the audience may not see, if anything: where, and none of its words. */
  readonly hidden?: readonly Hidden[]
}

/** A reading as JSON: texts cross between threads fifty times faster than trees. */
export interface ReadText {
  readonly path: SourcePath
  readonly key: string
  /** As `Known`. */
  readonly facts: string
  readonly body: string
}

/** Reads every file of a batch. */
export function readBatch({ folder, paths, config }: Batch): readonly ReadText[] {
  const settings = settingsOf(config)
  return paths.map(path => {
    const bytes = readFileSync(join(folder, path))
    const { body, ...facts } = readReport(bytes, path, config)
    const key = keyOf([bytes], path, settings)
    return { path, key, facts: JSON.stringify(facts), body: JSON.stringify(body) }
  })
}

/** Under what a reading is kept: it depends on the file's bytes and place, on settings, and on our code. */
export function keyOf(pieces: Iterable<Uint8Array>, path: SourcePath, settings: string): string {
  const hash = createHash('sha1').update(settings).update(`\0${path}\0`)
  for (const piece of pieces) hash.update(piece)
  return hash.digest('base64url')
}

/** One for all files: a warm build looks at thousands of them, and keeps none. */
const piece = Buffer.allocUnsafe(2 ** 16)

/** The bytes of a file, piece by piece; a piece is gone when the next is asked for. */
export function* piecesOf(path: string): Iterable<Uint8Array> {
  const file = openSync(path, 'r')
  try {
    for (let length = -1; length !== 0; ) {
      length = readSync(file, piece)
      yield piece.subarray(0, length)
    }
  } finally {
    closeSync(file)
  }
}

/** Everything but the file that a reading depends on, in short. */
export function settingsOf(config: Config): string {
  const { instances, sections, audience, privacy, faults } = config
  const text = JSON.stringify([programVersion(), instances, sections, audience, privacy, faults])
  return createHash('sha1').update(text).digest('base64url')
}
