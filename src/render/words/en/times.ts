/** How English writes numbers, days, times of day and durations. */
import type { Count } from '../words.ts'

/** One and many of something; `#` stands for the number. */
const count = (one: string, many: string): Count => [one, many]

export const times = {
  /** The numbers that are told in the singular. */
  singular: [1] as readonly number[],
  decimal: '.',
  thousands: ',',
  comma: ', ',
  and: ' and ',
  months: [
    ...['January', 'February', 'March', 'April', 'May', 'June'],
    ...['July', 'August', 'September', 'October', 'November', 'December'],
  ],
  shortMonths: [
    ...['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun'],
    ...['Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  ],
  /** From Monday. */
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  shortWeekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  /** Of `{month}`, `{day}` and `{year}`; `{number}` is that of the month. */
  day: '{month} {day}, {year}',
  /** What `{day}` is on the first of a month. */
  firstDay: '1',
  /** `{month}` and `{year}`. */
  monthOfYear: '{month} {year}',
  /** `{quarter}`, from 1 to 4, and `{year}`. */
  quarterOfYear: 'Q{quarter} {year}',
  /** The first and the last of several days: in one month, in one year, in two years. */
  daysOfMonth: ['{month} {day}', '{day}, {year}'] as readonly [from: string, to: string],
  daysOfYear: ['{month} {day}', '{month} {day}, {year}'] as readonly [from: string, to: string],
  days: ['{month} {day}, {year}', '{month} {day}, {year}'] as readonly [from: string, to: string],
  daySpan: '{from} – {to}',
  /** The first days of several, and how many there are besides: always two or more. */
  moreDays: '{days} and {number} more days',
  /**
   * Before and after noon; `{hour}` counts from 1 to 12, `{hour24}` from 00 to 23, and `{minute}`
   * includes the seconds if any.
   */
  clock: ['{hour}:{minute} AM', '{hour}:{minute} PM'] as readonly [am: string, pm: string],
  dayAndClock: '{day}, {clock}',
  /** What begins and ends on one clock, and what ends on another than it began on. */
  span: '{start} – {end} {zone}',
  spanOfOffsets: '{start} ({offset}) – {end} ({offset2}) {zone}',
  zone: '{place} time',
  zoneAndOffset: '{zone} ({offset})',
  units: {
    day: count('# day', '# days'),
    hour: count('# hour', '# hours'),
    minute: count('# minute', '# minutes'),
    second: count('# second', '# seconds'),
  },
  shortUnits: {
    day: count('# d', '# d'),
    hour: count('# h', '# h'),
    minute: count('# min', '# min'),
    second: count('# s', '# s'),
  },
  /** Between the units of a duration. */
  unitSpace: ' ',
  /** Between sentences. */
  sentenceSpace: ' ',
}
