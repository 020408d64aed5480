/** Can readers trust what the actions promise? */
import { type Diagnostic, diagnose } from '../model/diagnostics.ts'
import { type Action, isFaulty, type Report } from '../model/report.ts'
import type { Site } from '../model/site.ts'
import { type DayText, type Instant, localDay } from '../model/time.ts'
import { allReports } from './all-reports.ts'
import { latestDay } from './latest-day.ts'
import { placeOf } from './place-of.ts'

/** An action is overdue when its `due` day has passed on the incident's own clock. */
export function* checkActions(site: Site, now: Instant): Iterable<Diagnostic> {
  const latest = latestDay(now)
  for (const report of allReports(site)) {
    if (report.actions.length === 0) continue
    const today = localDay({ at: now, zone: report.zone })
    for (const [index, action] of report.actions.entries()) {
      if (action.status === 'done') yield* checkDone(report, action, index, latest)
      else yield* checkUndone(report, action, index, today)
    }
  }
}

function* checkDone(
  report: Report,
  action: Action,
  index: number,
  latest: DayText,
): Iterable<Diagnostic> {
  if (action.done === null) {
    if (isFaulty(report, `actions.${index}.done`)) return
    const message = `The action "${action.title}" is done and does not say when`
    const place = placeOf(report, `actions.${index}.status`)
    const hint = 'Add `done` with the day, or `done: unknown`'
    yield diagnose('action/done-without-date', report.source, message, { place, hint })
  } else if (action.done !== 'unknown' && action.done > latest) {
    const message = `The action "${action.title}" is done on ${action.done}, which lies in the future`
    const place = placeOf(report, `actions.${index}.done`)
    const hint = 'Write the day it is to be done as `due`, and `done` when it is'
    yield diagnose('action/done-in-future', report.source, message, { place, hint })
  }
}

function* checkUndone(
  report: Report,
  action: Action,
  index: number,
  today: DayText,
): Iterable<Diagnostic> {
  const { title, status, owner, due, done } = action
  if (done !== null && !isFaulty(report, `actions.${index}.status`)) {
    const message = `The action "${title}" is ${status}, yet \`done\` says ${done}`
    const place = placeOf(report, `actions.${index}.done`)
    const hint = 'Set `status` to done, or remove `done`'
    yield diagnose('action/contradiction', report.source, message, { place, hint })
  }
  if (status === 'wont-do' || isFaulty(report, `actions.${index}.status`)) return
  if (owner === null && !isFaulty(report, `actions.${index}.owner`)) {
    const message = `The action "${title}" is ${status} and has no owner`
    const place = placeOf(report, `actions.${index}`)
    const hint = 'Add `owner` with a role or a team'
    yield diagnose('action/no-owner', report.source, message, { place, hint })
  }
  if (due !== null && due < today) {
    const message = `The action "${title}" was due on ${due} and is ${status}`
    const place = placeOf(report, `actions.${index}.due`)
    yield diagnose('action/overdue', report.source, message, { place })
  }
}
