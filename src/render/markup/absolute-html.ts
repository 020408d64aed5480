/** Turns HTML out of a report's body into HTML that can be read away from the site. */
import type { Report } from '../../model/report.ts'
import type { Site } from '../../model/site.ts'
import { absoluteUrl, reportPath } from '../addresses.ts'
import { escapeMarkup } from './escape-markup.ts'
import { fillLinks } from './fill-links.ts'

/** An `a` tag, whose attributes may hold `>` and stand in double quotes, as the body's always do. */
const linkTag = /<a\s(?:[^>"]|"[^"]*")*>/g

/** `html` with every link absolute: to reports, to files beside them, and to places in the page itself. */
export function absoluteHtml(html: string, report: Report, site: Site): string {
  const locate = (path: Parameters<typeof absoluteUrl>[1]) =>
    absoluteUrl(site.config.site.url, path)
  const page = escapeMarkup(locate(reportPath(report)))
  return fillLinks(html, report, site, locate).replace(linkTag, tag =>
    tag.replace(' href="#', () => ` href="${page}#`),
  )
}
