/** Turns a later publication of a report into the HTML that its item in the updates feeds carries. */
import type { Publication } from '../../model/life/publication.ts'
import type { Report } from '../../model/report.ts'
import { reportPath } from '../addresses.ts'
import { instanceName, type Vantage } from '../survey.ts'
import { filled } from '../words/words.ts'
import { factsOf, replacement } from './feed-content.ts'
import { anchor, inLanguage, list, paragraph } from './feed-markup.ts'

/**
 * Of a correction what the history says of it, what it is not about any more, and the
 * facts; of a withdrawal that it was withdrawn, and why. `from` must give absolute links.
 */
export function updateContent(publication: Publication, from: Vantage): string {
  const { kind, report, summary } = publication
  const { words } = from
  const said = inLanguage(report, paragraph(summary))
  const isWithdrawn = report.status === 'withdrawn'
  return [
    kind === 'withdrawn' ? paragraph(words.report.withdrawn) + said : said,
    ...noLonger(publication, from).map(paragraph),
    replacement(report, from),
    isWithdrawn ? '' : list(factsOf(report, from)),
    readReport(report, from),
  ].join('')
}

/** What is left of a report for those whom it does not concern any more. */
export function movedContent(mark: string, why: string, report: Report, from: Vantage): string {
  const said = inLanguage(report, paragraph(why))
  return [paragraph(mark), why === '' ? '' : said, readReport(report, from)].join('')
}

function readReport(report: Report, { words, locate }: Vantage): string {
  return `<p>${anchor(locate(reportPath(report)), words.feeds.readReport)}</p>`
}

/** What it was about until then, and is not any more. */
function noLonger({ said, before }: Publication, from: Vantage): readonly string[] {
  if (before === null) return []
  const { words } = from
  const names = [
    ...before.instances
      .filter(id => !said.instances.includes(id))
      .map(id => instanceName(id, from)),
    ...before.products.filter(name => !said.products.includes(name)),
    ...(before.severity === null || before.severity === said.severity
      ? []
      : [words.severities[before.severity]]),
  ]
  return names.length === 0 ? [] : [filled(words.feeds.noLonger, { name: names.join(words.comma) })]
}
