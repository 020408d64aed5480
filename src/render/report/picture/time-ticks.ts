/** Turns a stretch of time into the round times of a clock that lie in it. */
import {
  addDays,
  addSeconds,
  dayStart,
  type Instant,
  localDay,
  secondsBetween,
  type ZoneName,
} from '../../../model/time.ts'

export interface TimeTick {
  readonly at: Instant
  /** Whether a day begins there. */
  readonly isMidnight: boolean
}

const day = 86_400
const steps = [60, 300, 900, 1_800, 3_600, 7_200, 10_800, 21_600, 43_200]

/** At most so many round times from `from` on for `seconds`, by the clock of `zone`. */
export function timeTicks(
  from: Instant,
  seconds: number,
  zone: ZoneName,
  most: number,
): readonly TimeTick[] {
  const step = steps.find(each => seconds / each < most)
  return step === undefined
    ? midnights(from, seconds, zone, 1 + Math.floor(seconds / day / most))
    : timesOfDay(from, seconds, zone, step)
}

/** Every midnight from `from` on for `seconds`; none where there are more than `most`. */
export function midnightsIn(
  from: Instant,
  seconds: number,
  zone: ZoneName,
  most: number,
): readonly Instant[] {
  return seconds / day > most ? [] : midnights(from, seconds, zone, 1).map(({ at }) => at)
}

function midnights(from: Instant, seconds: number, zone: ZoneName, days: number): TimeTick[] {
  const ticks: TimeTick[] = []
  const first = localDay({ at: from, zone })
  for (let i = 0; i * day <= seconds + day; i += days) {
    const at = dayStart(addDays(first, i), zone)
    if (isWithin(at, from, seconds)) ticks.push({ at, isMidnight: true })
  }
  return ticks
}

/** Every day anew, so that they stay round when the clocks change. */
function timesOfDay(from: Instant, seconds: number, zone: ZoneName, step: number): TimeTick[] {
  const ticks: TimeTick[] = []
  const end = addSeconds(from, seconds)
  for (let date = localDay({ at: from, zone }); dayStart(date, zone) <= end; ) {
    const [start, next] = [dayStart(date, zone), dayStart(addDays(date, 1), zone)]
    const before = Math.max(0, Math.ceil(secondsBetween(start, from) / step))
    for (
      let at = addSeconds(start, before * step);
      at < next && at <= end;
      at = addSeconds(at, step)
    )
      ticks.push({ at, isMidnight: at === start })
    date = addDays(date, 1)
  }
  return ticks
}

function isWithin(at: Instant, from: Instant, seconds: number): boolean {
  const offset = secondsBetween(from, at)
  return offset >= 0 && offset <= seconds
}
