/** Whole knowledge bases of two reports: what is published of them, its feeds, and what templates see. */
import fc from 'fast-check'
import { compileTemplates } from '../../src/render/templates/compile-templates.ts'
import { type Published, publish } from '../publishing.ts'
import { english } from '../words.ts'
import { type Area, expectNone, expectSame, type Files } from './area.ts'
import { bySchema, schemaOf } from './by-json-schema.ts'
import { readFeeds } from './feed-readers.ts'
import { body, line, mutated, textsIn } from './hostile.ts'
import { strayInFragment, strayOnPage } from './inert.ts'
import { judgeSite } from './judge.ts'

/** What the schemas take: there is little to be learnt here from what they refuse. */
const stated = line
  .map(text => text.replace(/[^\P{Cc}\t]|\p{Cs}|\p{Noncharacter_Code_Point}/gu, ''))
  .filter(text => text.trim() !== '')
const texts = fc.oneof(stated, fc.constantFrom('web', 'EU00', 'Storage', 'A cable was cut.'))
const window = { start: '2019-06-03 13:45', end: '2019-06-03 14:35' }
const sound = {
  instance: 'web',
  timezone: 'Europe/Amsterdam',
  revisions: [{ date: '2019-06-11', summary: 'x' }],
}

/** Fields in which nearly every text is as good, and that have a place of their own on pages and in feeds. */
const facts = fc.record(
  {
    ...{ title: texts, summary: texts, root_cause: texts, lang: fc.constantFrom('de', 'he', 'en') },
    ...{
      products: fc.array(texts, { maxLength: 2 }),
      services: texts,
      tags: texts,
      causes: texts,
      vendor: texts,
    },
    severity: fc.constantFrom('critical', 'major', 'minor'),
    status: fc.constantFrom('final', 'final', 'preliminary', 'withdrawn', 'draft'),
    impact: fc
      .record({ kind: fc.constantFrom('outage', 'partial', 'degraded', 'none'), scope: texts })
      .map(more => [{ ...window, ...more }]),
    timeline: fc.array(fc.record({ at: fc.constant('2019-06-03 13:50'), text: texts }), {
      maxLength: 2,
    }),
    actions: fc.array(
      fc.record({
        title: texts,
        owner: texts,
        status: fc.constantFrom('open', 'done'),
        link: fc.webUrl(),
      }),
      { maxLength: 2 },
    ),
    revisions: fc
      .array(texts, { minLength: 1, maxLength: 3 })
      .map(all => all.map((summary, i) => ({ date: `2019-06-1${i}`, summary }))),
    sla: fc.record({ counts: fc.constant(false), exclusion: texts }),
  },
  { requiredKeys: [] },
)

const prose = fc
  .tuple(fc.constantFrom('', '## Timeline\n\nx ', '## Actions\n\nx ', '## '), body)
  .map(parts => parts.join(''))
const report = fc.oneof(
  {
    weight: 7,
    arbitrary: fc
      .tuple(facts, prose)
      .map(
        ([more, text]) =>
          `---\n${JSON.stringify({ ...sound, ...('impact' in more ? {} : window), ...more })}\n---\n\n## Root Cause\n\nA cable.\n\n${text}\n`,
      ),
  },
  {
    weight: 1,
    arbitrary: bySchema(schemaOf('front-matter'), texts, true).map(
      front => `---\n${JSON.stringify(front)}\n---\n\nA cable.\n`,
    ),
  },
  { weight: 2, arbitrary: mutated(textsIn('rcas', '.md')) },
)
const settings = fc.oneof(
  fc.constant('site: { url: https://rca.example.org/kb/ }\n'),
  fc.record({ title: texts, organisation: texts }).map(site =>
    JSON.stringify({
      site: { ...site, url: 'https://rca.example.org/' },
      instances: { web: { name: site.title, region: site.organisation } },
    }),
  ),
)

/** Two reports, settings, and files that they may name. */
export const knowledgeBases: fc.Arbitrary<Files> = fc
  .tuple(settings, report, report)
  .map(([config, a, b]) => ({
    'causebook.yaml': config,
    'rcas/a.md': a,
    'rcas/b.md': b,
    'rcas/x.png': '',
    'rcas/x': '',
    'rcas/a.png': '',
  }))

/** What a site of these files is, checked and published in memory. */
export function published(files: Files, fill?: Parameters<typeof publish>[3]): Published {
  const reports = Object.entries(files).flatMap(([path, text]) =>
    path.startsWith('rcas/') ? [[path.slice(5), text]] : [],
  )
  return publish(Object.fromEntries(reports), files['causebook.yaml'], undefined, fill)
}

const inFolder = (files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [path.replace('rcas/', ''), text]))

export const sites: Area = {
  name: 'sites',
  inputs: knowledgeBases,
  hold: files => {
    const site = published(files)
    expectSame('Built twice', [...published(files).files], [...site.files])
    return judgeSite(site, inFolder(files), files['causebook.yaml'])
  },
  few: 6,
}

export const feeds: Area = {
  name: 'feeds',
  inputs: knowledgeBases,
  hold: async files => {
    const site = published(files)
    if (!site.refused) return 'refused'
    for (const [path, text] of site.files) {
      const feed =
        path.endsWith('feed.json') || path.endsWith('updates.json') || /\.(rss|atom)$/.test(path)
      if (!feed) continue
      for (const html of await readFeeds(path, text))
        expectNone(`An item of ${path} is not inert`, strayInFragment(html))
    }
    return 'published'
  },
  few: 6,
}

/** Each value that a view leads to, by how a template names it. */
function* leavesOf(
  value: unknown,
  name: string,
): Generator<readonly [name: string, value: unknown]> {
  if (typeof value !== 'object' || value === null) yield [name, value]
  else if (Array.isArray(value))
    for (const [i, one] of value.entries()) yield* leavesOf(one, `${name}[${i}]`)
  else
    for (const [key, one] of Object.entries(value))
      yield* leavesOf(one, name === '' ? key : `${name}["${key}"]`)
}

const escaped = (text: string) =>
  text.replace(
    /[&<>"']/g,
    sign => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&#34;' })[sign] ?? '&#39;',
  )

/** A template of a user that shows all that there is shows each value, as it is and escaped. */
function walk(name: string, view: object): string {
  const all = [...leavesOf(view, '')].filter(([path]) => !path.includes('\n'))
  const odd = all.filter(
    ([, value]) =>
      !(value === null || ['string', 'boolean'].includes(typeof value) || Number.isFinite(value)),
  )
  expectNone(
    `The view of ${name} has what is no data`,
    odd.map(([path]) => path),
  )
  for (const [path, value] of all)
    if (/\["\w*[hH]tml"\]$|^html$/.test(path))
      expectNone(
        `${path} of ${name} is not inert`,
        strayOnPage(String(value ?? '').replace(/<\/?svg[\s\S]*?>/g, '')),
      )
  const some = all.filter(([path]) => !/"[^"]*[^\w"-][^"]*"/.test(path)).slice(0, 200)
  const template = some.map(([path]) => `{{ ${path} }}`).join('\u241E')
  const shown = compileTemplates({ walk: template }, english)('walk', view).split('\u241E')
  expectSame(
    `What a template shows of ${name}`,
    shown,
    some.map(([, value]) => escaped(String(value ?? ''))),
  )
  return '<!doctype html><html lang="en"><title>x</title></html>'
}

export const views: Area = {
  name: 'views',
  inputs: knowledgeBases,
  hold: files => {
    const seen = new Set<string>()
    const site = published(files, (name, view) => {
      if (seen.has(name)) return ''
      seen.add(name)
      return walk(name, view)
    })
    return site.refused ? 'published' : 'refused'
  },
  few: 4,
}
