/** A sound site, and mistakes that can be made in it, each an edit of one file. */

export interface Mistake {
  readonly name: string
  readonly file: string
  /** Stands once in the file. */
  readonly from: string
  readonly to: string
  /** The new name of the file. */
  readonly renamed?: string
}

const report = `---
id: alma-mail
title: Mail was late on EU00
instance: EU00
start: 2026-03-05 13:45
end: 2026-03-05 14:35
detected: 2026-03-05 13:50
severity: major
tags: [mail]
related: alma-queue
actions:
  - title: Watch the length of the queue
    owner: Platform team
    status: open
    due: 2026-12-15
  - title: Add a second server
    owner: Platform team
    status: done
    done: 2026-03-20
revisions:
  - date: 2026-03-10
    summary: First published
  - date: 2026-03-12
    summary: Names the cause
---

## Introduction

Mail was delivered late. See [the queue](alma-queue.md#root-cause) and [the log](mail.txt).

![Letters that wait, by the minute](graph.svg)

## Root Cause Analysis

The queue was full.

## Event Timeline

- 13:45 – Letters wait
- 14:35 – All letters are delivered

## Customer Communication

Nobody was told.
`

const other = `---
instance: EU01
start: 2026-02-05 10:00
end: 2026-02-05 10:30
revisions:
  - date: 2026-02-09
    summary: First published
---

## Root Cause Analysis

The disk was slow.
`

const settings = `site:
  title: Reports
  url: https://rca.example.org/
instances:
  EU00: { name: Alma 0, timezone: Europe/Amsterdam }
  EU01: { name: Alma 1, timezone: Europe/Amsterdam }
policy:
  publish_within_working_days: 10
`

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 9L9 0"/></svg>\n'

/** By path from the folder of the configuration. */
export const soundSite: Readonly<Record<string, string>> = {
  'causebook.yaml': settings,
  'rcas/alma-mail.md': report,
  'rcas/alma-queue.md': other,
  'rcas/mail.txt': 'late\n',
  'rcas/graph.svg': drawing,
}

const inReport = (name: string, from: string, to: string): Mistake => {
  return { name, file: 'rcas/alma-mail.md', from, to }
}
const inSettings = (name: string, from: string, to: string): Mistake => {
  return { name, file: 'causebook.yaml', from, to }
}
const summary = 'Mail was delivered late. See'

export const mistakes: readonly Mistake[] = [
  inReport('field: a severity that is none', 'severity: major', 'severity: majro'),
  inReport('field: a status that is none', 'severity: major\n', 'severity: major\nstatus: finla\n'),
  inReport('field: a list of numbers', 'tags: [mail]', 'tags: [mail, 5]'),
  inReport('field: a word of another system', 'severity: major', 'severity: SEV2'),
  inReport(
    'history: under a key of another system',
    'revisions:\n',
    'published: 2026-03-10\nrevisions:\n',
  ),
  inReport(
    'time: an abbreviation that is not the clock',
    '2026-03-05 14:35',
    '2026-03-05 14:35 CST',
  ),
  inReport('unknown key', 'title: Mail', 'colour: red\ntitle: Mail'),
  inReport('field: a known key, misspelt', 'severity: major\n', 'severty: major\n'),
  inReport('yaml: a colon in a value', 'title: Mail was', 'title: Mail: was'),
  inReport('field: a key that stands twice', 'tags: [mail]\n', 'tags: [mail]\ntags: [post]\n'),
  inReport('field: an id that is none', 'id: alma-mail', 'id: alma mail'),
  inReport('instance: misspelt', 'instance: EU00', 'instance: EU0O'),
  inReport('instance: none', 'instance: EU00\n', ''),
  inReport('time: a start without a day', 'start: 2026-03-05 13:45', 'start: 13:45'),
  inReport('time: an end without a day', 'end: 2026-03-05 14:35', 'end: 14:35'),
  inReport('time: no end', 'end: 2026-03-05 14:35\n', ''),
  inReport('time: an empty end', 'end: 2026-03-05 14:35', 'end:'),
  inReport('time: ends before it starts', 'end: 2026-03-05 14:35', 'end: 2026-03-05 12:35'),
  inReport('time: an unknown zone', 'instance: EU00\n', 'instance: EU00\ntimezone: Mars/Olympus\n'),
  inReport('time: a milestone that is none', 'detected: 2026-03-05 13:50', 'detected: soon'),
  inReport(
    'history: none',
    report.slice(report.indexOf('revisions:'), report.indexOf('---\n\n')),
    '',
  ),
  inReport('history: a day of another form', 'date: 2026-03-12', 'date: 12.03.2026'),
  inReport('history: a day that the calendar has not', 'date: 2026-03-10', 'date: 2026-02-30'),
  inReport('history: before the incident', 'date: 2026-03-10', 'date: 2026-03-01'),
  inReport('action: no owner', '    owner: Platform team\n    status: open', '    status: open'),
  inReport('action: a status that is none', 'status: open', 'status: opne'),
  inReport('action: a day that the calendar has not', 'due: 2026-12-15', 'due: 2026-12-35'),
  inReport('action: due before today', 'due: 2026-12-15', 'due: 2026-10-15'),
  inReport('action: done, but when', '    done: 2026-03-20\n', ''),
  inReport('reference: to no report', 'related: alma-queue', 'related: alma-qeue'),
  inReport('link: to no report', '(alma-queue.md#root-cause)', '(alma-qeue.md)'),
  inReport('link: to no heading', 'alma-queue.md#root-cause', 'alma-queue.md#cause-root'),
  inReport('link: to no file', '(mail.txt)', '(mial.txt)'),
  inReport('image: without a description', '![Letters that wait, by the minute]', '![]'),
  inReport('image: of no file', '(graph.svg)', '(grpah.svg)'),
  inReport('section: no root cause', '## Root Cause Analysis\n', '## Thoughts\n'),
  inReport('section: empty', 'Nobody was told.\n', ''),
  inReport('timeline: a time that is none', '- 14:35 – All', '- 25:35 – All'),
  inReport('prose: another day', summary, 'The outage began on 2026-03-07. See'),
  inReport('block: an unknown one', summary, `:::secret\nx\n:::\n\n${summary}`),
  { ...inReport('file: a name with a space', 'id: alma-mail\n', ''), renamed: 'rcas/alma mail.md' },
  inReport('file: no front matter', '---\nid: alma-mail\n', 'id: alma-mail\n'),
  inReport(
    'field: an action without a title',
    '- title: Add a second server\n    owner',
    '- owner',
  ),
  inSettings('settings: an unknown key', 'policy:\n', 'colour: red\npolicy:\n'),
  inSettings(
    'settings: an unknown zone',
    'Alma 1, timezone: Europe/Amsterdam',
    'Alma 1, timezone: Europe/Alma',
  ),
  inSettings('settings: a number that is none', 'working_days: 10', 'working_days: ten'),
  inSettings('settings: a colon in a value', 'title: Reports', 'title: Reports: all'),
  inSettings('settings: an alias that is taken', 'name: Alma 0,', 'name: Alma 0, aliases: EU01,'),
]
