import { mkdtempSync, rmSync } from 'node:fs'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build } from '../../src/build.ts'
import { project } from '../command.ts'
import { readTree } from '../trees.ts'
import { startChromium } from './chromium.ts'
import { findViolations } from './find-violations.ts'
import { serveFolder } from './serve-folder.ts'

const patiently = { timeout: 120_000 }

/** A site in whose index are all texts, and the same with facts alone. */
const folder = mkdtempSync(join(tmpdir(), 'causebook-search-'))
const sites = new Map<string, { readonly url: string; readonly server: Server }>()
let browser: Browser

beforeAll(async () => {
  const config = join(project, 'causebook.yaml')
  for (const name of ['indexed', 'plain']) {
    const out = join(folder, name)
    const search = name === 'indexed'
    const now = '2026-11-22T12:00:00Z'
    await build({ config, out, now, search, cache: false, jobs: 0 })
    sites.set(name, await serveFolder(readTree(out), '/status/rca/'))
  }
  browser = await startChromium()
}, patiently.timeout)
afterAll(async () => {
  await browser?.close()
  for (const { server } of sites.values()) server.close()
  rmSync(folder, { recursive: true, force: true })
})

const urlOf = (name: string) => sites.get(name)?.url ?? ''

/** A page at `path` of a site, and all that goes wrong on it. */
async function open(path: string, site = 'indexed', options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  const page = await context.newPage()
  const troubles: string[] = []
  page.on('console', message => {
    if (/error|warning/.test(message.type())) troubles.push(message.text())
  })
  page.on('pageerror', error => troubles.push(error.message))
  page.on('response', response => {
    if (response.status() >= 400) troubles.push(`${response.status()} ${response.url()}`)
  })
  await page.goto(urlOf(site) + path)
  return { page, troubles }
}

const count = (page: Page) => page.getByRole('status')
const titles = (page: Page) => page.locator('#results > li [data-slot=title]')
const field = (page: Page) => page.getByRole('searchbox')

/** The reports that are shown, by their ids, once there are so many. */
async function found(page: Page, total: string): Promise<readonly string[]> {
  await expect.poll(() => count(page).innerText()).toBe(total)
  const links = await titles(page).evaluateAll(all => all.map(link => link.getAttribute('href')))
  return links.map(href => href?.split('/').at(-2) ?? '').sort()
}

const oracle = ['2019-07-08-alma-eu00', '2019-07-12-alma-eu00']

describe('a search', patiently, () => {
  it('finds the reports with its words, of an instance, in a year, and can be gone back to', async () => {
    const { page, troubles } = await open('search/')
    await field(page).fill('Oracle')
    expect(await found(page, '7 reports')).toHaveLength(7)
    await page.getByRole('checkbox', { name: 'EU00' }).check()
    expect(await found(page, '3 reports')).toHaveLength(3)
    await page.getByRole('checkbox', { name: '2019' }).check()
    await field(page).fill('Oracle storage')
    // Whether or not what is typed was asked for before this, it is one step of the history.
    await field(page).press('Enter')
    expect(await found(page, '2 reports')).toEqual(oracle)
    expect(page.url()).toBe(`${urlOf('indexed')}search/?q=Oracle+storage&instance=EU00&year=2019`)
    await page.reload()
    expect(await found(page, '2 reports')).toEqual(oracle)
    await page.goBack()
    await expect.poll(() => field(page).inputValue()).toBe('Oracle')
    await page.goBack()
    expect(await found(page, '3 reports')).toHaveLength(3)
    expect(await page.getByRole('checkbox', { name: '2019' }).isChecked()).toBe(false)
    await page.goForward()
    await page.goForward()
    expect(await found(page, '2 reports')).toEqual(oracle)
    expect(await field(page).inputValue()).toBe('Oracle storage')
    expect(troubles).toEqual([])
    await page.context().close()
  })

  it('is shown to whoever gets its address, with what was found marked, and where it stands', async () => {
    const address = 'search/?q=Oracle+storage&instance=EU00&year=2019'
    const { page, troubles } = await open(address)
    expect(await found(page, '2 reports')).toEqual(oracle)
    const row = page.locator('#results > li').first()
    await row.locator('[data-slot=part] a').waitFor()
    const marks = await row.locator('mark').allInnerTexts()
    expect(new Set(marks.map(mark => mark.toLowerCase()))).toEqual(new Set(['oracle', 'storage']))
    expect(await row.innerText()).toMatch(/July 12, 2019\s+EU00\s+Outage\s+26 min/)
    await row.locator('[data-slot=part] a').click()
    await page.waitForURL(/reports\/2019-07-12-alma-eu00\/#[a-z-]+$/)
    const section = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`)
    expect(await section.isVisible()).toBe(true)
    expect(troubles).toEqual([])
    await page.context().close()
  })

  it('says first what it names, and leads there', async () => {
    const { page, troubles } = await open('search/?q=EU00+configuration+error')
    await expect
      .poll(() => page.locator('#named a').allInnerTexts())
      .toEqual(['Instance Alma EU00 · 9 reports →', 'Cause Configuration error · 2 reports →'])
    await page.locator('#named a').last().click()
    await page.waitForURL(/causes\/configuration-error\/$/)
    await page.goto(`${urlOf('indexed')}search/?q=partial+outage`)
    await page.locator('#named a').click()
    expect(await found(page, '3 reports')).toHaveLength(3)
    expect(await page.getByRole('checkbox', { name: 'Partial outage' }).isChecked()).toBe(true)
    expect(troubles).toEqual([])
    await page.context().close()
  })

  it('says what it takes a misspelt word for', async () => {
    const { page, troubles } = await open('search/?q=oracel')
    expect(await found(page, '7 reports')).toHaveLength(7)
    expect(await page.getByText('No report says “oracel”. These say “oracle”.').isVisible()).toBe(
      true,
    )
    expect(troubles).toEqual([])
    await page.context().close()
  })

  it('can be limited to days, which can be taken away again', async () => {
    const { page, troubles } = await open('search/?q=Alma&from=2019-07-08')
    expect(await found(page, '12 reports')).toHaveLength(10)
    expect(await page.getByLabel('From', { exact: true }).inputValue()).toBe('2019-07-08')
    await page.getByLabel('To', { exact: true }).fill('2019-07-31')
    expect(await found(page, '2 reports')).toEqual(oracle)
    expect(page.url()).toMatch(/\?q=Alma&from=2019-07-08&to=2019-07-31$/)
    await page.getByRole('button', { name: 'Remove the filter “From Jul 8, 2019”' }).click()
    expect(await page.getByLabel('From', { exact: true }).inputValue()).toBe('')
    expect(troubles).toEqual([])
    await page.context().close()
  })

  it('is ready as soon as somebody comes to the field, and loads little for a question and nothing on other pages', async () => {
    const { page, troubles } = await open('')
    const asked: string[] = []
    page.on('request', request => asked.push(request.url()))
    const loaded = () => asked.filter(url => url.includes('/search/index/')).length
    await page.goto(`${urlOf('indexed')}reports/`)
    expect(loaded()).toBe(0)
    await page.goto(`${urlOf('indexed')}search/`)
    await page.waitForLoadState('networkidle')
    expect(loaded()).toBe(0)
    await field(page).focus()
    await expect.poll(loaded).toBeGreaterThan(2)
    await page.waitForLoadState('networkidle')
    const ready = loaded()
    await field(page).fill('oracle')
    expect(await found(page, '7 reports')).toHaveLength(7)
    expect(loaded() - ready).toBeLessThan(4)
    expect(troubles).toEqual([])
    await page.context().close()
  })

  it('says that it is searching where an answer takes its time', async () => {
    const { page, troubles } = await open('')
    let release = () => {}
    const released = new Promise<void>(resolve => {
      release = resolve
    })
    await page.route('**/search/index/*.bin', async route => {
      await released
      await route.continue()
    })
    await page.goto(`${urlOf('indexed')}search/?q=oracle`)
    await expect.poll(() => count(page).innerText()).toBe('Searching…')
    expect(await page.locator('#results').getAttribute('aria-busy')).toBe('true')
    release()
    expect(await found(page, '7 reports')).toHaveLength(7)
    expect(await page.locator('#results').getAttribute('aria-busy')).toBe('false')
    expect(troubles).toEqual([])
    await page.context().close()
  })

  it('takes a month, an id in small letters and my services from the address', async () => {
    const { page, troubles } = await open('search/?from=2019-07&to=2019-07&instance=eu00')
    expect(await found(page, '2 reports')).toEqual(oracle)
    expect(page.url()).toMatch(/\?from=2019-07-01&to=2019-07-31&instance=EU00$/)
    expect(await page.getByLabel('To', { exact: true }).inputValue()).toBe('2019-07-31')
    expect(await page.getByRole('checkbox', { name: 'EU00' }).isChecked()).toBe(true)
    await page.goto(`${urlOf('indexed')}search/?q=oracle&for=eu00`)
    expect(await found(page, '3 reports')).toHaveLength(3)
    expect(page.url()).toMatch(/\?q=oracle&instance=EU00$/)
    expect(troubles).toEqual([])
    await page.context().close()
  })

  it('shows of a report what its row does not say already', async () => {
    const { page, troubles } = await open('search/?q=oracle')
    expect(await found(page, '7 reports')).toHaveLength(7)
    await page.locator('#results > li').last().scrollIntoViewIfNeeded()
    const awaited = page.locator('#results [data-slot=part]:not([hidden]):empty')
    await expect.poll(() => awaited.count()).toBe(0)
    const rows = await page.locator('#results > li').evaluateAll(all =>
      all.map(row => {
        const texts = (slot: string) => row.querySelector(`[data-slot=${slot}] bdi`)?.textContent
        return [texts('part'), texts('why'), texts('summary')].map(text => text?.trim() ?? '')
      }),
    )
    for (const [part = '', ...said] of rows)
      for (const text of said.filter(text => text.length > 15)) expect(part).not.toContain(text)
    expect(rows.filter(([part]) => part).length).toBeGreaterThan(3)
    expect(troubles).toEqual([])
    await page.context().close()
  })

  it('needs no mouse, from the home page to a report', async () => {
    const { page, troubles } = await open('')
    await page.keyboard.press('/')
    await page.keyboard.type('database')
    await page.keyboard.press('Enter')
    expect(await found(page, '9 reports')).toHaveLength(9)
    await page.keyboard.press('/')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowDown')
    const second = (await titles(page).nth(1).getAttribute('href')) ?? ''
    await page.keyboard.press('Escape')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('query')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL(second)
    await page.goBack()
    expect(await found(page, '9 reports')).toHaveLength(9)
    await field(page).press('Escape')
    await expect.poll(() => count(page).innerText()).toBe('')
    expect(await field(page).inputValue()).toBe('')
    expect(troubles).toEqual([])
    await page.context().close()
  })

  it('that finds nothing says what would', async () => {
    const { page, troubles } = await open('search/?q=Oracle+storage&instance=AP01&year=2019')
    expect(await found(page, '0 reports')).toEqual([])
    expect(await page.getByText('No report matches.').isVisible()).toBe(true)
    expect(await page.getByRole('link', { name: 'Reports', exact: true }).last().isVisible()).toBe(
      true,
    )
    await page.getByRole('button', { name: 'Without “Alma AP01”: 2 reports' }).click()
    expect(await found(page, '2 reports')).toEqual(oracle)
    await page.getByRole('button', { name: 'Remove the filter “2019”' }).click()
    await field(page).fill('xyzzy')
    expect(await found(page, '0 reports')).toEqual([])
    expect(await page.getByText('These would match:').isVisible()).toBe(false)
    expect(troubles).toEqual([])
    await page.context().close()
  })

  it('shows ten reports, then more, in the order that is asked for', async () => {
    const { page, troubles } = await open('search/?q=Alma')
    expect(await found(page, '20 reports')).toHaveLength(10)
    await page.getByRole('button', { name: 'Show more reports' }).click()
    await expect.poll(() => titles(page).count()).toBe(20)
    expect(await page.getByRole('button', { name: 'Show more reports' }).isVisible()).toBe(false)
    await page.getByRole('combobox').selectOption('Newest incident first')
    await page.waitForURL(/\?q=Alma&sort=date$/)
    await expect.poll(() => titles(page).first().getAttribute('href')).toContain('2025-07-19')
    expect(troubles).toEqual([])
    await page.context().close()
  })

  it('is readable to everybody', async () => {
    for (const colorScheme of ['light', 'dark'] as const)
      for (const width of [390, 1280]) {
        const viewport = { width, height: 900 }
        const { page, troubles } = await open('search/?q=Oracle&instance=EU00', 'indexed', {
          viewport,
          colorScheme,
        })
        expect(await found(page, '3 reports')).toHaveLength(3)
        expect(await findViolations(page, 'all')).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
        expect(troubles).toEqual([])
        await page.context().close()
      }
  })
})

describe('without the texts', patiently, () => {
  it('titles, summaries and facts are found, and the page says so', async () => {
    const { page, troubles } = await open('search/?q=oracle+storage&instance=EU00', 'plain')
    expect(await found(page, '2 reports')).toEqual(oracle)
    expect(await page.getByText('Searches look at titles').isVisible()).toBe(true)
    await field(page).fill('oracle')
    await page.getByRole('checkbox', { name: '2019' }).check()
    expect(await found(page, '2 reports')).toEqual(oracle)
    expect(page.url()).toContain('search/?q=oracle&instance=EU00&year=2019')
    expect(troubles).toEqual([])
    await page.context().close()
  })

  it('a page on disk says what is missing', async () => {
    const { page, troubles } = await open('')
    await page.goto(pathToFileURL(join(folder, 'indexed/search/index.html')).href)
    await page.getByText('Searching needs a web server').waitFor()
    expect(await page.getByRole('search').count()).toBe(0)
    expect(await page.getByRole('link', { name: 'Causes' }).first().isVisible()).toBe(true)
    expect(troubles).toEqual([])
    await page.context().close()
  })

  it('a page without scripts leads to the lists', async () => {
    const { page, troubles } = await open('search/', 'indexed', { javaScriptEnabled: false })
    expect(await page.locator('noscript p').innerText()).toMatch(/^Searching needs JavaScript/)
    expect(await page.getByRole('search').count()).toBe(0)
    await page.locator('#lists').getByRole('link', { name: 'Causes' }).click()
    expect(page.url()).toBe(`${urlOf('indexed')}causes/index.html`)
    expect(troubles).toEqual([])
    await page.context().close()
  })
})
