import { expect, it } from 'vitest'
import { checkFacets } from '../../src/check/check-facets.ts'
import type { Family } from '../../src/model/site.ts'
import { at, config, facet, instance, report, site } from '../samples.ts'

const atX = (family: Family, id: string, reports: readonly string[]) =>
  facet(family, id, { slug: 'x', reports })

it('tells the second name, at the first file and item that state it', () => {
  const places = { causes: at(3), 'causes.0': at(4), 'causes.1': at(5) }
  const reports = ['b', 'a'].map(id => report({ id, causes: ['Other', 'load-balancer'], places }))
  const facets = [atX('causes', 'Load balancer', ['c']), atX('causes', 'load-balancer', ['b', 'a'])]
  expect([...checkFacets(site(reports, { facets }))]).toEqual([
    {
      code: 'facet/same-address',
      severity: 'error',
      message: '"load-balancer" and "Load balancer" have the same address, /causes/x/',
      file: 'a.md',
      place: at(5),
      hint: 'Use one spelling',
      also: ['a.md', 'b.md'],
    },
  ])
})

it('tells the first name when only the registry has the second', () => {
  const reports = [report({ id: 'a', instances: ['EU 00'], places: { instance: at(2, 11) } })]
  const facets = [atX('instances', 'EU 00', ['a']), atX('instances', 'EU-00', [])]
  const registered = config({ instances: [instance('EU 00'), instance('EU-00')] })
  expect([...checkFacets(site(reports, { facets, config: registered }))]).toMatchObject([
    { place: at(2, 11), message: '"EU 00" and "EU-00" have the same address, /instances/x/' },
  ])
})

it('finds products where they are written', () => {
  const places = { product: at(2), 'products.0': at(4) }
  const reports = [report({ id: 'a', products: ['Alma', 'alma'], places })]
  const facets = [atX('products', 'Alma', ['a']), atX('products', 'alma', ['a'])]
  expect([...checkFacets(site(reports, { facets }))]).toMatchObject([{ place: at(4) }])
})

it('lets two families use one name', () => {
  const facets = [atX('causes', 'x', ['a']), atX('tags', 'x', ['a'])]
  expect([...checkFacets(site([report({ id: 'a' })], { facets }))]).toEqual([])
})

it('leaves a name alone that is no registered instance: it is told of as that', () => {
  const facets = [atX('instances', 'eu00', ['b']), atX('instances', 'EU00', ['a'])]
  const reports = [report({ id: 'a' }), report({ id: 'b', instances: ['eu00'] })]
  expect([...checkFacets(site(reports, { facets }))]).toEqual([])
})
