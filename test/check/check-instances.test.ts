import { describe, expect, it } from 'vitest'
import { checkInstances } from '../../src/check/check-instances.ts'
import { earlierState } from '../../src/model/life/earlier.ts'
import { at, config, instance, report, revision, site } from '../samples.ts'

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

describe('an instance that is not registered any more', () => {
  const of = (id: string) => report({ instances: [id] })
  const were = config({ instances: [instance('EU00'), instance('EU02', { aliases: ['EU2'] })] })

  it.each([
    ['by its name', 'EU02', earlierState({ reports: [], config: were })],
    ['by an alias', 'EU2', earlierState({ reports: [], config: were })],
    ['by a report', 'EU02', earlierState({ reports: [of('EU02')] })],
  ])('is known %s', (_, id, earlier) => {
    expect([...checkInstances(site([of(id)]), undefined, earlier)]).toMatchObject([
      {
        severity: 'error',
        message: `"${id}" is no registered instance any more`,
        hint: expect.stringContaining('Put it back under `instances` in causebook.yaml'),
      },
    ])
    expect([...checkInstances(site([of('EU03')]), undefined, earlier)]).toMatchObject([
      { hint: 'Did you mean EU00?' },
    ])
  })

  it('may be one that a report named formerly', () => {
    const formerly = (name: string) =>
      site([report({ revisions: [revision('2019-06-11', { formerly: { instances: [name] } })] })])
    expect([...checkInstances(formerly('EU0l'))]).toMatchObject([
      {
        severity: 'info',
        hint: 'Did you mean EU00? If EU0l was one that is not there any more, let it stand',
      },
    ])
    expect([...checkInstances(formerly('Primo-APAC'))]).toMatchObject([
      { hint: 'If Primo-APAC was one that is not there any more, let it stand' },
    ])
    const earlier = earlierState({ reports: [], config: were })
    expect([...checkInstances(formerly('EU02'), undefined, earlier)]).toEqual([])
  })
})
