/** Which day it is, for questions about the past and the future. */
import { type DayText, type Instant, localDay } from '../model/time.ts'

/**
 * The latest day that any clock on Earth shows at `now` (UTC+14). Revisions and actions state a day
 * without a zone, so only a later one surely lies in the future.
 */
export function latestDay(now: Instant): DayText {
  return localDay({ at: now, zone: '+14:00' })
}
