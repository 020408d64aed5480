/** Are the reports of an instance still in the feeds of the region and the product in which they were told of? */
import type { Config } from '../../model/config.ts'
import { type Diagnostic, diagnose } from '../../model/diagnostics.ts'
import { anchorOf } from '../../model/incident-length.ts'
import { reportsById } from '../../model/index-reports.ts'
import type { Earlier, EarlierReport, Homes } from '../../model/life/earlier.ts'
import { formerScopes } from '../../model/life/publication.ts'
import { productsOf, regionsOf, scopesOf } from '../../model/life/said.ts'
import type { Report } from '../../model/report.ts'
import type { Site } from '../../model/site.ts'
import { addDays, localDay } from '../../model/time.ts'
import { movedFrom } from './changed-facts.ts'
import { paste } from './paste.ts'

/** What the reports themselves say of it, another check asks. */
export function* checkMoved({ reports, config }: Earlier, site: Site): Iterable<Diagnostic> {
  const now = reportsById(site.reports)
  const moves = new Map<string, Move>()
  for (const was of reports) {
    const report = now.get(was.id)
    if (!report || !was.homes) continue
    for (const [family, name] of lostHomes(was.homes, was, report, site)) {
      const ids = movedFromHome(report, family, name, site, config)
      if (ids.length === 0) continue
      const { reports = [], moved = [] } = moves.get(`${family} ${name}`) ?? {}
      const more = { reports: [...reports, report], moved: [...moved, ids] }
      moves.set(`${family} ${name}`, { family, name, ...more })
    }
  }
  for (const move of moves.values()) yield tellMove(move, site, config !== undefined)
}

interface Move {
  readonly family: keyof Homes
  readonly name: string
  readonly reports: readonly Report[]
  /** Of each report, the instances that moved. */
  readonly moved: readonly (readonly string[])[]
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

/** The instances of a report that the settings moved from there, as far as it is known; not those that they lack. */
function movedFromHome(
  report: Report,
  family: keyof Homes,
  name: string,
  { config }: Site,
  then: Config | undefined,
): readonly string[] {
  const homesOf = family === 'regions' ? regionsOf : productsOf
  const isThere = (id: string, config: Config) =>
    homesOf({ ...report, instances: [id] }, config).includes(name)
  return config.instances
    .map(({ id }) => id)
    .filter(id => report.instances.includes(id))
    .filter(id => !isThere(id, config) && (!then || isThere(id, then)))
}

const singular = { regions: 'region', products: 'product' } as const

function tellMove(
  { family, name, reports, moved }: Move,
  { asOf, config }: Site,
  isCertain: boolean,
): Diagnostic {
  // Of several instances of one report an index does not tell which of them moved.
  const alone = isCertain ? [] : moved.filter(ids => ids.length === 1)
  const ids = [...new Set((alone.length > 0 ? alone : moved).flat())].join(', ')
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
