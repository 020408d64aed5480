/** Does the text tell its times by a clock that is not the report's, or not at that season? */
import { anchorOf, edgesOf } from '../../model/incident-length.ts'
import { addSeconds, localDay, localTime, secondsBetween } from '../../model/time.ts'
import type { Facts } from '../front-matter/read-facts.ts'
import type { Contradiction, Telling } from './contradiction.ts'
import { minuteOf } from './find/find-spans.ts'
import { findZones, type ZoneMention } from './find/find-zones.ts'
import { fullNames, offsetMinutes, zoneAbbreviations, zoneOfPlace } from './find/zone-names.ts'
import type { IncidentTimes } from './incident-times.ts'
import { sentencesOf } from './sentences.ts'

export function* zonesOtherwise({
  passage,
  section,
  times,
  facts,
}: Telling): Iterable<Contradiction> {
  // By whose clock a timeline is told, its own reader asks.
  if (section === 'timeline') return
  const isHead = passage.role === 'heading' || (passage.role === 'cell' && passage.head === '')
  if (findZones(passage.text, isHead).length === 0) return
  const kept = offsetsKept(facts)
  for (const { start, text } of sentencesOf(passage.text)) {
    const zones = findZones(text, isHead)
    // A time that is told twice, once by the report's own clock, is told for other readers.
    if (zones.some(zone => offsetsOf(zone, facts).some(offset => kept.includes(offset)))) continue
    for (const zone of zones) {
      const offsets = offsetsOf(zone, facts)
      if (offsets.length === 0 || isConverted(zone, offsets, times, facts)) continue
      const told = tell(zone, kept, facts)
      if (told === null) continue
      const { words, name } = zone
      yield {
        code: 'prose/zone-contradicts',
        start: start + zone.start,
        words,
        ...told,
        about: name,
      }
    }
  }
}

/** Whether `text` tells a time by another clock, on which it may be another day. */
export function tellsOtherClock(text: string, facts: Facts): boolean {
  const kept = offsetsKept(facts)
  const named = findZones(text, false).map(zone => offsetsOf(zone, facts))
  return (
    /\bUS\/[A-Z]/.test(text) ||
    named.some(offsets => !offsets.some(offset => kept.includes(offset)))
  )
}

/** How far from UTC the report's clock was while the incident lasted. */
function offsetsKept({ windows, zone }: Facts): readonly number[] {
  const ends = windows.flatMap(edgesOf)
  return [...new Set(ends.map(at => offsetMinutes(at, zone)))]
}

function shortOf({ name }: ZoneMention): string {
  return fullNames[name] ?? name
}

/** What the clocks that are named may show, in minutes from UTC; none where nobody knows. */
function offsetsOf(mention: ZoneMention, facts: Facts): readonly number[] {
  const known = zoneAbbreviations.get(shortOf(mention))
  if (known) return known.offsets
  const place = zoneOfPlace(mention.name)
  const { at } = anchorOf(facts.windows)
  return place ? [offsetMinutes(at, place)] : []
}

/** Whether the time by the clock that is named is one of the incident's, and by the report's own is none. */
function isConverted(
  { clock }: ZoneMention,
  offsets: readonly number[],
  times: IncidentTimes,
  facts: Facts,
): boolean {
  if (!clock) return false
  const own = offsetsKept(facts)
  const isOf = (east: number) => {
    const minute = (minuteOf(clock) - east + 2880) % 1440
    return [...times.clocks].some(told => Math.abs(told - minute) <= 1) || isDuring(minute, facts)
  }
  return offsets.some(isOf) && !own.some(isOf)
}

/** Whether a minute of the day in UTC lies in a window, or close to one. */
function isDuring(minute: number, { windows }: Facts): boolean {
  return windows.some(({ start, end }) => {
    // Where an edge is not known, any time may be within.
    if (!start || !end) return true
    const { hour, minute: past } = localTime(addSeconds(start.at, -900), 'UTC')
    const behind = (minute - hour * 60 - past + 1440) % 1440
    return behind <= secondsBetween(start.at, end.at) / 60 + 30
  })
}

function tell(
  mention: ZoneMention,
  kept: readonly number[],
  facts: Facts,
): Pick<Contradiction, 'message' | 'hint'> | null {
  const { words, clock } = mention
  const short = shortOf(mention)
  const { sibling = null } = zoneAbbreviations.get(short) ?? {}
  const day = localDay({ at: anchorOf(facts.windows).at, zone: facts.zone })
  const own = kept.map(tellOffset).join(' and ')
  const siblings = sibling === null ? [] : (zoneAbbreviations.get(sibling)?.offsets ?? [])
  if (siblings.some(offset => kept.includes(offset)))
    return {
      message: `"${words}" is not by the clocks of ${facts.zone} on ${day}: they kept ${sibling}, ${own}`,
      hint: `Write ${sibling}, if the time itself is right`,
    }
  // By the clock of UTC any other is told for somebody's convenience.
  if (facts.zone === 'UTC') return null
  const what = clock ? 'tells its time by another clock' : 'names another clock'
  return {
    message: `"${words}" ${what} than the report, whose times are those of ${facts.zone}, ${own}`,
    hint: `Tell it by the clock of ${facts.zone}, or add that time to it`,
  }
}

function tellOffset(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  const clock = rest === 0 ? String(hours) : `${hours}:${String(rest).padStart(2, '0')}`
  return `UTC${minutes < 0 ? '-' : '+'}${clock}`
}
