import { expect, it } from 'vitest'
import { checkAliases } from '../../src/check/check-aliases.ts'
import { renderSite } from '../../src/render/render-site.ts'
import { sampleSite } from '../render/sample-site.ts'
import { at, facet, report, site } from '../samples.ts'

function messagesOf(alias: string): string[] {
  const reports = [report({ id: 'a', aliases: [alias] }), report({ id: 'b' })]
  return [...checkAliases(site(reports, { facets: [facet('instances', 'EU00')] }))].map(
    ({ message }) => message,
  )
}

it.each([
  ['/', 'the home page'],
  ['index.html', 'the home page'],
  ['Subscribe', 'the subscribe page'],
  ['//./subscribe//', 'the subscribe page'],
  ['/subscribe/index.html', 'the subscribe page'],
  ['404', 'the page for what is not found'],
  ['404.html', 'a part of the site'],
  ['reports', 'the list of reports'],
  ['/reports/a/', 'a report, a.md'],
  ['/reports/B', 'a report, b.md'],
  ['/years', 'the list of years'],
  ['instances/EU00/', 'a page of instances'],
  ['instances/eu00/feed.atom', 'a feed of a page of instances'],
  ['feed.rss', 'a feed of the home page'],
  ['instances/eu00/updates.json', 'a feed of a page of instances'],
  ['instances/eu00/calendar.ics', 'a file of a page of instances'],
  ['instances/eu00/badge.svg', 'a file of a page of instances'],
  ['instances/eu00/badge.svg/old', 'a file of a page of instances'],
  ['feed.rss/old', 'a feed of the home page'],
  ['reports/b/card.png', 'a file of a report, b.md'],
  ['card.png', 'a part of the site'],
  ['/search.js', 'a part of the site'],
  ['lists.js/old', 'a part of the site'],
  ['severities/major/feed.rss', 'a part of the site'],
  ['feed.css', 'a part of the site'],
  ['calendar.ics', 'a part of the site'],
  ['reports/pages/2/', 'a further page of the list of reports'],
  ['instances/eu00/pages/3', 'a further page of a page of instances'],
  ['/api/v1/index.json', 'a part of the site'],
  ['files/graph.png', 'a part of the site'],
  ['sitemap.xml', 'a part of the site'],
  ['/favicon.svg', 'a part of the site'],
])('finds %s taken by %s', (alias, owner) => {
  expect(messagesOf(alias)).toEqual([`The alias "${alias}" is already the address of ${owner}`])
})

it.each([
  'old',
  '/Alma/RCA_June',
  'apiary',
  'reports/c',
  'subscribe/old',
  'instances/eu01',
  'a/api',
])('leaves %s alone', alias => expect(messagesOf(alias)).toEqual([]))

it('tells the later of two reports with one alias, whatever its slashes and case', () => {
  const a = report({ id: 'a', aliases: ['/old/page'] })
  const b = report({
    id: 'b',
    aliases: ['fine', 'Old/Page/'],
    places: { aliases: at(4), 'aliases.0': at(5), 'aliases.1': at(6) },
  })
  const found = [...checkAliases(site([b, a]))]
  expect(found).toHaveLength(1)
  expect(found[0]).toMatchObject({
    file: 'b.md',
    place: at(6),
    message: 'The alias "Old/Page/" is already the address of another report, a.md',
  })
})

it('tells a report that states an alias twice', () => {
  const found = [...checkAliases(site([report({ aliases: ['old', '/old/'] })]))]
  expect(found.map(({ message }) => message)).toEqual([
    'The alias "/old/" is already the address of this report, stated twice',
  ])
})

it('keeps every address of a site from being an alias', () => {
  const { site, look } = sampleSite()
  const aliases = [...renderSite(site, look)].map(({ path }) => path)
  const [first, ...others] = site.reports
  const reports = [...(first ? [{ ...first, aliases }] : []), ...others]
  const told = [...checkAliases({ ...site, reports })].map(({ message }) => message)
  expect(aliases.filter(path => !told.some(message => message.includes(`"${path}"`)))).toEqual([])
})
