/** Finds what the heading of a timeline and the sentences above it say of all times in it. */
import { type Element, type ElementContent, type RootContent, textOf } from '../markdown.ts'
import { readDay, type WrittenDay } from '../time/day-forms.ts'
import { abbreviationOf } from '../time/zone-hint.ts'
import { type ZoneMark, zoneMarksIn } from '../time/zone-mark.ts'
import type { Context } from './place-entries.ts'

/** `All times in UTC.`, `Times are in AEST (UTC+10)`, `Alle Zeiten in MEZ`, `全時刻は JST。` */
const aboutTimes =
  /\b(?:times?|timestamps?|timezone|zeiten|zeitangaben|uhrzeiten|heures|horaires|horas|horários|horarios)\b|時刻|时间|^\s*(?:すべて|全て)/iu
const sentenceEnd = /(?<=[.!?](?=\s|$)|[。！？])/u
/** A sentence that is longer says something else, and times only in passing. */
const longest = 160

/** The clock and the day of a section, by its heading, else by the first sentence that names a clock. */
export function sectionContext(title: string, lead: readonly RootContent[]): Context {
  const own = marksIn(title)
  const sentences = lead.flatMap(node => (node.type === 'element' ? sentencesOf(node) : []))
  const told = sentences.find(sentence => tellsClock(sentence))
  const marks = own.length > 0 ? own : marksIn(told ?? '')
  return { marks, day: onlyDay(title) ?? onlyDay(told ?? '') }
}

/** The marks that a text names first: `UTC`, `AEST (UTC+10)`. */
function marksIn(text: string): readonly ZoneMark[] {
  const marks = zoneMarksIn(text).filter(({ kind }) => kind !== 'number' && kind !== 'city')
  const [first, second] = marks
  if (!first) return regionIn(text)
  const isPair = first.kind === 'abbreviation' && second?.kind === 'offset'
  return marks.slice(0, isPair ? 2 : 1)
}

/** `All times Pacific`, which no mark of a single time says so. */
function regionIn(text: string): readonly ZoneMark[] {
  const [written] = /\b(?:Pacific|Mountain|Central|Eastern)\b/.exec(text) ?? []
  const short = written === undefined ? null : abbreviationOf(`${written} time`)
  if (short === null || written === undefined) return []
  return [{ kind: 'abbreviation', text: short, written, likeSpan: false }]
}

function sentencesOf(node: Element): readonly string[] {
  return textOf(node).split(sentenceEnd)
}

export function tellsClock(sentence: string): boolean {
  return sentence.length <= longest && aboutTimes.test(sentence) && marksIn(sentence).length > 0
}

/** A heading without what it says in brackets of the clock: `Timeline (AEST, UTC+10)`. */
export function withoutClock(title: string): string {
  const bare = title.replace(/\s*(?:\([^)]*\)|\[[^\]]*\]|（[^）]*）)/g, bracket =>
    marksIn(bracket).length > 0 ? '' : bracket,
  )
  return bare.trim() === '' ? title : bare.trim()
}

/** The one day that a text names; null for none, and for the days from one to another. */
function onlyDay(text: string): WrittenDay | null {
  const days: WrittenDay[] = []
  for (let at = 0; at < text.length; ) {
    const found = /[\p{L}\p{N}]/u.test(text[at - 1] ?? '') ? null : readDay(text.slice(at))
    if (found) days.push(found.value)
    at += found?.length ?? 1
  }
  return days.length === 1 ? (days[0] ?? null) : null
}

/**
 * What stands above a timeline, without the sentence that says by whose clock its times are: the events are
 * shown by the report's.
 */
export function withoutClockSentence(lead: readonly RootContent[]): RootContent[] {
  const at = lead.findIndex(
    node => node.type === 'element' && sentencesOf(node).some(sentence => tellsClock(sentence)),
  )
  const node = lead[at]
  if (node?.type !== 'element' || node.tagName !== 'p') return [...lead]
  if (
    sentencesOf(node)
      .filter(sentence => sentence.trim() !== '')
      .every(tellsClock)
  )
    return lead.filter((_, index) => index !== at)
  const children = node.children.map(
    (child): ElementContent =>
      child.type === 'text'
        ? {
            ...child,
            value: child.value
              .split(sentenceEnd)
              .filter(s => !tellsClock(s))
              .join('')
              .trimStart(),
          }
        : child,
  )
  return lead.map((other, index) => (index === at ? { ...node, children } : other))
}
