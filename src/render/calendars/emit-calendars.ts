/** Turns a site into its calendars: one of all incidents, and one of those of each instance. */
import type { Page, Site } from '../../model/site.ts'
import { calendarFilePath } from '../addresses.ts'
import { type FeedScope, feedScopes, hasCalendar } from '../feeds/feed-scopes.ts'
import { scopeTitle } from '../feeds/feed-titles.ts'
import { fingerprint } from '../fingerprint.ts'
import { lazyPage } from '../lazy-page.ts'
import type { Look } from '../look.ts'
import { stampsOf } from '../stamps.ts'
import { type CalendarEntry, calendarEntries } from './calendar-entries.ts'
import { writeCalendar } from './calendar-format.ts'

/** Emits `calendar.ics` for the site and for each instance. */
export function* emitCalendars(site: Site, look: Look): Iterable<Page> {
  const { frame } = stampsOf(site, look)
  let known: ReadonlyMap<string, CalendarEntry> | undefined
  const entriesOf = ({ reports }: FeedScope) => {
    known ??= calendarEntries(site, look)
    const ids = reports ?? site.reports.map(({ id }) => id)
    return ids.map(id => known?.get(id)).filter(entry => entry !== undefined)
  }
  for (const scope of feedScopes(site, look.words).filter(hasCalendar)) {
    const stamp = () =>
      fingerprint(
        'calendar',
        frame,
        scope.name,
        entriesOf(scope).map(entry => entry.stamp()),
      )
    const render = () => {
      const events = entriesOf(scope).flatMap(({ eventsOf }) => eventsOf(scope.id))
      return writeCalendar(scopeTitle(scope, site, look.words), events)
    }
    yield lazyPage(calendarFilePath(scope.folder), stamp, render)
  }
}
