/** Starts threads that run a module of ours: the only place that knows Piscina. */
import { fileURLToPath } from 'node:url'
import type { Piscina } from 'piscina'
import { codeOf } from './system-errors.ts'

export interface ThreadOptions {
  readonly count: number
  /** What the module finds as `workerData`. */
  readonly data?: unknown
  /** What a thread may use, in megabytes: one that needs more ends alone, with ERR_WORKER_OUT_OF_MEMORY. */
  readonly memory?: number
}

export type Threads<Task, Answer> = Piscina<Task, Answer>

/** Threads that run the default export of the module at `address`, compiled, for each task; null where the machine has none left. */
export async function startThreads<Task, Answer>(
  address: URL,
  { count, data, memory }: ThreadOptions,
): Promise<Threads<Task, Answer> | null> {
  const { Piscina } = await import('piscina')
  try {
    return new Piscina<Task, Answer>({
      filename: fileURLToPath(address),
      minThreads: count,
      maxThreads: count,
      workerData: data,
      ...(memory !== undefined && { resourceLimits: { maxOldGenerationSizeMb: memory } }),
    })
  } catch (error) {
    if (codeOf(error) === 'ERR_WORKER_INIT_FAILED') return null
    throw error
  }
}

/** Whether a task was left undone because the thread that had it ended. */
export function isDead(error: unknown): error is Error {
  if (!(error instanceof Error)) return false
  const isTold = codeOf(error) === 'ERR_WORKER_OUT_OF_MEMORY'
  return isTold || /^worker exited|terminating worker/i.test(error.message)
}
