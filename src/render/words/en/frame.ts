/** What surrounds the content of pages, and what lists say, in English. */

export const frame = {
  home: 'Home',
  allReports: 'Reports',
  subscribe: 'Subscribe',
  skip: 'Skip to content',
  siteNavigation: 'Site',
  breadcrumb: 'Breadcrumb',
  allLists: 'All lists',
  /** The switch of clocks, in the head of every page. */
  times: 'Times',
  incidentTime: 'Incident',
  utcTime: 'UTC',
  myTime: 'My time',
  /** After times, in place of `Amsterdam time`. */
  yourTime: 'your time',
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
}
