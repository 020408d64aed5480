/** What the template of a report sees; see `views.ts` for the rules. */
import type { SectionKey } from '../../model/report.ts'
import type { FeedView, FrameView, LinkView, MarkView, Row, Telling, ValueView } from '../views.ts'

/** `report.liquid` */
export interface ReportView {
  readonly page: FrameView
  readonly title: string
  /** Names of sections that are left out, for the panel says it all: links to them lead there. */
  readonly anchors: readonly string[]
  /** The answer, in a line for each question; none of a withdrawn report. */
  readonly brief: readonly BriefLine[]
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
  /** Each instance with its report before and after, and its feeds. */
  readonly places: readonly PlaceView[]
  readonly placesHeading: string
  /** How many there are, where they are too many to be shown at once. */
  readonly manyPlaces: string | null
  /** Feeds of new reports of its instances, by the name of each. */
  readonly rss: readonly LinkView[]
  readonly related: readonly Row[]
  readonly seenBefore: SeenBeforeView | null
  /** The report as JSON. */
  readonly json: string
  readonly edit: string | null
  /** Where to say what is missing. */
  readonly feedback: string | null
  /** Where to say whether the report was helpful; none where nobody asks. */
  readonly answers: readonly LinkView[]
}

/** An instance of the report. */
export interface PlaceView {
  readonly instance: ValueView
  readonly older: NeighbourView | null
  readonly newer: NeighbourView | null
  readonly feeds: readonly FeedView[]
}

/** An answer in brief, and the language of it where that is not the page's. */
export interface BriefLine {
  readonly key: 'what' | 'why' | 'fixed' | 'again'
  readonly label: string
  readonly text: Telling
  readonly language: LanguageView | null
}

/** A link whose text is the day of the incident. */
export interface NeighbourView extends LinkView {
  readonly title: string
}

/** Something to know before reading. */
export interface NoteView {
  readonly kind: 'internal' | 'preliminary' | 'withdrawn' | 'superseded' | 'corrected'
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
  readonly windows: readonly WindowView[]
  /** The days of the incident, and how many windows it has; null where these are few and stand there one by one. */
  readonly days: Telling | null
  readonly manyWindows: string | null
  /** Elapsed time with impact: the windows, overlaps counted once. */
  readonly duration: string | null
  /** Of how many windows and from when to when, when there are several. */
  readonly span: string | null
  /** How many windows of impact, and how long they are together; null where there is one. */
  readonly total: string | null
  /** By whose clock times are told: `Amsterdam time`, `UTC`. */
  readonly clock: string
  /** The clock of instances that show another time; null where there is none, or more than one. */
  readonly otherClock: string | null
  /** The gravest kind among the windows; null, like all that may be wrong, of a withdrawn report. */
  readonly kind: MarkView | null
  readonly severity: MarkView | null
  /** All else that is known, a line each: instances, causes, milestones, publication … */
  readonly details: readonly DetailView[]
}

/** One line of the panel of facts: values with pages of their own, or else a text, a time, or both. */
export interface DetailView {
  readonly label: string
  readonly values: readonly ValueView[]
  readonly text: string | null
  readonly at: Telling | null
}

export interface WindowView {
  /** By the incident's own clock. */
  readonly when: Telling
  /** The same by the clocks of its instances that show another time. */
  readonly others: readonly string[]
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
  /** The same by the other clock, and in UTC, with a day that is not that of the row. */
  readonly other: string | null
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
  /** Whether the public site does not have it. */
  readonly isInternal?: boolean | undefined
}

export interface ActionView {
  readonly title: string
  readonly type: string | null
  readonly owner: string | null
  /** What has become of it by the day of the build. */
  readonly marks: readonly MarkView[]
  readonly due: Telling | null
  readonly done: Telling | null
  readonly link: string | null
  /** Whether the public site does not have it. */
  readonly isInternal: boolean
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
    /** Its title, where the link says what happened instead. */
    readonly title: string | null
    /** Whether the public does not have it. */
    readonly isInternal: boolean
    readonly when: Telling
    readonly duration: string
    /** What the two share. */
    readonly reasons: readonly string[]
  })[]
}
