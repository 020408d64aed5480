import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { build } from '../../../src/build.ts'
import { emptyFolder, expectSameTree, readTree } from '../../trees.ts'

const report = (day: string) => `---
instance: EU00
timezone: Europe/Amsterdam
start: ${day} 13:45
end: ${day} 14:35
revisions: [{ date: ${day}, summary: Initial Publication }]
---

## Root Cause

A switch.
`

/** A knowledge base of two reports with its site, and what builds it anew. */
async function builtSite() {
  const folder = emptyFolder()
  const out = join(folder, 'dist')
  const path = (id: string) => join(folder, 'rcas', `${id}.md`)
  mkdirSync(join(folder, 'rcas'))
  writeFileSync(
    join(folder, 'causebook.yaml'),
    'site: { url: https://rca.example.org/ }\nfeed: { authority: example.org }\ntheme: { cards: false }\n',
  )
  writeFileSync(path('one'), report('2019-06-03'))
  writeFileSync(path('two'), report('2019-07-03'))
  const rebuild = async (force = false) => {
    const options = { config: join(folder, 'causebook.yaml'), now: '2026-11-22T12:00:00Z', force }
    const { written, diagnostics } = await build({ ...options, cache: false, jobs: 0 })
    return { ...written, told: diagnostics }
  }
  expect((await rebuild()).told).toEqual([])
  return { out, path, rebuild, lose: () => rmSync(join(out, '.causebook'), { recursive: true }) }
}

const lost = { code: 'output/list-lost', file: '../dist/.causebook/manifest.json' }

describe('a site that lost its list of files', () => {
  it('is recognised, written anew, and has its list again', async () => {
    const { out, rebuild, lose } = await builtSite()
    const before = readTree(out)
    lose()
    const { told, written, removed } = await rebuild()
    expect(told).toMatchObject([lost])
    expect([written, removed]).toEqual([before.size, 0])
    expectSameTree(readTree(out), before)
    expect(await rebuild()).toMatchObject({ told: [], written: 0, unchanged: before.size })
  })

  it('is recognised when the list is there and cannot be read', async () => {
    const { out, rebuild } = await builtSite()
    writeFileSync(join(out, '.causebook/manifest.json'), '{"files":')
    expect((await rebuild()).told).toMatchObject([lost])
  })

  it('is not meant when a build was killed just before it put the list in place', async () => {
    const { out, rebuild } = await builtSite()
    const { size } = readTree(out)
    const list = join(out, '.causebook/manifest.json')
    const staging = join(out, '.causebook/staging')
    mkdirSync(staging)
    renameSync(list, join(staging, '1'))
    const plan = { clearing: [], moves: [['1', '.causebook/manifest.json']], removals: [] }
    writeFileSync(join(staging, 'plan.json'), JSON.stringify(plan))
    expect(await rebuild()).toMatchObject({ told: [], written: 0, unchanged: size })
  })

  it.each([false, true])(
    'keeps what is not of this build, and says so; forced: %s',
    async force => {
      const { out, path, rebuild, lose } = await builtSite()
      lose()
      rmSync(path('two'))
      writeFileSync(join(out, 'CNAME'), 'rca.example.org')
      const { told, removed } = await rebuild(force)
      const codes = told.map(({ code }) => code)
      expect(codes).toContain('output/list-lost')
      expect(told.find(({ code }) => code === 'output/left-over')).toMatchObject({
        severity: 'warning',
        file: '../dist/CNAME',
        message: expect.stringMatching(
          /^This file and \d+ more are not of this build, and published with it: .*reports\/two/,
        ),
        hint: `Delete what an earlier build wrote, or empty ${out} and build again`,
      })
      expect(removed).toBe(0)
      expect(readFileSync(join(out, 'CNAME'), 'utf8')).toBe('rca.example.org')
      expect([...readTree(out).keys()]).toContain('reports/two/index.html')
    },
  )

  it.each(['feed.atom', 'api/v1/index.json', 'index.html'])(
    'is refused when its %s is not ours, and left as it is',
    async path => {
      const { out, rebuild, lose } = await builtSite()
      lose()
      writeFileSync(join(out, path), '<h1>Somebody else</h1>')
      const before = readTree(out)
      await expect(rebuild()).rejects.toThrow('holds files that Causebook did not write')
      expectSameTree(readTree(out), before)
    },
  )
})
