/** What the templates of the home page and of lists see; see `views.ts` for the rules. */
import type { InstanceAvailabilityView } from '../availability/availability-views.ts'
import type {
  FeedView,
  FrameView,
  LinkView,
  Row,
  SubscriptionView,
  Telling,
  ValueView,
} from '../views.ts'

/** `list.liquid`, as `list`: reports, or one page of them. */
export interface ListView {
  readonly rows: readonly Row[]
  /** Null for a list that is short, or takes several pages. */
  readonly filter: FilterView | null
  /** Of a list of several pages. */
  readonly ask: AskView | null
  /** Null where one page is enough. */
  readonly pages: PagesView | null
}

/** The form that filters and sorts a list in the browser. */
export interface FilterView {
  /** The choices; `value` is what rows carry. */
  readonly instances: readonly ChoiceView[]
  readonly kinds: readonly ChoiceView[]
  /** How many there are without a filter: `20 reports`. */
  readonly all: string
  /** How many are shown, by the forms of the plural, as JSON; `#` is the number. */
  readonly forms: string
}

/** The form that searches all reports of a list, which is longer than a page. */
export interface AskView {
  /** The search page. */
  readonly search: string
  /** What the search is narrowed to, as its address says it; null for all reports of the site. */
  readonly within: { readonly name: string; readonly value: string } | null
  /** The choices; `value` is an id. */
  readonly instances: readonly ChoiceView[]
  readonly kinds: readonly ChoiceView[]
}

export interface ChoiceView {
  readonly value: string
  readonly text: string
}

/** The pages that a list takes; `newer` and `older` are links. */
export interface PagesView {
  /** `Page 2 of 3` */
  readonly here: string
  readonly newer: string | null
  readonly older: string | null
  /** The first, the last and those around this one; `afterGap` when some before it are left out. */
  readonly numbers: readonly (LinkView & {
    readonly current: boolean
    readonly afterGap: boolean
  })[]
}

/** `members.liquid`, as `members`: one instance, cause … and its reports in numbers. */
export interface MemberView extends LinkView {
  /** Of an instance, its slug. */
  readonly slug: string | null
  /** Such as the data center of an instance. */
  readonly note: string | null
  readonly count: string
  /** The count in percent of the largest beside it. */
  readonly share: number
  /** Time of impact, short; see `NumbersView`. */
  readonly duration: string
  readonly first: IncidentView | null
  readonly latest: IncidentView | null
}

/** When an incident was, as a link to its report. */
export interface IncidentView {
  readonly when: Telling
  readonly href: string
}

/** `years.liquid`, as `years`: reports in a year; `href` is null where the year has no page that says more. */
export interface YearView {
  readonly year: string
  readonly href: string | null
  readonly count: string
  /** The count in percent of that of the year with the most. */
  readonly share: number
}

/** `home.liquid` */
export interface HomeView {
  readonly page: FrameView
  /** How many reports, of how many instances, over which years; empty without reports. */
  readonly reach: readonly string[]
  readonly latest: readonly Row[]
  /** Older ones, the latest of each instance, for those who chose theirs. */
  readonly more: readonly Row[]
  /** From the first with a report to the last. */
  readonly years: readonly YearView[]
  /** The instances, or when there are many those whose latest incident is newest. */
  readonly instances: readonly MemberView[]
  /** Other places of the site, and what each is for. */
  readonly doors: readonly (LinkView & { readonly note: string })[]
  readonly reports: string
  readonly allInstances: string
  readonly search: string
  readonly subscribe: string
}

/** `report-list.liquid`: a page of the list of all reports. */
export interface ReportListView {
  readonly page: FrameView
  /** `20 reports, newest incident first` */
  readonly total: string
  /** `Page 2 of 3`, on the further pages. */
  readonly here: string | null
  /** Links to the years; none on the further pages. */
  readonly years: readonly YearView[]
  readonly list: ListView
}

/** The reports of a facet in numbers. */
export interface NumbersView {
  /** Such as `7 reports`. */
  readonly total: string
  /**
   * Time of impact of all its reports but the withdrawn; for an instance, of those of their windows
   * that hit it.
   */
  /** Null where no time of impact is known. */
  readonly duration: string | null
  /** Null when it is the latest. */
  readonly first: IncidentView | null
  readonly latest: IncidentView
  /** Null when there is nothing to compare. */
  readonly longest: (IncidentView & { readonly duration: string }) | null
}

/** `facet.liquid`: one instance, region, product, cause, vendor, tag or year; or a further page of its reports. */
export interface FacetView {
  readonly page: FrameView
  /** `Instance`, `Region` … */
  readonly family: string
  readonly name: string
  /** `Page 2 of 3`, on the further pages, which have the list alone. */
  readonly here: string | null
  /** Null without reports, and on the further pages. */
  readonly numbers: NumbersView | null
  /** What the configuration knows of an instance. */
  readonly facts: readonly { readonly label: string; readonly value: ValueView }[]
  /** The page where an instance's provider tells how it is now. */
  readonly statusUrl: string | null
  /** Of an instance with a record, on its first page. */
  readonly availability: InstanceAvailabilityView | null
  /** Its reports by year, where they are of several. */
  readonly years: readonly YearView[]
  /** Of an instance its causes, of all else its instances, where there are several. */
  readonly breakdown: BreakdownView | null
  readonly list: ListView
  /** Its own feeds, if it has any, on its first page. */
  readonly subscription: SubscriptionView | null
  /** Of an instance or a year, on its first page. */
  readonly elsewhere: ElsewhereView | null
}

/** What other pages and programs can show of it. */
export interface ElsewhereView {
  readonly data: FeedView
  /** Of an instance. */
  readonly badges: readonly FeedView[]
}

export interface BreakdownView {
  readonly title: string
  /** What each member is: `Cause`. */
  readonly label: string
  /** Most reports first. */
  readonly members: readonly MemberView[]
}

/** `family.liquid`: all of one family. */
export interface FamilyView {
  readonly page: FrameView
  /** `Instance`, `Region` … */
  readonly family: string
  readonly members: readonly MemberView[]
}

/** `subscribe.liquid` */
export interface SubscribeView {
  readonly page: FrameView
  /** Of the whole site. */
  readonly everything: SubscriptionView
  /** Of all feeds, for feed readers to import. */
  readonly list: FeedView
  /** Of its parts, one family after another. */
  readonly groups: readonly {
    readonly title: string
    /** The slugs of the instances that one is about, with spaces between; null where these may be any. */
    readonly members: readonly (LinkView & SubscriptionView & { readonly slugs: string | null })[]
  }[]
}
