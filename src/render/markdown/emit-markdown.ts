/** The reports once more, as Markdown, for programs that read text; and `llms.txt`, which leads to them. */
import { llmsTextPath, reportMarkdownPath } from '../addresses.ts'
import type { Emitter } from '../look.ts'
import { survey } from '../survey.ts'
import { llmsText, namedReports } from './llms-text.ts'
import { reportMarkdown } from './report-markdown.ts'

export const emitMarkdown: Emitter = function* (site, look) {
  const seenFrom = survey(site, look)
  yield {
    path: llmsTextPath,
    madeOf: ({ row }) => [
      namedReports(site).map(({ id }) => row(id)),
      site.pages.map(page => [page.title, page.path, page.description, page.audience]),
    ],
    render: () => llmsText(seenFrom(llmsTextPath)),
  }
  for (const report of site.reports) {
    const path = reportMarkdownPath(report)
    yield {
      path,
      madeOf: ({ whole }) => whole(report),
      render: () => reportMarkdown(report, seenFrom(path)),
    }
  }
}
