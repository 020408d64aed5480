/** Cuts an incident into the spells of time in which something happened, for the panels of its picture. */
import { latestOf, windowAnchor } from '../../../model/incident-length.ts'
import type { Window } from '../../../model/report.ts'
import { addSeconds, type Instant, secondsBetween } from '../../../model/time.ts'

/** A moment with a name of its own, such as when the incident was detected. */
export interface NamedMoment {
  readonly at: Instant
  readonly name: string
  /** How long it took, and since when: `23 min undetected`. */
  readonly gap: string | null
  readonly since: Instant | null
}

/** An event of the timeline, its number there and the id of its row. */
export interface NumberedEvent {
  readonly at: Instant
  readonly number: number
  readonly id: string
}

/** What a picture shows of an incident; everything is in order of time. */
export interface Incident {
  readonly windows: readonly Window[]
  readonly events: readonly NumberedEvent[]
  readonly moments: readonly NamedMoment[]
}

/** A stretch of the incident; all panels of a picture are equally long. */
export interface Panel extends Incident {
  /** When the first thing in it happened, and the last. */
  readonly first: Instant
  readonly last: Instant
  /** Where it begins, which is a little earlier, and how long it is. */
  readonly from: Instant
  readonly seconds: number
}

/** Nothing for so many times the longest window, and for so many seconds: time to cut. */
const lull = { windows: 4, seconds: 7200 } as const
/** So many panels at most: of what is longer apart, the nearest come together. */
const most = 6
/** Free at either end, as a share of the longest stretch. */
const margin = 0.12

const known = new WeakMap<Incident, readonly Panel[]>()

/**
 * At least one; on all of them a minute is as long, so that windows weeks apart can be compared. Those of an incident
 * are cut once for all that is drawn of it.
 */
export function incidentPanels(incident: Incident): readonly Panel[] {
  const panels = known.get(incident) ?? panelsOf(incident)
  known.set(incident, panels)
  return panels
}

function panelsOf(incident: Incident): readonly Panel[] {
  const spells = spellsOf(incident)
  const longest = Math.max(...spells.map(({ from, to }) => secondsBetween(from, to)), 60)
  const free = Math.ceil(longest * margin)
  return spells.map(({ from, to }) => {
    const isIn = (at: Instant) => at >= from && at <= to
    return {
      first: from,
      last: to,
      from: addSeconds(from, -free),
      seconds: longest + 2 * free,
      windows: incident.windows.filter(window => isIn(windowAnchor(window).at)),
      events: incident.events.filter(event => isIn(event.at)),
      moments: incident.moments.filter(moment => isIn(moment.at)),
    }
  })
}

interface Spell {
  readonly from: Instant
  readonly to: Instant
}

function spellsOf(incident: Incident): readonly Spell[] {
  const lengths = incident.windows.map(window => {
    const { from, to } = reachOf(window)
    return secondsBetween(from, to)
  })
  let limit = Math.max(lull.seconds, lull.windows * Math.max(...lengths))
  let spells = cutAt(limit, incident)
  while (spells.length > most) {
    limit *= 2
    spells = cutAt(limit, incident)
  }
  return spells
}

/** All that is stated of a window: at least a point in time. */
function reachOf(window: Window): Spell {
  return { from: windowAnchor(window).at, to: latestOf(window).at }
}

/** The spells between which nothing happens for more than `limit` seconds. */
function cutAt(limit: number, { windows, events, moments }: Incident): readonly Spell[] {
  const all = [
    ...windows.map(reachOf),
    ...[...events, ...moments].map(({ at }) => ({ from: at, to: at })),
  ].sort((a, b) => secondsBetween(b.from, a.from))
  const spells: Spell[] = []
  for (const { from, to } of all) {
    const last = spells.at(-1)
    if (!last || secondsBetween(last.to, from) > limit) spells.push({ from, to })
    else if (to > last.to) spells[spells.length - 1] = { from: last.from, to }
  }
  return spells
}

/** The windows of a set of instances. */
export interface Lane {
  readonly instances: readonly string[]
  readonly windows: readonly Window[]
}

/** One lane for each set of instances, by their first windows. */
export function lanesOf(windows: readonly Window[]): readonly Lane[] {
  const lanes = new Map<string, Lane>()
  for (const window of windows) {
    const key = JSON.stringify([...window.instances].sort())
    const { instances, windows: before } = lanes.get(key) ?? { ...window, windows: [] }
    lanes.set(key, { instances, windows: [...before, window] })
  }
  return [...lanes.values()]
}
