/** Turns the name of a month or of a weekday, in the languages that reports are written in, into its number. */

/** Openings that no other month shares: English, German, French, Spanish, Portuguese. */
const months: readonly RegExp[] = [
  /^(?:jan|jän|janv|ene)/,
  /^(?:feb|fév|fev)/,
  /^(?:mar|mär|mrz)/,
  /^(?:apr|avr|abr)/,
  /^(?:may|mai)/,
  /^(?:jun|juin)/,
  /^(?:jul|juil)/,
  /^(?:aug|aoû|aou|ago)/,
  /^(?:sep|set)/,
  /^(?:oct|okt|out)/,
  /^nov/,
  /^(?:dec|dez|déc|dic)/,
]

/** The whole names and what they are shortened to: `Marvin` is no month, `Mars` is one. */
const monthWords =
  'january|february|march|april|may|june|july|august|september|october|november|december|' +
  'januar|jänner|februar|märz|mai|juni|juli|oktober|dezember|' +
  'janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|' +
  'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre|' +
  'janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro|' +
  'janv|févr|sept|juil|mrz|jan|feb|fév|fev|mar|mär|apr|avr|abr|jun|jul|aug|ago|sep|set|oct|okt|out|nov|dec|dez|déc|dic|ene'

const weekdayWords =
  'monday|tuesday|wednesday|thursday|friday|saturday|sunday|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|' +
  'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|' +
  'mon|tues|tue|weds|wed|thurs|thur|thu|fri|sat|sun|[月火水木金土日]曜日?'

/** For patterns that need the `i` and `u` flags. */
export const monthPattern = `(?:${monthWords})(?![\\p{L}\\p{N}])\\.?`
export const weekdayPattern = `(?:${weekdayWords})(?![\\p{L}\\p{N}])\\.?`

/** The number of the month that `monthPattern` has found. */
export function monthNumber(name: string): number {
  const word = name.toLowerCase().normalize('NFC')
  return months.findIndex(month => month.test(word)) + 1
}
