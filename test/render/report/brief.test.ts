import { describe, expect, it } from 'vitest'
import { outputPath, sourcePath } from '../../../src/model/paths.ts'
import type { Report } from '../../../src/model/report.ts'
import { readConfig } from '../../../src/read/settings/read-config.ts'
import { leadOf } from '../../../src/render/lists/lead-of.ts'
import { briefView } from '../../../src/render/report/brief-view.ts'
import { feedbackView } from '../../../src/render/report/feedback-view.ts'
import { survey } from '../../../src/render/survey.ts'
import { action, config, instance, look, report, site, window } from '../../samples.ts'
import { english, wordsOf } from '../../words.ts'
import { filesOf, sampleSite } from '../sample-site.ts'

/** What is told of a report by key, on a day, in a language. */
function told(
  overrides: Partial<Report>,
  { asOf = '2026-11-22' as string | null, language = 'en', others = [] as Report[] } = {},
): Record<string, string> {
  const one = report({ summary: 'Logins failed.', ...overrides })
  const from = survey(site([one, ...others]), { ...look(), words: wordsOf(language) })(
    outputPath('x.html'),
  )
  return Object.fromEntries(
    briefView(one, asOf, from).map(({ key, text }) => [
      key,
      text.map(piece => piece.text).join(''),
    ]),
  )
}

describe('in brief', () => {
  it('tells what, why and whether it is fixed', () => {
    expect(told({ rootCause: 'A disk was full.', actions: [action({ status: 'done' })] })).toEqual({
      what: 'Logins failed.',
      why: 'A disk was full.',
      fixed: 'The one action is done',
    })
  })

  it('says of a preliminary report that its cause is looked into, and promises nothing for it', () => {
    expect(told({ status: 'preliminary' })).toEqual({
      what: 'Logins failed.',
      why: 'The cause is still being looked into.',
    })
    expect(told({}).fixed).toBe('Nothing promised')
  })

  it('says nothing of a withdrawn report', () => {
    expect(told({ status: 'withdrawn', rootCause: 'A disk.' })).toEqual({})
  })

  const promises = [
    action({ status: 'done' }),
    action({ status: 'wont-do' }),
    action({ status: 'open', due: '2026-11-03' }),
    action({ status: 'in-progress', due: '2026-12-15' }),
    action({ status: 'open' }),
  ]
  it.each([
    ['en', '1 of 5 actions done, 1 not to be done, 1 overdue, next due December 15, 2026'],
    [
      'de',
      '1 von 5 Maßnahmen erledigt, 1 verworfen, 1 überfällig, nächste fällig am 15. Dezember 2026',
    ],
    [
      'pl',
      'Wykonane działania: 1 z 5, 1 nie do wykonania, 1 po terminie, najbliższy termin: 15 grudnia 2026',
    ],
    [
      'fr',
      'Actions terminées\u202f: 1 sur 5, 1 abandonnée, 1 en retard, prochaine échéance le 15 décembre 2026',
    ],
    ['ja', '対策5件中1件完了、実施しないもの1件、期限超過1件、次の期限は2026年12月15日'],
  ])('tells in %s what became of promises', (language, text) => {
    expect(told({ actions: promises }, { language }).fixed).toBe(text)
  })

  it('says in files that no day changes when it was due, and not that the day has passed', () => {
    expect(told({ actions: promises }, { asOf: null }).fixed).toBe(
      '1 of 5 actions done, 1 not to be done, next due November 3, 2026',
    )
  })

  const earlier = (id: string, start: string, instances = ['EU00']) =>
    report({
      id,
      causes: ['Disk'],
      instances,
      windows: [window(start, start.replace('T10', 'T11'))],
    })
  const [a, b] = [earlier('a', '2018-01-03T10:00:00Z'), earlier('b', '2019-01-03T10:00:00Z')]
  it.each([
    ['en', 'Third incident with the cause “Disk” on EU00 in 17 months'],
    ['de', 'Dritter Vorfall mit der Ursache „Disk“ auf EU00 in 17 Monaten'],
    ['zh-Hans', '17 个月内，EU00 上第三次因“Disk”发生事件'],
    ['ar', 'الحادث الثالث بسبب «Disk» على EU00 خلال 17 شهرًا'],
  ])('tells in %s which time it was', (language, text) => {
    expect(told({ causes: ['Disk'] }, { language, others: [a, b] }).again).toBe(text)
  })

  it('tells it of other instances, and of many times', () => {
    const there = earlier('c', '2019-06-01T10:00:00Z', ['EU01'])
    expect(told({ causes: ['Disk'] }, { others: [there] }).again).toBe(
      'Second incident with the cause “Disk” in 3 days, the first on EU00',
    )
    const many = Array.from({ length: 11 }, (_, i) => earlier(`m${i}`, '2010-01-03T10:00:00Z'))
    expect(told({ causes: ['Disk'] }, { others: many }).again).toBe(
      'Incident no. 12 with the cause “Disk” on EU00 in 10 years',
    )
  })

  it.each([
    ['2019-06-03T11:00:00Z', 'in 1 day'],
    ['2019-04-03T10:00:00Z', 'in 2 months'],
    ['2019-04-02T10:00:00Z', 'in 3 months'],
    ['2018-06-03T10:00:00Z', 'in 12 months'],
    ['2016-06-03T10:00:00Z', 'in 36 months'],
    ['2016-06-02T10:00:00Z', 'in 4 years'],
    ['2015-06-03T10:00:00Z', 'in 4 years'],
    ['1999-06-03T10:00:00Z', 'in 20 years'],
    ['1999-06-02T10:00:00Z', 'in 21 years'],
  ])('counts from %s by the calendar: %s', (start, time) => {
    const { again } = told({ causes: ['Disk'] }, { others: [earlier('a', start)] })
    expect(again).toBe(`Second incident with the cause “Disk” on EU00 ${time}`)
  })

  it('makes a sentence of all windows where the author has none', () => {
    const windows = [
      { ...window('2019-08-04T10:00:00Z', '2019-08-04T11:00:00Z'), scope: 'Logins' },
      window('2019-08-12T10:00:00Z', '2019-08-12T10:30:00Z'),
    ]
    expect(told({ summary: '', windows }).what).toBe(
      '2 interruptions, 1 hour 30 minutes in all, August 4 – 12, 2019',
    )
  })
})

describe('a public build', () => {
  const text = `---
id: it
instance: EU00
start: 2019-06-03 13:45
end: 2019-06-03 14:35
---
## Root Cause

:::internal
The night shift closed a valve. Nobody knows.
:::

A valve was closed. It was opened.
`
  it.each(['public', 'internal'])('never has an internal block as the cause: %s', audience => {
    const files = filesOf(sampleSite(`audience: ${audience}`, { 'it.md': text }))
    for (const path of ['reports/it/index.html', 'feed.atom', 'reports/it/index.md'])
      expect(files.get(path)).toMatch(
        /Why\S* \S*A valve was closed\.|Why<\/dt><dd>A valve was closed\./,
      )
    expect(JSON.parse(files.get('api/v1/reports/it.json') ?? '').root_cause).toBe(
      'A valve was closed.',
    )
  })
})

describe('what lists lead with', () => {
  const registry = [
    instance('EU00', { name: 'Alma EU00', region: 'Europe', datacenter: 'Amsterdam' }),
  ]
  const lead = (title: string, summary = 'Logins failed. It was short.', language = 'en') =>
    leadOf(report({ title, summary }), {
      site: site([], { config: { ...config(), instances: registry } }),
      words: wordsOf(language),
    }).text

  it.each([
    'RCA EU00 2019-07-08',
    'Alma EU Instances – RCA – June 3, 2019',
    'EU00: Incident report, Jul 8 and Aug 3',
  ])('is what happened where the title is "%s"', title => {
    expect(lead(title)).toBe('Logins failed')
    expect(lead(title, '')).toBe(title)
  })

  it('is the title where it says more', () => {
    for (const title of [
      'Alma EU00 – RCA – June 3, 2019 (slowness)',
      'Logins down',
      'Amsterdam lost its network',
    ])
      expect(lead(title)).toBe(title)
    expect(lead('EU00 – Ursachenanalyse – 8. Juli 2019', 'Ein Ausfall.', 'de')).toBe('Ein Ausfall')
    expect(english.language).toBe('en')
  })
})

describe('whether a report was helpful', () => {
  const asked = (feedbackUrl: string) => {
    const asking = site([report()], { config: config({ feedbackUrl }) })
    return feedbackView(report({ id: 'a&b' }), survey(asking, look())(outputPath('x.html')))
  }

  it('takes a yes and a no where the address has a place for them', () => {
    expect(asked('https://example.org/?a={answer}&of={id}')).toEqual({
      edit: null,
      feedback: null,
      answers: [
        { text: 'Yes', href: 'https://example.org/?a=yes&of=a%26b' },
        { text: 'No', href: 'https://example.org/?a=no&of=a%26b' },
      ],
    })
  })

  it('is one link otherwise', () => {
    expect(asked('mailto:us@example.org?subject={id}')).toMatchObject({
      feedback: 'mailto:us@example.org?subject=a%26b',
      answers: [],
    })
  })

  it('is no address with a slot that nothing fills', () => {
    for (const slot of ['{answr}', '{Answer}', '%7Banswer%7D', '%7bid%7d', '{', '{}']) {
      const text = `feedback: { url: 'https://example.org/?x=${slot}' }`
      const { config: read, diagnostics } = readConfig(text, sourcePath('causebook.yaml'))
      expect(read).toBeNull()
      expect(diagnostics[0]?.message).toContain('no slot but {answer}, {title}, {id} and {url}')
    }
  })
})
