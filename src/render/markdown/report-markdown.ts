/** Turns a report into Markdown: what its page says, in text alone. */
import type { Report } from '../../model/report.ts'
import { absoluteUrl, reportJsonPath, reportPath } from '../addresses.ts'
import { anchor } from '../feeds/feed-markup.ts'
import { keptText } from '../feeds/kept-text.ts'
import { escapeMarkup } from '../markup/escape-markup.ts'
import type { Vantage } from '../survey.ts'
import { markdownOf } from './block-markdown.ts'

/**
 * The report below its title and the addresses of its page and data, as feeds carry it. It is made from what is
 * published, never from the file; of a withdrawn report it says no more than that, why, and what to read instead.
 */
export function reportMarkdown(report: Report, from: Vantage): string {
  const locate = (path: Parameters<typeof absoluteUrl>[1]) =>
    absoluteUrl(from.site.config.site.url, path)
  const [page, data] = [locate(reportPath(report)), locate(reportJsonPath(report))]
  const { address, asData } = from.words.report
  const link = (url: string) => () => anchor(url, url)
  const addresses = [
    escapeMarkup(address).replace('{url}', link(page)),
    `${escapeMarkup(asData)}: ${anchor(data, data)}`,
  ].join('<br>')
  const title = `<h1>${escapeMarkup(report.title)}</h1>`
  const { part } = from.words.internal
  const internal =
    report.audience === 'internal' ? `<p><strong>${escapeMarkup(part)}</strong></p>` : ''
  return markdownOf(
    `${title}${internal}<p>${addresses}</p>${keptText(report, { ...from, locate }).html}`,
  )
}
