/** What a reader chose is what lists show, as far as the reader, the address and the browser want it. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build } from '../../src/build.ts'
import { project } from '../command.ts'
import { readTree } from '../trees.ts'
import { startChromium } from './chromium.ts'
import { findViolations } from './find-violations.ts'
import { serveFolder } from './serve-folder.ts'
import { openPage } from './watched-page.ts'

const folder = mkdtempSync(join(tmpdir(), 'causebook-mine-'))
const config = join(folder, 'causebook.yaml')
const out = join(folder, 'dist')
/** What is served; a new build takes its place. */
const files = new Map<string, Buffer>()

async function publish(): Promise<void> {
  const now = '2026-11-28T12:00:00Z'
  const baseUrl = 'https://example.org/rca/'
  const { written } = await build({
    config,
    out,
    now,
    baseUrl,
    cache: false,
    jobs: 0,
    search: false,
  })
  expect(written).not.toBeNull()
  files.clear()
  for (const [path, bytes] of readTree(out)) files.set(path, bytes)
}

let browser: Browser
let server: Server
let url = ''
beforeAll(async () => {
  cpSync(join(project, 'rcas'), join(folder, 'rcas'), { recursive: true })
  const settings = readFileSync(join(project, 'causebook.yaml'), 'utf8')
  writeFileSync(config, settings.replace('name: Alma EU01', 'aliases: [OLD1]\n    name: Alma EU01'))
  await publish()
  const served = await serveFolder(files, '/rca/')
  server = served.server
  url = served.url
  browser = await startChromium()
})
afterAll(async () => {
  await browser.close()
  server.close()
  rmSync(folder, { recursive: true, force: true })
})

async function withPage(check: (page: Page) => Promise<void>, options: BrowserContextOptions = {}) {
  const { page, troubles } = await openPage(browser, url, options)
  await check(page)
  expect(troubles).toEqual([])
  await page.context().close()
}

const line = (page: Page) => page.locator('.mine [role="status"]').textContent()
const rows = (page: Page) => page.locator('.rows li:visible .row-who').allTextContents()
const choose = async (page: Page, ...names: string[]) => {
  await page.locator('.mine-choice > summary').click()
  for (const name of names) await page.getByLabel(name, { exact: true }).check()
}
const isEvery = (texts: readonly string[], id: RegExp) =>
  texts.length > 0 && texts.every(text => id.test(text))

describe('the services of a reader', () => {
  it('are chosen once, and then shown alone on all pages, until all are asked for', async () => {
    await withPage(async page => {
      await page.goto(url)
      expect(await line(page)).toBe('')
      const all = await rows(page)
      await choose(page, 'Alma EU00', 'Alma CA01')
      expect(page.url()).toBe(`${url}?for=CA01,EU00`)
      expect(await line(page)).toBe('Your services: Alma CA01, Alma EU00')
      expect(isEvery(await rows(page), /EU00|CA01/)).toBe(true)
      for (const place of ['reports/', 'availability/', 'actions/', 'subscribe/']) {
        await page.goto(url + place)
        expect(await line(page)).toBe('Your services: Alma CA01, Alma EU00')
        expect(page.url()).toBe(`${url}${place}?for=CA01,EU00`)
        expect(await page.locator('[data-instances="eu03"]:visible').count()).toBe(0)
        expect(await page.locator('[data-instances="eu00"]:visible').count()).toBeGreaterThan(0)
      }
      await page.goto(`${url}reports/`)
      expect(isEvery(await rows(page), /EU00|CA01/)).toBe(true)
      expect(await page.locator('[data-list-count]').textContent()).toBe('10 reports')
      await page.getByLabel('Filter these reports').fill('Seattle')
      expect(await rows(page)).toEqual(['NA05, CA01'])
      await page.goto(url)
      await page.getByRole('button', { name: 'Show all' }).click()
      expect(await rows(page)).toEqual(all)
      expect(await line(page)).toBe('All services are shown.')
      await page.getByRole('button', { name: 'Only mine' }).click()
      expect(isEvery(await rows(page), /EU00|CA01/)).toBe(true)
      await page.locator('.mine-choice > summary').click()
      await page.getByLabel('Alma EU00').uncheck()
      await page.getByLabel('Alma CA01').uncheck()
      expect(await rows(page)).toEqual(all)
      expect(page.url()).toBe(url)
      expect(await page.evaluate('localStorage.length')).toBe(0)
    })
  })

  it('come with a link, and are not remembered until the reader says so', async () => {
    await withPage(async page => {
      await page.goto(`${url}?for=eu02`)
      expect(await line(page)).toBe('Services of this link: Alma EU02')
      expect(isEvery(await rows(page), /EU02/)).toBe(true)
      expect(await page.evaluate('localStorage.length')).toBe(0)
      await page.goto(`${url}reports/`)
      expect(await line(page)).toBe('')
      await page.goto(`${url}?for=EU02`)
      await page.getByRole('button', { name: 'Keep as mine' }).click()
      expect(await line(page)).toBe('Your services: Alma EU02')
      await page.goto(`${url}?for=EU03`)
      expect(await line(page)).toBe('Services of this link: Alma EU03')
      await page.getByRole('button', { name: 'Only mine' }).click()
      expect(await line(page)).toBe('Your services: Alma EU02')
      await page.goto(`${url}?for=nothing`)
      expect(await line(page)).toBe('Your services: Alma EU02')
    })
  })

  it('are found by the names that they had', async () => {
    await withPage(async page => {
      await page.goto(`${url}?for=OLD1`)
      expect(await line(page)).toBe('Services of this link: Alma EU01')
      await page.evaluate(`localStorage.setItem('causebook-mine /rca/', '{"for":["OLD1"]}')`)
      await page.goto(`${url}reports/`)
      expect(await line(page)).toBe('Your services: Alma EU01')
      expect(isEvery(await rows(page), /EU01/)).toBe(true)
    })
  })

  it('can be chosen where the browser keeps nothing, and where it kept what is none of ours', async () => {
    await withPage(async page => {
      await page.addInitScript(
        `Object.defineProperty(window, 'localStorage', { get() { throw new Error('forbidden') } })`,
      )
      await page.goto(url)
      await choose(page, 'Alma EU00')
      expect(await line(page)).toBe('Your services: Alma EU00')
      await page.reload()
      expect(await line(page)).toBe('Services of this link: Alma EU00')
    })
    await withPage(async page => {
      await page.goto(url)
      const nothing = ['{', '5', '{"for":5}', '{"for":[1,null,{}]}', '[[]]']
      for (const kept of nothing) {
        await page.evaluate(kept => localStorage.setItem('causebook-mine /rca/', kept), kept)
        await page.goto(url)
        expect(await line(page)).toBe('')
      }
    })
  })

  it('are told once of names that nothing has now, and keep the others', async () => {
    await withPage(async page => {
      const note = page.locator('.mine-note')
      await page.goto(url)
      await page.evaluate(`localStorage.setItem('causebook-mine /rca/', '{"for":["GONE","EU00"]}')`)
      await page.goto(url)
      expect(await note.textContent()).toBe('Not on this site: GONE')
      expect(await note.isVisible()).toBe(true)
      expect(await line(page)).toBe('Your services: Alma EU00')
      await page.goto(url)
      expect(await note.isVisible()).toBe(false)
      expect(await line(page)).toBe('Your services: Alma EU00')
      await page.evaluate(`localStorage.setItem('causebook-mine /rca/', '{"for":["<b>GONE"]}')`)
      await page.goto(url)
      expect(await note.textContent()).toBe('Not on this site: <b>GONE')
      expect(await note.isVisible()).toBe(true)
      expect(await page.evaluate('localStorage.length')).toBe(0)
      await page.goto(`${url}?for=EU01,nowhere`)
      expect(await note.textContent()).toBe('Not on this site: nowhere')
      expect(await line(page)).toBe('Services of this link: Alma EU01')
    })
  })

  it('are what the availability of a period is narrowed to', async () => {
    await withPage(async page => {
      await page.goto(`${url}availability/2020/?for=EU00`)
      expect(await line(page)).toBe('Services of this link: Alma EU00')
      expect(await page.locator('.uptimes tbody tr:visible').count()).toBe(1)
      for (const entry of await page.locator('.shares li:visible .share-who').allTextContents())
        expect(entry).toContain('EU00')
    })
  })

  it('are, in a list of several pages, told to be those of one page', async () => {
    const list = files.get('reports/index.html') ?? Buffer.from('')
    const pages = '</section><nav class="pages" aria-label="Pages"></nav>'
    files.set('reports/index.html', Buffer.from(`${list}`.replace('</section>', pages)))
    await withPage(async page => {
      await page.goto(`${url}reports/`)
      expect(await page.locator('.mine-note').isVisible()).toBe(false)
      await page.goto(`${url}reports/?for=EU00`)
      expect(await page.locator('.mine-note').textContent()).toMatch(/^Of this page of the list/)
    })
    files.set('reports/index.html', list)
  })

  it('are those that were chosen, whatever else is in the memory and however full it is', async () => {
    await withPage(async page => {
      await page.goto(url)
      for (const rest of [
        '"known":5',
        '"known":[{}],"fresh":"x","at":"y"',
        '"known":[],"at":1e99',
      ]) {
        const kept = `{"for":["EU00",7],${rest}}`
        await page.evaluate(kept => localStorage.setItem('causebook-mine /rca/', kept), kept)
        await page.goto(`${url}?for=`)
        await page.goto(url)
        expect(await line(page)).toBe('Your services: Alma EU00')
        await page.waitForFunction(
          `typeof JSON.parse(localStorage['causebook-mine /rca/']).at === 'number'`,
        )
      }
    })
    await withPage(async page => {
      await page.addInitScript(`Storage.prototype.setItem = () => { throw new Error('full') }`)
      await page.goto(url)
      await choose(page, 'Alma EU00')
      expect(await line(page)).toBe('Your services: Alma EU00')
    })
  })

  it('are told of what is new since the last visit', async () => {
    await withPage(async page => {
      const news = page.locator('.mine-news')
      const path = join(folder, 'rcas/2020/2020-08-27-alma-eu03-eu04.md')
      const text = readFileSync(path, 'utf8')
      await page.goto(url)
      await choose(page, 'Alma EU03')
      await page.waitForFunction(`localStorage['causebook-mine /rca/'].includes('known')`)
      expect(await news.isVisible()).toBe(false)
      writeFileSync(
        path,
        text.replace(
          /\n---\n/,
          '\n  - { date: 2026-11-25, kind: corrected, summary: The end }\n---\n',
        ),
      )
      writeFileSync(
        join(folder, 'rcas/new.md'),
        '---\ntitle: Another\ninstance: EU03\nstart: 2026-11-01 10:00\nend: 2026-11-01 10:30\nrevisions: [{ date: 2026-11-05, summary: New }]\nactions: [{ title: Add a guard, status: done, done: 2026-11-10 }]\n---\n\n## Root Cause Analysis\n\nA loop.\n',
      )
      await publish()
      await page.goto(`${url}reports/`)
      const told = 'Since your last visit: 1 new, 1 corrected, 1 action done'
      await expect.poll(() => news.locator('summary').textContent()).toBe(told)
      await news.locator('summary').click()
      expect(await news.locator('li').allTextContents()).toEqual([
        '1 new: Another',
        '1 corrected: Alma EU03 and EU04 – RCA – August 27, 2020',
        '1 action done: Add a guard',
      ])
      await news.getByRole('link', { name: 'Another' }).click()
      expect(new URL(page.url()).pathname).toBe('/rca/reports/new/')
      // It stays for the visit, and the next one begins without it.
      await page.goto(url)
      await expect.poll(() => news.locator('summary').textContent()).toBe(told)
      await page.evaluate(`{
        const key = 'causebook-mine /rca/'
        localStorage[key] = JSON.stringify({ ...JSON.parse(localStorage[key]), at: 0 })
      }`)
      await page.reload()
      await page.waitForFunction(`JSON.parse(localStorage['causebook-mine /rca/']).at > 0`)
      expect(await news.isVisible()).toBe(false)
      await page.goto(`${url}?for=EU00`)
      expect(await news.isVisible()).toBe(false)
      writeFileSync(path, text)
      rmSync(join(folder, 'rcas/new.md'))
      await publish()
    })
  })

  it('can be chosen with the keyboard, and break no rule of accessibility', async () => {
    await withPage(async page => {
      await page.goto(url)
      await page.locator('.mine-choice > summary').focus()
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Space')
      expect(await line(page)).toBe('Your services: Alma AP01')
      expect(await findViolations(page, 'all')).toEqual([])
      await page.getByRole('button', { name: 'Show all' }).focus()
      await page.keyboard.press('Enter')
      expect(await page.evaluate('document.activeElement.localName')).toBe('summary')
    })
  })

  it('are named on paper, where nothing can be pressed', async () => {
    await withPage(async page => {
      await page.goto(`${url}?for=EU00`)
      await page.emulateMedia({ media: 'print' })
      expect(await page.locator('.mine [role="status"]').isVisible()).toBe(true)
      expect(
        await page.locator('.mine').locator('button, summary').filter({ visible: true }).count(),
      ).toBe(0)
    })
  })

  it('are not asked for without a script', async () => {
    await withPage(
      async page => {
        await page.goto(url)
        expect(await page.locator('.mine').isVisible()).toBe(false)
        expect(await page.locator('[data-mine-more]').isVisible()).toBe(false)
      },
      { javaScriptEnabled: false },
    )
  })
})
