import { describe, expect, it } from 'vitest'
import { sourcePath } from '../../src/model/paths.ts'
import { limits } from '../../src/model/schemas/limits.ts'
import { secondsBetween } from '../../src/model/time.ts'
import { isActive } from '../../src/read/pictures/read-attachment.ts'
import { readReport } from '../../src/read/read-report.ts'
import { defaultConfig, readConfig } from '../../src/read/settings/read-config.ts'
import { readingOf } from './cases.ts'
import { secondsOf } from './limits/seconds-of.ts'

const facts =
  'instance: EU00\ntimezone: Europe/Amsterdam\nstart: 2019-06-03 13:45\nend: 2019-06-03 14:35'

function read(text: string, file = 'report.md', config = defaultConfig()) {
  return readReport(Buffer.from(text), sourcePath(file), config)
}

const codes = (reading: ReturnType<typeof read>) => reading.diagnostics.map(({ code }) => code)

describe('readReport', () => {
  it('refuses a file of more than 250 kB', () => {
    const bytes = Buffer.alloc(limits.bytes + 1, 'x')
    const { report, diagnostics } = readReport(bytes, sourcePath('log.md'), defaultConfig())
    expect(report).toBeNull()
    expect(diagnostics).toMatchObject([
      {
        code: 'file/too-large',
        place: { line: 1, column: 1 },
        message: expect.stringContaining('more than 250 kB: expected at most that'),
      },
    ])
  })

  it('survives lists that nest by indentation alone', () => {
    const list = Array.from({ length: 450 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n')
    const find = () => codes(read(`---\n${facts}\n---\n\n${list}\n`))
    expect(find()).toEqual(['markdown/too-deep'])
    expect(secondsOf(find, 10)).toBeLessThan(10)
  })

  it('survives emphasis, brackets and tags that nest', () => {
    for (const text of [
      '*a '.repeat(3000),
      '['.repeat(3000),
      '<div>'.repeat(3000),
      '`'.repeat(3001),
    ])
      expect(['', 'markdown/too-deep', 'markdown/too-much']).toContain(
        codes(read(`---\n${facts}\n---\n\n${text}\n`)).join(),
      )
  })

  it.each([
    ['/a/../b', false],
    ['/.causebook/manifest.json', false],
    ['/a.html/b', false],
    ['/feed.rss/b', false],
    ['"/a\\0b.html"', false],
    [`/${'a'.repeat(201)}`, false],
    ['/a/b.html', true],
    ['/Alma/RCA_(June_3)/', true],
    ['/東京/', true],
    ['/a.b/c', true],
  ])('takes the alias %s: %s', (alias, taken) => {
    const found = codes(read(`---\n${facts}\naliases: ${alias}\n---\n`))
    expect(found).toEqual(taken ? [] : ['front-matter/invalid'])
  })

  it('takes no id that is longer than the name of a file', () => {
    const taken = (id: string) => codes(read(`---\n${facts}\nid: ${id}\n---\n`))
    expect(taken('a'.repeat(200))).toEqual([])
    expect(taken('a'.repeat(201))).toEqual(['front-matter/invalid'])
  })

  it('follows links that pretend to be those of a footnote', () => {
    const link = '<a data-footnote-ref href="../../etc/passwd">x</a>'
    const { report } = read(`---\n${facts}\n---\n\nSee ${link}.\n`)
    expect(report?.links).toMatchObject([{ to: 'file', path: '../../etc/passwd' }])
  })

  it('shows code without colours where a line is too long for a grammar', () => {
    const htmlOf = (line: string) => {
      const text = `---\n${facts}\n---\n\n\`\`\`ini\n${line}\n\`\`\`\n`
      return read(text).body?.lead
    }
    const long = 'a.b.c.d'.repeat(20_000)
    expect(htmlOf(long)).toMatch(/^<pre><code class="language-ini">a\.b/)
    expect(secondsOf(() => htmlOf(long), 5)).toBeLessThan(5)
    expect(htmlOf('[a.b]')).toContain('hljs')
  })

  it('says what is wrong with both halves in one run', () => {
    const found = codes(read('---\ninstance: 7\nmood: bad\n---\n\n![](x.png)\n\n:::tip\n:::\n'))
    expect(found).toEqual(
      expect.arrayContaining([
        'front-matter/invalid',
        'front-matter/unknown-key',
        'link/no-alt',
        'markdown/unknown-block',
      ]),
    )
  })

  it('says once that there is no zone, however many times lack one', () => {
    const text =
      '---\ninstance: EU00\nstart: 2019-06-03 13:45\nend: 2019-06-03 14:35\ndetected: 2019-06-03 13:50\n---\n'
    expect(codes(read(text))).toEqual(['time/no-zone'])
  })

  it('keeps the places of facts for later checks', () => {
    const { report } = readingOf('complete')
    expect(report?.places).toMatchObject({
      id: { line: 2, column: 5 },
      'instances.1': { line: 4, column: 19 },
      'impact.0.end': { line: 13, column: 10 },
      'revisions.1.date': { line: 42, column: 13 },
      related: { line: 45, column: 10 },
    })
  })

  it('numbers the places of actions as the public report has them', () => {
    const { report } = readingOf('complete')
    expect(report?.actions[0]?.title).toBe('Restart the identity servers one by one')
    expect(report?.places['actions.0.title']).toMatchObject({ line: 30 })
    expect(report?.places['actions.1.title']).toMatchObject({ line: 37 })
  })

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'knows no field named %s',
    key => {
      expect(codes(read(`---\n${facts}\n${key}: { a: 1 }\n---\n`))).toEqual([
        'front-matter/unknown-key',
      ])
    },
  )
})

describe('front matter', () => {
  const withFacts = (more: string) => read(`---\n${facts}\n${more}\n---\n\nText.\n`)

  it.each([
    ['due: 2026-13-45', 36],
    ['done: 2026-02-31', 37],
  ])('tells of an action with the day %s', (day, column) => {
    const reading = withFacts(`actions:\n  - { title: A, status: open, ${day} }`)
    expect(reading.diagnostics).toMatchObject([
      { code: 'time/impossible', place: { line: 7, column } },
    ])
  })

  it.each(['\\uFDD0', '\\uFFFE', '\\uD800', '\\e'])('refuses %s in a text', spelt => {
    expect(codes(withFacts(`title: "a${spelt}b"`))).toEqual(['front-matter/invalid'])
  })

  it('says nothing of the clock that an instance has not because its name is misspelt', () => {
    const { config } = readConfig(
      'instances: { EU00: { timezone: Europe/Amsterdam } }',
      sourcePath('causebook.yaml'),
    )
    const text = '---\ninstance: EU0O\nstart: 2019-06-03 13:45\nend: 2019-06-03 14:35\n---\n'
    const { report, faulty, diagnostics } = read(text, 'report.md', config ?? undefined)
    // That it is misspelt is told by the check of instances.
    expect([report, diagnostics]).toEqual([null, []])
    expect(faulty).toMatchObject({ instances: ['EU0O'], faults: ['timezone', 'start', 'end'] })
  })

  it('takes an instance that a window names twice for one', () => {
    const window = '{ start: 2019-06-03 13:45, end: 2019-06-03 14:35, instances: [EU00, EU00] }'
    const text = `---\ninstance: EU00\ntimezone: Europe/Amsterdam\nimpact: [${window}]\n---\n`
    expect(read(text).report?.windows[0]?.instances).toEqual(['EU00'])
  })
})

describe('what the public may not read', () => {
  const { config: internal } = readConfig('audience: internal', sourcePath('causebook.yaml'))
  const text = (secret: string) => `---
${facts}
timeline:
  - { at: 2019-06-03 13:50, text: "${secret}", audience: internal }
actions:
  - { title: "${secret}", status: open, audience: internal }
---

Public.

:::internal
${secret} [${secret}](${secret}.md) ![${secret}](${secret}.png)

## ${secret}
:::
`

  it('is nowhere in the reading, nor does it change it', () => {
    const one = read(text('Sesame'))
    const other = read(text('Swordfish'))
    expect(JSON.stringify({ ...one, report: { ...one.report, places: null } })).not.toContain(
      'Sesame',
    )
    expect(other.report?.hash).toBe(one.report?.hash)
    expect(other.body).toEqual(one.body)
  })

  it('is there for internal readers', () => {
    const { report, body } = read(text('Sesame'), 'report.md', internal ?? undefined)
    expect(JSON.stringify(body)).toContain('Sesame')
    expect(report?.actions).toHaveLength(1)
    expect(body?.timeline).toHaveLength(1)
  })
})

describe('the hash', () => {
  const hash = (text: string, file?: string) => read(text, file).report?.hash

  it('changes with what can be read, and with nothing else', () => {
    const text = `---\n${facts}\n---\n\nText.\n`
    expect(hash(`---\n# a note\n${facts}\nx-a: 1\n---\n\n\nText.\n`)).toBe(hash(text))
    expect(hash(text.replace('Text', 'Words'))).not.toBe(hash(text))
    expect(hash(text.replace('14:35', '14:36'))).not.toBe(hash(text))
  })
})

describe('the name of an instance', () => {
  it.each(['EU-1', 'db-10', 'Prod-EU2', 'a/b-2', 'x.y-[1]', '(a)+', 'né-3', '$&', '\\d-4'])(
    'may have any sign in it: %s',
    name => {
      const text = facts.replace(/instance: .*/, () => `instance: ${JSON.stringify(name)}`)
      const { report, diagnostics } = read(`---\n${text}\n---\n\nWe restarted ${name} and EU-2.\n`)
      expect(diagnostics.filter(({ code }) => code.startsWith('file/'))).toEqual([])
      expect(report?.instances).toEqual([name])
    },
  )
})

describe('the instant of a revision', () => {
  const revisions = (history: string, end = '2019-06-03 14:35') =>
    read(`---\n${facts.replace('2019-06-03 14:35', end)}\nrevisions:\n${history}\n---\n`).report
      ?.revisions ?? []

  it('is on its day in UTC, in its first hour', () => {
    const [first] = revisions('  - { date: 2019-06-11, summary: a }')
    const after = secondsBetween('2019-06-11T00:00:00Z', first?.at ?? '')
    expect(after).toBeGreaterThanOrEqual(0)
    expect(after).toBeLessThan(3600)
  })

  it('is the time that is stated, by the clock of the report', () => {
    const [first, second] = revisions(
      '  - { date: 2019-06-11 00:30, summary: a }\n  - { date: 2019-06-11T16:00Z, summary: b }',
    )
    expect(first).toMatchObject({ date: '2019-06-11', at: '2019-06-10T22:30:00Z' })
    expect(second).toMatchObject({ date: '2019-06-11', at: '2019-06-11T16:00:00Z' })
    const wrong = read(
      `---\n${facts}\nrevisions:\n  - { date: 2019-06-11 25:30, summary: a }\n---\n`,
    )
    expect(wrong.report).toBeNull()
    expect(wrong.diagnostics).toMatchObject([{ code: expect.stringMatching(/^time\//) }])
  })

  it('does not move when the end of the incident is corrected', () => {
    const history = '  - { date: 2019-06-03, summary: a }'
    expect(revisions(history, '2019-06-03 23:10')).toEqual(revisions(history))
  })

  it('is distinct among those of one day', () => {
    const all = revisions(
      '  - { date: 2019-06-11, summary: a }\n  - { date: 2019-06-11, summary: b }',
    )
    expect(secondsBetween(all[0]?.at ?? '', all[1]?.at ?? '')).toBe(1)
  })
})

describe('isActive', () => {
  it.each([
    ['graph.png', null, false],
    ['graph.PNG', null, false],
    ['log.txt', null, false],
    ['page.html', null, true],
    ['page.xhtml', null, true],
    ['script.js', null, true],
    ['no-ending', null, true],
    ['graph.svg', '<svg><circle r="1"/></svg>', false],
    ['graph.svg', '<svg><script>alert(1)</script></svg>', true],
    ['graph.svg', '<svg onload="alert(1)"/>', true],
    ['graph.svg', '<svg><a href="javascript:alert(1)"/></svg>', true],
    ['graph.svg', '<svg><foreignObject/></svg>', true],
    [
      'graph.svg',
      '<svg><x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script></svg>',
      true,
    ],
    [
      'graph.svg',
      '<svg><é:script xmlns:é="http://www.w3.org/2000/svg">alert(1)</é:script></svg>',
      true,
    ],
    ['graph.svg', '<svg><a href="java&#115;cript:alert(1)"/></svg>', true],
    ['graph.svg', '<svg><a href="java&#x0A;script:alert(1)"/></svg>', true],
    ['graph.svg', '<svg><img xmlns="http:&#47;/www.w3.org/1999/xhtml" src="x"/></svg>', true],
    ['graph.svg', '<svg><set x=">" attributeName="xlink:href" to="#"/></svg>', true],
    ['graph.svg', '<svg><animate attributeName="opacity" to="0"/></svg>', false],
    ['graph.svg', '<!DOCTYPE svg [<!ATTLIST svg onload CDATA "alert(1)">]><svg/>', true],
    ['graph.svg', '<?xml-stylesheet type="text/xsl" href="x.xsl"?><svg/>', true],
    ['graph.svg', '<?xml version="1.0" encoding="UTF-16"?><svg/>', true],
    ['graph.svg', '<?xml version="1.0" encoding="UTF-8"?><svg>&#x2013; &#99999999;</svg>', true],
    ['graph.svg', '<?xml version="1.0" encoding="UTF-8"?><svg>&#x2013;</svg>', false],
    ['graph.svg', Buffer.from('<svg><script/></svg>', 'utf16le').toString(), true],
    ['graph.svg', null, true],
  ])('of %s with %s is %s', (path, text, active) => {
    expect(isActive(sourcePath(path), text)).toBe(active)
  })

  it.each(['<?xml ', 'attributeName="', ' onx ', 'j ', '<a:', '&#x'])(
    'is found soon, however often %s is repeated',
    part => {
      const text = part.repeat(100_000)
      expect(secondsOf(() => isActive(sourcePath('graph.svg'), text))).toBeLessThan(2)
    },
  )
})
