import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BuiltSite, buildSite, publicUrl, sampleConfig, tortureConfig } from './built-site.ts'
import { startChromium } from './chromium.ts'
import { openPage } from './watched-page.ts'

const patiently = { timeout: 240_000 }

let browser: Browser
let site: BuiltSite
beforeAll(async () => {
  site = await buildSite(sampleConfig)
  browser = await startChromium()
})
afterAll(async () => {
  await browser?.close()
  site?.close()
})

interface Seen {
  readonly links: readonly string[]
  readonly levels: readonly number[]
  readonly mains: number
  /** Where the first link on the page leads, within the page. */
  readonly skip: string | null
}

/** Addresses that the page links to, without queries and fragments, and how it is built. */
const seen = `({
  links: [...new Set(Array.from(document.querySelectorAll('a[href]'), link => new URL(link.getAttribute('href'), document.baseURI).href.split(/[?#]/)[0]))],
  levels: Array.from(document.querySelectorAll('h1, h2, h3, h4, h5, h6'), ({ tagName }) => Number(tagName[1])),
  mains: document.querySelectorAll('main').length,
  skip: document.querySelector(document.querySelector('a').getAttribute('href'))?.tagName ?? null,
})`

/** Follows every link within the site, from its home page; gives the paths of the pages and what is wrong on them. */
async function walk(page: Page, home: string, answers: (address: string) => Promise<boolean>) {
  const found = [`${home}index.html`]
  const faults: string[] = []
  for (const address of found) {
    const path = address.slice(home.length)
    if (!(await answers(address))) faults.push(`${path} does not answer`)
    const { links, levels, mains, skip } = (await page.evaluate(seen)) as Seen
    if (levels[0] !== 1 || levels.lastIndexOf(1) !== 0) faults.push(`${path} has not one h1`)
    if (levels.some((level, i) => level > (levels[i - 1] ?? 0) + 1))
      faults.push(`${path} has headings out of order: ${levels.join(' ')}`)
    if (mains !== 1) faults.push(`${path} has ${mains} main parts`)
    if (skip !== 'MAIN') faults.push(`${path} has no link to its main part`)
    for (const link of links.filter(link => link.startsWith(home))) {
      const isPage = link.endsWith('.html')
      if (!isPage && !site.files.has(decodeURIComponent(link.slice(home.length))))
        faults.push(`${path} links to ${link}`)
      if (isPage && !found.includes(link)) found.push(link)
    }
  }
  return { paths: found.map(address => address.slice(home.length)).sort(), faults }
}

describe('every page of the sample, link by link from the home page', patiently, () => {
  /** All pages but the one for what is not there. */
  const all = () => [...site.files.keys()].filter(path => /(?<!^404)\.html$/.test(path)).sort()

  it('is reached, and is a whole page, without JavaScript', async () => {
    const { page, troubles } = await openPage(browser, site.url, { javaScriptEnabled: false })
    const { paths, faults } = await walk(page, site.url, async address =>
      Boolean((await page.goto(address))?.ok()),
    )
    expect(faults).toEqual([])
    expect(paths).toEqual(all())
    expect(troubles).toEqual([])
    await page.context().close()
  })

  it('opens from the file system', async () => {
    const { page, troubles } = await openPage(browser, site.onDisk, {})
    const { paths, faults } = await walk(page, site.onDisk, async address => {
      await page.goto(address)
      return existsSync(fileURLToPath(address))
    })
    expect(faults).toEqual([])
    expect(paths).toEqual(all())
    expect(troubles).toEqual([])
    await page.context().close()
  })
})

it('begins, by keyboard, with a link to the content that can be seen', async () => {
  const { page } = await openPage(browser, site.url, { reducedMotion: 'reduce' })
  for (const path of ['index.html', 'reports/2019-06-03-alma-eu/index.html']) {
    await page.goto(site.url + path)
    await page.keyboard.press('Tab')
    const skip = page.locator('.skip')
    expect(await skip.evaluate(link => link === document.activeElement)).toBe(true)
    expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0)
    await page.keyboard.press('Enter')
    expect(page.url()).toBe(`${site.url}${path.replace('index.html', '')}#content`)
  }
  await page.context().close()
})

describe('below a path of its host', () => {
  it('leads from page to page, searches, and names its addresses in full', patiently, async () => {
    const { page, troubles } = await openPage(browser, site.url, {})
    await page.goto(site.url)
    await page.getByRole('link', { name: 'Availability' }).first().click()
    await page.waitForURL(`${site.url}availability/`)
    await page.locator('a[href*="2019-q3"]').first().click()
    await page.waitForURL(/availability\/2019-q3\/$/)
    await page.getByRole('link', { name: 'Search', exact: true }).click()
    await page.waitForURL(`${site.url}search/`)
    await page.getByRole('searchbox').fill('Oracle storage')
    await page.getByRole('searchbox').press('Enter')
    await page.locator('#results a').first().click({ timeout: 60_000 })
    await page.waitForURL(address => address.href.startsWith(`${site.url}reports/2019-07-`))
    await page.locator('.site-name').click()
    await page.waitForURL(site.url)
    expect(troubles).toEqual([])
    await page.context().close()
  })

  it('has cards and canonical addresses in it', () => {
    const pages = [...site.files].filter(([path]) => path.endsWith('.html'))
    for (const [path, bytes] of pages.filter(([path]) => path !== '404.html')) {
      const html = bytes.toString()
      const address = `${publicUrl}${path.replace(/index\.html$/, '')}`
      expect(html, path).toContain(`<link rel="canonical" href="${address}">`)
      const [, card = ''] = /<meta property="og:image" content="([^"]*)">/.exec(html) ?? []
      const own = /^reports\/[^/]+\/(?=index)/.exec(path)?.[0] ?? ''
      expect(card, path).toBe(`${publicUrl}${own}card.png`)
      expect(site.files.has(`${own}card.png`), path).toBe(true)
    }
  })
})

it('leads from an old address to the report', async () => {
  const torture = await buildSite(tortureConfig)
  const { page, troubles } = await openPage(browser, torture.onDisk, {})
  await page.goto(`${torture.onDisk}old/withdrawn.html`)
  await page.waitForURL(`${torture.onDisk}reports/withdrawn/index.html`)
  expect(troubles).toEqual([])
  await page.context().close()
  torture.close()
})
