/** The words of feeds, calendars and the page that offers them, in English. */

export const feeds = {
  /** Titles of feeds: `{site}` is that of the site, `{name}` what part of it they are about. */
  titleOf: '{site}: {name}',
  updatesOf: '{title} – updates',
  /** What programs offer to subscribe to; `{format}` is such as `Atom`. */
  inFormat: '{title} – {format}',
  /** What feeds say of themselves, also to those who open one in a browser. */
  reportsDescription:
    'Incident reports, one item for each. This is a feed: give its address to a feed reader, and new reports come to you.',
  updatesDescription:
    'What was published: new reports, corrections and withdrawals, one item for each. This is a feed: give its address to a feed reader, and what is new comes to you.',
  /** Before the titles of items. */
  marked: '[{mark}] {title}',
  marks: { preliminary: 'Preliminary', corrected: 'Corrected', withdrawn: 'Withdrawn' },
  readReport: 'Read the report',
  /** What feeds and calendars are about that has no page of its own. */
  severe: 'Critical and major incidents',
  /** The page, and what is said of each of the three. */
  everything: 'Everything',
  reports: 'Reports',
  reportsFor:
    'One item for each report. A corrected report comes up again, with its new text. For those who want to know what happened.',
  updates: 'Updates',
  updatesFor:
    'One item for each publication: a new report, a correction, a withdrawal; the title says which. For those who must not miss a correction, and for programs that pass it on to a chat.',
  calendar: 'Calendar',
  calendarFor:
    'One entry for each time of impact, which your calendar shows in your own time. For those who compare incidents with their own events.',
  calendarFile: 'iCalendar',
  chosen: 'Only what concerns you',
  chosenHow: 'Find your instance, region or product here. Its feeds tell of nothing else.',
  chosenTable: 'Feeds and calendars, by what they are about',
  severities: 'Severity',
  copy: 'Copy address',
  /** The same for those who hear it; `{title}` is that of the feed or calendar. */
  copyOf: 'Copy address: {title}',
}
