import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Fields } from '../../../src/model/writing/yaml-text.ts'
import { addEntry, type ListKey, setStatus } from '../../../src/read/front-matter/add-entry.ts'
import { project } from '../../command.ts'
import { readTree } from '../../trees.ts'

const revision = { date: '2026-03-05', summary: 'The cause: a switch', substantive: false }
const action = { title: 'Watch it', owner: undefined, status: 'open' }

const frontMatterOf = (text: string) =>
  parse(
    text
      .replace(/^\ufeff+/, '')
      .replace(/\r\n?/g, '\n')
      .split(/^---\s*$/m)[1] ?? '',
  )

/** Fails unless `text` is in `longer` as it is, with one piece added to it. */
function expectOnlyAdded(text: string, longer: string): void {
  let same = 0
  while (text[same] === longer[same] && same < text.length) same += 1
  const rest = longer.slice(same + longer.length - text.length)
  expect(rest).toBe(text.slice(same))
  expect(longer.length).toBeGreaterThan(text.length)
}

describe('addEntry', () => {
  it.each([
    [
      'a list that is not there',
      'id: a # mine\n',
      'id: a # mine\nrevisions:\n  - date: D\n    summary: S\n',
    ],
    [
      'a front matter that is indented',
      '  id: a\n',
      '  id: a\n  revisions:\n    - date: D\n      summary: S\n',
    ],
    ['nothing', '', 'revisions:\n  - date: D\n    summary: S\n'],
    [
      'a list that is empty',
      'revisions: # none\nid: a\n',
      'revisions: # none\n  - date: D\n    summary: S\nid: a\n',
    ],
    ['brackets', 'revisions: []\nid: a\n', 'revisions: [{ date: D, summary: S }]\nid: a\n'],
    [
      'brackets with something',
      'revisions: [{ date: x }, ]\n',
      'revisions: [{ date: x }, { date: D, summary: S }, ]\n',
    ],
    [
      'braces',
      'revisions:\n  - { date: x } # one\n  # two\nid: a\n',
      'revisions:\n  - { date: x } # one\n  - { date: D, summary: S }\n  # two\nid: a\n',
    ],
    [
      'lines',
      'revisions:\n- date: x\n  summary: >-\n    one\n\n    two\n  # three\n\n# four\nid: a\n',
      'revisions:\n- date: x\n  summary: >-\n    one\n\n    two\n  # three\n- date: D\n  summary: S\n\n# four\nid: a\n',
    ],
    [
      'a dash alone',
      'revisions:\n  -\n    date: x\n',
      'revisions:\n  -\n    date: x\n  - date: D\n    summary: S\n',
    ],
  ])('adds to %s', (_, before, after) => {
    const text = `---\n${before}---\n\nBody\n`
    expect(addEntry(text, 'revisions', { date: 'D', summary: 'S' })).toBe(
      `---\n${after}---\n\nBody\n`,
    )
  })

  it.each([
    ['no front matter', '# A heading\n'],
    ['front matter that does not parse', '---\nid: [a\n---\n'],
    ['front matter in one pair of braces', '---\n{ id: a }\n---\n'],
    ['a list that is none', '---\nrevisions: none\n---\n'],
    ['a null that is written out', '---\nrevisions: null\n---\n'],
    ['a list that stands elsewhere', '---\nx-list: &a [{ date: x }]\nrevisions: *a\n---\n'],
  ])('leaves alone %s', (_, text) => {
    expect(addEntry(text, 'revisions', revision)).toBeNull()
  })

  const samples = ['rcas', 'test/reports'].flatMap(folder =>
    [...readTree(join(project, folder))]
      .filter(([path]) => path.endsWith('.md'))
      .map(([path, bytes]) => [`${folder}/${path}`, bytes.toString('utf8')] as const),
  )

  it('adds one piece to any report, and changes nothing else, whatever its line ends', () => {
    let added = 0
    const lists: [ListKey, Fields][] = [
      ['revisions', revision],
      ['actions', action],
    ]
    for (const [path, sample] of samples) {
      const windows = sample.replace(/\r\n?|\n/g, '\r\n')
      for (const text of [sample, windows, windows.replaceAll('\n', ''), `\ufeff${sample}`])
        for (const [key, entry] of lists) {
          const longer = addEntry(text, key, entry)
          if (longer === null) continue
          expectOnlyAdded(text, longer)
          expect(frontMatterOf(longer)[key].at(-1), path).toEqual(JSON.parse(JSON.stringify(entry)))
          added += 1
        }
    }
    expect(added).toBeGreaterThan(samples.length * 5)
  })

  it('adds to every report of the sample, again and again', () => {
    for (const [path, sample] of samples.filter(([path]) => path.startsWith('rcas/'))) {
      const count = frontMatterOf(sample).actions?.length ?? 0
      let text: string | null = sample
      for (let i = 0; i < 3; i += 1) text = addEntry(text ?? '', 'actions', action)
      expect([path, frontMatterOf(text ?? '').actions.length]).toEqual([path, count + 3])
    }
  })

  it('keeps every text as it is', () => {
    const [, text = ''] = samples.find(([path]) => path.startsWith('rcas/')) ?? []
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), summary => {
        const longer = addEntry(text, 'revisions', { date: '2026-03-05', summary })
        expect(frontMatterOf(longer ?? '').revisions.at(-1).summary).toBe(summary)
      }),
      { numRuns: 50 },
    )
  })
})

describe('setStatus', () => {
  it.each([
    ['status: preliminary # until it is over', 'status: final # until it is over'],
    ['\'status\': "preliminary"', "'status': final"],
    ['title: T', 'title: T\nstatus: final'],
    ['  title: T', '  title: T\n  status: final'],
  ])('of %j changes nothing else', (front, changed) => {
    const file = (text: string) => `---\n${text}\n---\n\n## Root Cause\n`
    expect(setStatus(file(front), 'final')).toBe(file(changed))
    const crlf = (text: string) => file(text).replaceAll('\n', '\r\n')
    expect(setStatus(crlf(front), 'final')).toBe(crlf(changed))
  })

  it.each(['{ title: T }', 'status: &s final\ntitle: *s', 'status: |\n  preliminary'])(
    'of %j gives up',
    front => {
      expect(setStatus(`---\n${front}\n---\n`, 'withdrawn')).toBeNull()
    },
  )
})
