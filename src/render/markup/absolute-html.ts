/** Turns HTML out of a report's body into HTML that can be read away from the site. */
import { isPage } from '../../model/links/find-own.ts'
import type { LinkHolder, Site } from '../../model/site.ts'
import { absoluteUrl, reportPath } from '../addresses.ts'
import { escapeMarkup } from './escape-markup.ts'
import { fillLinks } from './fill-links.ts'

/** An `a` tag, whose attributes may hold `>` and stand in double quotes, as the body's always do. */
const linkTag = /<a\s(?:[^>"]|"[^"]*")*>/g

/** `html` with every link absolute: to reports, to files beside them, and to places in the page itself. */
export function absoluteHtml(html: string, holder: LinkHolder, site: Site): string {
  const locate = (path: Parameters<typeof absoluteUrl>[1]) =>
    absoluteUrl(site.config.site.url, path)
  const page = escapeMarkup(locate(isPage(holder) ? holder.path : reportPath(holder)))
  return fillLinks(html, holder, site, locate).replace(linkTag, tag =>
    tag.replace(' href="#', () => ` href="${page}#`),
  )
}
