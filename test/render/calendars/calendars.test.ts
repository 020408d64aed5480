import { describe, expect, it } from 'vitest'
import type { Report, Revision } from '../../../src/model/report.ts'
import type { Site } from '../../../src/model/site.ts'
import { emitCalendars } from '../../../src/render/calendars/emit-calendars.ts'
import { knownAs } from '../../samples.ts'
import { emitted, feedSite, fileOf, fingerprintsOf, nastyTitle, reportOf } from '../feed-site.ts'

type Property = readonly [name: string, value: string]

/** The content lines of a calendar, unfolded; throws where RFC 5545 does not allow one. */
function propertiesOf(text: string): readonly Property[] {
  if (!text.endsWith('\r\n')) throw new Error('The last line does not end')
  const lines = text.slice(0, -2).split('\r\n')
  for (const line of lines) {
    const octets = new TextEncoder().encode(line).length
    if (octets > 75 || octets === 0) throw new Error(`A line of ${octets} octets: ${line}`)
    // Tabs aside, no control character; and no half of a pair, where a line was cut within it.
    if (/[^\t\u0020-\u007E\u0080-\u{10FFFF}]|\p{Surrogate}/u.test(line))
      throw new Error(`Not text: ${line}`)
  }
  return lines
    .join('\r\n')
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .map((line): Property => {
      const [, name, value] = /^([A-Z][A-Z-]*(?:;[A-Z]+=[A-Z]+)?):(.*)$/.exec(line) ?? []
      if (name === undefined || value === undefined) throw new Error(`No property: ${line}`)
      return [name, value]
    })
}

/** A TEXT value as it was before it was escaped. */
function textOf(value: string): string {
  if (/(^|[^\\])(\\\\)*([;,]|\\[^\\;,nN])/.test(value)) throw new Error(`Not escaped: ${value}`)
  return value.replace(/\\(.)/g, (_, c: string) => (c.toLowerCase() === 'n' ? '\n' : c))
}

interface Calendar {
  readonly head: Readonly<Record<string, string>>
  readonly events: readonly Readonly<Record<string, string>>[]
}

function read(text: string): Calendar {
  const properties = propertiesOf(text)
  expect(properties[0]).toEqual(['BEGIN', 'VCALENDAR'])
  expect(properties.at(-1)).toEqual(['END', 'VCALENDAR'])
  const inner = properties.slice(1, -1)
  // Calendar properties come before all components.
  const start = inner.findIndex(([name]) => name === 'BEGIN')
  const events: Record<string, string>[] = []
  let open = ''
  for (const [name, value] of inner.slice(start)) {
    if (name === 'BEGIN' && value === 'VEVENT') events.push({})
    if (name === 'BEGIN') open = open === '' ? value : open
    else if (name === 'END') open = value === open ? '' : open
    else if (open === '') throw new Error(`${name} stands between components`)
    else if (open === 'VEVENT') {
      const event = events.at(-1) ?? {}
      if (name in event) throw new Error(`${name} twice`)
      event[name] = value
    }
  }
  return { head: Object.fromEntries(inner.slice(0, start)), events }
}

const calendar = (path: string, site: Site = feedSite) => read(fileOf(emitCalendars, path, site))

function siteOf(reports: readonly Report[]): Site {
  const standings = reports.map(({ id }) => [id, feedSite.standings.quiet])
  return { ...feedSite, reports, facets: [], standings: Object.fromEntries(standings) }
}

const onlyEvent = (report: Report) => calendar('calendar.ics', siteOf([report])).events[0] ?? {}

describe('calendars', () => {
  it('are of the site and of each instance', () => {
    expect(Object.keys(emitted(emitCalendars))).toEqual([
      'calendar.ics',
      'instances/eu00/calendar.ics',
      'instances/eu01/calendar.ics',
    ])
  })

  it('say in their heads what they are', () => {
    expect(calendar('instances/eu00/calendar.ics').head).toEqual({
      VERSION: '2.0',
      PRODID: '-//Causebook//Causebook//EN',
      METHOD: 'PUBLISH',
      NAME: 'Reports & <more>: Alma <EU00> & "co"',
      'X-WR-CALNAME': 'Reports & <more>: Alma <EU00> & "co"',
      'REFRESH-INTERVAL;VALUE=DURATION': 'PT1H',
      'X-PUBLISHED-TTL': 'PT1H',
    })
  })

  it('have an event for each window, and for an instance those that hit it', () => {
    const uids = (path: string) => calendar(path).events.map(({ UID }) => UID)
    const nasty = '2019-06-03-Alma-EU'
    const all = ['quiet-1', `${nasty}-1`, `${nasty}-2`, 'old-1']
    expect(uids('calendar.ics')).toEqual(all.map(id => `${id}@example.org`))
    expect(uids('instances/eu00/calendar.ics')).toEqual(
      ['quiet-1', `${nasty}-1`, 'old-1'].map(id => `${id}@example.org`),
    )
    expect(uids('instances/eu01/calendar.ics')).toEqual(
      [`${nasty}-1`, `${nasty}-2`].map(id => `${id}@example.org`),
    )
  })

  it('have at least one component, also without incidents', () => {
    const text = fileOf(emitCalendars, 'calendar.ics', { ...feedSite, reports: [], facets: [] })
    expect(read(text).events).toEqual([])
    expect(text).toContain('BEGIN:VTIMEZONE')
    expect(fileOf(emitCalendars, 'calendar.ics')).not.toContain('VTIMEZONE')
  })

  it('are the same bytes each time, and other ones only when what they show changes', () => {
    expect(emitted(emitCalendars)).toEqual(emitted(emitCalendars))
    const prints = (site: Site) =>
      fingerprintsOf(emitCalendars, site).map(([, fingerprint]) => fingerprint)
    const [quiet, ...others] = feedSite.reports
    const revised = (rest: Partial<Report>) => ({
      ...feedSite,
      reports: [{ ...(quiet as Report), ...rest }, ...others],
    })
    const before = prints(feedSite)
    expect(prints(revised({ causes: [], places: {} }))).toEqual(before)
    const after = prints(revised({ title: 'Another' }))
    expect(after.map((print, i) => print === before[i])).toEqual([false, false, true])
  })
})

describe('an event', () => {
  it('lasts as long as its window, in UTC, and takes nobody’s time', () => {
    expect(calendar('calendar.ics').events[1]).toMatchObject({
      DTSTART: '20190603T114500Z',
      DTEND: '20190603T123500Z',
      TRANSP: 'TRANSPARENT',
      STATUS: 'CONFIRMED',
      URL: 'https://rca.example.org/kb/reports/2019-06-03-alma-eu/',
      CATEGORIES: 'EU00,EU01,degraded',
    })
  })

  it('keeps its title, whatever is in it', () => {
    const event = calendar('calendar.ics').events[1]
    expect(textOf(event?.SUMMARY ?? '')).toBe(nastyTitle)
    const title = 'a\\b, c; d\\n: "e"\u0007 🎉'.padEnd(160, '日本語 עברית, 🎉;')
    expect(textOf(onlyEvent(reportOf('x', '2020-01-01T10', { title })).SUMMARY ?? '')).toBe(
      title.replace('\u0007', ''),
    )
  })

  it('tells the incident’s own clock, what it was, and where to read on', () => {
    const text = textOf(calendar('calendar.ics').events[1]?.DESCRIPTION ?? '')
    expect(text.split('\n')).toEqual([
      '2019-06-03 13:45–14:35 Europe/Amsterdam (11:45–12:35 UTC), 50 minutes',
      'Degraded: Alma <EU00> & "co", EU01',
      'The <identity> service',
      'Logins <failed> & "timed out"',
      'https://rca.example.org/kb/reports/2019-06-03-alma-eu/',
    ])
  })

  it('is dated by publication and by last substantive revision', () => {
    expect(calendar('calendar.ics').events[1]).toMatchObject({
      CREATED: '20190611T100000Z',
      'LAST-MODIFIED': '20210611T100000Z',
      DTSTAMP: '20210611T100000Z',
      SEQUENCE: '2',
    })
  })

  it('has a higher number with each version, and is touched by entries that nobody is told of', () => {
    const entry = (day: string, rest: Partial<Revision> = {}): Revision => ({
      ...{ date: day, at: `${day}T00:10:00Z`, isTimed: false, summary: '', substantive: true },
      ...{ kind: null, worded: null, formerly: null },
      ...rest,
    })
    const [a, b, c] = ['2020-01-02', '2020-01-03', '2020-03-04'] as const
    const first = entry(a, { kind: 'preliminary' })
    const versions: readonly (readonly [Report['status'], readonly Revision[]])[] = [
      ['preliminary', []],
      ['preliminary', [first]],
      ['final', [first]],
      ['final', [first, entry(b)]],
      ['final', [first, entry(b), entry(c, { substantive: false })]],
      ['withdrawn', [first, entry(b), entry(c, { substantive: false })]],
      [
        'final',
        [first, entry(b), entry(c, { substantive: false }), entry(c, { kind: 'restored' })],
      ],
    ]
    const events = versions.map(([status, revisions]) =>
      onlyEvent(reportOf('x', '2020-01-01T10', { status, revisions })),
    )
    const numbers = events.map(({ SEQUENCE }) => Number(SEQUENCE))
    expect(numbers).toEqual([...new Set(numbers)].sort((x, y) => x - y))
    const touched = events.map(event => event['LAST-MODIFIED'] ?? '')
    expect(touched).toEqual([...touched].sort())
    expect(touched[4]).toBe('20200304T001000Z')
  })

  it('may last over days and into another year, and is never of a whole day', () => {
    const [window] = reportOf('x', '2019-12-30T23').windows
    if (!window) throw new Error('No window')
    const zone = 'Asia/Kolkata'
    const long = {
      ...window,
      start: { at: '2019-12-30T18:30:00Z', zone },
      end: { at: '2020-01-01T18:30:00Z', zone },
    }
    const event = onlyEvent(reportOf('x', '2019-12-30T18', { windows: [long] }))
    expect([event.DTSTART, event.DTEND]).toEqual(['20191230T183000Z', '20200101T183000Z'])
    expect(textOf(event.DESCRIPTION ?? '')).toContain(
      '2019-12-31 00:00 – 2020-01-02 00:00 Asia/Kolkata (2019-12-30 18:30 – 2020-01-01 18:30 UTC), 2 days',
    )
  })

  it('is an instant where an edge is not known, and none of a window that was only watched', () => {
    const [window] = reportOf('x', '2020-01-01T10').windows
    if (!window) throw new Error('No window')
    const open = onlyEvent(
      reportOf('x', '2020-01-01T10', {
        windows: [{ ...window, kind: 'none' }, knownAs(window, 'no start')],
      }),
    )
    expect([open.UID?.split('@')[0], open.DTEND]).toEqual(['x-2', undefined])
    expect(textOf(open.DESCRIPTION ?? '')).toContain('start not known; end: 2020-01-01')
  })

  it('is cancelled once its report is withdrawn, and says no more of it', () => {
    const event = calendar('calendar.ics').events[3]
    expect(event?.STATUS).toBe('CANCELLED')
    expect(textOf(event?.DESCRIPTION ?? '')).toBe(
      'This report was withdrawn.\nhttps://rca.example.org/kb/reports/old/',
    )
  })
})
