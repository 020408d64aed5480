import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Window } from '../../src/model/report.ts'
import { kinds } from '../../src/model/terms.ts'
import { addSeconds } from '../../src/model/time.ts'
import type { Incident } from '../../src/render/report/picture/incident-panels.ts'
import { incidentPicture } from '../../src/render/report/picture/incident-picture.ts'
import { project } from '../command.ts'
import { wordsOf } from '../words.ts'
import { closeStage, openStage, type Stage, scriptedPage, withPage } from './scripted-page.ts'

const zone = 'Europe/Amsterdam'
/** An evening before the clocks go back, and one before they go forward. */
const evenings = ['2019-10-26T20:00:00Z', '2019-03-30T20:00:00Z', '2019-07-08T15:00:00Z']
const languages = ['en', 'de', 'es', 'fr', 'pt-BR', 'ja', 'zh-Hans', 'he', 'pl', 'ar']
const longest = { night: 40_000, days: 400_000 }

const incidentIn = (length: number) => {
  const second = fc.integer({ min: 0, max: length })
  const windows = fc.array(
    fc.record({
      at: second,
      seconds: fc.integer({ min: 60, max: length }),
      kind: fc.constantFrom(...kinds),
      instance: fc.integer({ min: 0, max: 8 }),
      open: fc.constantFrom('no', 'no', 'no', 'start', 'end', 'about'),
    }),
    { minLength: 1, maxLength: 9 },
  )
  return fc
    .record({
      windows,
      start: fc.constantFrom(...evenings),
      events: fc.array(second, { maxLength: 60 }),
      moments: fc.array(second, { minLength: 0, maxLength: 3 }),
      language: fc.constantFrom(...languages),
    })
    .map(({ windows, start, events, moments, language }) => {
      const after = (seconds: number) => addSeconds(start, seconds)
      const { report } = wordsOf(language)
      const names = [report.detected, report.mitigated, report.resolved]
      const incident: Incident = {
        windows: windows
          .toSorted((a, b) => a.at - b.at)
          .map(({ at, seconds, kind, instance, open }): Window => {
            const [start, end] = [after(at), after(at + seconds)].map(at => ({ at, zone }))
            const about = open === 'about' ? ({ is: 'about' } as const) : null
            return {
              start: open === 'start' || !start ? null : start,
              end: open === 'end' || !end ? null : end,
              doubt: { start: about, end: about },
              kind,
              instances: [`Library of the University ${instance}`],
              scope: null,
            }
          }),
        events: events
          .toSorted((a, b) => a - b)
          .map((at, i) => ({ at: after(at), number: i + 1, id: `at-${i}` })),
        moments: moments
          .toSorted((a, b) => a - b)
          .map((at, i) => ({
            at: after(at),
            name: names[i] ?? '',
            gap: '1 h 5 min',
            since: start,
          })),
      }
      return { incident, language }
    })
}

const samples = [
  ...fc.sample(incidentIn(longest.night), { numRuns: 60, seed: 7 }),
  ...fc.sample(incidentIn(longest.days), { numRuns: 40, seed: 8 }),
]
const widths = { 'wide-picture': 560, 'narrow-picture': 284 }

const drawingsOf = ({ incident, language }: (typeof samples)[number]) =>
  Object.entries(widths).map(([className, least]) => {
    const frame = { id: 'picture', className, least, zone, title: 'A', description: 'B' }
    const svg = incidentPicture(incident, { ...frame, words: wordsOf(language) })
    return `<figure class="at-${least}">${svg}</figure>`
  })
const drawings = samples.flatMap(drawingsOf)

/** An incident of one window alone. */
const only = (from: string, to: string) => {
  const [start, end] = [from, to].map(at => ({ at, zone }))
  const window: Window = {
    ...{ start: start ?? null, end: end ?? null, doubt: { start: null, end: null } },
    ...{ kind: 'outage', instances: ['EU00'], scope: null },
  }
  return drawingsOf({ incident: { windows: [window], events: [], moments: [] }, language: 'en' })
}

const styles = join(project, 'templates', 'styles')
const css = readdirSync(styles)
  .sort()
  .map(name => readFileSync(join(styles, name), 'utf8'))
  .join('\n')

/** Runs in the page: what lies on what, and what stands out, in each drawing. */
const troubles = `Array.from(document.querySelectorAll('svg.incident'), (svg, i) => {
  const boxes = selector => Array.from(svg.querySelectorAll(selector + ':not([visibility="hidden"])'), element => {
    const { left, right, top, bottom } = element.getBoundingClientRect()
    return { left, right, top, bottom, text: element.textContent || element.getAttribute('class') }
  })
  const on = (a, b, slack) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > slack &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > slack
  const [texts, bars, hits] = [boxes('text'), boxes('rect.window'), boxes('.hit')]
  const found = []
  for (const [n, text] of texts.entries()) {
    for (const other of texts.slice(n + 1)) if (on(text, other, 1)) found.push(text.text + ' on ' + other.text)
    for (const bar of bars) if (on(text, bar, 2)) found.push(text.text + ' on a bar')
  }
  for (const [n, hit] of hits.entries()) {
    for (const other of hits.slice(n + 1)) if (on(hit, other, 0.5)) found.push('links on each other')
    if (hit.right - hit.left < 23.9 || hit.bottom - hit.top < 23.9) found.push('a link too small')
  }
  const own = svg.getBoundingClientRect()
  for (const text of texts)
    if (text.left < own.left - 1 || text.right > own.right + 1 || text.bottom > own.bottom + 1)
      found.push(text.text + ' stands out')
  return found.map(trouble => i + ': ' + trouble)
}).flat()`

let stage: Stage
beforeAll(async () => {
  const sizes =
    '.at-560 { width: 560px } .at-284 { width: 284px } .incident.incident.incident { display: block }'
  stage = await openStage({
    'page.css': `${css}\n${sizes}`,
    'drawings.html': scriptedPage(drawings.join('\n')),
    ...Object.fromEntries(
      languages.map(spoken => [
        `in-${spoken}.html`,
        scriptedPage(
          samples
            .filter(({ language }) => language === spoken)
            .flatMap(drawingsOf)
            .join(''),
          spoken,
        ),
      ]),
    ),
    'night.html': scriptedPage(only('2019-10-26T21:42:52Z', '2019-10-27T02:17:08Z').join('')),
    'days.html': scriptedPage(only('2019-07-01T08:00:00Z', '2019-07-08T20:00:00Z').join('')),
  })
})
afterAll(() => closeStage(stage))

describe('the drawing of any incident', () => {
  it('has no label on a bar, on another or out of sight, in any language and at both widths', async () => {
    expect(drawings).toHaveLength(200)
    await withPage(stage, 'drawings.html', async page => {
      expect(await page.locator('svg.incident text:visible').count()).toBeGreaterThan(2_000)
      expect(await page.evaluate(troubles)).toEqual([])
    })
  })

  it.each(languages)('has none in UTC either, or by the clock of the reader: %s', async spoken => {
    const zones = ['Asia/Tokyo', 'America/New_York', 'Europe/Lisbon']
    const timezoneId = zones[languages.indexOf(spoken) % 3] ?? ''
    const see = async (page: Page) => {
      for (const clock of ['UTC', 'My time']) {
        await page.getByLabel(clock, { exact: true }).check()
        expect(await page.evaluate(troubles), clock).toEqual([])
      }
    }
    await withPage(stage, `in-${spoken}.html`, see, { timezoneId })
  })

  /** Of each box of a drawing: where its lines, breaks and texts are, in percent, and what the texts say. */
  const marks = (page: Page) =>
    page.locator('.at-560 [data-span]').evaluateAll(boxes =>
      boxes.map(box =>
        Array.from(box.children, mark => {
          const x = mark.getAttribute('x1') ?? mark.getAttribute('x') ?? ''
          return `${mark.localName} ${Math.round(parseFloat(x))} ${mark.localName === 'text' ? mark.textContent : ''}`.trim()
        }),
      ),
    )

  it('has midnights, changes and offsets of the clock that is chosen', async () => {
    const see = async (page: Page) => {
      const own = [['line 15'], ['line 15', 'svg 68'], ['text 68 UTC+2 → UTC+1']]
      expect(await marks(page)).toEqual(own)
      await page.getByLabel('UTC', { exact: true }).check()
      expect(await marks(page)).toEqual([['line 50'], ['line 50'], []])
      await page.getByLabel('My time').check()
      expect(await marks(page)).toEqual([
        ['line 32'],
        ['line 32', 'svg 68'],
        ['text 68 UTC+1 → UTC+0'],
      ])
      await page.getByLabel('Incident', { exact: true }).check()
      expect(await marks(page)).toEqual(own)
    }
    await withPage(stage, 'night.html', see, { timezoneId: 'Europe/Lisbon' })
  })

  it('names the days of the clock that is chosen where they begin', async () => {
    const see = async (page: Page) => {
      const days = () =>
        page
          .locator('.at-560 text.quiet[data-form="day"]:not([visibility="hidden"])')
          .evaluateAll(texts =>
            texts.map(text => {
              const [line, x] = [text.previousElementSibling, text.getAttribute('x') ?? '']
              const axis = text.parentElement
              const lines = Array.from(axis?.querySelectorAll('.midnights line') ?? [], midnight =>
                parseFloat(midnight.getAttribute('x1') ?? ''),
              )
              const at = parseFloat(line?.getAttribute('x1') ?? '')
              const isMidnight = lines.some(line => Math.abs(line - at) < 0.1)
              return `${text.textContent} ${isMidnight && Math.abs(at - parseFloat(x)) < 0.1}`
            }),
          )
      const own = await days()
      expect(own.length).toBeGreaterThan(1)
      expect(own.join()).not.toContain('false')
      for (const clock of ['UTC', 'My time']) {
        await page.getByLabel(clock, { exact: true }).check()
        const now = await days()
        expect(now.length, clock).toBeGreaterThan(0)
        expect(now.join(), clock).not.toContain('false')
      }
      await page.getByLabel('Incident', { exact: true }).check()
      expect(await days()).toEqual(own)
    }
    await withPage(stage, 'days.html', see, { timezoneId: 'America/New_York' })
  })
})
