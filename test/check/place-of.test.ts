import { expect, it } from 'vitest'
import { placeOf, placeOfItem } from '../../src/check/place-of.ts'
import { at, report } from '../samples.ts'

it('climbs to the nearest value that has a place', () => {
  const places = { revisions: at(5), 'revisions.0': at(6) }
  expect(placeOf(report({ places }), 'revisions.0.date')).toEqual(at(6))
  expect(placeOf(report({ places }), 'revisions.1.date')).toEqual(at(5))
  expect(placeOf(report({ places }), 'actions.0')).toEqual(at(1))
})

it('counts items across a scalar and a list', () => {
  const places = { instance: at(2), instances: at(3), 'instances.0': at(4), 'instances.1': at(5) }
  const fields = ['instance', 'instances']
  const lines = [0, 1, 2].map(index => placeOfItem(report({ places }), fields, index).line)
  expect(lines).toEqual([2, 4, 5])
})
