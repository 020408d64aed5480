/** Ends work that takes too long, in whatever thread it runs. */
import { createContext, Script } from 'node:vm'

/** What `work` gives; null when it took longer than `milliseconds`. What it throws is thrown. */
export function withinTime<Result>(
  milliseconds: number,
  work: () => Result,
): { readonly result: Result } | null {
  try {
    run ??= starter()
    return { result: run(work, milliseconds) as Result }
  } catch (error) {
    if (isTimeout(error)) return null
    throw error
  }
}

/** It may be an error of the other context, and is none of ours then. */
function isTimeout(error: unknown): boolean {
  const { code } = (error ?? {}) as { readonly code?: unknown }
  return code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
}

type Run = (work: () => unknown, timeout: number) => unknown
let run: Run | undefined

/** Only a script can be ended from outside, so there is one that calls what is to be done. */
function starter(): Run {
  const script = new Script('work()')
  const given: { work: () => unknown } = { work: () => null }
  const context = createContext(given)
  return (work, timeout) => {
    const before = given.work
    given.work = work
    try {
      return script.runInContext(context, { timeout })
    } finally {
      given.work = before
    }
  }
}
