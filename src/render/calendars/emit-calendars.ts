/** Turns a site into its calendars: one of all incidents, and one of those of each instance. */
import type { Site } from '../../model/site.ts'
import { calendarFilePath } from '../addresses.ts'
import { type FeedScope, hasCalendar, servedScopes } from '../feeds/feed-scopes.ts'
import { scopeTitle } from '../feeds/feed-titles.ts'
import type { Look, Recipe } from '../look.ts'
import { type CalendarEntry, calendarEntries } from './calendar-entries.ts'
import { writeCalendar } from './calendar-format.ts'

/** Emits `calendar.ics` for the site and for each instance. */
export function* emitCalendars(site: Site, look: Look): Iterable<Recipe> {
  let known: readonly CalendarEntry[] | undefined
  const entriesOf = ({ id }: FeedScope) => {
    known ??= calendarEntries(site, look)
    return id === null ? known : known.filter(({ instances }) => instances.includes(id))
  }
  for (const scope of servedScopes(site, look.words).filter(hasCalendar)) {
    yield {
      path: calendarFilePath(scope.folder),
      madeOf: stamps => [scope.name, entriesOf(scope).map(({ madeOf }) => madeOf(stamps))],
      render: () => {
        const events = entriesOf(scope).flatMap(({ eventsOf }) => eventsOf(scope.id))
        return writeCalendar(scopeTitle(scope, site, look.words), events)
      },
    }
  }
}
