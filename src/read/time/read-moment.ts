/** Turns a date with a time, as authors write it, into a Moment, or says exactly why it is none. */
import {
  type DayText,
  type Instant,
  instantsOf,
  isDay,
  type Moment,
  type ZoneName,
} from '../../model/time.ts'
import { clockText } from './clock-forms.ts'
import { daysOf } from './day-forms.ts'
import { behind, explainMoment, explainZone } from './explain-moment.ts'
import { contradiction, noZone, offsetText, repeated, short, skipped } from './no-such-moment.ts'
import { isProblem, quoted, type TimeProblem } from './time-problem.ts'
import { wrongWeekday } from './weekdays.ts'
import { minutesOf, type ToldBy, whoseClock } from './whose-clock.ts'
import { readWrittenTime, type WrittenTime } from './written-time.ts'

/** A moment as an author tells it. */
export interface Told {
  readonly moment: Moment
  /** Whether it is said to be about right: `about`, `~`, `(approx.)`, or `~`, `?` and `%` of ISO 8601-2 behind it. */
  readonly isAbout: boolean
}

/**
 * Reads a day and a time of day in any form that can be told for sure: local (`2019-06-03 13:45`, told by
 * the clock of `zone`), with UTC, an offset or a zone behind it (RFC 3339, RFC 9557). Fractions of a second
 * are dropped. `zone` is null where none is known; `near` is a day to offer where none is written.
 */
export function readMoment(
  text: string,
  zone: ZoneName | null,
  near: DayText | null = null,
): Moment | TimeProblem {
  const told = readTold(text, zone, near)
  if (!isProblem(told)) return told.isAbout ? onlyExact(text.trim(), near) : told.moment
  return told.code === 'time/unreadable' ? explainMoment(text.trim(), near) : told
}

/** Why a time that is about right is refused where others could be held against it to the minute. */
function onlyExact(text: string, near: DayText | null): TimeProblem {
  const problem = explainMoment(text, near)
  const message = `${quoted(text)} is about right: expected a time to the minute`
  const where = 'only `start`, `end` and what is told in a timeline can be about right'
  return { ...problem, message, hint: `${problem.hint}, or leave it out; ${where}` }
}

/** The same, where it may be about right. */
export function readTold(
  text: string,
  zone: ZoneName | null,
  near: DayText | null = null,
): Told | TimeProblem {
  const whole = text.trim()
  const plain = whole.replace(doubted, '')
  const written = readWrittenTime(plain)
  if (!written || !isWhole(written, plain)) return explainMoment(whole, near, true)
  const { day, clock, marks } = written
  const [only] = day ? daysOf(day, 0, 0) : []
  if (!clock || only === undefined) return explainMoment(whole, near, true)
  const wrong = wrongWeekday(written, only, plain, ` ${short(clockText(clock))}${behind(written)}`)
  if (wrong) return wrong
  const local = `${only}T${clockText(clock)}`
  const by = whoseClock(marks, zone)
  if (isProblem(by)) return explainZone(by, local, marks, zone)
  const moment = momentOf(local, by, zone)
  const isAbout = written.isApproximate || plain !== whole
  return isProblem(moment) ? moment : { moment, isAbout }
}

/** `2019-06-03T13:45~`, as ISO 8601-2 has it. */
const doubted = /(?<=[\d\p{L}\])])\s*[~?%]+$/u

const possible = /^[+-](?:[01]\d|2[0-3]):[0-5]\d$/

/** Whether all of `text` is a time, and there is but one that it can be. */
function isWhole({ day, clock, isApproximate, length }: WrittenTime, text: string): boolean {
  return (
    length === text.length &&
    day?.year !== null &&
    day?.isTwofold === false &&
    clock !== null &&
    clock.half !== 'doubtful' &&
    // By ten it was over, but when?
    !(isApproximate && /(?<!\p{L})by\s/iu.test(text))
  )
}

/** The moment at which the clock of `by` showed `local`, in a report whose own clock is `zone`. */
export function momentOf(local: string, by: ToldBy, zone: ZoneName | null): Moment | TimeProblem {
  const { offset, season } = by
  if (!isDay(local.slice(0, 10))) return explainMoment(local, null)
  if (offset === 'Z' || offset === '+00:00' || offset === '-00:00')
    return { at: `${local}Z`, zone: by.zone ?? zone ?? 'UTC' }
  if (offset !== null && !possible.test(offset)) return explainMoment(`${local}${offset}`, null)
  if (by.zone === null) {
    if (offset === null) return noZone(`${local.slice(0, 10)} ${short(local.slice(11))}`)
    // At a fixed offset, every local time exists once.
    return { at: instantsOf(local, offset)[0] as Instant, zone: offset }
  }
  const candidates = instantsOf(local, by.zone)
  const [first, second] = candidates
  if (first === undefined) return skipped(local, by.zone)
  const stated = offset === null ? (season?.offset ?? null) : minutesOf(offset)
  if (stated === null)
    return second === undefined
      ? { at: first, zone: by.zone }
      : repeated(local, by.zone, candidates)
  const at = candidates.find(
    candidate => minutesOf(offsetText(candidate, by.zone ?? 'UTC')) === stated,
  )
  if (at !== undefined) return { at, zone: by.zone }
  return contradiction(local, by.zone, offset ?? season?.name ?? '', candidates, stated)
}
