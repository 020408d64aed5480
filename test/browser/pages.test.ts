import { mkdtempSync, rmSync } from 'node:fs'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build } from '../../src/build.ts'
import { project } from '../command.ts'
import { readTree } from '../trees.ts'
import { startChromium } from './chromium.ts'
import { serveFolder } from './serve-folder.ts'

const now = '2026-11-22T12:00:00Z'
const long =
  'everything-at-once-with-an-id-that-is-as-long-as-an-author-could-ever-think-of-and-then-some-more'

/** A page of each kind, and every page that is made to be hard. */
const sites = [
  {
    name: 'the sample',
    config: join(project, 'causebook.yaml'),
    pages: [
      'index.html',
      'reports/index.html',
      'reports/2019-06-03-alma-eu/index.html',
      'instances/index.html',
      'instances/eu00/index.html',
      'subscribe/index.html',
      '404.html',
    ],
  },
  {
    name: 'the torture site',
    config: join(project, 'test/sites/torture/input/causebook.yaml'),
    pages: [
      'index.html',
      `reports/${long}/index.html`,
      'reports/hebrew/index.html',
      'reports/japanese/index.html',
      'reports/withdrawn/index.html',
      'instances/index.html',
      'tags/index.html',
      'subscribe/index.html',
    ],
  },
] as const

/** Axe takes its time, and longer on a busy machine. */
const patiently = { timeout: 240_000 }

const looks = [
  { name: 'a phone in the light', width: 390, colorScheme: 'light' },
  { name: 'a phone in the dark', width: 390, colorScheme: 'dark' },
  { name: 'a desk in the light', width: 1280, colorScheme: 'light' },
  { name: 'a desk in the dark', width: 1280, colorScheme: 'dark' },
] as const

let browser: Browser
beforeAll(async () => {
  browser = await startChromium()
})
afterAll(async () => {
  await browser?.close()
})

/** A page, and all that goes wrong on it or leaves the site at `home`. */
async function openPage(
  home: string,
  options: BrowserContextOptions,
): Promise<{ readonly page: Page; readonly troubles: readonly string[] }> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const troubles: string[] = []
  page.on('console', message => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()}`)
  })
  page.on('pageerror', error => troubles.push(`script: ${error.message}`))
  page.on('dialog', dialog => {
    troubles.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', request => {
    if (!request.url().startsWith(home)) troubles.push(`request: ${request.url()}`)
  })
  page.on('requestfailed', request => {
    // The icon of a page is given up when the next page is opened.
    const reason = request.failure()?.errorText
    if (reason !== 'net::ERR_ABORTED') troubles.push(`${reason}: ${request.url()}`)
  })
  return { page, troubles }
}

/** How many pixels the page is wider than the window. */
const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'

/** What would run or load something, if the page's own policy did not forbid it. */
const active = `Array.from(document.querySelectorAll('*')).flatMap(element => [
  ...(/^(script|iframe|object|embed|form|base|style)$/i.test(element.tagName) ? [element.tagName] : []),
  ...Array.from(element.attributes)
    .filter(({ name, value }) =>
      /^on|^style$|^srcdoc$/.test(name) ||
      (/^(href|src|action)$/.test(name) && /^\\s*(javascript|data|vbscript|file|blob):/i.test(value)))
    .map(({ name, value }) => name + '=' + value),
])`

describe.each(sites)('$name', ({ config, pages }) => {
  const out = join(mkdtempSync(join(tmpdir(), 'causebook-pages-')), 'dist')
  const onDisk = pathToFileURL(`${out}/`).href
  let files: ReadonlyMap<string, Buffer>
  let server: Server
  let url: string

  beforeAll(async () => {
    const baseUrl = 'https://example.org/status/rca/'
    const { written } = await build({ config, out, now, baseUrl, cache: false, jobs: 0 })
    expect(written).not.toBeNull()
    files = readTree(out)
    ;({ server, url } = await serveFolder(files, '/status/rca/'))
  })
  afterAll(() => {
    server?.close()
    rmSync(join(out, '..'), { recursive: true, force: true })
  })

  it.each(looks)('is readable to everybody on $name', patiently, async ({ width, colorScheme }) => {
    const { page, troubles } = await openPage(url, {
      viewport: { width, height: 900 },
      colorScheme,
    })
    for (const path of pages) {
      await page.goto(url + path)
      expect(await page.evaluate(overflow), `${path} overflows`).toBe(0)
      const { violations } = await new AxeBuilder({ page }).options({ preload: false }).analyze()
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
      expect(found, path).toEqual([])
    }
    expect(troubles).toEqual([])
    await page.context().close()
  })

  it('opens from the file system, without JavaScript', async () => {
    const { page, troubles } = await openPage(onDisk, { javaScriptEnabled: false })
    for (const path of pages.filter(path => path !== '404.html')) {
      await page.goto(onDisk + path)
      expect(await page.locator('h1').count(), path).toBe(1)
      await page.locator('.site-name').click()
      expect(page.url(), path).toBe(`${onDisk}index.html`)
    }
    expect(troubles).toEqual([])
    await page.context().close()
  })

  it('holds nothing that would run, whatever its policy', patiently, async () => {
    const { page, troubles } = await openPage(url, { bypassCSP: true })
    for (const path of [...files.keys()].filter(path => path.endsWith('.html'))) {
      if (/http-equiv="refresh"/.test(files.get(path)?.toString() ?? '')) continue
      await page.goto(url + path, { waitUntil: 'domcontentloaded' })
      expect(await page.evaluate(active), path).toEqual([])
    }
    expect(troubles).toEqual([])
    await page.context().close()
  })
})

it('leads from an old address to the report', async () => {
  const [, { config }] = sites
  const out = join(mkdtempSync(join(tmpdir(), 'causebook-pages-')), 'dist')
  await build({ config, out, now, cache: false, jobs: 0 })
  const home = pathToFileURL(`${out}/`).href
  const { page, troubles } = await openPage(home, {})
  await page.goto(`${home}old/withdrawn.html`)
  await page.waitForURL(`${home}reports/withdrawn/index.html`)
  expect(troubles).toEqual([])
  await page.context().close()
  rmSync(join(out, '..'), { recursive: true, force: true })
})
