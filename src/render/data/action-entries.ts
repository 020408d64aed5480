/** Turns the actions of a report into what programs are told of them. */
import { actionKeys } from '../../model/action-keys.ts'
import type { ReportFile } from '../../model/data/report-schema.ts'
import type { Report } from '../../model/report.ts'

export type ActionEntry = ReportFile['actions'][number]

/** In the order of the report. */
export function actionEntries(report: Report): ActionEntry[] {
  const keys = actionKeys(report)
  return report.actions.map(action => {
    const { title, type, owner, status, due, done, link } = action
    return {
      id: `${report.id}/${keys.get(action)}`,
      title,
      type,
      owner,
      status,
      due,
      done: done === 'unknown' ? null : done,
      done_unknown: done === 'unknown',
      link,
    }
  })
}
