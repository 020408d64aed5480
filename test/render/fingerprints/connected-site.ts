/**
 * A small knowledge base in which everything hangs together, so that a change of one part shows
 * elsewhere. One report each is superseded by the central one, is related to it and links to it, and has
 * nothing else to do with it; what is like it stands beside it, too.
 */
import { sectionKeys } from '../../../src/model/report.ts'

/** All that a site is made of, as it lies on disk. */
export interface State {
  readonly config: object
  readonly reports: Readonly<Record<string, Source>>
  /** Files of the folder of the site's own pages. */
  readonly pages: Readonly<Record<string, string>>
  /** Files of the templates folder. */
  readonly templates: Readonly<Record<string, string>>
  readonly now: string
}

export interface Source {
  readonly facts: object
  /** Pieces of Markdown by what they are. */
  readonly body: Readonly<Record<string, string>>
}

const faces = Object.fromEntries(
  ['regular', 'bold', 'italic', 'bold-italic', 'variable', 'variable-italic'].map(face => [
    face,
    'first.woff2',
  ]),
)

const config = {
  site: {
    title: 'Alma incident reports',
    url: 'https://rca.example.org/kb/',
    language: 'en',
    hours: 12,
    organisation: 'Example',
  },
  feed: { authority: 'example.org', year: 2026, limit: 3 },
  instances: {
    EU00: {
      name: 'Alma EU00',
      region: 'Europe',
      datacenter: 'Amsterdam',
      timezone: 'Europe/Amsterdam',
      product: 'Alma',
      status_url: 'https://status.example.org/eu00',
      aliases: ['EU', 'Europe'],
      since: '2026-04-01',
    },
    NA05: {
      name: 'Alma NA05',
      region: 'North America',
      timezone: 'America/Los_Angeles',
      formerly: [{ before: '2026-07-01', region: 'Central America', product: 'Voyager' }],
    },
    AP01: {},
    CA01: {},
  },
  sections: {
    order: ['introduction', 'root-cause'],
    ...Object.fromEntries(sectionKeys.map(key => [key, { aliases: [`Our ${key}`] }])),
  },
  policy: {
    rca_for_minutes: 5,
    publish_within_working_days: 10,
    availability_target: 99.9,
    downtime_kinds: ['outage', 'partial'],
  },
  audience: 'public',
  feedback: { url: 'https://issues.example.org/new?title={title}&id={id}' },
  source: {
    edit_url: 'https://git.example.org/edit/main/rcas/{path}',
    view_url: 'https://git.example.org/blob/main/rcas/{path}',
    copy: false,
  },
  nav: [
    { label: 'About', to: 'pages/about.md' },
    { label: { en: 'Days', de: 'Tage' }, to: 'calendar/' },
  ],
  footer: [
    { label: 'Status', to: 'https://status.example.org/' },
    { label: { en: 'Write to us' }, to: 'mailto:team@example.org' },
  ],
  theme: {
    logo: 'logo.svg',
    accent: '#1f5f8b',
    fonts: { text: faces, code: faces },
    cards: true,
  },
}

const central = {
  id: 'central',
  title: 'Sign-in down',
  instances: ['EU', 'NA05'],
  products: ['Alma', 'Primo'],
  services: ['login', 'search'],
  tags: ['peak load', 'certificates'],
  causes: ['network', 'storage'],
  vendor: ['Cogent', 'Interxion'],
  timezone: 'Europe/Amsterdam',
  impact: [
    { start: '2026-06-03 13:00', end: '2026-06-03 13:40', kind: 'outage', scope: 'All of it' },
    {
      start: '2026-06-03 14:00',
      end: '2026-06-03 14:30',
      kind: 'partial',
      instances: ['EU00'],
      scope: 'Half of it',
    },
  ],
  severity: 'major',
  detected: '2026-06-03 13:05',
  mitigated: '2026-06-03 13:35',
  resolved: '2026-06-03 14:35',
  detection: 'monitoring',
  status: 'final',
  summary: 'Nobody could sign in.',
  timeline: [
    {
      at: '2026-06-03 13:05',
      text: 'An alarm',
      kind: 'detection',
      link: 'https://example.org/1',
      audience: 'public',
    },
    { at: '2026-06-03 13:30', text: 'A restart' },
  ],
  actions: [
    {
      title: 'Renew certificates',
      type: 'prevent',
      owner: 'Security',
      status: 'open',
      due: '2026-11-01',
      link: 'https://example.org/2',
      audience: 'public',
    },
    { title: 'Call the vendor', owner: 'Desk', status: 'in-progress', due: '2027-01-01' },
    { title: 'Restart it', owner: 'Desk', status: 'done', done: '2026-06-04', due: '2026-06-05' },
    { title: 'Buy another', owner: 'Desk', status: 'wont-do' },
  ],
  revisions: [
    { date: '2026-06-05', summary: 'First publication' },
    {
      date: '2026-06-09',
      summary: 'Corrected the end',
      substantive: true,
      formerly: { instances: ['CA01'], products: ['Primo'], severity: 'minor' },
    },
  ],
  supersedes: ['first-account'],
  related: ['neighbour'],
  aliases: ['/old/central/', 'older.html'],
  audience: 'public',
  sla: { counts: false, exclusion: 'Announced' },
  lang: 'de',
}

/** What can stand in a body, each in a piece of its own; a section of our own may become any other. */
const body = {
  lead: 'Before any section, *lead*.',
  introduction: '## Introduction\n\nShort it was, see [June](central.md#reasons).',
  products: '## Affected Products\n\nMany.',
  timeline: '## Event Timeline\n\n- 10:05 An alarm\n- 10:30 A restart',
  'root-cause': '## Root Cause Analysis\n\nA *cable*.',
  actions: '## Action Items\n\nMuch.',
  communication: '## Customer Communication\n\nLittle.',
  history: '## Publication History\n\nTwo.',
  own: '## Second thoughts\n\nAnd their text.',
  heading: '### A detail',
  link: 'See [elsewhere](https://example.org/) [the file](../log.txt), [the runbook](../../runbook.md).',
  anchor: 'See [the detail](#a-detail).',
  image: '![A graph](../graph.svg)',
  internal: ':::internal\nThe password is Sesame.\n:::',
  footnote: 'A claim.[^1]\n\n[^1]: Its proof.',
  code: '```sh\nrestart\n```',
  table: '| a | b |\n|---|---|\n| 1 | 2 |',
  list: '1. one\n2. two',
  alert: '> [!NOTE]\n> Mind it.',
  quote: '> Somebody said so.',
  html: '<details><summary>More</summary>Of it</details>',
}

/** The least there is to say. */
const cause = { 'root-cause': '## Root Cause Analysis\n\nHeat.' }

export const connected: State = {
  now: '2026-11-22T12:00:00Z',
  config,
  reports: {
    '2026/central.md': {
      facts: central,
      body: { ...cause, heading: '### Reasons', own: '## Second thoughts\n\nNone.' },
    },
    '2026/neighbour.md': {
      facts: {
        instance: 'EU00',
        product: 'Primo',
        services: 'login',
        tags: 'peak load',
        causes: 'network',
        vendor: 'Cogent',
        start: '2026-06-20 10:00',
        end: '2026-06-20 11:00',
        impact: 'Slow.',
        revisions: [{ date: '2026-06-22', summary: 'First publication' }],
        timezone: 'Europe/Paris',
        aliases: 'old/neighbour',
      },
      body,
    },
    'first-account.md': {
      facts: {
        instances: ['AP01'],
        timezone: 'Asia/Singapore',
        start: '2026-06-03 13:00',
        end: '2026-06-03 15:00',
        status: 'withdrawn',
        revisions: [
          { date: '2026-06-04', summary: 'First publication' },
          { date: '2026-06-05', summary: 'Withdrawn' },
        ],
      },
      body: cause,
    },
    '2026/later.md': {
      facts: {
        instance: 'NA05',
        start: '2026-09-01 10:00',
        end: '2026-09-01 10:45',
        causes: ['storage'],
        vendor: 'Interxion',
        services: ['search'],
        status: 'preliminary',
        severity: 'critical',
        actions: [{ title: 'Ask why', owner: 'Desk', status: 'open', due: '2026-10-01' }],
        revisions: [{ date: '2026-09-02', summary: 'First publication' }],
      },
      body: {
        lead: 'As [in June](central.md). ![Graph](../graph.svg)',
        own: '## Second thoughts\n\nNone.',
      },
    },
    'earlier.md': {
      facts: {
        instance: ['AP01'],
        product: ['Leganto'],
        timezone: 'Asia/Singapore',
        start: '2025-02-03 10:00',
        end: '2025-02-03 10:45',
        causes: ['heat'],
        related: 'central',
        lang: 'he',
        revisions: [{ date: '2025-02-05', summary: 'First publication' }],
      },
      body: cause,
    },
    'linking.md': {
      facts: {
        instance: 'CA01',
        timezone: 'America/Toronto',
        start: '2026-02-03 10:00',
        end: '2026-02-03 10:45',
        revisions: [{ date: '2026-02-05', summary: 'First publication' }],
      },
      body: { 'root-cause': '## Root Cause Analysis\n\nAs [in June](2026/central.md).' },
    },
    'retracted.md': {
      facts: {
        instance: 'NA05',
        start: '2026-06-02 10:00',
        end: '2026-06-02 10:45',
        status: 'withdrawn',
        revisions: [
          { date: '2026-06-03', summary: 'First publication' },
          { date: '2026-06-04', summary: 'Withdrawn' },
        ],
      },
      body: cause,
    },
    'unpublished.md': {
      facts: {
        instance: 'EU00',
        start: '2026-10-01 10:00',
        end: '2026-10-01 10:45',
        causes: ['network'],
        status: 'draft',
      },
      body: cause,
    },
    'staff-only.md': {
      facts: {
        instance: 'EU00',
        start: '2026-10-02 10:00',
        end: '2026-10-02 10:45',
        causes: ['network'],
        audience: 'internal',
        revisions: [{ date: '2026-10-03', summary: 'First publication' }],
      },
      body: cause,
    },
  },
  pages: {
    'about.md': '# About\n\nWe write [[central]], [as planned](imprint.md).\n',
    'imprint.md': '# Imprint\n\nThe editors.\n',
  },
  templates: {
    'first.woff2': 'wOF2 first',
    'second.woff2': 'wOF2 second',
    'logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'second.svg': '<svg xmlns="http://www.w3.org/2000/svg"><g/></svg>',
  },
}
