/** Turns a page into what it says of its social card. */
import type { Report } from '../../model/report.ts'
import { absoluteUrl, reportCardPath, siteCardPath } from '../addresses.ts'
import type { Vantage } from '../survey.ts'
import type { FrameView } from '../views.ts'
import { pictureSize } from './draw-card.ts'
import { reportFacts } from './report-card.ts'

/** The card of `report`, or that of the site, which other pages show; null where cards are not made. */
export function cardView({ site, words }: Vantage, report: Report | null): FrameView['card'] {
  const { theme, site: about } = site.config
  if (!theme.cards) return null
  const [path, title, facts] = report
    ? [reportCardPath(report), report.title, reportFacts(report, words).flat()]
    : [siteCardPath, about.title, [about.organisation].filter(text => text !== null)]
  return { url: absoluteUrl(about.url, path), ...pictureSize, alt: [title, ...facts].join(' · ') }
}
