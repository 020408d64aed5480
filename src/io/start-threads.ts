/** Starts threads that run a module of ours: the only place that knows Piscina. */
import { fileURLToPath } from 'node:url'
import type { Piscina } from 'piscina'

export interface ThreadOptions {
  readonly count: number
  /** What the module finds as `workerData`. */
  readonly data?: unknown
}

export type Threads<Task, Answer> = Piscina<Task, Answer>

/** Threads that run the default export of the module at `address`, compiled, for each task. */
export async function startThreads<Task, Answer>(
  address: URL,
  { count, data }: ThreadOptions,
): Promise<Threads<Task, Answer>> {
  const { Piscina } = await import('piscina')
  return new Piscina<Task, Answer>({
    filename: fileURLToPath(address),
    minThreads: count,
    maxThreads: count,
    workerData: data,
  })
}
