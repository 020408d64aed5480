/** Reads a range of two times, `2019-06-03 13:45..14:10`, or of two days, in which something happened. */
import {
  addDays,
  addSeconds,
  type DayText,
  dayStart,
  type Moment,
  type ZoneName,
} from '../../model/time.ts'
import { daysOf } from './day-forms.ts'
import { noZone } from './no-such-moment.ts'
import { readTold } from './read-moment.ts'
import { isProblem, quoted, type TimeProblem } from './time-problem.ts'
import { readWrittenTime, type WrittenTime } from './written-time.ts'

export interface Range {
  readonly first: Moment
  readonly last: Moment
}

const between = /(^|\s)(?:some ?(?:time|where) )?(?:between|from|zwischen|entre)\s+/i
/** What may be between the two: `..` of ISO 8601-2, `/` of ISO 8601, dashes and words. */
const parting =
  /\s*(?:\.\.+|…|\/|[–—〜～]|(?<=\s)--?(?=\s)|(?<=\s)(?:to|until|till|and|or|bis|und|et|y|e|à|a)(?=\s))\s*/giu
const doubted = /\s*[~?%]+$/

interface Half {
  readonly text: string
  readonly written: WrittenTime
}

/**
 * The range in `text`, or null where it has no two times. The second may go without its day, which is the first's;
 * `near` is a day to offer where the first has none.
 */
export function readRange(
  text: string,
  zone: ZoneName | null,
  near: DayText | null,
): Range | TimeProblem | null {
  const plain = text.replace(between, '$1')
  for (const { index, 0: sign } of plain.matchAll(parting)) {
    const [from, to] = [halfOf(plain.slice(0, index)), halfOf(plain.slice(index + sign.length))]
    if (!from || !to) continue
    if (from.written.day && (from.written.clock || to.written.day))
      return rangeOf(from, to, text, zone)
    if (!from.written.day && !to.written.day) return dayless(from, to, text, near)
  }
  return null
}

/** What is a day, a time of day or both, and nothing else. */
function halfOf(text: string): Half | null {
  const plain = text.trim().replace(doubted, '')
  const written = readWrittenTime(plain)
  const isWhole = written?.length === plain.length && (written.day ?? written.clock) !== null
  return written && isWhole ? { text: plain, written } : null
}

function rangeOf(from: Half, to: Half, text: string, zone: ZoneName | null): Range | TimeProblem {
  const [day] = from.written.day ? daysOf(from.written.day, 0, 0) : []
  const isBare = to.written.day === null
  if (oneOfTwelve(from.written, to.written)) return halvesDiffer(text)
  const late = isBare && day !== undefined ? `${day} ${to.text}` : to.text
  const first = boundOf(`${from.text}${markOf(to, from)}`, from.written, zone, 'first')
  const last = boundOf(`${late}${markOf(from, to)}`, to.written, zone, 'last')
  if (isProblem(first)) return first
  if (isProblem(last)) return last
  return first.at < last.at ? { first, last } : backwards(from, to, text, isBare ? day : undefined)
}

/** The mark of a zone that only the other of the two has: `09:10..09:20 UTC`. */
function markOf({ written: other }: Half, { written }: Half): string {
  if (!written.clock || written.marks.length > 0) return ''
  return other.marks
    .map(mark => (/\//.test(mark.written) ? `[${mark.written}]` : ` ${mark.written}`))
    .join('')
}

/** A time; of a day alone, its first minute as the first of a range, and its last as the last. */
function boundOf(
  text: string,
  { clock, day }: WrittenTime,
  zone: ZoneName | null,
  bound: 'first' | 'last',
): Moment | TimeProblem {
  const days = day ? daysOf(day, 0, 0) : []
  const [only] = days
  if (clock || !day || days.length !== 1 || only === undefined) {
    const told = readTold(text, zone)
    return isProblem(told) ? told : told.moment
  }
  if (zone === null) return noZone(only)
  if (bound === 'first') return { at: dayStart(only, zone), zone }
  return { at: addSeconds(dayStart(addDays(only, 1), zone), -60), zone }
}

/** `2:00–3:00 PM`: whether both are meant is a guess. */
function oneOfTwelve({ clock: from }: WrittenTime, { clock: to }: WrittenTime): boolean {
  if (!from || !to || (from.half === null) === (to.half === null)) return false
  return (from.half === null ? from : to).hour <= 12
}

function dayless(from: Half, to: Half, text: string, near: DayText | null): TimeProblem {
  return {
    code: 'time/unreadable',
    message: `The range ${quoted(text)} has no day: expected a form such as 2019-06-03 13:45..14:10`,
    hint: `Write ${near ?? 'the day before it: YYYY-MM-DD'} ${from.text}..${to.text}`,
  }
}

function halvesDiffer(text: string): TimeProblem {
  return {
    code: 'time/unreadable',
    message: `${quoted(text)} says AM or PM of one of its times alone`,
    hint: 'Write it with both, or the hours from 00 to 23',
  }
}

function backwards(from: Half, to: Half, text: string, day: DayText | undefined): TimeProblem {
  const next = day === undefined ? '' : `${from.text}..${addDays(day, 1)} ${to.text}`
  return {
    code: 'time/end-not-after-start',
    message: `The range ${quoted(text)} ends before it begins`,
    hint: next
      ? `Where it goes past midnight, write the second day: ${next}`
      : 'Write the earlier time first',
  }
}
