/** Turns the words of a language into what the switch of clocks, which runs in browsers, writes times by. */
import { dayWithoutYear } from './tell-time.ts'
import type { Words } from './words.ts'

/** As JSON: browsers know of languages what their version does, and pages are to read the same by every clock. */
export function timePatterns(words: Words): string {
  const { day, firstDay, months, shortMonths, clock, dayAndClock, zoneAndOffset, yourTime } = words
  return JSON.stringify({
    ...{ day, shortDay: dayWithoutYear(words), firstDay, months, shortMonths, clock },
    ...{ moment: dayAndClock, zone: zoneAndOffset, mine: yourTime },
  })
}
