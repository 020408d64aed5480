import { expect, it } from 'vitest'
import { filesOf, sampleSite } from '../sample-site.ts'

const renamed = `  EUW1: { name: Alma EUW1, aliases: [EU 1, Alma West, euw1, ap01] }\n`
const reports = {
  'west.md': `---
title: The west was slow
instance: EU 1
timezone: Europe/Amsterdam
start: 2020-02-03 10:00
end: 2020-02-03 11:00
revisions: [{ date: 2020-02-10, summary: Initial Publication }]
---
## Root Cause Analysis

A disk was full.
`,
}
const files = filesOf(sampleSite(renamed, reports))
const now = 'instances/euw1/'
const below = (folder: string) =>
  [...files.keys()].filter(path => path.startsWith(folder)).map(path => path.slice(folder.length))
const textAt = (path: string) => files.get(path) ?? ''

it.each(['instances/eu-1/', 'instances/alma-west/'])('still has everything at %s', folder => {
  expect(below(now)).toContain('updates.json')
  expect(below(folder).sort()).toEqual(below(now).sort())
  expect(textAt(`${folder}calendar.ics`)).toBe(textAt(`${now}calendar.ics`))
  expect(textAt(`${folder}calendar.ics`)).toContain('The west was slow')
  for (const badge of ['badge.svg', 'badge-availability.svg'])
    expect(textAt(folder + badge)).toBe(textAt(now + badge))
  const data = (path: string) => textAt(`api/v1/${path.slice(0, -1)}.json`)
  expect(data(folder)).toBe(data(now))
  expect(data(folder)).toContain('"id":"EUW1"')
})

it('leads from the old page to the new one, without a script', () => {
  const page = textAt('instances/eu-1/index.html')
  expect(page).toContain('content="0; url=../euw1/index.html"')
  expect(page).toContain('<link rel="canonical" href="https://rca.example.org/kb/instances/euw1/">')
  expect(page).toContain('<meta name="robots" content="noindex">')
})

it.each(['feed', 'updates'])('keeps who subscribed to %s', family => {
  const at = (folder: string) => JSON.parse(textAt(`${folder}${family}.json`))
  const [was, is] = [at('instances/eu-1/'), at(now)]
  expect(was.items).toHaveLength(1)
  expect(was.items).toEqual(is.items)
  expect(was.home_page_url).toBe('https://rca.example.org/kb/instances/euw1/')
  expect(was.feed_url).toBe(`https://rca.example.org/kb/instances/eu-1/${family}.json`)
  const atom = textAt(`instances/eu-1/${family}.atom`)
  expect(atom).toContain(`<id>tag:example.org,2026:${family}/instances/eu-1</id>`)
})

it('offers the old addresses to nobody', () => {
  const offered = [...files].filter(
    ([path, text]) => text.includes('eu-1/') && !path.startsWith('instances/eu-1/'),
  )
  expect(offered.map(([path]) => path)).toEqual([])
})

it('leaves an address to the instance that has it', () => {
  expect(textAt('instances/ap01/index.html')).toContain('<h1>Alma AP01</h1>')
})

it('leads to further pages of a long list', () => {
  const many = Array.from({ length: 101 }, (_, i) => [
    `w${i}.md`,
    reports['west.md'].replace('slow', `slow again ${i}`),
  ])
  const long = filesOf(sampleSite(renamed, Object.fromEntries(many)))
  expect(long.get('instances/eu-1/pages/2/index.html')).toContain('/instances/euw1/pages/2/"')
})

it('has pages and feeds of what is registered before anything happens', () => {
  const empty = filesOf(sampleSite('  SA01: { region: South America, product: Voyager }\n'))
  for (const folder of ['regions/south-america/', 'products/voyager/']) {
    expect(empty.get(`${folder}index.html`)).toContain('There is no report of')
    for (const file of ['feed.rss', 'feed.atom', 'feed.json', 'updates.rss', 'updates.json'])
      expect(empty.has(folder + file), folder + file).toBe(true)
  }
  expect(empty.get('sitemap.xml')).toContain('/regions/south-america/')
  expect(empty.get('subscribe/index.html')).toContain('regions/south-america/feed.atom')
})
