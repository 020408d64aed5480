/** Finds the days that a text names: June 3rd, 2019; 3. Juni; 3 de junio de 2019; 2019-06-03; 6月3日. */
import { monthOf, monthPattern } from './month-names.ts'

export interface DayMention {
  readonly start: number
  /** As the author wrote it. */
  readonly words: string
  /** Null where none is written. */
  readonly year: number | null
  /** What it may mean: `03/06/2019` is a day in March or in June. */
  readonly readings: readonly { readonly month: number; readonly day: number }[]
}

const year = '(?<year>(?:19|20)\\d\\d)(?![\\d:]|\\s?年)'
/** Not within a number, a path or an address. */
const before = '(?<![\\p{L}\\p{N}_/=\\\\-]|\\d[.,:])'
const after = '(?![\\p{L}\\p{N}_]|[-/]\\w|[.,:]\\d)'

const forms: readonly RegExp[] = [
  // 3 June 2019, 3rd of June, 4. Juni, 1er juin 2019, 4 de junho de 2019
  `${before}(?<day>\\d{1,2})(?:st|nd|rd|th|er|º|°|ª|\\.)?\\s*(?:of\\s+|de\\s+|du\\s+|-)?(?<month>${monthPattern})(?!\\p{L})\\.?(?:,?\\s*(?:de\\s+|del\\s+|of\\s+|-)?${year})?(?![-/]\\w)`,
  // June 3, 2019, June 3rd
  `(?<![\\p{L}\\p{N}_-])(?<month>${monthPattern})\\.?\\s+(?:the\\s+)?(?<day>\\d{1,2})(?:st|nd|rd|th)?(?!\\p{N}|[:.]\\d)(?:,?\\s*(?:of\\s+)?${year})?(?![\\p{L}_/]|-\\p{L})`,
  // 2019-06-03, 2019/06/03
  `${before}(?<year>(?:19|20)\\d\\d)(?<sign>[-/.])(?<month>\\d{1,2})\\k<sign>(?<day>\\d{1,2})(?![\\p{N}_/]|-\\w|\\.\\w|[\\p{L}](?<!T)(?!\\d))(?!\\p{Ll})`,
  // 3.6.2019
  `${before}(?<day>\\d{1,2})\\.\\s?(?<month>\\d{1,2})\\.\\s?${year}${after}`,
  // 6/3/2019: month and day in either order
  `${before}(?<day>\\d{1,2})(?<sign>[/-])(?<month>\\d{1,2})\\k<sign>${year}${after}`,
  // 2019年6月3日
  '(?:(?<year>\\d{4})\\s?年\\s?)?(?<![\\d])(?<month>\\d{1,2})\\s?月\\s?(?<day>\\d{1,2})\\s?日',
].map(form => new RegExp(form, 'gu'))

const mayNameDays = new RegExp(`\\d[-/.]\\s?\\d|月|${monthPattern}`, 'u')

/** The days that `text` names, in its order. */
export function findDays(text: string): readonly DayMention[] {
  if (!/\d/.test(text) || !mayNameDays.test(text)) return []
  const found = forms.flatMap(form => Array.from(text.matchAll(form), mentionOf))
  const possible = found.filter(({ readings }) => readings.length > 0)
  const sorted = possible.sort((a, b) => a.start - b.start || b.words.length - a.words.length)
  // `12 June 3` is one day and a number, whichever.
  return sorted.filter((mention, i) =>
    sorted.slice(0, i).every(other => other.start + other.words.length <= mention.start),
  )
}

function mentionOf(match: RegExpExecArray): DayMention {
  const { year, month = '', day = '', sign } = match.groups ?? {}
  const words = match[0].replace(/[.,\s]+$/, '')
  const number = monthOf.get(month) ?? Number(month)
  const order = [{ month: number, day: Number(day) }]
  const isEither = sign !== undefined && !/^\d{4}/.test(words)
  const either = isEither ? [...order, { month: Number(day), day: number }] : order
  return {
    start: match.index,
    words,
    year: year === undefined ? null : Number(year),
    readings: isWord(match) ? [] : either.filter(isPossible),
  }
}

/** Shortened months without a year are words, too: `5 out of 46`, `mar 3`. */
function isWord({ groups }: RegExpExecArray): boolean {
  return (
    groups?.year === undefined &&
    /^(mar|set|out|ago|dic|ene|abr|fev|jun|jul|sept)$/.test(groups?.month ?? '')
  )
}

function isPossible({ month, day }: { readonly month: number; readonly day: number }): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31
}
