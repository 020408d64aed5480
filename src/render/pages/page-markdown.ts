/** Turns a page of the site's own into Markdown: what it says, in text alone. */
import type { OwnPage } from '../../model/site.ts'
import { absoluteUrl } from '../addresses.ts'
import { anchor } from '../feeds/feed-markup.ts'
import { markdownOf } from '../markdown/block-markdown.ts'
import { absoluteHtml } from '../markup/absolute-html.ts'
import { escapeMarkup } from '../markup/escape-markup.ts'
import type { Vantage } from '../survey.ts'

/** The page below its title and its address; made from what is published, never from the file. */
export function pageMarkdown(own: OwnPage, { site }: Vantage): string {
  const url = absoluteUrl(site.config.site.url, own.path)
  const title = `<h1>${escapeMarkup(own.title)}</h1>`
  return markdownOf(`${title}<p>${anchor(url, url)}</p>${absoluteHtml(own.html, own, site)}`)
}
