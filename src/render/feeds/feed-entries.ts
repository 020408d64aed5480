/** Turns a site into all items that its feeds could hold, none of them written yet. */
import { compare } from '../../model/diagnostics.ts'
import { type Publication, publicationsOf } from '../../model/publication.ts'
import type { Report } from '../../model/report.ts'
import type { Site } from '../../model/site.ts'
import { absoluteUrl, type FeedFamily, reportPath } from '../addresses.ts'
import type { Look, Recipe } from '../look.ts'
import { standingOf } from '../report/standing-of.ts'
import { instanceName, survey, type Vantage } from '../survey.ts'
import { filled } from '../words/words.ts'
import type { FeedCategory, FeedItem } from './feed-formats.ts'
import { FeedHtml } from './feed-html.ts'
import { tagUri } from './tag-uri.ts'
import { updateContent } from './update-content.ts'

/** Gives the text of a report, which its items in both families carry. */
export type ContentOf = (report: Report, from: Vantage) => FeedHtml

/** An item to be. */
export interface FeedEntry {
  /** The id of its report. */
  readonly report: string
  readonly madeOf: Recipe['madeOf']
  readonly item: (contentOf: ContentOf) => FeedItem
}

/** All entries of a family, strictly newest first. */
export function feedEntries(family: FeedFamily, site: Site, look: Look): readonly FeedEntry[] {
  const surveyed = survey(site, look)
  const from = (report: Report) =>
    surveyed(reportPath(report), path => absoluteUrl(site.config.site.url, path))
  if (family === 'feed')
    return lastUpdated(site).map(report => ({
      report: report.id,
      madeOf: ({ whole }) => whole(report),
      item: contentOf => reportItem(report, from(report), contentOf),
    }))
  return publicationsOf(site).map(publication => {
    const { report, kind, number, at } = publication
    return {
      report: report.id,
      madeOf: ({ whole }) => [whole(report), kind, number, at],
      item: contentOf => updateItem(publication, from(report), contentOf),
    }
  })
}

/** No two reports were updated at the same instant. */
function lastUpdated(site: Site): readonly Report[] {
  const updated = (report: Report) => standingOf(site, report).updated
  return [...site.reports].sort((a, b) => compare(updated(b), updated(a)))
}

function reportItem(report: Report, from: Vantage, contentOf: ContentOf): FeedItem {
  const { published, updated } = standingOf(from.site, report)
  return {
    id: reportTag(report, from),
    url: from.locate(reportPath(report)),
    title: report.title,
    summary: summaryOf(report, from),
    content: contentOf(report, from),
    published,
    updated,
    categories: categoriesOf(report, from),
  }
}

function updateItem(publication: Publication, from: Vantage, contentOf: ContentOf): FeedItem {
  const { kind, report, number, at, summary } = publication
  return {
    id: `${reportTag(report, from)}/${number}`,
    url: from.locate(reportPath(report)),
    title: updateTitle(publication, from),
    summary: kind === 'corrected' ? summary : summaryOf(report, from),
    content:
      kind === 'published'
        ? contentOf(report, from)
        : new FeedHtml(updateContent(publication, from)),
    published: at,
    updated: at,
    categories: categoriesOf(report, from),
  }
}

function summaryOf({ status, summary }: Report, { words }: Vantage): string {
  return status === 'withdrawn' ? words.report.withdrawn : summary
}

function updateTitle({ kind, report }: Publication, { words }: Vantage): string {
  const { marked, marks } = words.feeds
  const mark =
    kind === 'published' ? report.status === 'preliminary' && marks.preliminary : marks[kind]
  return mark ? filled(marked, { mark, title: report.title }) : report.title
}

function reportTag({ id }: Report, { site }: Vantage): string {
  return tagUri(site, `rca/${encodeURIComponent(id)}`)
}

function categoriesOf(report: Report, from: Vantage): FeedCategory[] {
  const { words } = from
  const category = (scheme: string, term: string, label: string) => ({
    scheme: tagUri(from.site, scheme),
    term,
    label,
  })
  const { instances, severity, status } = report
  return [
    ...instances.map(id => category('instance', id, instanceName(id, from))),
    ...(severity === null ? [] : [category('severity', severity, words.severities[severity])]),
    category('status', status, words.statuses[status]),
  ]
}
