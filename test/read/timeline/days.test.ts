import { describe, expect, it } from 'vitest'
import { sourcePath } from '../../../src/model/paths.ts'
import { readReport } from '../../../src/read/read-report.ts'
import { defaultConfig } from '../../../src/read/settings/read-config.ts'

/** A timeline of an incident in Berlin, in March 2026: its moments by the clock there, `–` where it has none. */
function read(start: string, end: string, lines: readonly string[], zone = '+01:00') {
  const facts = `instance: EU00\ntimezone: "${zone}"\nimpact:\n  - { start: 2026-03-${start}, end: 2026-03-${end}, kind: degraded }`
  const text = `---\n${facts}\n---\n\n## Event Timeline\n\n${lines.join('\n\n')}\n`
  const { body, diagnostics } = readReport(
    Buffer.from(text),
    sourcePath('report.md'),
    defaultConfig(),
  )
  const local = (at: string) =>
    new Date(Date.parse(at) + 3_600_000).toISOString().slice(8, 16).replace('T', ' ')
  const events = (body?.timeline ?? []).map(
    ({ at, end, text }) =>
      `${at ? local(at.at) : '–'}${end ? `–${local(end.at).slice(3)}` : ''} ${text}`,
  )
  return {
    events,
    problems: diagnostics.map(({ code, hint }) => `${code}: ${hint}`),
    body,
    diagnostics,
  }
}

describe('a weekday alone', () => {
  const window = ['04 08:20', '06 14:00'] as const

  it.each([
    [
      ['**Wednesday, March 4**', '- 08:20 a', '**Thursday**', '- 09:00 b'],
      ['04 08:20 a', '05 09:00 b'],
    ],
    [
      ['- Thu 07:30 a', '- Fri 07:00 b'],
      ['05 07:30 a', '06 07:00 b'],
    ],
    [
      ['### Mittwoch', '- 09:00 a', '### 木曜日', '- 08:00 b'],
      ['04 09:00 a', '05 08:00 b'],
    ],
    [
      ['- 3/4(水) 23:50 a', '- 3/5(木) 00:50 b'],
      ['04 23:50 a', '05 00:50 b'],
    ],
    [
      ['### Friday', '- 09:00 a', '### Saturday', '- 08:00 b'],
      ['06 09:00 a', '07 08:00 b'],
    ],
  ])('is the day that it can be: %j', (lines, events) => {
    expect(read(...window, lines)).toMatchObject({ events, problems: [] })
  })

  it('is on none where it can be two, and the hint has both', () => {
    const { events, problems } = read('04 08:20', '16 14:00', ['- Thu 07:30 a'])
    expect(events).toEqual([])
    expect(problems[0]).toContain('"2026-03-05 Thu 07:30" or "2026-03-12 Thu 07:30"')
  })

  it('is on none where the order and the incident contradict each other', () => {
    const { events } = read(...window, ['- Fri 07:30 a', '- Thu 08:00 b'])
    expect(events).toEqual(['06 07:30 a', '– Thu 08:00 b'])
  })

  it('stays in a sentence that begins with it', () => {
    expect(read(...window, ['- Thursday begins badly']).body?.timeline).toMatchObject([
      { day: '2026-03-05', text: 'Thursday begins badly' },
    ])
  })
})

describe('a weekday that is not that of its day', () => {
  const hint = 'Write 2026-03-06 if the day is right, or 2026-03-03 if the Tuesday is'

  it.each([
    [['### 2026-03-06 Tuesday', '- 08:30 a']],
    [['- 2026-03-04 09:00 a', '- Tuesday, 2026-03-06: b']],
  ])('is not read: %j', lines => {
    const { events, problems } = read('04 08:20', '06 14:00', lines)
    expect(events.filter(event => event.startsWith('06'))).toEqual([])
    expect(problems).toContain(`timeline/unread: ${hint}`)
  })

  it('is an error in the front matter, with both ways to mend it', () => {
    const text =
      '---\ninstance: EU00\ntimezone: UTC\nstart: Monday March 4 2026 08:20\nend: 2026-03-04 09:00\n---\n'
    const { diagnostics } = readReport(Buffer.from(text), sourcePath('report.md'), defaultConfig())
    expect(diagnostics.find(({ code }) => code === 'time/impossible')).toMatchObject({
      hint: 'Write 2026-03-04 08:20 if the day is right, or 2026-03-02 08:20 if the Monday is',
    })
  })
})

describe('a timeline whose first day can be two', () => {
  it.each([
    ['04 01:00', '05 16:00', ['- 15:00 a', '- 16:00 b']],
    ['04 01:00', '05 18:30', ['- 15:00 a', '- 18:30 b', '- 02:00 c']],
  ])('is on neither, though one ends at the minute of an end: %s to %s', (start, end, lines) => {
    const { events, problems } = read(start, end, lines)
    expect(events).toEqual([])
    expect(problems[0]).toContain('"2026-03-04 15:00" or "2026-03-05 15:00"')
  })

  it('is on the day that no other can be', () => {
    const lines = ['- 08:20 a', '- 10:00 b', '### Thursday', '- 09:00 c']
    expect(read('04 08:20', '06 14:00', lines).events[0]).toBe('04 08:20 a')
  })
})

describe('a time without AM and PM beside times with them', () => {
  it.each([
    [
      ['- 11:30 AM a', '- 12:15 b', '- 1:05 c', '- 1:10pm d'],
      ['11:30 a', '12:15 b', '13:05 c', '13:10 d'],
    ],
    [
      ['- 11:40 a', '- 12:15 PM b', '- 1:05 c'],
      ['11:40 a', '12:15 b', '13:05 c'],
    ],
    [['- 11:30 AM–1:05: a'], ['11:30–13:05 a']],
  ])('is in the half that keeps the order: %j', (lines, events) => {
    const told = read('04 11:30', '04 13:10', lines)
    expect(told.events).toEqual(events.map(event => `04 ${event}`))
    expect(told.problems).toEqual([])
  })

  it('is in neither where both fit', () => {
    const lines = ['- 1:00 AM a', '- 3:00 b', '- 11:00 PM c']
    const { events, problems } = read('04 00:00', '04 23:30', lines)
    expect(events).toEqual(['04 01:00 a', '– 3:00 b', '04 23:00 c'])
    expect(problems).toEqual(['timeline/unread: Write "3:00 PM" or "3:00 AM"'])
  })
})

describe('a timeline by the clock of UTC that does not say so', () => {
  it('is told of where all of it fits the incident then', () => {
    const { problems } = read('04 01:05', '04 02:00', ['- 09:05 a', '- 09:30 b'], '-08:00')
    expect(problems[0]).toContain('write "All times are UTC." above them')
  })
})

describe('words around a time', () => {
  it.each([
    ['from 10:00 to 10:30 a', '10:00–10:30 a'],
    ['von 10:00 bis 10:30 Uhr a', '10:00–10:30 a'],
    ['de 10h00 à 10h30 : a', '10:00–10:30 a'],
    ['between 10:40 and 10:50 a', '10:40–10:50 a'],
    ['entre las 10:40 y las 10:50 a', '10:40–10:50 a'],
    ['By 11:30 a', '11:30 a'],
    ['A las 11:00 a', '11:00 a'],
    ['À 11h05, a', '11:05 a'],
    ['11:10ish a', '11:10 a'],
    ['11:10 hs a', '11:10 a'],
    ['11h10 (heure de Paris) a', '11:10 a'],
    ['11:10', '11:10 11:10'],
    ['11:10 by 12:00 all is well', '11:10 by 12:00 all is well'],
  ])('are read with it: %s', (line, event) => {
    expect(read('04 10:00', '04 12:00', [`- ${line}`])).toMatchObject({
      events: [`04 ${event}`],
      problems: [],
    })
  })

  it.each(['From 10:00 on it fails', 'by and by', 'Sun exposure', 'sat idle', 'de 10 à 12 nodes'])(
    'are not: %s',
    line => {
      const { events } = read('04 10:00', '04 12:00', ['- 10:00 a', `- ${line}`])
      expect(events).toEqual(['04 10:00 a', `– ${line}`])
    },
  )

  it('show the end of a day as the beginning of the next', () => {
    const { problems } = read('04 22:00', '05 02:00', ['- 23:00 a', '- 24:00 Uhr b'])
    expect(problems).toEqual(['timeline/unread: Write 00:00, which is on the next day'])
  })
})

describe('what is said of one of several lines', () => {
  it('is said at that line', () => {
    const { diagnostics } = read('04 10:00', '04 12:00', ['10:00 a\n10:10 b\n2026-03-14 11:00 c'])
    expect(diagnostics).toMatchObject([{ code: 'timeline/far-off', place: { line: 12 } }])
  })
})
