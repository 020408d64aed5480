/** Does the text name a day of the week that the day beside it is not? */
import { anchorOf } from '../../model/incident-length.ts'
import type { Contradiction, Telling } from './contradiction.ts'
import { daysOutside } from './days.ts'
import { type DayMention, findDays } from './find/find-days.ts'
import { isTold } from './incident-times.ts'

/** From Sunday on, in the six languages. */
const names: readonly string[] = [
  'Sunday Sun Sonntag dimanche domingo 日',
  'Monday Mon Montag lundi lunes segunda 月',
  'Tuesday Tue Tues Dienstag mardi martes terça 火',
  'Wednesday Wed Mittwoch mercredi miércoles quarta 水',
  'Thursday Thu Thur Thurs Donnerstag jeudi jueves quinta 木',
  'Friday Fri Freitag vendredi viernes sexta 金',
  'Saturday Sat Samstag Sonnabend samedi sábado 土',
]
const numberOf: ReadonlyMap<string, number> = new Map(
  names.flatMap((line, weekday) => line.split(' ').map(name => [name.toLowerCase(), weekday])),
)
const latin = [...numberOf.keys()].filter(name => name.length > 1).join('|')
/** `on Tuesday, the`; of `Monday and Tuesday, March 3 and 4` nobody knows which is which. */
const before = new RegExp(
  `(?<![\\p{L}\\p{N}]|\\p{L}\\s?[–/-]\\s?|(?<!\\p{L})(?:and|und|et|y|e|or|to|bis|au|al?)\\s)(?<name>${latin})(?:-feira)?[.,]?\\s+(?:(?:the|dem|den|der|le|el|dia)\\s+)?$`,
  'iu',
)
const behind = new RegExp(
  `^(?:,?\\s*\\((?<name>${latin})(?:-feira)?\\)|\\s?[(（](?<sign>[日月火水木金土])(?:曜日?)?[)）])`,
  'iu',
)
/** More days follow: `March 3–4`. */
const goesOn = /^\s?(?:[–/-]|and|und|et|y|e|or)\s?\d/iu

export function* weekdaysOtherwise(telling: Telling): Iterable<Contradiction> {
  const { text } = telling.passage
  let outside: ReadonlySet<number> | undefined
  for (const day of findDays(text)) {
    const name = weekdayBeside(day, text)
    const right = name === null ? [] : weekdaysOf(day, telling)
    const said = numberOf.get(name?.toLowerCase() ?? '')
    if (name === null || said === undefined || right.length === 0 || right.includes(said)) continue
    // That it is not the incident's day is enough to say.
    outside ??= new Set(Array.from(daysOutside(telling), ({ start }) => start))
    if (outside.has(day.start)) continue
    const [english] = (names[right[0] ?? 0] ?? '').split(' ')
    yield {
      code: 'prose/weekday-contradicts',
      start: day.start,
      words: day.words,
      message: `"${day.words}" was no "${name}": it was a ${english}`,
      hint: 'Correct the day of the week, or the date',
      about: day.words,
    }
  }
}

function weekdayBeside({ start, words }: DayMention, text: string): string | null {
  const after = text.slice(start + words.length)
  if (goesOn.test(after)) return null
  const groups = (before.exec(text.slice(0, start)) ?? behind.exec(after))?.groups
  return groups?.name ?? groups?.sign ?? null
}

/** Each that it may have been; a day without a year is one of the incident's, or of no known year. */
function weekdaysOf(day: DayMention, { facts, times }: Telling): readonly number[] {
  const year = day.year ?? (isTold(day, times) ? Number(anchorOf(facts.windows).at.slice(0, 4)) : 0)
  if (!year) return []
  const years = day.year === null ? [year, year + 1] : [year]
  return years.flatMap(each =>
    day.readings.map(({ month, day }) => new Date(Date.UTC(each, month - 1, day)).getUTCDay()),
  )
}
