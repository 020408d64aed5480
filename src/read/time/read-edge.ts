/** Reads when a window began or was over: a time, about a time, a range of two, or a word for what nobody knows. */
import type { Doubt } from '../../model/report.ts'
import type { DayText, Moment, ZoneName } from '../../model/time.ts'
import { explainMoment } from './explain-moment.ts'
import { readTold } from './read-moment.ts'
import { readRange } from './read-range.ts'
import { isProblem, type TimeProblem } from './time-problem.ts'

export interface Edge {
  /** Null where nobody knows, or while it goes on. */
  readonly moment: Moment | null
  readonly doubt: Doubt | null
}

const ongoing =
  /^(?:\.\.|…|(?:is )?(?:still )?(?:on-?going|going on|in progress|continuing)|not (?:yet )?over(?: yet)?|not over)$/i
const unknown = /^(?:\?+|(?:is )?(?:unknown|unclear|undetermined|not (?:yet )?known(?: yet)?))$/i
/** A bound on one side alone. */
const oneSided =
  /^(?:before|after|since|until|till|by|not before|not after|no later than|no earlier than|at the latest|at the earliest|[<>≤≥]=?|\.\.+)\s*(?=\S)|(?:\.\.+|\/)$|^(?:between|from)\s/i

/**
 * The edge in `text`, in a report whose clock is `zone`; `near` is a day to offer where none is written. Case,
 * blanks and quotation marks around it do not matter. Approximate and open times are those of ISO 8601-2, too:
 * `2019-06-03T13:45~`, `..`.
 */
export function readEdge(
  text: string,
  edge: 'start' | 'end',
  zone: ZoneName | null,
  near: DayText | null = null,
): Edge | TimeProblem {
  const plain = unquoted(text)
  if (edge === 'end' && ongoing.test(plain)) return { moment: null, doubt: { is: 'ongoing' } }
  if (unknown.test(plain) || (edge === 'start' && plain === '..'))
    return { moment: null, doubt: { is: 'unknown' } }
  const told = oneSided.test(plain) ? null : readTold(plain, zone, near)
  if (told && !isProblem(told))
    return { moment: told.moment, doubt: told.isAbout ? { is: 'about' } : null }
  const range = readRange(plain, zone)
  if (range && isProblem(range)) return range
  if (range) {
    const [moment, other] = edge === 'start' ? [range.last, range.first] : [range.first, range.last]
    return { moment, doubt: { is: 'between', other } }
  }
  return withWords(told ?? explainMoment(plain, near, true), plain, edge)
}

/** Without blanks and quotation marks around it. */
function unquoted(text: string): string {
  return text.replace(/^[\s"'“”„‘’«»`]+|[\s"'“”„‘’«»`]+$/gu, '').replace(/\s+/g, ' ')
}

/** What else can be written, where it is no time at all, or but one side of a range. */
function withWords(problem: TimeProblem, plain: string, edge: 'start' | 'end'): TimeProblem {
  if (problem.code !== 'time/unreadable') return problem
  if (oneSided.test(plain))
    return { ...problem, hint: 'Write the range that it lies in, earliest..latest, or `unknown`' }
  if (/\d/.test(plain)) return problem
  const words = edge === 'end' ? '`ongoing` while it goes on, `unknown`' : '`unknown`'
  return {
    ...problem,
    hint: `Write ${words} where nobody knows, or about when: about YYYY-MM-DD HH:MM`,
  }
}
