/** What runs in a thread: finishes the files of one build. */
import { workerData } from 'node:worker_threads'
import type { Diagnostic } from '../../model/diagnostics.ts'
import type { OutputPath } from '../../model/paths.ts'
import { codeOf } from '../system-errors.ts'
import { type Finished, Finisher, type FinishOptions, type Rendered } from './finish-files.ts'

/** One of the two things that a finisher does. */
export type FinishTask =
  | { readonly files: readonly Rendered[] }
  | { readonly paths: readonly OutputPath[]; readonly kept: readonly OutputPath[] }

export type FinishAnswer =
  | { readonly finished: readonly Finished[] }
  | { readonly found: readonly Diagnostic[] }
  | { readonly failed: SystemFailure }

/** An error of the system; as an Error it would lose its code on the way. */
export interface SystemFailure {
  readonly message: string
  readonly code: string
}

const finisher = new Finisher(workerData as FinishOptions)

function answer(task: FinishTask): FinishAnswer {
  try {
    return 'files' in task
      ? { finished: finisher.finish(task.files) }
      : { found: finisher.conclude(task.paths, task.kept) }
  } catch (error) {
    const code = codeOf(error)
    if (code === null || !(error instanceof Error)) throw error
    return { failed: { message: error.message, code } }
  }
}

export { answer as default }
