import { describe, expect, it } from 'vitest'
import {
  knowledgeBase,
  openTab,
  patiently,
  report,
  startPreview,
  write,
} from '../preview/running.ts'

const isReload = ([name]: readonly [string, unknown]) => name === 'reload'

/** What a browser would load of the page at `address` as its style sheet. */
async function stylesOf(url: string): Promise<string> {
  const html = await (await fetch(url)).text()
  const [, styles = ''] = /<link rel="stylesheet" href="([^"]*causebook\.[^"]*)"/.exec(html) ?? []
  return (await fetch(new URL(styles, url))).text()
}

describe('a preview', { timeout: 90_000 }, () => {
  it.each([
    ['templates/styles/95-own.css', 'h1 { color: teal }'],
    ['templates/clocks.js', 'let own'],
    ['templates/languages/en.yaml', 'lists: { seeAllReports: Every report }'],
  ])('loads pages anew when %s is saved', async (path, text) => {
    const folder = knowledgeBase({ 'rcas/alma.md': report('A switch.') })
    const { url } = await startPreview(folder)
    const tab = await openTab(url, '')
    write(folder, { [path]: text })
    await expect.poll(() => tab.events.filter(isReload).length, patiently).toBe(1)
    if (path.endsWith('.css')) expect(await stylesOf(url)).toContain('color: teal')
  })
})
