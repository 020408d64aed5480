import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Audience } from '../../src/model/terms.ts'
import { project } from '../command.ts'
import {
  type BuiltSite,
  buildSite,
  sampleConfig,
  soundConfig,
  tortureConfig,
} from './built-site.ts'
import { startChromium } from './chromium.ts'
import { findViolations } from './find-violations.ts'
import { openPage } from './watched-page.ts'

const long =
  'everything-at-once-with-an-id-that-is-as-long-as-an-author-could-ever-think-of-and-then-some-more'

/** A page of each kind. */
const sample = [
  'index.html',
  'reports/index.html',
  'reports/2019-06-03-alma-eu/index.html',
  'reports/2016-07-26-alma-ap01/index.html',
  'reports/2020-04-01-alma-na91/index.html',
  'instances/index.html',
  'instances/eu00/index.html',
  'regions/europe/index.html',
  'causes/index.html',
  'causes/planned-maintenance/index.html',
  'vendors/internet-provider/index.html',
  'years/index.html',
  'years/2019/index.html',
  'availability/index.html',
  'availability/2019-q3/index.html',
  'availability/2019/index.html',
  'patterns/index.html',
  'calendar/index.html',
  'actions/index.html',
  'search/index.html',
  'search/index.html?q=Oracle&instance=EU00',
  'search/index.html?q=xyzzy',
  'subscribe/index.html',
  '404.html',
]

/** Every page that is made to be hard. */
const torture = [
  'index.html',
  `reports/${long}/index.html`,
  'reports/hebrew/index.html',
  'reports/japanese/index.html',
  'reports/withdrawn/index.html',
  'instances/index.html',
  'tags/index.html',
  'availability/2019-q2/index.html',
  'availability/2019/index.html',
  'patterns/index.html',
  'calendar/index.html',
  'actions/index.html',
  'search/index.html',
  'subscribe/index.html',
]

/** Where something says that the public does not have it. */
const internal = [
  'index.html',
  'reports/internal/index.html',
  'reports/2019-06-03-alma-eu/index.html',
  'actions/index.html',
]

/**
 * Each page is examined on a phone and at a desk, on light paper and on dark: every other page the other way
 * round, because colours never depend on the width (see `test/templates/styles.test.ts`). In other languages
 * the colours are the same; what is different is the words, how long they are, and where they begin.
 */
const looks = [
  [
    { width: 390, colorScheme: 'light', rules: 'all' },
    { width: 1280, colorScheme: 'dark', rules: 'all' },
  ],
  [
    { width: 390, colorScheme: 'dark', rules: 'all' },
    { width: 1280, colorScheme: 'light', rules: 'all' },
  ],
] as const
const translated = [
  [
    { width: 390, colorScheme: 'light', rules: 'uncoloured' },
    { width: 1280, colorScheme: 'dark', rules: 'room' },
  ],
] as const

const sites: readonly {
  readonly name: string
  readonly config: string
  readonly language?: string | undefined
  readonly audience?: Audience
  readonly pages: readonly string[]
  readonly looks: typeof looks | typeof translated
}[] = [
  { name: 'the sample', config: sampleConfig, language: undefined, pages: sample, looks },
  { name: 'the torture site', config: tortureConfig, language: undefined, pages: torture, looks },
  {
    ...{ name: 'a site for internal readers', config: soundConfig, audience: 'internal' },
    ...{ pages: internal, looks },
  },
  ...['ja', 'he'].map(language => ({
    ...{ name: `the sample in ${language}`, config: sampleConfig, language },
    ...{ pages: sample, looks: translated },
  })),
]

/** Axe takes its time, and longer on a busy machine. */
const patiently = { timeout: 300_000 }

let browser: Browser
const built = new Map<string, BuiltSite>()
beforeAll(async () => {
  browser = await startChromium()
})
afterAll(async () => {
  await browser?.close()
  for (const { close } of built.values()) close()
})

/** The site of that name, which is built for the first test that asks for it. */
async function siteOf({
  name,
  config,
  language,
  audience,
}: (typeof sites)[number]): Promise<BuiltSite> {
  const site = built.get(name) ?? (await buildSite(config, language, audience))
  built.set(name, site)
  return site
}

/** How many pixels the page is wider than the window. */
const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'

/** Widths in CSS pixels: 640 is what is left of 1280 at a zoom of 200 %. */
const widths = [320, 390, 640, 1280]

/** Opens a page, with all that is folded away on it, once its script is done. */
async function show(page: Page, address: string): Promise<void> {
  await page.goto(address)
  if (address.includes('?q='))
    await expect.poll(() => page.locator('#found').innerText(), patiently).toMatch(/\d/)
  await page.evaluate(
    'for (const details of document.querySelectorAll("details")) details.open = true',
  )
}

const scripts = readdirSync(join(project, 'templates'), {
  recursive: true,
  encoding: 'utf8',
}).filter(name => name.endsWith('.js'))

/** What would run or load something, if the page's own policy did not forbid it. */
const active = `Array.from(document.querySelectorAll('*')).filter(element => !ours(element)).flatMap(element => [
  ...(/^(script|iframe|object|embed|form|base|style)$/i.test(element.tagName) ? [element.tagName] : []),
  ...Array.from(element.attributes)
    .filter(({ name, value }) =>
      /^on|^style$|^srcdoc$/.test(name) ||
      (/^(href|src|action)$/.test(name) && /^\\s*(javascript|data|vbscript|file|blob):/i.test(value)))
    .map(({ name, value }) => name + '=' + value),
])
/** Data, which does not run, the scripts that are files of the site, what loads these, and forms that ask the site. */
function ours(element) {
  const names = Array.from(element.attributes, ({ name }) => name).sort().join(' ')
  const home = location.origin + '/status/rca/'
  if (element.tagName === 'FORM')
    return element.matches('form.find, form.filter, form#search, [data-mine] form') &&
      element.method === 'get' &&
      element.action.startsWith(home)
  if (element.tagName !== 'SCRIPT') return false
  const isFile = address => ${JSON.stringify([...scripts, 'mine.js', 'search.js'])}.includes(address.replace(home, '').replace(/\\.[0-9a-f]{8}(?=\\.js$)/, ''))
  if (names === 'type') return element.type === 'application/ld+json'
  if (names === 'src') return isFile(element.src) && element.textContent === ''
  const [, list] = /^for\\(const src of (\\[[^\\]]*\\])\\)document\\.head\\.append\\(Object\\.assign\\(document\\.createElement\\("script"\\),\\{src,async:false\\}\\)\\)$/.exec(element.textContent) ?? []
  return names === '' && list !== undefined && JSON.parse(list).every(src => isFile(new URL(src, location.href).href))
}`

describe.each(sites)('$name', shown => {
  const { pages, looks } = shown
  let site: BuiltSite
  beforeAll(async () => {
    site = await siteOf(shown)
  })

  it('is readable to everybody, light and dark, on a phone and at a desk', patiently, async () => {
    const { page, troubles } = await openPage(browser, site.url, { reducedMotion: 'reduce' })
    const found: string[] = []
    for (const [i, path] of pages.entries()) {
      await page.setViewportSize({ width: 390, height: 900 })
      await show(page, site.url + path)
      for (const { width, colorScheme, rules } of looks[i % looks.length] ?? []) {
        await page.setViewportSize({ width, height: 900 })
        await page.emulateMedia({ colorScheme })
        for (const violation of await findViolations(page, rules))
          found.push(`${path}, ${width} px, ${colorScheme}: ${violation}`)
      }
    }
    expect(found).toEqual([])
    expect(troubles).toEqual([])
    await page.context().close()
  })

  it('never scrolls sideways, from a narrow phone to a desk, and enlarged', patiently, async () => {
    const { page, troubles } = await openPage(browser, site.url, { deviceScaleFactor: 2 })
    const found: string[] = []
    for (const path of pages) {
      await show(page, site.url + path)
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 })
        const pixels = await page.evaluate(overflow)
        if (pixels !== 0) found.push(`${path} at ${width} px: by ${pixels} px`)
      }
    }
    expect(found).toEqual([])
    expect(troubles).toEqual([])
    await page.context().close()
  })
})

describe.each(sites.slice(0, 2))('$name', site => {
  it('holds nothing that would run, whatever its policy', patiently, async () => {
    const { files, url } = await siteOf(site)
    const { page, troubles } = await openPage(browser, url, { bypassCSP: true })
    for (const path of [...files.keys()].filter(path => path.endsWith('.html'))) {
      if (/http-equiv="refresh"/.test(files.get(path)?.toString() ?? '')) continue
      await page.goto(url + path, { waitUntil: 'domcontentloaded' })
      expect(await page.evaluate(active), path).toEqual([])
    }
    expect(troubles).toEqual([])
    await page.context().close()
  })
})
