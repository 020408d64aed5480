/** Does every report that was published, and every address of it, still lead somewhere? */
import { type Diagnostic, diagnose } from '../../model/diagnostics.ts'
import { reportsById } from '../../model/index-reports.ts'
import type { EarlierReport } from '../../model/life/earlier.ts'
import { sourcePath } from '../../model/paths.ts'
import type { Report } from '../../model/report.ts'
import type { Site } from '../../model/site.ts'
import { addressOfAlias } from '../check-aliases.ts'
import { placeOf } from '../place-of.ts'
import { findSuccessor } from './find-successor.ts'
import { paste } from './paste.ts'

/**
 * `all` are the reports of today, of any status and for any audience. Nothing is told of a report for which
 * `isUnread` holds: nobody knows what its file says now.
 */
export function* checkGone(
  earlier: readonly EarlierReport[],
  { reports }: Site,
  all: readonly Report[],
  isUnread: (was: EarlierReport) => boolean,
): Iterable<Diagnostic> {
  const [published, loaded] = [reportsById(reports), reportsById(all)]
  const known = new Set(earlier.map(({ id }) => id))
  const unknown = all.filter(({ id }) => !known.has(id))
  const answering = new Set(reports.flatMap(addressesOf).map(addressOfAlias))
  const aliases = new Set(reports.flatMap(report => report.aliases).map(addressOfAlias))
  for (const was of earlier) {
    const now = published.get(was.id)
    const lost = addressesOf(was).filter(address => !answering.has(addressOfAlias(address)))
    const hidden = loaded.get(was.id)
    if (now) yield* lost.map(address => tellLost(now, address))
    else if (hidden) yield tellHidden(hidden)
    // Whoever let its address lead to another report knows that it is gone.
    else if (!isUnread(was) && !aliases.has(addressOfAlias(pageOf(was))))
      yield tellGone(was, unknown)
  }
}

function tellLost(report: Report, address: string): Diagnostic {
  const message = `The address "${address}" led to this report and leads nowhere now`
  const rest = { place: placeOf(report, 'aliases'), hint: 'Put it back into `aliases`' }
  return diagnose('published/address-gone', report.source, message, rest)
}

function tellHidden(report: Report): Diagnostic {
  const { status, source } = report
  const [field, what] = status === 'draft' ? ['status', 'a draft'] : ['audience', 'internal']
  const message = `The report was published and is ${what} now: its page is gone, and feeds and data say nothing of it`
  const hint =
    'Withdraw what must not be read any more: `status: withdrawn`, and an entry of `revisions` that says why'
  return diagnose('published/hidden', source, message, { place: placeOf(report, field), hint })
}

function tellGone(was: EarlierReport, candidates: readonly Report[]): Diagnostic {
  const successor = findSuccessor(was, candidates)
  if (successor) return tellRenamed(was, successor)
  const message = `The report "${was.id}", “${was.title}”, was published and is gone: whoever follows a link to it finds nothing`
  const hint = `Bring it back with \`status: withdrawn\` and an entry of \`revisions\` that says why, or add \`aliases: ${pageOf(was)}\` to the report that replaces it`
  // An index knows no files.
  return diagnose('published/gone', was.source ?? sourcePath(''), message, { hint })
}

function tellRenamed(was: EarlierReport, report: Report): Diagnostic {
  const message = `The report "${was.id}" was published and is gone; this one, "${report.id}", tells of the same incident: readers of feeds see it as new`
  const verb = report.places.id ? 'Set' : 'Add'
  const hint = `${verb} \`id: ${paste(was.id)}\`; or, if the id must change, add \`aliases: ${pageOf(was)}\`, so that at least its address leads here`
  return diagnose('published/gone', report.source, message, { place: placeOf(report, 'id'), hint })
}

type Addressed = Pick<EarlierReport, 'id' | 'slug' | 'aliases'>

const pageOf = ({ slug, id }: Addressed) => `/reports/${slug ?? id}/`

const addressesOf = (report: Addressed) => [pageOf(report), ...(report.aliases ?? [])]
