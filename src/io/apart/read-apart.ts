/** Reads reports in a process of its own, which may die of them. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { type Batch, type ReadText, readBatch } from '../load/read-batch.ts'
import { packageFolder } from '../program-version.ts'
import { codeOf } from '../system-errors.ts'

const worker = join(packageFolder, 'build', 'io', 'apart-worker.js')

/** What a thread or a process may use to read, in megabytes. */
export const memory = 1024

/** After so many milliseconds a process is ended, whatever it is at. */
const patience = 90_000

export interface ApartOptions {
  readonly signal?: AbortSignal | undefined
  /** The module that the process runs. */
  readonly program?: string | undefined
}

/** Reads a batch. Throws OutOfMemory, or another error, when the process dies of it. */
export async function readApart(
  batch: Batch,
  options: ApartOptions = {},
): Promise<readonly ReadText[]> {
  const child = startProcess(options)
  // Where the machine has no process left, there is this one.
  if (child === null) return readBatch(batch)
  const ended = new Promise<readonly [code: number | null, signal: string | null]>(resolve =>
    child.on('close', (code, signal) => resolve([code, signal])),
  )
  // Who dies early does not listen to the end.
  child.stdin.on('error', () => {})
  child.stdin.end(JSON.stringify(batch))
  const [how, answer, said] = await Promise.all([ended, text(child.stdout), text(child.stderr)])
  const [code, signal] = how
  if (code === 0) return JSON.parse(answer) as readonly ReadText[]
  // A system that has no memory left ends whoever uses most of it.
  const isEnded = signal === 'SIGKILL' && !child.killed
  if (isEnded || /out of memory|invalid \w+ ?size|allocation failed/i.test(said))
    throw new OutOfMemory()
  throw new Error(`the process that read it ended early (${signal ?? `exit code ${code}`})`)
}

function startProcess({
  signal,
  program = worker,
}: ApartOptions): ChildProcessWithoutNullStreams | null {
  const words = [`--max-old-space-size=${memory}`, program]
  try {
    const child = spawn(process.execPath, words, {
      signal,
      stdio: 'pipe',
      timeout: patience,
      killSignal: 'SIGKILL',
    })
    child.on('error', () => {})
    return child.pid === undefined ? null : child
  } catch (error) {
    if (codeOf(error) === null) throw error
    return null
  }
}

/** There was not enough memory. */
export class OutOfMemory extends Error {
  constructor() {
    super('out of memory')
  }
}

/** Whether a thread or a process died of that. */
export function isOutOfMemory(error: unknown): boolean {
  return error instanceof OutOfMemory || codeOf(error) === 'ERR_WORKER_OUT_OF_MEMORY'
}
