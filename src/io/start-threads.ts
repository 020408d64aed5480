/** Starts threads that run a module of ours: the only place that knows Piscina. */
import { fileURLToPath } from 'node:url'
import type { Piscina } from 'piscina'

export interface ThreadOptions {
  readonly count: number
  /**
   * Room for short-lived objects, in megabytes: nearly all that our threads make is garbage at once, and
   * the more room there is for it, the less often it has to be told from the rest.
   */
  readonly youngMegabytes: number
  /** What the module finds as `workerData`. */
  readonly data?: unknown
}

export type Threads<Task, Answer> = Piscina<Task, Answer>

/** Threads that run the default export of the module at `address`, compiled, for each task. */
export async function startThreads<Task, Answer>(
  address: URL,
  { count, youngMegabytes, data }: ThreadOptions,
): Promise<Threads<Task, Answer>> {
  const { Piscina } = await import('piscina')
  return new Piscina<Task, Answer>({
    filename: fileURLToPath(address),
    minThreads: count,
    maxThreads: count,
    workerData: data,
    resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes },
  })
}
