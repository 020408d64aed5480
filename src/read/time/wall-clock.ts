/** Knows where the clocks of a zone show an hour twice about an incident: there an offset says which is meant. */
import {
  addDays,
  type DayText,
  type Instant,
  instantsOf,
  localDay,
  localTime,
  type ZoneName,
} from '../../model/time.ts'
import { clockText, type WrittenClock } from './clock-forms.ts'
import { minutesOf } from './whose-clock.ts'

export interface WallClock {
  readonly zone: ZoneName
  /** Days near the incident on which its hands may have been put back. */
  readonly putBack: readonly DayText[]
}

/** The days from the one before `from` to the one after `to` on which the clocks of `zone` go back. */
export function daysPutBack(zone: ZoneName, from: Instant, to: Instant): readonly DayText[] {
  const offsetOn = (day: DayText) => localTime(`${day}T00:00:00Z`, zone).offset
  const last = addDays(localDay({ at: to, zone }), 1)
  const days: DayText[] = []
  for (let day = addDays(localDay({ at: from, zone }), -1); day <= last; day = addDays(day, 1))
    // In UTC, the change is on the day before, or west of Greenwich on that after.
    if (offsetOn(addDays(day, -1)) > offsetOn(addDays(day, 2))) days.push(day)
  return days
}

/** Whether `clock` was shown twice near the incident, once of them at `offset`, `-05:00`. */
export function isDoubled(
  clock: WrittenClock,
  offset: string,
  { zone, putBack }: WallClock,
): boolean {
  return putBack.some(day => {
    const both = instantsOf(`${day}T${clockText(clock)}`, zone)
    return both.length === 2 && both.some(at => localTime(at, zone).offset === minutesOf(offset))
  })
}
