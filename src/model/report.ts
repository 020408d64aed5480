/** A report as data: every fact the author stated, checked for form, with the place where it stands. */
import type { SourcePath } from './paths.ts'
import type {
  ActionStatus,
  ActionType,
  Audience,
  Detection,
  Kind,
  PublicationKind,
  Severity,
  Status,
} from './terms.ts'
import type { DayText, Instant, Moment, ZoneName } from './time.ts'

/** Where something stands in a file; lines and columns count from 1. */
export interface Place {
  readonly line: number
  readonly column: number
  readonly endLine?: number
  readonly endColumn?: number
}

/** One stretch of time in which something did not work, for all of the report's instances or for some. */
export interface Window {
  /**
   * When it began; of a range, the latest that it can have been, or, while it goes on, the earliest, for the latest may be
   * yet to come; null where nobody knows. Where nothing is certain, because it may have been over before that, both moments
   * are the earliest end.
   */
  readonly start: Moment | null
  /** When it was over; of a range, the earliest; null where nobody knows, or while it goes on. */
  readonly end: Moment | null
  /** How far these are known; null of what is told to the minute. At least one of the two moments is known. */
  readonly doubt: { readonly start: Doubt | null; readonly end: Doubt | null }
  readonly kind: Kind
  readonly instances: readonly string[]
  readonly scope: string | null
}

/** How far the edge of a window is known. */
export type Doubt =
  /** The moment is there, and about right. */
  | { readonly is: 'about' }
  /** It lies between these. */
  | { readonly is: 'between'; readonly from: Moment; readonly to: Moment }
  /** There is no moment. */
  | { readonly is: 'unknown' }
  /** Only of an end: there is no moment yet. */
  | { readonly is: 'ongoing' }

export interface TimelineEvent {
  /** When it happened, or began; null where no time is stated that can be told for sure. */
  readonly at: Moment | null
  /** When it was over, of what took a while. */
  readonly end: Moment | null
  /** Its day by the report's clock, where that is stated and no time of day is. */
  readonly day: DayText | null
  /** Whether the author says that the time is about right. */
  readonly approximate: boolean
  /** Plain text. */
  readonly text: string
  /** The same as safe inline HTML, with link markers (see `Body`). */
  readonly html: string
  readonly kind: string | null
  readonly link: string | null
  /** Whether it is for internal readers alone. */
  readonly isInternal?: boolean | undefined
}

/** Something that was promised, so that it does not happen again. */
export interface Action {
  readonly title: string
  readonly type: ActionType | null
  /** A role or a team, not a person. */
  readonly owner: string | null
  readonly status: ActionStatus
  readonly due: DayText | null
  /** The day it was done; `unknown` where nobody recorded it. */
  readonly done: DayText | 'unknown' | null
  readonly link: string | null
  readonly audience: Audience
}

/** What an agreement says of the incident: whether it counts, and which exclusion applies. */
export interface Sla {
  readonly counts: boolean | null
  readonly exclusion: string | null
}

/** An entry of the publication history; `at` is when subscribers learn of it. */
export interface Revision {
  readonly date: DayText
  readonly at: Instant
  /** Whether `at` is stated; otherwise it only is on that day. */
  readonly isTimed: boolean
  readonly summary: string
  readonly substantive: boolean
  /** What it states that it was; null where only status, history and `worded` tell. */
  readonly kind: PublicationKind | null
  /** What its summary begins with, as if it said so: it may be about something else, and never beats the others. */
  readonly worded: PublicationKind | null
  /** What the report said until then of whom it concerns, as far as that was something else. */
  readonly formerly: Formerly | null
}

/** Facts that were said and are not so. */
export interface Formerly {
  readonly instances?: readonly string[]
  readonly products?: readonly string[]
  readonly severity?: Severity | null
}

/** The sections that Causebook knows by role, whatever their headings say. */
export const sectionKeys = [
  'introduction',
  'products',
  'timeline',
  'root-cause',
  'actions',
  'communication',
  'history',
] as const
export type SectionKey = (typeof sectionKeys)[number]

/** A link or image in the body that is not an address on the web. */
export type Link = { readonly place: Place } & (
  | { readonly to: 'report'; readonly path: SourcePath; readonly fragment: string | null }
  | { readonly to: 'file'; readonly path: SourcePath; readonly fragment?: string }
  | { readonly to: 'anchor'; readonly fragment: string }
  /** A report by what it is called, as in wikis. */
  | { readonly to: 'name'; readonly name: string; readonly fragment: string | null }
)

export interface Report {
  readonly id: string
  /** The id as it stands in addresses: lower case, ASCII. */
  readonly slug: string
  readonly source: SourcePath
  /** SHA-256, in hex, of the facts and the text that the audience may read. */
  readonly hash: string
  readonly title: string
  readonly status: Status
  readonly audience: Audience
  readonly lang: string | null
  /** Of these and the following lists, each holds a value once. */
  readonly instances: readonly string[]
  readonly products: readonly string[]
  readonly services: readonly string[]
  readonly tags: readonly string[]
  readonly causes: readonly string[]
  readonly vendors: readonly string[]
  readonly severity: Severity | null
  /** The incident's own clock. */
  readonly zone: ZoneName
  /** At least one, by the earliest moment that is stated of each (`windowAnchor`). */
  readonly windows: readonly Window[]
  readonly detected: Moment | null
  readonly mitigated: Moment | null
  readonly resolved: Moment | null
  readonly detection: Detection | null
  readonly summary: string
  /** Why it happened: what is stated, or else the first sentence of the section about it; plain text. */
  readonly rootCause: string | null
  readonly actions: readonly Action[]
  /** As written; order is checked, not mended. */
  readonly revisions: readonly Revision[]
  readonly supersedes: readonly string[]
  readonly related: readonly string[]
  readonly aliases: readonly string[]
  readonly sla: Sla | null
  /** The sections the author wrote, in the author's order. */
  readonly sections: readonly SectionFact[]
  /** Ids of the headings in the body, for links from elsewhere. */
  readonly anchors: readonly string[]
  /** What else links call headings, by name: as GitHub does, where the id had to give way; the title's leads to the top. */
  readonly anchorNames?: Readonly<Record<string, string>>
  readonly links: readonly Link[]
  /** When the timeline ends, and where it says so, if that is after all else that is told of when the incident was. */
  readonly lastEvent?: { readonly at: Instant; readonly place: Place }
  /** Where each front-matter value stands, by path: `revisions.0.date`. */
  readonly places: Readonly<Record<string, Place>>
  /**
   * What could not be read, by the path of front matter: `end`, `revisions.0.date`, `actions.-` for an item that is
   * left out; `text` and `sections` for what stands below it. None of a report that can be published.
   */
  readonly faults?: readonly string[]
}

/** Whether anything at one of `paths`, in it or around it could not be read. */
export function isFaulty(
  { faults = [] }: { readonly faults?: readonly string[] | undefined },
  ...paths: readonly string[]
): boolean {
  return faults.some(fault =>
    paths.some(path => `${path}.`.startsWith(`${fault}.`) || fault.startsWith(`${path}.`)),
  )
}

/** What only the text of a report tells of it. */
export type ToldByText = 'sections' | 'anchors' | 'anchorNames' | 'links' | 'lastEvent'

/** What is known of a section without its text. */
export interface SectionFact {
  readonly key: SectionKey | null
  readonly title: string
  readonly empty: boolean
  readonly place: Place
}

/**
 * The text of a report as safe HTML. In it, the address of each of the report's `links` is written
 * U+FDD0, the link's number, U+FDD1: only who writes a page, a feed or a data file knows the address.
 */
export interface Body {
  /** What stands before the first section. */
  readonly lead: string
  readonly sections: readonly BodySection[]
  /** In the order of the author; told by front matter or read from the timeline section. */
  readonly timeline: readonly TimelineEvent[]
}

export interface BodySection {
  readonly key: SectionKey | null
  /** Plain text. */
  readonly title: string
  /** The same as safe inline HTML, where there is more to it. */
  readonly heading?: string
  readonly anchor: string
  readonly html: string
  /** What stands below the events that were read from a timeline; empty in any other section. */
  readonly tail: string
}
