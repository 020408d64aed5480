/** Turns what an entry states of its time into a hand of the clock: given a day, it shows the moment. */
import {
  addDays,
  type DayText,
  localText,
  localTime,
  type Moment,
  offsetName,
  secondsBetween,
  type ZoneName,
} from '../../model/time.ts'
import { clockText, type WrittenClock } from '../time/clock-forms.ts'
import type { Opening } from '../time/opening.ts'
import { momentOf } from '../time/read-moment.ts'
import { isProblem, type TimeProblem } from '../time/time-problem.ts'
import { isDoubled } from '../time/wall-clock.ts'
import { wrongWeekday } from '../time/weekdays.ts'
import { hasOffset, minutesOf, type ToldBy, whoseClock } from '../time/whose-clock.ts'
import type { WrittenTime } from '../time/written-time.ts'
import { canMean } from '../time/zone-hint.ts'
import type { ZoneMark } from '../time/zone-mark.ts'
import type { Entry } from './collect-entries.ts'
import type { Facts, Unplaced } from './place-entries.ts'
import { dayOfWeekday, settledDay } from './settled-days.ts'

type On = (day: DayText) => Moment | TimeProblem

export interface Hand {
  readonly entry: Entry
  /** The time of day; null for an entry that states none. */
  readonly clock: WrittenClock | null
  /** The clock that shows it. */
  readonly zone: ZoneName
  /** The day that is stated. */
  readonly day: DayText | null
  readonly at: On
  readonly end: On | null
  readonly endDay: DayText | null
  /** Seconds after the incident's start. */
  readonly after: number | null
  readonly endAfter: number | null
  readonly problem: Unplaced | null
  /** In the morning and in the afternoon, where the entry leaves that open; else none. */
  readonly halves: readonly Hand[]
  /** What is said of an abbreviation that is not for the season of this moment. */
  readonly seasonAt: (moment: Moment) => string | null
}

/** The hand of an entry; `context` are the marks that the section has for all that have none of their own. */
export function clockOf(
  entry: Entry,
  context: readonly ZoneMark[],
  facts: Facts,
  dayFirst: boolean | null,
): Hand {
  const { opening } = entry
  const time = opening?.time ?? null
  const settled = time?.day ? settledDay(time.day, facts, dayFirst, time.weekday) : null
  const wrong = time && opening && settled ? wrongWeekday(time, settled, opening.written, '') : null
  const day = wrong ? null : settled
  const isUnsettled = statesDay(entry) && day === null
  const by = time
    ? tellerOf(time, opening?.also ?? null, entry.marks, context, facts.zone)
    : own(facts.zone)
  const isNamed = entry.marks.length > 0 || context.length > 0
  const unclear = time && opening ? spanOrOffset(time, opening, facts, isNamed) : null
  const why = wrong ?? unclear ?? (time?.clock && isProblem(by) ? by : null)
  const teller = isProblem(by) ? own(facts.zone) : by
  const end = opening?.end ?? null
  return {
    entry,
    clock: time?.clock ?? null,
    zone: teller.offset === 'Z' ? 'UTC' : (teller.zone ?? facts.zone),
    day,
    at: onDay(time?.clock ?? null, teller, facts.zone),
    end: end?.clock ? onDay(end.clock, endTeller(end, time, teller, facts.zone), facts.zone) : null,
    endDay: end?.day ? settledDay(end.day, facts, dayFirst) : null,
    after: time?.after ?? null,
    endAfter: end?.after ?? null,
    problem: why ? { kind: 'time', ...why } : isUnsettled ? { kind: 'day' } : null,
    halves: [],
    seasonAt: moment => seasonOf(teller, moment),
  }
}

/** Whether an entry says anything of its day. */
export function statesDay({ opening }: Entry): boolean {
  return Boolean(opening?.time.day || opening?.time.weekday)
}

/** Hands with the days of weekdays that stand alone, as far as the days before them and the incident show them. */
export function withWeekdays(
  hands: readonly Hand[],
  headed: DayText | null,
  facts: Facts,
): readonly Hand[] {
  let before = headed
  return hands.map(hand => {
    const { day, weekday } = hand.entry.opening?.time ?? {}
    const found = weekday && !day ? dayOfWeekday(weekday, hand.zone, before, facts) : null
    const settled = found ? { ...hand, day: found, problem: unlessDay(hand.problem) } : hand
    before = settled.day ?? before
    return settled
  })
}

function unlessDay(problem: Unplaced | null): Unplaced | null {
  return problem?.kind === 'day' ? null : problem
}

function own(zone: ZoneName): ToldBy {
  return { zone, offset: null, season: null }
}

function onDay(clock: WrittenClock | null, by: ToldBy, zone: ZoneName): On {
  const local = clock ? clockText(clock) : '00:00:00'
  // An abbreviation of the wrong season is told of besides: people mean the clock on their wall.
  const loose = { ...by, season: null }
  const shown = (day: DayText) => {
    const strict = momentOf(`${day}T${local}`, by, zone)
    return isProblem(strict) && by.season ? momentOf(`${day}T${local}`, loose, zone) : strict
  }
  // A day is tried several times before it is known to be the one.
  const known = new Map<DayText, Moment | TimeProblem>()
  return day => {
    const moment = known.get(day) ?? shown(day)
    known.set(day, moment)
    return moment
  }
}

/** Whose clock tells an entry: the marks with the time, else those of its column, else those of the section. */
function tellerOf(
  time: WrittenTime,
  also: WrittenTime | null,
  column: readonly ZoneMark[],
  section: readonly ZoneMark[],
  zone: ZoneName,
): ToldBy | TimeProblem {
  if (time.marks.length > 0) {
    const told = whoseClock(time.marks, zone)
    const other = also && (isProblem(told) || told.season) ? toldBesides(time, also) : null
    return other ?? told
  }
  const told = whoseClock(column.length > 0 ? column : section, zone)
  if (isProblem(told) || told.offset === null || told.offset === 'Z') return told
  // For all entries alike, an offset is what it says, whatever the report's own zone.
  return { zone: told.offset, offset: null, season: null }
}

/** `13:14 EST (18:14 UTC)` says which of the clocks that are called EST it is. */
function toldBesides(time: WrittenTime, also: WrittenTime): ToldBy | null {
  const short = time.marks.find(({ kind }) => kind === 'abbreviation')
  const mark = also.marks.find(({ kind }) => kind === 'utc' || kind === 'offset')
  if (!short || !mark || !time.clock || !also.clock) return null
  const universal = minutesOfDay(also.clock) - (mark.text === 'Z' ? 0 : minutesOf(mark.text))
  const apart = minutesOfDay(time.clock) - universal
  const east = [-2, -1, 0, 1, 2]
    .map(days => apart + days * 24 * 60)
    .find(offset => canMean(short.text, offset) && Math.abs(offset) <= 14 * 60)
  return east === undefined ? null : own(offsetName(east))
}

function minutesOfDay({ hour, minute }: WrittenClock): number {
  return 60 * hour + minute
}

function endTeller(
  end: WrittenTime,
  time: WrittenTime | null,
  teller: ToldBy,
  zone: ZoneName,
): ToldBy {
  if (end.marks.length === 0 || end.marks === time?.marks) return teller
  const by = whoseClock(end.marks, zone)
  return isProblem(by) ? teller : by
}

/**
 * `23:45-05:00`: an offset, or a span past midnight. `13:45-05:00` is an offset where the clocks of the place have
 * it and no other clock is named.
 */
function spanOrOffset(
  { marks, clock, day }: WrittenTime,
  { written }: Opening,
  facts: Facts,
  isNamed: boolean,
): TimeProblem | null {
  const mark = marks.find(({ likeSpan }) => likeSpan)
  if (!mark || !clock || day || isDoubled(clock, mark.text, facts)) return null
  const length = (24 * 60 - minutesOf(mark.text) - minutesOfDay(clock)) % (24 * 60)
  if (!isNamed && length > longestNight && hasOffset(facts.zone, mark.text)) return null
  const [first, end] = [clockText(clock).slice(0, 5), mark.text.slice(1)]
  return {
    code: 'time/unreadable',
    message: `"${written}" may be a time with its offset or a span: expected a form that is one of them`,
    hint: `Write "${first} UTC-${end}" for the offset, "${first} to ${end}" for the span`,
  }
}

/** Nobody writes a span of so many minutes past midnight without its days. */
const longestNight = 12 * 60

/** Where a second time stands with the first, the problem that it is another; else null. */
export function otherReading(
  { entry }: Hand,
  moment: Moment | TimeProblem,
  zone: ZoneName,
): TimeProblem | null {
  const also = entry.opening?.also
  if (!also?.clock || isProblem(moment)) return null
  const tellers = also.marks.length > 0 ? [whoseClock(also.marks, zone)] : [own(zone), own('UTC')]
  const isSame = tellers.some(by => {
    if (isProblem(by)) return true
    const day = localText({ at: moment.at, zone: by.zone ?? zone }).slice(0, 10)
    return [addDays(day, -1), day, addDays(day, 1)].some(on => {
      const other = onDay(also.clock, by, zone)(on)
      return !isProblem(other) && Math.abs(secondsBetween(other.at, moment.at)) < 60
    })
  })
  if (isSame) return null
  const message = `"${entry.opening?.written}" tells two times, not one by two clocks`
  return { code: 'time/unreadable', message, hint: 'Mend the one that is wrong, or leave it out' }
}

function seasonOf({ season, zone }: ToldBy, { at }: Moment): string | null {
  if (!season || zone === null) return null
  const { offset } = localTime(at, zone)
  return offset === season.offset ? null : season.name
}
