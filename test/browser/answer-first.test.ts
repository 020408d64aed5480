/** Holds the page of a report to its purpose: the answer is seen first, and the analysis is not far below it. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BuiltSite, buildSite, sampleConfig } from './built-site.ts'
import { startChromium } from './chromium.ts'
import { openPage } from './watched-page.ts'

let browser: Browser
let sample: BuiltSite
beforeAll(async () => {
  sample = await buildSite(sampleConfig)
  browser = await startChromium()
})
afterAll(async () => {
  await browser?.close()
  sample?.close()
})

const report = 'reports/2019-06-03-alma-eu/index.html'

/** How far below the top of the page what `selector` names begins, in CSS pixels. */
const topOf = (selector: string) =>
  `Math.round(document.querySelector('${selector}').getBoundingClientRect().top + scrollY)`

describe('the report of June 3, 2019', () => {
  it.each([
    [1280, 300, 1100],
    [390, 450, 1800],
  ])(
    'at a width of %i tells why by %i, and begins its analysis by %i',
    async (width, why, analysis) => {
      const { page } = await openPage(browser, sample.url, { viewport: { width, height: 900 } })
      await page.goto(sample.url + report)
      expect(await page.evaluate(topOf('.brief div:nth-child(2)'))).toBeLessThan(why)
      expect(await page.evaluate(topOf('#root-cause'))).toBeLessThan(analysis)
      expect(await page.evaluate(topOf('.brief'))).toBeLessThan(
        await page.evaluate(topOf('.pictures')),
      )
      await page.close()
    },
  )

  it('folds the contents on a phone alone', async () => {
    for (const [width, isOpen] of [
      [390, false],
      [1280, true],
    ] as const) {
      const { page } = await openPage(browser, sample.url, { viewport: { width, height: 900 } })
      await page.goto(sample.url + report)
      expect(await page.locator('.contents a').first().isVisible()).toBe(isOpen)
      expect(await page.locator('.contents summary').isVisible()).toBe(!isOpen)
      await page.close()
    }
  })
})
