/** Does every report that was published, and every address of it, still lead somewhere? */
import { type Diagnostic, diagnose } from '../../model/diagnostics.ts'
import { reportsById } from '../../model/index-reports.ts'
import type { EarlierReport } from '../../model/life/earlier.ts'
import { sourcePath } from '../../model/paths.ts'
import type { Report } from '../../model/report.ts'
import type { Site } from '../../model/site.ts'
import { addressOfAlias, ownerOf, pageAddresses } from '../check-aliases.ts'
import { placeOf } from '../place-of.ts'
import { paste } from './paste.ts'

export interface Present {
  readonly site: Site
  /** All reports of today, of any status and for any audience. */
  readonly all: readonly Report[]
  /** By the ids of those that tell of something else by now, or are gone. */
  readonly successors: ReadonlyMap<string, Report>
  /** Whether nobody knows what the file of a report says now. */
  readonly isUnread: (was: EarlierReport) => boolean
}

export function* checkGone(
  earlier: readonly EarlierReport[],
  { site, all, successors, isUnread }: Present,
): Iterable<Diagnostic> {
  const [published, loaded] = [reportsById(site.reports), reportsById(all)]
  const holders = [...site.reports, ...site.faulty]
  const aliases = new Set(holders.flatMap(report => report.aliases).map(addressOfAlias))
  const pages = pageAddresses(site)
  const isLost = (address: string) => !aliases.has(address) && !ownerOf(address, pages)
  for (const was of earlier) {
    const [now, namesake] = [published.get(was.id), loaded.get(was.id)]
    const successor = successors.get(was.id)
    const lost = addressesOf(was).filter(address => isLost(addressOfAlias(address)))
    if (namesake && successor) yield tellTaken(namesake, successor)
    else if (now) yield* lost.map(address => tellLost(now, address))
    else if (namesake) yield tellHidden(namesake)
    else if (!isUnread(was)) {
      const isLed = aliases.has(addressOfAlias(pageOf(was)))
      if (successor) yield isLed ? tellLed(was, successor) : tellRenamed(was, successor)
      // Whoever let its address lead to another report knows that it is gone.
      else if (!isLed) yield tellGone(was)
    }
  }
}

function tellTaken(report: Report, successor: Report): Diagnostic {
  const { id, source } = report
  const message = `"${id}" was published as the id of the incident that ${successor.source} tells of, and is that of another one now`
  const hint = `Write \`id: ${paste(id)}\` into ${successor.source}, and another \`id\` here`
  return diagnose('published/id-taken', source, message, { place: placeOf(report, 'id'), hint })
}

function tellLost(report: Report, address: string): Diagnostic {
  const message = `The address "${address}" led to this report and leads nowhere now`
  const rest = { place: placeOf(report, 'aliases'), hint: 'Put it back into `aliases`' }
  return diagnose('published/address-gone', report.source, message, rest)
}

function tellHidden(report: Report): Diagnostic {
  const { status, source } = report
  const [field, what] = status === 'draft' ? ['status', 'a draft'] : ['audience', 'internal']
  const message = `The report was published and is ${what} now: this site has no page of it, and its feeds and data say nothing of it`
  const hint =
    'Withdraw what must not be read any more: `status: withdrawn`, and an entry of `revisions` that says why'
  return diagnose('published/hidden', source, message, { place: placeOf(report, field), hint })
}

function tellGone(was: EarlierReport): Diagnostic {
  const message = `The report "${was.id}", “${was.title}”, was published and is gone: whoever follows a link to it finds nothing`
  const hint = `Bring it back with \`status: withdrawn\` and an entry of \`revisions\` that says why, or add \`aliases: ${pageOf(was)}\` to the report that replaces it`
  // An index knows no files.
  return diagnose('published/gone', was.source ?? sourcePath(''), message, { hint })
}

function tellRenamed(was: EarlierReport, report: Report): Diagnostic {
  const message = `The report "${was.id}" was published and is gone; this one, "${report.id}", tells of the same incident: readers of feeds see it as new`
  const verb = report.places.id ? 'Set' : 'Add'
  const alias = `; or, if the id must change, add \`aliases: ${pageOf(was)}\`, so that at least its address leads here`
  // Two ids that differ by case have one address.
  const hint = `${verb} \`id: ${paste(was.id)}\`${pageOf(was) === pageOf(report) ? '' : alias}`
  return diagnose('published/gone', report.source, message, { place: placeOf(report, 'id'), hint })
}

/** Its readers find it: only subscribers do not know it again. */
function tellLed(was: EarlierReport, report: Report): Diagnostic {
  const message = `The report "${was.id}" was published and has the id "${report.id}" now: its address leads here, but readers of feeds see it as new, and \`causebook changes\` tells that it was removed`
  const verb = report.places.id ? 'Set' : 'Add'
  const hint = `${verb} \`id: ${paste(was.id)}\`, unless the id must change`
  const rest = { place: placeOf(report, 'id'), hint }
  return { ...diagnose('published/gone', report.source, message, rest), severity: 'info' }
}

type Addressed = Pick<EarlierReport, 'id' | 'slug' | 'aliases'>

const pageOf = ({ slug, id }: Addressed) => `/reports/${slug ?? id}/`

const addressesOf = (report: Addressed) => [pageOf(report), ...(report.aliases ?? [])]
