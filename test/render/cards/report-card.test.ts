import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Report } from '../../../src/model/report.ts'
import { cardWords } from '../../../src/render/cards/card-words.ts'
import { cardColours } from '../../../src/render/cards/draw-card.ts'
import { reportCard } from '../../../src/render/cards/report-card.ts'
import { siteCard } from '../../../src/render/cards/site-card.ts'
import { english, wordsOf } from '../../words.ts'
import { sampleSite } from '../sample-site.ts'

const { site } = sampleSite()
const known = site.reports.find(({ id }) => id === '2019-06-03-alma-eu')
if (!known) throw new Error('The sample has no such report')
const report: Report = known

/** The texts of a card, line by line. */
function textsIn(svg: string): readonly string[] {
  return Array.from(svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g), ([, text = '']) => text)
}

function cardOf(changes: Partial<Report>): readonly string[] {
  return textsIn(reportCard({ ...report, ...changes }, site, english))
}

describe('the card of a report', () => {
  it('tells what happened, when, to whom and for how long', () => {
    expect(cardOf({})).toEqual([
      'Alma incident reports',
      'Alma EU Instances\u00a0-',
      'RCA\u00a0- June 3, 2019',
      'June 3, 2019 · EU00, EU01, EU02',
      'Partial outage · 50 minutes · Amsterdam time',
      '1:30 PM',
      '1:45 PM',
      '2:00 PM',
      '2:15 PM',
      '2:30 PM',
      '2:45 PM',
    ])
  })

  it.each(['日本語の障害報告', 'תקלה', 'Outage 🔥'])('shows the id in place of %s', title => {
    expect(cardOf({ title })[1]).toBe('2019-06-03-alma-eu')
    expect(cardOf({ title }).slice(2)).toEqual(cardOf({ title: 'Outage' }).slice(2))
  })

  it('leaves out instances that it cannot name', () => {
    expect(cardOf({ instances: ['東京', 'EU00'] })).toContain('June 3, 2019 · EU00')
    expect(cardOf({ instances: ['東京'] })).toContain('June 3, 2019')
  })

  it('is in English where it could not write the words of the site', () => {
    for (const language of ['ja', 'zh-Hans', 'he', 'ar'])
      expect(cardWords({ words: wordsOf(language), english })).toBe(english)
    for (const language of ['fr', 'pl']) {
      const words = wordsOf(language)
      expect(cardWords({ words, english })).toBe(words)
    }
  })

  it('says that a report is withdrawn or preliminary, and not that it is final', () => {
    expect(cardOf({ status: 'withdrawn' }).join()).toContain('Withdrawn · Partial outage')
    expect(cardOf({ status: 'preliminary' }).join()).toContain('Preliminary · Partial outage')
    expect(cardOf({}).join()).not.toContain('Final')
  })

  it('gives a title three lines at most, smaller the longer it is', () => {
    const heading = (title: string) =>
      reportCard({ ...report, title }, site, english).match(/font-size="\d+"[^>]*bold/g) ?? []
    const sizes = ['Outage', 'word '.repeat(15), 'word '.repeat(21), 'word '.repeat(99)]
    expect(sizes.map(title => heading(title).length)).toEqual([1, 3, 3, 3])
    expect(heading('Outage')[0]).toContain('"84"')
    expect(heading('word '.repeat(99))[0]).toContain('"56"')
  })

  it('writes no markup of an author', () => {
    const svg = reportCard({ ...report, title: '</text><script>&amp;' }, site, english)
    expect(svg).not.toContain('<script')
    expect(svg).toContain('&#x3C;script>&#x26;amp;')
  })

  it.each([
    ['outage', `fill="${cardColours.ink}"`],
    ['partial', 'fill="url(#hatched)"'],
    ['intermittent', 'fill="url(#striped)"'],
    ['degraded', 'fill="url(#dotted)"'],
    ['none', `fill="${cardColours.paper}"`],
  ] as const)('tells %s from the others by its bar', (kind, fill) => {
    const windows = report.windows.map(window => ({ ...window, kind }))
    const bars = reportCard({ ...report, windows }, site, english).match(/<rect[^>]*stroke[^>]*>/g)
    expect(bars).toHaveLength(1)
    expect(bars?.[0]).toContain(fill)
  })

  it('tells no length of what had no impact', () => {
    const windows = report.windows.map(window => ({ ...window, kind: 'none' as const }))
    expect(cardOf({ windows })).toContain('No impact · Amsterdam time')
  })

  it('tells the days, at both ends, of an incident over midnight', () => {
    const windows = report.windows.map(window => ({ ...window, end: at('2019-06-04T02:00:00Z') }))
    expect(cardOf({ windows }).slice(-2)).toEqual([
      'June 3, 2019, 12:00 PM',
      'June 4, 2019, 6:00 AM',
    ])
  })

  it('shows a window of a minute among weeks', () => {
    const [first] = report.windows
    if (!first) throw new Error('The report has no window')
    const later = { ...first, start: at('2019-07-03T11:45:00Z'), end: at('2019-07-03T11:46:00Z') }
    const svg = reportCard({ ...report, windows: [first, later] }, site, english)
    expect(svg.match(/<rect[^>]*width="8"[^>]*stroke/g)).toHaveLength(2)
  })
})

function at(instant: string) {
  return { at: instant, zone: report.zone }
}

describe('the card of the site', () => {
  it('tells its title, whose it is and how much there is', () => {
    expect(textsIn(siteCard(site, english))).toEqual([
      'Ex Libris',
      'Alma incident reports',
      '8 reports · 7 instances',
    ])
  })

  it('names the host where it cannot write the title', () => {
    const about = { ...site.config.site, title: '障害報告', organisation: null }
    const other = { ...site, config: { ...site.config, site: about } }
    expect(textsIn(siteCard(other, english)).slice(0, 2)).toEqual([
      'rca.example.org',
      'rca.example.org',
    ])
  })
})

describe('the colours of cards', () => {
  it('are those of the light pages, but for an accent of the configuration', () => {
    const [light = ''] = readFileSync('templates/styles/10-tokens.css', 'utf8').split('@media')
    for (const [name, colour] of Object.entries(cardColours))
      expect(light).toContain(`--${name}: ${colour};`)
    const themed = sampleSite('theme: { accent: "#aa5500" }').site
    expect(reportCard(report, themed, english)).toContain('fill="#aa5500"')
    expect(reportCard(report, themed, english)).not.toContain(cardColours.accent)
  })
})
