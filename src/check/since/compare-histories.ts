/** Turns a history as it was published and as it is into what became of each entry. */
import type { HistoryEntry } from '../../model/life/earlier.ts'
import type { PublicationKind } from '../../model/terms.ts'
import { secondsBetween } from '../../model/time.ts'

/** An entry that was published, and the number of what stands in its place; null where nothing does. */
export interface Rewritten {
  readonly was: HistoryEntry
  readonly now: number | null
}

export interface HistoryChange {
  readonly rewritten: readonly Rewritten[]
  /** The numbers of the entries that are new, wherever they stand. */
  readonly added: readonly number[]
}

type Alike = (was: HistoryEntry, now: HistoryEntry) => boolean

/** An entry is found again by all that it says, else by ever less. */
const alike: readonly Alike[] = [
  isSame,
  (was, now) => was.date === now.date && was.summary === now.summary,
  (was, now) => was.date === now.date,
  (was, now) => (was.summary === undefined ? was.kind === now.kind : was.summary === now.summary),
]

/** What became of the entries `before`; where those know no untold ones, the untold ones `now` are nobody's. */
export function compareHistories(
  before: readonly HistoryEntry[],
  now: readonly HistoryEntry[],
  hasUntold: boolean,
): HistoryChange {
  const free = new Set(now.keys())
  for (const [i, { kind }] of now.entries()) if (kind === null && !hasUntold) free.delete(i)
  const places = new Map<HistoryEntry, number>()
  for (const isAlike of alike) {
    for (const was of before) {
      if (places.has(was)) continue
      const place = [...free].find(i => isAlike(was, now[i] as HistoryEntry))
      if (place === undefined) continue
      places.set(was, place)
      free.delete(place)
    }
  }
  const all = before.map(was => ({ was, now: places.get(was) ?? null }))
  const isRewritten = (was: HistoryEntry, now: HistoryEntry) =>
    !isSame(was, now) || isOfOtherKey(was, now)
  const rewritten = all.filter(
    one => one.now === null || isRewritten(one.was, now[one.now] as HistoryEntry),
  )
  return { rewritten, added: [...free] }
}

function isSame(was: HistoryEntry, now: HistoryEntry): boolean {
  return (
    isOfSameTime(was, now) &&
    (was.summary ?? now.summary) === now.summary &&
    (was.formerly === undefined || JSON.stringify(was.formerly) === JSON.stringify(now.formerly)) &&
    !isOfOtherKind(was, now)
  )
}

/** Whether subscribers see it on the day, or at the time, on which they saw it. */
export function isOfSameTime(was: HistoryEntry, now: HistoryEntry): boolean {
  const isOfIndex = was.stated === undefined
  // An index has a time of what states its day alone, too.
  if (was.at === undefined || (isOfIndex && !now.at)) return was.date === now.date
  if (!was.at || !now.at) return was.at === now.at && was.date === now.date
  // What was told at one instant with something else is told a second later in an index.
  return isOfIndex ? Math.abs(secondsBetween(was.at, now.at)) < 60 : was.at === now.at
}

/**
 * What subscribers know by its name is told as something else then. One that has another name is told of again: that
 * is no other kind, unless it is stated, or is of another class. That they are told of one at last is none, either.
 */
export function isOfOtherKind(was: HistoryEntry, now: HistoryEntry): boolean {
  if (was.kind === null || was.kind === now.kind) return false
  const isStated = was.stated !== undefined && was.stated !== now.stated
  return isStated || was.key === now.key || classOf(was.kind) !== classOf(now.kind)
}

/** Whether subscribers are told what they know already, and take what is new for that. */
export function isOfOtherKey(was: HistoryEntry, now: HistoryEntry): boolean {
  if (was.key === null || now.key === null || !isOfSameTime(was, now)) return false
  return was.key !== now.key && !isOfOtherKind(was, now)
}

function classOf(kind: PublicationKind | null): string {
  if (kind === null) return 'untold'
  return kind === 'preliminary' || kind === 'withdrawn' ? kind : 'told'
}
