import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pageIds } from '../src/model/links/page-ids.ts'
import { publish } from './publishing.ts'

/** What has gone wrong somewhere, or might. */
const nasty = [
  ...['a', 'Root Cause', 'Refs', 'x', ' ', '  ', '\n', '1', '-1', '-', '_', '.', '/', '\\', ':'],
  ...[']]>', '<![CDATA[', '<b>', '</b>', '<!--', '-->', '&', '&amp;', '"', "'", '<', '>', '<?x?>'],
  ...[
    '%',
    '%41',
    '%zz',
    '#',
    '?',
    '|',
    '`',
    '*',
    '[',
    ']',
    '(',
    ')',
    '{',
    '}',
    '{{ x }}',
    '{% x %}',
  ],
  ...['\u00a0', '\u200b', '\u200f', '\u202e', '\ufeff', '\u2028', '\u0085', '\u00ad', '\u0301'],
  ...[
    'é',
    'e\u0301',
    'ä',
    'ß',
    'İ',
    '東京',
    'שלום',
    '👩‍💻',
    '🔥',
    '\u{10ffff}',
    '\ufffd',
    '\ufffe',
    '\ufdd0',
  ],
  ...['&#0;', '&#12;', '&#13;', '&#xFFFE;', '&#xD800;', '&nbsp;', '\f', '\u0001', '\t'],
  ...['__proto__', 'constructor', 'toString', 'index', 'pages', 'feed', 'con', 'null', 'true'],
]
const text = fc.oneof(
  fc.array(fc.constantFrom(...nasty), { minLength: 1, maxLength: 5 }).map(parts => parts.join('')),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
)
/** What the schemas take: there is nothing to be learnt from what they refuse. */
const stated = text
  .map(words => words.replace(/[^\P{Cc}\n\t]|\p{Cs}|\p{Noncharacter_Code_Point}/gu, ''))
  .filter(words => words.trim() !== '')
const line = text.map(words => words.replace(/[\n\r\f\u2028\u0085]/g, ' '))

/** Ids of pages, and names that headings and footnotes share. */
const names = fc.oneof(
  line,
  fc.constantFrom(
    ...[
      'Seen before',
      'Contents',
      'content',
      'fn foo',
      'fnref 1',
      'fn-1',
      'Timeline',
      'History',
      'Causes',
    ],
    ...[
      'This report',
      'wide-picture-title',
      'at-2019-06-03t1345',
      'footnote label',
      'Actions',
      'Impact',
    ],
  ),
)
const label = fc.oneof(fc.constantFrom('1', 'foo', 'ä', 'a b', '%41', '__proto__', 'x"y'), line)
const fragment = names.map(name => `#${name.replace(/[<>\\]/g, '')}`)
const target = fc.oneof(
  fragment,
  fragment.map(name => `b.md${name}`),
  fc.constantFrom('b.md', 'a.md#', '#', '', 'pic.png', 'we%20ird%23%20name%3F.png'),
  fc.constantFrom(
    'https://rca.example.org/reports/x/',
    'http://localhost/#x',
    'https://example.org/%zz',
  ),
)
const block = fc.oneof(
  fc
    .tuple(fc.constantFrom('#', '##', '##', '###', '####'), names)
    .map(([mark, name]) => `${mark} ${name}`),
  fc.tuple(names, fc.constantFrom('===', '---')).map(([name, mark]) => `${name}\n${mark}`),
  fc.tuple(line, target).map(([words, to]) => `[${words}](<${to}>)`),
  fc.tuple(line, target).map(([words, to]) => `![${words}](<${to}>)`),
  label.map(name => `See[^${name}].\n\n[^${name}]: A note.`),
  fc.tuple(names, label).map(([name, note]) => `## ${name}[^${note}]\n\n[^${note}]: Of a heading.`),
  line.map(words => `- 13:45 – ${words}`),
  fc.constantFrom(
    ...[
      '<section data-footnotes><h2>Footnotes</h2></section>',
      '<a id="fnref-1" href="#fn-1" data-footnote-ref>1</a>',
    ],
    ...[
      '<li id="fn-1">x</li>',
      '<h1>&#xFFFE;</h1>',
      '<h2>&#xFDD0;0&#xFDD1;</h2>',
      '<b>&#1;</b>',
      '# ',
      '## ![](pic.png)',
      '<a href="#x">x</a>',
    ],
  ),
  text,
)
const body = fc.array(block, { maxLength: 8 }).map(blocks => blocks.join('\n\n'))
const few = { maxLength: 2 }
const stating = fc.record(
  {
    title: stated,
    summary: stated,
    tags: fc.array(stated, few),
    causes: fc.array(stated, few),
    services: fc.array(stated, few),
    product: stated,
    vendor: stated,
    lang: fc.constantFrom('ja', 'he', 'de', 'EN-gb'),
    status: fc.constantFrom('final', 'preliminary', 'withdrawn'),
  },
  { requiredKeys: [] },
)
const alias = fc.oneof(
  line.map(words => `/${words.replace(/[\s?#:\\\p{Cc}]/gu, '')}`),
  fc.constantFrom(
    '/patterns/',
    '/a.html',
    '/reports/z',
    '/x/y',
    '/X',
    '/api/v1/x.json',
    '/card.png',
  ),
)
const report = fc.tuple(
  stating,
  fc.oneof({ weight: 5, arbitrary: fc.constant({}) }, fc.record({ aliases: fc.tuple(alias) })),
  body,
)

const called = {
  title: stated,
  text: fc.oneof(
    line.filter(words => words.trim() !== ''),
    stated,
  ),
}
const settings = fc.record(
  {
    site: fc.record(
      {
        title: stated,
        organisation: stated,
        url: fc.constantFrom('https://rca.example.org/', 'https://ex.org/é/', 'http://[::1]:80/x'),
      },
      { requiredKeys: [] },
    ),
    sections: fc.record(
      {
        communication: fc.record(called, { requiredKeys: [] }),
        'root-cause': fc.record({ title: stated, required: fc.boolean() }, { requiredKeys: [] }),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
)
const registry = fc.record({
  id: stated,
  name: stated,
  region: stated,
  product: stated,
  datacenter: stated,
})

const facts = {
  instance: 'web',
  timezone: 'Europe/Amsterdam',
  start: '2019-06-03 13:45',
  end: '2019-06-03 14:35',
  revisions: [{ date: '2019-06-11', summary: 'Initial Publication' }],
}
const later = {
  id: 'b',
  start: '2019-07-03 13:45',
  end: '2019-07-03 14:35',
  revisions: [{ date: '2019-07-11', summary: 'Initial Publication' }],
}

const write = (stated: object, story = ''): string =>
  `---\n${JSON.stringify({ ...facts, ...stated })}\n---\n\n${story}\n\n## Root Cause\n\nA cable.\n`

describe('is published:', () => {
  it.each([
    ['[below](#nowhere)', 'href="index.html#"'],
    ['[x](b.md#nowhere)', 'href="../b/index.html#"'],
    ['[below](#Refs)\n\n## Refs\n\nx', 'href="index.html#refs"'],
    ['[x](b.md#Root-Cause)', 'href="../b/index.html#root-cause"'],
    ['[x](#contents)\n\n## Contents\n\nx', 'href="index.html#contents-1"'],
    ['[x](#communication)', 'href="index.html#"'],
    ['# The title\n\n[x](#the-title)', 'href="index.html#"'],
    ['A note[^ä].\n\n[^ä]: It.', 'href="#fn-%C3%A4"'],
    ['## Notes[^1]\n\nx\n\n[^1]: It.', 'id="fnref-1"'],
    ['# Title[^1]\n\n[^1]: It.', '<li id="fn-1">'],
    ['## Seen before\n\nx', '<h2 id="seen-before-1">'],
    ['See[^foo].\n\n### fn foo\n\nx\n\n[^foo]: It.', '<h3 id="fn-foo-1">'],
    ['See[^1].\n\n### fnref 1\n\nx\n\n[^1]: It.', '<h3 id="fnref-1-1">'],
    ['# &#xFFFE;', '<h1>'],
    ['As [[b|before]].', 'As <a href="../b/index.html">before</a>.'],
    ['As [[c|before]].', 'As before.'],
    ['As [[b#Root Cause]].', 'href="../b/index.html#root-cause"'],
    ['# ', '<h1>web – RCA'],
  ])('%j', (story, shown) => {
    const { refused, files } = publish({ 'a.md': write({}, story), 'b.md': write(later) })
    expect(refused).toEqual([])
    expect(
      files
        .get('reports/a/index.html')
        ?.split('\n')
        .filter(line => line.includes(shown)),
    ).toHaveLength(1)
  })

  it('a link into a report that was withdrawn', () => {
    const withdrawn = write({ ...later, status: 'withdrawn' })
    const { refused } = publish({ 'a.md': write({}, '[x](b.md#root-cause)'), 'b.md': withdrawn })
    expect(refused).toEqual([])
  })

  it('what would end a part of XML', () => {
    const named = { title: 'a ]]> b', instance: ']]>', tags: [']]>'], summary: ']]>' }
    const settings = { site: { title: 'x ]]>' }, instances: { ']]>': { name: ']]>' } } }
    expect(publish({ 'a.md': write(named) }, JSON.stringify(settings)).refused).toEqual([])
  })

  it('an address that is written out and leads nowhere', () => {
    const settings = JSON.stringify({ site: { url: 'https://rca.example.org/' } })
    const story = '[x](https://rca.example.org/gone/) and https://rca.example.org/#gone'
    expect(publish({ 'a.md': write({}, story) }, settings).refused).toEqual([])
  })
})

describe('is found by `check`:', () => {
  it.each(['[x](b.md)', '[x](#below)', 'x[^1]\n\n[^1]: y', '![x](y.png)'])(
    '%j in a setting',
    text => {
      const site = { url: 'https://rca.example.org/' }
      const settings = JSON.stringify({ site, sections: { communication: { text } } })
      const { diagnostics } = publish({ 'a.md': write({}) }, settings)
      expect(diagnostics).toMatchObject([{ code: 'config/invalid', severity: 'error' }])
    },
  )

  it('an alias that is the address of any page', () => {
    const { files } = publish({ 'a.md': write({}), 'b.md': write(later) })
    const free = [...files.keys()].filter(path => {
      const aliased = publish({ 'a.md': write({ aliases: [`/${path}`] }), 'b.md': write(later) })
      return aliased.refused !== null
    })
    expect(free).toEqual([])
  })
})

it('a heading has the same id whatever other reports there are', () => {
  const story = '## Seen before\n\nx\n\n## Related reports\n\ny\n\n## Neighbours\n\nz'
  const idsIn = (files: ReadonlyMap<string, string>) =>
    files.get('reports/a/index.html')?.match(/<h2 id="[\w-]+-1"/g)
  const alone = publish({ 'a.md': write({}, story) })
  const among = publish({ 'a.md': write({}, story), 'b.md': write({ ...later, related: 'a' }) })
  expect(idsIn(alone.files)).toHaveLength(3)
  expect(idsIn(among.files)).toEqual(idsIn(alone.files))
})

it('the ids of a page are all known to those who name headings', () => {
  const related = { ...later, related: 'a', actions: [{ title: 'x', status: 'dropped' }] }
  const { files } = publish({ 'a.md': write({}), 'b.md': write(related) })
  const ids = ['a', 'b'].flatMap(name =>
    Array.from(
      files.get(`reports/${name}/index.html`)?.matchAll(/\bid="([^"]*)"/g) ?? [],
      m => m[1],
    ),
  )
  // A row of the timeline gives way to headings.
  expect(ids.filter(id => !pageIds.includes(id ?? '') && !id?.startsWith('at-'))).toEqual([])
})

it('what `check` lets through, `build` publishes', () => {
  let published = 0
  const anything = fc.tuple(report, report, settings, registry)
  fc.assert(
    fc.property(anything, ([ours, theirs, config, { id, ...about }]) => {
      const [a, b] = [ours, theirs].map(([said, more, story], i) =>
        write({ ...(i > 0 ? later : {}), instance: id, ...said, ...more }, story),
      )
      const files = { 'a.md': a ?? '', 'b.md': b ?? '', 'pic.png': '', 'we ird# name?.png': '' }
      const { refused } = publish(files, JSON.stringify({ ...config, instances: { [id]: about } }))
      if (refused) published += 1
      expect(refused ?? []).toEqual([])
    }),
    { numRuns: 30, seed: 8 },
  )
  // What `check` refuses teaches nothing.
  expect(published).toBeGreaterThan(15)
})
