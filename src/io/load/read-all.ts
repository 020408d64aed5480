/** Reads many reports, in threads where it pays. */
import { availableParallelism } from 'node:os'
import { setImmediate } from 'node:timers/promises'
import type { Config } from '../../model/config.ts'
import { diagnose } from '../../model/diagnostics.ts'
import type { SourcePath } from '../../model/paths.ts'
import { unreadReport } from '../../read/read-report.ts'
import { startThreads, type Threads } from '../start-threads.ts'
import { type Batch, type ReadText, readBatch } from './read-batch.ts'

/** Below this many reports, starting threads costs more than they save. */
const worthThreads = 100
const batchSize = 20
/** By way of the folder above, for in the bundle this code stands in another. */
const worker = new URL('../io/read-worker.js', import.meta.url)

export interface ReadAllOptions {
  /** Threads at most; 0 reads in this one. Default: one for each processor. */
  readonly jobs?: number | undefined
  readonly signal?: AbortSignal | undefined
  /** The module that threads run; for tests of what happens when one dies. */
  readonly worker?: URL | undefined
}

/** Reads the files at `paths` and gives the readings in that order. */
export async function* readAll(
  folder: string,
  paths: readonly SourcePath[],
  config: Config,
  options: ReadAllOptions = {},
): AsyncIterable<ReadText> {
  const { jobs = availableParallelism(), signal } = options
  const batches: Batch[] = []
  for (let i = 0; i < paths.length; i += batchSize) {
    batches.push({ folder, paths: paths.slice(i, i + batchSize), config })
  }
  const threads =
    jobs > 0 && paths.length >= worthThreads
      ? await startThreads<Batch, readonly ReadText[]>(options.worker ?? worker, { count: jobs })
      : null
  const read = async (batch: Batch) => readSafely(batch, threads)
  const running: Promise<readonly ReadText[]>[] = []
  try {
    for (const batch of batches) {
      // Without threads, this is when signals have their turn.
      await setImmediate()
      signal?.throwIfAborted()
      running.push(read(batch))
      // Enough to keep every thread busy, and no more than that in memory.
      if (running.length >= 3 * (threads ? jobs : 0) + 1) yield* (await running.shift()) ?? []
    }
    for (const batch of running) {
      signal?.throwIfAborted()
      yield* await batch
    }
  } finally {
    await threads?.destroy()
  }
}

/** When reading a batch fails, each of its files is read alone; one that fails again is said to. */
async function readSafely(
  batch: Batch,
  threads: Threads<Batch, readonly ReadText[]> | null,
): Promise<readonly ReadText[]> {
  const run = async (part: Batch): Promise<readonly ReadText[]> =>
    threads ? threads.run(part) : readBatch(part)
  try {
    return await run(batch)
  } catch {
    const readings: ReadText[] = []
    for (const path of batch.paths) {
      const alone = run({ ...batch, paths: [path] })
      readings.push(...(await alone.catch(error => [crashed(path, error, batch.config)])))
    }
    return readings
  }
}

/** Not kept under a key: the next run tries again. */
function crashed(path: SourcePath, error: unknown, config: Config): ReadText {
  const why = error instanceof Error ? error.message : String(error)
  const message = `Reading this file failed, which is a bug in Causebook: ${why}`
  const hint = 'Please report it with the file. The other reports are not affected'
  const place = { line: 1, column: 1 }
  const diagnostics = [diagnose('file/crashed', path, message, { place, hint })]
  const { body: _, ...known } = unreadReport(path, config)
  return { path, key: '', facts: JSON.stringify({ ...known, diagnostics }), body: 'null' }
}
