/**
 * What templates see: the contract of every template, built-in or overriding. A template is filled
 * with the view of its name (`report.liquid` with a `ReportView`), and `page` is in all of them.
 * Every `href` is ready to use on the page it is given to. Everything is plain text, which templates
 * escape, except what is called `html`: that is safe HTML, for `| raw`. What is absent is null.
 */

/** Part of a sentence that tells a time; `datetime`, where set, is for `<time datetime>`. */
export interface PieceView {
  readonly text: string
  readonly datetime: string | null
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
  /** `RSS`, `Atom` or `JSON Feed`. */
  readonly format: string
  /** Its media type. */
  readonly type: string
  /** What it tells, and in which format. */
  readonly title: string
  readonly href: string
  /** The address with scheme and host, for feed readers. */
  readonly url: string
}

/** `page`: what surrounds the content of every page. */
export interface FrameView {
  /** Of the site, BCP 47. */
  readonly language: string
  readonly site: string
  readonly organisation: string | null
  readonly title: string
  /** Plain text for search engines and previews. */
  readonly description: string
  /** `website` or `article`, as Open Graph has them. */
  readonly type: string
  /** The page's own address; null on the page for addresses that do not exist. */
  readonly canonical: string | null
  readonly feeds: readonly FeedView[]
  readonly home: string
  readonly styles: string
  readonly icon: string
  readonly logo: string | null
  /** The main places of the site; `current` is `page` on that page and `true` on those below it. */
  readonly places: readonly (LinkView & { readonly current: 'page' | 'true' | null })[]
  /** The families of pages that the site has, for the footer. */
  readonly families: readonly LinkView[]
  /** The way from the home page to this one, without this one. */
  readonly trail: readonly LinkView[]
}

/**
 * `row.liquid`, as `row`: one report in a list. It is filled once for all lists of the same depth; in the
 * views of lists, `rows` are the filled templates.
 */
export interface RowView {
  readonly href: string
  readonly title: string
  readonly summary: string
  /** The day or days of the incident. */
  readonly when: Telling
  /** Ids. */
  readonly instances: readonly string[]
  readonly kind: MarkView
  readonly severity: MarkView | null
  /** Null for a final report. */
  readonly status: MarkView | null
  /** Time of impact, short: `1 h 58 min`. */
  readonly duration: string
  /** How many windows, when there are several. */
  readonly windows: string | null
}

/** One report in a list, as `row.liquid` made it: safe HTML. */
export type Row = string

/** One line of a comparison; `share` is the count in percent of the largest beside it. */
export interface CountView extends LinkView {
  readonly count: number
  readonly share: number
}

/** `home.liquid` */
export interface HomeView {
  readonly page: FrameView
  /** How many reports, of how many instances, over which days; empty without reports. */
  readonly reach: readonly string[]
  readonly latest: readonly Row[]
  readonly years: readonly CountView[]
  readonly instances: readonly CountView[]
  readonly reports: string
  readonly subscribe: string
}

/** `report-list.liquid` */
export interface ReportListView {
  readonly page: FrameView
  readonly total: string
  readonly years: readonly { readonly year: string; readonly rows: readonly Row[] }[]
}

/** `facet.liquid`: one instance, region, product, cause, tag or year. */
export interface FacetView {
  readonly page: FrameView
  /** `Instance`, `Region` … */
  readonly family: string
  readonly name: string
  /** What the configuration knows of an instance. */
  readonly facts: readonly { readonly label: string; readonly value: ValueView }[]
  /** The page where an instance's provider tells how it is now. */
  readonly statusUrl: string | null
  readonly total: string
  /**
   * Time of impact of all its reports but the withdrawn; for an instance, of those of their windows
   * that hit it.
   */
  readonly duration: string
  readonly rows: readonly Row[]
  /** Its own feeds. */
  readonly feeds: readonly FeedView[]
}

/** `family.liquid`: all of one family. */
export interface FamilyView {
  readonly page: FrameView
  /** `Instance`, `Region` … */
  readonly family: string
  readonly members: readonly {
    readonly text: string
    readonly href: string
    readonly note: string | null
    readonly count: number
    readonly duration: string
    readonly latest: Telling | null
  }[]
}

/** `subscribe.liquid` */
export interface SubscribeView {
  readonly page: FrameView
  readonly feeds: readonly FeedView[]
  readonly instances: readonly {
    readonly text: string
    readonly href: string
    readonly feeds: readonly FeedView[]
  }[]
}

/** `not-found.liquid` */
export interface NotFoundView {
  readonly page: FrameView
  readonly reports: string
}

/** `redirect.liquid`: at an old address of a report. It stands without the frame. */
export interface RedirectView {
  readonly language: string
  readonly title: string
  readonly href: string
  readonly canonical: string
}
