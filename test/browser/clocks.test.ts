import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build } from '../../src/build.ts'
import { project } from '../command.ts'
import { closeStage, openStage, type Stage, scriptedPage, told, withPage } from './scripted-page.ts'

const time = (at: string, form: string, text: string) =>
  `<time datetime="${at}" data-form="${form}">${text}</time>`

const zone = (text: string) => `<span data-form="zone">${text}</span>`

/** Tellings as the site writes them, by the clock of Amsterdam. */
const tellings = `
<p id="within">${time('2019-06-03T11:45:00Z', 'moment', 'June 3, 2019, 1:45 PM')} –
${time('2019-06-03T12:35:00Z', 'end', '2:35 PM')} ${zone('Amsterdam time (UTC+2)')}</p>
<p id="parted">${time('2019-06-03T14:30:00Z', 'moment', 'June 3, 2019, 4:30 PM')} –
${time('2019-06-03T15:20:30Z', 'end', '5:20:30 PM')} ${zone('Amsterdam time (UTC+2)')}</p>
<p id="joined">${time('2019-06-03T21:30:00Z', 'moment', 'June 3, 2019, 11:30 PM')} –
${time('2019-06-03T22:30:00Z', 'end', 'June 4, 2019, 12:30 AM')} ${zone('Amsterdam time (UTC+2)')}</p>
<p id="offsets">${time('2019-11-03T05:30:00Z', 'moment', 'October 27, 2019, 2:30 AM')} (${zone('UTC+2')}) –
${time('2019-11-03T06:30:00Z', 'end', '2:30 AM')} (${zone('UTC+1')}) ${zone('Amsterdam time')}</p>
<p id="offset">${time('2019-11-03T05:30:00Z', 'moment', 'November 3, 2019, 6:30 AM')} –
${time('2019-11-03T06:30:00Z', 'end', '7:30 AM')} ${zone('Amsterdam time (UTC+1)')}</p>
<p id="sentence">On ${time('2019-06-03T21:30:00Z', 'day', 'June 3, 2019')},
from ${time('2019-06-03T21:30:00Z', 'clock', '11:30 PM')}
to ${time('2019-06-03T21:50:00Z', 'end', '11:50 PM')} ${zone('Amsterdam time')}</p>
<p id="fold">34 more entries, ${time('2019-11-03T05:30:00Z', 'clock', '2:30 AM')} (${time('2019-11-03T05:30:00Z', 'offset', 'UTC+2')}) –
${time('2019-11-03T06:30:00Z', 'clock', '2:30 AM')} (${time('2019-11-03T06:30:00Z', 'offset', 'UTC+1')})</p>
<p id="days">${time('2016-07-25T22:30:00Z', 'day', 'July 26')} – ${time('2016-08-20T12:00:00Z', 'day', 'August 20, 2016')}</p>
<p id="gap">${time('2019-07-08T15:39:00Z', 'day', 'July 8')} and ${time('2019-08-03T11:49:00Z', 'day', 'August 3, 2019')}</p>
<p id="more">${time('2016-07-25T16:23:00Z', 'day', 'July 26, 2016')} and 2 more days</p>
<p id="stretches">${time('2020-03-30T14:14:00Z', 'day', 'March 30')} and ${time('2020-04-26T16:09:00Z', 'day', 'April 26')} – ${time('2020-04-26T16:28:00Z', 'day', '27, 2020')}</p>
<p id="night">${time('2019-06-03T21:30:00Z', 'day', 'June 3')} – ${time('2019-06-03T22:30:00Z', 'day', '4, 2019')}</p>
<p id="published"><time datetime="2019-06-11">June 11, 2019</time></p>
<p id="beside"><span>${time('2019-06-03T11:45:00Z', 'clock', '1:45 PM')} ${zone('Amsterdam time')}</span> <small class="clock" data-second>11:45 AM UTC</small></p>
<table>
<thead><tr><th>${zone('Amsterdam time')}</th></tr></thead>
<tbody><tr><th>${time('2019-06-03T11:45:00Z', 'day', 'June 3, 2019')}</th></tr>
<tr><td>${time('2019-06-03T11:45:00Z', 'clock', '1:45 PM')}</td></tr>
<tr><td>${time('2019-06-03T21:30:00Z', 'clock', '11:30 PM')}</td></tr>
<tr><td>${time('2019-06-03T21:50:00Z', 'clock', '11:50 PM')}</td></tr></tbody>
<tbody><tr><th>${time('2019-06-03T22:10:00Z', 'day', 'June 4, 2019')}</th></tr>
<tr><td>${time('2019-06-03T22:10:00Z', 'clock', '12:10 AM')}</td></tr></tbody>
</table>
<svg><text><tspan data-at="2020-01-28T08:44:00Z" data-form="day">January 28</tspan> – <tspan data-at="2020-01-29T07:00:00Z" data-form="day">29, 2020</tspan></text>
<text data-at="2019-06-03T21:30:00Z" data-form="day">Jun 3</text>
<text data-at="2019-06-03T21:30:00Z" data-form="clock">11:30 PM</text>
<text data-at="2019-06-03T22:10:00Z" data-form="clock">12:10 AM</text>
<text><tspan data-at="2020-01-28T08:44:00Z" data-form="day">January 28</tspan><tspan> – </tspan><tspan data-at="2020-01-29T07:00:00Z" data-form="day">29, 2020</tspan></text>
<text><tspan data-at="2020-01-28T22:44:00Z" data-form="day">January 28</tspan><tspan> – </tspan><tspan data-at="2020-01-29T07:00:00Z" data-form="day">29, 2020</tspan></text>
<text class="quiet" data-at="2019-06-03T22:00:00Z" data-form="clock">Jun 4</text>
<text class="quiet" data-at="2019-06-03T15:00:00Z" data-form="clock">5:00 PM</text></svg>`

/** The tellings by their ids, in UTC and by the clock of Tokyo. */
const byClocks = [
  [
    'within',
    'June 3, 2019, 11:45 AM – 12:35 PM UTC',
    'June 3, 2019, 8:45 PM – 9:35 PM your time (UTC+9)',
  ],
  [
    'parted',
    'June 3, 2019, 2:30 PM – 3:20:30 PM UTC',
    'June 3, 2019, 11:30 PM – June 4, 2019, 12:20:30 AM your time (UTC+9)',
  ],
  [
    'joined',
    'June 3, 2019, 9:30 PM – 10:30 PM UTC',
    'June 4, 2019, 6:30 AM – 7:30 AM your time (UTC+9)',
  ],
  [
    'sentence',
    'On June 3, 2019, from 9:30 PM to 9:50 PM UTC',
    'On June 4, 2019, from 6:30 AM to 6:50 AM your time (UTC+9)',
  ],
  ['days', 'July 25 – August 20, 2016', 'July 26 – August 20, 2016'],
  ['gap', 'July 8 and August 3, 2019', 'July 9 and August 3, 2019'],
  ['more', 'July 25, 2016 and 2 more days', 'July 26, 2016 and 2 more days'],
  ['stretches', 'March 30 and April 26, 2020', 'March 30 and April 27, 2020'],
  ['night', 'June 3, 2019', 'June 4, 2019'],
  ['published', 'June 11, 2019', 'June 11, 2019'],
  ['beside', '11:45 AM UTC 1:45 PM Amsterdam time', '8:45 PM your time (UTC+9) 11:45 AM UTC'],
] as const

type Days = readonly [first: string, last: string]
type Pair = readonly [language: string, day: string, days: Days, mine: string]

/** Two days of January 2020, late in the evening, as pages tell them, and by the clock of Tokyo. */
const pairs: readonly Pair[] = [
  ['en', '28', ['January 28', '29, 2020'], 'January 29 – 30, 2020'],
  ['en', '30', ['January 30', '31, 2020'], 'January 31 – February 1, 2020'],
  ['de', '28', ['28.', '29. Januar 2020'], '29. – 30. Januar 2020'],
  ['de', '30', ['30.', '31. Januar 2020'], '31. Januar – 1. Februar 2020'],
  ['he', '28', ['\u200e28\u200e', '29 בינואר 2020'], '\u200e29\u200e – 30 בינואר 2020'],
  ['ja', '28', ['2020年1月28日', '29日'], '2020年1月29日 – 30日'],
  ['ja', '30', ['2020年1月30日', '31日'], '2020年1月31日 – 2月1日'],
]

const idOf = ([, day]: Pair) => `from-${day}`
const pairHtml = (pair: Pair) => {
  const [, day, [first, last]] = pair
  const next = Number(day) + 1
  return `<p id="${idOf(pair)}">${time(`2020-01-${day}T22:00:00Z`, 'day', first)} – ${time(`2020-01-${next}T22:00:00Z`, 'day', last)}</p>`
}
const pairPage = (language: string) => {
  const own = pairs.filter(([spoken]) => spoken === language)
  return scriptedPage(own.map(pairHtml).join(''), language)
}

/** A timeline with a second clock, after midnight by that of the incident. */
const utc = (text: string) =>
  `<span class="clock utc"><span data-second>${text}</span><span class="unit"> UTC</span></span>`
const night = `<div class="timeline">
<p class="timeline-head"><span class="clock">${zone('Singapore time')}</span> <span class="utc" data-second>UTC</span></p>
<ol><li><strong class="day">${time('2016-07-25T16:23:00Z', 'day', '26 July 2016')}</strong>
<span class="clock">${time('2016-07-25T16:23:00Z', 'clock', '00:23')}</span> ${utc('25 Jul, 16:23')}</li>
<li><span class="clock">${time('2016-07-26T01:00:00Z', 'clock', '09:00')}</span> ${utc('01:00')}</li>
<li><span class="clock"></span></li></ol></div>`

let stage: Stage
beforeAll(async () => {
  stage = await openStage({
    'times.html': scriptedPage(tellings),
    'german.html': scriptedPage(tellings, 'de'),
    ...Object.fromEntries(['en', 'de', 'he', 'ja'].map(own => [`${own}.html`, pairPage(own)])),
    'night.html': scriptedPage(night, 'en-GB'),
    'untimed.html': scriptedPage('<p><time datetime="2019-06-11">June 11, 2019</time></p>'),
  })
})
afterAll(() => closeStage(stage))

const toldBy = async (page: Page, clock: string, selector: string) => {
  await page.getByLabel(clock, { exact: true }).check()
  return told(page, selector)
}

describe('the switch of clocks', () => {
  it('tells all of them in UTC, by the clock of the reader, and as it was', async () => {
    await withPage(stage, 'times.html', async page => {
      for (const [id, utc, mine] of byClocks) {
        const original = await told(page, `#${id}`)
        expect(await toldBy(page, 'UTC', `#${id}`)).toBe(utc)
        expect(await toldBy(page, 'My time', `#${id}`)).toBe(mine)
        expect(await toldBy(page, 'Incident', `#${id}`)).toBe(original)
      }
    })
  })

  it('tells each end of what spans a clock change with its own offset', async () => {
    const see = async (page: Page) => {
      expect(await toldBy(page, 'UTC', '#offsets')).toBe(
        'November 3, 2019, 5:30 AM (UTC) – 6:30 AM (UTC)',
      )
      expect(await toldBy(page, 'My time', '#offsets')).toBe(
        'November 3, 2019, 1:30 AM (UTC−4) – 1:30 AM (UTC−5) your time',
      )
      expect(await told(page, '#fold')).toBe('34 more entries, 1:30 AM (UTC−4) – 1:30 AM (UTC−5)')
      expect(await told(page, '#offset')).toBe(
        'November 3, 2019, 1:30 AM – 1:30 AM your time (UTC−4 – UTC−5)',
      )
    }
    await withPage(stage, 'times.html', see, { timezoneId: 'America/New_York' })
  })

  it.each([
    ['Europe/London', 'UTC+1'],
    ['Asia/Kolkata', 'UTC+5:30'],
    ['America/St_Johns', 'UTC−2:30'],
    ['Africa/Abidjan', 'UTC+0'],
  ])('writes the offset of %s as the page writes offsets', async (timezoneId, offset) => {
    const see = async (page: Page) =>
      expect(await toldBy(page, 'My time', '#within')).toMatch(
        new RegExp(`\\(${offset.replace('+', '\\+')}\\)$`),
      )
    await withPage(stage, 'times.html', see, { timezoneId })
  })

  it('says in a table when a day begins that no row opens', async () => {
    await withPage(stage, 'times.html', async page => {
      await page.getByLabel('My time').check()
      expect(await page.locator('th, td').allTextContents()).toEqual([
        ...['your time', 'June 3, 2019', '8:45 PM', 'Jun 4, 6:30 AM', '6:50 AM'],
        ...['June 4, 2019', '7:10 AM'],
      ])
    })
  })

  it('tells the times of drawings in as little room as they have', async () => {
    await withPage(stage, 'times.html', async page => {
      await page.getByLabel('My time').check()
      expect(await page.locator('svg > text').allTextContents()).toEqual([
        'January 28 – 29, 2020',
        'Jun 4',
        '6:30 AM',
        '7:10 AM',
        'January 28 – 29, 2020',
        'January 29, 2020',
        '7:00 AM',
        'Jun 4',
      ])
    })
  })

  it.each(pairs)(
    'leaves the month of two days out once where the page did: %s, %s',
    async (...pair) => {
      const [language, , , mine] = pair
      await withPage(stage, `${language}.html`, async page => {
        expect(await toldBy(page, 'My time', `#${idOf(pair)}`)).toBe(mine)
      })
    },
  )

  it('speaks the language of the page', async () => {
    await withPage(stage, 'german.html', async page => {
      expect(await toldBy(page, 'My time', '#joined')).toBe(
        '4. Juni 2019, 06:30 – 07:30 Ihre Zeit (UTC+9)',
      )
    })
  })

  it('tells the incident’s clock in the place of UTC where that is chosen, with days of its own', async () => {
    await withPage(stage, 'night.html', async page => {
      const cells = () => page.locator('.clock, .utc, .day').allTextContents()
      const original = await cells()
      await page.getByLabel('UTC', { exact: true }).check()
      expect(await cells()).toEqual([
        ...['UTC', 'Singapore time', '25 July 2016', '16:23', '26 Jul, 00:23 Singapore time'],
        ...['26 Jul, 01:00', '09:00 Singapore time', ''],
      ])
      await page.getByLabel('My time').check()
      expect(await cells()).toEqual([
        ...[
          'your time',
          'UTC',
          '26 July 2016',
          '01:23',
          '25 Jul, 16:23 UTC',
          '10:00',
          '01:00 UTC',
          '',
        ],
      ])
      await page.getByLabel('Incident').check()
      expect(await cells()).toEqual(original)
    })
  })

  it('is remembered on reload, on other pages, and in pages that are open', async () => {
    await withPage(stage, 'times.html', async page => {
      const other = await page.context().newPage()
      await other.goto(`${stage.url}german.html`)
      await page.getByLabel('My time').check()
      await expect.poll(() => told(other, '#night')).toBe('4. Juni 2019')
      await page.reload()
      expect(await page.getByLabel('My time').isChecked()).toBe(true)
      expect(await told(page, '#night')).toBe('June 4, 2019')
      await page.goto(`${stage.url}german.html`)
      expect(await told(page, '#night')).toBe('4. Juni 2019')
      await page.getByLabel('Incident').check()
      await page.goBack()
      expect(await page.getByLabel('Incident').isChecked()).toBe(true)
      expect(await told(page, '#night')).toBe('June 3 – 4, 2019')
    })
  })

  it('is there where a page has times to tell', async () => {
    const seen = (page: Page) => page.getByLabel('UTC', { exact: true }).isVisible()
    await withPage(stage, 'times.html', async page => expect(await seen(page)).toBe(true))
    await withPage(stage, 'untimed.html', async page => expect(await seen(page)).toBe(false))
  })

  it('works where nothing can be remembered', async () => {
    await withPage(stage, 'times.html', async page => {
      await page.addInitScript(
        `Object.defineProperty(window, 'localStorage', { get() { throw new Error('forbidden') } })`,
      )
      await page.reload()
      expect(await toldBy(page, 'UTC', '#night')).toBe('June 3, 2019')
    })
  })
})

describe('the sample, from a disk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'causebook-script-'))
  const disk = pathToFileURL(`${folder}/`).href
  const report = `${disk}reports/2016-07-26-alma-ap01/index.html`
  beforeAll(async () => {
    const config = join(project, 'causebook.yaml')
    const now = '2026-11-22T12:00:00Z'
    await build({ config, out: folder, now, cache: false, jobs: 0, search: false })
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('tells the times of facts, picture and timeline by one clock, on all pages', async () => {
    await withPage(stage, report, async page => {
      const first = (selector: string) => page.locator(selector).first().textContent()
      expect(await first('.facts time')).toBe('July 26, 2016, 12:23 AM')
      await page.getByLabel('UTC', { exact: true }).check()
      expect(await first('.facts time')).toBe('July 25, 2016, 4:23 PM')
      expect(await first('.facts [data-form="zone"]')).toBe('UTC')
      expect(await first('svg [data-form="day"]')).toBe('July 25, 2016')
      expect(await first('svg [data-form="clock"]')).toBe('4:23 PM')
      expect(await first('.timeline [data-form="day"]')).toBe('July 25, 2016')
      expect(await first('.timeline [data-form="clock"]')).toBe('4:23 PM')
      await page.goto(`${disk}reports/index.html`)
      await page.getByLabel('Filter these reports').fill('lost its network')
      expect(await page.locator('.rows li:visible .row-when').allTextContents()).toEqual([
        'July 25 and August 19 – 20, 2016',
      ])
    })
  })
})
