import { beforeAll, describe, expect, it } from 'vitest'
import { sectionKeys } from '../../src/model/report.ts'
import { configSchema } from '../../src/model/schemas/config-schema.ts'
import { frontMatterSchema } from '../../src/model/schemas/front-matter.ts'
import type { Page } from '../../src/model/site.ts'
import { connected, type Source, type State } from './fingerprints/connected-site.ts'
import { pagesOf, readAnew, readState, type Sound } from './fingerprints/pages-of-state.ts'
import { changedAt, type Leaf, leavesOf, placesAt, valuesOf } from './fingerprints/schema-leaves.ts'

/** What texts and numbers may become: the first that has the form of a field, and shows, is taken. */
const pool: readonly unknown[] = [
  ...['Second thoughts', 'AP01', 'NA05', 'earlier', '2026-06-03 13:10', '2026-06-03 14:20'],
  ...['2026-06-21', '2026-01-06', 'Asia/Tokyo', 'https://example.org/{path}/other', 'a/b.html'],
  ...[
    'mailto:us@example.org',
    'other.example',
    'ja',
    'second.svg',
    'second.woff2',
    '#7a1f1f',
    2,
    1991,
    95,
  ],
]

const onlyChecked = 'only a check asks for it'
/** Fields that no file of a site shows, and why. */
const unseen: Readonly<Record<string, string>> = {
  'policy.rca_for_minutes': onlyChecked,
  'policy.publish_within_working_days': onlyChecked,
  'rules.*': onlyChecked,
  'rules.*.*': onlyChecked,
  'privacy.allow': onlyChecked,
  'privacy.allow.*': onlyChecked,
  'source.largest_file_mb': onlyChecked,
  'site.internal_url': 'it is that of another site',
  'sections.root-cause.text': 'a cause is told by the author or not at all',
  ...Object.fromEntries(sectionKeys.map(key => [`sections.${key}.required`, onlyChecked])),
}

/** The report that has every piece of a text. */
const parts = '2026/neighbour.md'

/** The preliminary one, whose incident may go on. */
const later = '2026/later.md'
const { facts, body } = connected.reports[later] as Source
const { 'earlier.md': earlier = { facts: {}, body: {} }, ...others } = connected.reports
const otherStates: Readonly<Record<string, State>> = {
  'a report gets another name': { ...connected, reports: { ...others, 'earliest.md': earlier } },
  'a report gets into another folder': {
    ...connected,
    reports: { ...others, 'deep/earlier.md': earlier },
  },
  'a report is deleted': { ...connected, reports: others },
  'a report is added': withReport('earliest.md', earlier),
  ...Object.fromEntries(
    ['ongoing', 'unknown', 'about 2026-09-01 10:45', '2026-09-01 10:40..10:45'].map(end => [
      `the end of an incident is told as "${end}"`,
      withReport(later, { facts: { ...facts, end }, body }),
    ]),
  ),
  'a start is told as a range': withReport(later, {
    facts: { ...facts, start: '2026-09-01 09:55..10:00' },
    body,
  }),
  'a page says something else': withPage('imprint.md', '# Imprint\n\nNobody.\n'),
  'a page has another title': withPage('imprint.md', '# Of us\n\nThe editors.\n'),
  'a page is in another language': withPage('imprint.md', '---\nlang: de\n---\n# Imprint\n'),
  'a page is added': withPage('more.md', '# More\n'),
  'the links around pages change places': {
    ...connected,
    config: { ...connected.config, nav: [] },
  },
  'a day passes': { ...connected, now: '2026-11-23T12:00:00Z' },
  'a year begins': { ...connected, now: '2027-01-01T00:00:00Z' },
  'a text of the language is replaced': {
    ...connected,
    templates: {
      ...connected.templates,
      'languages/en.yaml': 'kinds: { partial: Partly unavailable }',
    },
  },
  ...Object.fromEntries(
    ['report.liquid', 'redirect.liquid', 'styles/20-ground.css', 'feed.css', 'lists.js'].map(
      name => [
        `${name} is overridden`,
        { ...connected, templates: { ...connected.templates, [name]: '/* another */' } },
      ],
    ),
  ),
}

interface Known {
  readonly fingerprint: string
  readonly content: string
}
const baseText = JSON.stringify(connected)
const base = new Map<string, Known>()

beforeAll(async () => {
  const sound = readState(connected)
  if (!sound) throw new Error('the knowledge base is sound')
  for (const [path, page] of await pagesOf(sound))
    base.set(path, { fingerprint: page.fingerprint, content: contentOf(page) })
})

/**
 * Whether a change of the base shows in any file; false, too, where it makes an error, so that nothing
 * would be built. Fails where a file would not be rendered again that is another now.
 */
async function shows(state: State): Promise<boolean> {
  const sound = JSON.stringify(state) === baseText ? null : readState(state)
  if (!sound) return false
  if (state.config !== connected.config) expectReadAlike(sound)
  const pages = await pagesOf(sound)
  const isSame = (page: Page) => contentOf(page) === base.get(page.path)?.content
  const kept: Page[] = []
  const fresh: Page[] = []
  for (const page of pages.values())
    (page.fingerprint === base.get(page.path)?.fingerprint ? kept : fresh).push(page)
  const stale = kept.filter(page => !isSame(page))
  expect(stale.map(({ path }) => path)).toEqual([])
  return [...base.keys()].some(path => !pages.has(path)) || fresh.some(page => !isSame(page))
}

/** What was read under the settings of the base and is kept is what would be read. */
function expectReadAlike(sound: Sound): void {
  const known = readState(connected)?.readings ?? []
  for (const [i, reading] of sound.readings.entries())
    if (reading === known[i]) expect(readAnew(sound, i)).toEqual(reading)
}

function contentOf(page: Page): string {
  const content = page.render()
  return typeof content === 'string' ? content : Buffer.from(content).toString('latin1')
}

async function anyShows(states: Iterable<State>): Promise<boolean> {
  for (const state of states) if (await shows(state)) return true
  return false
}

/** Whether another value of a field shows, where `part` has one: one of so many; `put` makes a state of a changed part. */
async function showsWith<Part>(leaf: Leaf, part: Part, put: (part: Part) => State, most?: number) {
  for (const place of placesAt(part, leaf.path)) {
    const values = valuesOf(leaf.schema, pool).slice(0, most)
    const shown = await anyShows(values.map(value => put(changedAt(part, place, value))))
    await shows(put(changedAt(part, place, undefined)))
    if (shown) return true
  }
  return false
}

const named = (leaves: Iterable<Leaf>) =>
  Array.from(leaves, leaf => [leaf.path.join('.'), leaf] as const)

describe('a file whose fingerprint stays the same stays the same', () => {
  it.each(named(leavesOf(frontMatterSchema)))(
    'when front matter has another `%s`',
    async (_, leaf) => {
      let shown = false
      for (const [file, source] of Object.entries(connected.reports)) {
        const put = (facts: object) => withReport(file, { ...source, facts })
        shown ||= await showsWith(leaf, source.facts, put)
      }
      expect(shown).toBe(true)
    },
  )

  it.each(named(leavesOf(configSchema)))(
    'when the configuration has another `%s`',
    async (name, leaf) => {
      const put = (config: object) => ({ ...connected, config })
      const isSeen = !(name in unseen)
      // One that shows nowhere is not looked for among all.
      expect(await showsWith(leaf, connected.config, put, isSeen ? undefined : 1)).toBe(isSeen)
    },
  )

  it.each(Object.keys(connected.reports[parts]?.body ?? {}))(
    'when the %s of a text changes, or is taken out',
    async piece => {
      const { facts, body } = connected.reports[parts] as Source
      const { [piece]: text = '', ...others } = body
      const words = [...text.matchAll(/\w+/g)]
      const changed = words.map(({ 0: word, index }) => {
        const other = `${text.slice(0, index)}other${text.slice(index + word.length)}`
        return withReport(parts, { facts, body: { ...body, [piece]: other } })
      })
      // The public reads the others.
      expect(await anyShows(changed)).toBe(piece !== 'internal')
      await shows(withReport(parts, { facts, body: others }))
    },
  )

  it.each(Object.entries(otherStates))('when %s', async (_, state) => {
    expect(await shows(state)).toBe(true)
  })
})

function withPage(file: string, text: string): State {
  return { ...connected, pages: { ...connected.pages, [file]: text } }
}

function withReport(file: string, source: Source): State {
  return { ...connected, reports: { ...connected.reports, [file]: source } }
}
