/** Reads reports from disk into texts that can be sent between threads and kept. */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Hidden } from '../../model/audience/hidden.ts'
import type { Config } from '../../model/config.ts'
import type { Diagnostic } from '../../model/diagnostics.ts'
import { limits } from '../../model/limits.ts'
import type { SourcePath } from '../../model/paths.ts'
import type { Report } from '../../model/report.ts'
import { readReport } from '../../read/read-report.ts'
import { tooSlow, unreadText, whyUnread } from '../apart/unread-text.ts'
import { withinTime } from '../apart/within-time.ts'
import { programVersion } from '../program-version.ts'
import { readHead } from '../read-file.ts'

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

/** So many milliseconds a batch may take, which as a rule takes thousandths of that. */
const longest = 30_000

/** Reads every file of a batch; of one that cannot be read it is said why. */
export function readBatch(batch: Batch, patience = longest): readonly ReadText[] {
  const { paths, config } = batch
  const settings = settingsOf(config)
  const read = withinTime(patience, () => paths.map(path => readText(path, batch, settings)))
  if (read) return read.result
  const [first] = paths
  if (first !== undefined && paths.length === 1) return [unreadText(first, tooSlow, config)]
  return paths.flatMap(path => readBatch({ ...batch, paths: [path] }, patience))
}

function readText(path: SourcePath, { folder, config }: Batch, settings: string): ReadText {
  try {
    // One byte more than it may have shows that it is too large.
    const bytes = readHead(join(folder, path), limits.bytes + 1)
    const { body, ...facts } = readReport(bytes, path, config)
    const key = keyOf([bytes], path, settings)
    return { path, key, facts: JSON.stringify(facts), body: JSON.stringify(body) }
  } catch (error) {
    return unreadText(path, whyUnread(error), config)
  }
}

/** Under what a reading is kept: it depends on the file's bytes and place, on settings, and on our code. */
export function keyOf(pieces: Iterable<Uint8Array>, path: SourcePath, settings: string): string {
  const hash = createHash('sha1').update(settings).update(`\0${path}\0`)
  for (const piece of pieces) hash.update(piece)
  return hash.digest('base64url')
}

/** Everything but the file that a reading depends on, in short. */
export function settingsOf(config: Config): string {
  const { instances, sections, audience, privacy, faults } = config
  const text = JSON.stringify([programVersion(), instances, sections, audience, privacy, faults])
  return createHash('sha1').update(text).digest('base64url')
}
