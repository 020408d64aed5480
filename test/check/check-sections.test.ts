import { describe, expect, it } from 'vitest'
import { checkSections } from '../../src/check/check-sections.ts'
import { type Report, sectionKeys } from '../../src/model/report.ts'
import { action, at, config, report, rule, section, site } from '../samples.ts'

const strict = config({ sections: sectionKeys.map(key => rule(key)) })
const told = (overrides: Partial<Report>, rules = strict) => [
  ...checkSections(site([report(overrides)], { config: rules })),
]
const titles = (overrides: Partial<Report>) =>
  told(overrides).map(({ message }) => message.split('"')[1])

describe('a required section', () => {
  it('is missing when nothing stands in for it', () => {
    expect(titles({ sections: [] })).toEqual(['root-cause', 'actions', 'communication'])
  })

  it('is there when the front matter has actions or the configuration a text', () => {
    const rules = config({
      sections: [rule('actions'), rule('communication', { boilerplate: '<p>Told.</p>' })],
    })
    expect(told({ sections: [], actions: [action()] }, rules)).toEqual([])
  })

  it('is there when the author wrote it, under whatever heading', () => {
    const keys = ['root-cause', 'actions', 'communication'] as const
    expect(titles({ sections: keys.map(key => section(key, { title: 'Ursache' })) })).toEqual([])
  })

  it('is placed at the status and says what to write', () => {
    const rules = config({ sections: [rule('root-cause', { title: 'Root Cause Analysis' })] })
    expect(told({ sections: [], places: { status: at(6, 9) } }, rules)).toEqual([
      {
        code: 'section/missing',
        severity: 'error',
        message: 'The section "Root Cause Analysis" is missing',
        file: '2019-06-03-alma-eu.md',
        place: at(6, 9),
        hint: 'Write it under "## Root Cause Analysis"',
      },
    ])
  })

  it.each([
    ['final', 'error'],
    ['preliminary', 'warning'],
    ['draft', 'info'],
  ] as const)('of what is %s gives an %s', (status, severity) => {
    const rules = config({ sections: [rule('root-cause')] })
    expect(told({ status, sections: [] }, rules)).toMatchObject([{ severity }])
  })

  it('of what is withdrawn, and has no text any more, is not missed', () => {
    const rules = config({ sections: [rule('root-cause')] })
    expect(told({ status: 'withdrawn', sections: [] }, rules)).toEqual([])
  })
})

describe('an empty section', () => {
  const empty = [section(null, { empty: true, title: 'What we learnt', place: at(30) })]
  const none = config({ sections: [] })

  it('is told at its heading, and mildly where it is the author’s own', () => {
    const known = section('root-cause', { empty: true, title: 'Root Cause', place: at(20) })
    expect(told({ sections: [known, ...empty] }, none)).toMatchObject([
      { code: 'section/empty', severity: 'error', place: at(20) },
      {
        code: 'section/empty',
        severity: 'warning',
        place: at(30),
        message: 'Nothing stands under "What we learnt"',
      },
    ])
  })

  it('is only told in a draft, and not missing as well', () => {
    const sections = [section('root-cause', { empty: true })]
    const rules = config({ sections: [rule('root-cause')] })
    expect(told({ status: 'draft', sections }, rules)).toMatchObject([
      { code: 'section/empty', severity: 'info' },
    ])
  })
})

it('points at a heading that is nearly the one that is missing', () => {
  const rules = config({ sections: [rule('root-cause', { title: 'Root Cause Analysis' })] })
  const own = section(null, { title: 'Root Case Analysis', place: at(9) })
  expect(told({ sections: [own] }, rules)).toMatchObject([
    {
      place: at(9),
      hint: 'Write it under "## Root Cause Analysis"; is it what stands under "Root Case Analysis"?',
    },
  ])
})

it('says nothing of empty sections where nobody knows which there are', () => {
  const sections = [section(null, { title: 'instance: EU00', empty: true })]
  expect(told({ sections })).not.toEqual([])
  expect(told({ sections, faults: ['sections'] })).toEqual([])
})
