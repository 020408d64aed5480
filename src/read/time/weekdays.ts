/** Holds a weekday against the day that is written with it, and finds the days that a weekday alone can mean. */
import { addDays, type DayText, localTime } from '../../model/time.ts'
import { quoted, type TimeProblem } from './time-problem.ts'
import type { WrittenTime } from './written-time.ts'

const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

export function weekdayOf(day: DayText): number {
  return localTime(`${day}T00:00:00Z`, 'UTC').weekday
}

/** The first day with a weekday from `day` on. */
export function weekdayFrom(day: DayText, weekday: number): DayText {
  return addDays(day, (weekday - weekdayOf(day) + 7) % 7)
}

/** `Monday, March 4` where the fourth is a Wednesday, with `behind` the day as the hint writes it; else null. */
export function wrongWeekday(
  { weekday }: WrittenTime,
  day: DayText,
  text: string,
  behind: string,
): TimeProblem | null {
  if (weekday === null || weekdayOf(day) === weekday) return null
  // Within three days to one side or the other, there is but one of them.
  const near = weekdayFrom(addDays(day, -3), weekday)
  const [is, said] = [names[weekdayOf(day) - 1], names[weekday - 1]]
  return {
    code: 'time/impossible',
    message: `${quoted(text)} does not exist: ${day} is a ${is}, not a ${said}`,
    hint: `Write ${day}${behind} if the day is right, or ${near}${behind} if the ${said} is`,
  }
}
