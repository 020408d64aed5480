/** The words of a report's page and of its feed items, in English. */
import type { Count } from '../words.ts'

const count = (one: string, many: string): Count => [one, many]

export const report = {
  /** Above the title. */
  preliminary: 'The investigation is not finished, and what is said here may change.',
  corrected: 'Corrected on {day}',
  withdrawn: 'This report was withdrawn.',
  withdrawnOn: 'This report was withdrawn on {day}.',
  /** Before the reports that replace this one. */
  readInstead: 'Replaced by:',
  seeHistory: 'See the publication history',
  copyLink: 'Copy link',
  copied: 'Link copied',
  copyFailed: 'The browser did not allow it',
  /** The facts. */
  severity: 'Severity',
  status: 'Status',
  impact: 'Impact',
  /** What and who suffered, in the author's words. */
  scope: 'What was affected',
  when: 'When',
  duration: 'Duration',
  /** `{windows}` is such as `2 windows`. */
  durationOfWindows: 'of impact in {windows}, over {span} from first to last',
  durationOfSome: '{duration}, {instances}',
  windowOf: '{kind} for {duration}',
  services: count('Service', 'Services'),
  detectedBy: 'Detected by',
  /** Moments of the incident, and how long after its start they came. */
  detected: 'Detected',
  mitigated: 'Mitigated',
  resolved: 'Resolved',
  timeToDetect: 'Time to detect',
  timeToMitigate: 'Time to mitigate',
  timeToResolve: 'Time to resolve',
  published: 'Published',
  publishedAndUpdated: '{day}, updated {updated}',
  /** The picture of the incident. */
  picture: 'The incident as a time line',
  pictureNumbers: 'The numbers are those of the events in the timeline.',
  /** The body. */
  contents: 'Contents',
  permalink: 'Link to this section',
  permalinkOfEvent: 'Link to this event',
  table: 'Table',
  code: 'Code',
  footnotes: 'Footnotes',
  windowsInTotal: 'There were {windows} of impact, {duration} in total.',
  timeline: 'Timeline',
  eventNumber: 'No.',
  whatHappened: 'What happened',
  source: 'Source',
  sourceOf: 'Source: {event}',
  /** The actions. */
  actions: 'Actions',
  action: 'Action',
  actionType: 'Type',
  owner: 'Owner',
  due: 'Due',
  done: 'Done',
  dueOn: 'due {day}',
  evidence: 'Evidence',
  evidenceOf: 'Evidence: {action}',
  /** The history: what subscribers were told of, and what not. */
  substantive: 'Substantive change',
  notSubstantive: 'Small change',
  /** After the report. */
  helpful: 'Was this report helpful?',
  sayWhat: 'Say what is missing or wrong',
  seenBefore: 'Seen before',
  seenSince: 'Seen since',
  seenBeforeAndSince: 'Seen before and since',
  sameCause: 'Same cause: {names}',
  sameVendor: 'Same vendor: {names}',
  sameService: 'Same service: {names}',
  sameInstance: 'Same instance: {names}',
  related: 'Related reports',
  neighbours: 'Before and after',
  thisReport: 'This report',
  subscribeTo: 'Subscribe to {instance}',
  asData: 'As data',
  sourceText: 'Source text',
  edit: 'Edit this report',
  address: 'The current state of this report is at {url}',
  /** Feed items. */
  total: 'Total',
}
