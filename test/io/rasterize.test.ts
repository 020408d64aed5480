import { describe, expect, it } from 'vitest'
import { rasterizer } from '../../src/io/rasterize.ts'
import type { Report } from '../../src/model/report.ts'
import { cardSize, margin, pictureSize } from '../../src/render/cards/draw-card.ts'
import { reportCard } from '../../src/render/cards/report-card.ts'
import { sampleSite } from '../render/sample-site.ts'
import { english } from '../words.ts'
import { pixelsOf } from './pixels-of.ts'

const { site } = sampleSite()
const [first] = site.reports
if (!first) throw new Error('The sample has no report')
const report: Report = first

describe('the rasterizer', () => {
  it('draws a PNG in the size of the SVG', () => {
    const png = Buffer.from(rasterizer.draw(reportCard(report, site, english)))
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([800, 420])
    expect(png.length).toBeLessThan(80_000)
  })

  it('draws the same bytes each time', () => {
    const svg = reportCard(report, site, english)
    expect(Buffer.compare(rasterizer.draw(svg), rasterizer.draw(svg))).toBe(0)
  })

  it('takes its letters from the typeface that comes with it', () => {
    const text = (font: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="60" font-family="${font}"><text x="9" y="40" font-size="30">Alma EU00</text></svg>`
    const own = rasterizer.draw(text('Source Serif 4'))
    expect(new Set(pixelsOf(own).lines.flat()).size).toBeGreaterThan(1)
    // A family that the machine has and one that nobody has are the same to it.
    for (const other of ['DejaVu Sans', 'No Such Family'])
      expect(Buffer.compare(rasterizer.draw(text(other)), own), other).toBe(0)
  })
})

/** Pixels a unit of the drawing. */
const scale = pictureSize.width / cardSize.width

/** What an author could write to run over the edge. */
const hostile: readonly [name: string, changes: Partial<Report>][] = [
  ['a word without end', { title: 'W'.repeat(400) }],
  ['many words', { title: 'Wm '.repeat(200) }],
  ['the widest letters', { title: 'ЩЩЩЩ ‰‰‰‰ ЊЊЊ '.repeat(30) }],
  ['a long word among short ones', { title: `An ${'outage'.repeat(30)} of it` }],
  ['many instances', { instances: Array.from({ length: 200 }, (_, i) => `INSTANCE-${i}`) }],
  ['a long id', { title: '日本', id: 'M'.repeat(200) }],
]

describe('a card', () => {
  it.each(hostile)('keeps its margins, given %s', (_, changes) => {
    const png = rasterizer.draw(reportCard({ ...report, ...changes }, site, english))
    const { lines } = pixelsOf(png)
    const [paper] = lines.at(-1) ?? []
    const edges = lines.flatMap((line, y) =>
      line.filter((colour, x) => {
        const [across, down] = [x / scale, y / scale]
        const inside = across >= margin - 4 && across < cardSize.width - margin + 4
        return colour !== paper && !(inside && down < cardSize.height - 30)
      }),
    )
    expect(edges).toEqual([])
  })
})
