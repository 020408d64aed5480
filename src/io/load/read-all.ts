/** Reads many reports, in threads where it pays. */
import { statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Config } from '../../model/config.ts'
import type { SourcePath } from '../../model/paths.ts'
import { isOutOfMemory, memory, readApart } from '../apart/read-apart.ts'
import { tooLarge, unreadText, whyUnread } from '../apart/unread-text.ts'
import { startThreads, type Threads } from '../start-threads.ts'
import { type Batch, type ReadText, readBatch } from './read-batch.ts'

/** Below this many reports, starting threads costs more than they save. */
const worthThreads = 100
const batchSize = 20
/** So many bytes none of 2,000 published reports has; should the reader die of them, it does so in a process of its own. */
const suspicious = 2 ** 16
/** By way of the folder above, for in the bundle this code stands in another. */
const worker = new URL('../io/read-worker.js', import.meta.url)

export interface ReadAllOptions {
  /** Threads at most; 0 reads in this one. Default: one for each processor. */
  readonly jobs?: number | undefined
  readonly signal?: AbortSignal | undefined
  /** The modules that threads and processes run; for tests of what happens when one dies. */
  readonly worker?: URL | undefined
  readonly apart?: string | undefined
}

/** Reads the files at `paths` and gives the readings in that order. */
export async function* readAll(
  folder: string,
  paths: readonly SourcePath[],
  config: Config,
  options: ReadAllOptions = {},
): AsyncIterable<ReadText> {
  const { jobs = availableParallelism(), signal } = options
  const threads =
    jobs > 0 && paths.length >= worthThreads
      ? await startThreads<Batch, readonly ReadText[]>(options.worker ?? worker, {
          count: jobs,
          memory,
        })
      : null
  const read = reader(threads, options)
  const running: Promise<readonly ReadText[]>[] = []
  try {
    for (const batch of batches(folder, paths, config)) {
      // Without threads, this is when signals have their turn.
      await setImmediate()
      signal?.throwIfAborted()
      const reading = read(batch)
      // One that fails is told when its turn comes; when others end the run before, nobody waits for it.
      reading.catch(() => {})
      running.push(reading)
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

interface SizedBatch extends Batch {
  readonly isSuspicious: boolean
}

/** All files in order, those that are suspicious apart from others. */
function* batches(
  folder: string,
  paths: readonly SourcePath[],
  config: Config,
): Iterable<SizedBatch> {
  let batch: SourcePath[] = []
  let isSuspicious = false
  for (const path of paths) {
    const { size = 0 } = statSync(join(folder, path), { throwIfNoEntry: false }) ?? {}
    const isLarge = size > suspicious
    if (batch.length === batchSize || (batch.length > 0 && isLarge !== isSuspicious)) {
      yield { folder, paths: batch, config, isSuspicious }
      batch = []
    }
    isSuspicious = isLarge
    batch.push(path)
  }
  if (batch.length > 0) yield { folder, paths: batch, config, isSuspicious }
}

/** When a thread or a process dies of a batch, each of its files is read alone; one that it dies of again is told. */
function reader(
  threads: Threads<Batch, readonly ReadText[]> | null,
  { signal, apart }: ReadAllOptions,
): (batch: SizedBatch) => Promise<readonly ReadText[]> {
  // One process at a time: each may take much memory.
  let last: Promise<unknown> = Promise.resolve()
  const run = ({ isSuspicious, ...batch }: SizedBatch): Promise<readonly ReadText[]> => {
    if (!isSuspicious) return threads ? threads.run(batch) : Promise.resolve(readBatch(batch))
    const reading = last.then(() => readApart(batch, { signal, program: apart }))
    last = reading.catch(() => {})
    return reading
  }
  return async batch => {
    try {
      return await run(batch)
    } catch {
      const readings: ReadText[] = []
      for (const path of batch.paths) {
        signal?.throwIfAborted()
        const alone = run({ ...batch, paths: [path] })
        readings.push(...(await alone.catch(error => [lostText(path, error, batch.config)])))
      }
      return readings
    }
  }
}

function lostText(path: SourcePath, error: unknown, config: Config): ReadText {
  return unreadText(path, isOutOfMemory(error) ? tooLarge : whyUnread(error), config)
}
