import { expect, it } from 'vitest'
import { checkInstances } from '../../src/check/check-instances.ts'
import { at, config, report, site } from '../samples.ts'

it('suggests the instance that was meant, at the item that is wrong', () => {
  const places = { instances: at(2), 'instances.0': at(2, 13), 'instances.1': at(2, 19) }
  const reports = [report({ instances: ['EU00', 'EU0l'], places })]
  expect([...checkInstances(site(reports))]).toEqual([
    {
      code: 'instance/unknown',
      severity: 'error',
      message: '"EU0l" is not a registered instance',
      file: '2019-06-03-alma-eu.md',
      place: at(2, 19),
      hint: 'Did you mean EU00?',
    },
  ])
})

it('says where to register an instance that resembles none', () => {
  const reports = [report({ instances: ['Primo-APAC'], places: { instance: at(2, 11) } })]
  expect([...checkInstances(site(reports))]).toMatchObject([
    { place: at(2, 11), hint: 'Add it under `instances` in causebook.yaml' },
  ])
})

it('checks drafts too', () => {
  const reports = [report({ status: 'draft', instances: ['NA05'] })]
  expect([...checkInstances(site(reports))]).toHaveLength(1)
})

it('lets any name go when none is registered', () => {
  const reports = [report({ instances: ['anything'] })]
  expect([...checkInstances(site(reports, { config: config({ instances: [] }) }))]).toEqual([])
})

it('takes names with commas between them for a list', () => {
  const reports = [report({ instances: ['EU00, EU01'] })]
  expect([...checkInstances(site(reports))]).toMatchObject([
    { hint: 'Write several as a list: [EU00, EU01]' },
  ])
})
