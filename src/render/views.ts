/**
 * What templates see: the contract of every template, built-in or overriding. A template is filled
 * with the view of its name (`report.liquid` with a `ReportView`), and `page` is in all of them.
 * Every `href` is ready to use on the page it is given to. Everything is plain text, which templates
 * escape, except what is called `html`: that is safe HTML, for `| raw`. What is absent is null.
 */

/**
 * What of a moment is told, so that the switch of clocks can tell it by another: its day, its time of
 * day, both, both as the end of what begins before it, or whose clock that is.
 */
export type Form = 'day' | 'clock' | 'moment' | 'end' | 'zone' | 'offset'

/** Part of a sentence that tells a time; `datetime`, where set, is for `<time datetime>`. */
export interface PieceView {
  readonly text: string
  readonly datetime: string | null
  /** Null for what is the same on every clock: words, and days of the calendar. */
  readonly form: Form | null
}

/** A sentence or phrase with times in it, to be written with the filter `told`. */
export type Telling = readonly PieceView[]

/** A link; its text says where it leads. */
export interface LinkView {
  readonly text: string
  readonly href: string
}

/** A value that leads to its page where it has one. */
export interface ValueView {
  readonly text: string
  readonly href: string | null
  /** A remark beside it, such as the data center of an instance. */
  readonly note: string | null
}

/** A kind, severity or status: a word, and the shape that goes with it: written with the filter `mark`, which fills `mark.liquid`. */
export interface MarkView {
  /** `kind-outage`, `severity-major`, `status-final`, `action-done` … */
  readonly shape: string
  readonly word: string
}

export interface FeedView {
  /** `RSS`, `Atom` or `JSON Feed`; of a calendar what the language calls it. */
  readonly format: string
  /** Its media type. */
  readonly type: string
  /** What it tells, and in which format. */
  readonly title: string
  readonly href: string
  /** The address with scheme and host, for feed readers. */
  readonly url: string
}

/** `subscription.liquid`, as `subscription`: the ways to be told of something. */
export interface SubscriptionView {
  /** One item for each report, in each format. */
  readonly feeds: readonly FeedView[]
  /** One item for each publication. */
  readonly updates: readonly FeedView[]
  readonly calendar: FeedView | null
}

/** `page`: what surrounds the content of every page. */
export interface FrameView {
  /** Of the words around the reports, BCP 47. */
  readonly language: string
  /** Which way they run, where that is not from left to right. */
  readonly dir: 'rtl' | null
  /** The Content-Security-Policy of the page: no text of anybody's, and written as it is. */
  readonly policy: string
  readonly scripts: readonly string[]
  /** The script that loads these, for `| raw`; the policy knows it by its hash. */
  readonly loader: string
  readonly site: string
  readonly organisation: string | null
  /** Whether the site is for internal readers alone, which every page says above everything else. */
  readonly isInternal: boolean
  readonly title: string
  /** Plain text for search engines and previews. */
  readonly description: string
  /** `website` or `article`, as Open Graph has them. */
  readonly type: string
  /** The page's own address; null on the page for addresses that do not exist. */
  readonly canonical: string | null
  /** The report that the page is about, or a page of the site's own, as Markdown. */
  readonly markdown: string | null
  /** The pages of the same list before and after this one. */
  readonly newer: string | null
  readonly older: string | null
  /** The picture that stands for the page where somebody links to it; the size is in pixels. */
  readonly card: {
    readonly url: string
    readonly width: number
    readonly height: number
    readonly alt: string
  } | null
  /** What it tells search engines: JSON-LD that is safe in a `script` element, for `| raw`. */
  readonly data: string | null
  readonly feeds: readonly FeedView[]
  readonly home: string
  /** What leads from this page to the root of the site: empty, or ends in a slash. */
  readonly root: string
  readonly styles: string
  readonly icon: string
  /** What a reader can choose on this page; null where there is nothing to choose, and on other pages. */
  readonly mine: MineView | null
  /** How the language writes times, as JSON, for the switch of clocks. */
  readonly timePatterns: string
  readonly logo: string | null
  /** The main places of the site; `current` is `page` on that page and `true` on those below it. */
  readonly places: readonly (LinkView & { readonly current: 'page' | 'true' | null })[]
  /** Links of the site's own, which the configuration has: after the places, and in the foot. */
  readonly nav: readonly (LinkView & { readonly current: 'page' | null })[]
  readonly footer: readonly (LinkView & { readonly current: 'page' | null })[]
  /** The search page, and whether this is it. */
  readonly search: { readonly href: string; readonly current: 'page' | null }
  /** The families of pages that the site has, and the calendar, for the footer. */
  readonly families: readonly LinkView[]
  /** The way from the home page to this one, without this one. */
  readonly trail: readonly LinkView[]
}

/** `mine.liquid`, as `mine`: the instances that a reader chooses among, for a script. */
export interface MineView {
  readonly instances: readonly {
    /** By which what is of it is marked. */
    readonly slug: string
    /** Its id and what it was called, as JSON. */
    readonly names: string
    readonly text: string
    readonly href: string
  }[]
  /** Whether they are too many to be seen at a glance. */
  readonly isLong: boolean
  /** What the script says, as JSON. */
  readonly words: string
  /** The data file of all changes, and the address of the site that its links begin with. */
  readonly changes: string
  readonly site: string
}

/** One report in a list, as `row.liquid` made it: safe HTML. */
export type Row = string

/** `not-found.liquid` */
export interface NotFoundView {
  readonly page: FrameView
  readonly reports: string
  readonly search: string
}

/** `redirect.liquid`: at an old address of a report or an instance. It stands without the frame. */
export interface RedirectView {
  readonly language: string
  readonly dir: 'rtl' | null
  readonly title: string
  readonly href: string
  readonly canonical: string
  readonly isInternal: boolean
}
