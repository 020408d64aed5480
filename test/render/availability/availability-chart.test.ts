import { describe, expect, it } from 'vitest'
import type { Kind } from '../../../src/model/terms.ts'
import {
  availabilityChart,
  type QuarterBar,
} from '../../../src/render/availability/availability-chart.ts'
import { availabilitySparkline } from '../../../src/render/availability/availability-sparkline.ts'

const none = { outage: 0, partial: 0, intermittent: 0, degraded: 0, none: 0 }

/** The `i`th quarter from the first of 2016, down for so many minutes. */
function bar(i: number, byKind: Partial<Record<Kind, number>> = {}, excluded = 0): QuarterBar {
  const down = Object.values(byKind).reduce((sum, minutes) => sum + minutes, 0)
  const [year, quarter] = [String(2016 + Math.floor(i / 4)), (i % 4) + 1]
  const label = `Q${quarter} ${year}: ${down} min`
  const all = { ...none, ...byKind }
  return { label, year, quarter, byKind: all, down, number: String(down), excluded, allowed: 130 }
}

/** Ten years or as many quarters as `count`, down for so many minutes in some. */
const quarters = (minutes: Readonly<Record<number, number>>, count = 40) =>
  Array.from({ length: count }, (_, i) => bar(i, minutes[i] ? { outage: minutes[i] } : {}))

const frame = { id: 'x', title: 'Downtime <by quarter>', description: 'The most was 207.' }
const draw = (bars: readonly QuarterBar[]) =>
  availabilityChart({ ...frame, bars, target: 'Target 99.9%' })

const rects = (svg: string) =>
  [...svg.matchAll(/<rect ([^>]*)\/?>/g)].map(([, text = '']) => ({
    kind: text.match(/class="([^"]*)"/)?.[1],
    fill: text.match(/fill="([^"]*)"/)?.[1],
    y: Number(text.match(/ y="([\d.]+)"/)?.[1]),
    height: Number(text.match(/ height="([\d.]+)"/)?.[1]),
  }))
const barsIn = (svg: string) => rects(svg).filter(({ kind }) => kind?.startsWith('bar-'))
const numbersIn = (svg: string) =>
  [...svg.matchAll(/class="(value[^"]*)">(\d+)</g)].map(([, name, text]) => [text, name])

describe('availabilityChart', () => {
  it('stacks the kinds of a quarter from the gravest up, in proportion, and excluded time above', () => {
    const svg = draw([bar(0, { intermittent: 50, outage: 100 }, 25), bar(1)])
    const [outage, intermittent, excluded] = barsIn(svg)
    expect(barsIn(svg).map(({ kind }) => kind)).toEqual([
      'bar-outage',
      'bar-intermittent',
      'bar-excluded',
    ])
    expect(outage?.height).toBeCloseTo(2 * (intermittent?.height ?? 0), 1)
    expect(outage?.height).toBeCloseTo(4 * (excluded?.height ?? 0), 1)
    expect((intermittent?.y ?? 0) + (intermittent?.height ?? 0)).toBeCloseTo(outage?.y ?? 0, 1)
  })

  it('tells the kinds apart without colour', () => {
    const svg = draw([bar(0, { outage: 9, partial: 9, intermittent: 9, degraded: 9 })])
    const fills = barsIn(svg).map(({ fill }) => fill)
    expect(fills).toEqual([
      undefined,
      'url(#x-partial)',
      'url(#x-intermittent)',
      'url(#x-degraded)',
    ])
    for (const kind of ['partial', 'intermittent', 'degraded'])
      expect(svg).toContain(`<pattern id="x-${kind}"`)
  })

  it('draws the line of the target where its minutes are', () => {
    const svg = draw([bar(0, { outage: 130 }), bar(1)])
    expect(svg).toContain(`class="target"`)
    expect(Number(svg.match(/class="target" d="M0 ([\d.]+)H1/)?.[1])).toBeCloseTo(
      barsIn(svg)[0]?.y ?? 0,
      1,
    )
  })

  it('draws it in one piece where quarters allow more or less', () => {
    const svg = draw([{ ...bar(0), allowed: 65 }, bar(1), bar(2)])
    expect(svg.match(/class="target"/g)).toHaveLength(1)
    expect(svg).toMatch(/class="target" d="M0 [\d.]+H1V[\d.]+H2V[\d.]+H3"/)
  })

  it('has a name and a description, escaped, and no style of its own', () => {
    const svg = draw([bar(0)])
    expect(svg).toContain('<title id="x-title">Downtime &#x3C;by quarter></title>')
    expect(svg).toContain('<desc id="x-description">The most was 207.</desc>')
    expect(svg).not.toContain('style=')
  })

  it('puts numbers above bars and their outlines', () => {
    const svg = draw([bar(0, { outage: 100 }, 50), bar(1)])
    const excluded = barsIn(svg).find(({ kind }) => kind === 'bar-excluded')
    expect(Number(svg.match(/y="([\d.]+)"[^>]*class="value"/)?.[1])).toBeLessThan(excluded?.y ?? 0)
  })

  it('keeps numbers within its edges, on phones as well', () => {
    const at = (quarter: number) => draw(quarters({ [quarter]: 100 }))
    expect(at(0)).toMatch(/x="0%" dx="3"[^>]*text-anchor="start" class="value">100</)
    expect(at(39)).toMatch(/x="100%" dx="-3"[^>]*text-anchor="end" class="value">100</)
    expect(at(20)).toMatch(/x="51.25%"[^>]*text-anchor="middle" class="value">100</)
  })

  it('moves numbers of two neighbours apart, and one away from a higher neighbour', () => {
    const two = draw(quarters({ 9: 109, 10: 110 }))
    expect(two).toMatch(/x="25%" dx="-3"[^>]*text-anchor="end" class="value">109</)
    expect(two).toMatch(/x="25%" dx="3"[^>]*text-anchor="start" class="value">110</)
    const beside = draw(quarters({ 9: 200, 10: 50 }))
    expect(beside).toMatch(/text-anchor="middle" class="value">200</)
    expect(beside).toMatch(/text-anchor="start" class="value">50</)
  })

  it('leaves out numbers that would touch, first those of lower bars and first on phones', () => {
    expect(numbersIn(draw(quarters({ 9: 109, 10: 111, 11: 110 })))).toEqual([
      ['111', 'value'],
      ['110', 'value wide'],
      ['109', 'value wide'],
    ])
    expect(numbersIn(draw(quarters({ 9: 109, 11: 111 })))).toEqual([
      ['111', 'value'],
      ['109', 'value wide'],
    ])
    const between = [40, 80].map(count =>
      numbersIn(draw(quarters({ 9: 200, 10: 150, 11: 201 }, count))).find(
        ([text]) => text === '150',
      ),
    )
    expect(between).toEqual([['150', 'value wide'], undefined])
    const apart = numbersIn(draw(quarters({ 9: 7, 30: 7 })))
    expect(apart.map(([, name]) => name)).toEqual(['value', 'value'])
  })

  it('names as many years as there is room for', () => {
    const years = (count: number) => {
      const bars = Array.from({ length: count }, (_, i) => bar(i))
      return [...draw(bars).matchAll(/text-anchor="middle">(\d{4})</g)].map(match => match[1])
    }
    expect(years(40)).toHaveLength(10)
    expect(years(200).length).toBeLessThanOrEqual(11)
    expect(years(2)).toEqual(['2016'])
  })
})

describe('availabilitySparkline', () => {
  it('has a bar for each quarter with downtime, on the scale of its neighbours', () => {
    const bars = [null, bar(1, { outage: 50 }), bar(2), bar(3, { partial: 100 })]
    const one = rects(availabilitySparkline({ ...frame, bars, most: 100 }))
    expect(one.map(({ height }) => height)).toEqual([16.5, 33])
    const other = rects(availabilitySparkline({ ...frame, bars, most: 200 }))
    expect(other.map(({ height }) => height)).toEqual([8.25, 16.5])
  })

  it('has no line before the record', () => {
    const svg = availabilitySparkline({ ...frame, bars: [null, null, bar(2), bar(3)], most: 1 })
    expect(svg).toMatch(/class="ground" d="M12 /)
  })
})
