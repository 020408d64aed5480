/**
 * Asks the index of built sites what people ask, and measures the answers: precision at 3 and recall. Whatever is
 * found wrong becomes a line of `queries.yaml`.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { build } from '../../src/build.ts'
import { searchFacetNames } from '../../src/render/search/search-facets.ts'
import { openEngine } from '../../templates/search/engine.js'
import { readQuery } from '../../templates/search/query.js'
import { sampleConfig } from '../browser/built-site.ts'
import { project } from '../command.ts'

interface Query {
  readonly site: string
  readonly q: string
  readonly all: readonly string[]
  readonly first?: readonly string[]
  readonly only?: true
  readonly never?: readonly string[]
  readonly named?: string
  readonly unnamed?: true
  readonly page?: true
  readonly meant?: Readonly<Record<string, string>>
}

const parameters = [...searchFacetNames, 'from', 'to', 'for']
const here = join(project, 'test/search')
const queries: readonly Query[] = parse(readFileSync(join(here, 'queries.yaml'), 'utf8'))
const folder = mkdtempSync(join(tmpdir(), 'causebook-queries-'))
const engines = new Map<string, ReturnType<typeof openEngine>>()
/** Of each query, how good its first three answers are, and how much of what there is was found. */
const measured: { readonly precision: number; readonly recall: number | null }[] = []

beforeAll(async () => {
  cpSync(join(here, 'site'), folder, { recursive: true })
  const config = readFileSync(join(folder, 'causebook.yaml'), 'utf8')
  await open('demo', sampleConfig)
  await open('made', join(folder, 'causebook.yaml'))
  for (const language of ['de', 'fr', 'he', 'ja']) {
    const translated = join(folder, `causebook.${language}.yaml`)
    writeFileSync(translated, config.replace('language: en', `language: ${language}`))
    await open(`made-${language}`, translated)
  }
})

async function open(name: string, config: string) {
  const out = join(folder, name)
  const options = { config, out, now: '2026-11-28T12:00:00Z', cache: false, jobs: 0 }
  expect((await build(options)).written).not.toBeNull()
  engines.set(
    name,
    openEngine(async (path: string) => readFileSync(join(out, path))),
  )
}

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
  const mean = (numbers: readonly number[]) =>
    (numbers.reduce((sum, number) => sum + number, 0) / numbers.length).toFixed(3)
  const precision = mean(measured.map(({ precision }) => precision))
  const recall = mean(measured.flatMap(({ recall }) => recall ?? []))
  console.log(`${measured.length} queries: precision at 3 ${precision}, recall ${recall}`)
})

/** How many of `some` are among `others`. */
const among = (some: readonly string[], others: readonly string[]) =>
  some.filter(one => others.includes(one)).length

describe('a query', () => {
  it.each(queries)('$site: $q', async ({ site, q, all, first = [], never = [], ...wanted }) => {
    const engine = await engines.get(site)
    if (!engine) throw new Error(`There is no site ${site}`)
    const asked = q.startsWith('?') ? readQuery(q, parameters) : { q, filters: new Map(), sort: '' }
    const answer = await engine.ask(engine.settle(asked))
    const hits = await answer.load(0, answer.total)
    const found = hits.map(({ path }) => path.split('/').at(-2) ?? '')
    const best = Math.min(3, all.length)
    if (!wanted.page)
      measured.push({
        precision: best > 0 ? among(found.slice(0, best), all) / best : Number(found.length === 0),
        recall: all.length > 0 ? among(all, found) / all.length : null,
      })
    expect(all.filter(id => !found.includes(id))).toEqual([])
    expect(found.slice(0, first.length).sort()).toEqual([...first].sort())
    expect(among(never, found)).toBe(0)
    if (wanted.only) expect(found.filter(id => !all.includes(id))).toEqual([])
    if (wanted.named !== undefined)
      expect(
        answer.named.map(({ family, id, count }) =>
          [`${family}/${id}`, count ?? []].flat().join(' · '),
        ),
      ).toContain(wanted.named)
    if (wanted.unnamed) expect(answer.named).toEqual([])
    expect(Object.fromEntries(answer.corrections.map(({ said, meant }) => [said, meant]))).toEqual(
      wanted.meant ?? {},
    )
  })

  it('is one of many, of each kind', () => {
    expect(queries.length).toBeGreaterThanOrEqual(100)
  })
})
