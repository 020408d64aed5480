import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  fitting,
  isApart,
  placeLabels,
  roomFor,
} from '../../../../src/render/report/picture/place-labels.ts'

const length = 284
const points = (places: readonly number[]) => places.map(at => ({ from: at, to: at }))
const numbers = (first: number, last: number) =>
  first === last ? `${first + 1}` : `${first + 1}–${last + 1}`

describe('placeLabels', () => {
  it('gives each its own where there is room, and neighbours one together', () => {
    const labels = placeLabels(points([20, 100, 104, 110, 250]), numbers, length)
    expect(labels.map(({ text }) => text)).toEqual(['1', '2–4', '5'])
    expect(labels[1]).toMatchObject({ x: 105, anchor: 'middle' })
  })

  it('moves a label in that would stand out', () => {
    const labels = placeLabels(
      points([0, 284]),
      first => ['Detected', 'Resolved'][first] ?? '',
      284,
    )
    expect(labels.map(({ x, anchor }) => [x, anchor])).toEqual([
      [0, 'start'],
      [284, 'end'],
    ])
  })

  it('never lets two run into each other or out of the line, and leaves nobody out', () => {
    const place = fc.double({ min: 0, max: length, noNaN: true })
    const stretch = fc
      .tuple(place, place)
      .map(([a, b]) => ({ from: Math.min(a, b), to: a + b - Math.min(a, b) }))
    const name = fc.string({ maxLength: 60, unit: 'grapheme' })
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 30 }), fc.array(name), (stretches, names) => {
        const items = stretches.toSorted((a, b) => a.from - b.from)
        const text = (first: number, last: number) =>
          names.length > 0 ? names.slice(first, last + 1).join(', ') : numbers(first, last)
        const labels = placeLabels(items, text, length)
        const reaches = labels.map(({ reach }) => reach)
        for (const [i, reach] of reaches.entries()) {
          expect(reach.from).toBeGreaterThanOrEqual(-1e-9)
          expect(reach.to).toBeLessThanOrEqual(length + 1e-9)
          for (const other of reaches.slice(i + 1)) expect(isApart(reach, other)).toBe(true)
        }
        expect(
          labels.flatMap(({ first, last }) =>
            Array.from({ length: last - first + 1 }, (_, i) => first + i),
          ),
        ).toEqual([...items.keys()])
      }),
    )
  })
})

describe('fitting', () => {
  it('cuts only what there is no room for', () => {
    expect(fitting('Outage', 200)).toBe('Outage')
    const cut = fitting('障害が発生しました', 60)
    expect(cut).toMatch(/^障害.*…$/)
    expect(roomFor(cut)).toBeLessThanOrEqual(60)
  })
})
