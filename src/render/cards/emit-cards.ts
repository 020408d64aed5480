/** The social card of each report, and one for all other pages. */
import { reportCardPath, siteCardPath } from '../addresses.ts'
import type { Emitter } from '../look.ts'
import { cardWords } from './card-words.ts'
import { reportCard } from './report-card.ts'
import { siteCard, siteFacts } from './site-card.ts'

/** Drawing takes long, so a card depends on nothing but what it shows: not on the templates. */
export const emitCards: Emitter = function* (site, look) {
  const { site: about, theme } = site.config
  if (!theme.cards) return
  const { rasterizer } = look
  const words = cardWords(look)
  const frame = [rasterizer.version, about, theme.accent, words]
  yield {
    path: siteCardPath,
    frame,
    madeOf: () => siteFacts(site, words),
    render: () => rasterizer.draw(siteCard(site, words)),
  }
  for (const report of site.reports) {
    yield {
      path: reportCardPath(report),
      frame,
      madeOf: ({ row }) => [row(report.id), report.rootCause],
      render: () => rasterizer.draw(reportCard(report, site, words)),
    }
  }
}
