/** The words of the home page, of lists and of the pages around them, in English. */

export const lists = {
  latestReports: 'Latest reports',
  /** Where `allReports` alone would not say that it leads there. */
  seeAllReports: 'All reports',
  subscribeToReports: 'Subscribe to new reports',
  noReports: 'There are no reports yet.',
  noReportsHint: 'Subscribe, and the first one comes to you.',
  noReportsOf: 'There is no report of {name}.',
  noReportsOfHint: 'That is good news: nothing that happened to it has called for a report.',
  searchReports: 'Search all reports',
  search: 'Search',
  reportsByYear: 'Reports by year',
  seeAllInstances: 'All instances',
  more: 'Look closer',
  /** What each place of the site is for. */
  availabilityIs: 'How long each instance was up and down, by quarter and year.',
  patternsIs: 'How often, how long, when and why: the numbers of all incidents.',
  actionsIs: 'What was promised after each incident, and whether it was kept.',
  causesIs: 'Incidents by what led to them.',
  subscribeIs: 'Be told of new reports by feed.',
  newestFirst: '{reports}, newest incident first',
  /** `{title}` and its further pages. */
  pageOf: 'Page {number} of {last}',
  titleOfPage: '{title}, page {number} of {last}',
  pages: 'Pages of this list',
  newer: 'Newer',
  older: 'Older',
  /** The form above a list. */
  filter: 'Filter these reports',
  instance: 'Instance',
  kind: 'Impact',
  all: 'All',
  sort: 'Order',
  newest: 'Newest first',
  oldest: 'Oldest first',
  longest: 'Longest first',
  noMatch: 'No report in this list matches.',
  /** That the form filters no more than the page. */
  onlyThisPage: 'This page only.',
  /** What the bars in rows are. */
  dayBars:
    'The line in each row is the day of the incident, from midnight to midnight on its own clock; the bar is the impact.',
  /** A day's begin, middle and end above the bars in rows, as short as `clock` can be. */
  dayAxis: ['12 AM', '12 PM', '12 AM'],
  reports: 'Reports',
  impact: 'Time of impact',
  latest: 'Latest incident',
  first: 'First incident',
  longestImpact: 'Longest impact',
  onRecord: 'On record',
  reportsAndImpact: '{reports}, {duration} of impact',
  /** In place of a day. */
  none: 'none',
  currentStatus: 'Current status',
  affectedInstances: 'Instances affected',
  causes: 'Causes',
  subscribeTo: 'Subscribe to {name}',
  /** Of what can be taken to other pages: the data, and pictures that say how it is. */
  elsewhere: 'Use it elsewhere',
  data: 'Data',
  badges: 'Badges',
  subscribeLede: 'Be told when a report is published.',
  subscribeHow:
    'A feed is a list of reports that a program can read. Give its address to a feed reader, to Slack or Teams, or to Outlook or Thunderbird, and each new report comes to you. Nobody learns who you are, and you stop by removing the address.',
  everythingHow:
    'The feeds say the same in different formats. If your program does not ask for one of them, take Atom.',
  notFoundLede:
    'There is no page at this address. It may have been mistyped, or the page may have gone.',
  notFoundWays: 'The reports are all still there:',
  moved: 'Moved: {title}',
  hasMoved: 'This page has moved',
  /** Before the link to where it is. */
  nowAt: 'It is now here:',
}
