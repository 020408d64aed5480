/** Turns the windows of an incident into when it was and how long, as far as that is known. */
import type { Window } from './report.ts'
import { type Instant, type Moment, secondsBetween } from './time.ts'

/** A window of which both edges are known, exactly, about, or as what is certain of a range. */
export interface KnownWindow extends Window {
  readonly start: Moment
  readonly end: Moment
}

/** How long something was: all of it, about, what is certain of it, or why nobody knows. */
export interface Length {
  /** Null where `is` is `unknown` or `ongoing`. */
  readonly seconds: number | null
  readonly is: 'exact' | 'about' | 'at-least' | 'unknown' | 'ongoing'
}

/** A length as one of many that are added up: 0 where nobody knows it. */
export interface Amount extends Length {
  readonly seconds: number
}

export function isKnown(window: Window): window is KnownWindow {
  return window.start !== null && window.end !== null
}

/** A window whose edges are told to the minute: what says otherwise of them is wrong. */
export function isSure(window: Window): window is KnownWindow {
  return isKnown(window) && !window.doubt.start && !window.doubt.end
}

/** The earliest moment that is stated of a window. For order, years and lists; never shown as its start. */
export function windowAnchor({ start, end, doubt }: Window): Moment {
  const earliest = doubt.start?.is === 'between' ? doubt.start.from : (start ?? end)
  if (!earliest) throw new Error('a window without any moment')
  return earliest
}

/** Since when a window lasted for sure: of a range the latest, also while it goes on; null where nobody knows. */
export function certainStart({ start, doubt }: Window): Moment | null {
  return doubt.start?.is === 'between' && doubt.end?.is === 'ongoing' ? doubt.start.to : start
}

/** The latest moment that is stated of a window. Never shown as its end. */
export function latestOf(window: Window): Moment {
  const { end, doubt } = window
  const latest = doubt.end?.is === 'between' ? doubt.end.to : (end ?? certainStart(window))
  if (!latest) throw new Error('a window without any moment')
  return latest
}

/** Every instant that is stated of a window's edges, in order. */
export function edgesOf({ start, end, doubt }: Window): readonly Instant[] {
  const edges = [
    [start, doubt.start],
    [end, doubt.end],
  ] as const
  return edges
    .flatMap(([moment, edge]) => (edge?.is === 'between' ? [edge.from, edge.to] : (moment ?? [])))
    .map(({ at }) => at)
    .sort()
}

/** The same of all windows of an incident, of which there is at least one. */
export function anchorOf(windows: readonly Window[]): Moment {
  return windows.map(windowAnchor).reduce((a, b) => (b.at < a.at ? b : a))
}

/** When the first of `windows` starts and when the last ends; null where one of them has no such moment. */
export function incidentSpan(
  windows: readonly Window[],
): readonly [start: Moment | null, end: Moment | null] {
  const starts = windows.flatMap(({ start }) => start ?? [])
  const ends = windows.flatMap(({ end }) => end ?? [])
  const all = (moments: readonly Moment[]) => moments.length === windows.length
  return [
    all(starts) ? starts.reduce((a, b) => (b.at < a.at ? b : a)) : null,
    all(ends) ? ends.reduce((a, b) => (b.at > a.at ? b : a)) : null,
  ]
}

/** The windows in which something did not work; all of them where each was only watched. */
export function windowsOfImpact(windows: readonly Window[]): readonly Window[] {
  const struck = windows.filter(({ kind }) => kind !== 'none')
  return struck.length > 0 ? struck : windows
}

/** Whether all of a length is known, exactly or about. */
export function isMeasured({ is }: Length): boolean {
  return is === 'exact' || is === 'about'
}

/** Whether an end is yet to come. */
export function isOngoing(windows: readonly Window[]): boolean {
  return windows.some(({ doubt }) => doubt.end?.is === 'ongoing')
}

/** Elapsed time from the start of the first of `windows` to the end of the last. */
export function spanLength(windows: readonly Window[]): Length {
  const [start, end] = incidentSpan(windows)
  if (!start || !end) return { seconds: null, is: isOngoing(windows) ? 'ongoing' : 'unknown' }
  return lengthOf(secondsBetween(start.at, end.at), howKnown(windows), windows)
}

/**
 * The time that lies within any of `windows`: what overlaps counts once, what had no impact not at all, and of a
 * range only what is certain. A window without an edge adds nothing.
 */
export function impactLength(windows: readonly Window[]): Length {
  const struck = windows.filter(({ kind }) => kind !== 'none')
  const known = struck.filter(isKnown)
  if (struck.length > 0 && known.length === 0)
    return { seconds: null, is: isOngoing(struck) ? 'ongoing' : 'unknown' }
  const is = known.length < struck.length ? 'at-least' : howKnown(struck)
  return lengthOf(certainSeconds(known), is, struck)
}

/** At least nothing is no length. */
function lengthOf(seconds: number, is: Length['is'], windows: readonly Window[]): Length {
  if (is !== 'at-least' || seconds > 0) return { seconds, is }
  return { seconds: null, is: isOngoing(windows) ? 'ongoing' : 'unknown' }
}

/** Several lengths, added up: at least what is known of them. */
export function addedLength(lengths: readonly Length[]): Length {
  const seconds = lengths.reduce((sum, length) => sum + (length.seconds ?? 0), 0)
  const open = (['unknown', 'ongoing'] as const).find(how => lengths.some(({ is }) => is === how))
  if (open && seconds === 0) return { seconds: null, is: open }
  const isAtLeast = open !== undefined || lengths.some(({ is }) => is === 'at-least')
  const isAbout = lengths.some(({ is }) => is === 'about')
  return { seconds, is: isAtLeast ? 'at-least' : isAbout ? 'about' : 'exact' }
}

export function amountOf(lengths: readonly Length[]): Amount {
  const { seconds, is } = addedLength(lengths)
  return { seconds: seconds ?? 0, is }
}

function howKnown(windows: readonly Window[]): Length['is'] {
  const doubts = windows.flatMap(({ doubt }) => [doubt.start?.is, doubt.end?.is])
  if (doubts.includes('between')) return 'at-least'
  return doubts.includes('about') ? 'about' : 'exact'
}

/** Seconds that certainly lie within any of `windows` that had an impact. */
export function impactSeconds(windows: readonly Window[]): number {
  return certainSeconds(windows.filter(isKnown).filter(({ kind }) => kind !== 'none'))
}

function certainSeconds(windows: readonly KnownWindow[]): number {
  let seconds = 0
  let covered: Instant = ''
  for (const { start, end } of [...windows].sort((a, b) => (a.start.at < b.start.at ? -1 : 1))) {
    const from = start.at > covered ? start.at : covered
    if (end.at <= from) continue
    seconds += secondsBetween(from, end.at)
    covered = end.at
  }
  return seconds
}
