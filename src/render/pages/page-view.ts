/** Turns a page of the site's own into what it shows. */
import type { OwnPage } from '../../model/site.ts'
import { pageMarkdownPath } from '../addresses.ts'
import { frameView } from '../frame/frame-view.ts'
import { fillLinks } from '../markup/fill-links.ts'
import { dressHtml } from '../report/dress-html.ts'
import { dressPictures, picturesOf } from '../report/dress-pictures.ts'
import { languageView } from '../report/language-view.ts'
import type { Vantage } from '../survey.ts'
import type { PageView } from './page-views.ts'

export function pageView(own: OwnPage, from: Vantage): PageView {
  const { site, words, locate } = from
  const { title, description, lang } = own
  const html = fillLinks(own.html, own, site, locate)
  const dressed = dressPictures(html, picturesOf(own, from))
  return {
    page: frameView(from, { title, description, markdown: pageMarkdownPath(own) }),
    title,
    language: languageView(lang ?? site.config.site.language, from),
    html: dressHtml(dressed, words),
  }
}
