/** What the templates of statistics and of the calendar see; see `views.ts`. */
import type { FrameView, LinkView, MarkView, ValueView } from '../views.ts'

/** `patterns.liquid` */
export interface PatternsView {
  readonly page: FrameView
  /** How many incidents, how long together, over which months; empty without reports. */
  readonly reach: readonly string[]
  /** How many incidents are in no average, for nobody knows how long they were. */
  readonly unmeasured: string | null
  readonly figures: readonly FigureView[]
  readonly tallies: readonly TallyView[]
}

/** `figure.liquid`, as `figure`: drawings, what is seen in them, and the same as a table. */
export interface FigureView {
  readonly id: string
  readonly heading: string
  readonly sentences: readonly string[]
  /** Safe SVG, for `| raw`. */
  readonly drawings: readonly { readonly svg: string }[]
  readonly key: HeatKeyView | null
  readonly table: TableView | null
  /** Where there is more. */
  readonly more: LinkView | null
}

/** `heat-key.liquid`, as `key`: how much the tints of a drawing stand for. */
export interface HeatKeyView {
  readonly name: string
  readonly levels: readonly { readonly level: number; readonly text: string }[]
}

export interface TableView {
  /** Of the columns. */
  readonly head: readonly string[]
  readonly rows: readonly { readonly name: string; readonly cells: readonly string[] }[]
}

/** `tally.liquid`, as `tally`: a table with bars in it. */
export interface TallyView {
  readonly id: string
  readonly heading: string
  readonly sentences: readonly string[]
  /** What the names are: `Cause`. */
  readonly head: string
  readonly rows: readonly {
    /** Instead of the name, where it is a term with a shape. */
    readonly mark: MarkView | null
    readonly name: ValueView
    readonly incidents: string
    /** Incidents in percent of the most. */
    readonly share: number
    readonly duration: string
  }[]
  /** Where the others are, when there are too many for one table. */
  readonly more: LinkView | null
}

/** `calendar.liquid` */
export interface CalendarView {
  readonly page: FrameView
  readonly unmeasured: string | null
  readonly key: HeatKeyView
  /** Newest first. */
  readonly years: readonly CalendarYearView[]
  /** Years before these. */
  readonly older: readonly LinkView[]
}

export interface CalendarYearView {
  readonly year: string
  /** How many incidents began in it, and the impact that fell into it. */
  readonly total: string
  /** Safe SVG, for `| raw`; null for a year without incidents. */
  readonly svg: string | null
  readonly months: readonly CalendarMonthView[]
  /** Whether its months are shown unasked, as those of the latest incidents are. */
  readonly unfolded: boolean
  /** The page that lists the reports of the year, where there is one. */
  readonly all: LinkView | null
}

/** A month with incidents; of a year with very many of them, no report is named. */
export interface CalendarMonthView {
  readonly month: string
  readonly total: string
  readonly reports: readonly {
    /** The days of the month: `2, 5–7`. */
    readonly days: string
    readonly kind: MarkView
    readonly report: LinkView
    /** Time of impact of the whole incident, short. */
    readonly duration: string
  }[]
}
