/** Says why a clock did not show a time, or showed it more than once. */
import {
  addDays,
  addSeconds,
  type Instant,
  localTime,
  offsetName,
  skipAround,
  type ZoneName,
} from '../../model/time.ts'
import type { TimeProblem } from './time-problem.ts'

export function noZone(local: string): TimeProblem {
  const message = `${local} has no time zone: elsewhere the same clock time is another instant`
  const hint = `Set \`timezone\` in the report or for the instance; if it is UTC, write ${local} UTC`
  return { code: 'time/no-zone', message, hint }
}

export function skipped(local: string, zone: ZoneName): TimeProblem {
  const [before, after] = skipAround(local, zone)
  if (before === after) return skippedDay(local, zone)
  const message = `${spoken(local)} did not exist in ${zone}: the clocks went from ${before} to ${after}`
  return {
    code: 'time/does-not-exist',
    message,
    hint: `Write a time before ${before} or from ${after} on`,
  }
}

/** Some islands went over the date line, and left a whole day out. */
function skippedDay(local: string, zone: ZoneName): TimeProblem {
  const day = local.slice(0, 10)
  return {
    code: 'time/does-not-exist',
    message: `${spoken(local)} did not exist in ${zone}: the day ${day} was skipped there`,
    hint: `Write a time of ${addDays(day, -1)} or ${addDays(day, 1)}`,
  }
}

export function repeated(
  local: string,
  zone: ZoneName,
  candidates: readonly Instant[],
): TimeProblem {
  const [first, second] = candidates.map(at => `${local.slice(0, 16)}${offsetText(at, zone)}`)
  const message = `${spoken(local)} happened twice in ${zone}: ${first} and ${second}`
  return {
    code: 'time/ambiguous',
    message,
    hint: `Write the one that is meant: ${first} (before the clocks went back) or ${second} (after)`,
  }
}

/** `named` is the offset, or the abbreviation for it, that is written; `stated` are its minutes. */
export function contradiction(
  local: string,
  zone: ZoneName,
  named: string,
  candidates: readonly Instant[],
  stated: number,
): TimeProblem {
  const right = candidates.map(at => offsetText(at, zone)).join(' or ')
  const isOffset = /^[+-]/.test(named)
  const what = isOffset ? `has the offset ${named}` : `is told in ${named}`
  const message = `${spoken(local)} ${what}, but ${zone} had ${right} then`
  const utc = addSeconds(`${local}Z`, -60 * stated)
  const universal = `${utc.slice(0, 10)} ${short(utc.slice(11, 19))} UTC`
  return {
    code: 'time/offset-contradicts-zone',
    message,
    hint: `Write ${spoken(local)} for the clock of the place, or ${universal} if ${named} is right`,
    utc: universal,
  }
}

export function offsetText(at: Instant, zone: ZoneName): string {
  return offsetName(localTime(at, zone).offset)
}

function spoken(local: string): string {
  return `${local.slice(0, 10)} ${short(local.slice(11))}`
}

/** `13:45`, with seconds if there are any. */
export function short(clock: string): string {
  return clock.endsWith(':00') ? clock.slice(0, 5) : clock
}
