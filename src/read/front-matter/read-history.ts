/** Reads the publication history: days become the instants that feeds and data files need. */
import { createHash } from 'node:crypto'
import type { Revision, Window } from '../../model/report.ts'
import type { FrontMatter } from '../../model/schemas/front-matter.ts'
import { addSeconds, extent, isDay, localDay, type ZoneName } from '../../model/time.ts'
import type { Notes } from '../notes.ts'

/**
 * The revisions, or null when a day does not exist. The instant of each is the start of its day in UTC,
 * so that data files and feeds name that same day, or the end of the window that was over on that day.
 * Up to an hour is added that depends on the id alone: readers of feeds need distinct dates for the
 * reports of one day, and a date must not move when another report is added.
 */
export function readHistory(
  front: FrontMatter,
  id: string,
  windows: readonly Window[],
  zone: ZoneName,
  notes: Notes,
): readonly Revision[] | null {
  const wrong = front.revisions.findIndex(({ date }) => !isDay(date))
  if (wrong !== -1) {
    noteImpossibleDay(front.revisions[wrong]?.date ?? '', `revisions.${wrong}.date`, notes)
    return null
  }
  const ends = windows.flatMap(({ end }) => end ?? [])
  const revisions: Revision[] = []
  for (const { date, summary, substantive } of front.revisions) {
    const over = ends.filter(end => localDay({ ...end, zone }) <= date).map(({ at }) => at)
    const [, earliest] = extent([`${date}T00:00:00Z`, ...over])
    const last = revisions.at(-1)
    const at = last?.date === date ? addSeconds(last.at, 1) : addSeconds(earliest, secondsOf(id))
    revisions.push({ date, at, summary, substantive })
  }
  return revisions
}

export function noteImpossibleDay(day: string, path: string, notes: Notes): void {
  const message = `"${day}" does not exist: expected a day of the calendar`
  notes.add('time/impossible', path, message, 'Days are written year-month-day')
}

function secondsOf(id: string): number {
  return createHash('sha256').update(id).digest().readUInt32BE() % 3600
}
