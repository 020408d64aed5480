/** Turns a page of the site's own into what it shows. */
import type { OwnPage } from '../../model/site.ts'
import { pageMarkdownPath } from '../addresses.ts'
import { frameView } from '../frame/frame-view.ts'
import { escapeMarkup } from '../markup/escape-markup.ts'
import { fillLinks } from '../markup/fill-links.ts'
import { dressHtml } from '../report/dress-html.ts'
import { dressPictures, picturesOf } from '../report/dress-pictures.ts'
import { languageView } from '../report/language-view.ts'
import type { Vantage } from '../survey.ts'
import type { PageView } from './page-views.ts'

export function pageView(own: OwnPage, from: Vantage): PageView {
  const { site, words, locate } = from
  const { title, description, lang } = own
  const html = withFootnotesHeading(fillLinks(own.html, own, site, locate), words)
  const dressed = dressPictures(html, picturesOf(own, from))
  return {
    page: frameView(from, { title, description, markdown: pageMarkdownPath(own) }),
    title,
    isInternal: own.audience === 'internal',
    language: languageView(lang ?? site.config.site.language, from),
    html: dressHtml(dressed, words),
  }
}

/** Footnotes are described by the heading that the page gives them, as on the page of a report. */
function withFootnotesHeading(html: string, { report }: Vantage['words']): string {
  const heading = `<h2 id="footnote-label">${escapeMarkup(report.footnotes)}</h2>`
  return html.replace(/<section data-footnotes[^>]*>/, block => block + heading)
}
