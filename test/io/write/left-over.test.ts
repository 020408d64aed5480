import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { build } from '../../../src/build.ts'
import { emptyFolder } from '../../trees.ts'

const report = (text: string, audience = 'public') => `---
instance: EU00
timezone: Europe/Amsterdam
audience: ${audience}
start: 2019-06-03 13:45
end: 2019-06-03 14:35
revisions: [{ date: 2019-06-11, summary: Initial Publication }]
---

## Root Cause

${text}
`

/** A knowledge base with its site, and what builds it anew. */
async function builtSite(cache = true) {
  const folder = emptyFolder()
  const out = join(folder, 'dist')
  const path = (name: string) => join(folder, name)
  for (const name of ['rcas', 'static']) mkdirSync(path(name))
  writeFileSync(
    path('causebook.yaml'),
    'site: { url: https://rca.example.org/ }\nfeed: { authority: example.org }\ntheme: { cards: false }\n',
  )
  writeFileSync(path('rcas/one.md'), report('A switch.'))
  writeFileSync(path('rcas/two.md'), report('The marmalade overflowed.'))
  const rebuild = async (rules = '', more = {}) => {
    const common = { now: '2026-11-22T12:00:00Z', cache, jobs: 0 }
    const options = { config: path('causebook.yaml'), ...common, ...more }
    if (rules) writeFileSync(path('causebook.yaml'), `${rules}\n`, { flag: 'a' })
    const { written, diagnostics } = await build(options)
    return { written, told: diagnostics, codes: diagnostics.map(({ code }) => code) }
  }
  expect((await rebuild()).told).toEqual([])
  return { out, path, rebuild }
}

type Built = Awaited<ReturnType<typeof builtSite>>

/** As a copy without hidden folders leaves it. */
function loseAll({ path }: Built): void {
  for (const name of ['.causebook', 'dist/.causebook']) rmSync(path(name), { recursive: true })
}

describe('a page that no build answers for', () => {
  it('stops publishing while it tells what is hidden', async () => {
    const built = await builtSite()
    loseAll(built)
    writeFileSync(built.path('rcas/two.md'), report('The marmalade overflowed.', 'internal'))
    for (const _ of ['first', 'second']) {
      const { told, written } = await built.rebuild()
      expect(written).toBeNull()
      expect(told.find(({ code }) => code === 'output/leak')).toMatchObject({
        severity: 'error',
        file: 'two.md',
        hint: expect.stringMatching(
          /^\.\.\/dist\/.*reports\/two.* are not of this build: delete them$/,
        ),
      })
    }
  })

  it('is told by each build as long as it is there, as rules have it', async () => {
    const built = await builtSite()
    const { out, path, rebuild } = built
    loseAll(built)
    rmSync(path('rcas/two.md'))
    expect((await rebuild()).codes).toContain('output/left-over')
    const { told, written } = await rebuild()
    expect(written).toMatchObject({ written: 0, removed: 0 })
    expect(told).toMatchObject([
      {
        code: 'output/left-over',
        severity: 'warning',
        message: expect.stringContaining('reports/two/'),
      },
    ])
    expect((await rebuild('rules: { output/left-over: off }')).codes).toEqual([])
    expect(existsSync(join(out, 'reports/two/index.html'))).toBe(true)
  })

  it('is told once it was put there, in a folder of ours, and searched', async () => {
    const { out, path, rebuild } = await builtSite()
    writeFileSync(join(out, 'CNAME'), 'marmalade.example.org')
    writeFileSync(join(out, 'reports/mine.txt'), 'Nothing.')
    expect((await rebuild()).told).toMatchObject([
      { code: 'output/left-over', file: '../dist/reports/mine.txt' },
    ])
    const internal = '\n:::internal\nThe marmalade9 is ours.\n:::\n'
    writeFileSync(path('rcas/one.md'), `${report('A switch.')}${internal}`)
    expect((await rebuild()).codes).toEqual(['output/left-over'])
    writeFileSync(join(out, 'reports/mine.txt'), 'Marmalade9.')
    const { told } = await rebuild()
    expect(told.map(({ code }) => code)).toEqual(['output/leak'])
    rmSync(join(out, 'reports/mine.txt'))
    expect((await rebuild()).told).toEqual([])
  })
})

it('is removed by a build that reads everything anew, and that is remembered for the next one', async () => {
  const { out, path, rebuild } = await builtSite()
  const text = report('A switch.')
  writeFileSync(path('rcas/one.md'), text.replace('start:', 'aliases: /gone/page/\nstart:'))
  await rebuild()
  expect(existsSync(join(out, 'gone/page/index.html'))).toBe(true)
  writeFileSync(path('rcas/one.md'), text)
  expect((await rebuild('', { cache: false })).told).toEqual([])
  expect(existsSync(join(out, 'gone'))).toBe(false)
  expect(await rebuild()).toMatchObject({ written: { written: 0, removed: 0 }, told: [] })
})

describe('a list that may be somebody else’s', () => {
  it.each([true, false])(
    'removes nothing at the top of the site; with a cache: %s',
    async cache => {
      const { out, path, rebuild } = await builtSite(cache)
      const list = join(out, '.causebook/manifest.json')
      const sum = 'AAAAAAAAAAAAAAAAAAAAAAAAAAA'
      const names = ['CNAME', 'mine.html', 'docs/mine.html', 'lists.00000000.js', 'not-there.html']
      mkdirSync(join(out, 'docs'))
      for (const name of names.slice(0, -1)) writeFileSync(join(out, name), 'mine')
      const rows = names.map(name => `${JSON.stringify([name, '', sum, 4])},\n`).join('')
      const text = readFileSync(list, 'utf8')
      writeFileSync(list, text.replace('"files":[\n', `"files":[\n${rows}`))
      rmSync(path('rcas/two.md'))
      const { told, written } = await rebuild()
      for (const name of names.slice(0, -1)) {
        expect(existsSync(join(out, name)), name).toBe(true)
        expect(told.find(({ code }) => code === 'output/left-over')?.message).toMatch(
          new RegExp(name === 'CNAME' ? 'This file and 3 more' : name),
        )
      }
      expect(existsSync(join(out, 'reports/two'))).toBe(false)
      expect(written?.removed).toBeGreaterThan(1)
      expect((await rebuild()).told).toEqual([])
    },
  )
})
