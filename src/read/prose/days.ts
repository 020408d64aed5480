/** Does the text say that the incident was on a day on which, by the facts, it was not? */
import type { Contradiction, Telling } from './contradiction.ts'
import { type DayMention, findDays } from './find/find-days.ts'
import { isTold, isToldNearby, tellDays } from './incident-times.ts'
import { type Sentence, sentencesOf } from './sentences.ts'
import { otherStep, otherTime, outage, reasonAfter, reasonBefore, trouble } from './story-words.ts'
import { tellsOtherClock } from './zones.ts'

export function* daysOutside(telling: Telling): Iterable<Contradiction> {
  const { passage, section, facts, times } = telling
  if (section === 'timeline' || section === 'history') return
  if (findDays(passage.text).every(day => isTold(day, times))) return
  for (const sentence of sentencesOf(passage.text)) {
    const days = findDays(sentence.text)
    const told = days.filter(day => isTold(day, times))
    for (const day of days) {
      const isBeside = told.some(other => isJoined(day, other, sentence.text))
      const hasTold = told.length > 0 && !isBeside
      if (told.includes(day) || !isOfIncident(day, sentence, hasTold, telling)) continue
      yield {
        code: 'prose/date-outside-incident',
        start: sentence.start + day.start,
        words: day.words,
        message: `"${day.words}" is not a day of the incident, which was ${tellDays(facts)}`,
        hint: hintFor(passage.role),
        about: day.readings.map(({ month, day }) => `${month}-${day}`).join(),
      }
    }
  }
}

/** `On March 31 and April 26`: what is said of one is said of both. */
function isJoined(one: DayMention, other: DayMention, text: string): boolean {
  const [first, second] = one.start < other.start ? [one, other] : [other, one]
  const gap = text.slice(first.start + first.words.length, second.start).trim()
  return /^(?:,|(?:,\s*)?(?:and|und|et|y|e)(?: on| am| le| el)?|&|と|、)$/u.test(gap)
}

function hintFor(role: string): string {
  const allow =
    role === 'title' || role === 'summary'
      ? 'x-allow: [prose/date-outside-incident] in the front matter'
      : '<!-- causebook-allow: prose/date-outside-incident --> before the paragraph'
  return `Correct the day here or in the front matter; if both are right, say what was on that day, or write ${allow}`
}

/** Whether the day is told as one of the incident's, and nothing says what else it may be. */
function isOfIncident(
  day: DayMention,
  { text }: Sentence,
  hasTold: boolean,
  { passage, isAccount, times, facts }: Telling,
): boolean {
  if (isToldNearby(day, times) && tellsOtherClock(passage.text, facts)) return false
  const before = text.slice(0, day.start)
  const after = text.slice(day.start + day.words.length)
  if (reasonBefore.test(before) || reasonAfter.test(after)) return false
  if (passage.role === 'title') return !otherTime.test(before)
  if (isLabelled(passage.head, before)) return true
  if (passage.role === 'heading' || passage.role === 'cell') return false
  if (otherTime.test(text)) return false
  // A sentence that goes from the incident to another day tells what happened then.
  if (hasTold) return false
  if (day.year !== null && isTold({ ...day, year: null }, times)) return true
  return isAccount ? trouble.test(text) : outage.test(text) && !otherStep.test(text)
}

const label =
  /^\W*(?:incident date|date of (?:the )?(?:incident|outage|event)|(?:incident |outage |impact )?(?:start|end|started|ended|began|start(?:ed)? at)(?: time| date)?|occurred(?: on)?|when|beginn|ende|datum des vorfalls|début|fin|date de l[’']incident|inicio|fecha del incidente|início|fim|data do incidente|発生日時?|開始(?:日時|時刻)?|終了(?:日時|時刻)?)\W*$/iu

/** Whether the day stands alone behind `When:`, or in such a row of a table. */
function isLabelled(head: string, before: string): boolean {
  const words = head === '' ? before : head.replace(/^(?:field|item|key|value|項目|内容)\s+/iu, '')
  return (
    label.test(words) &&
    (head === '' ? /[:：]/ : /^[\s~≈約(]*(?:[a-zäáéç]{2,10}[.,]?\s)?$/iu).test(before)
  )
}
