/** What the template of a row sees; see `views.ts` for the rules. */
import type { Kind } from '../../model/terms.ts'
import type { Instant } from '../../model/time.ts'
import type { MarkView, Telling } from '../views.ts'

/**
 * `row.liquid`, as `row`: one report in a list. It is filled once for all lists of the same depth; in the
 * views of lists, `rows` are the filled templates.
 */
export interface RowView {
  readonly href: string
  /** Of the report, or, where that names only whom and when, what happened; the other is the summary. */
  readonly title: string
  /** The language of the title, and of the summary, where it is not the site's. */
  readonly titleLang: string | null
  readonly summary: string
  readonly summaryLang: string | null
  /** The day or days of the incident. */
  readonly when: Telling
  /** Ids. */
  readonly instances: readonly string[]
  readonly kind: MarkView
  readonly severity: MarkView | null
  /** Whether the public does not have it. */
  readonly isInternal: boolean
  /** Null for a final report. */
  readonly status: MarkView | null
  /** Time of impact, short: `1 h 58 min`. */
  readonly duration: string
  /** How many windows, when there are several. */
  readonly windows: string | null
  /** The days of the windows on the incident's own clock; none of a withdrawn report. */
  readonly days: readonly DayLine[]
  /** Kind, start and end of each window, for the switch of clocks to draw them anew. */
  readonly spans: string
  /** What lists are sorted and filtered by in the browser. */
  readonly sorting: {
    readonly start: Instant
    /** Seconds of impact. */
    readonly seconds: number
    readonly kind: Kind
    /** Slugs, with spaces between. */
    readonly instances: string
  }
}

/** A day, from midnight to midnight. */
export interface DayLine {
  readonly bars: readonly DayBar[]
  /** Whether days lie between it and the one before. */
  readonly isApart: boolean
}

/** A part of a day that had an impact, in percent; `fill` names a pattern of `rows.liquid`, and is null for solid ink. */
export interface DayBar {
  readonly x: number
  readonly width: number
  readonly kind: Kind
  readonly fill: string | null
}
