/** Has files finished while others are being rendered, where that pays: in a thread. */
import type { Diagnostic } from '../../model/diagnostics.ts'
import type { OutputPath } from '../../model/paths.ts'
import { startThreads } from '../start-threads.ts'
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
): Promise<FinisherProxy> {
  if (jobs !== 0 && count >= worthThread) return finisherInThread(options)
  const finisher = new Finisher(options)
  return {
    finish: async files => finisher.finish(files),
    conclude: async (paths, kept) => finisher.conclude(paths, kept),
    close: async () => {},
  }
}

async function finisherInThread(data: FinishOptions): Promise<FinisherProxy> {
  const thread = await startThreads<FinishTask, FinishAnswer>(worker, {
    count: 1,
    data,
  })
  const ask = async (task: FinishTask) => {
    const answer = await thread.run(task)
    if ('failed' in answer) throw Object.assign(new Error(answer.failed.message), answer.failed)
    return answer
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
