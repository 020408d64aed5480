/** Turns a site into all items that its feeds could hold, none of them written yet. */

import { compare } from '../../model/diagnostics.ts'
import { lifeOf } from '../../model/life/life-of.ts'
import {
  concernedBy,
  formerScopes,
  type Publication,
  publicationsOf,
} from '../../model/life/publication.ts'
import { type Said, scopesOf } from '../../model/life/said.ts'
import type { Report } from '../../model/report.ts'
import type { Site } from '../../model/site.ts'
import type { PublicationKind } from '../../model/terms.ts'
import type { DayText, Instant } from '../../model/time.ts'
import { absoluteUrl, type FeedFamily, reportPath } from '../addresses.ts'
import { summaryOf } from '../lists/summary-of.ts'
import type { Look, Recipe } from '../look.ts'
import { standingOf } from '../report/standing-of.ts'
import { instanceName, survey, type Vantage } from '../survey.ts'
import { filled } from '../words/words.ts'
import type { FeedCategory, FeedItem } from './feed-formats.ts'
import { FeedHtml } from './feed-html.ts'
import type { FeedScope } from './feed-scopes.ts'
import { itemFacts } from './item-facts.ts'
import { keptText } from './kept-text.ts'
import { tagUri } from './tag-uri.ts'
import { movedContent, updateContent } from './update-content.ts'

/** An item to be. */
export interface FeedEntry {
  /** What one can subscribe to that it concerns, or did when it was last told of. */
  readonly concerns: readonly string[]
  /** Its date in the feeds of a scope. */
  readonly at: (key: string | null) => Instant
  /** The day of what it tells last; null where nobody stated it. */
  readonly date: DayText | null
  readonly madeOf: Recipe['madeOf']
  readonly item: (scope: FeedScope) => FeedItem
}

/** All entries of a family, strictly newest first. */
export function feedEntries(family: FeedFamily, site: Site, look: Look): readonly FeedEntry[] {
  const surveyed = survey(site, look)
  const from = (report: Report) =>
    surveyed(reportPath(report), path => absoluteUrl(site.config.site.url, path))
  if (family === 'feed') return lastUpdated(site).map(report => reportEntry(report, from(report)))
  return publicationsOf(site).map(publication => ({
    concerns: concernedBy(publication, site.config),
    at: () => publication.at,
    date: publication.date,
    madeOf: ({ whole }) => [whole(publication.report), publication.key, publication.at],
    item: () => updateItem(publication, from(publication.report)),
  }))
}

/**
 * Who was told of it by mistake keeps it, and reads there that it is about something else: once, whatever becomes of it
 * after that.
 */
function reportEntry(report: Report, from: Vantage): FeedEntry {
  const { config } = from.site
  const left = formerScopes(report, config)
  const { updated } = standingOf(from.site, report)
  const moveFrom = (key: string | null) =>
    key !== null && left.includes(key) ? leftAt(report, key, from.site) : undefined
  return {
    concerns: [...scopesOf(report, config), ...left],
    at: key => moveFrom(key)?.at ?? updated,
    date: lifeOf(report).at(-1)?.date ?? null,
    madeOf: ({ whole }) => [whole(report), left],
    item: scope => {
      const item = reportItem(report, from)
      const move = moveFrom(scope.key)
      return move ? movedItem(item, move, scope, from) : item
    },
  }
}

/** The last event that told those of a scope that the report is not about it any more. */
function leftAt(report: Report, key: string, site: Site): Publication | undefined {
  return publicationsOf(site).find(
    ({ report: { id }, before }) =>
      id === report.id && before !== null && scopesOf(before, site.config).includes(key),
  )
}

/** No two reports were updated at the same instant. */
function lastUpdated(site: Site): readonly Report[] {
  const updated = (report: Report) => standingOf(site, report).updated
  return [...site.reports].sort((a, b) => compare(updated(b), updated(a)))
}

function reportItem(report: Report, from: Vantage): FeedItem {
  const { published, updated, recorded } = standingOf(from.site, report)
  return {
    id: reportTag(report, from),
    url: from.locate(reportPath(report)),
    title: report.title,
    summary: saidOf(null, report, from),
    content: keptText(report, from),
    published,
    updated,
    dated: recorded,
    categories: categoriesOf(report, report, from),
    facts: itemFacts(report, report, null, from.site),
  }
}

function movedItem(
  item: FeedItem,
  { report, summary, date, at }: Publication,
  scope: FeedScope,
  from: Vantage,
): FeedItem {
  const { marked, noLonger } = from.words.feeds
  const mark = filled(noLonger, { name: scope.name ?? '' })
  return {
    ...item,
    title: filled(marked, { mark, title: report.title }),
    summary: summary || mark,
    content: new FeedHtml(movedContent(mark, summary, report, from)),
    updated: at,
    dated: date === null ? null : at,
  }
}

function updateItem(publication: Publication, from: Vantage): FeedItem {
  const { kind, report, key, date, at, summary } = publication
  const isFirst = kind === 'published' || kind === 'preliminary'
  return {
    id: `${reportTag(report, from)}/${key}`,
    url: from.locate(reportPath(report)),
    title: updateTitle(publication, from),
    summary: isFirst || summary === '' ? saidOf(kind, report, from) : summary,
    content: isFirst ? keptText(report, from) : new FeedHtml(updateContent(publication, from)),
    published: date === null ? null : at,
    updated: at,
    dated: date === null ? null : at,
    categories: categoriesOf(report, publication.said, from),
    facts: itemFacts(report, publication.said, publication, from.site),
  }
}

function saidOf(kind: PublicationKind | null, report: Report, { words }: Vantage): string {
  return kind === 'withdrawn' || report.status === 'withdrawn'
    ? words.report.withdrawn
    : summaryOf(report, words).text
}

function updateTitle({ kind, report }: Publication, { words }: Vantage): string {
  const { marked, marks } = words.feeds
  if (kind === 'published') return report.title
  return filled(marked, { mark: marks[kind], title: report.title })
}

function reportTag({ id }: Report, { site }: Vantage): string {
  return tagUri(site, `rca/${encodeURIComponent(id)}`)
}

function categoriesOf({ status }: Report, said: Said, from: Vantage): FeedCategory[] {
  const { words } = from
  const category = (scheme: string, term: string, label: string) => ({
    scheme: tagUri(from.site, scheme),
    term,
    label,
  })
  const { instances, severity } = said
  return [
    ...instances.map(id => category('instance', id, instanceName(id, from))),
    ...(severity === null ? [] : [category('severity', severity, words.severities[severity])]),
    category('status', status, words.statuses[status]),
  ]
}
