/** What a passage says that the facts do not: found by a question, noted by `noteContradictions`. */
import type { Config } from '../../model/config.ts'
import type { Code } from '../../model/diagnostics.ts'
import type { SectionKey } from '../../model/report.ts'
import type { Facts } from '../front-matter/read-facts.ts'
import type { IncidentTimes } from './incident-times.ts'
import type { Passage } from './passages.ts'

export interface Contradiction {
  readonly code: Code & `prose/${string}`
  /** Where in the passage's text the words begin. */
  readonly start: number
  readonly words: string
  readonly message: string
  readonly hint: string
  /** What is wrong at several places with the same of these is said at the first. */
  readonly about: string
}

/** A passage with the facts that it is held against. */
export interface Telling {
  readonly passage: Passage
  readonly section: SectionKey | 'lead' | null
  /** Whether it is where a report says what its incident was: title, summary, what opens it. */
  readonly isAccount: boolean
  readonly facts: Facts
  readonly times: IncidentTimes
  readonly config: Config
  /** What instances are called; null where any word could be one. */
  readonly names: RegExp | null
}

export type Question = (telling: Telling) => Iterable<Contradiction>
