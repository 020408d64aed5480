/** Has files finished while others are being rendered, where that pays: in a thread. */
import type { Diagnostic } from '../../model/diagnostics.ts'
import type { OutputPath } from '../../model/paths.ts'
import { UserError } from '../../model/user-error.ts'
import { isDead, startThreads, type Threads } from '../start-threads.ts'
import { type Finished, Finisher, type FinishOptions, type Rendered } from './finish-files.ts'
import type { FinishAnswer, FinishTask } from './finish-worker.ts'

/** Below this many files, starting a thread costs more than it saves. */
const worthThread = 400
/** By way of the folder above, for in the bundle this code stands in another. */
const worker = new URL('../io/finish-worker.js', import.meta.url)

/** A finisher, wherever it works. */
export interface FinisherProxy {
  readonly finish: (files: readonly Rendered[]) => Promise<readonly Finished[]>
  readonly conclude: (
    paths: readonly OutputPath[],
    kept: readonly OutputPath[],
  ) => Promise<readonly Diagnostic[]>
  /** Ends its work; what it was asked for and has not done is left undone. */
  readonly close: () => Promise<void>
}

/** A finisher for `count` files; with no `jobs` it works in this thread. */
export async function startFinisher(
  count: number,
  jobs: number | undefined,
  options: FinishOptions,
  program = worker,
): Promise<FinisherProxy> {
  const thread =
    jobs !== 0 && count >= worthThread
      ? await startThreads<FinishTask, FinishAnswer>(program, { count: 1, data: options })
      : null
  if (thread) return finisherIn(thread)
  const finisher = new Finisher(options)
  return {
    finish: async files => finisher.finish(files),
    conclude: async (paths, kept) => finisher.conclude(paths, kept),
    close: async () => {},
  }
}

function finisherIn(thread: Threads<FinishTask, FinishAnswer>): FinisherProxy {
  const ask = async (task: FinishTask) => {
    const answer = await thread.run(task).catch(error => {
      throw isDead(error) ? died(error) : error
    })
    if (!('failed' in answer)) return answer
    const { message, ...rest } = answer.failed
    throw 'hint' in rest
      ? new UserError(message, rest.hint)
      : Object.assign(new Error(message), rest)
  }
  return {
    finish: async files => {
      const answer = await ask({ files })
      return 'finished' in answer ? answer.finished : []
    },
    conclude: async (paths, kept) => {
      const answer = await ask({ paths, kept })
      return 'found' in answer ? answer.found : []
    },
    close: () => thread.destroy(),
  }
}

function died(error: Error): UserError {
  return new UserError(
    `The thread that looks at the files of the site ended before it was done: ${error.message}`,
    'The site that was there is as it was. Try again with --jobs 0, or with more memory: NODE_OPTIONS=--max-old-space-size=8192',
  )
}
