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

/** Monday first, in the same languages. */
const weekdays: readonly string[] = [
  'monday|mon|montag|lundi|lunes|segunda-feira|月曜日?',
  'tuesday|tues|tue|dienstag|mardi|martes|terça-feira|火曜日?',
  'wednesday|weds|wed|mittwoch|mercredi|miércoles|quarta-feira|水曜日?',
  'thursday|thurs|thur|thu|donnerstag|jeudi|jueves|quinta-feira|木曜日?',
  'friday|fri|freitag|vendredi|viernes|sexta-feira|金曜日?',
  'saturday|sat|samstag|samedi|sábado|土曜日?',
  'sunday|sun|sonntag|dimanche|domingo|日曜日?',
]
const shortWeekdays = '月火水木金土日'
const names = weekdays.join('|')

/** For patterns that need the `i` and `u` flags. */
export const monthPattern = `(?:${monthWords})(?![\\p{L}\\p{N}])\\.?`
export const weekdayPattern = `(?:${names})(?:(?<=[曜日])|(?![\\p{L}\\p{N}]))\\.?|(?<=[(（])[${shortWeekdays}](?=[)）])`

/** The number of the month that `monthPattern` has found. */
export function monthNumber(name: string): number {
  const word = name.toLowerCase().normalize('NFC')
  return months.findIndex(month => month.test(word)) + 1
}

const weekdayNames = weekdays.map(words => new RegExp(`^(?:${words})$`, 'iu'))

/** The number, 1 for Monday to 7, of the weekday that `weekdayPattern` has found. */
export function weekdayNumber(name: string): number {
  const word = name.replace(/\.$/, '').normalize('NFC')
  const short = word.length === 1 ? shortWeekdays.indexOf(word) : -1
  return (short === -1 ? weekdayNames.findIndex(names => names.test(word)) : short) + 1
}
