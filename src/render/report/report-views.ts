/** What the template of a report sees; see `views.ts` for the rules. */
import type { SectionKey } from '../../model/report.ts'
import type { FeedView, FrameView, LinkView, MarkView, Row, Telling, ValueView } from '../views.ts'

/** `report.liquid` */
export interface ReportView {
  readonly page: FrameView
  readonly title: string
  readonly summary: string
  /** Of the author's words. */
  readonly language: LanguageView | null
  /** Whether all that is left of the report is that it was withdrawn. */
  readonly isWithdrawn: boolean
  readonly notes: readonly NoteView[]
  readonly facts: FactsView
  /** The incident as a time line, once for wide places and once for narrow ones; none of a withdrawn report. */
  readonly pictures: readonly { readonly svg: string }[]
  /** Links to the sections. */
  readonly contents: readonly LinkView[]
  readonly sections: readonly SectionView[]
  /** What sections show of the report's data; see `SectionView`. */
  readonly timeline: readonly TimelineView[]
  /** The incident as a thin drawing for the head of a long timeline, where it stays in sight. */
  readonly strip: string | null
  readonly actions: readonly ActionView[]
  readonly revisions: readonly RevisionView[]
  /** Each instance's report before and after. */
  readonly neighbours: readonly {
    readonly instance: ValueView
    readonly older: NeighbourView | null
    readonly newer: NeighbourView | null
  }[]
  readonly related: readonly Row[]
  readonly seenBefore: SeenBeforeView | null
  /** The report as JSON. */
  readonly json: string
  /** Feeds of its instances. */
  readonly feeds: readonly { readonly instance: string; readonly feeds: readonly FeedView[] }[]
  readonly edit: string | null
  readonly feedback: string | null
}

/** A link whose text is the day of the incident. */
export interface NeighbourView extends LinkView {
  readonly title: string
}

/** Something to know before reading. */
export interface NoteView {
  readonly kind: 'preliminary' | 'withdrawn' | 'superseded' | 'corrected'
  /** The status that it tells of. */
  readonly mark: MarkView | null
  readonly text: Telling
  /** What was corrected, or why the report was withdrawn, in the author's words. */
  readonly summary: string | null
  /** The reports that replace this one. */
  readonly links: readonly LinkView[]
}

/** The panel of facts under the title. */
export interface FactsView {
  readonly instances: readonly ValueView[]
  readonly windows: readonly WindowView[]
  /** Elapsed time with impact: the windows, overlaps counted once. */
  readonly duration: string | null
  /** Of how many windows and from when to when, when there are several. */
  readonly span: string | null
  /** How many windows of impact, and how long they are together; null where there is one. */
  readonly total: string | null
  /** By whose clock times are told: `Amsterdam time`, `UTC`. */
  readonly clock: string
  /** The gravest kind among the windows; null, like all that may be wrong, of a withdrawn report. */
  readonly kind: MarkView | null
  readonly severity: MarkView | null
  readonly status: MarkView
  readonly products: readonly ValueView[]
  readonly services: readonly string[]
  /** All else that is known, a line each: instances, causes, milestones, publication … */
  readonly details: readonly DetailView[]
}

/** One line of the panel of facts: values with pages of their own, or else a text, a time, or both. */
export interface DetailView {
  readonly label: string
  readonly values: readonly ValueView[]
  readonly text: string | null
  readonly at: Telling | null
  /** It takes the whole width. */
  readonly isWide: boolean
}

export interface WindowView {
  /** By the incident's own clock. */
  readonly when: Telling
  /** The same in UTC; null where that is the incident's own clock. */
  readonly utc: string | null
  readonly kind: MarkView | null
  /** For how long and, when not all of the report's instances were hit, for whom. */
  readonly what: string
  readonly scope: string | null
  /** The window as a sentence. */
  readonly sentence: Telling
}

/**
 * One section of the page. `html` is the author's text (or the configured text) and may be empty;
 * `shows` names the section whose data is shown below it, or is null.
 */
export interface SectionView {
  /** The same on every page: `timeline`, `root-cause`; for a section of the author's own, its anchor. */
  readonly id: string
  /** The name of its heading, made of its words. */
  readonly anchor: string
  readonly title: string
  /** The title as HTML. */
  readonly heading: string
  /** Of the title, and of the text. */
  readonly titleLanguage: LanguageView | null
  readonly language: LanguageView | null
  readonly html: string
  readonly shows: SectionKey | null
  /** What stands below the data, as safe HTML; may be empty. */
  readonly tail: string
}

export interface TimelineView {
  /** By which links name it, made of the local time: `at-2019-06-03t1345`. */
  readonly id: string
  /** Of an event, as the picture has it; null for the start or end of a window and for a milestone. */
  readonly number: number | null
  /** The day, on the first event of each day, with both offsets where the clocks change on it. */
  readonly day: Telling | null
  /** The time of day; null where none is told. */
  readonly clock: Telling | null
  readonly utc: string | null
  /** For the start or end of a window, instead of `html`. */
  readonly mark: MarkView | null
  readonly text: string
  /** The text as safe HTML; null for what no event tells. */
  readonly html: string | null
  /** Whether that holds lists, tables or paragraphs. */
  readonly isBlock: boolean
  readonly kind: string | null
  readonly link: string | null
  /** Whether the incident was detected, acknowledged, mitigated or resolved then. */
  readonly isMilestone: boolean
  /** How long that took: `23 min undetected`. */
  readonly gap: string | null
  /** On the first of rows that fold: how many they are, and from when to when. */
  readonly fold: Telling | null
  readonly isFoldEnd: boolean
}

export interface ActionView {
  readonly title: string
  readonly type: string | null
  readonly owner: string | null
  readonly status: MarkView
  readonly due: Telling | null
  readonly done: Telling | null
  readonly link: string | null
}

export interface RevisionView {
  readonly date: Telling
  readonly summary: string
  /** Whether subscribers were told, where that is not the first publication. */
  readonly change: string | null
}

/** A language other than that of the page. */
export interface LanguageView {
  /** BCP 47. */
  readonly tag: string
  /** Which way it runs, where that is not the page's. */
  readonly dir: 'rtl' | 'ltr' | null
}

/** Reports of incidents like this one. */
export interface SeenBeforeView {
  readonly heading: string
  readonly reports: readonly (LinkView & {
    readonly when: Telling
    readonly duration: string
    /** What the two share. */
    readonly reasons: readonly string[]
  })[]
}
