/** What English calls the terms of the field: kinds, severities, families, sections. */
import type { Count } from '../words.ts'

const count = (one: string, many: string): Count => [one, many]

export const terms = {
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
    instances: count('Instance', 'Instances'),
    regions: count('Region', 'Regions'),
    products: count('Product', 'Products'),
    causes: count('Cause', 'Causes'),
    vendors: count('Vendor', 'Vendors'),
    tags: count('Tag', 'Tags'),
    years: count('Year', 'Years'),
  },
  /** Headings of sections to which neither author nor configuration gave one. */
  sections: {
    introduction: 'Introduction',
    products: 'Affected Products',
    timeline: 'Event Timeline',
    'root-cause': 'Root Cause Analysis',
    actions: 'Technical Action Items and Preventive Measures',
    communication: 'Customer Communication',
    history: 'Publication History',
  },
  reports: count('# report', '# reports'),
  windows: count('# window', '# windows'),
  instances: count('# instance', '# instances'),
  /** What `{who}`, one instance or several, went through in a window of each kind. */
  happened: {
    outage: count('{who} was unavailable', '{who} were unavailable'),
    partial: count('{who} was partly unavailable', '{who} were partly unavailable'),
    intermittent: count('{who} was unavailable at times', '{who} were unavailable at times'),
    degraded: count('{who} was degraded', '{who} were degraded'),
    none: count('{who} had an incident without impact', '{who} had an incident without impact'),
  },
  introduction: 'On {day}, from {start} to {end} {zone}, {what} for {duration}.',
  introductionOfDays: 'From {start} to {end} {zone}, {what} for {duration}.',
  /** The edges of a window in a timeline. */
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
