/** Is the publication history there, and could it have happened? */
import { type Diagnostic, diagnose } from '../model/diagnostics.ts'
import { anchorOf } from '../model/incident-length.ts'
import { eventOf, lifeOf, toldRevisions } from '../model/life/life-of.ts'
import { isFaulty, type Report, type Revision } from '../model/report.ts'
import type { Site } from '../model/site.ts'
import type { PublicationKind, Status } from '../model/terms.ts'
import { type DayText, type Instant, localDay } from '../model/time.ts'
import { allReports } from './all-reports.ts'
import { latestDay } from './latest-day.ts'
import { placeOf } from './place-of.ts'

/** Drafts and preliminary reports may go without a history; what is written is checked in all. */
export function* checkHistory(site: Site, now: Instant): Iterable<Diagnostic> {
  for (const report of allReports(site)) yield* checkHistoryOf(report, now)
}

/** The same of one report. */
export function* checkHistoryOf(report: Report, now: Instant): Iterable<Diagnostic> {
  if (report.revisions.length === 0) yield* checkPresence(report)
  else if (!isFaulty(report, 'revisions', 'status')) yield* checkKinds(report)
  yield* checkDates(report, now)
}

function* checkPresence(report: Report): Iterable<Diagnostic> {
  if (report.status === 'draft' || report.status === 'preliminary') return
  if (isFaulty(report, 'status', 'revisions')) return
  yield diagnose(
    'history/missing',
    report.source,
    `The report is ${report.status} and has no \`revisions\``,
    {
      place: placeOf(report, 'status'),
      hint: 'Add `revisions` with the date of publication, or set `status` to draft',
    },
  )
}

/**
 * An entry that says what it is keeps saying it when the status changes and the history goes on; any other is
 * what these make it.
 */
function* checkKinds(report: Report): Iterable<Diagnostic> {
  const told = toldRevisions(report)
  const isUntold = report.status === 'withdrawn' && told.every(({ kind }) => kind !== 'withdrawn')
  if (isUntold) yield untoldWithdrawal(report)
  else yield* checkStatus(report, told.at(-1))
  yield* checkRestored(report)
  for (const revision of told) {
    const kind = eventOf(report, revision)?.kind
    const said = kind && !isUntold ? unsaid(revision, kind) : null
    if (!said) continue
    const place = placeOf(report, `revisions.${report.revisions.indexOf(revision)}`)
    const diagnostic = diagnose('history/kind-untold', report.source, said[0], {
      place,
      hint: said[1],
    })
    // Whatever comes next makes it another.
    yield kind === 'preliminary' ? { ...diagnostic, severity: 'warning' } : diagnostic
  }
}

function* checkStatus(report: Report, last: Revision | undefined): Iterable<Diagnostic> {
  const { status, source } = report
  const said = last?.kind ?? last?.worded
  const isUntold = lifeOf(report).at(-1)?.date === null
  if (!last || !said) return
  if (!isUntold && !(last.kind && contradicted[last.kind].includes(status))) return
  const message = `The report is ${status}, and by the entry of ${last.date}, the last, it is ${said}`
  const hint = 'Add the entry that is missing, or correct `status`'
  const place = placeOf(report, `revisions.${report.revisions.indexOf(last)}`)
  yield diagnose('history/contradicts-status', source, message, { place, hint })
}

/** What an entry that is taken for `kind` does not say, and how to say it; null where all is said. */
function unsaid({ date, kind: stated, worded }: Revision, kind: PublicationKind) {
  if (stated) return null
  const isCertain = kind !== 'withdrawn' && kind !== 'restored'
  if (worded === kind && isCertain) return null
  if (worded && worded !== kind)
    return [
      `The entry of ${date} begins like ${meaning[worded]}, and is taken for ${meaning[kind]}`,
      `Add \`kind: ${kind}\`, or \`kind: ${worded}\` if that is meant`,
    ] as const
  if (kind === 'published' || kind === 'corrected') return null
  return [
    `The entry of ${date} is taken for ${meaning[kind]}, and does not state it`,
    `Add \`kind: ${kind}\`, or what it was told as, so that it stays so when the report is changed again`,
  ] as const
}

const meaning: Readonly<Record<PublicationKind, string>> = {
  published: 'the publication',
  preliminary: 'a preliminary version',
  final: 'the final version',
  corrected: 'a correction',
  withdrawn: 'the withdrawal',
  restored: 'the restoring of the report',
}

/** What a report cannot be whose last entry is of that kind. */
const contradicted: Readonly<Record<PublicationKind, readonly Status[]>> = {
  published: ['preliminary', 'withdrawn'],
  preliminary: ['final', 'withdrawn'],
  final: ['preliminary', 'withdrawn'],
  corrected: [],
  withdrawn: ['preliminary', 'final'],
  restored: ['withdrawn'],
}

/** Who reads that a report is there again, and did not read that it was gone, wonders. */
function* checkRestored(report: Report): Iterable<Diagnostic> {
  const life = lifeOf(report)
  for (const [i, { kind, entry }] of life.entries()) {
    if (kind !== 'withdrawn' || entry || !life[i + 1]?.entry) continue
    const back = life[i + 1]?.entry as Revision
    const message = `The entry of ${back.date} restores the report, and no entry of \`revisions\` states that it was withdrawn`
    const hint =
      'Add an entry of the day it was withdrawn, above that one, with why, and `kind: withdrawn`'
    const place = placeOf(report, `revisions.${report.revisions.indexOf(back)}`)
    yield diagnose('history/withdrawal-untold', report.source, message, { place, hint })
  }
}

/** What was withdrawn had been published: that makes two entries at least. */
function untoldWithdrawal(report: Report): Diagnostic {
  return diagnose(
    'history/withdrawal-untold',
    report.source,
    'The report is withdrawn, and no entry of `revisions` states that it was',
    {
      place: placeOf(report, 'status'),
      hint: 'Add an entry of the day it was withdrawn, with why, and `kind: withdrawn`',
    },
  )
}

/** An entry outside the possible days is told once, and its neighbours are not measured by it. */
function* checkDates(report: Report, now: Instant): Iterable<Diagnostic> {
  const today = latestDay(now)
  const began = beganOn(report)
  let newest: Revision | null = null
  for (const [index, revision] of report.revisions.entries()) {
    const { date } = revision
    const place = () => placeOf(report, `revisions.${index}.date`)
    if (began && date < began) {
      const message = `The entry of ${date} is older than the incident, which began on ${began}`
      yield diagnose('history/before-incident', report.source, message, { place: place() })
    } else if (revision.isTimed ? revision.at > now : date > today) {
      const message = `The entry of ${revision.isTimed ? timeOf(revision) : date} lies in the future`
      const hint = 'Write when it is published, which is now at the latest'
      yield diagnose('history/in-future', report.source, message, { place: place(), hint })
    } else if (newest && isOlder(revision, newest)) {
      const [own, other] =
        date === newest.date ? [timeOf(revision), timeOf(newest)] : [date, newest.date]
      const message = `The entry of ${own} stands below that of ${other}`
      const hint = 'Write the oldest first'
      yield diagnose('history/out-of-order', report.source, message, { place: place(), hint })
    } else newest = revision
  }
}

/** By their days, or by their times where both state one. */
function isOlder(a: Revision, b: Revision): boolean {
  return a.date === b.date ? a.isTimed && b.isTimed && a.at < b.at : a.date < b.date
}

/** Both in UTC, whatever clocks they are told by. */
const timeOf = ({ at }: Revision) => `${at.slice(0, 16).replace('T', ' ')} UTC`

/** The day of the incident; null where it cannot be read. */
function beganOn(report: Report): DayText | null {
  const { windows, zone } = report
  const starts = ['start', 'timezone', 'impact.-', ...windows.map((_, i) => `impact.${i}.start`)]
  if (windows.length === 0 || isFaulty(report, ...starts)) return null
  return localDay({ at: anchorOf(windows).at, zone })
}
