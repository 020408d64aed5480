/** Finds the half of the day of a time without AM and PM in a timeline that uses them. */
import type { Instant } from '../../model/time.ts'
import type { WrittenClock } from '../time/clock-forms.ts'
import type { Entry } from './collect-entries.ts'
import type { Hand } from './hand.ts'
import type { Facts } from './place-entries.ts'

/** Whether entries are told in twelve hours: one says so, and none shows more. */
export function tellsHalves(entries: readonly Entry[]): boolean {
  const clocks = entries.flatMap(({ opening }) => opening?.time.clock ?? [])
  const isShort = ({ half, hour }: WrittenClock) => half !== null || (hour >= 1 && hour <= 12)
  return clocks.some(({ half }) => half === 'twelve') && clocks.every(isShort)
}

/** An entry in the morning and in the afternoon, where it does not say which; else null. */
export function eitherHalf(entry: Entry): readonly [Entry, Entry] | null {
  const { opening } = entry
  const clock = opening?.time.clock
  if (!clock || clock.half !== null || clock.isLoose) return null
  const at = (hour: number): Entry => {
    const time = { ...opening.time, clock: { ...clock, hour, half: 'twelve' as const } }
    return { ...entry, opening: { ...opening, time } }
  }
  return [at(clock.hour % 12), at((clock.hour % 12) + 12)]
}

/** A hand in one half of the day, and the moments that it and the next entry then have. */
export interface Half {
  readonly hand: Hand
  readonly at: Instant | null
  readonly next: Instant | null
}

/** The only half that keeps the order within the incident, else `hand` with what is to be said of it. */
export function onlyHalf(
  hand: Hand,
  halves: readonly Half[],
  previous: Instant | null,
  { from, to }: Facts,
): Hand {
  const fitting = halves.filter(
    ({ at, next }) =>
      at !== null &&
      at >= (previous ?? from) &&
      at >= from &&
      at <= to &&
      (next === null || (next >= at && next <= to)),
  )
  const [only] = fitting
  if (only && fitting.length === 1) return only.hand
  const written = hand.entry.opening?.written ?? ''
  const message = `"${written}" can be in the morning and in the afternoon, beside times with AM and PM`
  const hint = `Write "${written} PM" or "${written} AM"`
  return { ...hand, problem: { kind: 'time', code: 'time/unreadable', message, hint } }
}
