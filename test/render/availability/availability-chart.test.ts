import { describe, expect, it } from 'vitest'
import type { Kind } from '../../../src/model/terms.ts'
import {
  availabilityChart,
  type QuarterBar,
} from '../../../src/render/availability/availability-chart.ts'
import { availabilitySparkline } from '../../../src/render/availability/availability-sparkline.ts'

const none = { outage: 0, partial: 0, intermittent: 0, degraded: 0, none: 0 }

/** The `i`th quarter from the first of 2016, down for so much of it. */
function bar(i: number, byKind: Partial<Record<Kind, number>> = {}, excluded = 0): QuarterBar {
  const down = Object.values(byKind).reduce((sum, share) => sum + share, 0)
  const [year, quarter] = [String(2016 + Math.floor(i / 4)), (i % 4) + 1]
  const label = `Q${quarter} ${year}: ${down} min`
  const all = { ...none, ...byKind }
  return { label, year, quarter, byKind: all, down, number: String(down), excluded }
}

/** Ten years or as many quarters as `count`, down for so much in some. */
const quarters = (shares: Readonly<Record<number, number>>, count = 40) =>
  Array.from({ length: count }, (_, i) => bar(i, shares[i] ? { outage: shares[i] } : {}))

const frame = { id: 'x', title: 'Downtime <by quarter>', description: 'The most was 207.' }
const draw = (bars: readonly QuarterBar[]) =>
  availabilityChart({ ...frame, bars, allowed: 130, target: 'Target 99.9%' })

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

  it('draws the line of the target straight across, where its share is', () => {
    const svg = draw([bar(0, { outage: 130 }), bar(1), bar(2)])
    expect(svg.match(/class="target"/g)).toHaveLength(1)
    const [, y1, y2] = svg.match(/<line class="target" x2="100%" y1="([\d.]+)" y2="([\d.]+)"/) ?? []
    expect(y1).toBe(y2)
    expect(Number(y1)).toBeCloseTo(barsIn(svg)[0]?.y ?? 0, 1)
  })

  it('tells the target where no bar and no number is: at an end, or else above all of them', () => {
    const told = (shares: Readonly<Record<number, number>>) => {
      const svg = draw(quarters(shares))
      const text = svg.match(/<text ([^>]*class="name")>Target 99.9%</)?.[1] ?? ''
      const top = Math.min(...barsIn(svg).map(({ y }) => y)) - 15
      return [text.match(/ ?x="([^"]*)"/)?.[1], Number(text.match(/ y="([\d.]+)"/)?.[1]) < top]
    }
    expect(told({ 20: 200 })).toEqual(['100%', false])
    expect(told({ 38: 200 })).toEqual(['0%', false])
    expect(told({ 3: 100, 38: 200 })).toEqual(['0%', false])
    expect(told({ 3: 128, 38: 200 })).toEqual(['100%', true])
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
    const shares = [null, 50, 0, 100]
    const heights = (most: number) =>
      rects(availabilitySparkline({ ...frame, shares, allowed: 10, most })).map(
        ({ height }) => height,
      )
    expect(heights(100)).toEqual([16.5, 33])
    expect(heights(200)).toEqual([8.25, 16.5])
  })

  it('has no line before the record', () => {
    const shares = [null, null, 0, 0]
    const svg = availabilitySparkline({ ...frame, shares, allowed: 1, most: 1 })
    expect(svg).toMatch(/class="ground" d="M12 /)
  })
})
