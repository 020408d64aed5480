/** Notes windows that are longer than incidents are. */
import type { Window } from '../../model/report.ts'
import { type Instant, secondsBetween } from '../../model/time.ts'
import type { Notes } from '../notes.ts'

const day = 86_400
/** In seconds. No incident lasts longer: whoever says so has a year wrong. */
const longestWindow = 10 * 366 * day

/** Whether it is more than that from the first moment to the last that a window can have. */
export function isEndless(first: Instant | undefined, last: Instant | undefined): boolean {
  return !!first && !!last && secondsBetween(first, last) > longestWindow
}

export function noteEndless(
  { start, end }: { readonly start: string | undefined; readonly end: string | undefined },
  path: string,
  notes: Notes,
): void {
  const message = `The window from ${start} to ${end} lasts for more than ten years: expected the time of an incident`
  notes.add('time/impossible', `${path}end`, message, 'Check the year of its start, and of its end')
  notes.fault(`${path}start`)
  notes.fault(`${path}end`)
}

/** What is down for longer than this, in seconds, is mostly slow, or was mended unseen. */
const longOutage = day

/** Notes a full outage of more than that where nobody says that it was one. */
export function noteLong({ start, end, kind }: Window, path: string, notes: Notes): void {
  if (kind !== 'outage' || notes.places[`${path}kind`] || !start || !end) return
  const seconds = secondsBetween(start.at, end.at)
  if (seconds <= longOutage) return
  const message = `By its start and end this was a full outage of ${Math.floor(seconds / 3600)} hours, and no \`kind\` says so`
  const hint =
    'State the `kind` in a list under `impact`; an edge that nobody knows is `unknown`, and one that is a guess a range'
  notes.add('time/long-outage', `${path}end`, message, hint)
}
