/** Turns an instant and a zone into how far its clocks are from UTC: the one place that asks for zones' rules. */

/** Milliseconds, some six days. No zone changed its clocks twice within one; Recife did within a week, in 2000. */
const stepLength = 2 ** 29

/** What was asked of a zone: to ask takes long, and most instants lie in a step without a change. */
interface Known {
  /** Offsets by the number of the step that begins with them. */
  readonly offsets: Map<number, number>
  /** When the clocks change, by the number of the step in which they do. */
  readonly changes: Map<number, number>
}

const zones = new Map<string, Known>()
const formats = new Map<string, Intl.DateTimeFormat>()

/** Milliseconds east of UTC at an instant (since 1970); `zone` is an IANA name or a bare offset. */
export function offsetAt(milliseconds: number, zone: string): number {
  if (zone === 'UTC') return 0
  const known = zones.get(zone) ?? { offsets: new Map(), changes: new Map() }
  zones.set(zone, known)
  const step = Math.floor(milliseconds / stepLength)
  const [first, last] = [offsetFrom(step, zone, known), offsetFrom(step + 1, zone, known)]
  if (first === last) return first
  const from = step * stepLength
  const change = known.changes.get(step) ?? changeBetween(from, from + stepLength, zone)
  known.changes.set(step, change)
  return milliseconds < change ? first : last
}

/** When, between two instants with different offsets, the clocks of a zone change; they do on a whole second. */
export function changeBetween(from: number, to: number, zone: string): number {
  const first = askOffset(from, zone)
  let [before, after] = [Math.floor(from / 1000), Math.floor(to / 1000)]
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (askOffset(1000 * middle, zone) === first) before = middle
    else after = middle
  }
  return 1000 * after
}

function offsetFrom(step: number, zone: string, { offsets }: Known): number {
  const offset = offsets.get(step) ?? askOffset(step * stepLength, zone)
  offsets.set(step, offset)
  return offset
}

/** A bare offset tells itself; of a place its clocks do: `2019, GMT+02:00`. */
function askOffset(milliseconds: number, zone: string): number {
  const text = /^[+-]/.test(zone) ? zone : formatOf(zone).format(milliseconds)
  const found = /([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(text)
  if (!found) return 0
  const [, sign, hours, minutes, seconds = '0'] = found
  const offset = 3_600_000 * Number(hours) + 60_000 * Number(minutes) + 1000 * Number(seconds)
  return sign === '-' ? -offset : offset
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const options = { timeZone: zone, timeZoneName: 'longOffset', year: 'numeric' } as const
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('en', options)
  formats.set(zone, format)
  return format
}
