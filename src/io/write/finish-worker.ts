/** What runs in a thread: finishes the files of one build. */
import { workerData } from 'node:worker_threads'
import type { Diagnostic } from '../../model/diagnostics.ts'
import type { OutputPath } from '../../model/paths.ts'
import { UserError } from '../../model/user-error.ts'
import { codeOf } from '../system-errors.ts'
import { type Finished, Finisher, type FinishOptions, type Rendered } from './finish-files.ts'

/** One of the two things that a finisher does. */
export type FinishTask =
  | { readonly files: readonly Rendered[] }
  | { readonly paths: readonly OutputPath[]; readonly kept: readonly OutputPath[] }

export type FinishAnswer =
  | { readonly finished: readonly Finished[] }
  | { readonly found: readonly Diagnostic[] }
  | { readonly failed: Failure }

/** What the operator can do something about; as an Error it would lose all but its message on the way. */
export type Failure =
  | { readonly message: string; readonly hint: string }
  | { readonly message: string; readonly code: string; readonly syscall: string }

const finisher = new Finisher(workerData as FinishOptions)

function answer(task: FinishTask): FinishAnswer {
  try {
    return 'files' in task
      ? { finished: finisher.finish(task.files) }
      : { found: finisher.conclude(task.paths, task.kept) }
  } catch (error) {
    const failed = failureIn(error)
    if (failed === null) throw error
    return { failed }
  }
}

function failureIn(error: unknown): Failure | null {
  if (error instanceof UserError) return { message: error.message, hint: error.hint }
  const code = codeOf(error)
  if (code === null || !(error instanceof Error)) return null
  const { syscall = '', path } = error as NodeJS.ErrnoException
  return { message: error.message, code, syscall, ...(path !== undefined && { path }) }
}

export { answer as default }
