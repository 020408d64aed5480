/** The page of statistics and the calendar. */
import { calendarPath, patternsPath } from '../addresses.ts'
import type { Emitter } from '../look.ts'
import { survey } from '../survey.ts'
import { calendarView } from './calendar-view.ts'
import { patternsView } from './patterns-view.ts'

export const emitPatterns: Emitter = function* (site, look) {
  const seenFrom = survey(site, look)
  const listed = site.reports.map(({ id }) => id)
  yield {
    path: patternsPath,
    listed,
    // Milestones count, which no list shows.
    madeOf: ({ facts }) => facts(),
    render: () => look.fill('patterns', patternsView(seenFrom(patternsPath))),
  }
  yield {
    path: calendarPath,
    listed,
    madeOf: ({ everything }) => everything(),
    render: () => look.fill('calendar', calendarView(seenFrom(calendarPath))),
  }
}
