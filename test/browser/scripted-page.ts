/** Small pages with the site's scripts, its policy and its switch of clocks, in a browser. */
import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { expect } from 'vitest'
import { escapeMarkup } from '../../src/render/markup/escape-markup.ts'
import { timePatterns } from '../../src/render/words/time-patterns.ts'
import { project } from '../command.ts'
import { wordsOf } from '../words.ts'
import { startChromium } from './chromium.ts'
import { serveFolder } from './serve-folder.ts'

/** The policy of the site's pages. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'"

const clocks = (language: string) => `
<fieldset class="clocks" data-patterns="${escapeMarkup(timePatterns(wordsOf(language)))}" data-script hidden>
<label><input type="radio" name="clock" value="incident" checked> Incident</label>
<label><input type="radio" name="clock" value="utc"> UTC</label>
<label><input type="radio" name="clock" value="mine"> My time</label>
</fieldset>`

/** A page as the site has them, with `main` in it. */
export function scriptedPage(main: string, language = 'en'): string {
  return `<!doctype html><html lang="${language}"><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}"><title>A page</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="page.css">
<script src="causebook.js" defer></script><script src="clocks.js" defer></script><script src="lists.js" defer></script><script src="drawings.js" defer></script>
<a data-search-link href="search.html">Search</a>${clocks(language)}<main>${main}</main></html>`
}

/** A browser, and a folder of pages that it is shown. */
export interface Stage {
  readonly browser: Browser
  readonly server: Server
  readonly url: string
}

/** Serves `pages`, by name, with the scripts and a style sheet, `page.css`, beside them. */
export async function openStage(pages: Readonly<Record<string, string>>): Promise<Stage> {
  const scripts = ['causebook.js', 'clocks.js', 'lists.js', 'drawings.js'].map(
    name => [name, readFileSync(join(project, 'templates', name))] as const,
  )
  const texts = Object.entries({ 'page.css': '', ...pages }).map(
    ([name, text]) => [name, Buffer.from(text)] as const,
  )
  const served = await serveFolder(new Map([...scripts, ...texts]), '/rca/')
  return { browser: await startChromium(), ...served }
}

export async function closeStage({ browser, server }: Stage): Promise<void> {
  await browser.close()
  server.close()
}

/** Opens a page; `check` sees it, and then nothing may have gone wrong on it. */
export async function withPage(
  { browser, url }: Stage,
  path: string,
  check: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const context = await browser.newContext({ timezoneId: 'Asia/Tokyo', ...options })
  const page = await context.newPage()
  const troubles: string[] = []
  page.on('console', message => {
    troubles.push(`${message.type()}: ${message.text()}`)
  })
  page.on('pageerror', error => troubles.push(`script: ${error.message}`))
  await page.goto(new URL(path, url).href)
  await check(page)
  expect(troubles).toEqual([])
  await context.close()
}

/** What an element says, on one line. */
export const told = async (page: Page, selector: string) =>
  ((await page.locator(selector).textContent()) ?? '').replace(/\s+/g, ' ').trim()
