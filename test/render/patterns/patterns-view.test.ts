import { describe, expect, it } from 'vitest'
import { outputPath } from '../../../src/model/paths.ts'
import type { Report } from '../../../src/model/report.ts'
import { addSeconds } from '../../../src/model/time.ts'
import { calendarView } from '../../../src/render/patterns/calendar-view.ts'
import { patternsView } from '../../../src/render/patterns/patterns-view.ts'
import { survey } from '../../../src/render/survey.ts'
import { look, report, site, window } from '../../samples.ts'

const minute = 60

/** An outage of some minutes that began at `start`. */
function outage(start: string, minutes: number, overrides: Partial<Report> = {}): Report {
  const id = overrides.id ?? start.slice(0, 10)
  return report({ id, windows: [window(start, addSeconds(start, minutes * minute))], ...overrides })
}

const seen = (reports: readonly Report[]) =>
  survey(site(reports), look())(outputPath('patterns/index.html'))
const patterns = (...reports: readonly Report[]) => patternsView(seen(reports))
const calendar = (...reports: readonly Report[]) => calendarView(seen(reports))

const figure = (id: string, ...reports: readonly Report[]) =>
  patterns(...reports).figures.find(known => known.id === id)

/** So many outages of an hour, a day apart. */
const daily = (count: number, overrides: Partial<Report> = {}) =>
  Array.from({ length: count }, (_, i) =>
    outage(addSeconds('2019-01-07T09:00:00Z', i * 86_400), 60, { id: `r${i}`, ...overrides }),
  )

describe('patternsView', () => {
  it('shows nothing where there is nothing to count', () => {
    for (const view of [
      patterns(),
      patterns(outage('2019-06-03T09:00:00Z', 5, { status: 'withdrawn' })),
    ])
      expect([view.reach, view.figures, view.tallies]).toEqual([[], [], []])
  })

  it('leaves out what nobody states', () => {
    const { figures, tallies } = patterns(...daily(2))
    expect(figures.map(({ id }) => id)).toEqual(['months', 'weeks', 'durations', 'hours'])
    expect(tallies.map(({ id }) => id)).toEqual(['kinds'])
  })

  it('puts round numbers beside columns, none so near the highest that names would meet', () => {
    const namesIn = (count: number) => {
      const ofMay = Array.from({ length: count }, (_, i) =>
        outage(addSeconds('2019-05-01T09:00:00Z', i * 86_400), 60, { id: `r${i}` }),
      )
      const svg = figure('months', ...ofMay)?.drawings[0]?.svg ?? ''
      return [...svg.matchAll(/<text x="-6"[^>]*>([^<]*)</g)].map(([, name]) => name)
    }
    expect(namesIn(1)).toEqual(['20 min', '40 min'])
    expect(namesIn(10)).toEqual(['5', '5 h'])
    expect(namesIn(11)).toEqual(['5', '5 h'])
    expect(namesIn(12)).toEqual(['5', '10', '5 h', '10 h'])
  })

  it('names the one month that has the most, and counts them where there are several', () => {
    const first = outage('2019-05-03T09:00:00Z', 5)
    const second = outage('2019-06-03T09:00:00Z', 50)
    const third = outage('2019-06-04T09:00:00Z', 5)
    expect(figure('months', first, second, third)?.sentences).toEqual([
      'The most incidents in a month: 2, in June 2019.',
      'The most time of impact in a month: 55 minutes, in June 2019.',
    ])
    expect(figure('months', first, second)?.sentences[0]).toBe(
      'No month had more than 1 incident; 2 months had that many.',
    )
  })

  it('draws ten years at most, and says how many incidents began before', () => {
    const { sentences, table } = figure(
      'months',
      outage('2005-06-03T09:00:00Z', 5),
      outage('2019-06-03T09:00:00Z', 5),
    ) ?? { sentences: [], table: null }
    expect(sentences.at(-1)).toBe('The drawing begins in 2010; 1 incident began earlier.')
    expect(table?.rows.map(({ name }) => name)).toEqual(['June 2019'])
  })

  it('draws no distribution of fewer than five, and tells nine in ten only of ten', () => {
    const { drawings, sentences, table } = figure('durations', ...daily(4)) ?? {}
    expect([drawings, sentences, table]).toEqual([[], ['The longest lasted 1 hour.'], null])
    expect(figure('durations', ...daily(5))?.sentences).toEqual([
      'Half of the incidents lasted 1 hour or less.',
      'The longest lasted 1 hour.',
    ])
    expect(figure('durations', ...daily(10))?.sentences).toHaveLength(3)
  })

  it('says how many reports state when the incident was detected', () => {
    const [first, ...others] = daily(3)
    const detected = { at: addSeconds('2019-01-07T09:00:00Z', 2 * minute), zone: 'UTC' }
    expect(figure('detection', report({ ...first, detected }), ...others)?.sentences).toEqual([
      '1 of 3 reports state when the incident was detected.',
      'The longest it took was 2 minutes.',
    ])
  })

  it('tells of the hours what stands out, and that few may be chance', () => {
    const few = 'There are so few that the differences may be chance.'
    const mornings = [...daily(3), outage('2019-01-14T15:00:00Z', 5)]
    expect(figure('hours', ...mornings)?.sentences).toEqual([
      'More began on Monday than on any other day of the week: 2 of 4.',
      'More began from 10:00 AM to 11:00 AM than in any other hour: 3 of 4.',
      few,
    ])
    expect(figure('hours', ...daily(168))?.sentences).not.toContain(few)
  })

  it('writes the numbers of hours into their cells, and explains the tints where they are too wide', () => {
    const mondays = (count: number) =>
      Array.from({ length: count }, (_, i) => outage('2019-01-07T09:00:00Z', 5, { id: `r${i}` }))
    const few = figure('hours', ...mondays(99))
    expect(few?.drawings[1]?.svg).toContain('class="count">99</text>')
    expect(few?.key).toBeNull()
    const many = figure('hours', ...mondays(103))
    expect(many?.drawings[1]?.svg).not.toContain('class="count"')
    expect(many?.key?.levels.map(({ text }) => text)).toEqual([
      '1 – 20',
      '21 – 41',
      '42 – 61',
      '62 – 82',
      '83 – 103',
    ])
  })

  it('ranks causes, links those with a page, and tells how many name one', () => {
    const [tally] = patterns(
      ...daily(2, { causes: ['Storage'] }),
      outage('2019-06-03T09:00:00Z', 5),
    ).tallies.slice(1)
    expect(tally?.rows).toEqual([
      {
        mark: null,
        name: { text: 'Storage', href: null, note: null },
        incidents: '2',
        share: 100,
        duration: '2 h',
      },
    ])
    expect(tally?.sentences).toEqual([
      'The most frequent: Storage (2 incidents).',
      '2 of 3 reports name a cause, and each counts for all that it names.',
    ])
  })

  it('lists fifteen causes at most, and leads to the others', () => {
    const many = daily(16).map((known, i) => report({ ...known, causes: [`Cause ${i}`] }))
    const tally = patterns(...many).tallies[1]
    expect(tally?.rows).toHaveLength(15)
    expect(tally?.more).toEqual({ text: 'All 16', href: '../causes/index.html' })
    expect(tally?.sentences[0]).toBe('None is named more than once.')
  })

  it('says in every table what its drawing shows, and describes every drawing', () => {
    for (const { drawings, table, sentences } of patterns(...daily(20)).figures) {
      for (const { svg } of drawings) expect(svg).toMatch(/<title .*<desc /)
      expect(table?.rows.length).toBeGreaterThan(0)
      for (const { cells } of table?.rows ?? [])
        expect(cells.length).toBe((table?.head.length ?? 0) - 1)
      expect(sentences.join(' ')).not.toMatch(/[{}#]|undefined|NaN/)
    }
  })
})

describe('calendarView', () => {
  it('lists every day with an incident under its month, neighbours as a span', () => {
    const windows = [
      window('2019-06-28T20:00:00Z', '2019-07-01T10:00:00Z'),
      window('2019-07-05T10:00:00Z', '2019-07-05T10:10:00Z'),
    ]
    const [year] = calendar(report({ id: 'long', windows })).years
    expect(year?.total).toBe('1 incident, 2 days 14 hours 10 minutes of impact')
    expect(
      year?.months.map(({ month, reports }) => [month, ...reports.map(({ days }) => days)]),
    ).toEqual([
      ['June', '28–30'],
      ['July', '1, 5'],
    ])
    expect(year?.months.flatMap(({ reports }) => reports.map(({ duration }) => duration))).toEqual([
      '2 d 2 h',
      '12 h 10 min',
    ])
    expect(year?.months[0]?.reports[0]?.report.href).toBe('../reports/long/index.html')
  })

  it('has the newest year first, and tells of one without incidents in words', () => {
    const { years } = calendar(outage('2017-06-03T09:00:00Z', 5), outage('2019-06-03T09:00:00Z', 5))
    expect(years.map(({ year }) => year)).toEqual(['2019', '2018', '2017'])
    expect(years[1]).toEqual({
      year: '2018',
      total: 'No incidents',
      svg: null,
      months: [],
      all: null,
      unfolded: true,
    })
  })

  it('folds what is older than the latest dozen of incidents', () => {
    const { years } = calendar(
      ...daily(11),
      outage('2018-06-03T09:00:00Z', 5),
      outage('2017-06-03T09:00:00Z', 5),
    )
    expect(years.map(({ unfolded }) => unfolded)).toEqual([true, true, false])
  })

  it('tells months instead of reports where there are too many to read', () => {
    const ofJanuary = (count: number) => calendar(...daily(count)).years[0]?.months[0]
    expect(ofJanuary(120)?.reports).toHaveLength(25)
    expect(ofJanuary(121)).toEqual({
      month: 'January',
      total: '25 incidents, 1 day 1 hour of impact',
      reports: [],
    })
  })

  it('fits the tints to the longest day', () => {
    const steps = (minutes: number) =>
      calendar(outage('2019-06-03T09:00:00Z', minutes)).key.levels.map(({ text }) => text)
    expect(steps(5)).toEqual(steps(12 * 60))
    expect(steps(5)[0]).toBe('under 15 min')
    const busy = Array.from({ length: 5 }, (_, i) =>
      outage('2019-06-03T00:00:00Z', 20 * 60, { id: `r${i}` }),
    )
    expect(calendar(...busy).key.levels.at(-1)?.text).toBe('4 d or more')
  })

  it('marks days without impact, and only then explains the mark', () => {
    const unhurt = report({
      windows: [{ ...window('2019-06-03T09:00:00Z', '2019-06-03T10:00:00Z'), kind: 'none' }],
    })
    const { key, years } = calendar(unhurt)
    expect(key.levels[0]).toEqual({ level: 0, text: 'no impact' })
    expect(years[0]?.svg).toContain('heat-0')
    expect(calendar(outage('2019-06-03T09:00:00Z', 5)).key.levels[0]?.level).toBe(1)
  })
})
