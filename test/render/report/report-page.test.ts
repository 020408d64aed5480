import { describe, expect, it } from 'vitest'
import { filesOf, sampleSite } from '../sample-site.ts'

const files = filesOf(sampleSite())

/** What people read of a page. */
function textOf(html: string): string {
  return html
    .replace(/<(svg|script)\b[\s\S]*?<\/\1>/g, '')
    .replace(/ <a class="permalink".*?<\/a>/g, '')
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&#39;', "'")
}

function page(id: string, from = files): string {
  return from.get(`reports/${id}/index.html`) ?? ''
}

/** The page of a report of EU00 on June 3, 2019, with other front matter or another body. */
function pageWith(frontMatter: string, body = ''): string {
  const facts = 'instance: EU00\nstart: 2019-06-03 13:45\nend: 2019-06-03 14:35\n'
  const text = `---\nid: it\n${facts}${frontMatter}\n---\n${body}`
  return page('it', filesOf(sampleSite('', { 'it.md': text })))
}

const headings = (html: string) =>
  [...html.matchAll(/<h2 id="([^"]+)"/g)].map(([, id]) => id).filter(id => id !== 'contents')

/** The rows of the timeline: by which links name them, their numbers, and times and texts. */
const rowsOf = (html: string) =>
  [
    ...html.matchAll(/<li id="((?:at-|untimed)[^"]*)"([\s\S]*?)<a class="permalink" href="#\1"/g),
  ].map(([, id, row = '']) => {
    const [, clock] = /<span class="clock">(.*?)<\/span>/.exec(row) ?? []
    const [, what] = /<div class="what">([\s\S]*)/.exec(row) ?? []
    const [, number = null] = /<span class="event-number">(\d+)</.exec(row) ?? []
    return { id, number, text: textOf(`${clock} ${what}`).trim() }
  })

describe('the page of June 3, 2019', () => {
  const html = page('2019-06-03-alma-eu')
  const text = textOf(html)

  it('states the facts', () => {
    for (const fact of [
      'Alma EU Instances - RCA - June 3, 2019',
      'June 3, 2019, 1:45 PM – 2:35 PM Amsterdam time (UTC+2)',
      'June 3, 2019, 11:45 AM – 12:35 PM UTC',
      '50 minutes',
      "Users who sign in through their own university's identity service were not affected.",
      'June 11, 2019 Initial Publication',
      'Corrected on June 17, 2019 Corrected the end of the outage',
      'PublishedJune 11, 2019, updated June 17, 2019',
    ])
      expect(text).toContain(fact)
  })

  it('puts the sections in the configured order, and the author’s own behind the one before it', () => {
    expect(headings(html).slice(0, 8)).toEqual([
      'introduction',
      'root-cause-analysis',
      'glossary',
      'actions',
      'event-timeline',
      'communication',
      'history',
      'footnote-label',
    ])
  })

  it('lists them under contents', () => {
    const contents = html.slice(html.indexOf('class="contents"'), html.indexOf('class="sections"'))
    expect(contents).toContain('<a href="#root-cause">Root Cause Analysis</a>')
    expect(contents).toContain('<a href="#glossary">Glossary</a>')
  })

  it('keeps what stands before the first section, and the author’s introduction', () => {
    expect(text).toContain('as its first duty. This document tells')
    expect(text).not.toContain('On June 3, 2019, from 1:45 PM')
  })

  it('tells windows and events in one timeline', () => {
    expect(rowsOf(html).map(({ text }) => text)).toEqual([
      '1:40 PM Planned maintenance begins at the data center',
      '1:45 PM Partial outage begins',
      '1:52 PM Engineers see the failing logins and stop the maintenance',
      '2:35 PM The service is repaired',
      '2:35 PM Partial outage ends',
    ])
  })

  it('shows the actions with their state in words', () => {
    expect(text).toContain('Extended the monitoring of the identity servers Evidence')
    expect(text).toContain('Status Due Done')
    expect(text).toContain('In progress September 30, 2019')
  })

  it('says how bad it was by a word and a shape', () => {
    expect(html).toMatch(/class="mark severity-major"><svg[^>]*aria-hidden="true"/)
    expect(html).toMatch(/class="mark kind-partial"><svg[^>]*>.+<\/svg>Partial outage/)
  })

  it('names its feeds, its data, and the reports around it', () => {
    expect(html).toContain(
      'title="Alma incident reports: Alma EU01 – Atom" href="../../instances/eu01/feed.atom"',
    )
    expect(html).toContain('href="../../api/v1/reports/2019-06-03-alma-eu.json"')
    expect(html).toContain('rel="prev" title="Alma EU00 - RCA - May 20, 2019"')
    expect(text).toMatch(/Related reports.* May 20, 2019/)
  })

  it('takes feedback and leads to its source', () => {
    expect(html).toContain(
      'href="https://issues.example.org/new?title=Alma%20EU%20Instances%20-%20RCA%20-%20June%203%2C%202019&amp;id=2019-06-03-alma-eu"',
    )
    expect(html).toContain('href="https://git.example.org/edit/main/rcas/2019-06-03-alma-eu.md"')
  })

  it('lets tables scroll in a box that the keyboard reaches', () => {
    expect(html).toMatch(
      /<div class="scroll"[^>]*tabindex="0"><table>\s*<thead>\s*<tr>\s*<th>Server/,
    )
  })
})

describe('an introduction that the author left out', () => {
  it.each([
    [
      'start: 2020-07-22 20:52\nend: 2020-07-22 22:02\ntimezone: America/Los_Angeles',
      'WhatOn July 22, 2020, from 8:52 PM to 10:02 PM Los Angeles time, Alma EU00 was unavailable for 1 hour 10 minutes.',
    ],
    [
      'start: 2019-03-31 01:30\nend: 2019-03-31 03:15\ntimezone: Europe/Amsterdam',
      'WhatAlma EU00 was unavailable for 45 minutes: March 31, 2019, 1:30 AM (UTC+1) – 3:15 AM (UTC+2) Amsterdam time.',
    ],
    [
      'impact:\n  - { start: 2019-08-04 10:00, end: 2019-08-04 11:00, scope: Logins }\n  - { start: 2019-08-12 10:00, end: 2019-08-12 11:10 }\ntimezone: Europe/Amsterdam',
      'What2 interruptions, 2 hours 10 minutes in all, August 4 – 12, 2019',
    ],
  ])('of %s says: %s', (when, sentence) => {
    const text = `---\nid: it\ninstance: EU00\n${when}\n---\n`
    const html = page('it', filesOf(sampleSite('', { 'it.md': text })))
    expect(textOf(html)).toContain(sentence)
    expect(headings(html)).not.toContain('introduction')
    for (const id of ['introduction', 'products'])
      expect(html).toContain(`<span id="${id}"></span>`)
  })
})

describe('several windows', () => {
  it('have a total and a span', () => {
    expect(textOf(page('2018-11-05-alma-eu02'))).toContain(
      '1 hour 11 minutes of impact in 2 windows, over 1 hour 12 minutes from first to last',
    )
  })
})

describe('what to know before reading', () => {
  it('says that a report is preliminary, withdrawn and replaced', () => {
    expect(textOf(page('2020-04-01-alma-na91'))).toContain('Preliminary The investigation is')
    const withdrawn = page('2020-01-28-draft')
    expect(textOf(withdrawn)).toContain(
      'Withdrawn This report was withdrawn on February 10, 2020. Replaced by: Alma Instances',
    )
    expect(withdrawn.indexOf('note-withdrawn')).toBeLessThan(withdrawn.indexOf('<h1'))
  })

  it('says nothing of a revision that is not substantive', () => {
    const html = pageWith(
      'revisions:\n  - { date: 2019-06-11, summary: Initial Publication }\n  - { date: 2019-06-12, summary: Spelling, substantive: false }',
    )
    expect(html).not.toContain('class="note')
    expect(textOf(html)).toContain('PublishedJune 11, 2019 ')
    expect(textOf(html)).toContain('Spelling Small change')
  })
})

describe('what an author did not state', () => {
  it('leaves no trace', () => {
    const html = pageWith('')
    for (const absent of ['Severity', 'Detected by', 'Cause', 'Vendor', 'Tag', 'id="actions"'])
      expect(html).not.toContain(`${absent}</dt>`)
    expect(html).not.toContain('mark severity-')
    expect(html).not.toMatch(/undefined|null|NaN|\[object/)
  })
})

describe('the table of actions', () => {
  it('has no column that would be empty', () => {
    const html = pageWith('actions: [{ title: Restart, status: done, done: unknown }]')
    const table = html.slice(html.indexOf('class="actions'))
    const columns = [...table.matchAll(/<th scope="col">(\w+)<\/th>/g)].map(([, name]) => name)
    expect(columns.slice(0, 2)).toEqual(['Action', 'Status'])
  })
})

describe('an action', () => {
  const marksOf = (facts: string) => {
    const html = pageWith(`actions: [{ title: Restart, ${facts} }]`)
    const table = html.slice(html.indexOf('class="actions'))
    return [...table.matchAll(/class="mark (action-[a-z-]+)"><svg[^>]*>.+?<\/svg>([^<]+)/g)].map(
      ([, shape, word]) => [shape, word],
    )
  }

  it.each([
    ['open', 'due: 2019-07-01', [['action-overdue', 'Overdue']]],
    [
      'in-progress',
      'due: 2019-07-01',
      [
        ['action-overdue', 'Overdue'],
        ['action-in-progress', 'In progress'],
      ],
    ],
    ['open', 'due: 2099-07-01', [['action-open', 'Open']]],
    ['in-progress', 'type: repair', [['action-in-progress', 'In progress']]],
    ['done', 'done: 2019-08-01, due: 2019-07-01', [['action-done', 'Done']]],
    ['wont-do', 'due: 2019-07-01', [['action-wont-do', 'Not to be done']]],
  ])('that is %s, %s, says so by a word and a shape', (status, facts, marks) => {
    expect(marksOf(`status: ${status}, ${facts}`)).toEqual(marks)
  })
})

describe('times to detect, mitigate and resolve', () => {
  it('count from the start', () => {
    const text = textOf(
      pageWith(
        'detected: 2019-06-03 13:47\nmitigated: 2019-06-03 14:00\nresolved: 2019-06-03 14:50\ndetection: customer',
      ),
    )
    expect(text).toContain('Time to detect2 minutes')
    expect(text).toContain('Time to mitigate15 minutes')
    expect(text).toContain('Time to resolve1 hour 5 minutes')
    expect(text).toContain('Detected byCustomers')
  })
})

describe('an author’s text', () => {
  it('comes out as written, never as a template or as markup', () => {
    const html = pageWith(
      `title: '<img src=x onerror=alert(1)> {{ page }} & co'`,
      '## Root Cause Analysis\n\nAsk `<your-host>` for {{ value }} and {% raw %}.\n\n![<table><b>](x.png)\n',
    )
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; {{ page }} &amp; co</h1>')
    expect(html).toContain('for {{ value }} and {% raw %}.')
    expect(html).toMatch(/alt="[^"]*table[^"]*"/)
    expect(html).not.toContain('<img src=x')
  })

  it('is marked when it is in another language', () => {
    const html = page('2020-07-22-seattle')
    expect(html).toContain('<html lang="en">')
    expect(html).toContain('<h1 lang="en-GB">')
    expect(html).toContain('<div class="prose" lang="en-GB">')
  })
})

describe('a withdrawn report', () => {
  const files = filesOf(
    sampleSite('', {
      'gone.md':
        '---\nid: gone\ntitle: The title\ninstance: EU00\nstart: 2019-06-03 13:45\nend: 2019-06-03 14:35\nstatus: withdrawn\nseverity: critical\nimpact: The scope\nsummary: The summary\ncauses: [The cause]\nactions: [{ title: The action, status: open }]\nrevisions:\n  - { date: 2019-06-11, summary: Initial Publication }\n  - { date: 2019-06-12, summary: Nothing of it was so, kind: withdrawn }\n---\nThe lead\n\n## Event Timeline\n\n- 13:50 The event\n\n## Root Cause Analysis\n\nThe body\n\n## Publication History\n\nThe remark\n',
    }),
  )
  const html = page('gone', files)

  it('tells that it is, since when and why, when it was said to be, and its history', () => {
    const text = textOf(html)
    for (const fact of [
      'This report was withdrawn on June 12, 2019. Nothing of it was so The title',
      'June 3, 2019, 1:45 PM – 2:35 PM',
      'InstanceAlma EU00',
      'Publication History June 11, 2019 Initial Publication June 12, 2019 Nothing of it was so',
    ])
      expect(text).toContain(fact)
  })

  it('tells nothing else that may be wrong, as a page and as data', () => {
    const read = html.slice(html.indexOf('<main'))
    const wrong = ['scope', 'summary', 'cause', 'action', 'lead', 'event', 'body', 'remark']
    for (const word of wrong) expect(html).not.toContain(`The ${word}`)
    for (const word of ['50 minutes', 'Critical', '<figure', 'class="contents"', 'seen-before'])
      expect(read).not.toContain(word)
    const data = files.get('api/v1/reports/gone.json') ?? ''
    expect(JSON.parse(data)).toMatchObject({ lead: null, sections: [], timeline: [] })
    for (const word of ['lead', 'event', 'body', 'remark'])
      expect(data).not.toContain(`The ${word}`)
  })
})

describe('links to parts of a page', () => {
  const html = page('2019-06-03-alma-eu')

  it('are in every heading of a section and below it', () => {
    expect(html).toMatch(
      /<h3 id="what-the-servers-said">What the servers said <a class="permalink" href="#what-the-servers-said" aria-label="Link to this section">#<\/a><\/h3>/,
    )
    const targets = [...html.matchAll(/class="permalink" href="#([^"]+)"/g)].map(([, id]) => id)
    expect(targets.length).toBeGreaterThan(10)
    for (const id of targets) expect(html).toContain(` id="${id}"`)
  })

  it('name events by the local time, a second one at the same time apart', () => {
    expect(rowsOf(html).map(({ id }) => id)).toEqual([
      'at-2019-06-03t1340',
      'at-2019-06-03t1345',
      'at-2019-06-03t1352',
      'at-2019-06-03t1435',
      'at-2019-06-03t1435-2',
    ])
  })

  it('give the whole address to who copies it', () => {
    expect(html).toMatch(
      /<button[^>]* data-script hidden data-copy="https:\/\/rca\.example\.org\/kb\/reports\/2019-06-03-alma-eu\/"/,
    )
  })

  it('are not in what feeds tell', () => {
    expect(files.get('feed.atom')).toContain('What the servers said')
    expect(files.get('feed.atom')).not.toContain('permalink')
  })
})

describe('the picture of the incident', () => {
  it('is there for wide and for narrow places, its numbers those of the timeline', () => {
    const html = page('2019-06-03-alma-eu')
    expect(html).toContain('class="chart incident wide-picture"')
    expect(html).toContain('class="chart incident narrow-picture"')
    expect(rowsOf(html).map(({ number }) => number)).toEqual(['1', null, '2', '3', null])
    expect(html).toContain('The numbers are those of the events in the timeline.</desc>')
  })

  it('leaves the timeline without numbers where no event is told', () => {
    expect(page('2019-05-20-alma-eu00')).not.toContain('event-number')
  })
})

describe('the milestones of a timeline', () => {
  const gaps = (html: string) =>
    [
      ...html.matchAll(/<span class="gap">(.*?)<\/span>[\s\S]*?<div class="what">([\s\S]*?)<a/g),
    ].map(([, gap, what = '']) => `${gap}: ${textOf(what).trim()}`)

  it('name the time between them, at their events or in rows of their own', () => {
    const facts = 'detected: 2019-06-03 13:50\nmitigated: 2019-06-03 14:20\n'
    const html = pageWith(facts, '## Timeline\n\n- 13:50 – An alert fires\n- 14:00 – We search\n')
    expect(gaps(html)).toEqual([
      '5 min undetected: An alert fires',
      'then 30 min to mitigate: Mitigated',
    ])
    expect(rowsOf(html).map(({ number }) => number)).toEqual([null, '1', '2', null, null])
  })

  it('are taken from events that are marked, unless stated', () => {
    const marked = ['detected', 'Acknowledged', 'resolved'].map(
      (kind, i) => `  - { at: 2019-06-03 14:0${i}, text: Event, kind: ${kind} }\n`,
    )
    const html = pageWith(`resolved: 2019-06-03 14:35\ntimeline:\n${marked.join('')}`)
    expect(gaps(html)).toEqual([
      '15 min undetected: Event',
      'then 1 min to acknowledge: Event',
      'then 34 min to resolve: Resolved',
    ])
  })

  it('are taken from events that are marked in other words', () => {
    const kinds = ['ALERT', 'Detection.', 'contained', 'nothing of the kind', 'Recovered']
    const marked = kinds.map(
      (kind, i) => `  - { at: 2019-06-03 14:0${i}, text: Event, kind: "${kind}" }\n`,
    )
    const html = pageWith(`timeline:\n${marked.join('')}`)
    expect(gaps(html)).toEqual([
      '15 min undetected: Event',
      'then 2 min to mitigate: Event',
      'then 2 min to resolve: Event',
    ])
  })

  it('say no more than is known of the start', () => {
    const start = (known: string) => {
      const facts = `start: ${known}\nend: 2019-06-03 14:35\ndetected: 2019-06-03 14:00`
      const text = `---\ninstance: EU00\n${facts}\n---\n`
      return gaps(page('it', filesOf(sampleSite('', { 'it.md': text }))))
    }
    expect(start('about 2019-06-03 13:45')).toEqual(['about 15 min undetected: Detected'])
    expect(start('2019-06-03 13:40..13:45')).toEqual(['at least 15 min undetected: Detected'])
    expect(start('unknown')).toEqual([])
  })

  it('rename no row', () => {
    const ids = (facts: string) => rowsOf(pageWith(facts)).map(({ id }) => id)
    expect(ids('')).toEqual(['at-2019-06-03t1345', 'at-2019-06-03t1435'])
    expect(ids('resolved: 2019-06-03 14:35')).toEqual([
      'at-2019-06-03t1345',
      'at-2019-06-03t1435-2',
      'at-2019-06-03t1435',
    ])
  })
})

describe('an incident while the clocks change', () => {
  const text = `---
instance: EU00
start: 2019-10-27 02:10 +02:00
end: 2019-10-27 02:40 +01:00
---
## Timeline

- 2019-10-27 02:30 +02:00 – Once
- 2019-10-27 02:30 +01:00 – And again
`
  const html = page('it', filesOf(sampleSite('', { 'it.md': text })))

  it('is told with both offsets: in sentences, in what the drawing says, and at its day', () => {
    const span = 'October 27, 2019, 2:10 AM (UTC+2) – 2:40 AM (UTC+1) Amsterdam time'
    expect(textOf(html)).toContain(`Alma EU00 was unavailable for 1 hour 30 minutes: ${span}.`)
    expect(html).toMatch(/<desc[^>]*>[^<]*2:10 AM \(UTC\+2\) – 2:40 AM \(UTC\+1\)/)
    expect(textOf(html)).toContain('October 27, 2019, Amsterdam time (UTC+2 – UTC+1)')
    expect(page('2019-06-03-alma-eu')).not.toContain('UTC+2 – ')
  })

  it('has an offset in each row and fold of its timeline, and at its milestones', () => {
    const rows = Array.from({ length: 12 }, (_, i) => `- 2019-10-27 02:${31 + i} +02:00 – Look\n`)
    const facts = 'detected: 2019-10-27 02:20 +01:00\nmitigated: 2019-10-27 02:30 +01:00'
    const long = text
      .replace('end:', `${facts}\nend:`)
      .replace('- 2019-10-27 02:30 +01:00', `${rows.join('')}$&`)
    const html = page('it', filesOf(sampleSite('', { 'it.md': long })))
    const bare = rowsOf(html).filter(({ text }) => !/^2:\d\d AM \(UTC\+[12]\) /.test(text))
    expect(bare).toEqual([])
    expect(textOf(html)).toContain('12 more entries, 2:31 AM (UTC+2) – 2:42 AM (UTC+2)')
    expect(textOf(html)).toMatch(/Time to detect ?1 hour 10 minutes 2:20 AM \(UTC\+1\)/)
    expect(html).toContain('<time datetime="2019-10-27T01:20:00Z" data-form="offset">UTC+1</time>')
  })

  it('has the offset of each of its days, and none in rows far from the change', () => {
    const days = `---
instance: EU00
start: 2019-10-26 12:10
end: 2019-10-28 12:40
---
## Timeline

- 2019-10-26 14:30 – Once
- 2019-10-28 10:30 – And again
`
    const html = textOf(page('it', filesOf(sampleSite('', { 'it.md': days }))))
    expect(html).toContain('October 26, 2019, Amsterdam time (UTC+2)')
    expect(html).toContain('October 28, 2019, Amsterdam time (UTC+1)')
    expect(html).not.toContain('2:30 PM (')
  })
})

describe('seen before', () => {
  it('names incidents that share something, and what', () => {
    const text = textOf(page('2018-11-05-alma-eu02'))
    expect(text).toMatch(/Seen since June 3, 2019 .*Alma EU Instances.*Same instance: Alma EU02/)
  })
})

describe('a site in a language of its own', () => {
  it('marks the author’s words, and the words around them not', () => {
    const text = `---\nid: it\ninstance: EU00\nstart: 2019-06-03 13:45\nend: 2019-06-03 14:35\ntitle: שלום\nlang: he\n---\n## סיבת השורש\n\nטקסט\n`
    const html = page('it', filesOf(sampleSite('', { 'it.md': text })))
    expect(html).toContain('<h1 lang="he" dir="rtl">')
    expect(html).toMatch(/<h2 id="[^"]+" lang="he" dir="rtl">סיבת השורש/)
    expect(html).toContain('<section id="root-cause"')
    expect(html).toMatch(/<h2 id="timeline">Event Timeline/)
    expect(html).toContain('<div class="prose">\n<p>ExLibris posts updates')
  })
})

describe('a report of instances in two zones', () => {
  const config = '  EU03: { name: Alma EU03, timezone: Europe/Berlin }\n'
  const text = `---
id: it
instances: [EU00, EU03, AP01]
timezone: Europe/Amsterdam
impact:
  - { start: 2019-06-03 18:30, end: 2019-06-03 19:10, instances: [AP01] }
  - { start: 2019-06-03 19:30, end: 2019-06-03 19:40, instances: [EU00, EU03] }
revisions: [{ date: 2019-06-11, summary: New }]
timeline: [{ at: 2019-06-03 18:40, text: The network is slow }]
---
`
  const html = page('it', filesOf(sampleSite(config, { 'it.md': text })))

  it('tells by the clock of each, once where two show the same', () => {
    expect(textOf(html)).toContain('June 4, 2019, 12:30 AM – 1:10 AM Singapore time (UTC+8)')
    expect(html).not.toContain('Berlin time')
    expect(html.match(/Singapore time \(/g)).toHaveLength(1)
  })

  it('has them side by side in the timeline, with a day that is not that of the row', () => {
    expect(textOf(html)).toContain('Amsterdam time UTC Singapore time What happened')
    expect(textOf(html)).toContain(
      '6:40 PM 4:40 PM UTC Jun 4, 12:40 AM Singapore time The network is slow',
    )
  })
})

describe('a timeline that was written in many ways', () => {
  const timeline = `## Timeline

Times are rough.

- 13:40–13:50 – A disk fails
- Nobody noticed
- ~14:00 The phone rings

### 14:35

It is over:

- for all

### 2019-06-04

A day later, [the end](#1435) is sure.
`
  const text = '---\nid: it\ninstance: EU00\nstart: 2019-06-03 13:45\nend: 2019-06-03 14:35\n---\n'
  const all = filesOf(sampleSite('', { 'it.md': text + timeline }))
  const html = page('it', all)

  it('is shown in the order of the author, the windows between by time', () => {
    expect(rowsOf(html).map(({ id, text }) => `${id}: ${text}`)).toEqual([
      'at-2019-06-03t1340: 1:40 PM – 1:50 PM A disk fails',
      'untimed: Nobody noticed',
      'at-2019-06-03t1345: 1:45 PM Outage begins',
      'at-2019-06-03t1400: about 2:00 PM The phone rings',
      'at-2019-06-03t1435: 2:35 PM It is over: for all',
      'at-2019-06-03t1435-2: 2:35 PM Outage ends',
      'at-2019-06-04: A day later, the end is sure.',
    ])
    expect(html).toContain('11:40 AM – 11:50 AM')
    expect(html).toContain('id="1435"')
  })

  it('is told by feeds and data in the same way', () => {
    const feed = all.get('feed.atom') ?? ''
    for (const told of ['Nobody noticed', '≈ ', 'A day later']) expect(feed).toContain(told)
    const { timeline } = JSON.parse(all.get('api/v1/reports/it.json') ?? '')
    expect(timeline).toMatchObject([
      { at: { local: '2019-06-03T13:40:00+02:00' }, end: { local: '2019-06-03T13:50:00+02:00' } },
      { at: null, end: null, day: null, text: 'Nobody noticed' },
      { approximate: true },
      { text: 'It is over: for all' },
      { at: null, day: '2019-06-04' },
    ])
  })
})
