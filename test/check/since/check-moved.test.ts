import { describe, expect, it } from 'vitest'
import { assembleSite } from '../../../src/assemble/assemble-site.ts'
import { checkSince } from '../../../src/check/since/check-since.ts'
import type { FormerHome, Instance } from '../../../src/model/config.ts'
import { earlierState } from '../../../src/model/life/earlier.ts'
import type { Report } from '../../../src/model/report.ts'
import { config, instance, now, report, window } from '../../samples.ts'

const settings = (rest: Partial<Instance>) =>
  config({
    instances: [
      instance('EU00', { region: 'Europe', product: 'Alma', ...rest }),
      instance('EU01', { region: 'Europe', product: 'Alma' }),
      instance('US00', { region: 'America', product: 'Primo' }),
    ],
  })
const siteOf = (reports: readonly Report[], rest: Partial<Instance> = {}) =>
  assembleSite(settings(rest), reports, [], { now })

/** What is said where the settings alone changed. */
function moved(
  rest: Partial<Instance>,
  was: readonly Report[] = [report()],
  is: readonly Report[] = was,
) {
  const found = checkSince(siteOf(is, rest), is, earlierState(siteOf(was)))
  return found.filter(({ code }) => code === 'published/moved')
}

const until = (before: string, home: Partial<FormerHome>): FormerHome => ({
  ...{ before, region: null, product: null },
  ...home,
})
const america = { region: 'America' } as const

describe('an instance that the settings move', () => {
  it('is told once, with what to write', () => {
    const later = report({
      id: 'later',
      windows: [window('2019-06-05T11:45:00Z', '2019-06-05T12:35:00Z')],
    })
    expect(moved(america, [report(), later])).toEqual([
      {
        code: 'published/moved',
        severity: 'warning',
        file: '../causebook.yaml',
        message:
          '2 reports of EU00 had been told to those who follow the region "Europe", and left its page and feeds without a word: the settings name another',
        hint: 'Add to EU00, with the day on which it moved: `formerly: [{ before: 2019-07-01, region: Europe }]`; incidents before that day stay where they were told of',
      },
    ])
  })

  it('is told of its product, too', () => {
    const told = moved({ ...america, product: 'Primo' })
    expect(told.map(({ hint }) => /`(.*)`/.exec(hint ?? '')?.[1])).toEqual([
      'formerly: [{ before: 2019-07-01, region: Europe }]',
      'formerly: [{ before: 2019-07-01, product: Alma }]',
    ])
    expect(moved({ product: 'Primo' }, [report({ products: ['Alma'] })])).toEqual([])
  })

  it('names a day after the last incident, and the instance that is certain', () => {
    const today = { windows: [window('2019-07-01T09:45:00Z', '2019-07-01T10:35:00Z')] }
    const both = { instances: ['EU00', 'EU01'] }
    const [told] = moved(america, [report(today), report({ id: 'both', ...both })])
    expect(told?.hint).toContain('Add to EU00, ')
    expect(told?.hint).toContain('before: 2019-07-02')
    expect(told?.message).toContain('A report of EU00')
  })

  it('is not one that is not registered any more, or that was never there', () => {
    const all = ['EU00', 'EU01', 'US00'].map(id => report({ id, instances: [id] }))
    const three = report({ instances: ['EU00', 'EU01', 'US00'] })
    const { config: was } = siteOf([])
    const homeless = was.instances.map(one => ({ ...one, region: 'America' }))
    const check = (instances: readonly Instance[], reports: readonly Report[]) => {
      const is = assembleSite({ ...was, instances }, reports, [], { now })
      return checkSince(is, reports, earlierState(siteOf(reports))).flatMap(({ code, message }) =>
        code === 'published/moved' ? [/of (.*) had been/.exec(message)?.[1]] : [],
      )
    }
    const kept = [...homeless.slice(1), instance('EU09', { region: 'Europe' })]
    expect(check(kept, [three])).toEqual(['EU01'])
    expect(check(kept, all)).toEqual(['EU01'])
    expect(check([...homeless.slice(2), ...kept.slice(-1)], all)).toEqual([])
  })

  it.each<[string, Partial<Instance>, readonly Report[], readonly Report[]]>([
    [
      'says where it was',
      { ...america, formerly: [until('2019-06-04', { region: 'Europe' })] },
      [report()],
      [report()],
    ],
    [
      'never had a report',
      america,
      [report({ instances: ['US00'] })],
      [report({ instances: ['US00'] })],
    ],
    ['is not what the report is about now', america, [report()], [report({ instances: ['US00'] })]],
    [
      'keeps one there',
      america,
      [report({ instances: ['EU00', 'EU01'] })],
      [report({ instances: ['EU00', 'EU01'] })],
    ],
  ])('is not told where it %s', (_, rest, was, is) => {
    expect(moved(rest, was, is)).toEqual([])
  })

  it('is told where it says that it moved before the incident', () => {
    const formerly = [until('2019-06-03', { region: 'Europe' })]
    expect(moved({ ...america, formerly })).toHaveLength(1)
  })

  it('is not known where the settings of then cannot be read', () => {
    const { reports } = siteOf([report()])
    expect(checkSince(siteOf(reports, america), reports, earlierState({ reports }))).toEqual([])
  })
})
