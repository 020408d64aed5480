/** Reads when an incident was detected, mitigated and resolved. */
import type { FrontMatter } from '../../model/schemas/front-matter.ts'
import type { Moment, ZoneName } from '../../model/time.ts'
import type { Notes } from '../notes.ts'

/** The three moments, null where not stated; `start` is that of the incident. */
export function readMilestones(
  front: FrontMatter,
  zone: ZoneName | null,
  start: Moment | null,
  notes: Notes,
) {
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
  return milestones
}
