import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { build } from '../../../src/build.ts'
import { writeFiles } from './planted.ts'

const root = mkdtempSync(join(tmpdir(), 'causebook-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** What is said among insiders of what pages say anyway, or compute. */
const said = [
  'See https://rca.example.org/reports/mail-again/index.html, its /api/v1/reports/mail-again.json and api/v1/years/2026.json.',
  'Subscribe to /instances/eu00/feed.rss, updates.atom, or calendar.ics; its sign is badge-availability.svg.',
  'On https://console.example.com/north-america/full-disk/ it looked [as above](#at-2026-03-02t1000).',
  'Our ticket is called watch-the-queue, and the article how-to-avoid-the-next-one, part whats-more.',
  'EU00 was unavailable for hours; for us it was partly unavailable from Monday on.',
  'At 11:00 AM Amsterdam time, 11 AM New York time, on Monday, March 2, 2026.',
  "Our policy is script-src 'strict-dynamic', default-src 'none'; the meta is viewport, content is width=device-width.",
  'Its file has METHOD:PUBLISH, PRODID and X-WR-CALNAME:Incidents, REFRESH-INTERVAL;VALUE=DURATION:PT1H.',
  'NAME:Incidents',
  'Feeds begin with <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">, and rows with id,url,title,status,severity.',
  '```text\nIncidents X WR CALNAME\n```',
]

const report = (id: string, more: string) => `---
id: ${id}
title: Mail was slow, ${id}
instances: [EU00, US01]
start: 2026-03-02 10:00
end: 2026-03-02 10:40
tags: [Full disk]
timezone: Europe/Amsterdam
actions:
  - { title: Watch the queue, status: open }
timeline:
  - { at: 2026-03-02 10:00, text: The queue grew }
revisions:
  - { date: 2026-03-05, summary: Initial Publication }
---

The queue was full.

## Root Cause

A limit was too low.

How to *avoid*
the next one
---

### “What’s more?”

${more}
`

it('is published, whatever its hidden texts say of it', async () => {
  writeFiles(root, {
    'causebook.yaml': `site: { title: Incidents, url: https://rca.example.org/ }
theme: { cards: false }
instances:
  EU00: { name: Mail, timezone: Europe/Amsterdam, region: Europe }
  US01: { name: Post, timezone: America/New_York, region: North America }
`,
    'rcas/a.md': report('mail', said.map(each => `:::internal\n${each}\n:::\n`).join('\nSo.\n\n')),
    'rcas/b.md': report('mail-again', ''),
  })
  const config = join(root, 'causebook.yaml')
  const options = { config, now: '2026-11-22T12:00:00Z', jobs: 0 }
  // Files are called by sums of what is in them, which only a build tells.
  await build({ ...options, proof: false })
  const own = readdirSync(join(root, 'dist')).filter(name => /\.[\da-f]{8}\./.test(name))
  expect(own.length).toBeGreaterThan(2)
  const index = readFileSync(join(root, 'dist/api/v1/index.json'), 'utf8')
  const data = readFileSync(join(root, 'dist/api/v1/reports/mail.json'), 'utf8')
  const sums = [...`${index} ${data}`.matchAll(/"hash": ?"(\w+)"/g)].map(([, sum]) => sum)
  expect(sums).toHaveLength(3)
  const asides = [...own, ...own.map(name => name.split('.')[1]), sums[1], sums[2]].map(
    each => `:::internal\nLook at ${each} first.\n:::\n`,
  )
  writeFiles(root, { 'rcas/b.md': report('mail-again', asides.join('\nSo.\n\n')) })
  const { diagnostics, written } = await build(options)
  const leaks = diagnostics.filter(({ severity }) => severity === 'error')
  expect(leaks.map(({ message }) => message)).toEqual([])
  expect(written).not.toBeNull()
})
