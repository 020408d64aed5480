/** A stretch of a source that is in nothing which a build publishes, and why. */
import type { Place } from '../report.ts'

export type HiddenReason = 'internal' | 'draft' | 'withdrawn' | 'comment'

export interface Hidden {
  /** From its first character to behind its last. */
  readonly place: Required<Place>
  readonly why: HiddenReason
}
