/** Turns the times of events into what people read of when they were. */
import {
  type DayText,
  type Instant,
  localDay,
  localTime,
  type Moment,
  type ZoneName,
} from '../../model/time.ts'
import type { Telling } from '../views.ts'
import { isShifted, withOffset } from './tell-offset.ts'
import { clockText, shortDayText, tellClock, tellMoment, textOf, told } from './tell-time.ts'
import { filled, type Words } from './words.ts'

/** When an event was, or began and ended. */
export interface EventTimes {
  readonly at: Moment
  readonly end: Moment | null
  readonly approximate: boolean
  /** Whether it was once between the two, and not from the one to the other. */
  readonly isRange?: boolean
}

/**
 * When an event was: `1:45 PM`, `about 1:45 PM`, `1:45 PM – 2:10 PM`, `between 1:45 PM and 2:10 PM`; the day of an end
 * on another is told. Each time has its offset where the clocks change about then, or as others beside it need theirs.
 */
export function tellWhen(
  event: EventTimes,
  zone: ZoneName,
  words: Words,
  others: readonly Instant[] = [],
): Telling {
  const { at, end } = event
  const isDay = end && localDay({ at: at.at, zone }) === localDay({ at: end.at, zone })
  const hasOffsets = isShifted([...instantsOf(event), ...others], zone)
  const tell = (moment: Moment, isSame: boolean) => {
    const time = (isSame ? tellClock : tellMoment)(moment.at, zone, words)
    return hasOffsets ? withOffset(time, moment.at, zone, words) : time
  }
  return whenOf(event, tell(at, true), end && tell(end, isDay === true), words)
}

/** The same by another clock, in few words, with days that are not `day`: `Jul 25, 4:23 PM`. */
export function tellWhenElsewhere(
  event: EventTimes,
  zone: ZoneName,
  day: DayText | null,
  words: Words,
): Telling {
  let told = day
  const hasOffsets = isShifted(instantsOf(event), zone)
  const tell = ({ at }: Moment) => {
    const today = localDay({ at, zone })
    const bare = clockText(localTime(at, zone), words)
    const time = [{ text: bare, datetime: null, form: null }]
    const clock = hasOffsets ? textOf(withOffset(time, at, zone, words)) : bare
    const isTold = today === told
    told = today
    if (isTold) return clock
    return filled(words.dayAndClock, { day: shortDayText(today, words), clock })
  }
  return whenOf(event, tell(event.at), event.end && tell(event.end), words)
}

function instantsOf({ at, end }: EventTimes): readonly Instant[] {
  return [at, ...(end ? [end] : [])].map(moment => moment.at)
}

function whenOf(
  { approximate, isRange }: EventTimes,
  from: string | Telling,
  to: string | Telling | null,
  words: Words,
): Telling {
  const time =
    to === null ? from : told(isRange ? words.doubt.between : words.daySpan, { from, to })
  return told(approximate ? words.roughly : '{time}', { time })
}
