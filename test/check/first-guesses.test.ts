/** However many names in a file lead nowhere, what was meant is looked for of so few that it takes little. */
import { describe, expect, it } from 'vitest'
import type { Check } from '../../src/check/check.ts'
import { checkInstances } from '../../src/check/check-instances.ts'
import { checkLinks } from '../../src/check/check-links.ts'
import { checkReferences } from '../../src/check/check-references.ts'
import { sourcePath } from '../../src/model/paths.ts'
import type { Link, Report } from '../../src/model/report.ts'
import { limits } from '../../src/model/schemas/limits.ts'
import { secondsOf } from '../read/limits/seconds-of.ts'
import { at, config, instance, now, report, site } from '../samples.ts'

const place = at(9, 4)
/** As long as names are that take long to compare; one differs from the next in all letters but those that name it. */
const name = (letter: string, i: number) => `${letter.repeat(180)}${i}`.padEnd(200, letter)
const known = Array.from({ length: 800 }, (_, i) => name('a', i))
const others = known.map(id => report({ id, title: `${id}!`, source: sourcePath(`${id}.md`) }))
const links = (linkOf: (i: number) => Link) => Array.from({ length: 990 }, (_, i) => linkOf(i))
const many = Array.from({ length: 990 }, (_, i) => name('b', i))

const files: readonly (readonly [string, Check, Partial<Report>])[] = [
  [
    'headings',
    checkLinks,
    { anchors: known, links: links(i => ({ to: 'anchor', fragment: name('b', i), place })) },
  ],
  [
    'names of reports',
    checkLinks,
    { links: links(i => ({ to: 'name', name: name('b', i), fragment: null, place })) },
  ],
  [
    'names in a draft',
    checkLinks,
    {
      status: 'draft',
      links: links(i => ({ to: 'name', name: name('b', i), fragment: null, place })),
    },
  ],
  [
    'reports',
    checkLinks,
    {
      links: links(i => ({
        to: 'report',
        path: sourcePath(`${name('b', i)}.md`),
        fragment: null,
        place,
      })),
    },
  ],
  [
    'files',
    checkLinks,
    { links: links(i => ({ to: 'file', path: sourcePath(`b/${name('b', i)}.png`), place })) },
  ],
  ['references', checkReferences, { related: many }],
  ['instances', checkInstances, { instances: many }],
]

describe.each(files)('a report with many unknown %s', (_, check, facts) => {
  const instances = known.map(id => instance(id))
  const whole = site([report(facts), ...others], { config: config({ instances }) })
  const told = () => [...check(whole, now, null)].filter(({ file }) => file === report().source)

  it('takes little', () => {
    expect(secondsOf(told)).toBeLessThan(2)
    expect(told().length).toBeGreaterThan(limits.told)
  })
})

it('is told what was meant by the first of them', () => {
  const wrong = links(i => ({ to: 'anchor', fragment: `lesons${i}`, place }))
  const whole = site([report({ anchors: ['lessons1'], links: wrong })])
  const hints = [...checkLinks(whole)].map(({ hint }) => hint)
  expect(hints.filter(hint => hint === 'Did you mean #lessons1?')).toHaveLength(limits.guesses)
  expect(new Set(hints).size).toBe(2)
})
