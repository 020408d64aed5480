/** The words of pages about availability, in English. */
import type { Count } from '../words.ts'

const count = (one: string, many: string): Count => [one, many]

export const availability = {
  title: 'Availability',
  description: 'How much of the time each instance was up, by quarter and year.',
  /** `{period}` is a quarter or a year: `Q3 2019`, `2019`. */
  titleOf: 'Availability, {period}',
  descriptionOf:
    'Availability of each instance in {period}: the incidents that count, and those that do not.',
  asOf: 'As of {day}, worked out from the incident reports on this site.',
  running: 'This period still runs: its numbers are as of {day}.',
  soFar: 'so far',
  /** `{day}` is a month and year where a record begins with the month. */
  recordSince: 'since {day}',
  percent: '{number}%',
  /** Headings of numbers. */
  uptime: 'Uptime',
  target: 'Target',
  targetOf: 'Target {percent}',
  downtime: 'Downtime',
  all: 'All (Y)',
  excluded: 'Excluded (Z)',
  /** In the key of a chart. */
  excludedTime: 'Excluded',
  up: 'Up (X)',
  quarter: 'Quarter',
  everyQuarter: 'Every quarter in numbers',
  inMinutes: 'All numbers but the uptime are minutes.',
  downtimeByQuarter: 'Minutes of downtime by quarter',
  lineIsTarget: 'line: target of {percent}',
  lastMonths: 'Last {count} months',
  monthsToEnd: '12 months to its end',
  /** Whether a target was met. */
  met: 'Met',
  missed: 'Missed',
  unmeasured: 'Nothing measured',
  allowed: '{minutes} allowed',
  countMissed: count('# missed', '# missed'),
  /** `99.84%, 207 min of downtime`. */
  uptimeAndDowntime: '{percent}, {minutes} of downtime',
  uptimeAlone: '{percent}, no downtime',
  /** Incidents of a period. */
  counting: 'Incidents that count',
  noneCounts: 'No incident counts in this period.',
  notCounting: 'Incidents that do not count',
  /** On the page of a year with many incidents. */
  listedByQuarter: 'The incidents of this year are listed on the pages of its quarters.',
  notDowntime: 'Time of this kind is not downtime.',
  excludedByReport: 'Its report excludes it.',
  split: 'only the part in this period',
  /** The way through the periods. */
  byPeriod: 'By quarter and year',
  periods: 'Periods',
  previous: 'Previous',
  next: 'Next',
  everyInstance: 'All instances',
  /** How the numbers come about. */
  how: 'How availability is worked out',
  formula: 'Uptime = X / (Y − Z) × 100',
  whatX: 'Minutes up: Y − Z, less the downtime.',
  whatY: 'All minutes of the period, by the clock of the instance.',
  whatZ: 'Minutes that a report excludes, with its reason, and no other report counts.',
  whatDowntime: 'Minutes within windows of these kinds:',
  noDowntime: 'No kind of window counts.',
  rules:
    'The record of an instance begins with the quarter of its first incident, unless the configuration names a day. Minutes within several windows count once. Windows that cross the edge of a period are split there. Drafts and withdrawn reports do not count. Minutes are rounded to whole ones; a percentage is never rounded up to 100% or to a target that was missed.',
  /** What a chart says to those who do not see it. */
  chartTitle: 'Downtime of {name} by quarter, in minutes',
  chartDescription:
    'From {from} to {to}. The most was {minutes}, in {period}. Quarters that missed the target of {percent}: {missed} of {count}.',
  chartOfNone: 'From {from} to {to}: no downtime.',
}
