/** What the templates of availability see; the rules of `views.ts` hold. Numbers are told already. */
import type { FrameView, LinkView, MarkView, Telling, ValueView } from '../views.ts'

/** The uptime of an instance in one period. Minutes are bare numbers. */
export interface UptimeView {
  /** `99.84%`; words where nothing was measured. */
  readonly percent: string
  readonly target: MarkView
  /** The downtime with which a target that was missed is just met: `132 min allowed`. */
  readonly allowed: string | null
  readonly down: string
  /** The downtime by kind, in the order of the kinds beside it. */
  readonly byKind: readonly { readonly name: string; readonly minutes: string }[]
  /** X, Z and Y. */
  readonly up: string
  readonly excluded: string
  readonly all: string
  /** How many windows are not counted in full, if any. */
  readonly unmeasured: string | null
}

/** The same in brief. */
export interface UptimeBrief {
  readonly percent: string
  /** `207 min`; null without downtime. */
  readonly down: string | null
  /** Only where the target was missed. */
  readonly missed: MarkView | null
  /** How many windows are not counted in full, if any. */
  readonly unmeasured: string | null
}

/** A window of one report, or what of it lies in a period. */
export interface WindowShareView {
  /** Of its instances, with spaces between. */
  readonly slugs: string
  readonly when: Telling
  readonly report: LinkView
  readonly instances: readonly ValueView[]
  readonly kind: MarkView
  /** `50 min` */
  readonly minutes: string
  /** Whether the window began before the period or went on after it. */
  readonly split: boolean
  /** Why it does not count, if it does not. */
  readonly why: string | null
}

/** `availability-how.liquid`, as `how`: the formula and what its letters stand for. */
export interface HowView {
  /** The kinds that are downtime. */
  readonly kinds: readonly MarkView[]
  readonly target: string
}

/** `availability.liquid` */
export interface AvailabilityView {
  readonly page: FrameView
  readonly asOf: string
  /** Newest first. */
  readonly years: readonly { readonly text: string; readonly note: string | null }[]
  /** From the first quarter to the last. */
  readonly span: string
  /** What the column of the last months is called. */
  readonly lastMonths: string
  readonly instances: readonly {
    readonly slug: string
    readonly instance: ValueView
    /** A picture of its quarters: safe SVG, for `raw`. */
    readonly svg: string
    /** Of the last 12 months; null until there are as many. */
    readonly last: UptimeBrief | null
    /** In the order of `years`, by their names; null before its record. */
    readonly years: readonly { readonly name: string; readonly uptime: UptimeBrief | null }[]
  }[]
  /** All periods, newest year first; a quarter that is not on record is null. */
  readonly calendar: readonly {
    readonly year: PeriodLink
    readonly quarters: readonly (PeriodLink | null)[]
  }[]
  readonly how: HowView
}

/** The way to the page of a period, and how many instances missed the target in it. */
export interface PeriodLink extends LinkView {
  readonly missed: MarkView | null
}

/** `availability-period.liquid`: one quarter or year. */
export interface AvailabilityPeriodView {
  readonly page: FrameView
  /** What is said of a period that still runs. */
  readonly running: string | null
  /** How many windows are not counted, or not in full, and why; null where all are. */
  readonly unmeasured: string | null
  readonly kinds: readonly MarkView[]
  readonly rows: readonly (UptimeView & { readonly slug: string; readonly instance: ValueView })[]
  /** Whether its incidents are so many that only the pages of its quarters list them. */
  readonly listedByQuarter: boolean
  readonly counting: readonly WindowShareView[]
  readonly others: readonly WindowShareView[]
  readonly older: LinkView | null
  readonly newer: LinkView | null
  /** The quarters of a year; none for a quarter. */
  readonly quarters: readonly LinkView[]
  /** The explanation of the numbers. */
  readonly how: string
}

/** `availability-of.liquid`, as `availability`: one instance, on its page. */
export interface InstanceAvailabilityView {
  readonly asOf: string
  /** How many windows are not counted, or not in full, and why; null where all are. */
  readonly unmeasured: string | null
  /** The last 3 and 12 complete months, as far as there are so many. */
  readonly last: readonly {
    readonly label: string
    readonly months: string
    /** That there is no report, or the uptime. */
    readonly text: string
    /** The uptime where there is no report. */
    readonly percent: string | null
  }[]
  /** Safe SVG, for `raw`. */
  readonly svg: string
  /** What the bars of the chart are. */
  readonly key: readonly MarkView[]
  /** The kinds that the table tells apart. */
  readonly kinds: readonly MarkView[]
  /** Newest first. */
  readonly quarters: readonly (UptimeView & {
    readonly period: LinkView & { readonly note: string | null }
    /** Of the 12 months that end with it. */
    readonly rolling: string | null
  })[]
  readonly all: string
  readonly how: string
}
