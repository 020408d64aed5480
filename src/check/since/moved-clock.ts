/** Says what to write where the settings gave a report another clock, and its times are others than were published. */
import type { KeptReport } from './kept-report.ts'

/** Null where the report names its clock itself, or has the one that it had. */
export function movedClock({ was, now }: Pick<KeptReport, 'was' | 'now'>): string | null {
  if (!was.zone || was.zone === now.zone || now.places.timezone) return null
  return `Write \`timezone: ${was.zone}\` into the report, by whose clock its times were told when they were published: the settings tell them by ${now.zone}`
}
