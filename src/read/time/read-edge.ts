/** Reads when a window began or was over: a time, about a time, a range of two, or a word for what nobody knows. */
import type { Doubt } from '../../model/report.ts'
import { type DayText, localText, type Moment, type ZoneName } from '../../model/time.ts'
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
  /^(?:\.{2,3}|…|(?:is )?(?:still )?(?:on-?going|going on|in progress|continuing)|not (?:yet )?over(?: yet)?|dauert an|laufend|en cours|en curso|em andamento|継続中|进行中|仍在持续)$/i
const unknown =
  /^(?:\?+|(?:is )?(?:unknown|unclear|undetermined|not (?:yet )?known(?: yet)?)|unbekannt|nicht bekannt|inconnue?|desconocid[oa]|desconhecid[oa]|不明|未知)$/i
/** A bound on one side alone. */
const oneSided =
  /^(?:before|after|since|until|till|by|not before|not after|(?:not? )?(?:later|earlier) than|at the latest|at the earliest|[<>≤≥]=?|\.\.+|\/)\s*(?=\S)|(?:\.\.+|\/|\s(?:or|and) (?:later|earlier|before|after)|\sat the (?:latest|earliest)|\sonwards?)$|^(?:between|from)\s/i

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
  const word = plain.replace(/(?<=\p{L})\.$/u, '')
  if (edge === 'end' && ongoing.test(word)) return { moment: null, doubt: { is: 'ongoing' } }
  if (unknown.test(word) || (edge === 'start' && plain === '..'))
    return { moment: null, doubt: { is: 'unknown' } }
  const told = oneSided.test(plain) ? null : readTold(plain, zone, near)
  if (told && !isProblem(told))
    return { moment: told.moment, doubt: told.isAbout ? { is: 'about' } : null }
  const range = readRange(plain, zone, near)
  if (range && isProblem(range)) return range
  if (range) {
    const doubt = { is: 'between', from: range.first, to: range.last } as const
    return { moment: edge === 'start' ? range.last : range.first, doubt }
  }
  const problem = told ?? explainMoment(plain, near, true)
  return withWords(problem, plain, edge, dashedRange(plain, zone, near))
}

/** Without blanks and quotation marks around it, and without `some time`, which says nothing. */
function unquoted(text: string): string {
  return text
    .replace(/^[\s"'“”„‘’«»`]+|[\s"'“”„‘’«»`]+$/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^some ?time (?=\p{L})/iu, '')
}

/** The range that `2019-06-03 9:10-9:20 AM` is meant to be, which looks like an offset; where it has no day, on the day `near`. */
function dashedRange(plain: string, zone: ZoneName | null, near: DayText | null): string | null {
  if (near !== null && /^\d\d?:/.test(plain)) return dashedRange(`${near} ${plain}`, zone, null)
  const [, from, to, half = ''] =
    /^(.*\d:\d\d)\s?-\s?(\d\d?:\d\d)(\s?[ap]\.?m\.?)?$/i.exec(plain) ?? []
  if (!from || !to) return null
  const range = [half, '']
    .map(mark => readRange(`${from}${mark}..${to}${half}`, zone, null))
    .find(read => read !== null && !isProblem(read))
  if (!range || isProblem(range)) return null
  const [first = '', last = ''] = [range.first, range.last].map(moment => localText(moment))
  const isSame = first.slice(0, 10) === last.slice(0, 10)
  return `${first.slice(0, 16).replace('T', ' ')}..${last.slice(isSame ? 11 : 0, 16).replace('T', ' ')}`
}

/** What else can be written: what is known is not to be made more than it is by a hint. */
function withWords(
  problem: TimeProblem,
  plain: string,
  edge: 'start' | 'end',
  offer: string | null,
): TimeProblem {
  const hint = offer === null ? hintFor(problem, plain, edge) : rangeHint(problem, offer)
  return hint === null ? problem : { ...problem, hint }
}

function rangeHint({ code, hint }: TimeProblem, offer: string): string {
  return code === 'time/unreadable' ? `Write ${offer}` : `${hint}; for a range, write ${offer}`
}

function hintFor(problem: TimeProblem, plain: string, edge: 'start' | 'end'): string | null {
  if (problem.code !== 'time/unreadable') return null
  if (oneSided.test(plain)) return 'Write the range that it lies in, earliest..latest, or `unknown`'
  if (/\.\.|\s(?:to|and|until)\s/.test(plain))
    return 'Write both times of the range: earliest..latest'
  const [, word] = /^(ongoing|unknown)\b./i.exec(plain) ?? []
  if (word !== undefined) return `Write \`${word.toLowerCase()}\` and nothing else`
  const [, time] = /^Write (.*), without "(?:±|\+\/?-)/.exec(problem.hint) ?? []
  if (time !== undefined)
    return `Write about ${time}, or the range that it lies in: earliest..latest`
  const [, day] = /(\d{4}-\d\d-\d\d) HH:MM$/.exec(problem.hint) ?? []
  if (day !== undefined) return `${problem.hint}; where only the day is known, write ${day}..${day}`
  if (/\d/.test(plain)) return null
  const words = edge === 'end' ? '`ongoing` while it goes on, `unknown`' : '`unknown`'
  return `Write ${words} where nobody knows, or about when: about YYYY-MM-DD HH:MM`
}
