import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeStage, openStage, type Stage, scriptedPage, told, withPage } from './scripted-page.ts'

const row = (start: string, minutes: number, kind: string, instances: string, text: string) =>
  `<li data-start="${start}" data-seconds="${minutes * 60}" data-kind="${kind}" data-instances="${instances}">${text}</li>`

const list = `
<section data-list>
<form data-list-form data-script hidden>
<label>Filter <input type="search" name="text"></label>
<label>Instance <select name="instance"><option value="">All</option><option value="eu00">EU00</option><option value="eu01">EU01</option></select></label>
<label>Kind <select name="kind"><option value="">All</option><option value="outage">Outage</option></select></label>
<label>Order <select name="sort"><option value="newest">Newest</option><option value="oldest">Oldest</option><option value="longest">Longest</option></select></label>
<output data-list-count data-forms='{"one":"# report","other":"# reports"}' data-none="No report matches."></output>
</form>
<ol>
${row('2019-06-03T11:45:00Z', 50, 'partial', 'eu00 eu01', 'Identity service in Zürich')}
${row('2019-05-20T08:00:00Z', 90, 'outage', 'eu00', 'Oracle storage')}
${row('2018-01-12T08:00:00Z', 10, 'outage', 'eu01', 'Oracle database')}
</ol>
</section>`

const contents = `
<nav class="contents"><ol>${Array.from({ length: 12 }, (_, i) => `<li><a href="#s${i}">Section ${i}</a></li>`).join('')}</ol></nav>
<div>${Array.from({ length: 12 }, (_, i) => `<section class="tall" aria-labelledby="s${i}"><h2 id="s${i}">Section ${i}</h2></section>`).join('')}</div>`

const css = `.tall { height: 30rem } .contents { position: fixed; top: 0; height: 8rem; overflow-y: auto }
.contents li { height: 2rem } .unseen { position: absolute }`

const copying = `<button data-copy data-copied="Copied" data-script hidden>Copy link</button>
<button data-copy="feeds/atom.xml" data-copied="Copied">Copy the feed</button>`

const coded = `<div><pre>a &lt; b
  c
</pre><button data-copy data-copied="Code copied" data-script hidden>Copy code</button></div>`

const links = `<a href="index.html">here</a> <a href="../index.html#b">up</a> <a href="a/index.html?c=index.html">down</a>
<a href="a.html">a file</a> <a href="https://example.org/index.html">elsewhere</a> <a href="old-index.html">old</a>`

const bare = `<!doctype html><title>Bare</title><link rel="icon" href="data:,">
<script src="causebook.js" defer></script><script src="lists.js" defer></script><p>Nothing</p>`

let stage: Stage
beforeAll(async () => {
  stage = await openStage({
    'list.html': scriptedPage(list),
    'contents.html': scriptedPage(contents),
    'copying.html': scriptedPage(copying),
    'coded.html': scriptedPage(coded),
    'links/index.html': scriptedPage(links)
      .replaceAll('src="', 'src="../')
      .replace('page.css', '../page.css'),
    'search.html': scriptedPage('<input type="search" data-search-field>'),
    'bare.html': bare,
    'page.css': css,
  })
})
afterAll(() => closeStage(stage))

describe('the contents', () => {
  const current = (page: Page) => page.locator('.contents [aria-current]').allTextContents()

  it('follow what is being read, without taking the page or the focus along', async () => {
    await withPage(stage, 'contents.html', async page => {
      const heading = page.getByRole('heading', { name: 'Section 9' })
      await heading.evaluate(element => element.scrollIntoView())
      await expect.poll(() => current(page)).toEqual(['Section 9'])
      expect(await page.getByRole('link', { name: 'Section 9' }).isVisible()).toBe(true)
      const link = await page.getByRole('link', { name: 'Section 9' }).boundingBox()
      expect(link?.y).toBeGreaterThanOrEqual(0)
      expect(link?.y).toBeLessThan(128)
      expect((await heading.boundingBox())?.y).toBeLessThan(60)
      expect(await page.evaluate('document.activeElement === document.body')).toBe(true)
      await page.getByRole('heading', { name: 'Section 2' }).evaluate(e => e.scrollIntoView())
      await expect.poll(() => current(page)).toEqual(['Section 2'])
    })
  })
})

describe('a button that copies', () => {
  const permissions = ['clipboard-read', 'clipboard-write']
  const copied = (page: Page) => page.evaluate('navigator.clipboard.readText()')

  it('copies the address of the page or the one it names, and says so', async () => {
    const see = async (page: Page) => {
      await page.goto(`${stage.url}copying.html#here`)
      await page.getByRole('button', { name: 'Copy link' }).click()
      await expect.poll(() => page.getByRole('status').allTextContents()).toEqual(['Copied', ''])
      expect(await copied(page)).toBe(`${stage.url}copying.html`)
      await page.getByRole('button', { name: 'Copy the feed' }).click()
      await expect.poll(() => page.getByRole('status').allTextContents()).toEqual(['', 'Copied'])
      expect(await copied(page)).toBe(`${stage.url}feeds/atom.xml`)
    }
    await withPage(stage, 'copying.html', see, { permissions })
  })

  it('manages without a clipboard, and shows the address when nothing helps', async () => {
    await withPage(stage, 'copying.html', async page => {
      await page.addInitScript(
        `Object.defineProperty(navigator, 'clipboard', { value: undefined })
        document.execCommand = () => {
          const { value, selectionStart, selectionEnd } = document.activeElement
          window.selected = value.slice(selectionStart, selectionEnd)
          return !window.refused
        }`,
      )
      await page.reload()
      const button = page.getByRole('button', { name: 'Copy the feed' })
      await button.click()
      await expect.poll(() => page.getByRole('status').allTextContents()).toEqual(['', 'Copied'])
      expect(await page.evaluate('window.selected')).toBe(`${stage.url}feeds/atom.xml`)
      expect(await button.evaluate(element => element === document.activeElement)).toBe(true)
      expect(await page.locator('textarea').count()).toBe(0)
      await page.evaluate('window.refused = true')
      await button.click()
      await expect
        .poll(() => page.getByRole('status').allTextContents())
        .toEqual(['', `${stage.url}feeds/atom.xml`])
    })
  })
})

describe('a block of code', () => {
  it('is copied as it is, by a button that only a script shows', async () => {
    await withPage(stage, 'coded.html', async page => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
      await page.getByRole('button', { name: 'Copy code' }).click()
      await expect.poll(() => page.getByRole('status').allTextContents()).toEqual(['Code copied'])
      expect(await page.evaluate('navigator.clipboard.readText()')).toBe('a < b\n  c')
    })
  })
})

describe('the address', () => {
  it('has no name of a file, and links lead to none, on a server', async () => {
    await withPage(stage, 'links/index.html?q=1#content', async page => {
      expect(page.url()).toBe(`${stage.url}links/?q=1#content`)
      const hrefs = await page
        .locator('main a')
        .evaluateAll(all => all.map(link => link.getAttribute('href')))
      expect(hrefs).toEqual([
        ...['./', '../#b', 'a/?c=index.html', 'a.html'],
        ...['https://example.org/index.html', 'old-index.html'],
      ])
    })
  })
})

describe('a list with a form', () => {
  const shown = (page: Page) => page.locator('li:visible').allTextContents()
  const [zurich, storage, database] = [
    'Identity service in Zürich',
    'Oracle storage',
    'Oracle database',
  ]

  it('filters by all words, whatever their case and accents', async () => {
    await withPage(stage, 'list.html', async page => {
      expect(await shown(page)).toEqual([zurich, storage, database])
      expect(await told(page, 'output')).toBe('')
      await page.getByLabel('Filter').fill(' ZURICH  identity')
      expect(await shown(page)).toEqual([zurich])
      expect(await told(page, 'output')).toBe('1 report')
      await page.getByLabel('Filter').fill('oracle')
      expect(await shown(page)).toEqual([storage, database])
      expect(await told(page, 'output')).toBe('2 reports')
      await page.getByLabel('Filter').fill('oracle zurich')
      expect(await shown(page)).toEqual([])
      expect(await told(page, 'output')).toBe('No report matches.')
      await page.getByLabel('Filter').fill('')
      expect(await shown(page)).toEqual([zurich, storage, database])
      expect(await told(page, 'output')).toBe('')
    })
  })

  it('filters by instance and kind together, and sorts', async () => {
    await withPage(stage, 'list.html', async page => {
      await page.getByLabel('Order').selectOption('oldest')
      expect(await shown(page)).toEqual([database, storage, zurich])
      await page.getByLabel('Order').selectOption('longest')
      expect(await shown(page)).toEqual([storage, zurich, database])
      await page.getByLabel('Instance').selectOption('eu01')
      expect(await shown(page)).toEqual([zurich, database])
      await page.getByLabel('Kind').selectOption('outage')
      expect(await shown(page)).toEqual([database])
      await page.getByLabel('Order').selectOption('newest')
      await page.getByLabel('Instance').selectOption('')
      expect(await shown(page)).toEqual([storage, database])
    })
  })

  it('keeps what is asked in the address, for reload, back and sharing', async () => {
    await withPage(stage, 'list.html?other=1', async page => {
      await page.getByLabel('Filter').fill('oracle')
      await page.getByLabel('Filter').press('Enter')
      await page.getByLabel('Order').selectOption('oldest')
      const asked = `${stage.url}list.html?other=1&text=oracle&sort=oldest`
      expect(page.url()).toBe(asked)
      await page.reload()
      expect(await shown(page)).toEqual([database, storage])
      await page.goto(`${stage.url}contents.html`)
      await page.goBack()
      expect(page.url()).toBe(asked)
      expect(await shown(page)).toEqual([database, storage])
      expect(await page.getByLabel('Filter').inputValue()).toBe('oracle')
      await page.goto(`${stage.url}list.html?instance=eu00&kind=nonsense`)
      expect(await shown(page)).toEqual([zurich, storage])
      expect(await page.getByLabel('Kind').inputValue()).toBe('')
    })
  })
})

describe('the key /', () => {
  it('leads to the search page, and there to the field', async () => {
    await withPage(stage, 'contents.html', async page => {
      await page.keyboard.press('Control+/')
      expect(page.url()).toBe(`${stage.url}contents.html`)
      await page.keyboard.press('/')
      await page.waitForURL(`${stage.url}search.html`)
      await page.keyboard.press('/')
      await page.keyboard.type('a/b')
      expect(await page.getByRole('searchbox').inputValue()).toBe('a/b')
      expect(page.url()).toBe(`${stage.url}search.html`)
    })
  })
})

it('does nothing on a page that has none of this', async () => {
  await withPage(stage, 'bare.html', async page => {
    await page.keyboard.press('/')
    expect(await page.evaluate('[typeof all, typeof originals, typeof folded]')).toEqual(
      Array(3).fill('undefined'),
    )
  })
})
