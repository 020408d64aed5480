/** Gives each entry of a timeline its moment: a stated day counts, any other follows from order and windows. */
import {
  addDays,
  addSeconds,
  type DayText,
  dayStart,
  type Instant,
  localDay,
  localText,
  localTime,
  type Moment,
  secondsBetween,
} from '../../model/time.ts'
import { clockText } from '../time/clock-forms.ts'
import type { WrittenDay } from '../time/day-forms.ts'
import { isProblem, type TimeProblem } from '../time/time-problem.ts'
import type { WallClock } from '../time/wall-clock.ts'
import type { ZoneMark } from '../time/zone-mark.ts'
import type { Entry } from './collect-entries.ts'
import { firstDay, newestFirst } from './first-day.ts'
import { eitherHalf, onlyHalf, tellsHalves } from './halves.ts'
import { clockOf, type Hand, otherReading, statesDay, withWeekdays } from './hand.ts'
import { orderIn, settledDay } from './settled-days.ts'

/** What the front matter says of when the incident was. */
export interface Facts extends WallClock {
  /** When it began, null where nobody knows. */
  readonly start: Instant | null
  /** The span of all that is stated of it. */
  readonly from: Instant
  readonly to: Instant
  /** Starts and ends of windows, detection, mitigation, resolution. */
  readonly edges: readonly Instant[]
}

/** Why an entry is without a time though it states one: `day`: two days are possible. */
export type Unplaced = { readonly kind: 'day' } | ({ readonly kind: 'time' } & TimeProblem)

export interface Placed {
  readonly entry: Entry
  readonly at: Instant | null
  readonly end: Instant | null
  readonly day: DayText | null
  readonly problem: Unplaced | null
  /** Where an abbreviation does not fit the season: what is said of that. */
  readonly season: string | null
}

/** What the section says of all its entries. */
export interface Context {
  readonly marks: readonly ZoneMark[]
  readonly day: WrittenDay | null
}

/** No more than this, in seconds, may an entry be before the one above it, unless it is on the next day. */
export const disorder = 3600

/** So many seconds after the entry above it at most, one behind midnight is on the next day whatever else. */
const shortNight = 8 * 3600

/** Where the reader is: the latest moment, and whether the days are known from there on. */
interface Position {
  readonly previous: Instant | null
  /** Of a heading or a line of its own, for all that follows. */
  readonly headed: DayText | null
  /** Once an entry may be on two days, those behind it may, too. */
  readonly isLost: boolean
}

export function placeEntries(
  entries: readonly Entry[],
  context: Context,
  facts: Facts,
): readonly Placed[] {
  const dayFirst = orderIn(entries.flatMap(({ opening }) => opening?.time.day ?? []))
  const headed = context.day && settledDay(context.day, facts, dayFirst)
  const clocks = entries.map(entry => clockOf(entry, context.marks, facts, dayFirst))
  const isTwelve = tellsHalves(entries)
  const hands = withWeekdays(clocks, headed, facts).map(hand => {
    const either = isTwelve && !hand.problem ? eitherHalf(hand.entry) : null
    const halves = either?.map(entry => ({
      ...clockOf(entry, context.marks, facts, dayFirst),
      day: hand.day,
    }))
    return { ...hand, halves: halves ?? [] }
  })
  let position: Position = {
    previous: null,
    headed: headed ?? newestFirst(hands, facts),
    isLost: false,
  }
  return hands.map((hand, index) => {
    const rest = hands.slice(index + 1)
    const told = withHalf(hand, rest, position, facts)
    const step = stepTo(told, [told, ...rest], position, facts)
    position = step.position
    return step.placed
  })
}

/** A hand in the half of the day that is meant, as far as that can be told. */
function withHalf(hand: Hand, rest: readonly Hand[], position: Position, facts: Facts): Hand {
  if (hand.halves.length === 0 || position.isLost) return hand
  const halves = hand.halves.map(half => {
    const step = stepTo(half, [half, ...rest], position, facts)
    const [next] = rest
    const isSure = next && next.halves.length === 0
    const behind = isSure ? stepTo(next, rest, step.position, facts).placed.at : null
    return { hand: half, at: step.placed.at, next: behind }
  })
  return onlyHalf(hand, halves, position.previous, facts)
}

interface Step {
  readonly placed: Placed
  readonly position: Position
}

function stepTo(hand: Hand, rest: readonly Hand[], position: Position, facts: Facts): Step {
  const { entry, day, problem } = hand
  const nothing = { entry, at: null, end: null, day: null, problem: null, season: null }
  if (problem) {
    const isLost = (statesDay(entry) && day === null) || position.isLost
    return {
      placed: { ...nothing, day, problem },
      position: stated(day, { ...position, isLost }, hand),
    }
  }
  if (hand.after !== null) {
    if (facts.start === null) return { placed: { ...nothing, problem: noStart }, position }
    const at = addSeconds(facts.start, hand.after)
    const end = hand.endAfter === null ? null : addSeconds(facts.start, hand.endAfter)
    return {
      placed: { ...nothing, at, end },
      position: { ...position, previous: at, isLost: false },
    }
  }
  if (hand.clock === null) {
    const isHeaded = position.headed !== null && entry.opening === null
    return {
      placed: { ...nothing, day: isHeaded ? position.headed : day },
      position: stated(day, position, hand),
    }
  }
  const on = day ?? dayFor(hand, rest, position, facts)
  if (on === null)
    return {
      placed: { ...nothing, problem: { kind: 'day' } },
      position: { ...position, isLost: true },
    }
  // A day before that of the heading is an exception to it, and one behind it the next.
  const headed = position.headed !== null && on > position.headed ? null : position.headed
  return placedOn(on, hand, { ...position, headed }, facts)
}

/** `T+5 min`, of an incident whose start nobody knows. */
const noStart = {
  kind: 'time',
  code: 'time/unreadable',
  message: 'it counts from the start of the incident, which is not known',
  hint: 'Write the time of day',
} as const

/** Where a day without a time of day leaves the reader: at its beginning. */
function stated(day: DayText | null, position: Position, { entry, zone }: Hand): Position {
  if (day === null) return position
  const isHeading = entry.content.length === 0 || entry.kind === 'heading'
  return { previous: dayStart(day, zone), headed: isHeading ? day : null, isLost: false }
}

function placedOn(on: DayText, hand: Hand, position: Position, { zone }: Facts): Step {
  const { entry } = hand
  const nothing = { entry, at: null, end: null, day: null, season: null }
  const moment = hand.at(on)
  const late = isProblem(moment) ? null : endOf(hand, moment, on)
  const problem = [moment, late, otherReading(hand, moment, zone)].find(
    result => result !== null && isProblem(result),
  ) as TimeProblem | undefined
  if (isProblem(moment) || problem || (late && isProblem(late))) {
    const why = problem ? ({ kind: 'time', ...problem } as const) : null
    return { placed: { ...nothing, day: localDayOf(hand.day, on), problem: why }, position }
  }
  const season = hand.seasonAt(moment)
  const placed = { ...nothing, at: moment.at, end: late?.at ?? null, problem: null, season }
  return { placed, position: { ...position, previous: moment.at, isLost: false } }
}

/** A day is kept where the author states it, though the time of day may be none. */
function localDayOf(stated: DayText | null, on: DayText): DayText | null {
  return stated === on ? on : null
}

/** The end of a span, on the day of its start or the next. */
function endOf(hand: Hand, start: Moment, on: DayText): Moment | TimeProblem | null {
  if (!hand.end) return null
  const days = hand.endDay === null ? [on, addDays(on, 1)] : [hand.endDay]
  const results = days.map(day => hand.end?.(day) ?? start)
  const fitting = results.find(result => !isProblem(result) && result.at >= start.at)
  const [first] = results
  if (fitting) return fitting
  if (first && isProblem(first)) return first
  const message = `"${hand.entry.opening?.written}" ends before it begins`
  return { code: 'time/end-not-after-start', message, hint: 'Check both times, and their days' }
}

/** The day of an entry that states none; null where it can be two. */
function dayFor(
  hand: Hand,
  rest: readonly Hand[],
  { previous, headed, isLost }: Position,
  facts: Facts,
): DayText | null {
  if (isLost) return null
  if (previous === null) return headed ?? firstDay(rest, facts)
  const day = localDay({ at: previous, zone: hand.zone })
  if (headed !== null && day < headed) return headed
  const [same, next] = [hand.at(day), hand.at(addDays(day, 1))]
  if (isProblem(same) ? !isEarlier(hand, previous) : secondsBetween(same.at, previous) <= disorder)
    return day
  if (headed !== null) return isPastMidnight(previous, hand) ? addDays(headed, 1) : headed
  // `23:58`, `00:40`: nobody would write the second first.
  if (isProblem(next) || secondsBetween(previous, next.at) <= shortNight) return addDays(day, 1)
  const isIn = (at: Instant) => at >= facts.from && at <= facts.to
  // Either the order or the windows would be wrong.
  if (!isProblem(same) && isIn(same.at) && !isIn(next.at)) return null
  return isIn(addSeconds(next.at, 86_400)) ? null : addDays(day, 1)
}

/** Whether a time is before another on the face of the clock, where a change of the clocks is in the way. */
function isEarlier({ clock, zone }: Hand, previous: Instant): boolean {
  return clock !== null && clockText(clock) < localText({ at: previous, zone }).slice(11, 19)
}

/** `23:50`, `00:10` below a heading with the day. */
function isPastMidnight(previous: Instant, { zone, clock }: Hand): boolean {
  return localTime(previous, zone).hour >= 18 && clock !== null && clock.hour < 6
}
