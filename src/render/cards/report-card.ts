/** Turns a report into its social card: what happened, when, to whom, for how long, and a picture of it. */
import { impactLength } from '../../model/incident-length.ts'
import type { Report } from '../../model/report.ts'
import type { Site } from '../../model/site.ts'
import { incidentDays, worstKind } from '../lists/row-view.ts'
import { lengthText } from '../words/duration-text.ts'
import { zoneText } from '../words/tell-time.ts'
import type { Words } from '../words/words.ts'
import { cardPicture } from './card-picture.ts'
import { cardSize, drawCard, margin } from './draw-card.ts'
import { drawableText } from './drawable-text.ts'
import { wrapText } from './wrap-text.ts'

/** The card of a report as SVG; a title that its typeface cannot write gives way to the id. */
export function reportCard(report: Report, site: Site, words: Words): string {
  const { title, organisation, url } = site.config.site
  const instances = report.instances.filter(name => drawableText(name) !== null)
  return drawCard({
    accent: site.config.theme.accent,
    from: drawableText(title) ?? drawableText(organisation ?? '') ?? new URL(url).host,
    heading: drawableText(report.title) ?? report.id,
    facts: [...causeOf(report), ...reportFacts({ ...report, instances }, words)],
    factsEnd: 460,
    picture: cardPicture(report, words),
  })
}

/** Why, where that takes one line, and the title leaves room for it; in as many words it is on the page. */
function causeOf({ status, title, rootCause }: Report): readonly (readonly string[])[] {
  const cause = status === 'withdrawn' ? null : drawableText(rootCause ?? '')
  const lines = (text: string, size: number) =>
    wrapText(text, { size, width: cardSize.width - 2 * margin, most: 3 }).length
  return cause !== null && lines(cause, 38) === 1 && lines(title, 64) < 3 ? [[cause]] : []
}

/** What a report's card tells below the title: day and instances; kind, duration and clock. */
export function reportFacts(report: Report, words: Words): readonly (readonly string[])[] {
  const { status, windows, instances, zone } = report
  const days = incidentDays(report, words).map(piece => piece.text)
  const kind = worstKind(report)
  const first = [days.join(''), instances.join(words.comma)]
  const second = [
    status === 'final' ? '' : words.statuses[status],
    words.kinds[kind],
    kind === 'none' ? '' : lengthText(impactLength(windows), words),
    zoneText(zone, words),
  ]
  return [first, second].map(texts => texts.filter(text => text !== ''))
}
