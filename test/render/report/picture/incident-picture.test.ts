import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Window } from '../../../../src/model/report.ts'
import { type Kind, kinds } from '../../../../src/model/terms.ts'
import { addSeconds, secondsBetween } from '../../../../src/model/time.ts'
import { axisLabels } from '../../../../src/render/report/picture/incident-axis.ts'
import {
  type Incident,
  incidentPanels,
} from '../../../../src/render/report/picture/incident-panels.ts'
import { incidentPicture } from '../../../../src/render/report/picture/incident-picture.ts'
import { isApart } from '../../../../src/render/report/picture/place-labels.ts'
import { english } from '../../../words.ts'

const zone = 'Europe/Amsterdam'
const frame = {
  id: 'picture',
  className: 'wide-picture',
  title: 'The incident',
  description: 'What happened.',
  least: 560,
  zone,
  words: english,
}

function window(start: string, end: string, overrides: Partial<Window> = {}): Window {
  const [from, to] = [start, end].map(at => ({ at, zone }))
  if (!from || !to) throw new Error('A window has two ends')
  const doubt = { start: null, end: null }
  const what = { kind: 'outage', instances: ['EU00'], scope: null } as const
  return { start: from, end: to, doubt, ...what, ...overrides }
}

const july = window('2019-07-08T15:39:00Z', '2019-07-08T16:00:00Z')
const august = window('2019-08-03T11:24:00Z', '2019-08-03T11:49:00Z')
const only = (...windows: Window[]): Incident => ({ windows, events: [], moments: [] })

/** The texts of a picture. */
const textsOf = (svg: string) =>
  [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, text]) => text?.replace(/<[^>]+>/g, ''))

const widthsOf = (svg: string) =>
  [...svg.matchAll(/class="window[^>]*width="([\d.]+)%"/g)].map(([, width]) => Number(width))

describe('the picture of an incident', () => {
  it('says what it is to those who do not see it', () => {
    const svg = incidentPicture(only(july), frame)
    expect(svg).toContain('role="img" aria-labelledby="picture-title picture-description"')
    expect(svg).toContain('<title id="picture-title">The incident</title>')
    expect(svg).not.toContain('style=')
  })

  it('has a panel for each of two windows weeks apart, on which a minute is as long', () => {
    const svg = incidentPicture(only(july, august), frame)
    expect(textsOf(svg)).toContain('July 8, 2019')
    expect(textsOf(svg)).toContain('August 3, 2019')
    const [first = 0, second = 0] = widthsOf(svg)
    expect(second / first).toBeCloseTo(25 / 21, 2)
  })

  it('tells when each window began and ended, and how long it was', () => {
    const texts = textsOf(incidentPicture(only(july, august), frame))
    for (const text of ['5:39 PM', '6:00 PM', '1:24 PM', '1:49 PM', 'Outage for 21 min'])
      expect(texts).toContain(text)
  })

  it('tells kinds apart without colour', () => {
    const all = kinds.map((kind, i) =>
      window(`2019-07-08T1${i}:00:00Z`, `2019-07-08T1${i}:30:00Z`, { kind }),
    )
    const svg = incidentPicture(only(...all), frame)
    for (const kind of kinds) expect(svg).toContain(`class="window window-${kind}"`)
    const fills = [...svg.matchAll(/fill="url\(#([^)]+)\)"/g)].map(([, id]) => id)
    expect(new Set(fills).size).toBe(3)
    for (const id of fills) expect(svg).toContain(`<pattern id="${id}"`)
  })

  it('tells days over many days, and of a crowd of windows how long they were together', () => {
    const daily = Array.from({ length: 15 }, (_, i) => {
      const day = `2019-07-${String(i + 1).padStart(2, '0')}`
      return window(`${day}T08:00:00Z`, `${day}T08:10:00Z`)
    })
    const texts = textsOf(incidentPicture(only(...daily), frame))
    expect(texts).toContain('Outage for 2 h 30 min')
    expect(texts).toContain('Jul 15')
    expect(texts).not.toContain('10:00 AM')
  })

  it('has a named lane for each set of instances, where these differ', () => {
    const other = { ...july, instances: ['EU01', 'EU02'] }
    expect(textsOf(incidentPicture(only(july, other), frame))).toContain('EU01 and EU02')
    expect(textsOf(incidentPicture(only(july), frame))).not.toContain('EU00')
  })

  it('numbers the events and flags the moments that are known', () => {
    const at = '2019-07-08T15:45:00Z'
    const events = [1, 2].map(number => ({ at, number, id: `at-${number}` }))
    const svg = incidentPicture(
      { windows: [july], events, moments: [{ at, name: 'Detected', gap: null, since: null }] },
      frame,
    )
    expect(textsOf(svg)).toContain('1–2')
    expect(textsOf(svg)).toContain('Detected')
  })

  it('lets its times be told by another clock', () => {
    const svg = incidentPicture(only(july), frame)
    expect(svg).toContain('data-at="2019-07-08T15:39:00Z" data-form="clock">5:39 PM')
    expect(svg).toContain('data-form="zone">Amsterdam time')
    expect(svg).toContain('data-form="day">July 8, 2019')
  })

  it('lets numbers lead to the rows of the timeline, and only then is no image', () => {
    const event = { at: '2019-07-08T15:45:00Z', number: 3, id: 'at-2019-07-08t1745' }
    const svg = incidentPicture({ windows: [july], events: [event], moments: [] }, frame)
    expect(svg).toMatch(/<a href="#at-2019-07-08t1745" aria-label="No. 3"><rect [^>]*class="hit"/)
    expect(svg).toContain('role="group" aria-labelledby="picture-title picture-description"')
    expect(svg).toMatch(/aria-hidden="true"><text[^>]*class="days"/)
    expect(incidentPicture(only(july), frame)).not.toContain('aria-hidden')
  })

  const midnightsOf = (svg: string) =>
    (svg.match(/class="midnights.*?<\/svg>/g) ?? []).flatMap(box => box.match(/<line/g) ?? [])

  it('marks every midnight, and names it by its day', () => {
    const night = window('2019-07-08T20:00:00Z', '2019-07-09T02:00:00Z')
    const svg = incidentPicture(only(night), frame)
    expect(midnightsOf(svg)).toHaveLength(2)
    expect(textsOf(svg)).toContain('Jul 9')
    const days = incidentPicture(
      only(window('2019-07-01T08:00:00Z', '2019-07-05T20:00:00Z')),
      frame,
    )
    expect(midnightsOf(days).length).toBeGreaterThanOrEqual(2 * 4)
    expect(textsOf(days)).toContain('Jul 1, 10:00 AM')
    expect(textsOf(days)).toContain('Jul 5, 10:00 PM')
  })

  it.each([
    ['2019-10-27T00:10:00Z', '2019-10-27T01:40:00Z', 'UTC+2 → UTC+1', '3:00 AM'],
    ['2019-03-31T00:30:00Z', '2019-03-31T01:40:00Z', 'UTC+1 → UTC+2', '2:00 AM'],
  ])('breaks where the clocks change, and tells both offsets: %s', (from, to, offsets, never) => {
    const svg = incidentPicture(only(window(from, to)), frame)
    expect(svg.match(/class="break"/g)).toHaveLength(1)
    expect(textsOf(svg)).toContain(offsets)
    expect(textsOf(svg)).toContain(`Amsterdam time (${offsets.replace(' →', ' –')})`)
    expect(textsOf(svg)).not.toContain(never)
    expect(incidentPicture(only(july), frame)).not.toContain('class="break"')
  })

  it('tells of lanes with names when their bars begin and end', () => {
    const other = { ...july, instances: ['EU01'] }
    const texts = textsOf(incidentPicture(only(july, other), frame))
    expect(texts.filter(text => text === '5:39 PM – 6:00 PM')).toHaveLength(2)
  })

  it('tells what is about right as about', () => {
    const doubt = { start: { is: 'about' }, end: null } as const
    expect(textsOf(incidentPicture(only({ ...july, doubt }), frame))).toContain('about 5:39 PM')
  })

  it('names gaps between moments where there is room', () => {
    const [detected, mitigated] = ['2019-07-08T15:40:00Z', '2019-07-08T15:58:00Z']
    const moments = [
      { at: detected, name: 'Detected', gap: '1 min undetected', since: '2019-07-08T15:39:00Z' },
      { at: mitigated, name: 'Mitigated', gap: '18 min to mitigate', since: detected },
    ]
    const texts = textsOf(incidentPicture({ windows: [july], events: [], moments }, frame))
    expect(texts).toContain('18 min to mitigate')
    expect(texts).not.toContain('1 min undetected')
  })
})

const start = '2019-10-26T20:00:00Z'
const seconds = fc.integer({ min: 0, max: 200_000 })
const incidents = fc
  .record({
    windows: fc.array(
      fc.tuple(seconds, fc.integer({ min: 60, max: 90_000 }), fc.constantFrom<Kind>(...kinds)),
      { minLength: 1, maxLength: 8 },
    ),
    events: fc.array(seconds, { maxLength: 20 }),
  })
  .map(
    ({ windows, events }): Incident => ({
      windows: windows
        .toSorted(([a], [b]) => a - b)
        .map(([at, length, kind]) =>
          window(addSeconds(start, at), addSeconds(start, at + length), { kind }),
        ),
      events: events
        .toSorted((a, b) => a - b)
        .map((at, i) => ({ at: addSeconds(start, at), number: i + 1, id: `at-${i}` })),
      moments: [],
    }),
  )

describe('the panels of any incident', () => {
  it('are equally long, and all that happened is in one of them, within its ends', () => {
    fc.assert(
      fc.property(incidents, incident => {
        const panels = incidentPanels(incident)
        expect(new Set(panels.map(panel => panel.seconds)).size).toBe(1)
        expect(panels.length).toBeLessThanOrEqual(6)
        expect(panels.flatMap(panel => panel.windows)).toEqual(incident.windows)
        expect(panels.flatMap(panel => panel.events)).toEqual(incident.events)
        for (const { from, seconds: length, windows } of panels)
          for (const each of windows) {
            expect(secondsBetween(from, each.start?.at ?? '')).toBeGreaterThanOrEqual(0)
            expect(secondsBetween(from, each.end?.at ?? '')).toBeLessThanOrEqual(length)
          }
      }),
    )
  })

  it('have axes whose labels keep apart, with the first start on each', () => {
    fc.assert(
      fc.property(incidents, fc.constantFrom(284, 560), (incident, least) => {
        for (const panel of incidentPanels(incident)) {
          const placeOf = (at: string) => (secondsBetween(panel.from, at) / panel.seconds) * least
          const labels = axisLabels(panel, false, placeOf, { ...frame, least })
          const first = [panel.first, panel.windows[0]?.start?.at]
          expect(labels.some(({ at }) => first.includes(at))).toBe(true)
          const reaches = labels.map(({ label }) => label.reach)
          for (const [i, reach] of reaches.entries())
            for (const other of reaches.slice(i + 1)) expect(isApart(reach, other)).toBe(true)
        }
      }),
    )
  })
})
