/** Whether any file of a site tells a time, a length or an end that nobody stated. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { State } from './fingerprints/connected-site.ts'
import { pagesOf, readState } from './fingerprints/pages-of-state.ts'

const revisions = [{ date: '2026-03-03', summary: 'First publication' }]
const body = { 'root-cause': '## Root Cause Analysis\n\nNobody knows yet.' }
const config = {
  site: { title: 'Reports', url: 'https://rca.example.org/', language: 'en' },
  instances: { EU00: { name: 'Alma EU00', timezone: 'Europe/Amsterdam', since: '2026-01-01' } },
  sections: { order: ['root-cause'] },
  theme: { cards: true },
}

const ongoing = { status: 'preliminary', start: '2026-03-01 09:13', end: 'ongoing' }
const reports = {
  ongoing,
  unknown: { start: 'unknown', end: '2026-03-01 09:13' },
  open: { start: '2026-03-01 09:13', end: 'not known' },
  about: { start: '~2026-03-01 09:13', end: 'about 2026-03-01 09:33' },
  range: { start: '2026-03-01 09:03..09:13', end: 'between 2026-03-01 09:33 and 09:43' },
  someday: { start: '2026-03-01..2026-03-01', end: '2026-03-01 10:10' },
  twodays: { start: '2026-03-01..2026-03-02', end: '2026-03-03 10:10' },
  endday: { start: '2026-03-01 22:00', end: '2026-03-01..2026-03-02' },
  days: { start: '2026-03-01 22:00..2026-03-03 22:00', end: '2026-03-04 09:00' },
  overlapping: { start: '2026-03-01 09:10..09:40', end: '2026-03-01 09:30..10:00' },
  sameday: { start: '2026-03-01..2026-03-01', end: '2026-03-01..2026-03-01' },
  watched: {
    impact: [
      { start: '2026-03-01 08:00', end: '2026-03-01 09:00', kind: 'none' },
      { start: '2026-03-01 09:13', end: '2026-03-01 09:33', kind: 'outage' },
    ],
  },
} as const
type Name = keyof typeof reports

/** All files of a site of these reports, by path. */
async function filesOf(...names: readonly Name[]): Promise<ReadonlyMap<string, string>> {
  const sources = names.map(name => [
    `${name}.md`,
    { facts: { id: name, instance: 'EU00', causes: 'power', revisions, ...reports[name] }, body },
  ])
  const now = '2026-11-22T12:00:00Z'
  const state: State = {
    config,
    now,
    pages: {},
    templates: {},
    reports: Object.fromEntries(sources),
  }
  const sound = readState(state)
  if (!sound) throw new Error('something is wrong with the site')
  const pages = await pagesOf(sound)
  return new Map(
    [...pages].map(([path, page]) => {
      const content = page.render()
      return [path, typeof content === 'string' ? content : Buffer.from(content).toString()]
    }),
  )
}

const sites = new Map<Name, ReadonlyMap<string, string>>()
beforeAll(async () => {
  for (const name of Object.keys(reports) as Name[]) sites.set(name, await filesOf(name))
})

const fileOf = (name: Name, path: string) => sites.get(name)?.get(path) ?? ''
const dataOf = (name: Name, path: string) => JSON.parse(fileOf(name, path))
/** What a page shows. */
const textOf = (name: Name, path: string) => textIn(fileOf(name, path))
const textIn = (file: string) =>
  file
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

/** All that is told of the third month of 2026, in any file but style sheets, scripts and schemas. */
function instantsOf(name: Name): readonly string[] {
  const told = [...(sites.get(name) ?? [])].flatMap(([path, text]) =>
    /^(?:search\/|api\/v1\/schema)|\.(?:css|js)$/.test(path)
      ? []
      : [...text.matchAll(/2026-?03-?\d\dT\d\d:?\d\d:?\d\d(?:Z|\+01:00)/g)].map(([at]) => at),
  )
  const plain = told.map(at => new Date(at.length > 16 ? at : dashed(at)).toISOString())
  // When it was published, and where the quarter ends.
  return [...new Set(plain)].filter(at => !/^2026-03-(?:03T00|31T22)/.test(at)).sort()
}

const dashed = (at: string) =>
  at.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z')

const pageOf = (name: Name) => textOf(name, `reports/${name}/index.html`)
const eventOf = (name: Name) => fileOf(name, 'calendar.ics').replaceAll('\r\n ', '')
const recordOf = (name: Name) => dataOf(name, 'api/v1/availability.json').instances[0]
const lengths = /\d+ (?:seconds?|minutes?|hours?|days?|min|h|d)\b/

describe('an incident that goes on', () => {
  it('has no time but that of its start, in no file', () => {
    expect(instantsOf('ongoing')).toEqual(['2026-03-01T08:13:00.000Z'])
  })

  it('has neither a length nor an end on its page, its card and in lists, and is told to go on', () => {
    for (const path of ['reports/ongoing/index.html', 'reports/ongoing/card.png', 'index.html']) {
      expect(textOf('ongoing', path), path).toContain('ongoing')
      expect(textOf('ongoing', path), path).not.toMatch(lengths)
      expect(textOf('ongoing', path), path).not.toContain('Outage ends')
    }
    expect(fileOf('ongoing', 'reports/ongoing/index.html')).toContain(
      '"temporalCoverage":"2026-03-01T08:13:00Z/.."',
    )
    expect(fileOf('ongoing', 'reports/ongoing/index.html')).toContain('class="window open"')
  })

  it('is an instant in the calendar, and told to go on in feeds', () => {
    expect(eventOf('ongoing')).toContain('DTSTART:20260301T081300Z')
    expect(eventOf('ongoing')).not.toContain('DTEND')
    expect(eventOf('ongoing')).toContain('2026-03-01 09:13 Europe/Amsterdam\\; ongoing')
    for (const path of ['feed.atom', 'feed.rss', 'feed.json'])
      expect(fileOf('ongoing', path), path).toContain('ongoing (2026-03-01 08:13 UTC)')
  })

  it('has a null for its end in data', () => {
    const report = dataOf('ongoing', 'api/v1/reports/ongoing.json')
    const known = { start_is: 'exact', end: null, end_is: 'ongoing', seconds: null }
    expect(report).toMatchObject({ end: null, impact_seconds: null, span_seconds: null })
    expect(report.windows).toMatchObject([known])
    const [entry] = dataOf('ongoing', 'api/v1/index.json').reports
    expect(entry.windows).toMatchObject([{ ...known, counts: false }])
    const [incident] = dataOf('ongoing', 'api/v2/incidents.json').incidents
    expect(incident).toMatchObject({ status: 'identified', resolved_at: null })
    const [, row] = fileOf('ongoing', 'api/v1/reports.csv').split('\r\n')
    expect(row).toContain(
      ',1,2026-03-01T08:13:00Z,exact,,ongoing,,,Europe/Amsterdam,2026-03-01T09:13:00+01:00,,,',
    )
  })
})

describe.each(['overlapping', 'sameday'] as const)('ranges that overlap: %s', name => {
  const told = {
    overlapping: 'between March 1, 2026, 9:10 AM and 9:40 AM – between 9:30 AM and 10:00 AM',
    sameday: 'between March 1, 2026, 12:00 AM and 11:59 PM – between 12:00 AM and 11:59 PM',
  }
  const stated = {
    overlapping: ['08:10', '08:30', '08:40', '09:00'],
    // With the ticks of the drawing.
    sameday: ['05:00', '11:00', '17:00', '22:59'],
  }

  it('have the times that are stated, and no others', () => {
    const told = instantsOf(name).filter(at => at > '2026-03')
    expect(told).toEqual(stated[name].map(time => `2026-03-01T${time}:00.000Z`))
  })

  it('are told, and no length of time is', () => {
    const page = pageOf(name)
    expect(page).toContain(told[name])
    expect(page).toContain('Duration not known')
    expect(page).not.toMatch(lengths)
    expect(fileOf(name, `reports/${name}/index.html`)).not.toContain('temporalCoverage')
    expect(eventOf(name)).not.toContain('DTEND')
  })

  it('add no minute to availability, which says so', () => {
    const [quarter] = recordOf(name).quarters
    expect(quarter).toMatchObject({ down_seconds: 0, unmeasured_windows: 1, meets_target: null })
    const [entry] = dataOf(name, 'api/v1/index.json').reports
    expect(entry).toMatchObject({ impact_seconds: null, span_seconds: null })
    expect(entry.windows).toMatchObject([{ start_is: 'between', end_is: 'between', seconds: null }])
  })
})

describe('a start that nobody knows', () => {
  it('adds no minute to availability, which says so', () => {
    const [quarter] = recordOf('unknown').quarters
    expect(quarter).toMatchObject({ down_seconds: 0, unmeasured_windows: 1, percent: 100 })
    expect(recordOf('unknown').windows).toMatchObject([
      { start: null, end: '2026-03-01T08:13:00Z', seconds: null, counts: false, reason: 'unknown' },
    ])
    for (const path of ['availability/2026-q1/index.html', 'instances/eu00/index.html'])
      expect(textOf('unknown', path), path).toContain('1 window is not counted, or only in part')
  })

  it('leaves open whether the target was met, in words of its own', () => {
    const period = textOf('unknown', 'availability/2026-q1/index.html')
    expect(period.match(/1 window not counted in full/g)).toHaveLength(1)
    expect(period).toMatch(/1 window not counted in full\s+not known/)
  })

  it('is no start anywhere', () => {
    expect(instantsOf('unknown')).toEqual(['2026-03-01T08:13:00.000Z'])
    expect(pageOf('unknown')).toContain('start not known; end: March 1, 2026, 9:13 AM')
    expect(pageOf('unknown')).not.toContain('Outage begins')
    expect(pageOf('unknown')).not.toMatch(lengths)
    expect(fileOf('unknown', 'reports/unknown/index.html')).not.toContain('temporalCoverage')
    expect(eventOf('unknown')).not.toContain('DTEND')
    expect(dataOf('unknown', 'api/v1/reports/unknown.json').start).toBe(null)
    expect(textOf('unknown', 'patterns/index.html')).toContain('How long 1 incident lasted')
  })
})

it('says of each quarter in which an incident went on that not all of it is known', () => {
  const open = (name: Name) =>
    recordOf(name).quarters.map((each: Record<string, unknown>) => each.unmeasured_windows)
  expect(open('ongoing')).toEqual([1, 1, 1, 1])
  expect(open('open')).toEqual([1, 0, 0, 0])
})

it('tells of an end that nobody knows that it is not known', () => {
  expect(instantsOf('open')).toEqual(['2026-03-01T08:13:00.000Z'])
  expect(pageOf('open')).toContain('end not known')
  expect(pageOf('open')).not.toContain('Outage ends')
})

it('tells of times that are about right that they are, and counts them as they are told', () => {
  expect(pageOf('about')).toContain('about March 1, 2026, 9:13 AM – about 9:33 AM')
  expect(pageOf('about')).toContain('Duration about 20 minutes')
  expect(pageOf('about')).toContain('about 9:33 AM about 8:33 AM UTC Outage ends')
  expect(eventOf('about')).toContain('about 2026-03-01 09:13 – about 2026-03-01 09:33')
  expect(recordOf('about').quarters[0]).toMatchObject({ down_seconds: 1200, unmeasured_windows: 0 })
})

it('tells of a day its first minute and its last, and no length where no minute is certain', () => {
  expect(pageOf('twodays')).toContain('between March 1, 2026, 12:00 AM and March 2, 2026, 11:59 PM')
  expect(pageOf('someday')).toContain('between March 1, 2026, 12:00 AM and 10:10 AM')
  expect(pageOf('someday')).toContain('Duration not known')
  expect(pageOf('someday')).not.toMatch(/was unavailable|at least|\b0 min/)
  expect(recordOf('someday').quarters[0]).toMatchObject({ down_seconds: 0, unmeasured_windows: 1 })
})

it('has a place in the calendar for what has no minute that is certain', () => {
  for (const name of ['someday', 'endday'] as const) {
    expect(fileOf(name, 'calendar/index.html')).toContain(`href="../reports/${name}/index.html"`)
    expect(textOf(name, 'patterns/index.html')).toContain('March 2026 1 not known')
    expect(eventOf(name)).not.toContain('DTEND')
  }
})

it('has no tense for what may go on', () => {
  const when = 'March 1, 2026, 9:13 AM Amsterdam time (UTC+1)'
  expect(pageOf('ongoing')).toContain(`Alma EU00: Outage, ${when}; ongoing.`)
  expect(pageOf('open')).toContain(`Alma EU00: Outage, ${when}; end not known.`)
  for (const name of ['ongoing', 'open', 'unknown'] as const)
    expect([...(sites.get(name) ?? [])].filter(([, text]) => /was unavailable/.test(text))).toEqual(
      [],
    )
})

it('tells of a range in UTC its days where it has several', () => {
  expect(pageOf('days')).toContain('between 9:00 PM and Mar 3, 9:00 PM UTC Outage begins')
  expect(pageOf('range')).toContain('between 8:03 AM and 8:13 AM UTC Outage begins')
})

it('tells of a range both ends, and counts what is certain', () => {
  expect(pageOf('range')).toContain('between March 1, 2026, 9:03 AM and 9:13 AM')
  expect(pageOf('range')).toContain('Duration at least 20 minutes')
  expect(recordOf('range').quarters[0]).toMatchObject({ down_seconds: 1200, unmeasured_windows: 1 })
  expect(dataOf('range', 'api/v1/reports/range.json').windows).toMatchObject([
    {
      start_is: 'between',
      start_between: [{ at: '2026-03-01T08:03:00Z' }, { at: '2026-03-01T08:13:00Z' }],
      end_between: [{ at: '2026-03-01T08:33:00Z' }, { at: '2026-03-01T08:43:00Z' }],
      seconds: 1200,
    },
  ])
})

it('says to clients of status pages of a range when it had certainly begun, and was certainly over', () => {
  const incidentOf = (name: Name) => dataOf(name, 'api/v2/incidents.json').incidents[0]
  expect(incidentOf('range')).toMatchObject({
    started_at: '2026-03-01T08:13:00Z',
    resolved_at: '2026-03-01T08:43:00Z',
  })
  expect(incidentOf('overlapping')).toMatchObject({
    started_at: '2026-03-01T08:40:00Z',
    resolved_at: '2026-03-01T09:00:00Z',
  })
})

it('says at least of a quarter in which a range lies, also to those who do not see its drawing', () => {
  expect(fileOf('range', 'availability/index.html')).toMatch(/The most was at least 20\smin/)
  expect(fileOf('about', 'availability/index.html')).toMatch(/The most was 20\smin/)
})

it('counts no window in which nothing happened among those of impact', () => {
  for (const path of ['index.html', 'reports/watched/index.html'])
    expect(textOf('watched', path), path).not.toContain('2 windows')
})

describe('what many incidents come to', () => {
  const two = (...names: readonly Name[]) =>
    filesOf(...names).then(files => (path: string) => textIn(files.get(path) ?? ''))

  it('is nowhere nothing where nobody knows how long they lasted', () => {
    for (const name of ['ongoing', 'unknown', 'open'] as const)
      for (const path of ['patterns/index.html', 'calendar/index.html'])
        expect(textOf(name, path), `${name} ${path}`).not.toMatch(/(?<!\d|,)0 min/)
    const instance = textOf('ongoing', 'instances/eu00/index.html')
    expect(instance).toContain('≤ 100.00%, 1 window not counted in full')
    expect(instance).not.toMatch(/(?<!\d|,)0 min|no downtime/)
    expect(textOf('ongoing', 'patterns/index.html')).toContain('March 2026 1 ongoing')
    expect(textOf('open', 'patterns/index.html')).toContain('March 2026 1 not known')
    expect(textOf('open', 'patterns/index.html')).toContain('power 1 not known')
  })

  it('is at least what is known of some of them, in each table', async () => {
    const page = await two('about', 'open')
    const patterns = page('patterns/index.html')
    expect(patterns).toContain('March 2026 2 at least 20 min')
    expect(patterns).toContain('Outage 2 at least 20 min')
    expect(patterns).toContain('power 2 at least 20 min')
    expect(patterns).toContain('1 of 2 incidents have a duration that is known in full.')
    expect(patterns).toContain('The longest lasted at least 20 minutes.')
    expect(page('calendar/index.html')).toContain('2 incidents, at least 20 minutes of impact')
  })

  it('counts by the hour only what began at a time that is stated', async () => {
    const patterns = (await two('about', 'unknown', 'range'))('patterns/index.html')
    expect(patterns).toContain('1 of 3 reports state when the incident began.')
    expect(patterns).toContain('any other day of the week: 1 of 1.')
    expect(textOf('unknown', 'patterns/index.html')).not.toContain('Day of the week and hour')
  })
})
