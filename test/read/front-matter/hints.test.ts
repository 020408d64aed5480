import { describe, expect, it } from 'vitest'
import { sourcePath } from '../../../src/model/paths.ts'
import { readReport } from '../../../src/read/read-report.ts'
import { defaultConfig } from '../../../src/read/settings/read-config.ts'

const facts: Readonly<Record<string, string>> = {
  instance: 'EU00',
  timezone: 'Europe/London',
  start: '2026-03-05 13:45',
  end: '2026-03-05 14:35',
}

/** What is said of a sound report with these lines, which replace its own. */
function told(lines: string) {
  const key = lines.split(':')[0] ?? ''
  const kept = Object.entries(facts).filter(([name]) => name !== key)
  const own = kept.map(([name, value]) => `${name}: ${value}\n`).join('')
  const text = `---\n${own}${lines}\n---\n`
  return readReport(Buffer.from(text), sourcePath('it.md'), defaultConfig()).diagnostics
}

describe('a key of another system', () => {
  it.each([
    ['published: 2026-03-10', '`revisions: [{ date: 2026-03-10, summary: First published }]`'],
    ['publishDate: 2026-03-10T09:00:00Z', '{ date: 2026-03-10, summary: First published }'],
    ['date: 2026-03-10', 'When it happened is `start` and `end`'],
    ['updated: soon', '{ date: YYYY-MM-DD, summary: What was changed }'],
    ['lastmod: 2026-03-12', '{ date: 2026-03-12, summary: What was changed }'],
    ['author: Platform team', 'an entry of `revisions` can say'],
    ['draft: true', 'Write `status: draft`'],
    ['draft: false', 'Write `status: final`'],
    ['duration: 50 minutes', '`start` and `end` tell how long it was'],
    ['categories: [mail]', 'Here it is called `tags`'],
    ['description: Late mail', 'Here it is called `summary`'],
    ['permalink: /old/', 'Here it is called `aliases`'],
    ['priority: P1', 'Here it is called `severity`'],
    ['components: [mail]', 'Here it is called `services`'],
    ['started_at: 2026-03-05 13:45', 'Here it is called `start`'],
    ['reportedAt: 2026-03-05 13:45', 'Here it is called `detected`'],
    ['state: resolved', 'Here it is called `status`'],
    ['actions: [{ title: A, status: open, assignee: B }]', 'Here it is called `owner`'],
    ['actions: [{ title: A, status: open, due_date: B }]', 'Here it is called `due`'],
    ['revisions: [{ date: 2026-03-10, message: A }]', 'Here it is called `summary`'],
    ['revisions: [2026-03-10: First]', 'Write `{ date: 2026-03-10, summary: First }`'],
    ['timeline: [{ time: 2026-03-05 13:45, text: A }]', 'Here it is called `at`'],
    ['colour: red', 'or call it `x-colour`'],
    ['severty: major', 'Did you mean `severity`?'],
  ])('%s is told what stands for it here', (lines, hint) => {
    const unknown = told(lines).filter(({ code }) => code === 'front-matter/unknown-key')
    expect(unknown.map(each => each.hint)).toEqual([expect.stringContaining(hint)])
  })

  it('says nothing besides of what is missing because of it', () => {
    const lines = 'start_time: 2026-03-05 13:45\nend_time: 2026-03-05 14:35'
    const text = `---\ninstance: EU00\ntimezone: UTC\n${lines}\n---\n`
    const { diagnostics } = readReport(Buffer.from(text), sourcePath('it.md'), defaultConfig())
    expect(diagnostics.map(({ message }) => message)).toEqual([
      '`start_time` is not a known key',
      '`end_time` is not a known key',
    ])
  })
})

describe('a word of another system', () => {
  it.each([
    ['severity: SEV2', 'Write `severity: major`, if that is what "SEV2" means with you'],
    ['severity: sev-1', 'Write `severity: critical`'],
    ['severity: P1', 'Write `severity: critical`'],
    ['severity: S3', 'Write `severity: minor`'],
    ['severity: 2', 'Write `severity: major`'],
    ['severity: high', 'Write `severity: major`'],
    ['severity: Low', 'Write `severity: minor`'],
    ['severity: majro', 'Did you mean major?'],
    ['status: resolved', 'Write `status: final`'],
    ['status: investigating', 'Write `status: preliminary`'],
    ['audience: private', 'Write `audience: internal`'],
    ['detection: alert', 'Write `detection: monitoring`'],
    ['actions: [{ title: A, status: todo }]', 'Write `status: open`'],
    ['actions: [{ title: A, status: in progress }]', 'Write `status: in-progress`'],
    [
      'impact: [{ start: 2026-03-05 13:45, end: 2026-03-05 14:35, kind: slow }]',
      'Write `kind: degraded`',
    ],
  ])('%s is told the one that is meant', (lines, hint) => {
    const found = told(lines).filter(({ code }) => code === 'front-matter/invalid')
    expect(found.map(each => each.hint)).toEqual([expect.stringContaining(hint)])
  })
})

describe('a day or a time in another form', () => {
  it.each([
    ['revisions: [{ date: 20.11.2026, summary: A }]', 'Write 2026-11-20'],
    ['revisions: [{ date: 25 Aug 2026, summary: A }]', 'Write 2026-08-25'],
    ['revisions: [{ date: "August 25, 2026", summary: A }]', 'Write 2026-08-25'],
    ['revisions: [{ date: 11/20/2026, summary: A }]', 'Write 2026-11-20'],
    [
      'revisions: [{ date: 11/05/2026, summary: A }]',
      'Write the one that is meant: 2026-11-05 or 2026-05-11',
    ],
    ['revisions: [{ date: "20.11.2026 14:05", summary: A }]', 'Write 2026-11-20 14:05'],
    ['actions: [{ title: A, status: open, due: 20.11.2026 }]', 'Write 2026-11-20'],
    ['actions: [{ title: A, status: done, done: 25 Aug 2026 }]', 'Write 2026-08-25'],
    ['end: "2:45pm"', 'Write 2026-03-05 14:45'],
    ['end: 11/20/2026', 'Add the time of day: 2026-11-20 HH:MM'],
    ['end: 05/06/2026 2:05pm', 'Write the one that is meant: 2026-05-06 14:05 or 2026-06-05 14:05'],
    ['timezone: BST', 'Write the place: `timezone: Europe/London`'],
    ['timezone: CST', '`timezone: America/Chicago` or `timezone: Asia/Shanghai`'],
    ['timezone: Asia/Mumbai', 'Did you mean Asia/Kolkata?'],
  ])('%s is told the right one', (lines, hint) => {
    expect(told(lines).map(each => each.hint)).toEqual([expect.stringContaining(hint)])
  })

  it.each(['start: 20.11.2026 14:05', 'start: "25 Aug 2025 2:05pm"'])('%s is read', lines => {
    expect(told(lines).filter(({ code }) => code === 'time/unreadable')).toEqual([])
  })
})

it('an entry whose offset is that of another clock is told the instant by which it is known', () => {
  const [problem] = told('revisions: [{ date: 2026-03-10 11:30+01:00, summary: First }]')
  expect(problem).toMatchObject({
    code: 'time/offset-contradicts-zone',
    hint: 'Write 2026-03-10 10:30 UTC, the same instant, if it was published: subscribers know the entry by it; or 2026-03-10 11:30 for the clock of the place',
  })
})
