/** A small knowledge base with every kind of page in it, and its pages filled from the built-in templates. */

import { readdirSync, readFileSync } from 'node:fs'
import { assembleSite } from '../../src/assemble/assemble-site.ts'
import { builtInHeadings } from '../../src/io/load/built-in-words.ts'
import type { Config } from '../../src/model/config.ts'
import { sourcePath } from '../../src/model/paths.ts'
import type { Body } from '../../src/model/report.ts'
import type { Site } from '../../src/model/site.ts'
import { readReport } from '../../src/read/read-report.ts'
import { readConfig, withHeadings } from '../../src/read/settings/read-config.ts'
import { renderSite } from '../../src/render/render-site.ts'
import { compileTemplates } from '../../src/render/templates/compile-templates.ts'
import { emptyBody, look } from '../samples.ts'
import { english } from '../words.ts'

const configText = `
site:
  title: Alma incident reports
  url: https://rca.example.org/kb/
  organisation: Ex Libris
feed: { authority: example.org, year: 2026 }
feedback: { url: 'https://issues.example.org/new?title={title}&id={id}' }
source: { edit_url: 'https://git.example.org/edit/main/rcas/{path}' }
sections:
  communication:
    text: ExLibris posts updates on the [status page](http://status.exlibrisgroup.com/) and e-mails registered customers.
instances:
  AP01: { name: Alma AP01, region: APAC, datacenter: Singapore, timezone: Asia/Singapore, product: Alma }
  EU00: { name: Alma EU00, region: Europe, datacenter: Amsterdam, timezone: Europe/Amsterdam, product: Alma, status_url: 'http://status.exlibrisgroup.com/' }
  EU01: { name: Alma EU01, region: Europe, datacenter: Amsterdam, timezone: Europe/Amsterdam, product: Alma }
  EU02: { name: Alma EU02, region: Europe, datacenter: Amsterdam, timezone: Europe/Amsterdam, product: Alma }
  NA05: { name: Alma NA05, region: North America, datacenter: Seattle, timezone: America/Los_Angeles, product: Alma }
  NA91: { name: Alma NA91, region: North America, datacenter: Chicago, timezone: America/Chicago, product: Alma }
  CA01: { name: Alma CA01, region: North America, datacenter: Seattle, timezone: America/Los_Angeles, product: Alma }
`

/** Sources of the reports by file name. Facts as published; `2019-06-03-alma-eu` is written in full. */
const sources: Readonly<Record<string, string>> = {
  '2019-06-03-alma-eu.md': `---
title: Alma EU Instances - RCA - June 3, 2019
instances: [EU00, EU01, EU02]
timezone: Europe/Amsterdam
impact:
  - { start: 2019-06-03 13:45, end: 2019-06-03 14:35, kind: partial, scope: The cloud identity service was unavailable. }
summary: The cloud identity service was unavailable. Users who sign in through their own university's identity service were not affected.
severity: major
services: [Identity service]
causes: [Planned maintenance, Identity management]
tags: [sign-in]
aliases: [/Knowledge/RCA_June_3/, old/rca.html]
related: 2019-05-20-alma-eu00
actions:
  - { title: Fixed the problem that kept the servers from restarting properly, type: repair, owner: Data center, status: done, done: unknown }
  - { title: Extended the monitoring of the identity servers, type: detect, owner: Monitoring, status: done, done: 2019-06-10, link: 'https://example.org/evidence' }
  - { title: Rehearse the restart of every identity server, type: prevent, status: in-progress, due: 2019-09-30 }
revisions:
  - { date: 2019-06-11, summary: Initial Publication }
  - { date: 2019-06-17, summary: Corrected the end of the outage }
---

Ex Libris sees the availability of its systems as its first duty.

## Introduction

This document tells what is known of the *service interruption* of the Amsterdam instances on June 3, 2019.

> [!NOTE]
> Sign-in through a university's own identity service worked throughout.

## Root Cause Analysis

During planned maintenance at the data center the identity-management servers were shut down.[^1] When they
came back, a faulty service made customers' logins fail. The [graph](graph.png) and [an earlier incident](2019-05-20-alma-eu00.md#timeline) show more.

### What the servers said

\`\`\`yaml
idm: # of the identity service
  restart: "failed"
  attempts: 3
  enabled: true
\`\`\`

| Server | State after the restart | Logins |
|---|---|--:|
| idm-1 | answers, refuses every login | 0 |
| idm-2 | does not answer | 0 |

- [x] Restart understood
- [ ] Restart rehearsed

[^1]: Ex Libris says IDM for short.

## Glossary

**IDM** is identity management.

## Event Timeline

- 13:40 Planned maintenance begins at the data center
- 13:52 Engineers see the failing logins and stop the maintenance
- 14:35 The service is repaired
`,
  '2019-05-20-alma-eu00.md': `---
title: Alma EU00 - RCA - May 20, 2019
instance: EU00
start: 2019-05-20 17:10
end: 2019-05-20 17:54
detected: 2019-05-20 17:12
detection: monitoring
causes: [Memory]
revisions: [{ date: 2019-05-29, summary: Initial Publication }]
---
## Root Cause Analysis

An application malfunction caused memory problems on several nodes.
`,
  '2018-11-05-alma-eu02.md': `---
title: Alma EU02 - RCA - November 5, 2018
instance: EU02
impact:
  - { start: 2018-11-05 08:55, end: 2018-11-05 09:40, kind: intermittent }
  - { start: 2018-11-05 09:41, end: 2018-11-05 10:07, kind: outage }
summary: A database change that the vendor had recommended was rolled back.
causes: [Database]
vendor: Oracle
severity: critical
revisions: [{ date: 2018-11-15, summary: Initial Publication }]
---
## Root Cause Analysis

Monday's traffic showed the harm of a database change.
`,
  '2020-01-28-slowness.md': `---
title: Alma Instances Amsterdam Datacenter - RCA - January 28, 2020 (slowness)
instances: [EU00, EU01, EU02]
impact:
  - { start: 2020-01-28 09:44, end: 2020-01-29 08:00, kind: degraded, scope: A few customers saw occasional slowness in particular workflows. }
severity: minor
causes: [Internet provider]
supersedes: 2020-01-28-draft
revisions: [{ date: 2020-02-10, summary: Initial Publication }]
---
## Root Cause Analysis

Nothing was found in the data center, and it went away by itself.
`,
  '2020-01-28-draft.md': `---
title: Slowness in Amsterdam
instances: [EU00]
start: 2020-01-28 09:44
end: 2020-01-28 17:00
status: withdrawn
revisions:
  - { date: 2020-01-30, summary: Initial Publication }
  - { date: 2020-02-10, summary: Withdrawn }
---
## Root Cause Analysis

Unknown.
`,
  '2016-07-26-alma-ap01.md': `---
title: Alma APAC event RCA - July 26, Aug 19 and Aug 20 2016
instance: AP01
impact:
  - { start: 2016-07-26 00:23, end: 2016-07-26 01:05 }
  - { start: 2016-08-19 16:29, end: 2016-08-19 16:32 }
  - { start: 2016-08-20 12:43, end: 2016-08-20 14:55 }
vendor: [internet provider, data-center operator]
causes: [Internet provider]
revisions: [{ date: 2016-09-01, summary: Initial Publication }]
---
## Root Cause Analysis

Planned work took down both redundant network lines.
`,
  '2020-04-01-alma-na91.md': `---
title: Alma NA91 - RCA - April 1, 2020
instance: NA91
start: 2020-04-01 05:37
end: 2020-04-01 06:08
status: preliminary
revisions: [{ date: 2020-04-02, summary: Preliminary }]
---
## Root Cause Analysis

Still under active investigation.
`,
  '2020-07-22-seattle.md': `---
title: Alma Seattle Data Center - RCA - July 22, 2020
instances: [NA05, CA01]
start: 2020-07-22 20:52
end: 2020-07-22 22:02
lang: en-GB
revisions: [{ date: 2020-07-30, summary: Initial Publication }]
---
## Root Cause Analysis

A failed network device caused a routing problem.
`,
}

/** A site of these reports under `config`, and the look that fills its pages. */
function sampleOf(config: Config, texts: Readonly<Record<string, string>>) {
  const readings = Object.entries(texts).map(([file, text]) =>
    readReport(new TextEncoder().encode(text), sourcePath(file), config),
  )
  const bodies = new Map<string, Body>()
  const reports = readings.flatMap(({ report, body, diagnostics }) => {
    if (!report || !body) throw new Error(JSON.stringify(diagnostics))
    bodies.set(report.source, body)
    return [report]
  })
  const site: Site = assembleSite(config, reports, [], { now: '2026-11-22T12:00:00Z' })
  const ours = look({
    fill: compileTemplates(templates('.liquid'), english),
    assets: {
      'causebook.css': '',
      'causebook.js': '',
      'clocks.js': '',
      'mine.js': '',
      'lists.js': '',
      'drawings.js': '',
      'search.js': '',
      'favicon.svg': read('favicon.svg'),
    },
    bodyOf: report => bodies.get(report.source) ?? emptyBody,
  })
  return { site, look: ours }
}

/** The built-in templates by name. */
export function templates(ending: string): Record<string, string> {
  const names = readdirSync('templates').filter(name => name.endsWith(ending))
  return Object.fromEntries(names.map(name => [name.slice(0, -ending.length), read(name)]))
}

function read(name: string): string {
  return readFileSync(`templates/${name}`, 'utf8')
}

/** The sample site; `yaml` is added to its configuration, `texts` to its reports. */
export function sampleSite(yaml = '', texts: Readonly<Record<string, string>> = {}) {
  const { config, diagnostics } = readConfig(configText + yaml, sourcePath('causebook.yaml'))
  if (!config) throw new Error(JSON.stringify(diagnostics))
  return sampleOf(withHeadings(config, builtInHeadings()), { ...sources, ...texts })
}

/** Every file of a sample by its path: its text, or for a copy the file it is taken from. */
export function filesOf({ site, look }: ReturnType<typeof sampleSite>): Map<string, string> {
  return new Map(
    [...renderSite(site, look)].map(file => [
      file.path,
      'render' in file ? String(file.render()) : `copy of ${file.from}`,
    ]),
  )
}
