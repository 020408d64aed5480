/** A small knowledge base by hand, with everything in it that a feed or a data file could stumble over. */
import { outputPath, sourcePath } from '../../src/model/paths.ts'
import { type Body, type Report, sectionKeys } from '../../src/model/report.ts'
import type { Page, Site } from '../../src/model/site.ts'
import type { Emitter } from '../../src/render/look.ts'
import { pagesFrom } from '../../src/render/render-site.ts'
import {
  action,
  config,
  emptyBody,
  facet,
  instance,
  look,
  report,
  revision,
  rule,
  section,
  site,
  standing,
  window,
} from '../samples.ts'

export const nastyTitle = 'DB <1> & "co" – 日本語 🎉 עברית &amp; ]]> twice ]]>'

const settings = config({
  site: {
    title: 'Reports & <more>',
    url: 'https://rca.example.org/kb/',
    language: 'en',
    hours: null,
    organisation: 'Ex "Libris" & co',
  },
  feed: { authority: 'example.org', year: 2026, limit: 50 },
  instances: [
    instance('EU00', {
      name: 'Alma <EU00> & "co"',
      region: 'Europe',
      datacenter: 'Amsterdam',
      product: 'Alma',
    }),
  ],
  sections: sectionKeys.map(key =>
    rule(key, {
      title: `The ${key}`,
      required: false,
      isNamed: true,
      boilerplate: key === 'communication' ? '<p>We write to all customers.</p>' : null,
    }),
  ),
})

const amsterdam = (at: string) => ({ at, zone: 'Europe/Amsterdam' })

/** A report of which only the id and the incident's hour are told; the rest can be. */
export function reportOf(id: string, hour: string, rest: Partial<Report> = {}): Report {
  const instances = rest.instances ?? ['EU00']
  return report({
    id,
    hash: 'ab'.repeat(32),
    title: `Report ${id}`,
    instances,
    windows: [{ ...window(`${hour}:45:00Z`, `${hour}:55:00Z`), instances }],
    summary: `What happened in ${id}`,
    revisions: [],
    sections: [],
    anchors: [],
    ...rest,
  })
}

const nasty = reportOf('2019-06-03-Alma-EU', '2019-06-03T11', {
  title: nastyTitle,
  summary: 'Logins <failed> & "timed out"\u0007',
  severity: 'major',
  lang: 'he',
  instances: ['EU00', 'EU01'],
  windows: [
    {
      ...window('2019-06-03T11:45:00Z', '2019-06-03T12:35:00Z'),
      kind: 'degraded',
      instances: ['EU00', 'EU01'],
      scope: 'The <identity> service',
    },
    { ...window('2019-06-03T12:05:00Z', '2019-06-03T12:45:00Z'), instances: ['EU01'] },
  ],
  detected: amsterdam('2019-06-03T11:47:00Z'),
  resolved: amsterdam('2019-06-03T12:45:00Z'),
  detection: 'monitoring',
  causes: ['Load balancer'],
  sections: [section('root-cause')],
  anchors: ['cause'],
  actions: [
    action({
      title: 'Restart <all>',
      type: 'repair',
      owner: null,
      status: 'done',
      done: 'unknown',
    }),
  ],
  revisions: [revision('2019-06-11')],
  links: [
    { to: 'anchor', fragment: 'cause', place: { line: 1, column: 1 } },
    { to: 'report', path: sourcePath('old.md'), fragment: null, place: { line: 2, column: 1 } },
    { to: 'file', path: sourcePath('2019/a graph.png'), place: { line: 3, column: 1 } },
  ],
})

const withdrawn = reportOf('old', '2018-01-01T10', { status: 'withdrawn' })
const quiet = reportOf('quiet', '2020-02-02T02', { status: 'preliminary' })

const bodies: Readonly<Record<string, Body>> = {
  [nasty.id]: {
    lead: '<p>Lead<sup><a href="#fn-1" id="fnref-1">1</a></sup> with\u0001 control</p>',
    sections: [
      {
        key: 'root-cause',
        title: 'Root Cause <Analysis>',
        anchor: 'cause',
        html:
          '<p title="a > b"><a class="x" href="\uFDD00\uFDD1">here</a> ' +
          '<img src="\uFDD02\uFDD1" alt=""> <code>href="#kept" ]]> &amp;amp; ]]></code></p>',
        tail: '',
      },
    ],
    timeline: [
      {
        at: amsterdam('2019-06-03T11:45:00Z'),
        end: null,
        day: null,
        approximate: false,
        text: 'Start & alarm',
        html: 'Start &amp; <a href="\uFDD01\uFDD1">alarm</a>',
        kind: null,
        link: 'https://status.example.org/?a=1&b=2',
      },
    ],
  },
  old: { lead: '<p>Secret of the withdrawn report</p>', sections: [], timeline: [] },
}

export const feedSite: Site = {
  ...site([quiet, nasty, withdrawn], { config: settings }),
  standings: {
    quiet: standing('2020-02-02T12:00:00Z'),
    [nasty.id]: standing('2019-06-11T10:00:00Z', {
      updated: '2021-06-11T10:00:00Z',
      related: ['quiet'],
    }),
    old: standing('2018-01-10T10:00:00Z', {
      updated: '2020-02-02T12:00:01Z',
      supersededBy: [nasty.id],
    }),
  },
  facets: [
    facet('instances', 'EU00', {
      name: 'Alma <EU00> & "co"',
      reports: ['quiet', nasty.id, 'old'],
    }),
    facet('instances', 'EU01', { reports: [nasty.id] }),
    facet('years', '2019', { reports: [nasty.id] }),
  ],
}

export const feedLook = look({ bodyOf: ({ id }) => bodies[id] ?? emptyBody })

/** All files that `emit` promises, as text by path. */
export function emitted(emit: Emitter, site: Site = feedSite): Record<string, string> {
  return Object.fromEntries(pagesOf(emit, site).map(page => [page.path, String(page.render())]))
}

/** The paths and fingerprints of all files that `emit` promises. */
export function fingerprintsOf(emit: Emitter, site: Site): readonly (readonly [string, string])[] {
  return pagesOf(emit, site).map(({ path, fingerprint }) => [path, fingerprint])
}

function pagesOf(emit: Emitter, site: Site): readonly Page[] {
  return [...pagesFrom(emit, site, feedLook)].filter(page => 'render' in page)
}

/** The file at `path` among those that `emit` promises. */
export function fileOf(emit: Emitter, path: string, site: Site = feedSite): string {
  const page = [...emit(site, feedLook)].find(each => each.path === outputPath(path))
  if (!page || !('render' in page)) throw new Error(`No ${path}`)
  return String(page.render())
}
