import { readdirSync, readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plainNames } from '../asset-names.ts'
import { project } from '../command.ts'
import { filesOf, sampleSite } from '../render/sample-site.ts'
import { startChromium } from './chromium.ts'
import { told } from './scripted-page.ts'
import { serveFolder } from './serve-folder.ts'

const two = (number: number) => String(number).padStart(2, '0')
const events = Array.from({ length: 60 }, (_, i) => {
  const at = `${two(1 + Math.floor(i / 12))}:${two((i % 12) * 5)}`
  return `- ${at} – Engineers look at the database a ${i + 1}th time, and learn something new from it`
})
const long = `---
instance: EU00
start: 2020-08-04 01:00
end: 2020-08-04 04:55
detected: 2020-08-04 01:23
mitigated: 2020-08-04 04:15
revisions:
  - { date: 2020-08-10, summary: Published }
---

## Event Timeline

${events.join('\n')}

## Root Cause Analysis

It was the database.
`
const night = `---
instance: EU00
start: 2020-09-14 22:00
end: 2020-09-15 03:00
revisions:
  - { date: 2020-09-20, summary: Published }
---
`

let browser: Browser
let served: { readonly server: Server; readonly url: string }
beforeAll(async () => {
  const files = filesOf(sampleSite('', { 'long.md': long, 'night.md': night }))
  const templates = join(project, 'templates')
  const styles = readdirSync(join(templates, 'styles')).sort()
  const css = styles.map(name => readFileSync(join(templates, 'styles', name), 'utf8')).join('')
  const assets = new Map([
    ['causebook.css', css],
    ...['causebook.js', 'clocks.js', 'drawings.js'].map(
      name => [name, readFileSync(join(templates, name), 'utf8')] as const,
    ),
  ])
  // Pages of the sample are made with empty ones, by whose content these would be called otherwise.
  const plain = [...files, ...assets].map(([path, text]) => [path, plainNames(text)] as const)
  const bytes = new Map(plain.map(([path, text]) => [path, Buffer.from(text)]))
  served = await serveFolder(bytes, '/kb/')
  browser = await startChromium()
})
afterAll(async () => {
  await browser.close()
  served.server.close()
})

const see = async (
  path: string,
  check: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
) => {
  // With other names in it, what loads the scripts is not what the policy of the page knows.
  const context = await browser.newContext({ bypassCSP: true, ...options })
  const page = await context.newPage()
  await page.goto(served.url + path)
  await check(page)
  await context.close()
}
const report = 'reports/long/index.html'
const hidden = '#at-2020-08-04t0200'

describe('a long timeline', () => {
  it.each([true, false])(
    'folds, and opens for what is linked to; with a script: %s',
    async javaScriptEnabled => {
      await see(
        report,
        async page => {
          expect(await page.locator('.timeline li:visible').count()).toBeLessThan(20)
          expect(await page.locator(hidden).isVisible()).toBe(false)
          expect(await page.locator('.timeline summary').allTextContents()).toContain(
            '34 more entries, 1:25 AM – 4:10 AM',
          )
          await page.goto(`${served.url}${report}${hidden}`)
          expect(await page.locator(hidden).isVisible()).toBe(true)
        },
        { javaScriptEnabled },
      )
    },
  )

  it('opens for the number in the drawing', async () => {
    await see(
      report,
      async page => {
        const link = page.locator('.wide-picture a').nth(1)
        const row = page.locator((await link.getAttribute('href')) ?? '')
        expect(await row.isVisible()).toBe(false)
        await link.click()
        expect(await row.isVisible()).toBe(true)
      },
      { viewport: { width: 1280, height: 900 } },
    )
  })

  it('is printed in full, without its strip', async () => {
    await see(report, async page => {
      await page.emulateMedia({ media: 'print' })
      const rows = page.locator('.timeline li')
      expect(await rows.locator('visible=true').count()).toBe(await rows.count())
      const heights = 'Array.from(document.querySelectorAll(".timeline li"), li => li.offsetHeight)'
      expect(Math.min(...((await page.evaluate(heights)) as number[]))).toBeGreaterThan(10)
      expect(await page.locator('.strip').isVisible()).toBe(false)
    })
  })

  it('stacks times above texts on a phone, scrolls nowhere and lets the cause come soon', async () => {
    await see(
      report,
      async page => {
        const [clock, what] = await Promise.all(
          ['.clock', '.what'].map(name =>
            page.locator(`.timeline li ${name}`).first().boundingBox(),
          ),
        )
        expect((clock?.y ?? 0) + (clock?.height ?? 0)).toBeLessThanOrEqual((what?.y ?? 0) + 1)
        expect(await page.locator('.timeline li .utc').first().innerText()).toBe(
          'Aug 3, 11:00 PM UTC',
        )
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390)
        const [start, cause] = await Promise.all(
          ['#event-timeline', '#root-cause-analysis'].map(id => page.locator(id).boundingBox()),
        )
        expect((cause?.y ?? 0) - (start?.y ?? 0)).toBeLessThan(2_000)
        expect(await page.locator('.strip').isVisible()).toBe(false)
      },
      { viewport: { width: 390, height: 844 } },
    )
  })

  it('keeps the drawing in sight, and lights the tick of the row that is read', async () => {
    await see(
      report,
      async page => {
        await page
          .locator('#at-2020-08-04t0415')
          .evaluate(row => row.scrollIntoView({ block: 'center' }))
        await expect.poll(() => page.locator('.strip .now').count()).toBe(1)
        const strip = await page.locator('.strip').boundingBox()
        expect(strip?.y).toBe(0)
        expect(strip?.height).toBeLessThan(64)
        const lit = () => page.locator('.strip .now').getAttribute('data-row')
        const before = (await lit()) ?? ''
        await page.mouse.wheel(0, 250)
        await expect.poll(async () => ((await lit()) ?? '') > before).toBe(true)
      },
      { viewport: { width: 1280, height: 700 }, reducedMotion: 'reduce' },
    )
  })
})

describe('the days of an incident in its row', () => {
  it('follow the switch of clocks', async () => {
    await see(
      'reports/index.html',
      async page => {
        const row = page.locator('li', { hasText: 'September 14 – 15, 2020' }).locator('.row-days')
        const bars = () =>
          row.evaluate(box =>
            Array.from(box.children, day =>
              Array.from(day.children, bar => ['x', 'width'].map(name => bar.getAttribute(name))),
            ),
          )
        const own = [[['91.67%', '8.33%']], [['0%', '12.5%']]]
        expect(await bars()).toEqual(own)
        const handle = await row.elementHandle()
        await page.getByLabel('UTC', { exact: true }).check()
        const utc = await handle?.evaluate(box => box.innerHTML)
        expect(utc?.match(/<svg/g)).toHaveLength(2)
        expect(utc).toMatch(
          /x="83\.3[\d.]+%" width="16\.6[\d.]+%"[\s\S]*x="0%" width="4\.16[\d.]+%"/,
        )
        expect(await told(page, '.rows-key')).toContain('(UTC)')
        await page.getByLabel('My time').check()
        const mine = await handle?.evaluate(box => box.innerHTML)
        expect(mine?.match(/<svg/g)).toHaveLength(1)
        expect(mine).toMatch(/x="20\.83[\d.]*%" width="20\.83[\d.]*%"/)
        expect(await told(page, '.rows-key')).toContain('(your time)')
        await page.getByLabel('Incident', { exact: true }).check()
        expect(await bars()).toEqual(own)
      },
      { timezoneId: 'Asia/Tokyo' },
    )
  })
})
