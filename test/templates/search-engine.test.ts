/** What a search finds, by the same files and the same code as in a browser. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build } from '../../src/build.ts'
import { openEngine } from '../../templates/search/engine.js'

type Filters = Readonly<Record<string, readonly string[]>>

const settings = `
site: { url: https://example.org/, language: de }
instances:
  lon1: { name: Ledgerly London, region: Europa, aliases: [uk], datacenter: Slough, timezone: Europe/London, product: Ledgerly }
  par2: { name: Ledgerly Paris, region: Europa, datacenter: Vélizy, timezone: Europe/Paris, product: Ledgerly }
`
const reports = {
  'heap.md': `---
title: Die Suche stand still
instance: lon1
impact: [{ start: 2019-07-08 13:45, end: 2019-07-09 14:35, kind: partial }]
summary: Nichts ging mehr.
causes: [Elasticsearch heap]
tags: [zebra]
vendor: Quaggacorp
services: [Okapi]
severity: critical
revisions: [{ date: 2019-07-10, summary: Erste Fassung }]
---
## Root Cause Analysis

Der Fehler INC-1234 trat auf \`db1.eu:5432\` mit v2.14.3 auf, siehe a1b2c3d4e5. Die Datenbanken liefen.
The queries failed; caching stopped. שירותים עם בעיות במסד הנתונים. データベースの障害。 Paris meldete nichts.
`,
  'crash.md': `---
title: Ein Absturz
instance: par2
impact: [{ start: 2020-05-08 13:45, end: 2020-05-08 14:35, kind: outage }]
summary: Alles war weg.
severity: minor
revisions: [{ date: 2020-05-10, summary: Erste Fassung }]
---
## Root Cause Analysis

INC-12345 und db1.eu, port 5432. Wie im Juli 2019 schon. Even so. Die Datenbank lief auf einem Exchange 2016.
`,
}

const folder = mkdtempSync(join(tmpdir(), 'causebook-search-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The search of a site with all texts, or without. */
async function engineOf(name: 'full' | 'facts') {
  const loaded: string[] = []
  const engine = await openEngine(async path => {
    loaded.push(path)
    return readFileSync(join(folder, name, path))
  })
  return { engine, loaded }
}

let engine: Awaited<ReturnType<typeof openEngine>>
beforeAll(async () => {
  mkdirSync(join(folder, 'rcas'))
  writeFileSync(join(folder, 'causebook.yaml'), settings)
  for (const [name, text] of Object.entries(reports))
    writeFileSync(join(folder, 'rcas', name), text)
  const options = { config: join(folder, 'causebook.yaml'), now: '2026-11-22T12:00:00Z', jobs: 0 }
  for (const name of ['full', 'facts'])
    expect(
      (await build({ ...options, out: join(folder, name), search: name === 'full' })).written,
    ).not.toBeNull()
  engine = (await engineOf('full')).engine
})

async function ask(q: string, filters: Filters = {}, asked = engine) {
  const answer = await asked.ask({ q, filters: new Map(Object.entries(filters)), sort: '' })
  const rows = await answer.load(0, 10)
  expect(rows).toHaveLength(answer.total)
  return { ...answer, found: rows.map(({ path }) => path.split('/')[1]) }
}

/** What each of these finds, where that is something else than `expected`. */
async function wrongly(queries: readonly string[], expected: readonly string[], asked = engine) {
  const answers = await Promise.all(
    queries.map(async q => [q, ...(await ask(q, {}, asked)).found].join(' ')),
  )
  return answers.filter(answer => !queries.some(q => answer === [q, ...expected].join(' ')))
}

describe('a report is found', () => {
  const facts = [
    ...['lon1', 'Ledgerly London', 'london', 'uk', 'Slough', 'Okapi', 'Elasticsearch heap', 'heap'],
    ...['Quaggacorp', 'zebra', 'kritisch', 'critical', 'Teilausfall', 'partial outage'],
  ]

  it('by every fact, in the language of the site and in English, with texts and without', async () => {
    expect(await wrongly(facts, ['heap'])).toEqual([])
    expect(await wrongly(facts, ['heap'], (await engineOf('facts')).engine)).toEqual([])
    expect(await wrongly(['velizy', 'VÉLIZY', 'Ausfall par2'], ['crash'])).toEqual([])
    expect(await wrongly(['Europa', 'Ledgerly', 'Final'], ['crash', 'heap'])).toEqual([])
  })

  it('by its days, as people write them', async () => {
    const days = ['2019-07-08', '9.7.2019', '09.07.2019', '8. Juli 2019', 'July 8, 2019']
    const more = ['8 July 2019', '8th of July 2019', 'Jul 9, 2019', '2019/07/09', '2019年7月8日']
    expect(await wrongly([...days, ...more], ['heap'])).toEqual([])
    expect(
      await wrongly(['Q3 2019', 'q3/2019', '2019-Q3', '2019', 'Ledgerly 2019'], ['heap']),
    ).toEqual([])
    expect(await wrongly(['Mai 2020', '2020-05', '05/2020', 'May 2020'], ['crash'])).toEqual([])
    expect(await wrongly(['10.7.2019', '2019-06', 'Q4 2020', '2019-02-31'], [])).toEqual([])
  })

  it('by what is said of another time, after what happened then', async () => {
    expect(await wrongly(['Juli 2019'], ['heap', 'crash'])).toEqual([])
    expect(await wrongly(['2016', 'exchange 2016'], ['crash'])).toEqual([])
  })

  it('by phrases, and by what is written without blanks', async () => {
    const whole = ['INC-1234', 'db1.eu:5432', 'v2.14.3', 'a1b2c3d4e5', '"Fehler INC-1234"']
    expect(await wrongly([...whole, '"Datenbanken liefen"'], ['heap'])).toEqual([])
    expect(await wrongly(['INC-12345', '"Datenbank lief"'], ['crash'])).toEqual([])
    expect(await wrongly(['"liefen Datenbanken"', '"Nichts Die"'], [])).toEqual([])
    expect(await wrongly(['データベース', '障害', 'ベースの障'], ['heap'])).toEqual([])
    expect(await wrongly(['書証', '害障'], [])).toEqual([])
  })

  it('by other forms of a word, and by its beginning, but by none that means something else', async () => {
    expect(
      await wrongly(['query', 'fails', 'failing', 'cached', 'stop', 'Quag', 'zeb'], ['heap']),
    ).toEqual([])
    expect(await wrongly(['Datenbank'], ['crash', 'heap'])).toEqual([])
    expect(await wrongly(['evening', 'portal', 'November'], [])).toEqual([])
    expect(await wrongly(['שירות', 'בשירותים', 'נתונים', 'מסד הנתונים'], ['heap'])).toEqual([])
  })
})

describe('what is asked for', () => {
  it('is named, with the page of it, or else a search for it', async () => {
    const namesIn = async (q: string) =>
      (await ask(q)).named.map(({ family, id, count, path }) => `${family} ${id} ${count} ${path}`)
    expect(await namesIn('uk')).toEqual(['instance lon1 1 instances/lon1/index.html'])
    expect(await namesIn('ledgerly london heap')).toEqual([
      'instance lon1 1 instances/lon1/index.html',
    ])
    expect(await namesIn('elasticsearch HEAP')).toEqual([
      'cause Elasticsearch heap 1 causes/elasticsearch-heap/index.html',
    ])
    expect(await namesIn('velizy')).toEqual([
      'datacenter Vélizy 1 search/index.html?datacenter=V%C3%A9lizy',
    ])
    expect(await namesIn('2019')).toEqual(['year 2019 1 years/2019/index.html'])
    expect(await namesIn('Juli 2019')).toEqual([])
  })

  it('comes first where it is a name, and later where it is a mention', async () => {
    expect(await wrongly(['Paris'], ['crash', 'heap'])).toEqual([])
  })

  it('is corrected by the words of the site, at most two letters, and never a number', async () => {
    const correctionOf = async (q: string) => {
      const { corrections, found } = await ask(q)
      return [...corrections.map(({ said, meant }) => `${said} ${meant}`), ...found]
    }
    expect(await correctionOf('Quagacorp')).toEqual(['quagacorp quaggacorp', 'heap'])
    expect(await correctionOf('elasticsaerch heap')).toEqual([
      'elasticsaerch elasticsearch',
      'heap',
    ])
    expect(await correctionOf('Abstruz')).toEqual(['abstruz absturz', 'crash'])
    expect(await correctionOf('okpai')).toEqual(['okpai okapi', 'heap'])
    expect(await correctionOf('"okpai"')).toEqual([])
    expect(await correctionOf('zbrea')).toEqual([])
    expect(await correctionOf('INC-1235')).toEqual([])
  })

  it('is narrowed by facts and days, and counted as if each fact were not asked for', async () => {
    expect((await ask('', { instance: ['lon1'] })).found).toEqual(['heap'])
    expect((await ask('', { datacenter: ['Vélizy'], severity: ['minor'] })).found).toEqual([
      'crash',
    ])
    expect((await ask('', { from: ['2019-07-09'], to: ['2019-12-31'] })).found).toEqual(['heap'])
    expect((await ask('', { from: ['2019-07-10'] })).found).toEqual(['crash'])
    expect((await ask('', { tag: ['nothing'] })).found).toEqual([])
    const { counts } = await ask('datenbank', { instance: ['lon1'] })
    expect(counts().instance).toEqual({ lon1: 1, par2: 1 })
    expect(counts().severity).toEqual({ critical: 1, minor: 0 })
  })
})

it('loads what is asked for, and nothing twice', async () => {
  const { engine, loaded } = await engineOf('full')
  expect(loaded).toEqual(['search/index/index.json'])
  await ask('datenbank', {}, engine)
  await ask('datenbank', {}, engine)
  expect(new Set(loaded).size).toBe(loaded.length)
  expect(loaded.filter(path => path.endsWith('.txt'))).toEqual([])
})
