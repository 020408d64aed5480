/** Reads when an incident was detected, mitigated and resolved. */
import { anchorOf, incidentSpan, isOngoing } from '../../model/incident-length.ts'
import type { Window } from '../../model/report.ts'
import type { FrontMatter } from '../../model/schemas/front-matter.ts'
import type { Moment, ZoneName } from '../../model/time.ts'
import type { Notes } from '../notes.ts'

/** The three moments, null where not stated. */
export function readMilestones(
  front: FrontMatter,
  zone: ZoneName | null,
  windows: readonly Window[],
  notes: Notes,
) {
  const start = windows.length > 0 ? anchorOf(windows) : null
  const read = (key: 'detected' | 'mitigated' | 'resolved'): Moment | null => {
    const text = front[key]
    return text === undefined ? null : notes.moment(text, key, zone, start)
  }
  const milestones = {
    detected: read('detected'),
    mitigated: read('mitigated'),
    resolved: read('resolved'),
  }
  const told = (['detected', 'mitigated', 'resolved'] as const).filter(
    key => milestones[key] !== null,
  )
  for (const [i, key] of told.entries()) {
    const before = told[i - 1]
    if (before === undefined || (milestones[before]?.at ?? '') <= (milestones[key]?.at ?? ''))
      continue
    notes.add(
      'time/milestones',
      key,
      `\`${key}\` (${front[key]}) is before \`${before}\` (${front[before]})`,
      'Check both times',
    )
  }
  if (windows.length > 0) noteContradictions(front, milestones, windows, notes)
  return milestones
}

/** Noticed may have been what came; contained and over is what was there, and what is over does not go on. */
function noteContradictions(
  front: FrontMatter,
  milestones: Readonly<Record<'mitigated' | 'resolved', Moment | null>>,
  windows: readonly Window[],
  notes: Notes,
): void {
  const [start] = incidentSpan(windows)
  for (const key of ['mitigated', 'resolved'] as const) {
    const moment = milestones[key]
    if (!moment || !start || moment.at >= anchorOf(windows).at) continue
    const message = `\`${key}\` (${front[key]}) is before the incident began`
    notes.add('time/milestones', key, message, 'Check both times')
  }
  if (!milestones.resolved || !isOngoing(windows)) return
  const message = `\`resolved\` (${front.resolved}) says that it is over, and \`end: ongoing\` that it is not`
  notes.add('time/milestones', 'resolved', message, 'Take one of them out')
}
