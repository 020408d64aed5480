/** Turns a site into what leads assistants to its reports (https://llmstxt.org). */

import { hasActions } from '../../figures/ledger.ts'
import { anchorOf } from '../../model/incident-length.ts'
import type { OutputPath } from '../../model/paths.ts'
import type { Report } from '../../model/report.ts'
import type { Site } from '../../model/site.ts'
import { localDay } from '../../model/time.ts'
import {
  absoluteUrl,
  actionsJsonPath,
  availabilityJsonPath,
  changesJsonPath,
  indexJsonPath,
  instancesJsonPath,
  pageMarkdownPath,
  reportMarkdownPath,
} from '../addresses.ts'
import { anchor, list, titled } from '../feeds/feed-markup.ts'
import { summaryOf } from '../lists/summary-of.ts'
import { escapeMarkup } from '../markup/escape-markup.ts'
import { instanceName, type Vantage } from '../survey.ts'
import { filled } from '../words/words.ts'
import { markdownOf } from './block-markdown.ts'

/** More would fill what an assistant can hold; the index names them all. */
const mostReports = 200

/** The newest, which the file names one by one. */
export function namedReports({ reports }: Site): readonly Report[] {
  return reports.slice(0, mostReports)
}

/** The name of the site, what it is, the data of all reports, and the newest reports as Markdown. */
export function llmsText(from: Vantage): string {
  const { site, words } = from
  const { title, organisation } = site.config.site
  const about =
    organisation === null ? words.about : filled(words.aboutOrganisation, { organisation })
  return markdownOf(
    [
      `<h1>${escapeMarkup(title)}</h1>`,
      `<blockquote><p>${escapeMarkup(about)}</p></blockquote>`,
      titled(words.lists.data, list(dataLinks(from))),
      titled(words.allReports, list(namedReports(site).map(each => reportLink(each, from)))),
      ...(site.pages.length > 0 ? [titled(words.morePages, list(pageLinks(from)))] : []),
    ].join(''),
  )
}

function pageLinks({ site, words }: Vantage): readonly string[] {
  return site.pages.map(page => {
    const url = absoluteUrl(site.config.site.url, pageMarkdownPath(page))
    const about = [page.audience === 'internal' ? words.internal.mark : '', page.description]
    return `${anchor(url, page.title)}: ${escapeMarkup(about.filter(note => note).join('; '))}`
  })
}

function dataLinks({ site, words }: Vantage): readonly string[] {
  const { families, lists, feeds, availability, ledger } = words
  const line = (path: OutputPath, name: string, note: string) =>
    `${anchor(absoluteUrl(site.config.site.url, path), name)}: ${escapeMarkup(note)}`
  return [
    line(indexJsonPath, words.allReports, words.allReportsDescription),
    line(instancesJsonPath, families.instances.several, lists.seeAllInstances),
    line(changesJsonPath, feeds.updates, feeds.updatesFor),
    line(availabilityJsonPath, availability.title, lists.availabilityIs),
    ...(hasActions(site) ? [line(actionsJsonPath, ledger.title, lists.actionsIs)] : []),
  ]
}

/** `[title](address): day; instances; summary` */
function reportLink(report: Report, from: Vantage): string {
  const { words, site } = from
  const { title, status, instances } = report
  const isWithdrawn = status === 'withdrawn'
  const notes = [
    localDay(anchorOf(report.windows)),
    instances.map(id => instanceName(id, from)).join(words.comma),
    report.audience === 'internal' ? words.internal.mark : '',
    status === 'final' ? '' : words.statuses[status],
    isWithdrawn ? '' : summaryOf(report, words).text,
  ].filter(note => note)
  const link = anchor(absoluteUrl(site.config.site.url, reportMarkdownPath(report)), title)
  return `${link}: ${escapeMarkup(notes.join('; '))}`
}
