/** Says what to write where a report has another clock, and its times are others than were published. */
import type { KeptReport } from './kept-report.ts'

/** Null where the clock is the one that it was; `otherwise` is what to do where that one was wrong. */
export function movedClock(
  { was, now }: Pick<KeptReport, 'was' | 'now'>,
  otherwise: string,
): string | null {
  if (!was.zone || was.zone === now.zone) return null
  const then = `by whose clock its times were told when they were published`
  if (!now.places.timezone)
    return `Write \`timezone: ${was.zone}\` into the report, ${then}: the settings tell them by ${now.zone}`
  return `Write \`timezone: ${was.zone}\` again, ${then}; or, if it was the wrong one, ${otherwise}`
}
