/** Turns a number into that many incident reports, as long and as varied as real ones. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Numbers from 0 to 1 that look like chance and are the same in every run (a linear congruence). */
export type Chance = () => number

/** A source of chance; each seed gives a series of its own. */
export function chance(seed: number): Chance {
  let state = BigInt(seed) + 1n
  return () => {
    state = (state * 6364136223846793005n + 1442695040888963407n) & 0xffff_ffff_ffff_ffffn
    return Number(state >> 33n) / 2 ** 31
  }
}

/** One of the values. Throws for none. */
export function oneOf<Value>(values: readonly Value[], random: Chance): Value {
  const value = values[Math.floor(random() * values.length)]
  if (value === undefined) throw new RangeError('There is nothing to choose from')
  return value
}

const zones: Readonly<Record<string, string>> = {
  'Catalogue Nord': 'Europe/Helsinki',
  'Catalogue Süd': 'Europe/Vienna',
  'Lending East': 'America/Toronto',
  'Lending West': 'America/Vancouver',
  'Archive Asia': 'Asia/Tokyo',
  'Archive Pacific': 'Pacific/Auckland',
  Discovery: 'Europe/Madrid',
  'Sign-on': 'UTC',
}
const faults = ['expired certificate', 'full disk', 'slow query', 'wrong route', 'bad release']
const services = ['search', 'loans', 'sign-in', 'exports', 'mail', 'requests']
const owners = ['Database team', 'Network team', 'Release team', 'On-call lead']
const things = ['the queue', 'a replica', 'the load balancer', 'the session store', 'a cache node']
const deeds = [
  'stopped answering',
  'was restarted',
  'fell behind',
  'ran out of memory',
  'recovered',
]
const reasons = [
  'after the nightly import had doubled its size',
  'because an alert had been silenced for a planned change',
  'while engineers were moving traffic away from it',
  'although the health probe still reported success',
]

/** About 5 KB of Markdown, sound for a check in 2026 or later; each number gives a text of its own. */
export function makeReport(number: number): string {
  const random = chance(number)
  const [instance, zone] = oneOf(Object.entries(zones), random)
  const [fault, service] = [oneOf(faults, random), oneOf(services, random)]
  const day = `${2025 - (Math.floor(number / 10) % 14)}-${twoDigits(1 + (number % 12))}-${twoDigits(1 + ((number * 7) % 27))}`
  const hour = 6 + (number % 12)
  return `---
title: "${instance}: ${service}, ${fault} (${number})"
instance: ${instance}
timezone: ${zone}
start: ${day} ${twoDigits(hour)}:05
end: ${day} ${twoDigits(hour + 1 + (number % 4))}:${twoDigits(10 + (number % 47))}
impact: ${sentence(random)}
severity: ${oneOf(['critical', 'major', 'minor'], random)}
services: [${service}]
causes: [${fault}]
tags: [${fault}, ${oneOf(services, random)}]
revisions:
  - { date: ${day}, summary: First publication }
---

${bodyOf(hour, random)}`
}

function bodyOf(hour: number, random: Chance): string {
  const limit = Math.floor(random() * 400)
  return `## Introduction

Readers saw errors in *${oneOf(services, random)}*. ${prose(4, random)}

> **In short.** ${prose(2, random)} See the [status page](https://status.example.net/${limit}).

## Event Timeline

${lines(8, i => `- **${twoDigits(hour)}:${twoDigits(5 + 6 * i)}** ${sentence(random)}`)}

## Root Cause Analysis

${prose(6, random)}

${lines(4, i => `${i + 1}. ${sentence(random)}\n   - \`retries=${limit + i}\` ${sentence(random)}`)}

\`\`\`sql
-- sessions that waited longer than they should
SELECT node, state, count(*) AS waiting
FROM sessions
WHERE waited > interval '${1 + (limit % 90)} seconds'
GROUP BY node, state;
\`\`\`

${prose(6, random)}

### What made it worse

${lines(3, () => `${prose(4, random)}\n`)}
## Technical Action Items and Preventive Measures

| Measure | Owner | State |
| --- | --- | :---: |
${lines(6, () => `| ${sentence(random)} | ${oneOf(owners, random)} | ${oneOf(['done', 'open'], random)} |`)}

${prose(4, random)}
`
}

function sentence(random: Chance): string {
  const [thing, deed, reason] = [
    oneOf(things, random),
    oneOf(deeds, random),
    oneOf(reasons, random),
  ]
  return `${thing[0]?.toUpperCase()}${thing.slice(1)} ${deed} ${reason}.`
}

function prose(count: number, random: Chance): string {
  return Array.from({ length: count }, () => sentence(random)).join(' ')
}

function lines(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, i) => line(i)).join('\n')
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}

/**
 * Writes a knowledge base of `count` reports into `folder`, in folders of a hundred; its configuration
 * leaves out social cards, which `everything.yaml` has drawn.
 */
export function makeKnowledgeBase(folder: string, count: number): void {
  mkdirSync(folder, { recursive: true })
  const config =
    'site: { title: Incidents, url: https://rca.example.org/ }\nfeed: { authority: example.org }\n'
  writeFileSync(join(folder, 'causebook.yaml'), `${config}theme: { cards: false }\n`)
  writeFileSync(join(folder, 'everything.yaml'), config)
  for (let number = 0; number < count; number++) {
    const path = join(folder, reportPath(number))
    if (number % 100 === 0) mkdirSync(join(path, '..'), { recursive: true })
    writeFileSync(path, makeReport(number))
  }
}

/** Where the report of a number lies in its knowledge base: `rcas/0012/report-001234.md`. */
export function reportPath(number: number): string {
  const folder = String(Math.floor(number / 100)).padStart(4, '0')
  return `rcas/${folder}/report-${String(number).padStart(6, '0')}.md`
}
