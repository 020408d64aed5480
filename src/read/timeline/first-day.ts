/** Finds the day on which a timeline begins whose first entries state none: the one that fits the windows. */
import {
  addDays,
  addSeconds,
  type DayText,
  dayStart,
  type Instant,
  localDay,
  secondsBetween,
  type ZoneName,
} from '../../model/time.ts'
import { isProblem } from '../time/time-problem.ts'
import { type Hand, statesDay } from './hand.ts'
import { disorder, type Facts } from './place-entries.ts'
import { daysAround } from './settled-days.ts'

/** So much better, in seconds, has a day to fit than any other. */
const margin = 4 * 3600

interface Fit {
  readonly day: DayText
  /** How far the entries are from the incident, in seconds. */
  readonly cost: number
  /** How many are at the very minute of a start, an end, a detection. */
  readonly matches: number
  /** Whether all are before the next day that is stated. */
  readonly isInOrder: boolean
}

/** The day of the first of `rest`; null where it can be two. */
export function firstDay(rest: readonly Hand[], facts: Facts): DayText | null {
  const { run, next } = runOf(rest)
  const [from, to] = [facts.from, facts.to].map(at => localDay({ at, zone: facts.zone }))
  if (from === undefined || to === undefined) return null
  const fits = daysAround(from, to, 2)
    .flatMap(day => fitOf(day, run, next, facts) ?? [])
    .sort((a, b) => a.cost - b.cost)
  const [best] = fits
  if (!best) return null
  // Within the incident is better than near it.
  const free = best.cost === 0 ? 1 : margin
  // One at the very minute of an end may be right after all, though what follows it is behind the incident.
  const isRival = ({ cost, matches }: Fit) => cost - best.cost < free || matches > best.matches
  const possible = [best, ...fits.slice(1).filter(isRival)]
  const [only, other] =
    possible.length === 1 ? possible : possible.filter(({ isInOrder }) => isInOrder)
  return only && !other ? only.day : null
}

/** The entries up to the first that states its day, and that day. */
function runOf(rest: readonly Hand[]): { run: readonly Hand[]; next: Hand | null } {
  const stop = rest.findIndex(({ entry, after }) => statesDay(entry) || after !== null)
  const run = rest.slice(0, stop === -1 ? undefined : stop)
  return {
    run: run.filter(({ clock, problem, halves }) => clock && !problem && halves.length === 0),
    next: rest[stop] ?? null,
  }
}

/** The day of a timeline that tells the newest first: the only one on which all of it is within the incident. */
export function newestFirst(hands: readonly Hand[], { zone, from, to }: Facts): DayText | null {
  const { run, next } = runOf(hands)
  if (run.length < 3 || next?.day) return null
  const [first, last] = [from, to].map(at => localDay({ at, zone })) as [DayText, DayText]
  const days = daysAround(first, last, 0).filter(day => {
    const moments = run.map(hand => about(hand, day, zone))
    const isFalling = moments.every((at, i) => i === 0 || at <= (moments[i - 1] ?? at))
    return isFalling && moments.every(at => at >= from && at <= to) && moments[0] !== moments.at(-1)
  })
  return days.length === 1 ? (days[0] ?? null) : null
}

function fitOf(
  first: DayText,
  run: readonly Hand[],
  next: Hand | null,
  { zone, from, to, edges }: Facts,
): Fit | null {
  const moments = follow(first, run, zone)
  const last = moments.at(-1)
  if (last === undefined) return null
  const stated = next?.day ?? null
  if (stated !== null && last > dayStart(addDays(stated, 1), zone)) return null
  const away = (at: Instant) => Math.max(secondsBetween(at, from), secondsBetween(to, at), 0)
  const cost = moments.reduce((sum, at) => sum + away(at), 0)
  const minutes = new Set(edges.map(edge => edge.slice(0, 16)))
  const matches = moments.filter(at => minutes.has(at.slice(0, 16))).length
  const isInOrder = !next || stated === null || last <= about(next, stated, zone)
  return { day: first, cost, matches, isInOrder }
}

/** The moments of a run that begins on a day: each entry is behind the one before, past midnight where need be. */
function follow(first: DayText, run: readonly Hand[], zone: ZoneName): readonly Instant[] {
  const moments: Instant[] = []
  for (const hand of run) {
    const previous = moments.at(-1)
    const day = previous === undefined ? first : localDay({ at: previous, zone: hand.zone })
    const at = about(hand, day, zone)
    const isBehind = previous === undefined || secondsBetween(at, previous) <= disorder
    moments.push(isBehind ? at : about(hand, addDays(day, 1), zone))
  }
  return moments
}

/** The moment of an entry on a day; near it where a change of the clocks is in the way. */
function about(hand: Hand, day: DayText, zone: ZoneName): Instant {
  const moment = hand.at(day)
  if (!isProblem(moment)) return moment.at
  const { hour, minute } = hand.clock ?? { hour: 0, minute: 0 }
  return addSeconds(dayStart(day, zone), 3600 * hour + 60 * minute)
}
