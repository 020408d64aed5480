/** An instance that moves to another region: what those who follow the old one and the new one see. */
import { expect, it } from 'vitest'
import { changesFrom } from '../../src/model/changes.ts'
import { earlierState } from '../../src/model/life/earlier.ts'
import type { Kept } from './author.ts'
import { build, itemsOf, settings } from './subscribers.ts'

const kept = (id: string, rest: Partial<Kept> = {}): Kept => ({
  ...{ id, file: `${id}.md`, status: 'final', instances: ['EU1'], severity: 'minor' },
  ...{ end: '2026-03-01 10:00', text: 'A switch.' },
  entries: [{ date: '2026-03-02', summary: 'First publication' }],
  ...rest,
})

const before = '2026-03-10'
const moved = {
  ...settings,
  instances: settings.instances.map(one =>
    one.id === 'EU1'
      ? { ...one, region: 'America', formerly: [{ before, region: 'Europe', product: null }] }
      : one,
  ),
}
const scopes = ['regions/Europe', 'regions/America', 'products/Alma', 'instances/EU1', '']

const seen = (built: ReturnType<typeof build>) =>
  scopes.map(scope => [
    scope,
    itemsOf(built, scope, 'updates').map(({ id, date_modified }) => [id, date_modified]),
    itemsOf(built, scope, 'feed').map(({ title }) => title),
  ])

it('changes nothing for anybody', () => {
  const then = build([kept('old')], '2026-03-02')
  const now = build([kept('old')], '2026-03-10', moved)
  expect(seen(now)).toEqual(seen(then))
  expect(changesFrom(now.site, earlierState(then.site))).toEqual([])
  const feed = (built: typeof then) => built.fileOf('regions/europe/feed.json')
  expect(feed(now)).toBe(feed(then))
  const regions = JSON.parse(now.fileOf('api/v1/index.json')).reports[0].regions
  expect(regions).toEqual(['Europe'])
})

it('tells what comes after it in the new region alone, and corrections of the old where that was told of', () => {
  const entries = [...kept('old').entries, { date: '2026-03-12', summary: 'The cause' }]
  const old = kept('old', { entries })
  const fresh = kept('fresh', {
    ...{ start: '2026-03-10 09:10', end: '2026-03-10 10:00' },
    entries: [{ date: '2026-03-11', summary: 'First publication' }],
  })
  const built = build([old, fresh], '2026-03-12', moved)
  const titles = (scope: string) => itemsOf(built, scope, 'updates').map(({ title }) => title)
  const [corrected, first] = ['[Corrected] Title of old', 'Title of old']
  expect(titles('regions/Europe')).toEqual([corrected, first])
  expect(titles('regions/America')).toEqual(['Title of fresh'])
  expect(titles('instances/EU1')).toEqual([corrected, 'Title of fresh', first])
  const [entry] = JSON.parse(built.fileOf('api/v1/index.json')).reports
  expect([entry.id, entry.regions]).toEqual(['fresh', ['America']])
})
