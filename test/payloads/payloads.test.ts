/**
 * Opens every kind of page, feed and data file in a browser, without the policy that forbids scripts, and looks whether
 * anything that an author wrote runs.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build } from '../../src/build.ts'
import { startChromium } from '../browser/chromium.ts'
import { serveFolder } from '../browser/serve-folder.ts'
import { readTree } from '../trees.ts'
import { now, writePayloads } from './payload-site.ts'
import { allPayloads, strike } from './payloads.ts'

const folder = mkdtempSync(join(tmpdir(), 'causebook-payloads-'))
const base = '/kb/'
/** How many pages are open at once, each in a frame. */
const atOnce = 30

/** Runs in each frame before all else: whoever strikes is told of. */
const watch = `
Object.defineProperty(window, '__struck', { set() { console.log('struck ' + location.href) } })
for (const name of ['alert', 'confirm', 'prompt', 'print']) window[name] = () => console.log('struck ' + location.href)
`

/** What would run only once it is clicked or pointed at, in the frames of a page and in theirs; and frames that left the site. */
const waiting = `(() => {
  const inFrame = frame => {
    const { contentDocument: root, src } = frame
    if (root === null) return ['it is no page of ours any more: ' + src]
    const all = Array.from(root.querySelectorAll('*'))
    const found = all.flatMap(element => [
      ...Array.from(element.attributes).filter(({ name }) => /^on|^srcdoc$/i.test(name)).map(({ name }) => name),
      ...['href', 'action', 'src', 'formAction'].map(name => element.getAttribute?.(name) === null ? '' : String(element[name]?.baseVal ?? element[name] ?? ''))
        .filter(address => /^\\s*(javascript|vbscript|data|blob):/i.test(address) && !/^data:,$/.test(address)),
    ])
    return [...found.map(what => what + ' waits on ' + root.location.href), ...Array.from(root.querySelectorAll('iframe'), inFrame).flat()]
  }
  return Array.from(document.querySelectorAll('iframe'), inFrame).flat()
})()`

let browser: Browser
let server: Server
let url: string
let files: ReadonlyMap<string, Buffer>
let placed = 0

/** The pages without their policy, and without styles, which take time; with what feeds hold as pages of their own, and one on which something does run. */
function disarmed(tree: ReadonlyMap<string, Buffer>): ReadonlyMap<string, Buffer> {
  const policy =
    /<meta http-equiv="Content-Security-Policy"[^>]*>|<link rel="(?:stylesheet|preload)"[^>]*>/g
  const pages = Array.from(tree, ([path, bytes]) => {
    const text = path.endsWith('.html') ? bytes.toString().replace(policy, '') : null
    return [path, text === null ? bytes : Buffer.from(text)] as const
  })
  const feed = JSON.parse(tree.get('feed.json')?.toString() ?? '{}') as {
    items: { content_html: string }[]
  }
  const items = feed.items.map(
    ({ content_html: html }, i) => [`items/${i}.html`, Buffer.from(html)] as const,
  )
  const control = [
    ['control/image.html', `<img src=x onerror="${strike}">`],
    ['control/link.html', `<a href="javascript:${strike}">x</a>`],
  ].map(([path = '', html = '']) => [path, Buffer.from(html)] as const)
  return new Map([...pages, ...items, ...control])
}

/** What readers of that kind are given. */
async function builtFor(audience: 'internal' | 'public'): Promise<ReadonlyMap<string, Buffer>> {
  const out = join(folder, audience)
  const config = join(folder, 'causebook.yaml')
  // Without the texts in its index, the page that searches is the same; and so are the others where the addresses are.
  const baseUrl = `https://example.org${base}`
  const options = { config, out, audience, baseUrl, now, jobs: 0, search: audience === 'internal' }
  const { written, diagnostics } = await build(options)
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(written).not.toBeNull()
  return readTree(out)
}

/** Those of `pages` that hold a line which is in none of `others`: what the others hold is opened there. */
function otherwiseIn(
  pages: ReadonlyMap<string, Buffer>,
  others: ReadonlyMap<string, Buffer>,
): ReadonlyMap<string, Buffer> {
  const html = (files: ReadonlyMap<string, Buffer>) =>
    [...files].filter(([path]) => path.endsWith('.html') && !path.startsWith('control/'))
  const linesOf = (bytes: Buffer) =>
    bytes
      .toString()
      .split('\n')
      .map(line => line.trim())
  const known = new Set(
    html(others).flatMap(([, bytes]) =>
      linesOf(bytes).map(line => line.replaceAll(' (internal)', '')),
    ),
  )
  const own = html(pages).filter(([, bytes]) => linesOf(bytes).some(line => !known.has(line)))
  return new Map(own.map(([path, bytes]) => [`public/${path}`, bytes]))
}

beforeAll(async () => {
  placed = (await writePayloads(folder)).placed
  const internal = disarmed(await builtFor('internal'))
  const shown = disarmed(await builtFor('public'))
  files = new Map([...internal, ...otherwiseIn(shown, internal)])
  ;({ server, url } = await serveFolder(files, base))
  browser = await startChromium()
}, 600_000)

afterAll(async () => {
  await browser?.close()
  server?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Opens all of `addresses`, so many at once in frames of one page; what ran, and what would. */
async function struckOn(addresses: readonly string[]): Promise<readonly string[]> {
  const context = await browser.newContext()
  await context.addInitScript(watch)
  const page = await context.newPage()
  const struck: string[] = []
  page.on('console', message => {
    if (message.text().startsWith('struck ')) struck.push(message.text())
  })
  await page.goto(new URL('control/none.txt', url).href)
  for (let from = 0; from < addresses.length; from += atOnce)
    struck.push(...(await openFrames(page, addresses.slice(from, from + atOnce))))
  await context.close()
  return struck
}

async function openFrames(page: Page, addresses: readonly string[]): Promise<readonly string[]> {
  const frames = addresses.map(
    address => `<iframe src="${new URL(address, url).href.replaceAll('"', '%22')}"></iframe>`,
  )
  await page.setContent(frames.join(''), { waitUntil: 'load', timeout: 240_000 })
  // Events of elements that could not be loaded come after that.
  await page.waitForTimeout(200)
  return page.evaluate(waiting)
}

const pathsLike = (form: RegExp) => [...files.keys()].filter(path => form.test(path))

describe('without a policy, nothing runs that an author wrote', () => {
  it('though it would, were it a part of the page', async () => {
    const struck = await struckOn(['control/image.html', 'control/link.html'])
    expect(struck).toEqual([
      expect.stringMatching(/^struck .*image/),
      expect.stringMatching(/^onerror waits on .*image/),
      expect.stringMatching(/^javascript:.* waits on .*link/),
    ])
  })

  it('on pages of reports', async () => {
    expect(allPayloads.length * 30).toBeLessThan(placed)
    const pages = pathsLike(/^reports\/[^/]+\/index\.html$/)
    expect(pages.length).toBe(2 * allPayloads.length)
    expect(await struckOn(pages)).toEqual([])
  })

  it('on lists, and on the pages of the names in them', async () => {
    const pages = pathsLike(
      /^(?!reports\/[^/]+\/|items|control|public|causes\/|services\/|tags\/).*\.html$|^causes\/|^services\/.*x|^tags\/.*x/,
    )
    expect(pages.length).toBeGreaterThan(60)
    expect(await struckOn(pages.filter(path => path.endsWith('.html')))).toEqual([])
  })

  it('of what feeds hold, taken for pages', async () => {
    const items = pathsLike(/^items\//)
    expect(items.length).toBe(2 * allPayloads.length)
    expect(await struckOn(items)).toEqual([])
  })

  it('of feeds, data, calendars and drawings that are opened themselves', async () => {
    const top = pathsLike(
      /^[^/]*\.(rss|atom|json|xml|svg|txt|opml)$|^api\/v1\/[^/]*$|^reports\/facts-1?\d\/.*(?<!html|png)$/,
    )
    expect(top.length).toBeGreaterThan(20)
    expect(await struckOn(top)).toEqual([])
  })

  it('on what the public is shown otherwise', async () => {
    const pages = pathsLike(/^public\//)
    // Hardly more than lists and what is left around internal parts.
    expect(pages.length).toBeGreaterThan(0)
    expect(pages.length).toBeLessThan(allPayloads.length)
    expect(await struckOn(pages)).toEqual([])
  })

  it('that an address asks for', async () => {
    const asked = allPayloads
      .filter((_, i) => i % 3 === 0)
      .flatMap(payload => {
        const said = encodeURIComponent(payload)
        return [
          `search/index.html?q=${said}&instance=${said}&for=${said}#${said}`,
          `index.html?for=${said}&q=${said}#${said}`,
          `nowhere/${said}`,
        ]
      })
    expect(await struckOn(asked)).toEqual([])
  })
})
