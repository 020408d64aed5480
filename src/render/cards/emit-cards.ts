/** The social card of each report, and one for all other pages. */
import { reportCardPath, siteCardPath } from '../addresses.ts'
import { fingerprint } from '../fingerprint.ts'
import { lazyPage } from '../lazy-page.ts'
import type { Emitter } from '../look.ts'
import { stampsOf } from '../stamps.ts'
import { reportCard } from './report-card.ts'
import { siteCard, siteFacts } from './site-card.ts'

/** Drawing takes long, so a card depends on nothing but what it shows: not on the templates. */
export const emitCards: Emitter = function* (site, look) {
  const { site: about, theme } = site.config
  if (!theme.cards) return
  const { words, rasterizer } = look
  const frame = fingerprint(rasterizer.version, about, theme.accent, words.language)
  const { row } = stampsOf(site, look)
  const all = () => fingerprint('card', frame, siteFacts(site, words))
  yield lazyPage(siteCardPath, all, () => rasterizer.draw(siteCard(site, words)))
  for (const report of site.reports) {
    const stamp = () => fingerprint('card', frame, row(report.id))
    const render = () => rasterizer.draw(reportCard(report, site, words))
    yield lazyPage(reportCardPath(report), stamp, render)
  }
}
