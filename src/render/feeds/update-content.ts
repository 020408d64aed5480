/** Turns a later publication of a report into the HTML that its item in the updates feeds carries. */
import type { Publication } from '../../model/publication.ts'
import { reportPath } from '../addresses.ts'
import type { Vantage } from '../survey.ts'
import { factsOf, replacement } from './feed-content.ts'
import { anchor, inLanguage, list, paragraph } from './feed-markup.ts'

/**
 * Of a correction what the history says of it, and the
 * facts; of a withdrawal that it was withdrawn, and why. `from` must give absolute links.
 */
export function updateContent({ kind, report, summary }: Publication, from: Vantage): string {
  const { words, locate } = from
  const said = inLanguage(report, paragraph(summary))
  const link = `<p>${anchor(locate(reportPath(report)), words.feeds.readReport)}</p>`
  const isWithdrawn = report.status === 'withdrawn'
  return [
    kind === 'withdrawn' ? paragraph(words.report.withdrawn) + said : said,
    replacement(report, from),
    isWithdrawn ? '' : list(factsOf(report, from)),
    link,
  ].join('')
}
