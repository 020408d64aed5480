/** Does every new report reach those who follow the feeds? */
import { type Diagnostic, diagnose } from '../../model/diagnostics.ts'
import type { EarlierReport } from '../../model/life/earlier.ts'
import { publicationsOf } from '../../model/life/publication.ts'
import type { Report } from '../../model/report.ts'
import type { Site } from '../../model/site.ts'
import { placeOf } from '../place-of.ts'
import type { Present } from './check-gone.ts'
import { feedsWith, partNames } from './feeds-with.ts'
import { paste } from './paste.ts'

/** A feed holds what is newest: a new report whose entries are all older than that is in none but small ones. */
export function* checkUnheard(
  earlier: readonly EarlierReport[],
  { site, successors }: Pick<Present, 'site' | 'successors'>,
): Iterable<Diagnostic> {
  // All of a new knowledge base is new.
  if (earlier.length === 0) return
  const known = new Set([...earlier, ...successors.values()].map(({ id }) => id))
  const parts = new Map<string, readonly string[]>()
  for (const [{ report }, feeds] of feedsWith(site))
    parts.set(report.id, [...(parts.get(report.id) ?? []), ...feeds])
  for (const report of site.reports) {
    const feeds = [...new Set(parts.get(report.id))]
    // Of what nobody heard of, nobody need hear that it is withdrawn.
    if (known.has(report.id) || feeds.includes('') || report.status === 'withdrawn') continue
    yield tellUnheard(report, feeds, site)
  }
}

function tellUnheard(report: Report, feeds: readonly string[], site: Site): Diagnostic {
  const { limit } = site.config.feed
  const but = feeds.length > 0 ? `, but those of ${partNames(feeds)} do` : ''
  const message = `The report is new, and \`updates.*\` of the whole site do not tell of it${but}: they hold the newest entries of \`revisions\`, at most ${limit} (\`feed.limit\`), and none of its own is among these`
  const kind = report.status === 'preliminary' ? report.status : 'published'
  const entry = paste({ date: site.asOf, summary: 'Added to this site', kind })
  const hint = wouldBeHeard(report, site)
    ? `Add an entry of the day on which it is published here, if subscribers are to learn of it: \`- ${entry}\``
    : 'Set `feed.limit` higher, if subscribers are to learn of it: as many entries are of this day'
  const place = placeOf(report, 'revisions')
  return diagnose('published/unheard', report.source, message, { place, hint })
}

/** Whether an entry of today is newer than the oldest that subscribers are told of. */
function wouldBeHeard({ id }: Report, site: Site): boolean {
  const all = publicationsOf(site)
  const last = all.find(({ report }) => report.id === id)?.at ?? ''
  const today = `${site.asOf}T00:00:00Z`
  const dated = all.filter(({ date }) => date !== null)
  const oldest = dated[site.config.feed.limit - 1]?.at ?? ''
  return (last > today ? last : today) > oldest
}
