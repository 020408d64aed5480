/** Asks of what was published whether it is still there, and whether subscribers are told what is new about it. */
import { type Code, type Diagnostic, diagnose } from '../../model/diagnostics.ts'
import { reportsById } from '../../model/index-reports.ts'
import type { Earlier, EarlierReport } from '../../model/life/earlier.ts'
import type { Report } from '../../model/report.ts'
import type { Site } from '../../model/site.ts'
import { checkFacts } from './check-facts.ts'
import { checkGone } from './check-gone.ts'
import { checkMoved } from './check-moved.ts'
import { checkReopened } from './check-reopened.ts'
import { checkRewritten } from './check-rewritten.ts'
import { tellStatus, untoldKinds } from './check-status.ts'
import { checkSubscriptions } from './check-subscriptions.ts'
import { checkUnheard } from './check-unheard.ts'
import { findSuccessors } from './find-successors.ts'
import { keptReport } from './kept-report.ts'

/**
 * What subscribers of an earlier state would miss. `all` are the reports of today, for whomever they are;
 * `faulty` those that cannot be read in full: these are not gone.
 */
export function checkSince(
  site: Site,
  all: readonly Report[],
  earlier: Earlier,
  faulty: readonly Report[] = [],
): Diagnostic[] {
  const { reports, isMissing } = earlier
  if (isMissing) return nothingThen(site)
  const unread = new Set(faulty.map(({ source }) => source))
  const isUnread = ({ source }: EarlierReport) =>
    source === null ? unread.size > 0 : unread.has(source)
  const successors = findSuccessors(reports, all)
  const present = { site, all, successors, isUnread }
  const now = reportsById(site.reports)
  const kept = reports.filter(({ id }) => !successors.has(id))
  return [
    ...checkGone(reports, present),
    ...kept.flatMap(was => checkKept(was, now.get(was.id), site)),
    ...checkUnheard(reports, present),
    ...checkSubscriptions(reports, site),
    ...checkMoved(earlier, site),
  ]
}

function nothingThen({ reports: [first] }: Site): Diagnostic[] {
  if (!first) return []
  const message = 'There was no report in this folder then: nothing is known of what was published'
  const hint =
    'Compare with the index.json of the published site, unless this is a new knowledge base'
  const place = { line: 1, column: 1 }
  return [diagnose('published/nothing-then', first.source, message, { place, hint })]
}

function checkKept(was: EarlierReport, now: Report | undefined, site: Site): readonly Diagnostic[] {
  // Most are as they were, and need no closer look.
  if (was.hash && now?.hash.startsWith(was.hash)) return []
  if (!now) return []
  const reopened = checkReopened({ was, now })
  const kept = keptReport(was, now)
  if (!kept) return [...reopened]
  const untold = untoldKinds(kept)
  return [
    ...reopened,
    ...(untold.length > 0 ? [tellStatus(kept, untold, site)] : []),
    ...checkRewritten(kept, untold.length === 0),
    ...checkFacts(kept, untold, site),
  ]
}

/**
 * The same since the last build in the folder of the site. Nobody need have seen that one, so the author
 * is warned only of what would be harm in any case.
 */
export function checkSinceBuild(...now: Parameters<typeof checkSince>): Diagnostic[] {
  const harm: readonly Code[] = [
    'published/gone',
    'published/id-taken',
    'published/subscription-gone',
  ]
  return checkSince(...now).map(diagnostic =>
    harm.includes(diagnostic.code) ? diagnostic : { ...diagnostic, severity: 'info' },
  )
}
