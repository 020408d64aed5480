/** The words of the search page, in English. */

export const search = {
  title: 'Search',
  description: 'Search the text of all incident reports.',
  /** What the field is for. */
  label: 'Search the reports',
  submit: 'Search',
  filters: 'Filters',
  kind: 'Impact',
  severity: 'Severity',
  status: 'Status',
  order: 'Order',
  byMatch: 'Best match first',
  byDate: 'Newest incident first',
  results: 'Results',
  more: 'Show more reports',
  removeFilter: 'Remove the filter “{name}”',
  removeFilters: 'Remove all filters',
  nothing: 'No report matches.',
  /** Before offers such as `Without “EU00”: 3 reports`. */
  loosen: 'These would match:',
  without: 'Without “{name}”: {reports}',
  browse: 'Go through the lists',
  titlesOnly: 'Searches look at titles, summaries and facts here, not at the whole text.',
  noScript: 'Searching needs JavaScript. The lists lead to every report without it.',
  noServer:
    'Searching needs a web server, and these pages were opened from files. The lists lead to every report.',
  failed: 'The search could not be loaded. The lists lead to every report.',
}
