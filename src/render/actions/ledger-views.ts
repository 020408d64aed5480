/** What the templates of the ledger of actions see; see `views.ts` for the rules. */
import type { FrameView, LinkView, MarkView, Telling, ValueView } from '../views.ts'

/** `ledger.liquid` */
export interface LedgerView {
  readonly page: FrameView
  /** How many were promised and what became of them, as of which day. */
  readonly summary: string
  /** What overdue means, and how many could not be. */
  readonly notes: readonly string[]
  /** How the promised divide, in percent: where each state begins on a line, and how long it is. */
  readonly parts: readonly {
    readonly state: string
    readonly start: number
    readonly width: number
  }[]
  /** The states in which there is any action. */
  readonly lists: readonly LedgerListView[]
  readonly tables: readonly AccountTableView[]
}

/** `ledger-list.liquid`: one page of a list that is too long for the ledger itself. */
export interface LedgerListPageView {
  readonly page: FrameView
  readonly entries: readonly LedgerEntryView[]
  /** Where in the list this is. */
  readonly place: string
  readonly previous: string | null
  readonly next: string | null
}

export interface LedgerListView {
  /** `overdue`, `open`, `done` or `wont-do`. */
  readonly id: string
  readonly title: string
  readonly count: string
  readonly entries: readonly LedgerEntryView[]
  /** Where the whole list is, when this is its beginning. */
  readonly all: LinkView | null
}

/** `ledger-entries.liquid`: one action in a list. */
export interface LedgerEntryView {
  readonly title: string
  /** Whether the public does not have it, or its report. */
  readonly isInternal: boolean
  /** The language of the report's words where it is not the site's, and which way they run. */
  readonly lang: string | null
  readonly dir: 'rtl' | null
  /** Type and owner, as far as stated. */
  readonly details: readonly string[]
  readonly evidence: string | null
  /** The due day, the day it was done, or that there is none. */
  readonly when: Telling
  /** What the heading of the list does not say: how long overdue, whether work has begun. */
  readonly marks: readonly MarkView[]
  readonly report: LinkView
  /** The day or days of the incident. */
  readonly day: Telling
  /** Ids. */
  readonly instances: readonly string[]
  /** Their slugs, with spaces between. */
  readonly slugs: string
}

/** Actions by what they share. */
export interface AccountTableView {
  readonly id: string
  readonly title: string
  /** What the names are: `Owner`, `Instance`, `Cause`. */
  readonly label: string
  /** Headings of the columns with numbers. */
  readonly columns: readonly string[]
  readonly accounts: readonly AccountView[]
}

export interface AccountView {
  /** Of an instance, its slug. */
  readonly slug: string | null
  readonly name: ValueView
  /** Whether the name is one of a group of ours and not of the reports. */
  readonly rest: boolean
  /** In the order of the columns. */
  readonly counts: readonly string[]
  /** How many of the promised are done, in percent. */
  readonly share: number
  readonly shareText: string
}
