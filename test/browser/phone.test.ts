import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BuiltSite, buildSite, sampleConfig, tortureConfig } from './built-site.ts'
import { startChromium } from './chromium.ts'
import { openPage } from './watched-page.ts'

const long =
  'reports/everything-at-once-with-an-id-that-is-as-long-as-an-author-could-ever-think-of-and-then-some-more/index.html'

const sites = [
  {
    name: 'the sample',
    config: sampleConfig,
    pages: [
      'index.html',
      'reports/index.html',
      'reports/2020-04-01-alma-na91/index.html',
      'instances/eu00/index.html',
      'availability/index.html',
      'availability/2019/index.html',
      'patterns/index.html',
      'calendar/index.html',
      'actions/index.html',
      'subscribe/index.html',
      '404.html',
    ],
  },
  {
    name: 'the torture site',
    config: tortureConfig,
    pages: ['index.html', long, 'reports/hebrew/index.html', 'reports/japanese/index.html'],
  },
]

let browser: Browser
beforeAll(async () => {
  browser = await startChromium()
})
afterAll(async () => {
  await browser?.close()
})

/** What is seen, with all that is folded away; nothing of it may reach past the window, but what scrolls in its place. */
const cut = `[
  ...(document.documentElement.scrollWidth > innerWidth ? ['the page is wider than the window'] : []),
  ...Array.from(document.querySelectorAll('main *, header *, footer *'))
    .filter(element => element.checkVisibility() && !element.closest('.scroll, pre, svg, .unseen, .stacks thead'))
    .filter(element => {
      const { left, right, width } = element.getBoundingClientRect()
      const isHidden = /hidden|clip/.test(getComputedStyle(element).overflowX)
      return width > 1 && (right > innerWidth + 1 || left < -1 || (isHidden && element.scrollWidth > element.clientWidth + 1))
    })
    .slice(0, 3)
    .map(element => 'cut off: ' + element.outerHTML.slice(0, 100)),
]`

/** Links and buttons that are no part of a sentence, and lower than a finger is wide; the rows of a timeline are those of its drawing. */
const small = `Array.from(document.querySelectorAll('a[href], button, summary, select, input:not([type=radio], [type=checkbox], [type=hidden])'))
  .filter(element => element.checkVisibility({ visibilityProperty: true }) && !element.closest('.skip, sup, svg'))
  .filter(element => {
    const isInSentence = getComputedStyle(element).display === 'inline' &&
      Array.from(element.parentElement.childNodes).some(node => node.nodeType === 3 && node.data.trim().length > 2)
    const covers = getComputedStyle(element, '::after').position === 'absolute'
    return !isInSentence && !covers && element.getBoundingClientRect().height < 43.5
  })
  .map(element => 'low: ' + element.outerHTML.slice(0, 100))`

/** Numbers that are on another line than their units, and words of a usual length that are broken. */
const broken = `(() => {
  const found = []
  const range = document.createRange()
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const { currentNode: text } = texts
    const { parentElement: within } = text
    if (!within.checkVisibility({ visibilityProperty: true }) || within.closest('.unseen, code, pre, script, svg, bdi, .id, .stacks thead')) continue
    for (const { 0: word, index } of text.data.matchAll(/(?<![\\p{L}\\p{N}_])[\\p{Script=Latin}\\p{Script=Hebrew}]{2,14}(?![\\p{L}\\p{N}_])|\\d[\\d.,]*[ \\u00a0](?:%|ms|min|h|d)(?!\\p{L})/gu)) {
      range.setStart(text, index)
      range.setEnd(text, index + word.length)
      const lines = Array.from(range.getClientRects()).filter(({ width }) => width > 0.5)
      if (lines.some(({ top }) => Math.abs(top - lines[0].top) > 6)) found.push('broken: ' + word)
    }
  }
  return found
})()`

const unfold = 'for (const details of document.querySelectorAll("details")) details.open = true'

const examine = async (page: Page, questions: readonly string[]) =>
  (await Promise.all(questions.map(question => page.evaluate(question)))).flat() as string[]

describe.each(sites)('$name', { timeout: 120_000 }, ({ config, pages }) => {
  let site: BuiltSite
  beforeAll(async () => {
    site = await buildSite(config)
  })
  afterAll(() => site?.close())

  it('fits phones and large screens, is found by fingers, and breaks no word or unit', async () => {
    const { page, troubles } = await openPage(browser, site.url, { hasTouch: true, isMobile: true })
    const found: string[] = []
    for (const path of pages) {
      await page.goto(site.url + path)
      await page.evaluate(unfold)
      for (const width of [320, 390, 1280, 1600]) {
        await page.setViewportSize({ width, height: 844 })
        const isWordy = config === sampleConfig && width !== 320
        const questions = [cut, ...(width === 390 ? [small] : []), ...(isWordy ? [broken] : [])]
        for (const fault of await examine(page, questions))
          found.push(`${path}, ${width}: ${fault}`)
      }
    }
    expect(found).toEqual([])
    expect(troubles).toEqual([])
    await page.context().close()
  })

  it('fits with its text at twice the size', async () => {
    const { page, troubles } = await openPage(browser, site.url, {})
    const chromium = await page.context().newCDPSession(page)
    await chromium.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } })
    const found: string[] = []
    for (const path of pages) {
      await page.goto(site.url + path)
      await page.evaluate(unfold)
      for (const width of [390, 1280]) {
        await page.setViewportSize({ width, height: 844 })
        const questions = [cut, ...(config === sampleConfig ? [broken] : [])]
        for (const fault of await examine(page, questions))
          found.push(`${path}, ${width}: ${fault}`)
      }
    }
    expect(found).toEqual([])
    expect(troubles).toEqual([])
    await page.context().close()
  })

  it.runIf(config === sampleConfig)(
    'breaks no word of its name, however a reader enlarges the text',
    async () => {
      const { page } = await openPage(browser, site.url, { viewport: { width: 390, height: 844 } })
      await page.goto(site.url)
      await page.evaluate('document.documentElement.style.fontSize = "200%"')
      const height = (await page.locator('.site-name').boundingBox())?.height
      expect(height).toBeLessThanOrEqual(2 * 44)
      await page.context().close()
    },
  )

  it('says what a page is and what it shows within a line of the top of a phone', async () => {
    const { page } = await openPage(browser, site.url, {
      javaScriptEnabled: false,
      viewport: { width: 390, height: 844 },
    })
    await page.goto(site.url)
    const bar = await page.locator('.site-bar').boundingBox()
    if (config === sampleConfig) expect(bar?.height).toBeLessThanOrEqual(60)
    const place = page.locator('#site-menu a').first()
    expect(await place.isVisible()).toBe(false)
    await page.locator('.menu').click()
    await place.click()
    await page.waitForURL(`${site.url}reports/index.html`)
    await page.setViewportSize({ width: 1280, height: 844 })
    expect(await page.locator('#site-menu a').first().isVisible()).toBe(true)
    await page.context().close()
  })

  it.runIf(config === sampleConfig)(
    'has tables that stack, and stay tables to those who do not see them',
    async () => {
      const { page } = await openPage(browser, site.url, { viewport: { width: 390, height: 844 } })
      await page.goto(`${site.url}availability/2019/index.html`)
      const row = page
        .getByRole('row')
        .filter({ has: page.getByRole('rowheader', { name: 'Alma EU00' }) })
      expect(await row.getByRole('cell').count()).toBeGreaterThan(6)
      expect(await page.getByRole('columnheader', { name: 'Uptime' }).count()).toBe(1)
      const names = await row
        .getByRole('cell')
        .evaluateAll(cells => cells.map(({ dataset }) => dataset.name))
      expect(names.slice(0, 3)).toEqual(['Uptime', 'Target', 'Downtime'])
      await page.context().close()
    },
  )
})
