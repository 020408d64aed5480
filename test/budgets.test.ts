import { hash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build } from '../src/build.ts'
import { assetAmong, plainNames } from './asset-names.ts'
import { project } from './command.ts'
import { readTree } from './trees.ts'

const now = '2026-11-22T12:00:00Z'
const baseUrl = 'https://example.org/status/rca/'

/**
 * Bytes, compressed, of the scripts of any page, and each alone; and of those of the page that searches.
 */
const budget = { scripts: 10 * 1024, script: 4 * 1024, search: 13 * 1024 }

const compressed = (bytes: Buffer | undefined) => (bytes ? gzipSync(bytes).length : Number.NaN)

const captured = (html: string, pattern: RegExp) =>
  Array.from(html.matchAll(pattern), ([, value = '']) => value)

describe.each([
  { name: 'the sample', folder: '.', most: 30 * 1024 },
  // Its largest report has all that there is, of everything more than anybody ever wrote.
  { name: 'the torture site', folder: 'test/sites/torture/input', most: 33 * 1024 },
])('$name', ({ folder, most }) => {
  const temporary = mkdtempSync(join(tmpdir(), 'causebook-'))
  let files: ReadonlyMap<string, Buffer>
  let pages: readonly (readonly [path: string, html: string])[]

  beforeAll(async () => {
    const out = join(temporary, 'dist')
    const config = `${project}${folder}/causebook.yaml`
    const options = { config, out, now, baseUrl, cache: false, jobs: 0, search: false }
    const { written } = await build(options)
    expect(written).not.toBeNull()
    files = readTree(out)
    pages = [...files]
      .filter(([path]) => path.endsWith('.html'))
      .map(([path, bytes]) => [path, bytes.toString()] as const)
      .filter(([, html]) => !html.includes('http-equiv="refresh"'))
  })

  afterAll(() => rmSync(temporary, { recursive: true, force: true }))

  /** The files that a page loads as scripts, those that its modules import with them. */
  function scriptsOf(path: string, html: string): readonly string[] {
    const [list = '[]'] = captured(html, /<script>for\(const src of (\[.*?\])\)/g)
    const found = (JSON.parse(list) as string[]).map(src => beside(path, src))
    expect(found.length, path).toBeGreaterThan(0)
    for (const script of found) {
      const text = files.get(script)?.toString() ?? ''
      for (const name of captured(text, /(?:\bfrom |\bimport\()'(\.[^']*)'/g)) {
        const module = beside(script, name)
        if (!found.includes(module)) found.push(module)
      }
    }
    return found
  }
  const beside = (path: string, link: string) =>
    new URL(link, baseUrl + path).href.slice(baseUrl.length)
  const sizeOf = (paths: readonly string[]) =>
    paths.map(path => compressed(files.get(path))).reduce((sum, size) => sum + size, 0)
  const largest = (sizes: readonly (readonly [path: string, bytes: number])[]) =>
    [...sizes].sort(([, a], [, b]) => b - a)[0] ?? ['none', 0]

  it('has report pages that are small, with all that they load', () => {
    const reports = pages.filter(([path]) => /^reports\/[^/]+\/index\.html$/.test(path))
    expect(reports.length).toBeGreaterThan(3)
    const [path, bytes] = largest(
      reports.map(([path, html]) => {
        return [
          path,
          sizeOf([path, assetAmong(files.keys(), 'causebook.css'), ...scriptsOf(path, html)]),
        ] as const
      }),
    )
    expect(bytes, `${path} comes to ${bytes} bytes`).toBeLessThanOrEqual(most)
  })

  it('has scripts of at most 10 KB on any page, none of more than 4 KB, and of 13 KB where reports are searched', () => {
    const sizes = pages.map(([path, html]) => [path, sizeOf(scriptsOf(path, html))] as const)
    const isSearch = ([path]: readonly [path: string, bytes: number]) =>
      path === 'search/index.html'
    for (const [found, allowed] of [
      [sizes.filter(isSearch), budget.search],
      [sizes.filter(size => !isSearch(size)), budget.scripts],
    ] as const) {
      const [path, bytes] = largest(found)
      expect(bytes, `${path} comes to ${bytes} bytes`).toBeLessThanOrEqual(allowed)
    }
    const all = [...files].filter(
      ([path]) => path.endsWith('.js') && plainNames(path) !== 'search.js',
    )
    expect(all.length).toBeGreaterThan(3)
    for (const [path, bytes] of all)
      expect(compressed(bytes), path).toBeLessThanOrEqual(budget.script)
  })

  it('has pages that allow one script that stands in them, what it loads, and nothing from elsewhere', () => {
    for (const [path, html] of pages) {
      const [policy = '', ...others] = captured(
        html,
        /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/g,
      )
      expect(others, path).toEqual([])
      expect(policy, path).toMatch(/^default-src 'none';/)
      expect(html.indexOf(policy), path).toBeLessThan(html.search(/<(script|link|style)/))
      expect(policy, path).not.toMatch(/unsafe|https?:|\*|blob:/)
      const [script = '', ...more] = captured(html, /<script>([^<]*)<\/script>/g)
      expect(more, path).toEqual([])
      const sum = hash('sha256', script, 'base64')
      if (script !== '')
        expect(policy, path).toContain(`; script-src 'strict-dynamic' 'sha256-${sum}'; `)
      else expect(policy, path).toBe("default-src 'none'; base-uri 'none'; form-action 'none'")
    }
  })

  it('has pages with no style or handler inline and nothing from elsewhere', () => {
    for (const [path, html] of pages) {
      const tags = captured(html, /<([a-z][^\s>]*(?:\s+[^\s=>]+(?:="[^"]*")?)*)\s*\/?>/gi)
      for (const tag of tags) {
        expect(tag, path).not.toMatch(/^style\b/i)
        expect(tag.replace(/"[^"]*"/g, ''), path).not.toMatch(/\s(style|on\w+)(=|$)/i)
        if (/^(script|img|iframe|source|video|audio|embed|object)\b/i.test(tag))
          expect(tag, path).not.toMatch(/\s(src|srcset|data)="\s*(\w+:)?\/\//i)
        if (/^link rel="(stylesheet|icon)"/.test(tag))
          expect(tag, path).not.toMatch(/href="\s*(\w+:)?\/\//i)
      }
      const inline = captured(html, /<script(?![^>]*\ssrc=)([^>]*)>/g)
      for (const attributes of inline)
        expect(['', ' type="application/ld+json"'], path).toContain(attributes)
      expect(
        tags.filter(tag => /^script .*\bsrc=/i.test(tag)),
        path,
      ).toEqual([])
    }
    const styles = files.get(assetAmong(files.keys(), 'causebook.css'))?.toString()
    expect(styles).not.toMatch(/@import|url\(\s*['"]?(https?:)?\/\//)
  })

  it('has pages that say what they are', () => {
    const titles = pages.map(([path, html]) => {
      const [title = '', ...more] = captured(html, /<title>([^<]+)<\/title>\n/g)
      expect(more, path).toEqual([])
      expect(html, path).toMatch(/<html lang="[a-zA-Z-]+"/)
      expect(captured(html, /<meta name="description" content="([^"]+)">/g), path).toHaveLength(1)
      const canonical = captured(html, /<link rel="canonical" href="(https:[^"]+)">/g)
      expect(canonical, path).toHaveLength(path === '404.html' ? 0 : 1)
      return title
    })
    expect(titles.filter(title => title === '')).toEqual([])
  })
})
