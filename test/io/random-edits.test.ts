import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { build } from '../../src/build.ts'
import { type Chance, chance, oneOf } from '../bench/make-reports.ts'
import { project } from '../command.ts'
import { emptyFolder, expectSameTree, readTree } from '../trees.ts'

interface Draft {
  readonly path: string
  readonly title: string
  readonly day: string
  readonly instance: string
  readonly status: 'final' | 'draft' | 'withdrawn'
  readonly audience: 'public' | 'internal'
  readonly cause: string
  readonly related: readonly string[]
  /** Further front matter. */
  readonly more: readonly string[]
  readonly text: string
}

interface State {
  readonly reports: readonly Draft[]
  readonly audience: 'public' | 'internal'
  readonly config: string
  readonly templates: Readonly<Record<string, string>>
  readonly picture: string
  /** Whether the appendix is one file, or a folder of that name. */
  readonly appendix: 'file' | 'folder'
}

type Step = (state: State, random: Chance) => State

const instances = ['EU00', 'NA01', 'AP02']
const configs = ['Incidents', 'Reports', 'Reports <all>'].flatMap(title =>
  [3, 50].map(
    limit => `site: { title: "${title}", url: https://rca.example.org/ }
feed: { authority: example.org, limit: ${limit} }
instances:
  EU00: { name: ${title.length > 8 ? 'Europe' : 'Alma Europe'}, region: Europe }
  NA01: { region: ${limit > 3 ? 'Americas' : 'North America'} }
  AP02: {}
theme: { cards: false }
`,
  ),
)

const facts: Readonly<Record<string, readonly string[]>> = {
  services: ['[login]', '[login, search]', '[search, export]'],
  vendor: ['Cogent', '[Cogent, Interxion]'],
  tags: ['[peak load]', '[peak load, "2 a.m."]'],
  products: ['[Alma]', '[Primo, Alma]'],
  severity: ['critical', 'major', 'minor'],
  detection: ['monitoring', 'customer'],
  sla: ['{ counts: false, exclusion: Announced }', '{ counts: true }'],
  summary: ['Slow.', 'Down & out.'],
  detected: ['2026-01-01 10:00', '2026-01-01 11:00'],
  actions: [
    '[{ title: Watch it, owner: Network, status: open, due: 2026-12-24 }]',
    '[{ title: Watch it, owner: Network, status: done, done: unknown }]',
  ],
  lang: ['de', 'he'],
}

/** About half of the facts that most reports do without. */
function moreFacts(random: Chance): readonly string[] {
  return Object.entries(facts).flatMap(([name, values]) =>
    random() < 0.5 ? [`${name}: ${oneOf(values, random)}`] : [],
  )
}

function newReport(random: Chance): Draft {
  const number = Math.floor(random() * 100_000)
  return {
    path: `${oneOf(['', '2019/', 'deep/er/'], random)}report-${number}.md`,
    title: `Report ${number}`,
    day: `20${oneOf(['25', '26'], random)}-0${1 + (number % 9)}-1${number % 10}`,
    instance: oneOf(instances, random),
    status: 'final',
    audience: 'public',
    cause: oneOf(['storage', 'network'], random),
    related: [],
    more: moreFacts(random),
    text: `Because of ${number}.`,
  }
}

const steps: Readonly<Record<string, Step>> = {
  'edits a text': changeOne((report, random) => ({ ...report, text: `Because: *${random()}*.` })),
  'edits a title': changeOne((report, random) => ({ ...report, title: `Title ${random()}` })),
  'moves an incident to another day': changeOne((report, random) => ({
    ...report,
    day: newReport(random).day,
  })),
  'moves an incident to another instance': changeOne((report, random) => ({
    ...report,
    instance: oneOf(instances, random),
  })),
  'changes a cause': changeOne((report, random) => ({
    ...report,
    cause: oneOf(['storage', 'network', 'people'], random),
  })),
  'changes what else is known': changeOne((report, random) => ({
    ...report,
    more: moreFacts(random),
  })),
  'renames a file': changeOne((report, random) => ({ ...report, path: newReport(random).path })),
  'moves a file to another folder': changeOne(report => ({
    ...report,
    path: `moved/${report.path}`,
  })),
  'toggles a draft': changeOne(report => ({
    ...report,
    status: report.status === 'draft' ? 'final' : 'draft',
  })),
  'withdraws a report': changeOne(report => ({ ...report, status: 'withdrawn' })),
  'toggles the audience of a report': changeOne(report => ({
    ...report,
    audience: report.audience === 'public' ? 'internal' : 'public',
  })),
  'relates two reports': (state, random) => {
    const related = [idOf(oneOf(state.reports, random))]
    return changeOne(report => ({ ...report, related }))(state, random)
  },
  'deletes a report': (state, random) => {
    const gone = oneOf(state.reports, random)
    return { ...state, reports: state.reports.filter(report => report !== gone) }
  },
  'adds a report': (state, random) =>
    state.reports.length < 12
      ? { ...state, reports: [...state.reports, newReport(random)] }
      : state,
  'changes the configuration': (state, random) => ({ ...state, config: oneOf(configs, random) }),
  'changes whom the site is for': state => ({
    ...state,
    audience: state.audience === 'public' ? 'internal' : 'public',
  }),
  'overrides a template, or no longer': (state, random) => {
    const name = oneOf(['not-found.liquid', 'report.liquid', 'styles/20-ground.css'], random)
    const { [name]: known, ...rest } = state.templates
    const original = readFileSync(join(project, 'templates', name), 'utf8')
    const templates = { ...rest, [name]: `${original}\n<!-- ${random()} -->\n` }
    return { ...state, templates: known ? rest : templates }
  },
  'changes a picture': (state, random) => ({ ...state, picture: `picture ${random()}` }),
  'makes a folder of a file, or the reverse': state => ({
    ...state,
    appendix: state.appendix === 'file' ? 'folder' : 'file',
  }),
}

function changeOne(change: (report: Draft, random: Chance) => Draft): Step {
  return (state, random) => {
    const chosen = oneOf(state.reports, random)
    const reports = state.reports.map(report =>
      report === chosen ? change(report, random) : report,
    )
    return { ...state, reports }
  }
}

const idOf = ({ path }: Draft) => path.replace(/^.*\/|\.md$/g, '')

/** The files of a state, by path. */
function filesOf({ reports, config, templates, picture, appendix }: State): Map<string, string> {
  const part = appendix === 'file' ? 'appendix.txt' : 'appendix.txt/part.txt'
  const files = [
    ['causebook.yaml', config],
    ['rcas/graph.png', picture],
    [`rcas/${part}`, 'More of it.'],
    ...Object.entries(templates).map(([name, text]) => [`templates/${name}`, text]),
    ...reports.map((report, i) => [
      `rcas/${report.path}`,
      textOf(report, i % 3 === 0 ? part : null),
    ]),
  ]
  return new Map(files.map(([path = '', text = '']) => [path, text]))
}

function textOf(report: Draft, part: string | null): string {
  const { path, title, day, instance, status, audience, cause, related, more, text } = report
  const up = '../'.repeat(path.split('/').length - 1)
  return `---
title: "${title}"
instance: ${instance}
timezone: Europe/Amsterdam
start: ${day} 13:45
end: ${day} 14:35
status: ${status}
audience: ${audience}
causes: ${cause}
related: [${related.join(', ')}]
revisions: [{ date: ${day}, summary: First publication }]
${more.join('\n')}
---

## Root Cause Analysis

${text} ![A graph](${up}graph.png)${part === null ? '' : ` See [more](${up}${part}).`}
`
}

/** Writes what differs between two sets of files, and removes what is gone. */
function carryOver(folder: string, before: Map<string, string>, after: Map<string, string>): void {
  for (const path of before.keys()) if (!after.has(path)) rmSync(join(folder, path))
  // A folder that lost its last file must not be in the way of a file.
  rmSync(join(folder, 'rcas/appendix.txt'), { recursive: true, force: true })
  for (const [path, text] of after) {
    if (before.get(path) === text && !path.includes('appendix')) continue
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

it('a warm build is the same as a cold one after each of 200 random steps', async () => {
  const random = chance(20_190_603)
  const folder = emptyFolder()
  const options = {
    config: join(folder, 'causebook.yaml'),
    now: '2026-11-22T12:00:00Z',
    jobs: 0,
    search: false,
  }
  const out = join(folder, 'dist')
  let state: State = {
    reports: Array.from({ length: 9 }, () => newReport(random)),
    audience: 'public',
    config: configs[0] ?? '',
    templates: {},
    picture: 'picture',
    appendix: 'file',
  }
  carryOver(folder, new Map(), filesOf(state))
  await build({ ...options, out })

  const taken = new Map<string, number>()
  for (let i = 0; i < 200; i++) {
    const [name, step] = oneOf(Object.entries(steps), random)
    const next = step(state, random)
    carryOver(folder, filesOf(state), filesOf(next))
    const before = readTree(out)
    const { audience } = next
    // One folder for both is what nobody does by a slip.
    const warm = await build({ ...options, out, audience, force: true })
    const clean = join(emptyFolderOf(folder), 'dist')
    const cold = await build({ ...options, out: clean, audience, cache: false })
    const where = `step ${i} ${name}`
    // What the folder held before, only a build into it can tell.
    const found = warm.diagnostics.filter(({ code }) => !code.startsWith('published/'))
    expect(found, where).toEqual(cold.diagnostics)
    expect(warm.written === null, where).toBe(cold.written === null)
    const expected = warm.written === null ? before : readTree(clean)
    expectSameTree(readTree(out), expected, where)
    if (warm.written === null) carryOver(folder, filesOf(next), filesOf(state))
    else {
      state = next
      taken.set(name, (taken.get(name) ?? 0) + 1)
    }
  }
  // Otherwise the steps above prove little.
  expect([...taken.keys()].sort()).toEqual(Object.keys(steps).sort())
  expect([...taken.values()].reduce((sum, count) => sum + count)).toBeGreaterThan(150)
}, 1_200_000)

/** A folder for a clean build, the same each time. */
function emptyFolderOf(folder: string): string {
  const path = `${folder}/clean`
  rmSync(path, { recursive: true, force: true })
  return path
}
