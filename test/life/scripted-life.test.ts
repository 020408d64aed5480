/** The life of one report, as two independent readers of feeds see it from one build to the next. */
import FeedParser from 'feedparser'
import RssParser from 'rss-parser'
import { describe, expect, it } from 'vitest'
import type { Kept } from './author.ts'
import { type Built, build } from './subscribers.ts'

const base: Kept = {
  id: 'outage',
  file: 'outage.md',
  status: 'preliminary',
  instances: ['EU1'],
  severity: 'major',
  end: 'ongoing',
  text: 'We look into it.',
  entries: [{ date: '2026-03-02', summary: 'Preliminary report' }],
}

/** What each of three subscribers has not seen before; `T` is the title of the report. */
interface Seen {
  readonly site?: readonly string[]
  readonly eu1?: readonly string[]
  readonly us1?: readonly string[]
  readonly major?: readonly string[]
}

const told = (title: string): Seen => ({ site: [title], eu1: [title], major: [title] })

const story: readonly (readonly [what: string, day: string, change: (kept: Kept) => void, Seen])[] =
  [
    ['it is out while it goes on', '2026-03-02', () => {}, told('[Preliminary] T')],
    ['nothing happens', '2026-03-03', () => {}, {}],
    [
      'a comma is mended',
      '2026-03-04',
      kept => kept.entries.push({ date: '2026-03-04', summary: 'A comma', substantive: false }),
      {},
    ],
    [
      'it is over, and the report is finished',
      '2026-03-08',
      kept => {
        Object.assign(kept, { status: 'final', end: '2026-03-01 10:00' })
        kept.entries.push({ date: '2026-03-08', summary: 'Final report' })
      },
      told('[Final] T'),
    ],
    [
      'it is corrected',
      '2026-03-14',
      kept => kept.entries.push({ date: '2026-03-14', summary: 'The cause' }),
      told('[Corrected] T'),
    ],
    [
      'a further correction, on the same day',
      '2026-03-14',
      kept => kept.entries.push({ date: '2026-03-14', summary: 'The cause of the cause' }),
      told('[Corrected] T'),
    ],
    [
      'one of the tenth was forgotten',
      '2026-03-15',
      kept => kept.entries.splice(3, 0, { date: '2026-03-10', summary: 'The owner' }),
      told('[Corrected] T'),
    ],
    ['the file is renamed', '2026-03-16', kept => Object.assign(kept, { file: 'new.md' }), {}],
    [
      'it was another instance, and less severe',
      '2026-03-20',
      kept => {
        const formerly = { instances: ['EU1'], severity: 'major' } as const
        Object.assign(kept, { instances: ['US1'], severity: 'minor' })
        kept.entries.push({ date: '2026-03-20', summary: 'It was US1, and minor', formerly })
      },
      { ...told('[Corrected] T'), us1: ['[Corrected] T'] },
    ],
    [
      'it is withdrawn',
      '2026-03-21',
      kept => {
        kept.status = 'withdrawn'
        kept.entries.push({ date: '2026-03-21', summary: 'It was a drill', kind: 'withdrawn' })
      },
      { site: ['[Withdrawn] T'], us1: ['[Withdrawn] T'] },
    ],
    [
      'it is restored',
      '2026-03-22',
      kept => {
        kept.status = 'final'
        kept.entries.push({ date: '2026-03-22', summary: 'It was no drill' })
      },
      { site: ['[Restored] T'], us1: ['[Restored] T'] },
    ],
  ]

const folders = {
  site: '',
  eu1: 'instances/eu1/',
  us1: 'instances/us1/',
  major: 'severities/major/',
}

interface Item {
  readonly id: string
  readonly title: string
  readonly date: string
}

type Reading = (text: string) => Promise<readonly Item[]>

/** What they make of the id, the title and the date of each item. */
const readers: Readonly<Record<string, Reading>> = {
  'rss-parser': async text => {
    const { items } = await new RssParser().parseString(text)
    return items.map(({ guid, id, title, isoDate }) => ({
      id: guid ?? id ?? '',
      title: title ?? '',
      date: isoDate ?? '',
    }))
  },
  feedparser: text =>
    new Promise((resolve, reject) => {
      const items: Item[] = []
      const parser = new FeedParser({})
      parser.on('error', reject)
      parser.on('readable', () => {
        for (let item = parser.read(); item; item = parser.read())
          items.push({ id: item.guid, title: item.title, date: item.date?.toISOString() ?? '' })
      })
      parser.on('end', () => resolve(items))
      parser.end(text)
    }),
}

const shortened = (title: string) => title.replace('Title of outage', 'T')

describe.each(Object.entries(readers))('the life of a report, by %s', (_, read) => {
  it.each(['rss', 'atom'])(
    'is seen in %s by each subscriber, each piece of news once',
    async format => {
      const kept = structuredClone(base)
      const seen = new Map<string, string>()
      for (const [what, day, change, expected] of story) {
        change(kept)
        const built: Built = build([kept], day)
        for (const [who, folder] of Object.entries(folders)) {
          const items = await read(built.fileOf(`${folder}updates.${format}`))
          const fresh = items.filter(({ id }) => !seen.has(`${who} ${id}`))
          const now = new Map(
            items.map(({ id, title, date }) => [`${who} ${id}`, `${title} ${date}`]),
          )
          for (const [id, marks] of seen)
            if (id.startsWith(`${who} `)) expect([what, id, now.get(id)]).toEqual([what, id, marks])
          for (const [id, marks] of now) seen.set(id, marks)
          const titles = fresh.map(({ title }) => shortened(title))
          expect([what, who, titles]).toEqual([what, who, expected[who as keyof Seen] ?? []])
        }
      }
    },
  )
})

describe('those who were told by mistake', () => {
  it('read in the feed of reports and in the calendar that it is not about them', () => {
    const kept = structuredClone(base)
    for (const [what, day, change] of story) {
      change(kept)
      if (!what.startsWith('it was another')) continue
      const built = build([kept], day)
      const [item] = JSON.parse(built.fileOf('instances/eu1/feed.json')).items
      expect(item).toMatchObject({
        id: 'tag:example.org,2026:rca/outage',
        title: '[No longer about EU1] Title of outage',
        summary: 'It was US1, and minor',
      })
      expect(item.content_html).not.toContain('We look into it')
      expect(built.fileOf('instances/eu1/calendar.ics')).toContain('STATUS:CANCELLED')
      expect(built.fileOf('instances/us1/calendar.ics')).toContain('STATUS:CONFIRMED')
    }
  })
})
