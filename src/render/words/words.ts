/** The words that pages are made of besides their templates: one catalogue a language. */
import type { Action } from '../model/front-matter.ts'
import type { Family } from '../model/site.ts'
import type { Detection, Kind, Severity, Status } from '../model/terms.ts'

/** One and many of something; `#` stands for the number. */
type Count = readonly [one: string, many: string]

/** In sentences, names in braces are slots. */
export interface Words {
  readonly home: string
  readonly allReports: string
  readonly subscribe: string
  readonly datacenter: string
  readonly clockOf: string
  readonly about: string
  readonly aboutOrganisation: string
  readonly allReportsDescription: string
  readonly subscribeDescription: string
  readonly facetDescription: string
  readonly familyDescription: string
  readonly notFound: string
  readonly months: readonly string[]
  /** Of `{month}`, `{day}` and `{year}`. */
  readonly day: string
  /** The first and the last of several days: in one month, in one year, in two years. */
  readonly daysOfMonth: readonly [from: string, to: string]
  readonly daysOfYear: readonly [from: string, to: string]
  readonly days: readonly [from: string, to: string]
  readonly daySpan: string
  /** Before and after noon; `{hour}` counts from 1 to 12, `{minute}` includes the seconds if any. */
  readonly clock: readonly [am: string, pm: string]
  readonly dayAndClock: string
  readonly span: string
  readonly spanOfOffsets: string
  readonly zone: string
  readonly zoneAndOffset: string
  readonly and: string
  readonly units: Readonly<Record<'day' | 'hour' | 'minute' | 'second', Count>>
  readonly shortUnits: Readonly<Record<'day' | 'hour' | 'minute' | 'second', Count>>
  readonly reports: Count
  readonly windows: Count
  readonly instances: Count
  readonly kinds: Readonly<Record<Kind, string>>
  readonly severities: Readonly<Record<Severity, string>>
  readonly statuses: Readonly<Record<Status, string>>
  readonly detections: Readonly<Record<Detection, string>>
  readonly actionStatuses: Readonly<Record<Action['status'], string>>
  readonly actionTypes: Readonly<Record<NonNullable<Action['type']>, string>>
  readonly families: Readonly<Record<Family, readonly [one: string, many: string]>>
  /** What `{who}`, one instance or several, went through in a window of each kind. */
  readonly happened: Readonly<Record<Kind, Count>>
  readonly introduction: string
  readonly introductionOfDays: string
  /** The edges of a window in a timeline. */
  readonly begins: Readonly<Record<Kind, string>>
  readonly ends: Readonly<Record<Kind, string>>
}

export const english: Words = {
  home: 'Home',
  allReports: 'Reports',
  subscribe: 'Subscribe',
  datacenter: 'Data center',
  clockOf: 'Time zone',
  about: 'What happened, when, to whom, why, and what was done about it.',
  aboutOrganisation:
    'Incidents at {organisation}: what happened, when, to whom, why, and what was done about it.',
  allReportsDescription: 'All incident reports, newest incident first.',
  subscribeDescription: 'Feeds of incident reports, for everything and for each instance.',
  facetDescription: '{family} {name}: its incident reports, newest incident first.',
  familyDescription: '{many} and how many incident reports each has.',
  notFound: 'Page not found',
  months: [
    ...['January', 'February', 'March', 'April', 'May', 'June'],
    ...['July', 'August', 'September', 'October', 'November', 'December'],
  ],
  day: '{month} {day}, {year}',
  daysOfMonth: ['{month} {day}', '{day}, {year}'],
  daysOfYear: ['{month} {day}', '{month} {day}, {year}'],
  days: ['{month} {day}, {year}', '{month} {day}, {year}'],
  daySpan: '{from} – {to}',
  clock: ['{hour}:{minute} AM', '{hour}:{minute} PM'],
  dayAndClock: '{day}, {clock}',
  span: '{start} – {end} {zone}',
  spanOfOffsets: '{start} ({offset}) – {end} ({offset2}) {zone}',
  zone: '{place} time',
  zoneAndOffset: '{zone} ({offset})',
  and: ' and ',
  units: {
    day: ['# day', '# days'],
    hour: ['# hour', '# hours'],
    minute: ['# minute', '# minutes'],
    second: ['# second', '# seconds'],
  },
  shortUnits: {
    day: ['# d', '# d'],
    hour: ['# h', '# h'],
    minute: ['# min', '# min'],
    second: ['# s', '# s'],
  },
  reports: ['# report', '# reports'],
  windows: ['# window', '# windows'],
  instances: ['# instance', '# instances'],
  kinds: {
    outage: 'Outage',
    partial: 'Partial outage',
    intermittent: 'Intermittent',
    degraded: 'Degraded',
    none: 'No impact',
  },
  severities: { critical: 'Critical', major: 'Major', minor: 'Minor', none: 'No impact' },
  statuses: {
    draft: 'Draft',
    preliminary: 'Preliminary',
    final: 'Final',
    withdrawn: 'Withdrawn',
  },
  detections: {
    monitoring: 'Monitoring',
    customer: 'Customers',
    staff: 'Staff',
    other: 'Other means',
  },
  actionStatuses: {
    open: 'Open',
    'in-progress': 'In progress',
    done: 'Done',
    'wont-do': 'Not to be done',
  },
  actionTypes: {
    investigate: 'Investigate',
    mitigate: 'Mitigate',
    repair: 'Repair',
    detect: 'Detect',
    prevent: 'Prevent',
  },
  families: {
    instances: ['Instance', 'Instances'],
    regions: ['Region', 'Regions'],
    products: ['Product', 'Products'],
    causes: ['Cause', 'Causes'],
    tags: ['Tag', 'Tags'],
    years: ['Year', 'Years'],
  },
  happened: {
    outage: ['{who} was unavailable', '{who} were unavailable'],
    partial: ['{who} was partly unavailable', '{who} were partly unavailable'],
    intermittent: ['{who} was unavailable at times', '{who} were unavailable at times'],
    degraded: ['{who} was degraded', '{who} were degraded'],
    none: ['{who} had an incident without impact', '{who} had an incident without impact'],
  },
  introduction: 'On {day}, from {start} to {end} {zone}, {what} for {duration}.',
  introductionOfDays: 'From {start} to {end} {zone}, {what} for {duration}.',
  begins: {
    outage: 'Outage begins',
    partial: 'Partial outage begins',
    intermittent: 'Intermittent outage begins',
    degraded: 'Degraded service begins',
    none: 'Incident begins',
  },
  ends: {
    outage: 'Outage ends',
    partial: 'Partial outage ends',
    intermittent: 'Intermittent outage ends',
    degraded: 'Degraded service ends',
    none: 'Incident ends',
  },
}

/** A number and its unit: `1 report`, `20 reports`. */
export function counted(number: number, [one, many]: Count): string {
  return (number === 1 ? one : many).replace('#', String(number))
}

/** `EU00`, `EU00 and EU01`, `EU00, EU01 and EU02`. */
export function listed(names: readonly string[], words: Words): string {
  if (names.length < 2) return names.join('')
  return names.slice(0, -1).join(', ') + words.and + names.at(-1)
}

/** `sentence` with its slots filled; a slot without a value stays as it is. */
export function filled(sentence: string, slots: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (slot, name: string) => String(slots[name] ?? slot))
}
