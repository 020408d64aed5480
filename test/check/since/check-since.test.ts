import { describe, expect, it } from 'vitest'
import { assembleSite } from '../../../src/assemble/assemble-site.ts'
import { checkSince, checkSinceBuild } from '../../../src/check/since/check-since.ts'
import { type Earlier, type EarlierReport, earlierState } from '../../../src/model/life/earlier.ts'
import { sourcePath } from '../../../src/model/paths.ts'
import type { Report } from '../../../src/model/report.ts'
import { action, at, config, instance, now, report, revision, window } from '../../samples.ts'

const settings = config({
  instances: [
    instance('EU00', { product: 'Alma', aliases: ['Amsterdam'] }),
    instance('EU01', { product: 'Primo' }),
  ],
})
const assembled = (reports: readonly Report[]) => assembleSite(settings, reports, [], { now })
const state = (...reports: readonly Report[]): Earlier => earlierState(assembled(reports))

const since = (before: Earlier, ...reports: readonly Report[]) =>
  checkSince(assembled(reports), reports, before)

const first = revision('2019-06-11')
const second = revision('2019-06-17', { summary: 'Corrected the end' })
/** Each has a hash of its own: of what is the same, nothing more is asked. */
let hashes = 0
const one = (rest: Partial<Report> = {}) => {
  hashes += 1
  return report({ revisions: [first], hash: String(hashes).padStart(64, '0'), ...rest })
}
const named = (id: string, rest: Partial<Report> = {}) => one({ id, ...rest })

const told = (found: ReturnType<typeof since>) => found.map(({ code, file }) => `${code} ${file}`)

const elsewhen = [window('2018-06-03T11:45:00Z', '2018-06-03T12:35:00Z')] as const

it('says nothing where nothing changed, and of a new knowledge base that it is one', () => {
  const all = [one({ aliases: ['/old/'] }), named('draft', { status: 'draft' })]
  expect(since(state(...all), ...all)).toEqual([])
  expect(since({ reports: [] }, ...all)).toEqual([])
  const nothing = { reports: [], isMissing: true }
  expect(since(nothing, ...all)).toMatchObject([{ code: 'published/nothing-then', place: at(1) }])
  expect(since(nothing)).toEqual([])
})

it('says nothing of words, tags and links', () => {
  const reworded = one({ title: 'Another', summary: 'Shorter', tags: ['a'], hash: '1'.repeat(64) })
  expect(since(state(one()), reworded)).toEqual([])
})

describe('a report that is gone', () => {
  const before = state(named('old', { title: 'Alma EU00 – June 3' }))

  it('is told where the incident is told of now, and which id to state', () => {
    const renamed = named('new', { title: 'Alma EU00 – June 3' })
    expect(since(before, named('other', { title: 'Another', windows: elsewhen }), renamed)).toEqual(
      [
        {
          code: 'published/gone',
          severity: 'warning',
          file: 'new.md',
          place: at(1),
          message:
            'The report "old" was published and is gone; this one, "new", tells of the same incident: readers of feeds see it as new',
          hint: 'Add `id: old`; or, if the id must change, add `aliases: /reports/old/`, so that at least its address leads here',
        },
      ],
    )
  })

  it('is told at the id where one is stated', () => {
    const renamed = named('new', { places: { id: at(2, 5) } })
    expect(since(state(named('old')), renamed)).toMatchObject([
      { place: at(2, 5), hint: expect.stringContaining('Set `id: old`') },
    ])
  })

  it('is known again by its file, whatever else was mended', () => {
    const again = named('new', {
      title: 'Another title',
      source: sourcePath('old.md'),
      windows: [window('2019-06-03T11:40:00Z', '2019-06-03T12:35:00Z')],
    })
    expect(told(since(before, again))).toEqual(['published/gone old.md'])
  })

  it('is known again as a draft, and by times and summary alone', () => {
    const moved = { title: 'Another', instances: ['EU01'], revisions: [] }
    const draft = named('new', { ...moved, summary: 'It broke', status: 'draft' })
    const was = state(named('old', { summary: 'It broke' }))
    expect(told(since(was, draft))).toEqual(['published/gone new.md'])
  })

  it('is told by its old path where nothing is like it enough', () => {
    const other = named('new', {
      title: 'Another',
      windows: [window('2019-07-03T11:45:00Z', '2019-07-03T12:35:00Z')],
    })
    expect(since(before, other)).toMatchObject([
      {
        code: 'published/gone',
        file: 'old.md',
        message: expect.stringContaining('“Alma EU00 – June 3”, was published and is gone'),
        hint: expect.stringContaining('`status: withdrawn`'),
      },
    ])
  })

  it('may come back in other letters, which is the same address', () => {
    const [found] = since(state(named('Old')), named('old'))
    expect(found).toMatchObject({ code: 'published/gone', hint: 'Add `id: Old`' })
  })

  it('is not told by a title that recurs at the same instance', () => {
    const again = named('new', {
      windows: [window('2020-06-03T11:45:00Z', '2020-06-03T12:35:00Z')],
      revisions: [revision('2020-06-11')],
    })
    expect(told(since(state(named('old')), again))).toEqual(['published/gone old.md'])
  })

  it('takes no report that was there before for the one', () => {
    const twin = named('twin')
    expect(told(since(state(named('old'), twin), twin))).toEqual(['published/gone old.md'])
  })

  it('is no news to whoever lets its address lead to another report', () => {
    const aliases = ['/reports/OLD/index.html']
    expect(since(before, named('new', { title: 'Another', windows: elsewhen, aliases }))).toEqual(
      [],
    )
  })

  it('is noted where its address leads to what tells of it, for feeds do not know that', () => {
    const heir = named('new', { aliases: ['/reports/OLD/index.html'] })
    expect(since(before, heir)).toMatchObject([
      {
        code: 'published/gone',
        severity: 'info',
        file: 'new.md',
        message: expect.stringContaining('readers of feeds see it as new'),
        hint: 'Add `id: old`, unless the id must change',
      },
    ])
  })

  it('is not told of a file that cannot be read now', () => {
    const faulty = [named('old', { windows: [], faults: ['start'] })]
    const check = (was: Earlier) => checkSince(assembled([]), [], was, faulty)
    expect(check(before)).toEqual([])
    expect(told(check(state(named('gone'))))).toEqual(['published/gone gone.md'])
    const index = { ...before, reports: before.reports.map(was => ({ ...was, source: null })) }
    expect(check(index)).toEqual([])
  })

  it('has no file where an index told of it', () => {
    const index = { ...before, reports: before.reports.map(was => ({ ...was, source: null })) }
    expect(told(since(index, named('a', { title: 'A', windows: elsewhen })))).toEqual([
      'published/gone ',
    ])
  })

  it.each([
    ['a draft', { status: 'draft', places: { status: at(4, 9) } }],
    ['internal', { audience: 'internal', places: { audience: at(4, 9) } }],
  ] as const)('is told to be %s where it is that', (what, rest) => {
    expect(since(before, named('old', rest))).toMatchObject([
      {
        code: 'published/hidden',
        file: 'old.md',
        place: at(4, 9),
        message: expect.stringContaining(`is ${what} now`),
      },
    ])
  })
})

describe('an id', () => {
  const june = { title: 'June 3' }
  const july = {
    title: 'July 3',
    windows: [window('2019-07-03T11:45:00Z', '2019-07-03T12:35:00Z')],
    revisions: [revision('2019-07-11')],
  }

  it('that another incident has now is told, and nothing else of it', () => {
    const found = since(state(named('a', june)), named('a', july), named('b', june))
    expect(found).toMatchObject([
      {
        code: 'published/id-taken',
        file: 'a.md',
        message:
          '"a" was published as the id of the incident that b.md tells of, and is that of another one now',
        hint: 'Write `id: a` into b.md, and another `id` here',
      },
    ])
  })

  it('that two incidents exchanged is told of both', () => {
    const before = state(named('a', june), named('b', july))
    expect(told(since(before, named('a', july), named('b', june))).sort()).toEqual([
      'published/id-taken a.md',
      'published/id-taken b.md',
    ])
  })

  it('stays that of an incident of which all was mended, where no other is like it', () => {
    expect(told(since(state(named('a', june)), named('a', july)))).not.toContain(
      'published/id-taken a.md',
    )
  })
})

describe('an old address', () => {
  const before = state(one({ aliases: ['/Knowledge/RCA/', 'old.html'] }))

  it('is told when it leads nowhere', () => {
    const places = { 'aliases.0': at(6, 10), aliases: at(6, 10) }
    expect(since(before, one({ aliases: ['old.html'], places }))).toMatchObject([
      {
        code: 'published/address-gone',
        place: at(6, 10),
        message: 'The address "/Knowledge/RCA/" led to this report and leads nowhere now',
      },
    ])
  })

  it('is not, when it is that of a list by now', () => {
    const was = state(one({ aliases: ['/causes/'] }))
    expect(since(was, one())).toEqual([])
  })

  it('is not, when another report has it, or when it is written in another way', () => {
    const other = named('other', { aliases: ['knowledge/rca/index.html'] })
    const heard = since(before, one({ aliases: ['/old.html'] }), other)
    expect(heard).toEqual([])
  })
})

describe('facts', () => {
  const moved = one({
    windows: [{ ...window('2019-06-03T11:45:00Z', '2019-06-03T17:35:30Z'), instances: ['EU01'] }],
    severity: 'minor',
    instances: ['EU01'],
    places: { start: at(3, 8), end: at(4, 6), severity: at(5, 11) },
  })
  const before = state(one({ severity: 'major' }))

  it('that changed are told with what they were, and with an entry to paste', () => {
    expect(since(before, moved)).toEqual([
      {
        code: 'published/fact-changed',
        severity: 'warning',
        file: moved.source,
        place: at(4, 6),
        message:
          'No new entry of `revisions` tells that `end` was 2019-06-03 14:35 and is 2019-06-03 19:35:30; `instances` was EU00 and is EU01; `severity` was major and is minor',
        hint: 'Add one, or nobody learns of it: `- { date: 2019-07-01, summary: What was wrong, formerly: { instances: [EU00], severity: major } }`',
      },
    ])
  })

  const parts = [
    window('2019-06-03T11:45:00Z', '2019-06-03T12:00:00Z'),
    window('2019-06-03T12:10:00Z', '2019-06-03T12:35:00Z'),
  ] as const
  it.each<[string, Partial<Report>, Partial<Report>, string]>([
    ['a severity', {}, { severity: 'major' }, '`severity` was not stated and is major'],
    [
      'a milestone',
      { detected: { at: '2019-06-03T11:50:00Z', zone: 'Europe/Amsterdam' } },
      {},
      '`detected` was 2019-06-03 13:50 and is not stated',
    ],
    [
      'what an agreement says',
      {},
      { sla: { counts: false, exclusion: 'Planned' } },
      '`sla` was not stated and is counts: false, exclusion: Planned',
    ],
    ['products', {}, { products: ['Primo', 'Alma'] }, '`products` was Alma and is Primo, Alma'],
    [
      'a kind',
      { windows: parts },
      { windows: [parts[0], { ...parts[1], kind: 'degraded' }] },
      '`impact.1.kind` was outage and is degraded',
    ],
    [
      'the instances of a window',
      { windows: parts, instances: ['EU00', 'EU01'] },
      { windows: [parts[0], { ...parts[1], instances: ['EU01'] }], instances: ['EU01', 'EU00'] },
      '`impact.1.instances` was EU00 and is EU01',
    ],
    [
      'that a window was of all',
      { windows: parts, instances: ['EU00', 'EU01'] },
      {
        windows: parts.map(part => ({ ...part, instances: ['EU01', 'EU00'] })),
        instances: ['EU00', 'EU01'],
      },
      '`impact.0.instances` was EU00 and is all; `impact.1.instances` was EU00 and is all',
    ],
    [
      'the number of windows',
      {},
      { windows: parts },
      '`impact` was 2019-06-03 13:45 – 2019-06-03 14:35 (outage) and is 2019-06-03 13:45 – 2019-06-03 14:00 (outage), 2019-06-03 14:10 – 2019-06-03 14:35 (outage)',
    ],
  ])('such as %s are told', (_, was, is, message) => {
    expect(since(state(one(was)), one(is)).map(found => found.message)).toEqual([
      `No new entry of \`revisions\` tells that ${message}`,
    ])
  })

  it('stay the same by another clock, with another scope, and in another order', () => {
    const [only] = one().windows
    const was = one({ instances: ['EU00', 'EU01'], detected: only?.start ?? null })
    const utc = { at: only?.start?.at ?? '', zone: 'UTC' }
    const same = one({
      instances: ['EU01', 'EU00'],
      zone: 'UTC',
      detected: utc,
      windows: [{ ...(only as Report['windows'][0]), start: utc, scope: 'Logins' }],
    })
    expect(since(state(was), same)).toEqual([])
  })

  it('of another clock are given it back, or an entry', () => {
    const places = { timezone: at(3, 11) }
    const [only] = one().windows as [Report['windows'][0]]
    const start = { at: '2019-06-03T11:46:00Z', zone: 'UTC' }
    const is = one({ zone: 'UTC', windows: [{ ...only, start }], places })
    expect(since(state(one()), is)[0]?.hint).toBe(
      'Write `timezone: Europe/Amsterdam` again, by whose clock its times were told when they were published; or, if it was the wrong one, add an entry: `- { date: 2019-07-01, summary: What was wrong }`',
    )
  })

  it('that an index does not tell are not compared', () => {
    const [was] = before.reports as [EarlierReport]
    const { id, title, status, instances, publications, updated, history } = was
    const known = { id, title, status, instances, publications, updated, history }
    const index = { ...known, source: null, actions: null }
    const found = since({ reports: [index] }, { ...moved, instances: ['EU00'] })
    expect(found).toEqual([])
    const unknown = { ...was, history: null, source: null }
    expect(since({ reports: [unknown] }, moved)).toEqual([])
  })

  it.each<[string, boolean, Partial<Report>, string | undefined]>([
    [
      'counts no more',
      true,
      { sla: { counts: false, exclusion: null } },
      'true and is counts: false',
    ],
    ['counts again', false, {}, 'false and is counts: true'],
    ['counts as it did', true, { sla: { counts: true, exclusion: null } }, undefined],
    [
      'is withdrawn',
      true,
      { sla: { counts: false, exclusion: null }, status: 'withdrawn' },
      undefined,
    ],
    ['is of another kind', true, { windows: [{ ...elsewhen[0], kind: 'degraded' }] }, undefined],
  ])('that an index tells of, such as a window that %s, are compared', (_, counts, rest, told) => {
    const [was] = state(one({ ...rest, sla: null, status: 'final' })).reports as [EarlierReport]
    const { sla, ...known } = was
    const windows = was.windows?.map(window => ({ ...window, kind: 'outage' as const, counts }))
    const index: Earlier = { reports: [{ ...known, source: null, windows }] }
    const messages = since(index, one(rest)).map(({ message }) => message)
    const about = messages.filter(message => message.includes('`sla`'))
    expect(about).toEqual(told ? [expect.stringContaining(`\`sla\` was counts: ${told}`)] : [])
  })

  it('that the settings gave to an index are not of the report', () => {
    const [was] = state(one()).reports as [EarlierReport]
    const index = (rest: Partial<EarlierReport>): Earlier => ({
      reports: [{ ...was, source: null, homes: { regions: [], products: ['Voyager'] }, ...rest }],
    })
    const gone = { code: 'published/subscription-gone' }
    const before = index({ products: ['Voyager'], instances: ['Amsterdam'] })
    expect(since(before, one())).toMatchObject([gone])
    const stated = since(index({ products: ['Voyager'] }), one({ products: ['Alma'] }))
    expect(stated).toMatchObject([
      { hint: expect.stringContaining('formerly: { products: [Voyager] }') },
      gone,
    ])
  })

  it('need `formerly` beside a new entry, where they say whom the report concerns', () => {
    const places = { 'revisions.1': at(8, 5) }
    expect(since(before, { ...moved, revisions: [first, second], places })).toEqual([
      {
        code: 'published/formerly-missing',
        severity: 'warning',
        file: moved.source,
        place: at(8, 5),
        message:
          'The entry of 2019-06-17 does not state that `instances` was EU00 and is EU01; `severity` was major and is minor: whoever was told by mistake hears nothing of it',
        hint: 'Add to it: `formerly: { instances: [EU00], severity: major }`',
      },
    ])
  })

  it.each<[string, Report['revisions'][0]['formerly'], readonly string[]]>([
    ['all is stated', { instances: ['EU00'], severity: 'major' }, []],
    [
      'something else is',
      { instances: ['EU00'], severity: 'critical' },
      ['published/formerly-missing'],
    ],
    ['one is missing', { severity: 'major' }, ['published/formerly-missing']],
  ])('are right or wrong beside it when %s', (_, formerly, codes) => {
    const revisions = [first, { ...second, formerly }]
    expect(since(before, { ...moved, revisions }).map(({ code }) => code)).toEqual(codes)
  })

  it('of a preliminary report want an entry that says that it is one', () => {
    const preliminary = { ...first, kind: 'preliminary' } as const
    const was = { status: 'preliminary', revisions: [preliminary] } as const
    const is = { ...was, severity: 'minor' } as const
    const [told] = since(state(one({ ...was, severity: 'major' })), one(is))
    expect(told?.hint).toBe(
      'Add one, or nobody learns of it: `- { date: 2019-07-01, summary: What was wrong, kind: preliminary, formerly: { severity: major } }`',
    )
  })

  it('that were told without an entry want one for that, whose name it takes', () => {
    const was = { status: 'preliminary', revisions: [], severity: 'major' } as const
    const is = { ...was, severity: 'minor' } as const
    const [told] = since(state(one(was)), one(is))
    expect(told?.hint).toBe(
      'Add two, or nobody learns of it: `- { date: 2019-06-03, summary: Preliminary report, kind: preliminary }`, of the day on which it was published, and `- { date: 2019-07-01, summary: What was wrong, kind: preliminary, formerly: { severity: major } }`',
    )
    const entry = revision('2019-06-03', { kind: 'preliminary' })
    const further = { ...revision('2019-07-01'), kind: 'preliminary' } as const
    const formerly = { severity: 'major' } as const
    expect(since(state(one(was)), one({ ...is, revisions: [entry] }))).toHaveLength(1)
    const both = [entry, { ...further, formerly }]
    expect(since(state(one(was)), one({ ...is, revisions: both }))).toEqual([])
  })

  it('that change with the status are told in the same entry', () => {
    const preliminary = { ...first, kind: 'preliminary' } as const
    const was = { status: 'preliminary', revisions: [preliminary], severity: 'major' } as const
    const is = { severity: 'minor', revisions: [preliminary] } as const
    const hints = since(state(one(was)), one(is)).map(({ hint }) => hint)
    expect(hints).toEqual([
      'Add one: `- { date: 2019-07-01, summary: What is new, kind: final }`',
      'Say it in the entry that tells of the status, too: `- { date: 2019-07-01, summary: What was wrong, kind: final, formerly: { severity: major } }`',
    ])
    const entry = { kind: 'final', formerly: { severity: 'major' } } as const
    const revisions = [preliminary, revision('2019-07-01', entry)]
    expect(since(state(one(was)), one({ ...is, revisions }))).toEqual([])
  })

  it('are not told by an entry that subscribers are not told of', () => {
    const revisions = [first, { ...second, substantive: false }]
    expect(told(since(before, { ...moved, revisions }))).toEqual([
      `published/fact-changed ${moved.source}`,
    ])
  })
})

describe('a status', () => {
  const preliminary = revision('2019-06-11', { kind: 'preliminary' })
  it.each<[string, Partial<Report>, Partial<Report>, string]>([
    [
      'finished',
      { status: 'preliminary', revisions: [preliminary] },
      { status: 'final', revisions: [preliminary] },
      'kind: final',
    ],
    ['withdrawn', {}, { status: 'withdrawn' }, 'kind: withdrawn'],
    [
      'withdrawn after a correction',
      { revisions: [first, second] },
      { revisions: [first, second], status: 'withdrawn' },
      'kind: withdrawn',
    ],
    [
      'restored',
      { status: 'withdrawn', revisions: [first, second] },
      { revisions: [first, second] },
      'kind: restored',
    ],
    [
      'withdrawn, with an entry for something else',
      { revisions: [first] },
      { revisions: [first, { ...second, kind: 'corrected' }], status: 'withdrawn' },
      'kind: withdrawn',
    ],
  ])('is told once where no entry tells of it: %s', (_, was, is, entry) => {
    const places = { status: at(5, 9) }
    expect(since(state(one(was)), one({ ...is, places }))).toMatchObject([
      { code: 'published/status-untold', place: at(5, 9), hint: expect.stringContaining(entry) },
    ])
  })

  it.each<[Partial<Report>, Partial<Report>, string, string]>([
    [
      { status: 'withdrawn', revisions: [first] },
      { revisions: [first, second] },
      'nobody is told that it is there again',
      'if it tells of it, and add above it `- { date: 2019-07-01, summary: Why it was withdrawn, kind: withdrawn }`, or add two, of their days: `- {',
    ],
    [
      { status: 'preliminary', revisions: [first] },
      { revisions: [first] },
      'the entry of 2019-06-11, which was told as preliminary, is told again as published',
      'Write `kind: preliminary` into the entry of 2019-06-11, and add one: `- { date: 2019-07-01, summary: What is new, kind: final }`',
    ],
    [
      { revisions: [first] },
      { revisions: [first, second], status: 'withdrawn' },
      'subscribers learn it without a day and a reason',
      'Write `kind: withdrawn` into the entry of 2019-06-17, if it tells of it, or add one: `- {',
    ],
  ])('is told by what subscribers learn of it, and how it is mended', (was, is, what, how) => {
    expect(since(state(one(was)), one(is))).toMatchObject([
      { message: expect.stringContaining(what), hint: expect.stringContaining(how) },
    ])
  })

  const mended = (was: Partial<Report>, is: Partial<Report>, revisions: Report['revisions']) =>
    since(state(one(was)), one({ ...is, revisions })).map(({ hint }) => hint)

  it('that makes two of many entries others names them all, and is content with what it says', () => {
    const [a, b] = ['Corrected the start', 'Corrected the end'].map(summary =>
      revision('2019-06-12', { summary }),
    ) as [Report['revisions'][0], Report['revisions'][0]]
    const was = { status: 'preliminary', revisions: [preliminary, a, b] } as const
    const entry = { summary: 'What is new', kind: 'final' } as const
    expect(since(state(one(was)), one({ revisions: was.revisions }))).toMatchObject([
      {
        message: expect.stringContaining(
          'the entry of 2019-06-12, which was told as preliminary, is told again as final',
        ),
        hint: 'Write `kind: preliminary` into the entry of 2019-06-12, “Corrected the start”, and write `kind: preliminary` into the entry of 2019-06-12, “Corrected the end”, and add one: `- { date: 2019-07-01, summary: What is new, kind: final }`',
      },
    ])
    const stated = [a, b].map(one => ({ ...one, kind: 'preliminary' as const }))
    expect(mended(was, {}, [preliminary, ...stated, revision('2019-07-01', entry)])).toEqual([])
  })

  it('of what was withdrawn without a word asks for both entries at once', () => {
    const [withdrawn, restored] = (['withdrawn', 'restored'] as const).map(kind =>
      revision('2019-07-01', { kind, summary: 'Why' }),
    ) as [Report['revisions'][0], Report['revisions'][0]]
    const was = { status: 'withdrawn', revisions: [first] } as const
    expect(mended(was, {}, [first])).toEqual([
      'Add two, of their days: `- { date: 2019-07-01, summary: Why it was withdrawn, kind: withdrawn }` and `- { date: 2019-07-01, summary: Why it is there again, kind: restored }`',
    ])
    expect(mended(was, {}, [first, withdrawn, restored])).toEqual([])
    expect(mended({ ...was, revisions: [first, withdrawn] }, {}, [first, withdrawn])).toEqual([
      expect.stringContaining('Add one: '),
    ])
  })

  it('of a preliminary version that did not say so asks for that, too', () => {
    const is = { status: 'withdrawn' } as const
    const was = { status: 'preliminary', revisions: [first] } as const
    expect(mended(was, is, [first])).toEqual([
      'Write `kind: preliminary` into the entry of 2019-06-11, and add one: `- { date: 2019-07-01, summary: Why it was withdrawn, kind: withdrawn }`',
    ])
    const entry = revision('2019-07-01', { kind: 'withdrawn', summary: 'Why it was withdrawn' })
    expect(mended(was, is, [{ ...first, kind: 'preliminary' }, entry])).toEqual([])
  })

  it('that no feed tells of, since others without a day are newer, is said to be told to nobody', () => {
    const withdrawn = {
      windows: elsewhen,
      title: 'Newer',
      revisions: [second],
      status: 'withdrawn',
    }
    const reports = (rest: Partial<Report>, newer: Partial<Report>) => [
      one(rest),
      named('newer', { ...withdrawn, ...newer } as Partial<Report>),
    ]
    const small = { ...settings, feed: { ...settings.feed, limit: 1 } }
    const check = (newer: Partial<Report>) => {
      const is = reports({ status: 'withdrawn' }, newer)
      const site = assembleSite(small, is, [], { now })
      return checkSince(site, is, state(...reports({}, newer))).map(({ message }) => message)
    }
    expect(check({})).toEqual([
      expect.stringContaining(
        'tells of it: no subscriber learns it, for of what has no day `updates.*` hold at most 1',
      ),
    ])
    expect(check({ instances: ['EU01'] })).toEqual([
      expect.stringContaining(
        'of subscribers only those of EU00, Alma learn it, without a day and a reason, for',
      ),
    ])
  })

  it('is told where the history is when it is not stated any more', () => {
    const was = state(one({ status: 'withdrawn', revisions: [first, second] }))
    const is = one({ revisions: [first, second], places: { revisions: at(7) } })
    expect(since(was, is)).toMatchObject([{ place: at(7) }])
  })

  it.each<[Partial<Report>, Partial<Report>]>([
    [{ status: 'preliminary', revisions: [preliminary] }, { revisions: [preliminary, second] }],
    [{}, { status: 'withdrawn', revisions: [first, { ...second, kind: 'withdrawn' }] }],
    [
      { status: 'withdrawn', revisions: [first, { ...second, kind: 'withdrawn' }] },
      { revisions: [first, { ...second, kind: 'withdrawn' }, revision('2019-06-20')] },
    ],
    [
      { status: 'withdrawn', revisions: [first] },
      { revisions: [first, { ...second, kind: 'restored' }] },
    ],
  ])('is right with an entry of its own', (was, is) => {
    expect(since(state(one(was)), one(is))).toEqual([])
  })
})

describe('an entry of the history', () => {
  const before = state(one({ revisions: [first, second] }))
  const changed = (...revisions: Report['revisions']) =>
    since(
      before,
      one({
        revisions,
        places: {
          revisions: at(6),
          'revisions.0.date': at(7, 13),
          'revisions.1.summary': at(8, 33),
        },
      }),
    )

  it.each<[string, Report['revisions'], string, ReturnType<typeof at>]>([
    [
      'another date',
      [{ ...first, date: '2019-06-12' }, second],
      'The entry of 2019-06-11 is not what was published any more: `date` was 2019-06-11',
      at(7, 13),
    ],
    [
      'other words',
      [first, { ...second, summary: 'Corrected' }],
      'The entry of 2019-06-17 is not what was published any more: `summary` was “Corrected the end”',
      at(8, 33),
    ],
    [
      'another kind',
      [first, { ...second, kind: 'restored' }],
      'The entry of 2019-06-17 is not what was published any more: `kind` was corrected',
      at(6),
    ],
    [
      'that it is untold',
      [first, { ...second, substantive: false }],
      'The entry of 2019-06-17 is not what was published any more: `kind` was corrected',
      at(6),
    ],
    [
      'something it did not state',
      [first, { ...second, formerly: { severity: 'major' } }],
      'The entry of 2019-06-17 is not what was published any more: `formerly` was not stated',
      at(6),
    ],
    [
      'nothing',
      [first],
      'The entry of 2019-06-17 was published and is gone from the history',
      at(6),
    ],
  ])('that says %s is told', (_, revisions, message, place) => {
    expect(changed(...revisions)).toMatchObject([
      { code: 'published/revision-changed', message, place },
    ])
  })

  it('that is gone is given back', () => {
    expect(changed(first)[0]?.hint).toContain(
      '`- { date: 2019-06-17, summary: Corrected the end }`',
    )
  })

  it('may say what it was taken for', () => {
    expect(changed(first, { ...second, kind: 'corrected' })).toEqual([])
  })

  it('may be told at last, and be added where it was forgotten', () => {
    const untold = { ...second, substantive: false }
    const was = state(one({ revisions: [first, untold] }))
    expect(since(was, one({ revisions: [first, second] }))).toEqual([])
    const forgotten = revision('2019-06-10', { kind: 'preliminary', summary: 'Preliminary report' })
    const between = revision('2019-06-14', { summary: 'Corrected the start' })
    expect(changed(first, between, second)).toEqual([])
    expect(changed(forgotten, { ...first, kind: 'published' }, second)).toEqual([])
  })

  it('is told again where one that was forgotten makes it another', () => {
    const forgotten = revision('2019-06-10', { kind: 'preliminary', summary: 'Preliminary report' })
    expect(changed(forgotten, first, second)).toMatchObject([
      {
        message:
          'Subscribers know the entry of 2019-06-11 as "2019-06-11", and it is "final" now: they are told of it again',
        hint: 'Write `kind: published` into it, so that it still says so',
      },
    ])
  })

  it('is told as something else where one that was forgotten stands above the first', () => {
    const forgotten = revision('2019-06-10', { summary: 'Early word' })
    expect(changed(forgotten, first, second)).toMatchObject([
      {
        code: 'published/revision-changed',
        message: 'The entry of 2019-06-11 is not what was published any more: `kind` was published',
        hint: 'Write `kind: published` into it, so that it still says so',
      },
    ])
    expect(changed(forgotten, { ...first, kind: 'published' }, second)).toEqual([])
  })

  it('of a day is alone once the one above it is gone, and that one is put back above it', () => {
    const another = revision('2019-06-17', { summary: 'Corrected the start' })
    const was = state(one({ revisions: [first, second, another] }))
    expect(since(was, one({ revisions: [first, another] }))).toMatchObject([
      {
        message: 'The entry of 2019-06-17 was published and is gone from the history',
        hint: expect.stringContaining(
          'Put it back above “Corrected the start”: `- { date: 2019-06-17, summary: Corrected the end }`',
        ),
      },
    ])
    const swapped = since(was, one({ revisions: [first, another, second] }))
    expect(swapped.map(({ message }) => message)).toEqual([
      'Subscribers know the entry of 2019-06-17 as "2019-06-17", and it is "2019-06-17/2" now, as which they know another: each is told in the words of the other',
      'Subscribers know the entry of 2019-06-17 as "2019-06-17/2", and it is "2019-06-17" now, as which they know another: each is told in the words of the other',
    ])
    expect(swapped[0]?.hint).toBe('Write those of a day in the order in which they were published')
  })

  it('that is gone is all that is told of those around it', () => {
    expect(changed(second)).toMatchObject([
      { message: 'The entry of 2019-06-11 was published and is gone from the history' },
    ])
  })

  it('is told again once another of its day stands above it', () => {
    const another = revision('2019-06-17', { summary: 'Corrected the start' })
    expect(changed(first, second, another)).toEqual([])
    expect(changed(first, another, second)).toMatchObject([
      {
        code: 'published/revision-changed',
        message:
          'Subscribers know the entry of 2019-06-17 as "2019-06-17", and it is "2019-06-17/2" now: they are told of it again',
        place: at(6),
      },
    ])
    const timed = { ...another, at: '2019-06-17T09:00:00Z', isTimed: true }
    expect(changed(first, timed, second)).toEqual([])
  })

  it('moves with the clock of the report, and is told with what keeps it where it was', () => {
    const timed = (at: string, date = '2019-06-11') =>
      revision(date, { at, isTimed: true, kind: 'final' })
    const was = state(one({ revisions: [timed('2019-06-11T22:30:00Z', '2019-06-12')] }))
    const clock = { zone: 'UTC', places: { timezone: at(3, 11), 'revisions.0.date': at(7, 13) } }
    const moved = { revisions: [timed('2019-06-12T00:30:00Z', '2019-06-12')], ...clock }
    expect(since(was, one(moved))).toMatchObject([
      {
        code: 'published/revision-changed',
        message:
          'The entry of 2019-06-12 is not what was published any more: `date` was 2019-06-11 22:30 UTC',
        hint: 'Write `timezone: Europe/Amsterdam` again, by whose clock its times were told when they were published; or, if it was the wrong one, write `date: 2019-06-11 22:30 UTC`, when this one was told',
        place: at(7, 13),
      },
    ])
    expect(since(was, one({ revisions: [timed('2019-06-11T22:30:00Z')], ...clock }))).toEqual([])
    expect(since(was, one({ revisions: [timed('2019-06-12T06:30:00Z')] }))[0]?.hint).toContain(
      'Put it back as it was',
    )
  })

  it.each<[string, number]>([
    ['2019-06-11T08:30:00Z', 1],
    ['2019-06-11T10:30:01Z', 0],
  ])('is told at %s by an index', (told, count) => {
    const timed = revision('2019-06-11', {
      at: '2019-06-11T10:30:00Z',
      isTimed: true,
      kind: 'final',
    })
    const history = [{ date: '2019-06-11', at: told, kind: 'final' as const, key: 'final' }]
    const index = (reports: Earlier['reports']) => ({
      reports: reports.map(was => ({ ...was, source: null, history })),
    })
    expect(since(index(state(one()).reports), one({ revisions: [timed] }))).toHaveLength(count)
    const daily = one({ revisions: [{ ...timed, isTimed: false }] })
    expect(since(index(state(one()).reports), daily)).toEqual([])
  })

  it('that is not preliminary any more, since another one came, is to say that it is', () => {
    const was = state(one({ status: 'preliminary' }))
    const is = one({ revisions: [first, { ...second, kind: 'published' }] })
    expect(since(was, is)).toMatchObject([
      {
        code: 'published/revision-changed',
        hint: 'Write `kind: preliminary` into it, so that it still says so',
      },
    ])
  })

  it('is known to an index by its day and kind', () => {
    const reports = before.reports.map(was => ({
      ...was,
      source: null,
      history: [
        { date: '2019-06-11', kind: 'published' as const, key: '2019-06-11' },
        { date: '2019-06-17', kind: 'corrected' as const, key: '2019-06-17' },
      ],
    }))
    const check = (...revisions: Report['revisions']) =>
      told(since({ reports }, one({ revisions })))
    const untold = revision('2019-06-17', { substantive: false, summary: 'A comma' })
    expect(check(first, untold, { ...second, summary: 'Reworded' })).toEqual([])
    expect(check(first, untold)).toHaveLength(1)
    expect(check(first, { ...second, date: '2019-06-18' })).toHaveLength(1)
    expect(since({ reports }, one({ revisions: [first] }))[0]?.hint).toBe(
      'Put it back; what was wrong with it is said by an entry of its own',
    )
  })
})

describe('a new report', () => {
  const small = { ...settings, feed: { ...settings.feed, limit: 1 } }
  const check = (rest: Partial<Report>, old: Partial<Report> = {}) => {
    const reports = [one(old), named('new', { places: { revisions: at(6) }, ...rest })]
    return checkSince(assembleSite(small, reports, [], { now }), reports, state(one()))
  }
  const dated = (date: string) => ({ revisions: [revision(date)] })

  it('is told where it is older than all that feeds hold', () => {
    expect(check(dated('2019-06-10'))).toMatchObject([
      {
        code: 'published/unheard',
        severity: 'info',
        file: 'new.md',
        place: at(6),
        message: expect.stringContaining('do not tell of it: they hold the newest'),
        hint: expect.stringContaining(
          '`- { date: 2019-07-01, summary: Added to this site, kind: published }`',
        ),
      },
    ])
    expect(check(dated('2019-06-12'))).toEqual([])
    expect(check({ ...dated('2019-06-10'), status: 'withdrawn' })).toEqual([])
  })

  it('is told to be in the feeds that have it, and what it is', () => {
    expect(check({ ...dated('2019-06-10'), instances: ['EU01'], status: 'preliminary' })).toEqual([
      expect.objectContaining({
        message: expect.stringContaining('do not tell of it, but those of EU01, Primo do: '),
        hint: expect.stringContaining('kind: preliminary }`'),
      }),
    ])
  })

  it('of which an entry of today would be no newer wants larger feeds', () => {
    const today = revision('2019-07-01')
    expect(check(dated('2019-06-10'), { revisions: [first, today] })[0]?.hint).toMatch(
      /^Set `feed.limit` higher/,
    )
  })

  it('is not one that was renamed', () => {
    const old = revision('2018-06-11')
    const [was, is] = ['old', 'new'].map(id => named(id, { revisions: [old] })) as [Report, Report]
    const later = [window('2019-06-04T11:45:00Z', '2019-06-04T12:35:00Z')]
    const reports = [is, one({ title: 'Another', windows: later })]
    const found = checkSince(assembleSite(small, reports, [], { now }), reports, state(was))
    expect(told(found)).toEqual(['published/gone new.md'])
  })
})

it('warns of what is gone alone since a build that nobody need have seen', () => {
  const reports = [one({ severity: 'major' })]
  const before = state(one(), named('gone'))
  const found = checkSinceBuild(assembled(reports), reports, before)
  expect(found.map(({ code, severity }) => [code, severity])).toEqual([
    ['published/gone', 'warning'],
    ['published/fact-changed', 'info'],
  ])
})

describe('what one could subscribe to', () => {
  const index = (facts: Partial<EarlierReport>): Earlier => ({
    reports: [{ ...(state(one()).reports[0] as EarlierReport), source: null, ...facts }],
  })

  it.each<[string, Partial<EarlierReport>, readonly string[]]>([
    ['is there', { instances: ['EU00'], homes: { regions: [], products: ['Alma'] } }, []],
    ['is there by an alias', { instances: ['Amsterdam'] }, []],
    [
      'is a region that was renamed',
      { homes: { regions: ['Europe'], products: [] } },
      ['/regions/europe/'],
    ],
    [
      'is a product that was renamed',
      { homes: { regions: [], products: ['Alma NG'] } },
      ['/products/alma-ng/'],
    ],
    ['is an instance without an alias', { instances: ['EU07'] }, ['/instances/eu07/']],
  ])('%s', (_, facts, expected) => {
    const gone = since(index(facts), one()).filter(
      ({ code }) => code === 'published/subscription-gone',
    )
    expect(gone.map(({ message }) => /at (\S+) is/.exec(message)?.[1])).toEqual(expected)
  })
})

describe('an action', () => {
  const done = action({ status: 'done', done: '2019-06-20' })
  const before = state(one({ actions: [done] }))

  it('that was told as closed is not to be opened again, whatever is known of the history', () => {
    const places = { 'actions.0.status': at(9, 7) }
    const reopened = one({ actions: [action()], places })
    const [{ history: _, ...known } = {}] = before.reports as EarlierReport[]
    const short = { reports: [{ ...known, history: null } as EarlierReport] }
    for (const earlier of [before, short])
      expect(since(earlier, reopened)).toMatchObject([
        {
          code: 'published/action-reopened',
          severity: 'warning',
          place: at(9, 7),
          message: expect.stringContaining('was told as closed, and is open again'),
        },
      ])
  })

  it('is not complained of where it is given up, new, or of a report that is withdrawn', () => {
    const givenUp = action({ status: 'wont-do' })
    const next = action({ title: 'Extend it further' })
    expect(since(before, one({ actions: [givenUp, next] }))).toEqual([])
    const gone = since(before, one({ actions: [action()], status: 'withdrawn' }))
    expect(told(gone)).not.toContain('published/action-reopened 2019-06-03-alma-eu.md')
    expect(
      since(
        { reports: before.reports.map(was => ({ ...was, actions: null })) },
        one({ actions: [action()] }),
      ),
    ).toEqual([])
  })
})
