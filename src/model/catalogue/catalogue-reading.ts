/** Codes of what is wrong within one file: its front matter, times and Markdown. */
import { error, info, warning } from './explanation.ts'

export const readingCodes = {
  'front-matter/missing': error(
    'The file has no front matter',
    'A report opens with its facts in YAML between two lines of three hyphens. `instance`, `start` and `end` are the least of them. A file that is no report can start its name with "_".',
    '# Outage in Amsterdam',
  ),
  'front-matter/unclosed': error(
    'The front matter has no end',
    'The facts stand between two lines that are exactly `---`. The second is missing, so the whole file would be read as YAML.',
    '---\ninstance: EU00\n\n# Outage',
  ),
  'front-matter/language': error(
    'The front matter is not YAML',
    'Only YAML is read. Front matter in another language is refused, and never evaluated.',
    '---js\n{ title: "x" }\n---',
  ),
  'front-matter/syntax': error(
    'The front matter is not valid YAML',
    'The YAML cannot be parsed, or it nests aliases to an absurd size. The message says what the parser expected. Values with ": " or "#" in them need quotes.',
    '---\ntitle: Outage: the sequel\n---',
  ),
  'front-matter/duplicate-key': error(
    'A key stands twice',
    'Which of two values counts would be a guess. Keep one.',
    '---\ninstance: EU00\ninstance: EU01\n---',
  ),
  'front-matter/unknown-key': error(
    'The key is not known',
    'A key with a typing error would silently be without effect, so unknown keys are errors. Keys of your own start with "x-".',
    '---\ninstnace: EU00\n---',
  ),
  'front-matter/invalid': error(
    'The value has the wrong form',
    'The message says what the field takes. Numbers, dates and true or false become text inside quotes.',
    '---\nseverity: huge\n---',
  ),
  'front-matter/required': error(
    'A field is missing',
    'A report names at least one instance, and everything in a list names what its kind requires.',
    '---\nstart: 2019-06-03 13:45\nend: 2019-06-03 14:35\n---',
  ),
  'front-matter/no-window': error(
    'The report does not say when it happened',
    'Give `start` and `end`, or a list of windows under `impact` where it happened more than once.',
    '---\ninstance: EU00\n---',
  ),
  'front-matter/conflict': error(
    'Two fields state the same fact',
    'A fact is stated once. `start` and `end` are a short form for a single window; with a list under `impact` they are one statement too many.',
    '---\nstart: 2019-06-03 13:45\nimpact:\n  - { start: 2019-06-03 13:40, end: 2019-06-03 14:35 }\n---',
  ),
  'time/unreadable': error(
    'This is not a date with a time',
    'Write the day and the time of day: 2019-06-03 13:45 with the zone in `timezone`, 2019-06-03 11:45 UTC, 2019-06-03T13:45+02:00, or 2019-06-03T13:45+02:00[Europe/Amsterdam]. What can be two times is refused; the hint has both.',
    '---\nstart: 03/06/2019 13:45\n---',
  ),
  'time/impossible': error(
    'No calendar or clock has this time',
    'The form is right, or nearly, but no such day or hour exists. The end of a day is 00:00 of the next.',
    '---\nstart: 2022-13-26 10:00\n---',
  ),
  'time/no-zone': error(
    'The time has no zone',
    'Without a zone a local time is a guess. Set `timezone` in the report or for the instance in causebook.yaml, or write the offset with the time.',
    '---\nstart: 2019-06-03 13:45\n---',
  ),
  'time/unknown-zone': error(
    'The time zone is not known',
    'Zones are IANA names such as Europe/Amsterdam, UTC, or offsets such as +01:00. An abbreviation is no zone: CST is three, and CET is wrong in summer. Behind a time it is understood where the zone of the report has it in that season.',
    '---\ntimezone: EDT\n---',
  ),
  'time/reversed-sign': warning(
    'The name of the zone looks like its opposite',
    'In the names of IANA, Etc/GMT+5 is five hours behind UTC: the sign is reversed. Pages show it as UTC−5. Write the offset, which says what it means, or the zone of the place, whose clocks change with the seasons.',
    '---\ntimezone: Etc/GMT+5\n---',
  ),
  'time/fraction': info(
    'A fraction of a second is left out',
    'Times are told to the second. The fraction is dropped, nothing is rounded.',
    '---\nstart: 2026-03-01T09:10:30.750Z\n---',
  ),
  'time/does-not-exist': error(
    'The clocks skipped this time',
    'When the clocks go forward, local times are left out. One that was left out cannot have been on anybody’s watch.',
    '---\nstart: 2019-03-31 02:30\ntimezone: Europe/Amsterdam\n---',
  ),
  'time/ambiguous': error(
    'This time happened twice',
    'When the clocks go back, an hour is shown twice. Add the offset of the one that is meant.',
    '---\nstart: 2019-10-27 02:30\ntimezone: Europe/Amsterdam\n---',
  ),
  'time/offset-contradicts-zone': error(
    'The offset is not the one of the zone',
    'The time states both an offset and a zone, and the zone had another offset on that day. One of them is wrong.',
    '---\nstart: 2019-06-03T13:45+01:00\ntimezone: Europe/Amsterdam\n---',
  ),
  'time/end-not-after-start': error(
    'The end is not after the start',
    'A window ends after it starts, and so does a range in which an edge of it lies; the ranges of a start and an end may overlap. Often the day, or noon and midnight, are mixed up.',
    '---\nstart: 2019-06-03 17:55\nend: 2019-06-03 17:05\n---',
  ),
  'time/nothing-known': error(
    'Neither the start nor the end of a window is known',
    'Without a time nobody can tell when it happened. Where only the day is known, its days are a range: 2019-06-03..2019-06-04.',
    '---\nstart: unknown\nend: unknown\n---',
  ),
  'time/still-ongoing': error(
    'The incident goes on, and its report is final',
    'Only a draft or a preliminary report is told while the incident goes on. A final report says when it was over, or that nobody knows: `unknown`.',
    '---\nstart: 2019-06-03 13:45\nend: ongoing\nstatus: final\n---',
  ),
  'time/long-outage': warning(
    'An outage of more than a day whose kind is not stated',
    'A window without a `kind` is a full outage, and every minute of it counts against the availability. Over more than a day something was mostly slow, failed in part, or its edge is a guess. Where it was an outage, state that.',
    '---\nstart: 2019-06-03 00:00\nend: 2019-06-25 14:35\n---',
  ),
  'time/overlap': error(
    'Two windows of an instance overlap',
    'Minutes would be counted twice. Let one window end where the other starts, or give each the instances it concerns.',
    '---\nimpact:\n  - { start: 2018-11-05 08:55, end: 2018-11-05 09:50 }\n  - { start: 2018-11-05 09:41, end: 2018-11-05 10:07 }\n---',
  ),
  'time/milestones': warning(
    'Detection, mitigation and resolution are out of order',
    'What is mitigated or resolved was detected before, and nothing is resolved before it is mitigated.',
    '---\ndetected: 2019-06-03 14:00\nresolved: 2019-06-03 13:50\n---',
  ),
  'timeline/unread': warning(
    'An entry of the timeline has no time that can be read',
    'Events are entries that open with a time. One whose time cannot be told for sure stays in its place without a time, and is shown as it is written. Where most entries state none, the whole section stays prose.',
    '## Event Timeline\n\n- 13:45 EDT – Users see errors (in a report from Amsterdam)',
  ),
  'timeline/which-day': warning(
    'An event can be on two days',
    'A time without a day follows the entry above it, or is on the day that fits the windows. Where two days fit, neither is guessed: the event stays in its place without a time.',
    '---\nstart: 2019-06-03 09:00\nend: 2019-06-06 18:00\n---\n## Event Timeline\n\n- 15:00 – Users see errors',
  ),
  'timeline/offset-or-span': info(
    'A time with its offset could be a span',
    'When the clocks go back, an hour is shown twice, and the offset says which is meant: 01:05-05:00. West of Greenwich that looks like a span until five. It is read as the offset where the clocks showed the time twice; write what cannot be mistaken.',
    '---\nstart: 2026-11-01 00:30\nend: 2026-11-01 06:00\ntimezone: America/Chicago\n---\n## Event Timeline\n\n- 01:05-05:00 – Users see errors',
  ),
  'timeline/season': warning(
    'An abbreviation names the wrong season',
    'PST is the winter time of Los Angeles, and in summer its clocks show PDT. Most people mean the clock on the wall, so the event is read by that. If the abbreviation is meant, the event is an hour off.',
    '## Event Timeline\n\n- 2019-07-04 13:45 PST – Users see errors',
  ),
  'timeline/far-off': warning(
    'An event is far from the incident',
    'It is farther from the windows, from detection, mitigation and resolution than six hours and than the incident lasted, and on no day of the publication history. Often its day is wrong, or that of the incident.',
    '---\nstart: 2019-06-03 13:45\nend: 2019-06-03 14:35\n---\n## Event Timeline\n\n- 2018-06-03 13:45 – Users see errors',
  ),
  'id/invalid': error(
    'The file’s name cannot be an id',
    'Without an `id` a report is named after its file, and addresses, feeds and data hang on the name. Ids are letters, digits, ".", "_" and "-".',
    'a file named "Outage in Amsterdam.md"',
  ),
  'report/title-twice': warning(
    'The heading is not the title',
    'The report has a title in its front matter and another as its first heading. The front matter’s is used and the heading is left out.',
    '---\ntitle: Alma EU00 – RCA\n---\n# Alma EU01 – RCA',
  ),
  'section/duplicate': warning(
    'Two headings name the same section',
    'Both are recognised as the same section, by name or by alias. The second is kept as a section of its own.',
    '## Root Cause\n…\n## Root Cause Analysis\n…',
  ),
  'markdown/too-deep': error(
    'Quotes, lists, blocks or HTML are nested too deeply',
    'More than 40 levels are no report; a `:::` block counts as four, and an HTML element is open until its end tag. The limit keeps a broken file from stopping the build.',
    '> > > > … (forty-one times)',
  ),
  'markdown/too-much': error(
    'The report holds more markup than a report has',
    'Many hundreds of list items, table rows or headings, thousands of cells, or of brackets and stars, are a log or a dump. Put it beside the report and link to it. What counts is what the page would have: a row has as many cells as its table has columns, even where it leaves them out. `docs/writing-reports.md` has all limits, which keep a broken file from stopping the build.',
    '- 13:45:00.001 GET /almaws/v1 … (thousands of times)',
  ),
  'markdown/unknown-block': error(
    'The block is not known',
    'Of all blocks between `:::name` and `:::` only `:::internal` is known. A text that was meant to be kept back could be under another name, so nothing is published. For a note, use an alert, such as `> [!NOTE]`.',
    ':::tip\nRestart it.\n:::',
  ),
  'markdown/broken-internal': error(
    'An internal block is not closed off',
    'What was meant for internal readers would be public, or could be. The fence is `:::internal` on a line of its own, without spaces in it, and `:::` closes it, even within code. Each line that looks like a fence has to be one, other than in code outside of internal blocks, and no other mark, such as `<internal>`, hides anything; a block whose text has a line of `:::` opens and closes with more colons.',
    '::: internal\nThe customer’s name is …\n:::',
  ),
  'markdown/broken-comment': error(
    'A comment does not end where it seems to',
    'What it was to keep from readers would be published. Markdown ends a comment at the first `-->`, and it has to be in the same paragraph, item of a list, quote or cell of a table as `<!--`, in HTML without a blank line; in the description of a picture there are none. A comment that begins its line may have blank lines in it. To show `<!--`, put it in backticks.',
    'The switch failed. <!-- Ask Kim.\n\nHer number is 17. -->',
  ),
  'markdown/internal-in-code': warning(
    'The fence of an internal block stands in code',
    'Code is shown as it is written, with the fence and all that was perhaps to be hidden. A block that hides code begins before it and ends after it. Where code tells of such fences, a rule for that report says so.',
    '~~~\n:::internal\nThe customer’s name is …\n:::\n~~~',
  ),
  'markdown/looks-internal': warning(
    'What says that it is internal is public',
    'A heading such as “Internal notes”, or `[internal]` in a text, hides nothing: only `:::internal` does, a file with `audience: internal`, and `audience: internal` of an action or an event. Put what is not for everybody between the fences, or call it something else. The site is built all the same.',
    '## Internal notes\n\nThe customer’s name is …',
  ),
  'markdown/html-removed': warning(
    'An HTML element is left out',
    'A report can show text, tables, images and links. Elements that run or embed something are left out with all that is in them; of others that it cannot show, only the tags are, and the text stays.',
    '<iframe src="https://example.org"></iframe>',
  ),
  'markdown/other-dialect': warning(
    'The text has the form of another program’s',
    'Other programs turn it into a note, a figure or a formula; here it is shown as it is written. Reports are CommonMark with GitHub’s additions, so that they read the same wherever they are shown. It is said once for each kind in a file.',
    '{% hint style="info" %}\nRestart it.\n{% endhint %}',
  ),
  'markdown/diagram': info(
    'A diagram is shown as its text',
    'To draw a diagram takes a browser, where the site is built or where it is read. Pages have no such script and ask nobody else for one. It is said once in a file.',
    '~~~mermaid\ngraph LR\n  A --> B\n~~~',
  ),
  'link/outside': error(
    'The image lies outside of the reports folder',
    'A page shows only images inside the reports folder. Put the image there.',
    '![graph](../../secrets/graph.png)',
  ),
  'link/refused': warning(
    'The address is of a kind that is left out',
    'Links lead to the web (`https:`, `http:`), to mail (`mailto:`), to a telephone (`tel:`), or to a file by its path. An address that starts with anything else before a ":" could run a program or work on one machine only; its text is shown without a link.',
    '[the log](file:///home/me/log.txt)',
  ),
  'link/remote-image': warning(
    'The image lies on another site',
    'It would tell that site who reads the report, and it can change or vanish, so it is shown as a link. To show it, save the image in the folder of the report, for example with your browser or with `curl -O ADDRESS`, and write its name in place of the address.',
    '![graph](https://images.example.org/graph.png)',
  ),
  'link/no-alt': warning(
    'The image has no description',
    'Readers who cannot see the image are told nothing. Say between the brackets what it shows.',
    '![](graph.png)',
  ),
} as const
