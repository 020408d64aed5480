/** What the template of a report sees; see `views.ts` for the rules. */
import type { SectionKey } from '../model/report.ts'
import type { FeedView, FrameView, LinkView, MarkView, Row, Telling, ValueView } from './views.ts'

/** `report.liquid` */
export interface ReportView {
  readonly page: FrameView
  readonly title: string
  readonly summary: string
  /** The language of the author's words where it is not the site's. */
  readonly lang: string | null
  /** Which way these words run, where it is not from left to right. */
  readonly dir: 'rtl' | null
  readonly notes: readonly NoteView[]
  readonly facts: FactsView
  /** Links to the sections. */
  readonly contents: readonly LinkView[]
  readonly sections: readonly SectionView[]
  /** What sections show of the report's data; see `SectionView`. */
  readonly timeline: readonly TimelineView[]
  readonly actions: readonly ActionView[]
  readonly revisions: readonly RevisionView[]
  /** Each instance's report before and after. */
  readonly neighbours: readonly {
    readonly instance: ValueView
    readonly older: NeighbourView | null
    readonly newer: NeighbourView | null
  }[]
  readonly related: readonly Row[]
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
  /** The day of the correction. */
  readonly when: Telling | null
  /** What was corrected. */
  readonly summary: string | null
  /** The reports that replace this one. */
  readonly links: readonly LinkView[]
}

/** The panel of facts under the title. */
export interface FactsView {
  readonly instances: readonly ValueView[]
  readonly windows: readonly WindowView[]
  /** Elapsed time with impact: the windows, overlaps counted once. */
  readonly duration: string
  /** From the first start to the last end, when there are several windows. */
  readonly span: string | null
  readonly count: string
  /** By whose clock times are told: `Amsterdam time`, `UTC`. */
  readonly clock: string
  readonly kind: MarkView
  readonly severity: MarkView | null
  readonly status: MarkView
  readonly detection: string | null
  readonly timeToDetect: string | null
  readonly timeToMitigate: string | null
  readonly timeToResolve: string | null
  readonly causes: readonly ValueView[]
  readonly vendors: readonly string[]
  readonly products: readonly ValueView[]
  readonly services: readonly string[]
  readonly tags: readonly ValueView[]
  readonly published: Telling
  /** Null as long as nothing but the first publication was told to subscribers. */
  readonly updated: Telling | null
}

export interface WindowView {
  /** By the incident's own clock. */
  readonly when: Telling
  /** The same in UTC; null where that is the incident's own clock. */
  readonly utc: string | null
  readonly duration: string
  readonly kind: MarkView
  /** Names, when not all of the report's instances were hit. */
  readonly instances: string | null
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
  /** Whether the author wrote the heading, and so in the author's language. */
  readonly written: boolean
  readonly html: string
  readonly shows: SectionKey | null
}

export interface TimelineView {
  /** The day, on the first event of each day. */
  readonly day: Telling | null
  readonly clock: Telling
  readonly utc: string | null
  /** For the start or end of a window, instead of `html`. */
  readonly mark: MarkView | null
  readonly text: string
  /** The text as safe HTML; null for the start or end of a window. */
  readonly html: string | null
  readonly kind: string | null
  readonly link: string | null
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
}
