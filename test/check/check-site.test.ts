import { describe, expect, it } from 'vitest'
import { checkSite } from '../../src/check/check-site.ts'
import { checkingCodes } from '../../src/model/catalogue/catalogue-checking.ts'
import { sourcePath } from '../../src/model/paths.ts'
import type { Report } from '../../src/model/report.ts'
import type { Site } from '../../src/model/site.ts'
import {
  action,
  at,
  config,
  facet,
  instance,
  now,
  report,
  revision,
  section,
  site,
  window,
} from '../samples.ts'

const cause = (id: string, slug = 'load-balancer') => facet('causes', id, { slug })

/** For each code a site in which exactly that is wrong. */
const broken: Record<string, Site> = {
  'id/duplicate': site([report(), report({ source: sourcePath('copy.md') })]),
  'id/alias-taken': site([report({ aliases: ['/subscribe/'] })]),
  'facet/same-address': site([report({ id: 'a' })], {
    facets: [cause('Load balancer'), cause('load-balancer')],
  }),
  'instance/unknown': site([report({ instances: ['EU0O'] })]),
  'instance/zone-differs': site([report({ zone: 'UTC', places: { timezone: at(4) } })]),
  'time/in-future': site([
    report({ windows: [window('2019-06-03T11:45:00Z', '2091-06-03T12:35:00Z')] }),
  ]),
  'history/missing': site([report({ revisions: [] })]),
  'history/before-incident': site([report({ revisions: [revision('2019-05-11')] })]),
  'history/out-of-order': site([
    report({ revisions: [revision('2019-06-12'), revision('2019-06-11')] }),
  ]),
  'history/in-future': site([report({ revisions: [revision('2091-06-11')] })]),
  'history/withdrawal-untold': site([report({ status: 'withdrawn' })]),
  'history/kind-untold': site([
    report({
      status: 'preliminary',
      windows: [window('2019-06-03T11:45:00Z', '2019-06-03T11:49:00Z')],
    }),
  ]),
  'history/needless-formerly': site([
    report({
      revisions: [
        revision('2019-06-11'),
        revision('2019-06-12', { formerly: { instances: ['EU00'] } }),
      ],
    }),
  ]),
  'history/contradicts-status': site([
    report({ revisions: [revision('2019-06-11', { kind: 'preliminary' })] }),
  ]),
  'reference/unknown': site([report({ related: ['2019-06-30-alma-eu'] })]),
  'reference/self': site([report({ id: 'a', related: ['a'] })]),
  'reference/not-withdrawn': site([
    report({ id: 'new', supersedes: ['old'] }),
    report({ id: 'old' }),
  ]),
  'action/no-owner': site([report({ actions: [action({ owner: null })] })]),
  'action/done-without-date': site([report({ actions: [action({ status: 'done' })] })]),
  'action/contradiction': site([report({ actions: [action({ done: '2019-06-11' })] })]),
  'action/done-in-future': site([
    report({ actions: [action({ status: 'done', done: '2091-06-11' })] }),
  ]),
  'action/overdue': site([report({ actions: [action({ due: '2019-06-30' })] })]),
  'section/missing': site([report({ sections: [] })]),
  'section/empty': site([report({ sections: [section('root-cause', { empty: true })] })]),
  'policy/late': site([
    report({
      status: 'preliminary',
      revisions: [revision('2019-06-11', { kind: 'preliminary' })],
    }),
  ]),
  'link/missing-file': site([
    report({ links: [{ to: 'file', path: sourcePath('graph.png'), place: at(9) }] }),
  ]),
  'link/missing-report': site([
    report({
      links: [{ to: 'report', path: sourcePath('alma.md'), fragment: null, place: at(9) }],
    }),
  ]),
  'link/missing-anchor': site([
    report({ links: [{ to: 'anchor', fragment: 'what-we-lernt', place: at(9) }] }),
  ]),
  'link/not-on-site': site(
    [report({ links: [{ to: 'file', path: sourcePath('../a.md'), place: at(9) }] })],
    { attachments: [{ path: sourcePath('../a.md'), active: false, elsewhere: 'file' }] },
  ),
  'link/unknown-name': site([
    report({ links: [{ to: 'name', name: 'alma', fragment: null, place: at(9) }] }),
  ]),
  'link/unusable-name': site(
    [report({ links: [{ to: 'file', path: sourcePath('2019/aux.txt'), place: at(9) }] })],
    { attachments: [{ path: sourcePath('2019/aux.txt'), active: false }] },
  ),
  'link/unsafe-file': site(
    [report({ links: [{ to: 'file', path: sourcePath('a.html'), place: at(9) }] })],
    { attachments: [{ path: sourcePath('a.html'), active: true }] },
  ),
}

describe('checkSite', () => {
  it('has a case for every code but those of the configuration', () => {
    const codes = Object.keys(checkingCodes).filter(code => !/^(config|theme)\//.test(code))
    expect(Object.keys(broken).sort()).toEqual(codes.sort())
  })

  it.each(Object.entries(broken))('finds %s, and nothing else', (code, site) => {
    expect(checkSite(site, now).map(diagnostic => diagnostic.code)).toEqual([code])
  })

  it('finds nothing wrong with a sound site that uses everything', () => {
    expect(checkSite(sound, now)).toEqual([])
  })

  it('says the same in whatever order the reports come', () => {
    const all = [
      report({ id: 'a', related: ['x'], aliases: ['old'] }),
      report({ id: 'A', source: sourcePath('b.md'), aliases: ['/OLD/'], revisions: [] }),
    ]
    const messages = (reports: Report[]) =>
      checkSite(site(reports), now).map(({ file, message }) => `${file} ${message}`)
    expect(messages([...all].reverse())).toEqual(messages(all))
  })

  it('places every diagnostic, at the top of the file where nothing better is known', () => {
    const diagnostics = Object.values(broken).flatMap(site => checkSite(site, now))
    expect(diagnostics.every(({ place }) => place !== undefined)).toBe(true)
    expect(checkSite(site([report({ revisions: [] })]), now)[0]?.place).toEqual(at(1))
  })

  it('ends every message without a full stop', () => {
    const messages = Object.values(broken).flatMap(site => checkSite(site, now))
    expect(messages.filter(({ message }) => message.endsWith('.'))).toEqual([])
  })
})

const sound = site(
  [
    report({
      id: '2019-06-03-alma-eu',
      instances: ['EU00', 'EU01'],
      aliases: ['/Alma/EU/RCA_June', 'old.html'],
      related: ['2019-06-01'],
      supersedes: ['2019-06-01'],
      revisions: [revision('2019-06-03'), revision('2019-06-11'), revision('2019-06-11')],
      actions: [
        action({ due: '2019-07-01' }),
        action({ status: 'in-progress', due: '2019-07-02' }),
        action({ status: 'done', done: '2019-07-01' }),
        action({ status: 'done', done: 'unknown', owner: null }),
        action({ status: 'wont-do', owner: null, due: '2019-06-01' }),
      ],
      sections: [section('root-cause'), section(null)],
      links: [
        { to: 'anchor', fragment: 'what-we-learnt', place: at(9) },
        { to: 'anchor', fragment: 'timeline', place: at(9) },
        { to: 'file', path: sourcePath('graph.png'), place: at(9) },
        { to: 'report', path: sourcePath('2019-06-01.md'), fragment: 'root-cause', place: at(9) },
        { to: 'report', path: sourcePath('2019-06-01.md'), fragment: null, place: at(9) },
      ],
      places: { timezone: at(3) },
    }),
    report({
      id: '2019-06-01',
      status: 'withdrawn',
      revisions: [revision('2019-06-11'), revision('2019-06-12', { kind: 'withdrawn' })],
    }),
    report({
      id: 'draft',
      status: 'draft',
      revisions: [],
      windows: [window('2019-06-03T11:45:00Z', '2019-06-03T11:50:00Z')],
    }),
  ],
  {
    config: config({ instances: [instance('EU00', { aliases: ['EU'] }), instance('EU01')] }),
    facets: [cause('Load balancer'), cause('Storage', 'storage')],
    attachments: [{ path: sourcePath('graph.png'), active: false }],
  },
)
