/** Reads the publication history: days become the instants that feeds and data files need. */
import { hash } from 'node:crypto'
import { impossibleDay } from '../../model/calendar/likely-year.ts'
import type { Formerly, Revision } from '../../model/report.ts'
import type { FrontMatter } from '../../model/schemas/front-matter.ts'
import {
  addSeconds,
  type DayText,
  type Instant,
  isDay,
  localDay,
  type ZoneName,
} from '../../model/time.ts'
import type { Notes } from '../notes.ts'
import { readMoment } from '../time/read-moment.ts'
import { isProblem } from '../time/time-problem.ts'
import { toldKind } from './told-kind.ts'

/**
 * The revisions whose day exists, and their numbers in front matter. The instant of one with a time is that. Of one
 * with a day alone it is the start of the day in UTC, so that data files and feeds name that same day. Up to an
 * hour is added that depends on the id alone: readers of feeds need distinct dates for the reports of one day,
 * and a date must not move when another report is added. Only on the day of the incident does its start move
 * it, where it would be told before that (`publicationInstants`). `named` turns an alias into an instance's id.
 */
export function readHistory(
  front: FrontMatter,
  id: string,
  zone: ZoneName | null,
  named: (name: string) => string,
  notes: Notes,
): { readonly revisions: readonly Revision[]; readonly kept: readonly number[] } {
  const known = front.revisions.flatMap((entry, i) => {
    const told = readDate(entry.date, i, zone, notes)
    return told ? [{ ...entry, ...told, number: i }] : []
  })
  noteSilentNews(front, notes)
  const revisions = known.map(({ date, at, summary, substantive, kind, formerly }, i) => {
    const sameDay = known.slice(0, i).filter(other => other.date === date).length
    return {
      date,
      at: at ?? addSeconds(`${date}T00:00:00Z`, secondsOf(id) + sameDay),
      isTimed: at !== null,
      summary,
      substantive,
      kind: kind ?? null,
      worded: kind ? null : toldKind(summary),
      formerly: formerly ? readFormerly(formerly, named) : null,
    }
  })
  return { revisions, kept: known.map(({ number }) => number) }
}

/** The day of an entry, and its instant where a time is stated; null once it is noted that there is no such day or time. */
function readDate(
  text: string,
  i: number,
  zone: ZoneName | null,
  notes: Notes,
): { readonly date: DayText; readonly at: Instant | null } | null {
  const path = `revisions.${i}.date`
  if (isDay(text)) return { date: text, at: null }
  if (text.length > 10) {
    if (isNotedAsMoved(text, path, zone, notes)) return null
    const moment = notes.moment(text, path, zone)
    return moment && { date: localDay({ ...moment, zone: zone ?? moment.zone }), at: moment.at }
  }
  noteImpossibleDay(text, path, notes)
  return null
}

/** An entry is known by its instant: where the zone is another by now, the offset tells which. */
function isNotedAsMoved(text: string, path: string, zone: ZoneName | null, notes: Notes): boolean {
  const told = readMoment(text, zone)
  if (!isProblem(told) || told.utc === undefined) return false
  const rest = told.hint.split(',')[0]?.replace(/^Write /, '')
  const hint = `Write ${told.utc}, the same instant, if it was published: subscribers know the entry by it; or ${rest}`
  notes.add(told.code, path, told.message, hint)
  notes.fault(path)
  return true
}

/** What nobody is told cannot be news. */
function noteSilentNews({ revisions }: FrontMatter, notes: Notes): void {
  for (const [i, { substantive, kind, formerly }] of revisions.entries()) {
    if (substantive || i === 0 || (!kind && !formerly)) continue
    const key = kind ? 'kind' : 'formerly'
    notes.add(
      'front-matter/conflict',
      `revisions.${i}.substantive`,
      `\`substantive: false\` says that nobody is told of this entry, and \`${key}\` that it is news`,
      `Take out \`${key}\` or \`substantive\``,
    )
  }
}

type Written = NonNullable<FrontMatter['revisions'][number]['formerly']>

function readFormerly(written: Written, named: (name: string) => string): Formerly {
  const { instances, products, severity } = written
  return {
    ...(instances && { instances: [...new Set(instances.map(named))] }),
    ...(products && { products: [...new Set(products)] }),
    ...(severity !== undefined && { severity }),
  }
}

export function noteImpossibleDay(day: string, path: string, notes: Notes): void {
  const { message, year } = impossibleDay(day)
  const hint = year === undefined ? 'Days are written year-month-day' : notes.likelyYear(year)
  notes.add('time/impossible', path, message, hint)
  notes.fault(path)
}

function secondsOf(id: string): number {
  return hash('sha256', id, 'buffer').readUInt32BE() % 3600
}
