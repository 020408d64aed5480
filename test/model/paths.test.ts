import { posix } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addressOf,
  outputPath,
  relativeLink,
  resolveBeside,
  slugOf,
  sourcePath,
} from '../../src/model/paths.ts'

describe('slugOf', () => {
  it.each([
    ['2019-06-03-alma-eu', '2019-06-03-alma-eu'],
    ['Alma EU00', 'alma-eu00'],
    ['EU00', 'eu00'],
    ['alma.eu_00', 'alma-eu-00'],
    ['Réseau', 'reseau'],
    ['Re\u0301seau', 'reseau'],
    ['Zürich & Genève', 'zuerich-and-geneve'],
    ['東京', 'u6771-u4eac'],
    ['---', 'u2d-u2d-u2d'],
    ['CON', 'con-name'],
    ['nul.', 'nul-name'],
    ['com1', 'com1-name'],
    ['console', 'console'],
  ])('writes %s as %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug)
  })

  const name = fc.string({ unit: 'grapheme', minLength: 1 })

  it('is never empty, and ASCII only', () => {
    fc.assert(
      fc.property(name, text => {
        expect(slugOf(text)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      }),
    )
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(name, text => {
        expect(slugOf(slugOf(text))).toBe(slugOf(text))
      }),
    )
  })
})

const segment = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 6 })
  .filter(text => !/[/\\]|^\.\.?$/.test(text))
const segments = fc.array(segment, { minLength: 1, maxLength: 5 })
const path = segments.map(parts => parts.join('/'))

describe('relativeLink', () => {
  it.each([
    ['index.html', 'index.html', 'index.html'],
    ['index.html', 'reports/x/index.html', 'reports/x/index.html'],
    ['reports/x/index.html', 'index.html', '../../index.html'],
    ['reports/x/index.html', 'reports/y/index.html', '../y/index.html'],
    ['reports/x/index.html', 'files/a b#c?.png', '../../files/a%20b%23c%3F.png'],
  ])('leads from %s to %s by %s', (from, to, link) => {
    expect(relativeLink(outputPath(from), outputPath(to))).toBe(link)
  })

  it('leads there as a browser reads it, under any base path', () => {
    const base = fc.constantFrom(
      'https://example.org/',
      'https://example.org/status/rca/',
      'file:///tmp/',
    )
    fc.assert(
      fc.property(base, path, path, (base, from, to) => {
        const encoded = (text: string) => text.split('/').map(encodeURIComponent).join('/')
        const link = relativeLink(outputPath(from), outputPath(to))
        expect(new URL(link, base + encoded(from)).href).toBe(new URL(base + encoded(to)).href)
      }),
    )
  })
})

describe('addressOf', () => {
  it.each([
    ['index.html', ''],
    ['reports/x/index.html', 'reports/x/'],
    ['404.html', '404.html'],
    ['old/my-index.html', 'old/my-index.html'],
  ])('of %s is "%s"', (path, address) => {
    expect(addressOf(outputPath(path))).toBe(address)
  })
})

describe('resolveBeside', () => {
  it.each([
    ['2019/a.md', 'graph.png', '2019/graph.png'],
    ['2019/a.md', './x//../graph.png', '2019/graph.png'],
    ['2019/a.md', '../2018/b.md', '2018/b.md'],
    ['2019/a.md', '../../b.md', null],
    ['a.md', '..', null],
  ])('from %s, %s is %s', (file, link, found) => {
    expect(resolveBeside(sourcePath(file), link)).toBe(found)
  })

  it('never leaves the folder, and else joins as POSIX does', () => {
    const step = fc.oneof(segment, fc.constantFrom('..', '.', ''))
    fc.assert(
      fc.property(path, fc.array(step, { maxLength: 8 }), (file, steps) => {
        const joined = posix.join(posix.dirname(file), ...steps)
        const found = resolveBeside(sourcePath(file), steps.join('/'))
        if (joined.startsWith('..')) expect(found).toBeNull()
        else if (found !== null) expect(found).toBe(joined.replace(/^\.$|\/$/g, ''))
      }),
    )
  })
})
