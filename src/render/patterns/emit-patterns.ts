/** The page of statistics and the calendar. */
import { calendarPath, patternsPath } from '../addresses.ts'
import { fingerprint } from '../fingerprint.ts'
import { lazyPage } from '../lazy-page.ts'
import type { Emitter } from '../look.ts'
import { stampsOf } from '../stamps.ts'
import { survey } from '../survey.ts'
import { calendarView } from './calendar-view.ts'
import { patternsView } from './patterns-view.ts'

export const emitPatterns: Emitter = function* (site, look) {
  const seenFrom = survey(site, look)
  const { everything, facts } = stampsOf(site, look)
  yield lazyPage(
    patternsPath,
    // Milestones count, which no list shows.
    () => fingerprint('patterns', facts()),
    () => look.fill('patterns', patternsView(seenFrom(patternsPath))),
  )
  yield lazyPage(
    calendarPath,
    () => fingerprint('calendar', everything()),
    () => look.fill('calendar', calendarView(seenFrom(calendarPath))),
  )
}
