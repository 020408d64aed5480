/** What pages show to readers who see them in the colours of their system. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BuiltSite, buildSite, sampleConfig } from './built-site.ts'
import { startChromium } from './chromium.ts'
import { openPage } from './watched-page.ts'

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

/** The values that a property has, each once, in the elements that `selector` names. */
const valuesOf = (page: Page, selector: string, property: string) =>
  page
    .locator(selector)
    .evaluateAll(
      (elements, name) => [
        ...new Set(elements.map(element => getComputedStyle(element).getPropertyValue(name))),
      ],
      property,
    )

describe.each(['light', 'dark'] as const)('in forced colours, %s', colorScheme => {
  it('marks what a search found in colours that can be told apart', async () => {
    const { page } = await openPage(browser, site.url, { forcedColors: 'active', colorScheme })
    await page.goto(`${site.url}search/index.html?q=Oracle`)
    await page.locator('.hits mark').first().waitFor()
    const [ink, ...inks] = await valuesOf(page, '.hits mark', 'color')
    const [paper, ...papers] = await valuesOf(page, '.hits mark', 'background-color')
    expect([...inks, ...papers]).toEqual([])
    expect(paper).toMatch(/^rgb\(/)
    expect(paper).not.toBe(ink)
    await page.context().close()
  })

  it('has a line below each row of a table, and an edge around what is open', async () => {
    const { page } = await openPage(browser, site.url, { forcedColors: 'active', colorScheme })
    await page.goto(`${site.url}availability/2019-q3/index.html`)
    expect(await valuesOf(page, '.uptimes tbody :is(th, td)', 'border-bottom-width')).toEqual([
      '1px',
    ])
    await page.goto(`${site.url}actions/index.html`)
    const [edge] = await valuesOf(page, '.ledger-contents .part-open', 'stroke')
    const [paper] = await valuesOf(page, '.ledger-contents .part-open', 'fill')
    expect(edge).toMatch(/^rgb/)
    expect(edge).not.toBe(paper)
    await page.context().close()
  })
})
