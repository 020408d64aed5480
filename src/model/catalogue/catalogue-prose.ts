/** Codes of what the text of a report says and its facts do not. */
import { info, warning } from './explanation.ts'

export const proseCodes = {
  'prose/date-outside-incident': warning(
    'A day is told as the incident’s, and is not',
    'The title, the summary or a sentence about the incident names a day that lies in none of its windows and is no day of `revisions`, `actions` or the milestones. Often it is left over from the report that this one was copied from. Days with a reason to be there (since, planned for, published on; actions and history; links, code and quotations) are left alone.',
    '---\nstart: 2020-07-22 20:52\nend: 2020-07-22 22:02\n---\nOn July 13th, Alma was unavailable.',
  ),
  'prose/duration-contradicts': warning(
    'The incident is said to have lasted otherwise',
    'A length that is plainly said of the incident is that of no window, nor of all of them, nor of the time between two milestones. The same goes for a length behind a span: from 13:04 to 13:38 is 34 minutes. Who says "about" or "2 hours" is taken to have rounded.',
    '---\nstart: 2019-05-29 13:04\nend: 2019-05-29 13:38\n---\nThe outage lasted 37 minutes.',
  ),
  'prose/zone-contradicts': warning(
    'A time is told by another clock',
    'The zone that stands behind a time, or that is said of all times, is not the one that the report’s clock kept: CET in summer, EDT for an instance in Seattle. UTC is always right, and so is a time that is told by the report’s own clock as well.',
    '---\nstart: 2019-06-03 13:45\ntimezone: Europe/Amsterdam\n---\nLogins failed from 13:45 CET on.',
  ),
  'prose/instance-not-named': warning(
    'An instance is told of that the facts do not name',
    'The title, or a sentence about the incident, names an instance that is registered or called like one of the report’s, and `instances` does not list it. Then no page, feed or availability of that instance knows of the incident. A sentence that says that it was spared is left alone.',
    '---\ninstance: NA05\n---\nUsers of NA06 could not sign in.',
  ),
  'prose/impossible-clock': warning(
    'A time is on no clock, or half of AM and PM is missing',
    'With AM and PM, hours run from 1 to 12: there is no 14:15 PM and no 00:03 AM. Where only the first time of a span has one of them, the other could be in either half of the day; `9:00 – 10:30 AM` is clear.',
    'The service failed at 14:15 PM.',
  ),
  'prose/end-before-start': warning(
    'A span ends before it starts',
    'The two times are in the wrong order, or one of them is wrong. A span that goes on for some hours past midnight is left alone, and one that says on which day it ended.',
    'It was unavailable from 5:55 PM to 5:05 PM.',
  ),
  'prose/span-contradicts': warning(
    'A span is told that is not the incident’s',
    'The title, the summary or what opens the text tells a span that begins as a window does and ends after it, or the other way round, and the time that differs is told by no milestone and no event. Or its two times are those of a window in the other half of the day.',
    '---\nstart: 2019-05-29 13:04\nend: 2019-05-29 13:38\n---\nThe service was unavailable between 13:04 and 13:50.',
  ),
  'prose/weekday-contradicts': warning(
    'The day of the week is not that of the date',
    'One of the two is wrong. Of a date without a year this is asked where it is one of the incident’s.',
    'On Tuesday, March 4, 2026, the service was unavailable.',
  ),
  'prose/revision-untold': warning(
    'The written history has an entry that `revisions` has not',
    'Feeds and pages tell of the entries of `revisions`. What stands only in the text reaches nobody who subscribed.',
    '---\nrevisions:\n  - { date: 2019-07-15, summary: Initial Publication }\n---\n## Publication History\n- July 17, 2019 – Fixed incorrect date',
  ),
  'prose/title-contradicts-id': warning(
    'The title names more instances than the id',
    'The id is the report’s address. Readers who see one instance in it take the report for one of that instance alone. An id stays for ever, so give it a good one before the report is published.',
    '---\nid: 2020-08-27-eu03\ntitle: Alma EU03 and EU04 – RCA\ninstances: [EU03, EU04]\n---',
  ),
  'prose/needless-allow': info(
    'What is allowed does not happen',
    'A comment `<!-- causebook-allow: CODE -->` allows a contradiction in the paragraph or item that it stands in or before, and before a heading in all that stands below; `x-allow` in front matter in the whole report. Where there is none of that code, the allowance would only hide the next mistake.',
    '---\nx-allow: [prose/zone-contradicts]\n---',
  ),
  'action/not-in-ledger': info(
    'Tasks stand in the text alone',
    'A list with boxes under the heading of the actions is shown as it is written, and nothing else knows of it: no list of all actions, no calendar, no data file, and nobody is reminded. The hint has the tasks as `actions` of the front matter; the list in the text can go then.',
    '## Action Items\n\n- [ ] Add a second server\n- [x] Watch the length of the queue',
  ),
} as const
