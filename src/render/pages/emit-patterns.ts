/** The page of statistics and the calendar. */
import { calendarPath, patternsPath } from '../addresses.ts'
import { calendarView } from '../calendar-view.ts'
import { fingerprint } from '../fingerprint.ts'
import { lazyPage } from '../lazy-page.ts'
import type { Emitter } from '../look.ts'
import { patternsView } from '../patterns-view.ts'
import { stampsOf } from '../stamps.ts'
import { survey } from '../survey.ts'

export const emitPatterns: Emitter = function* (site, look) {
  const seenFrom = survey(site, look)
  const { everything, whole } = stampsOf(site, look)
  yield lazyPage(
    patternsPath,
    // Causes, vendors and milestones count, which no list shows.
    () => fingerprint('patterns', everything(), site.reports.map(whole)),
    () => look.fill('patterns', patternsView(seenFrom(patternsPath))),
  )
  yield lazyPage(
    calendarPath,
    () => fingerprint('calendar', everything()),
    () => look.fill('calendar', calendarView(seenFrom(calendarPath))),
  )
}
