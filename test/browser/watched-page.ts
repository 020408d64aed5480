/** Opens pages in a browser and notes all that goes wrong on them. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

export interface Watched {
  readonly page: Page
  /** Errors, dialogs, and requests that fail or leave the site. */
  readonly troubles: readonly string[]
}

/** A page of the site at `home`, in a context of its own. */
export async function openPage(
  browser: Browser,
  home: string,
  options: BrowserContextOptions,
): Promise<Watched> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const troubles: string[] = []
  page.on('console', message => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()}`)
  })
  page.on('pageerror', error => troubles.push(`script: ${error.message}`))
  page.on('dialog', dialog => {
    troubles.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', request => {
    if (!request.url().startsWith(home)) troubles.push(`request: ${request.url()}`)
  })
  page.on('requestfailed', request => {
    // The icon of a page is given up when the next page is opened.
    const reason = request.failure()?.errorText
    if (reason !== 'net::ERR_ABORTED') troubles.push(`${reason}: ${request.url()}`)
  })
  return { page, troubles }
}
