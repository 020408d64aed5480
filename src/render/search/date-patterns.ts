/** Turns the ways in which a language writes days, months, quarters and years into patterns that find them in a search. */
import { folded } from '../../../templates/search/tokens.js'
import type { Look } from '../look.ts'

export interface DatePatterns {
  /** The number of each month by all of its names, in the language of the site and in English. */
  readonly months: Readonly<Record<string, number>>
  /** What tells more is tried first: of `8 July 2019`, the month is only a part. `isYear` is 1 for a year alone. */
  readonly dates: readonly (readonly [pattern: string, isYear: number])[]
}

/** In any language; `{month}` is a name, `{number}` that of the month. */
const forms = [
  ...['{year}-{number}-{day}', '{year}/{number}/{day}', '{year}.{number}.{day}'],
  ...['{year}{number}{day}', '{day}.{number}.{year}', '{day}. {number}. {year}'],
  ...['{day}/{number}/{year}', '{number}/{day}/{year}', '{day}-{month}-{year}'],
  ...['{day} {month}, {year}', '{month} {day}, {year}', '{year}年{number}月{day}日'],
  ...['{year}年{number}月', '{month}, {year}', '{year} {month}', '{month}-{year}', '{month}{year}'],
  ...['{year}-{number}', '{number}/{year}', '{number}.{year}'],
  ...['{word}{quarter} {year}', '{word}{quarter}/{year}', '{word}{quarter}-{year}'],
  ...['{quarter}{word} {year}', '{quarter}{word}{year}', '{year} {word}{quarter}'],
  ...['{year}-{word}{quarter}', '{year}{word}{quarter}', '{word}{quarter}{year}'],
  ...['{year}/{number}', '{day}-{number}-{year}', '{year}年', '{year}'],
  ...['h{half} {year}', '{year} h{half}', '{year}-h{half}', 's{half} {year}', '{half} half {year}'],
  ...['{half} halbjahr {year}', '{half} semestre {year}', '{year}年{half}半期'],
  ...['{year}{to}{year2}', '{month}{to}{month2} {year}', '{month} {year}{to}{month2} {year2}'],
  ...['{year}-{number}{to}{year2}-{number2}', '{year}年{number}月{to}{number2}月'],
  ...['{month} {day}{to}{day2}, {year}', '{day}{to}{day2} {month} {year}'],
  ...['{month} {day}{to}{month2} {day2}, {year}', '{day} {month}{to}{day2} {month2} {year}'],
  '{year}-{number}-{day}{to}{year2}-{number2}-{day2}',
  ...['{day}.{number}.{short}', '{day}/{number}/{short}', '{number}/{day}/{short}'],
  // In any year.
  ...['{month} {day}', '{day} {month}', '{number}月{day}日', '{day}.{number}.', '{day}. {number}.'],
  ...['{month} {day}{to}{day2}', '{day}{to}{day2} {month}', '{day}.{to}{day2}.{number}.'],
  ...['{month} {day}{to}{month2} {day2}', '{day} {month}{to}{day2} {month2}'],
]

const slots: Readonly<Record<string, string>> = {
  year: '(?<year>(?:19|20)\\d\\d)',
  short: '(?<year>\\d\\d)',
  number: '(?<number>1[0-2]|0?[1-9])',
  day: '(?<day>[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th|er|o|\\.)?',
  quarter: '(?<quarter>[1-4]|first|second|third|fourth)(?:st|nd|rd|th|er|o|e|\\.)?',
  word: '\\s*(?:q|t|quarter|quartal|kwartal|trimestre)\\s*',
  half: '(?<half>[12]|first|second|上|下)(?:st|nd|er|o|e|eme|a|\\.)?',
  year2: '(?<year2>(?:19|20)\\d\\d)',
  number2: '(?<number2>1[0-2]|0?[1-9])',
  day2: '(?<day2>[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th|er|o|\\.)?',
  to: '(?:\\s*(?:-|–|—|~|〜|～|から)\\s*|\\s+(?:to|and|until|till|through|bis|und|a|al|au|et|y|e|ate|do|i|עד|الى)\\s+(?:the\\s+)?)',
}

/** What may stand before a date and says that it is the first or last of those that are meant. */
const sides = [
  '(?<since>since|from|seit|ab|depuis|desde|od)',
  '(?<after>after|nach|apres|despues de|depois de|po)',
  '(?<before>before|vor|avant|antes de|przed)',
  '(?<until>until|till|bis|jusqu.?en|hasta|ate)',
].join('|')
const side = `(?:(?:${sides})\\s+)?`

export function datePatterns({ words, english }: Look): DatePatterns {
  const months = monthsOf({ words, english })
  const spelt = [...months.keys()].filter(name => !/\d/.test(name))
  const longest = spelt.sort((a, b) => b.length - a.length).map(escaped)
  // In Hebrew, "in" is the first letter of the month.
  const month = (name: string) => `ב?(?<${name}>${longest.join('|')})\\.?`
  const weekday = weekdaysOf({ words, english }).map(escaped).join('|')
  const { day, monthOfYear, quarterOfYear } = words
  const all = [...[day, monthOfYear, quarterOfYear].map(folded), ...forms]
  const sorted = all.sort((a, b) => slotsIn(b) - slotsIn(a))
  return {
    months: Object.fromEntries(months),
    dates: sorted.map(form => [patternOf(form, { month, weekday }), Number(isYear(form))]),
  }
}

function monthsOf({ words, english }: Pick<Look, 'words' | 'english'>): Map<string, number> {
  const all = english.months.flatMap((_, i) =>
    [words, english].flatMap(({ months, monthsAlone, shortMonths }) =>
      [months, monthsAlone, shortMonths].map(
        list => [folded((list[i] ?? '').toLowerCase()), i + 1] as const,
      ),
    ),
  )
  return new Map(all)
}

function weekdaysOf({ words, english }: Pick<Look, 'words' | 'english'>): readonly string[] {
  const all = [words, english].flatMap(({ weekdays, shortWeekdays }) => [
    ...weekdays,
    ...shortWeekdays,
  ])
  return [...new Set(all.map(folded))].sort((a, b) => b.length - a.length)
}

const slotsIn = (form: string) => form.split('{').length - 1

const isYear = (form: string) => /^\{year\}(?:\{to\}\{year2\})?$/.test(form)

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

/** What may stand before a month or a year. */
const of = '(?:of\\s+|del?\\s+)?'

/** `(水)` behind a day, and what a log says of the time of day. */
const more = '(?:\\s?[(（]\\p{L}{1,3}[)）]|t\\d\\d:?\\d\\d[\\d:.]*z?)?'

function patternOf(
  form: string,
  { month, weekday }: { readonly month: (name: string) => string; readonly weekday: string },
): string {
  const body = form.split(/(\{\w+\})/).map(part => {
    if (/^\{month2?\}$/.test(part)) return month(part.slice(1, -1))
    // Beside a month or a quarter, `'19` is a year, too.
    if (part === '{year}' && /\{(?:month|quarter|half)/.test(form))
      return "(?<year>(?:19|20|['’ʼ])\\d\\d)"
    if (part.startsWith('{')) return slots[part.slice(1, -1)]
    const spaced = escaped(part).replace(/[,،]/g, '[,،]?').replace(/\s+/g, `\\s+${of}`)
    return spaced.replace('日', '[日号]')
  })
  const isDay = form.includes('{day}')
  const before = isDay ? `(?:(?:${weekday})\\.?,?\\s+)?` : ''
  const after = /\p{Script=Han}$/u.test(form) ? '' : '(?![\\p{L}\\p{N}_/:]|[-.]?[\\p{L}\\p{N}])'
  return `${side}${before}${body.join('')}${isDay ? more : ''}${after}`
}
