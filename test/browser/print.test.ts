import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BuiltSite, buildSite, sampleConfig, tortureConfig } from './built-site.ts'
import { startChromium } from './chromium.ts'
import { openPage } from './watched-page.ts'

const long =
  'reports/everything-at-once-with-an-id-that-is-as-long-as-an-author-could-ever-think-of-and-then-some-more/index.html'
const report = 'reports/2019-07-08-alma-eu00/index.html'

let browser: Browser
let sample: BuiltSite
let torture: BuiltSite
beforeAll(async () => {
  sample = await buildSite(sampleConfig)
  torture = await buildSite(tortureConfig)
  browser = await startChromium()
})
afterAll(async () => {
  await browser?.close()
  sample?.close()
  torture?.close()
})

/** The elements with something to see that are printed, of those that `selector` names. */
const visible = (selector: string) => `Array.from(document.querySelectorAll('${selector}'))
  .filter(element => element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().width > 1)
  .map(element => element.outerHTML.slice(0, 80))`

describe('a report on paper', () => {
  it('shows what it says, and nothing that is of use on a screen alone', async () => {
    const { page, troubles } = await openPage(browser, sample.url, { colorScheme: 'dark' })
    await page.goto(sample.url + report)
    await page.emulateMedia({ media: 'print' })
    const useless =
      'nav:not(.trail), .trail a, fieldset, form, button, .permalink, .skip, [data-script]'
    expect(await page.evaluate(visible(useless))).toEqual([])
    for (const needed of [
      'h1',
      '.trail [aria-current]',
      '.facts',
      '.pictures svg',
      '.timeline li',
      'main h2',
    ])
      expect(await page.evaluate(visible(needed)), needed).not.toEqual([])
    const style =
      '(({ color, backgroundColor }) => [color, backgroundColor])(getComputedStyle(document.body))'
    expect(await page.evaluate(style)).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)'])
    expect(troubles).toEqual([])
    await page.context().close()
  })

  it('takes the pages that it needs, and cuts nothing off', async () => {
    for (const [site, path, least] of [
      [sample, report, 1],
      [torture, long, 3],
    ] as const) {
      const { page, troubles } = await openPage(browser, site.url, {})
      await page.goto(site.url + path)
      const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true })
      const text = pdf.toString('latin1')
      expect(text.startsWith('%PDF-')).toBe(true)
      expect(text.match(/\/Type\s*\/Page\b/g)?.length, path).toBeGreaterThanOrEqual(least)
      // A4 without its margins, in CSS pixels. Browsers print what is up to twice as wide smaller.
      await page.setViewportSize({ width: 665, height: 900 })
      await page.emulateMedia({ media: 'print' })
      const scrollWidth = await page.evaluate('document.documentElement.scrollWidth')
      expect(scrollWidth, path).toBeLessThan(site === sample ? 666 : 2 * 665)
      expect(troubles).toEqual([])
      await page.context().close()
    }
  })
})

describe('pages of numbers on paper', () => {
  it.each(['patterns', 'availability/2019', 'actions', 'calendar', 'instances/eu00'])(
    'has all columns of %s',
    async path => {
      const { page } = await openPage(browser, sample.url, {
        viewport: { width: 665, height: 900 },
      })
      await page.goto(`${sample.url}${path}/index.html`)
      await page.emulateMedia({ media: 'print' })
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThan(666)
      await page.context().close()
    },
  )
})
