import { describe, expect, it } from 'vitest'
import { sourcePath } from '../../../src/model/paths.ts'
import { readReport } from '../../../src/read/read-report.ts'
import { defaultConfig } from '../../../src/read/settings/read-config.ts'

/** The events and diagnostics of a timeline on the day that Amsterdam's clocks went back. */
function read(body: string, zone = 'Europe/Amsterdam', day = '2025-10-26') {
  const { body: read, diagnostics } = reading(body, zone, day)
  return {
    events: (read?.timeline ?? []).map(({ at, text }) => `${at?.at ?? '–'} ${text}`),
    problems: diagnostics.map(({ code, message, hint }) => ({ code, message, hint })),
  }
}

function reading(body: string, zone = 'Europe/Amsterdam', day = '2025-10-26') {
  const facts = `instance: EU00\ntimezone: ${zone}\nimpact:\n  - { start: ${day} 00:00, end: ${day} 23:59, kind: degraded }`
  const text = `---\n${facts}\n---\n\n## Event Timeline\n\n${body}\n`
  return readReport(Buffer.from(text), sourcePath('report.md'), defaultConfig())
}

describe('a line that opens with a time and whose clock it is from', () => {
  it.each([
    ['03:00 UTC – x', '03:00'],
    ['03:00 utc – x', '03:00'],
    ['03:02 (UTC) x', '03:02'],
    ['[03:02] UTC – x', '03:02'],
    ['03:00 UTC+1 – x', '02:00'],
    ['03:00 UTC +1 – x', '02:00'],
    ['03:00 UTC+01:00 x', '02:00'],
    ['03:00 GMT+1: x', '02:00'],
    ['03:00 (GMT+1) x', '02:00'],
    ['03:00+01:00 – x', '02:00'],
    ['03:00 +0100 x', '02:00'],
    ['3:00 PM UTC+1 – x', '14:00'],
    ['03:00 (Europe/Amsterdam) x', '02:00'],
    ['03:00 [Europe/London] x', '03:00'],
    ['03:00 Europe/London – x', '03:00'],
    // The hour that the clocks showed twice
    ['02:30+02:00 – x', '00:30'],
    ['02:30 UTC+1 – x', '01:30'],
    ['2025-10-26T02:30+01:00 – x', '01:30'],
    ['2025-10-26T02:30:00.5+01:00 – x', '01:30'],
    ['2025-10-26 02:30+01:00 – x', '01:30'],
    ['`2025-10-26T02:30:00+01:00`: x', '01:30'],
    ['2025-10-26T02:30+01:00[Europe/Amsterdam] x', '01:30'],
    ['2025-10-26 02:30 +01:00[Europe/Amsterdam]: x', '01:30'],
    ['2025-10-26T01:30z x', '01:30'],
    ['2025-10-26T01:30+00:00[UTC] x', '01:30'],
  ])('takes %s for %s UTC', (line, clock) => {
    expect(read(`- ${line}`)).toEqual({ events: [`2025-10-26T${clock}:00Z x`], problems: [] })
  })

  it.each([
    ['03:01 UTC-5 x', '2025-10-26 08:01 UTC if -05:00 is right'],
    ['03:00 UTC+2 – x', '2025-10-26 01:00 UTC if +02:00 is right'],
    ['03:00 UTC−5 x', '2025-10-26 08:00 UTC'],
    ['03:00+02:00 – x', 'Write 2025-10-26 03:00 for the clock of the place'],
    ['03:00 GMT+25 – x', 'Offsets run'],
    ['03:00 +2 x', 'the offset such as +02:00'],
    ['03:00 -5 x', 'the offset such as +02:00'],
    ['03:00 EST x', 'Name the place: America/New_York'],
    ['03:00 (EST) x', 'Name the place: America/New_York'],
    ['03:00 Denver – x', 'the zone in brackets'],
    ['2025-10-26T02:30+01:00[Europ/Amsterdam] x', 'Did you mean'],
    ['02:30 x', 'Write the one that is meant: 2025-10-26T02:30+02:00'],
    ['13:45-05:00 x', '"13:45 UTC-05:00" for the offset, "13:45 to 05:00" for'],
    ['13:45 (13:50 UTC) x', 'Mend the one that is wrong'],
  ])('tells of %s', (line, hint) => {
    const { events, problems } = read(`- 00:00 a\n- ${line}\n- 23:59 z`)
    expect(events[1]).toBe(`– ${line}`)
    const telling = { code: 'timeline/unread', hint: expect.stringContaining(hint) }
    expect(problems).toMatchObject([telling])
  })

  it.each([
    ['03:00 z', 'z'],
    ['03:00 – 5 nodes', '5 nodes'],
    ['03:00 +20% load', '+20% load'],
    ['03:00 Z-Wave', 'Z-Wave'],
    ['03:00 (UTC 02:00) x', '(UTC 02:00) x'],
    ['03:00 [front/back] x', '[front/back] x'],
    ['03:00 ist x', 'ist x'],
    ['03:00 – UTC drifts', 'UTC drifts'],
    ['03:00 – PT cluster', 'PT cluster'],
    ['03:00 3/4 of them', '3/4 of them'],
    ['03:00 2 users', '2 users'],
    ['03:00 Monday begins badly', 'Monday begins badly'],
  ])('leaves the text of %s alone', (line, text) => {
    expect(read(`- ${line}`)).toEqual({ events: [`2025-10-26T02:00:00Z ${text}`], problems: [] })
  })

  it.each([
    ['04:10-05:00 x', '03:10', '04:00'],
    ['13:45-14:10 x', '12:45', '13:10'],
    ['13:45 – 14:10 x', '12:45', '13:10'],
    ['13:45 UTC-14:10 UTC x', '13:45', '14:10'],
    ['2025-10-26 05:37-05:38 UTC x', '05:37', '05:38'],
    ['1:45–2:10 PM: x', '12:45', '13:10'],
    ['11:45-12:10 PM x', '10:45', '11:10'],
    ['13.45 to 14.10 x', '12:45', '13:10'],
    ['13:45〜14:10 x', '12:45', '13:10'],
  ])('takes %s for a span', (line, from, to) => {
    const { body } = reading(`- ${line}`)
    const [event] = body?.timeline ?? []
    expect([event?.at?.at, event?.end?.at, event?.text]).toEqual([
      `2025-10-26T${from}:00Z`,
      `2025-10-26T${to}:00Z`,
      'x',
    ])
  })

  it('takes an offset west of UTC for one where a day or UTC stands with it', () => {
    const there = (line: string) => read(`- ${line}`, 'America/New_York', '2025-11-02')
    for (const line of ['2025-11-02T01:30-05:00 x', '2025-11-02 01:30-05:00 x', '01:30 UTC-5 x'])
      expect(there(line)).toEqual({ events: ['2025-11-02T06:30:00Z x'], problems: [] })
    expect(there('20:30-05:00 x').problems).toMatchObject([{ code: 'timeline/unread' }])
    expect(there('12:30-08:00 x').problems).toMatchObject([{ code: 'timeline/unread' }])
  })

  it('takes it for one where it tells two hours apart, or a span would be too long', () => {
    const there = (line: string) => read(`- ${line}`, 'America/New_York', '2025-11-02').events
    expect(there('01:30-04:00 x')).toEqual(['2025-11-02T05:30:00Z x'])
    expect(there('01:30-05:00 x')).toEqual(['2025-11-02T06:30:00Z x'])
    expect(there('12:30-05:00 x')).toEqual(['2025-11-02T17:30:00Z x'])
  })
})

describe('a time by two clocks', () => {
  it.each([
    ['13:14 EST (18:14 UTC) x', '18:14'],
    ['14:30 EST (18:30 UTC) x', '18:30'],
    ['14:40 EDT / 18:40 UTC x', '18:40'],
    ['14:50 ET (18:50 UTC) x', '18:50'],
  ])('is the one that both tell, whatever the season: %s', (line, clock) => {
    const { events } = read(`- ${line}`, 'America/New_York', '2026-07-04')
    expect(events).toEqual([`2026-07-04T${clock}:00Z x`])
  })
})

describe('the day of a time without one', () => {
  it('is found across a change of the clocks', () => {
    const lines = ['2025-10-25 23:50 a', '02:40+02:00 b', '02:10+01:00 c', '03:10 d']
    expect(read(lines.map(line => `- ${line}`).join('\n'))).toEqual({
      events: [
        '2025-10-25T21:50:00Z a',
        '2025-10-26T00:40:00Z b',
        '2025-10-26T01:10:00Z c',
        '2025-10-26T02:10:00Z d',
      ],
      problems: [],
    })
  })

  it('is not the one with an hour that is shown twice, when that is the day before', () => {
    expect(read('- 2025-10-26 23:50 a\n- 02:30 b')).toEqual({
      events: ['2025-10-26T22:50:00Z a', '2025-10-27T01:30:00Z b'],
      problems: [],
    })
  })
})

describe('a table', () => {
  const table = (head: string, ...rows: readonly string[]) =>
    read([head, head.replace(/[^|]+/g, '---'), ...rows].join('\n'))

  it('keeps what its columns say', () => {
    const { events } = table(
      '| Time | Who | What |',
      '| 07:00 | Ann | *Restarts* |',
      '| 07:10 | | Back |',
      '| 2025-10-26T02:30+01:00[Europe/Amsterdam] | Bo | Looks back |',
    )
    expect(events).toEqual([
      '2025-10-26T06:00:00Z Ann – Restarts',
      '2025-10-26T06:10:00Z Back',
      '2025-10-26T01:30:00Z Bo – Looks back',
    ])
  })

  it.each([
    ['Time (UTC)', '07:00'],
    ['Time (UTC+1)', '06:00'],
    ['Time (+01:00)', '06:00'],
    ['Time (Europe/London)', '07:00'],
  ])('is told by the clock of its head: %s', (head, clock) => {
    expect(table(`| ${head} | What |`, '| 07:00 | x |')).toEqual({
      events: [`2025-10-26T${clock}:00Z x`],
      problems: [],
    })
  })

  it('takes the clock of a row before that of its head', () => {
    const { events } = table('| Time (UTC) | What |', '| 07:00+01:00 | x |')
    expect(events).toEqual(['2025-10-26T06:00:00Z x'])
  })

  it.each([
    ['What (UTC)', '07:00'],
    ['Load (+5)', '06:00'],
    ['Axis Z', '06:00'],
  ])('listens to the head of another column: %s', (head, clock) => {
    const { events } = table(`| Time | ${head} |`, '| 07:00 | x |')
    expect(events).toEqual([`2025-10-26T${clock}:00Z x`])
  })

  it('says once that its head is unclear', () => {
    const { events, problems } = table('| Time (+2) | What |', '| 07:00 | x |', '| 07:10 | y |')
    expect(events).toEqual([])
    expect(problems).toMatchObject([{ code: 'timeline/unread' }])
  })

  it('stays as it is where its head names no clock of the report', () => {
    const { events, problems } = table('| Time (JST) | Who | What |', '| 07:00 | x | y |')
    expect(events).toEqual([])
    expect(problems).toMatchObject([{ code: 'timeline/unread' }])
  })

  it('has spans in two columns, and one time by two clocks', () => {
    expect(table('| From | To | What |', '| 07:00 | 08:00 | x |').events).toEqual([
      '2025-10-26T06:00:00Z x',
    ])
    expect(table('| Time (CET) | UTC | What |', '| 07:00 | 06:00 | x |').events).toEqual([
      '2025-10-26T06:00:00Z x',
    ])
  })

  it.each([
    ['| Day | Date (2025) | Time | What |', '| Sun | Oct 26 | 07:00 | x |', 'x'],
    ['| # | When | What |', '| 1 | 07:00 | x |', '1 – x'],
    ['| What | When |', '| x | 07:00 |', 'x'],
    ['| 06:59 | a |', '| 07:00 | x |', 'x'],
  ])('has its times in the columns that hold them: %s', (head, row, text) => {
    expect(table(head, row).events.at(-1)).toBe(`2025-10-26T06:00:00Z ${text}`)
  })
})
