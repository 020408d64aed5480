import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  accentContrasts,
  contrastOf,
  darkAccent,
  darkShare,
  leastContrast,
  papers,
  readableAccent,
} from '../../src/model/contrast.ts'
import { project } from '../command.ts'

describe('contrastOf', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#000000', 21],
    ['#777777', '#777777', 1],
    // The greys on white that are named wherever this rule is explained.
    ['#767676', '#ffffff', 4.54],
    ['#777777', '#ffffff', 4.48],
    ['#ff0000', '#ffffff', 4],
    ['#0000ff', '#ffffff', 8.59],
    ['#00ff00', '#ffffff', 1.37],
  ])('of %s on %s is %d', (one, other, ratio) => {
    expect(contrastOf(one, other)).toBeCloseTo(ratio, 2)
  })
})

describe('darkAccent', () => {
  // As Chromium draws `color-mix(in oklab, … 45%, white)`.
  it.each([
    ['#1d4f7c', '#97adc4'],
    ['#ffcc00', '#ffeaae'],
    ['#94231b', '#d59e95'],
    ['#00ff00', '#b6ffb0'],
    ['#ff00ff', '#ffafff'],
    ['#000000', '#717171'],
  ])('of %s is %s, but for rounding', (accent, drawn) => {
    const parts = (colour: string) => [1, 3, 5].map(i => Number(`0x${colour.slice(i, i + 2)}`))
    const off = parts(darkAccent(accent)).map((part, i) => Math.abs(part - (parts(drawn)[i] ?? 0)))
    expect(Math.max(...off)).toBeLessThanOrEqual(1)
  })
})

describe('the style sheet', () => {
  const folder = join(project, 'templates/styles')
  const styles = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.css'))
    .map(name => readFileSync(join(folder, name), 'utf8'))
    .join('\n')

  it('has the paper that contrast is measured against', () => {
    const found = Array.from(styles.matchAll(/--paper: (#[0-9a-f]{6});/g), ([, colour]) => colour)
    expect(found).toEqual([papers.light, papers.dark])
  })

  it('can be read with the accents it has without a configuration', () => {
    const found = Array.from(styles.matchAll(/--accent: (#[0-9a-f]{6});/g), ([, colour]) => colour)
    const [light = '', dark = ''] = found
    expect(found).toHaveLength(2)
    expect(contrastOf(light, papers.light)).toBeGreaterThanOrEqual(leastContrast)
    expect(contrastOf(dark, papers.dark)).toBeGreaterThanOrEqual(leastContrast)
  })

  it('mixes the accent for the dark as it is measured', () => {
    const rules = readFileSync(join(project, 'src/render/frame/theme-rules.ts'), 'utf8')
    expect(rules).toMatch(/color-mix\(in oklab, \$\{accent\} \$\{100 \* darkShare\}%, white\)/)
    expect(100 * darkShare).toBe(45)
  })
})

describe('readableAccent', () => {
  const steps = ['00', '33', '66', '99', 'cc', 'ff']
  const colours = steps.flatMap(r => steps.flatMap(g => steps.map(b => `#${r}${g}${b}`)))

  it.each(colours)('of %s passes on both papers', colour => {
    const { light, dark } = accentContrasts(readableAccent(colour))
    expect(Math.min(light, dark)).toBeGreaterThanOrEqual(leastContrast)
  })

  it.each(['#1d4f7c', '#1f5f8b', '#94231b'])('leaves %s, which passes, as it is', colour => {
    expect(readableAccent(colour)).toBe(colour)
  })

  it.each([
    ['#ffcc00', 'a darker one'],
    ['#000000', 'a lighter one'],
  ])('of %s is %s', (colour, which) => {
    const ink = contrastOf(readableAccent(colour), '#ffffff')
    if (which === 'a darker one') expect(ink).toBeGreaterThan(contrastOf(colour, '#ffffff'))
    else expect(ink).toBeLessThan(contrastOf(colour, '#ffffff'))
  })
})
