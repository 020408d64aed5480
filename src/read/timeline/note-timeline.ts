/** Says of a timeline what could not be read of it, what may be on two days, and what is far from the incident. */
import { edgesOf, incidentSpan, latestOf, windowAnchor } from '../../model/incident-length.ts'
import type { Place } from '../../model/report.ts'
import {
  addDays,
  addSeconds,
  dayStart,
  extent,
  type Instant,
  instantsOf,
  localDay,
  secondsBetween,
} from '../../model/time.ts'
import type { Notes } from '../notes.ts'
import { clockText } from '../time/clock-forms.ts'
import { daysOf } from '../time/day-forms.ts'
import { quoted } from '../time/time-problem.ts'
import { weekdayOf } from '../time/weekdays.ts'
import type { Entry } from './collect-entries.ts'
import { textIn } from './content.ts'
import type { Placed } from './place-entries.ts'
import type { Dated } from './read-timeline.ts'
import { daysAround } from './settled-days.ts'

/** Says once of all entries that they are no events, for most of them state no time; nothing where there are none. */
export function noteUnread(placed: readonly Placed[], report: Dated, notes: Notes): void {
  const entries = placed.filter(({ entry }) => entry.kind === 'event')
  const missing = entries.filter(({ at, day }) => at === null && day === null)
  const [first, second] = missing
  if (!first) return
  const told = [first, ...(second ? [second] : [])].map(({ entry }) => quoted(startOf(entry.whole)))
  const more = missing.length > told.length ? `, and ${missing.length - told.length} more` : ''
  const twoDays = missing.some(({ problem }) => problem?.kind === 'day')
  const message = `The timeline stays prose, for most of its entries state no ${twoDays ? 'day' : 'time'} that can be read: ${told.join(', ')}${more}`
  const hint = twoDays
    ? (hintOf(headOf(placed)) ?? dayHint(first, report))
    : (hintOf(first) ?? 'Open each with its day, or its time, and a dash')
  notes.add('timeline/unread', placeOf(first.entry), message, hint)
}

function hintOf(placed: Placed | null): string | null {
  return placed?.problem?.kind === 'time' ? placed.problem.hint : null
}

/** The first heading that says no day that can be. */
function headOf(all: readonly Placed[]): Placed | null {
  return all.find(({ entry, problem }) => entry.kind === 'heading' && problem) ?? null
}

/** Says each thing once: of times that cannot be told for sure, days, seasons, and events far away. */
export function noteTimeline(
  all: readonly Placed[],
  report: Dated,
  notes: Notes,
  fitsUtc: () => boolean,
): void {
  const { zone } = report
  const placed = all.map(one => ({
    ...one,
    day: one.at ? localDay({ at: one.at, zone }) : one.day,
  }))
  noteTimes(placed, notes)
  const twoDays: Saying = (first, more) => [
    'timeline/which-day',
    `${quoted(startOf(first.entry.whole))} stays without a time, for it can be on two days${more}`,
    dayHint(first, report),
  ]
  noteOnce(
    placed.filter(({ problem }) => problem?.kind === 'day'),
    notes,
    twoDays,
  )
  noteOnce(
    placed.filter(({ season }) => season !== null),
    notes,
    seasons,
  )
  noteOnce(
    placed.filter(one => mayBeSpan(one, report)),
    notes,
    offsets,
  )
  const isFar = farFrom(report)
  noteOnce(
    placed.filter(one => !isDayLine(one) && isFar(one)),
    notes,
    (first, more) => farOff(first, more, fitsUtc()),
  )
}

/** Says of each entry whose time is none, or cannot be told. */
function noteTimes(placed: readonly Placed[], notes: Notes): void {
  for (const { entry } of placed.filter(isLikeTime)) {
    const message = `${quoted(startOf(entry.whole))} stays without a time: what it opens with is shown by no clock`
    const isEnd = /^\W*24[:.h]00/.test(textIn(entry.whole))
    const hint = isEnd ? 'Write 00:00, which is on the next day' : 'Mend its time, or reword it'
    notes.add('timeline/unread', placeOf(entry), message, hint)
  }
  for (const { entry, problem } of placed) {
    if (problem?.kind !== 'time') continue
    const message = `${quoted(startOf(entry.whole))} stays without a time: ${problem.message}`
    notes.add('timeline/unread', placeOf(entry), message, problem.hint)
  }
}

/** Whether an entry opens with what looks like a time and is none: `25:10`, `14 PM`. */
function isLikeTime({ entry: { kind, opening, whole } }: Placed): boolean {
  const start = /^\W*(?:\d{1,2}[:.h]\d\d(?![.\d])|\d{1,2}\s?[ap]\.?m\b|\d{3,5}-\d\d?-\d)/i
  return kind === 'event' && opening === null && start.test(textIn(whole))
}

type Saying = (
  first: Placed,
  more: string,
) => readonly [Parameters<Notes['add']>[0], string, string]

/** Of several entries with one problem, the first, and how many there are besides. */
function noteOnce(placed: readonly Placed[], notes: Notes, say: Saying): void {
  const [first] = placed
  if (!first) return
  const others = placed.length - 1
  const more =
    others === 0 ? '' : ` (and so ${others === 1 ? 'is 1 entry' : `are ${others} entries`} besides)`
  const [code, message, hint] = say(first, more)
  notes.add(code, placeOf(first.entry), message, hint)
}

/** The time as it is written, with the days that it can be on. */
function dayHint({ entry }: Placed, { zone, windows }: Dated): string {
  const [window] = windows
  const { time, written } = entry.opening ?? {}
  if (!window || !time) return 'Write the day with its time'
  const start = localDay({ at: windowAnchor(window).at, zone })
  const year = Number(start.slice(0, 4))
  const clock = time.clock ? ` ${clockText(time.clock).slice(0, 5)}` : ''
  const meant = (days: readonly string[]) => `Write the one that is meant: ${days.join(' or ')}`
  if (time.day) return meant(daysOf(time.day, year, year).map(day => `${day}${clock}`))
  const end = localDay({ at: latestOf(windows.at(-1) ?? window).at, zone })
  const fits = (day: string) => !time.weekday || weekdayOf(day) === time.weekday
  const within = daysAround(start, end, 0).filter(fits)
  const days = within.length > 0 ? within : daysAround(start, end, 6).filter(fits)
  const few = days.length > 1 && days.length < 4
  if (few) return meant(days.map(day => `"${day} ${written}"`))
  return `Write the day with it, as in "${days[0] ?? start} ${written}"`
}

const seasons: Saying = ({ entry, season, day }, more) => [
  'timeline/season',
  `${quoted(startOf(entry.whole))} is told in ${season}, which is not the time of that season (${day})${more}: it is read by the clock of the place`,
  'Write the clock without its season (PT, ET), the zone of the place, or the offset',
]

const offsets: Saying = ({ entry, at }, more) => {
  const clock = entry.opening?.time.clock
  const mark = entry.opening?.time.marks.find(({ likeSpan }) => likeSpan)
  const [first, end] = [clock ? clockText(clock).slice(0, 5) : '', mark?.text.slice(1)]
  return [
    'timeline/offset-or-span',
    `${quoted(startOf(entry.whole))} is read as a time with its offset (${at}), for the clocks showed that hour twice${more}; it could be a span as well`,
    `Write "${first} UTC-${end}" for the offset, "${first} to ${end}" for the span`,
  ]
}

/** `01:05-05:00` in an hour that was shown twice, where a span to five would be within the incident. */
function mayBeSpan({ entry, at, day }: Placed, { zone, windows }: Dated): boolean {
  const time = entry.opening?.time
  const mark = time?.marks.find(({ likeSpan }) => likeSpan)
  if (!mark || time?.day || at === null || day === null) return false
  const [end] = instantsOf(`${day}T${mark.text.slice(1)}:00`, zone)
  return end !== undefined && end > at && windows.some(window => end <= latestOf(window).at)
}

const farOff = ({ entry, day }: Placed, more: string, fitsUtc: boolean): ReturnType<Saying> => [
  'timeline/far-off',
  `${quoted(startOf(entry.whole))} is far from the incident, on ${day}${more}`,
  fitsUtc
    ? 'All events fit the incident in UTC: write "All times are UTC." above them, in this section'
    : 'Check its day, and the start and end of the incident',
]

/** So far from the incident, in seconds, an event may be at least; of a longer incident, as long as it was. */
const reach = 6 * 3600
/** The same on a side on which nobody knows the edge, or it goes on. */
const openReach = 31 * 86_400

/** A line that is no more than the day of what follows. */
export function isDayLine({ entry, at, day, problem }: Placed): boolean {
  return at === null && day !== null && problem === null && entry.content.length === 0
}

/** Tells whether an event is farther from all that is stated of the incident, and from each day of its history. */
function farFrom(report: Dated): (placed: Placed) => boolean {
  const { zone, windows, detected, mitigated, resolved, revisions } = report
  const milestones = [detected, mitigated, resolved].flatMap(moment => (moment ? [moment.at] : []))
  const edges = windows.flatMap(edgesOf)
  const [first, last] = extent([...edges, ...milestones])
  const [isOpenBefore, isOpenBehind] = incidentSpan(windows).map(moment => moment === null)
  const free = Math.max(reach, secondsBetween(first, last))
  const days = revisions.map(({ date }) => [dayStart(date, zone), dayStart(addDays(date, 1), zone)])
  const around = [
    isOpenBefore ? addSeconds(first, -openReach) : first,
    isOpenBehind ? addSeconds(last, openReach) : last,
  ]
  const reasons = [around, ...days] as [Instant, Instant][]
  const isAway = (from: Instant, to: Instant) =>
    reasons.every(
      ([start, end]) => secondsBetween(to, start) > free || secondsBetween(end, from) > free,
    )
  return ({ at, day }) => {
    if (at !== null) return isAway(at, at)
    return day !== null && isAway(dayStart(day, zone), dayStart(addDays(day, 1), zone))
  }
}

/** The beginning of what an entry says. */
function startOf(whole: Parameters<typeof textIn>[0]): string {
  const text = textIn(whole).replace(/\s+/g, ' ').trim()
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}

/** Where an entry stands in its file. */
export function placeOf({ source, below }: Entry): Place {
  const { line = 1, column = 1 } = source.position?.start ?? {}
  return { line: line + below, column }
}
