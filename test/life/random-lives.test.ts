/** Random lives of a knowledge base: after each step every subscriber is told what concerns him, once. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { loadIndex } from '../../src/io/load/load-earlier-index.ts'
import { changesFrom } from '../../src/model/changes.ts'
import { earlierState } from '../../src/model/life/earlier.ts'
import { Author, type News, type Step, scopes } from './author.ts'
import { type Built, build, eventsOf, type Item, itemsOf } from './subscribers.ts'

const folder = mkdtempSync(join(tmpdir(), 'causebook-lives-'))
afterAll(() => rmSync(folder, { recursive: true }))

const step: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom(
    ...(['publish', 'finish', 'correct', 'move', 'withdraw', 'restore'] as const),
    ...(['remember', 'mend', 'rename', 'hush'] as const),
  ),
  which: fc.nat(5),
  choice: fc.nat(40),
  later: fc.nat(3),
})

/** `[Final] Title of x` → `final`; what is published has no mark. */
const kindOf = ({ title }: Item) => /^\[(\w+)\]/.exec(title)?.[1]?.toLowerCase() ?? 'published'
const reportOf = ({ id }: Item) => id.split(':rca/')[1]?.split('/')[0]

/** Feeds that a reader of feeds goes through after each build, and what he has seen of them. */
class Reader {
  readonly #seen = new Map<string, Item>()
  readonly #scope: string

  constructor(scope: string) {
    this.#scope = scope
  }

  /** What is new. What he has seen is there still, under the same date and with the same words. */
  read(built: Built): readonly Item[] {
    const items = itemsOf(built, this.#scope, 'updates')
    const dates = items.flatMap(({ date_modified }) => date_modified ?? [])
    expect(new Set(dates).size).toBe(dates.length)
    const byId = new Map(items.map(item => [item.id, item]))
    expect(byId.size).toBe(items.length)
    for (const [id, item] of this.#seen) expect(marks(byId.get(id))).toEqual(marks(item))
    const fresh = items.filter(({ id }) => !this.#seen.has(id))
    for (const item of fresh) this.#seen.set(item.id, item)
    return fresh
  }
}

/** All that a reader of feeds would take for news; the state of a report among the tags is that of today. */
const states = ['preliminary', 'final', 'withdrawn']
const marks = (item: Item | undefined) =>
  item && [
    ...[item.title, item.date_published, item.date_modified],
    item.tags.filter(tag => !states.includes(tag)),
  ]

function expectTold(built: Built, readers: ReadonlyMap<string, Reader>, news: News | null): void {
  for (const [scope, reader] of readers) {
    const told = reader.read(built).map(item => [reportOf(item), kindOf(item)])
    expect([scope, told]).toEqual([
      scope,
      news?.scopes.includes(scope) ? [[news.report, news.kind]] : [],
    ])
  }
}

/** `changes` by the reports of a revision, by an index, and the file of changes say what the updates do. */
async function expectAgreement(before: Built, built: Built, news: News | null): Promise<void> {
  const byGit = changesFrom(built.site, earlierState(before.site))
  const path = join(folder, 'index.json')
  writeFileSync(path, before.fileOf('api/v1/index.json'))
  const byIndex = changesFrom(built.site, await loadIndex(path, 'public'))
  expect(byIndex).toEqual(byGit)
  const told = byGit.map(({ kind, report, at }) => [report.id, kind, at?.slice(0, 10)])
  expect(told).toEqual(news ? [[news.report, news.kind, news.day]] : [])
  const { changes } = JSON.parse(built.fileOf('api/v1/changes.json'))
  const items = itemsOf(built, '', 'updates')
  expect(changes.map(({ id, at }: { id: string; at: string | null }) => [id, at])).toEqual(
    items.map(({ id, date_modified }) => [id.split(':rca/')[1], date_modified ?? null]),
  )
}

/** Reports and calendars: where a report is now, and where it was. */
function expectPlaced(built: Built, author: Author): void {
  for (const scope of scopes.filter(name => name === '' || name.startsWith('instances/'))) {
    const concerned = author.reports.filter(
      ({ instances }) => scope === '' || instances.some(id => scope === `instances/${id}`),
    )
    const events = eventsOf(built, scope)
    const confirmed = [...events].flatMap(([id, state]) => (state === 'CONFIRMED' ? id : []))
    const standing = concerned.filter(({ status }) => status !== 'withdrawn')
    expect(confirmed.sort()).toEqual(standing.map(({ id }) => id).sort())
    const titles = itemsOf(built, scope, 'feed')
    const left = titles.filter(({ title }) => title.startsWith('[No longer about'))
    const here = titles.filter(item => !left.includes(item))
    expect(here.map(reportOf).sort()).toEqual(concerned.map(({ id }) => id).sort())
    for (const item of left) expect(events.get(reportOf(item) ?? '')).toBe('CANCELLED')
  }
}

describe('a life', () => {
  it('tells each piece of news once to everyone whom it concerns or did concern', async () => {
    const lives = fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async all => {
      const author = new Author()
      const readers = new Map(scopes.map(scope => [scope, new Reader(scope)]))
      let before = build([], author.today)
      for (const each of all) {
        const news = author.take(each)
        const built = build(author.reports, author.today)
        expectTold(built, readers, news)
        await expectAgreement(before, built, news)
        expectPlaced(built, author)
        before = built
      }
    })
    await fc.assert(lives, { numRuns: 40, seed: 13 })
  })
})
