/** Does every new report reach those who follow the feeds? */
import { type Diagnostic, diagnose } from '../../model/diagnostics.ts'
import type { EarlierReport } from '../../model/life/earlier.ts'
import { publicationsOf } from '../../model/life/publication.ts'
import { placeOf } from '../place-of.ts'
import type { Present } from './check-gone.ts'

/** A feed holds what is newest: a new report whose entries are all older than that is in none but small ones. */
export function* checkUnheard(
  earlier: readonly EarlierReport[],
  { site, successors }: Pick<Present, 'site' | 'successors'>,
): Iterable<Diagnostic> {
  // All of a new knowledge base is new.
  if (earlier.length === 0) return
  const known = new Set([...earlier, ...successors.values()].map(({ id }) => id))
  const { limit } = site.config.feed
  const heard = new Set(
    publicationsOf(site)
      .slice(0, limit)
      .map(({ report }) => report.id),
  )
  for (const report of site.reports) {
    if (known.has(report.id) || heard.has(report.id)) continue
    const message = `The report is new, and feeds do not tell of it: each holds what is newest, at most ${limit} (\`feed.limit\`), and all entries of \`revisions\` are older than that`
    const entry = `- { date: ${site.asOf}, summary: Added to this site }`
    const hint = `Add an entry of the day on which it is published here, if subscribers are to learn of it: \`${entry}\``
    const place = placeOf(report, 'revisions')
    yield diagnose('published/unheard', report.source, message, { place, hint })
  }
}
