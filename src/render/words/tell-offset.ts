/** Turns times about which the clocks change into what tells them apart: each with its offset. */
import { fromUtc, type Instant, localTime, offsetsAround, type ZoneName } from '../../model/time.ts'
import type { Telling } from '../views.ts'
import { timed, told } from './tell-time.ts'
import type { Words } from './words.ts'

/** In seconds; a clock that is put back shows no time twice that is further from that. */
const around = 3_600

/** Whether the clock of `zone` is changed between these, or so close to one of them that it might show that twice. */
export function isShifted(moments: readonly Instant[], zone: ZoneName): boolean {
  if (zone === 'UTC') return false
  return new Set(moments.flatMap(at => offsetsAround(at, around, zone))).size > 1
}

/** A time with its offset: `1:30 AM (UTC+1)`. */
export function withOffset(time: Telling, at: Instant, zone: ZoneName, words: Words): Telling {
  const offset = timed(fromUtc(localTime(at, zone).offset), at, 'offset')
  return told(words.zoneAndOffset, { zone: time, offset })
}
