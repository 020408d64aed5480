import { describe, expect, it } from 'vitest'
import { lifeOf } from '../../../src/model/life/life-of.ts'
import type { Revision } from '../../../src/model/report.ts'
import type { PublicationKind, Status } from '../../../src/model/terms.ts'
import { report, revision } from '../../samples.ts'

const entry = (
  date: string,
  kind: PublicationKind | null = null,
  rest: Partial<Revision> = {},
) => ({
  ...revision(date),
  summary: `Entry of ${date}`,
  kind,
  ...rest,
})

const life = (status: Status, ...revisions: readonly Revision[]) =>
  lifeOf(report({ status, revisions })).map(({ kind, key }) => `${kind} ${key}`)

const [a, b, c, d] = ['2026-03-01', '2026-03-08', '2026-03-15', '2026-03-22'] as const

describe('the life of a report', () => {
  it.each<[string, Status, readonly Revision[], readonly string[]]>([
    ['a publication', 'final', [entry(a)], [`published ${a}`]],
    ['corrections', 'final', [entry(a), entry(b)], [`published ${a}`, `corrected ${b}`]],
    ['a preliminary report', 'preliminary', [entry(a)], ['preliminary preliminary']],
    [
      'one that has come on',
      'preliminary',
      [entry(a), entry(a), entry(b)],
      ['preliminary preliminary', `preliminary ${a}/preliminary`, `preliminary ${b}/preliminary`],
    ],
    [
      'one that is finished',
      'final',
      [entry(a, 'preliminary'), entry(b)],
      ['preliminary preliminary', 'final final'],
    ],
    [
      'the same, said by the later entry',
      'final',
      [entry(a), entry(b, 'final'), entry(c)],
      ['preliminary preliminary', 'final final', `corrected ${c}`],
    ],
    [
      'several preliminary versions',
      'final',
      [entry(a, 'preliminary'), entry(b, 'preliminary'), entry(c), entry(d)],
      ['preliminary preliminary', `preliminary ${b}/preliminary`, 'final final', `corrected ${d}`],
    ],
    [
      'a withdrawal',
      'withdrawn',
      [entry(a), entry(b, 'withdrawn')],
      [`published ${a}`, 'withdrawn withdrawn'],
    ],
    [
      'a withdrawal that nobody entered, beside what was there before',
      'withdrawn',
      [entry(a), entry(b)],
      [`published ${a}`, `corrected ${b}`, 'withdrawn withdrawn'],
    ],
    [
      'a withdrawal that goes on being explained',
      'withdrawn',
      [entry(a), entry(b, 'withdrawn'), entry(c)],
      [`published ${a}`, 'withdrawn withdrawn', `corrected ${c}`],
    ],
    [
      'what is there again',
      'final',
      [entry(a), entry(b, 'withdrawn'), entry(c), entry(d)],
      [`published ${a}`, 'withdrawn withdrawn', 'restored restored', `corrected ${d}`],
    ],
    [
      'what is there again after a withdrawal that nobody entered',
      'final',
      [entry(a), entry(b), entry(c, 'restored'), entry(d)],
      [
        `published ${a}`,
        `corrected ${b}`,
        'withdrawn withdrawn',
        'restored restored',
        `corrected ${d}`,
      ],
    ],
    [
      'a preliminary report that is there again, and is finished',
      'final',
      [entry(a, 'preliminary'), entry(b, 'withdrawn'), entry(c, 'restored'), entry(d)],
      ['preliminary preliminary', 'withdrawn withdrawn', 'restored restored', 'final final'],
    ],
    [
      'one that was finished when it came back',
      'final',
      [entry(a, 'preliminary'), entry(b, 'withdrawn'), entry(c, 'restored')],
      ['preliminary preliminary', 'withdrawn withdrawn', 'restored restored'],
    ],
    [
      'one that is preliminary still',
      'preliminary',
      [entry(a, 'preliminary'), entry(b, 'withdrawn'), entry(c, 'restored'), entry(d)],
      [
        'preliminary preliminary',
        'withdrawn withdrawn',
        'restored restored',
        `preliminary ${d}/preliminary`,
      ],
    ],
    [
      'what is withdrawn again',
      'withdrawn',
      [entry(a), entry(b, 'withdrawn'), entry(c), entry(d, 'withdrawn')],
      [`published ${a}`, 'withdrawn withdrawn', 'restored restored', 'withdrawn withdrawn/2'],
    ],
  ])('tells of %s', (_, status, revisions, expected) => {
    expect(life(status, ...revisions)).toEqual(expected)
  })

  it.each<[string, Status, readonly Revision[], readonly string[]]>([
    ['that it is out', 'preliminary', [], ['preliminary preliminary']],
    ['that it was finished', 'final', [entry(a, 'preliminary')], ['final final']],
    ['that it was withdrawn', 'withdrawn', [entry(a)], ['withdrawn withdrawn']],
    ['that it is there again', 'final', [entry(a), entry(b, 'withdrawn')], ['restored restored']],
  ])('tells %s, where only the status does, without a day', (_, status, revisions, expected) => {
    const untold = lifeOf(report({ status, revisions })).filter(({ date }) => date === null)
    expect(untold.map(({ kind, key, at }) => [`${kind} ${key}`, at])).toEqual(
      expected.map(text => [text, null]),
    )
  })

  it.each<[string, Status, readonly [PublicationKind, ...PublicationKind[]], readonly string[]]>([
    ['a withdrawal', 'withdrawn', ['published', 'withdrawn'], ['published', 'withdrawn']],
    [
      'no withdrawal of what stands',
      'final',
      ['published', 'withdrawn'],
      ['published', 'corrected'],
    ],
    [
      'a withdrawal that was taken back',
      'final',
      ['published', 'withdrawn', 'restored'],
      ['published', 'withdrawn', 'restored'],
    ],
    [
      'no restoring of what was there',
      'final',
      ['published', 'restored'],
      ['published', 'corrected'],
    ],
    [
      'a withdrawal that is explained after that',
      'withdrawn',
      ['published', 'withdrawn', 'published'],
      ['published', 'withdrawn', 'corrected'],
    ],
    [
      'no withdrawal of what is withdrawn later',
      'withdrawn',
      ['published', 'withdrawn', 'published', 'withdrawn'],
      ['published', 'corrected', 'corrected', 'withdrawn'],
    ],
    ['a preliminary report', 'final', ['preliminary', 'final'], ['preliminary', 'final']],
    ['a final one alone', 'final', ['published', 'final'], ['preliminary', 'final']],
  ])('takes %s from words that status and neighbours bear out', (_, status, worded, expected) => {
    const revisions = worded.map((word, i) => ({
      ...entry([a, b, c][i] ?? d),
      worded: word === 'published' ? null : word,
    }))
    expect(lifeOf(report({ status, revisions })).map(({ kind }) => kind)).toEqual(expected)
  })

  it('has the same event where an entry tells later what the status told alone', () => {
    expect(life('final', entry(a, 'preliminary'))).toEqual(
      life('final', entry(a, 'preliminary'), entry(b)),
    )
    expect(life('withdrawn', entry(a))).toEqual(life('withdrawn', entry(a), entry(b, 'withdrawn')))
    const [untold, told] = [entry(b, 'restored'), entry(b, 'withdrawn')]
    expect(life('final', entry(a), untold)).toEqual(
      life('final', entry(a), told, entry(c, 'restored')),
    )
    expect(life('preliminary')).toEqual(life('preliminary', entry(a)))
  })

  it('has another event where that entry says that it was told to the wrong ones', () => {
    const moved = { formerly: { instances: ['EU01'] } }
    const [published, ...told] = life('withdrawn', entry(a), entry(b, 'withdrawn', moved))
    expect([published, told]).toEqual([`published ${a}`, [`withdrawn ${b}/withdrawn`]])
    expect(life('withdrawn', entry(a))).toEqual([`published ${a}`, 'withdrawn withdrawn'])
  })

  it('names an event by its day, whatever stands around it', () => {
    const before = life('final', entry(a), entry(c))
    const after = life('final', entry(a), entry(b), entry(c))
    expect(after).toEqual(expect.arrayContaining([...before]))
    expect(life('final', entry(a), entry(b), entry(b))).toEqual([
      `published ${a}`,
      `corrected ${b}`,
      `corrected ${b}/2`,
    ])
  })

  it('names an event by its time where that is stated, whatever of that day stands above it', () => {
    const timed = (at: string) => entry(a, null, { at, isTimed: true })
    const [first, second, third] = [10, 11, 12].map(hour => timed(`${a}T${hour}:00:00Z`))
    if (!first || !second || !third) throw new Error('No entries')
    const before = life('final', first, third)
    expect(life('final', first, second, third)).toEqual(expect.arrayContaining([...before]))
    expect(before).toEqual([`published ${a}T10:00:00Z`, `corrected ${a}T12:00:00Z`])
  })

  it('keeps what was told of a withdrawal that nobody entered', () => {
    const [moved, rest] = [{ instances: ['EU00'] }, { instances: ['EU01'] }]
    const before = lifeOf(report({ status: 'withdrawn', revisions: [entry(a)], ...moved }))
    const back = entry(c, 'restored', { formerly: moved })
    const after = lifeOf(report({ status: 'final', revisions: [entry(a), back], ...rest }))
    expect(after.slice(0, 2)).toEqual(before)
    expect(after.map(({ kind }) => kind)).toEqual(['published', 'withdrawn', 'restored'])
  })

  it('leaves out what subscribers are not told of, whatever it says', () => {
    const quiet = { substantive: false, worded: 'withdrawn' } as const
    expect(life('final', entry(a), entry(b, null, quiet))).toEqual([`published ${a}`])
  })

  it('says of each event what the report said from then on, and until then', () => {
    const revisions = [
      entry(a),
      entry(b, null, { formerly: { instances: ['EU01'], severity: 'major' } }),
      entry(c, null, { formerly: { severity: 'minor' } }),
    ]
    const told = lifeOf(report({ instances: ['EU00'], severity: null, revisions }))
    expect(told.map(({ said }) => [said.instances, said.severity])).toEqual([
      [['EU01'], 'major'],
      [['EU00'], 'minor'],
      [['EU00'], null],
    ])
    expect(told.map(({ before }) => before && [before.instances, before.severity])).toEqual([
      null,
      [['EU01'], 'major'],
      [['EU00'], 'minor'],
    ])
  })
})
