/** Turns the language of some words into what their element must say of it on the page. */
import type { Report } from '../../model/report.ts'
import { languageOf } from '../frame/frame-view.ts'
import type { Vantage } from '../survey.ts'
import { directionOf } from '../words/direction-of.ts'
import type { LanguageView } from './report-views.ts'

/** Null where words in `tag`, BCP 47, are in the language of the page. */
export function languageView(tag: string, from: Vantage): LanguageView | null {
  const around = languageOf(from)
  if (tag === around) return null
  const dir = directionOf(tag)
  return { tag, dir: dir === directionOf(around) ? null : (dir ?? 'ltr') }
}

/** Of the author's words: as the report says, or else the site's. */
export function authorsLanguage(report: Report, from: Vantage): LanguageView | null {
  return languageView(report.lang ?? from.site.config.site.language, from)
}
