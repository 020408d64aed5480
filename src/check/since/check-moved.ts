/** Are the reports of an instance still in the feeds of the region and the product in which they were told of? */
import { type Diagnostic, diagnose } from '../../model/diagnostics.ts'
import { anchorOf } from '../../model/incident-length.ts'
import { reportsById } from '../../model/index-reports.ts'
import type { EarlierReport, Homes } from '../../model/life/earlier.ts'
import { formerScopes } from '../../model/life/publication.ts'
import { scopesOf } from '../../model/life/said.ts'
import type { Report } from '../../model/report.ts'
import type { Site } from '../../model/site.ts'
import { addDays, localDay } from '../../model/time.ts'
import { movedFrom } from './changed-facts.ts'
import { paste } from './paste.ts'

/** What the reports themselves say of it, another check asks. */
export function* checkMoved(earlier: readonly EarlierReport[], site: Site): Iterable<Diagnostic> {
  const now = reportsById(site.reports)
  const moves = new Map<string, Move>()
  for (const was of earlier) {
    const report = now.get(was.id)
    if (!report || !was.homes) continue
    for (const [family, name] of lostHomes(was.homes, was, report, site)) {
      const { reports = [] } = moves.get(`${family} ${name}`) ?? {}
      moves.set(`${family} ${name}`, { family, name, reports: [...reports, report] })
    }
  }
  for (const move of moves.values()) yield tellMove(move, site)
}

interface Move {
  readonly family: keyof Homes
  readonly name: string
  readonly reports: readonly Report[]
}

function lostHomes(homes: Homes, was: EarlierReport, now: Report, { facets, config }: Site) {
  const moved = movedFrom(was, now, config)
  if (moved.instances || moved.products) return []
  const kept = new Set([...scopesOf(now, config), ...formerScopes(now, config)])
  // Of what is not there at all any more, another check tells.
  const isThere = (family: keyof Homes, name: string) =>
    facets.some(facet => facet.family === family && facet.id === name)
  return (['regions', 'products'] as const).flatMap(family =>
    homes[family]
      .filter(name => !kept.has(`${family}/${name}`) && isThere(family, name))
      .map(name => [family, name] as const),
  )
}

const singular = { regions: 'region', products: 'product' } as const

function tellMove({ family, name, reports }: Move, { asOf, config }: Site): Diagnostic {
  // Of several instances of one report it is not known which of them moved.
  const alone = reports.filter(({ instances }) => instances.length === 1)
  const [id = '', ...others] = new Set(
    (alone.length > 0 ? alone : reports).flatMap(({ instances }) => instances),
  )
  const ids = [id, ...others].join(', ')
  const fact = singular[family]
  const count = reports.length === 1 ? 'A report' : `${reports.length} reports`
  const message = `${count} of ${ids} had been told to those who follow the ${fact} "${name}", and left its page and feeds without a word: the settings name another`
  const days = reports.map(({ windows, zone }) => localDay({ at: anchorOf(windows).at, zone }))
  const [last = asOf] = days.sort().reverse()
  const before = last < asOf ? asOf : addDays(last, 1)
  const home = paste([{ before, [fact]: name }])
  const hint = `Add to ${ids}, with the day on which it moved: \`formerly: ${home}\`; incidents before that day stay where they were told of`
  return diagnose('published/moved', config.file, message, { hint })
}
