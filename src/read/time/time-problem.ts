/** Why a text is not a time: a diagnostic without its place. */
import type { Code } from '../../model/diagnostics.ts'

export interface TimeProblem {
  readonly code: Code & `time/${string}`
  readonly message: string
  readonly hint: string
  /** The year that is none, of what is wrong in that alone. */
  readonly year?: string
  /** Where an offset is not that of the zone, the instant that it stands for. */
  readonly utc?: string
}

/** Whether reading a time gave a problem. */
export function isProblem<T extends object>(result: T | TimeProblem): result is TimeProblem {
  return 'code' in result
}

/** What an author wrote, between quotation marks and not too long. */
export function quoted(text: string): string {
  return `"${text.length > 60 ? `${text.slice(0, 57)}…` : text}"`
}
