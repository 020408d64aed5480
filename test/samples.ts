/**
 * Sound reports, settings and sites, in which a test changes the one thing that it is about. Nowhere else in the
 * tests are all fields of one written out, so that a new field is added here, and here alone.
 */
import type { Config, SectionRule } from '../src/model/config.ts'
import { slugOf, sourcePath } from '../src/model/paths.ts'
import {
  type Action,
  type Body,
  type Place,
  type Report,
  type SectionKey,
  sectionKeys,
} from '../src/model/report.ts'
import type { Facet, Site, Standing } from '../src/model/site.ts'
import { addSeconds, type Moment } from '../src/model/time.ts'
import type { Look } from '../src/render/look.ts'
import { english } from './words.ts'

export const now = '2019-07-01T12:00:00Z'

export const at = (line: number, column = 1): Place => ({ line, column })

export function window(start: string, end: string): Report['windows'][number] {
  const zone = 'Europe/Amsterdam'
  return {
    start: { at: start, zone },
    end: { at: end, zone },
    doubt: { start: null, end: null },
    kind: 'outage',
    instances: ['EU00'],
    scope: null,
  }
}

/** How a window may be known. */
export const knowledge = ['exact', 'about', 'between', 'no start', 'no end', 'ongoing'] as const

/** The window as far as it is known: of a range, it is what is certain. */
export function knownAs(
  whole: Report['windows'][number],
  how: (typeof knowledge)[number],
): Report['windows'][number] {
  const { start, end } = whole
  const [about, unknown] = [{ is: 'about' }, { is: 'unknown' }] as const
  const between = (from: Moment | null, before: number, after: number) =>
    from &&
    ({
      is: 'between',
      from: { ...from, at: addSeconds(from.at, -before) },
      to: { ...from, at: addSeconds(from.at, after) },
    } as const)
  if (how === 'about') return { ...whole, doubt: { start: about, end: about } }
  if (how === 'between')
    return { ...whole, doubt: { start: between(start, 600, 0), end: between(end, 0, 600) } }
  if (how === 'no start') return { ...whole, start: null, doubt: { start: unknown, end: null } }
  if (how === 'no end') return { ...whole, end: null, doubt: { start: null, end: unknown } }
  if (how === 'ongoing')
    return { ...whole, end: null, doubt: { start: null, end: { is: 'ongoing' } } }
  return whole
}

export function action(overrides: Partial<Action> = {}): Action {
  return {
    title: 'Extend the monitoring',
    type: null,
    owner: 'Network',
    status: 'open',
    due: null,
    done: null,
    link: null,
    audience: 'public',
    ...overrides,
  }
}

export function revision(
  date: string,
  overrides: Partial<Report['revisions'][number]> = {},
): Report['revisions'][number] {
  return {
    date,
    at: `${date}T10:00:00Z`,
    isTimed: false,
    summary: 'Initial Publication',
    substantive: true,
    kind: null,
    worded: null,
    formerly: null,
    ...overrides,
  }
}

export function section(
  key: SectionKey | null,
  overrides: Partial<Report['sections'][number]> = {},
): Report['sections'][number] {
  return { key, title: key ?? 'What we learnt', empty: false, place: at(20), ...overrides }
}

export function report(overrides: Partial<Report> = {}): Report {
  const id = overrides.id ?? '2019-06-03-alma-eu'
  return {
    id,
    slug: slugOf(id),
    source: sourcePath(`${id}.md`),
    hash: '0'.repeat(64),
    title: 'Alma EU00 – RCA – 2019-06-03',
    status: 'final',
    audience: 'public',
    lang: null,
    instances: ['EU00'],
    products: [],
    services: [],
    tags: [],
    causes: [],
    vendors: [],
    severity: null,
    zone: 'Europe/Amsterdam',
    windows: [window('2019-06-03T11:45:00Z', '2019-06-03T12:35:00Z')],
    detected: null,
    mitigated: null,
    resolved: null,
    detection: null,
    summary: '',
    rootCause: null,
    actions: [],
    revisions: [revision('2019-06-11')],
    supersedes: [],
    related: [],
    aliases: [],
    sla: null,
    sections: [section('root-cause')],
    anchors: ['root-cause', 'what-we-learnt'],
    links: [],
    places: {},
    ...overrides,
  }
}

export function rule(key: SectionKey, overrides: Partial<SectionRule> = {}): SectionRule {
  return {
    key,
    title: key,
    aliases: [],
    required: true,
    isNamed: false,
    boilerplate: null,
    ...overrides,
  }
}

export function instance(id: string, overrides: Partial<Config['instances'][number]> = {}) {
  return {
    id,
    name: id,
    region: null,
    datacenter: null,
    timezone: 'Europe/Amsterdam',
    product: null,
    statusUrl: null,
    aliases: [],
    since: null,
    formerly: [],
    ...overrides,
  }
}

export function config(overrides: Partial<Config> = {}): Config {
  return {
    site: {
      title: 'Incident reports',
      url: 'http://localhost/',
      language: 'en',
      hours: null,
      organisation: null,
    },
    feed: { authority: 'localhost', year: 2026, limit: 50 },
    rules: [],
    instances: [instance('EU00', { aliases: ['EU'] }), instance('EU01')],
    sections: sectionKeys.map(key =>
      rule(key, {
        required: key !== 'actions',
        isNamed: false,
        boilerplate: key === 'communication' ? '<p>Customers were told.</p>' : null,
      }),
    ),
    policy: {
      rcaForMinutes: 5,
      publishWithinWorkingDays: 10,
      availabilityTarget: 99.9,
      downtimeKinds: ['outage', 'partial', 'intermittent'],
    },
    privacy: { allow: [], internalSite: null },
    audience: 'public',
    feedbackUrl: null,
    editUrl: null,
    viewUrl: null,
    copiesSources: false,
    largestFile: 100_000_000,
    nav: [],
    footer: [],
    file: sourcePath('../causebook.yaml'),
    theme: { logo: null, accent: null, fonts: [], cards: true },
    ...overrides,
  }
}

/** Reports with the status draft become the site's drafts. */
export function site(reports: readonly Report[] = [report()], overrides: Partial<Site> = {}): Site {
  return {
    config: config(),
    reports: reports.filter(({ status }) => status !== 'draft'),
    drafts: reports.filter(({ status }) => status === 'draft'),
    faulty: [],
    standings: {},
    facets: [],
    attachments: [],
    pages: [],
    draftPages: [],
    statics: [],
    asOf: '2026-11-22',
    ...overrides,
  }
}

export function standing(published: string, overrides: Partial<Standing> = {}): Standing {
  return {
    published,
    updated: published,
    recorded: overrides.updated ?? published,
    related: [],
    supersededBy: [],
    neighbours: [],
    ...overrides,
  }
}

export function facet(family: Facet['family'], id: string, overrides: Partial<Facet> = {}): Facet {
  return { family, id, name: id, slug: slugOf(id), reports: ['a'], ...overrides }
}

export const emptyBody: Body = { lead: '', sections: [], timeline: [] }

/** Without templates and assets; pictures are left undrawn. */
export function look(overrides: Partial<Look> = {}): Look {
  return {
    version: 'test',
    words: english,
    english,
    fill: () => '',
    assets: {},
    bodyOf: () => emptyBody,
    rasterizer: { version: 'test', draw: svg => Buffer.from(svg) },
    ...overrides,
  }
}
