import { describe, expect, it } from 'vitest'
import { assembleSite } from '../../../src/assemble/assemble-site.ts'
import type { Report } from '../../../src/model/report.ts'
import type { Site } from '../../../src/model/site.ts'
import { emitMirror } from '../../../src/render/mirror/emit-mirror.ts'
import { knownAs, report, revision } from '../../samples.ts'
import { feedSite, fileOf, nastyTitle } from '../feed-site.ts'

const base = 'https://rca.example.org/kb/'
const answer = (name: string, site: Site = feedSite) =>
  JSON.parse(fileOf(emitMirror, `api/v2/${name}.json`, site))

function siteOf(...reports: readonly Report[]): Site {
  return assembleSite(feedSite.config, reports, [], { now: '2026-11-22T12:00:00Z' })
}

const [ended] = report().windows
if (!ended) throw new Error('No window')
const ongoing = report({
  id: 'ongoing',
  status: 'preliminary',
  severity: 'major',
  windows: [
    { ...ended, kind: 'degraded', end: null, doubt: { start: null, end: { is: 'ongoing' } } },
  ],
  revisions: [revision('2019-06-03', { at: '2019-06-03T00:10:00Z', kind: 'preliminary' })],
})

describe('the incidents for clients of status pages', () => {
  it('have the page they are from, and are newest first without what was withdrawn', () => {
    expect(answer('incidents').page).toEqual({
      id: 'example.org',
      name: 'Reports & <more>',
      url: base,
      time_zone: 'Etc/UTC',
      updated_at: '2021-06-11T10:00:00Z',
    })
    const ids = answer('incidents').incidents.map(({ id }: { id: string }) => id)
    expect(ids).toEqual(['quiet', '2019-06-03-Alma-EU'])
  })

  it('tell an incident in the words of status pages', () => {
    const [preliminary, final] = answer('incidents').incidents
    expect(preliminary).toMatchObject({ status: 'resolved', impact: 'critical' })
    expect(final).toMatchObject({
      name: nastyTitle,
      status: 'postmortem',
      impact: 'major',
      created_at: '2019-06-03T11:45:00Z',
      started_at: '2019-06-03T11:45:00Z',
      resolved_at: '2019-06-03T12:45:00Z',
      monitoring_at: null,
      shortlink: `${base}reports/2019-06-03-alma-eu/`,
      page_id: 'example.org',
    })
    const [published, resolved] = final.incident_updates
    expect(published).toMatchObject({ status: 'postmortem', body: 'Initial Publication' })
    expect(resolved).toMatchObject({
      id: '2019-06-03-Alma-EU/resolved',
      incident_id: '2019-06-03-Alma-EU',
      status: 'resolved',
      display_at: '2019-06-03T12:45:00Z',
    })
  })

  it('are as many as the feeds have items', () => {
    const config = { ...feedSite.config, feed: { ...feedSite.config.feed, limit: 1 } }
    expect(answer('incidents', { ...feedSite, config }).incidents).toHaveLength(1)
  })
})

describe('an incident that goes on', () => {
  const site = siteOf(ongoing, report({ id: 'past' }))

  it('is the one that is unresolved, without an end', () => {
    const { incidents } = answer('incidents/unresolved', site)
    expect(incidents).toMatchObject([
      { id: 'ongoing', status: 'investigating', resolved_at: null, impact: 'major' },
    ])
    expect(incidents[0].incident_updates).toMatchObject([
      { id: 'ongoing/preliminary', status: 'investigating' },
    ])
  })

  it('began at the earliest that it can have, for the latest may be yet to come', () => {
    const [from, to] = ['2019-06-02T22:00:00Z', '2019-06-03T21:59:00Z'].map(at => ({
      at,
      zone: 'UTC',
    }))
    if (!from || !to) throw new Error('No day')
    const doubt = { start: { is: 'between', from, to }, end: { is: 'ongoing' } } as const
    const began = siteOf({ ...ongoing, windows: [{ ...ended, start: from, end: null, doubt }] })
    expect(answer('incidents/unresolved', began).incidents).toMatchObject([
      { started_at: from.at, created_at: from.at },
    ])
  })

  it('comes on: a cause is named, and its effects are contained', () => {
    const stateOf = (rest: Partial<Report>) =>
      answer('incidents/unresolved', siteOf({ ...ongoing, ...rest })).incidents[0].status
    expect(stateOf({ causes: ['Storage'] })).toBe('identified')
    expect(stateOf({ causes: ['Storage'], mitigated: ended.end })).toBe('monitoring')
  })

  it('is the state of its instances and of the whole, and of no other', () => {
    expect(answer('status', site).status).toEqual({
      indicator: 'major',
      description: 'An incident goes on: Major',
    })
    const { components, incidents } = answer('summary', site)
    expect(components.map(({ id, status }: Record<string, string>) => [id, status])).toEqual([
      ['EU00', 'degraded_performance'],
    ])
    expect(incidents.map(({ id }: { id: string }) => id)).toEqual(['ongoing'])
  })

  it('is over once its end is known, and was told in the order in which it came', () => {
    const closed = siteOf({
      ...ongoing,
      status: 'final',
      windows: [ended],
      revisions: [
        ...ongoing.revisions,
        revision('2019-06-03', { at: '2019-06-03T00:10:01Z', kind: 'final' }),
      ],
    })
    expect(answer('incidents/unresolved', closed).incidents).toEqual([])
    expect(answer('status', closed).status.indicator).toBe('none')
    const [incident] = answer('incidents', closed).incidents
    expect(incident).toMatchObject({ status: 'postmortem', resolved_at: ended.end?.at })
    expect(incident.incident_updates.map(({ status }: { status: string }) => status)).toEqual([
      'postmortem',
      'resolved',
      'investigating',
    ])
  })
})

describe('the updates of an incident', () => {
  const entry = (day: string, summary: string) =>
    revision(day, { at: `${day}T00:10:00Z`, summary, kind: 'preliminary' })
  const told = (rest: Partial<Report>) =>
    answer('incidents', siteOf({ ...ongoing, windows: [ended], ...rest })).incidents[0]
  const brief = ({ incident_updates }: { incident_updates: Record<string, string>[] }) =>
    incident_updates.map(({ id, status, body }) => [id, status, body])

  it('say that it is over where no entry does, and nothing that came later', () => {
    const summary = 'Nobody can check out.'
    expect(brief(told({ summary, revisions: [] }))).toEqual([
      ['ongoing/resolved', 'resolved', 'The incident is over'],
      ['ongoing/preliminary', 'investigating', ongoing.title],
    ])
    expect(brief(told({ ...ongoing, summary, revisions: [] }))).toEqual([
      ['ongoing/preliminary', 'investigating', summary],
    ])
    expect(brief(told({ summary, status: 'final', revisions: [] }))[0]).toEqual([
      ...['ongoing/published', 'postmortem', summary],
    ])
  })

  it('tell one end once, in the words of the first entry after it', () => {
    const revisions = [
      entry('2019-06-03', 'It fails'),
      entry('2019-06-04', 'It was the switch'),
      entry('2019-06-05', 'A second one'),
    ]
    const incident = told({ revisions })
    expect(brief(incident)).toEqual([
      ['ongoing/2019-06-05/preliminary', 'postmortem', 'A second one'],
      ['ongoing/resolved', 'resolved', 'It was the switch'],
      ['ongoing/preliminary', 'investigating', 'It fails'],
    ])
    expect(incident.incident_updates[1]).toMatchObject({
      created_at: incident.resolved_at,
      updated_at: '2019-06-04T00:10:00Z',
    })
  })
})

describe('an end that nobody knows', () => {
  const entry = (day: string, kind: 'preliminary' | 'final') =>
    revision(day, { kind, summary: day })
  const [first, second, last] = [
    entry('2019-06-04', 'preliminary'),
    entry('2019-06-05', 'preliminary'),
    entry('2019-06-06', 'final'),
  ]
  const untold = knownAs(ended, 'no end')
  const told = (rest: Partial<Report>) =>
    answer('incidents', siteOf({ ...ongoing, windows: [untold], ...rest })).incidents[0]
  const statuses = ({ incident_updates }: { incident_updates: Record<string, string>[] }) =>
    incident_updates.map(({ status }) => status)

  it('makes nothing resolved, however the report comes to tell of it', () => {
    const reports = [
      { revisions: [] },
      { revisions: [first] },
      { revisions: [first, second] },
      { revisions: [first, last], status: 'final' },
      { revisions: [first], status: 'final' },
      { revisions: [first, last], status: 'final', windows: [untold, ended] },
    ] as const
    for (const incident of reports.map(told)) {
      expect(incident).toMatchObject({ status: 'postmortem', resolved_at: null })
      expect(statuses(incident)).not.toContain('resolved')
    }
  })

  it('leaves what was told while it went on as it was', () => {
    const before = told({ windows: [knownAs(ended, 'ongoing')], revisions: [first] })
    const after = told({ revisions: [first, last], status: 'final' })
    expect(after.incident_updates.slice(1)).toEqual(before.incident_updates)
    expect(statuses(after)).toEqual(['postmortem', 'investigating'])
  })

  it('is known where the report says when it was resolved', () => {
    const incident = told({ resolved: ended.end, revisions: [first] })
    expect(incident).toMatchObject({ status: 'resolved', resolved_at: ended.end?.at })
    expect(statuses(incident)).toEqual(['resolved'])
  })
})

describe('what has no day', () => {
  const [first, back] = [
    revision('2019-06-11'),
    revision('2019-07-11', { kind: 'restored', summary: 'It did happen' }),
  ]
  const told = (rest: Partial<Report>) => answer('incidents', siteOf(report(rest))).incidents[0]
  const keys = ({ incident_updates }: { incident_updates: Record<string, string>[] }) =>
    incident_updates.map(({ id }) => id?.split('/')[1])

  it('is no update, for that would have to have one', () => {
    expect(keys(told({ revisions: [first, back] }))).toEqual(['restored', '2019-06-11', 'resolved'])
    const finished = told({ revisions: [{ ...first, kind: 'preliminary' }] })
    expect(keys(finished)).toEqual(['resolved'])
    expect(finished).toMatchObject({ status: 'postmortem', updated_at: first.at })
  })

  it('is the one update of a report without a history', () => {
    const incident = told({
      status: 'preliminary',
      revisions: [],
      windows: [knownAs(ended, 'ongoing')],
    })
    expect(keys(incident)).toEqual(['preliminary'])
    expect(incident.updated_at).toBe(incident.created_at)
  })
})

describe('the other answers', () => {
  it('tell of nothing that goes on only that nothing is reported', () => {
    expect(answer('status').status).toEqual({
      indicator: 'none',
      description: 'No incident that goes on is reported',
    })
    expect(answer('summary')).toMatchObject({ incidents: [], scheduled_maintenances: [] })
  })

  it.each([
    'scheduled-maintenances',
    'scheduled-maintenances/upcoming',
    'scheduled-maintenances/active',
  ])('have nothing under %s', path => {
    expect(answer(path).scheduled_maintenances).toEqual([])
  })

  it('have all instances, in one order, each with all that typed clients ask for', () => {
    const { components } = answer('components')
    expect(components[0]).toEqual({
      id: 'EU00',
      name: 'Alma <EU00> & "co"',
      status: 'operational',
      created_at: expect.any(String),
      updated_at: '2021-06-11T10:00:00Z',
      position: 1,
      description: 'Europe',
      showcase: false,
      start_date: null,
      group_id: null,
      page_id: 'example.org',
      group: false,
      only_show_if_degraded: false,
    })
  })
})
