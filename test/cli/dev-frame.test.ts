import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  knowledgeBase,
  openTab,
  patiently,
  report,
  startPreview,
  type Tab,
  write,
} from '../preview/running.ts'

/** Once or twice: a file that is written may be seen while it is empty. */
const isReloaded = ({ events }: Tab) => events.some(([name]) => name === 'reload')

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
    await expect.poll(() => isReloaded(tab), patiently).toBe(true)
    if (path.endsWith('.css')) expect(await stylesOf(url)).toContain('color: teal')
  })

  it('follows pages and static files of the site, which may come and go', async () => {
    const folder = knowledgeBase({ 'rcas/alma.md': report('A switch. ![A map](/map.svg)') })
    const { url, printed } = await startPreview(folder)
    const about = async () => (await fetch(`${url}about/`)).text()
    expect((await fetch(`${url}about/`)).status).toBe(404)
    write(folder, { 'pages/about.md': '# About us\n\nWe write [reports](../rcas/alma.md).\n' })
    await expect.poll(about, patiently).toContain('<h1>About us</h1>')
    const tab = await openTab(url, 'about/')
    write(folder, { 'pages/about.md': '---\nstatus: draft\n---\n# About them\n' })
    await expect.poll(() => isReloaded(tab), patiently).toBe(true)
    expect(await about()).toMatch(/Draft – not published[\s\S]*<h1>About them<\/h1>/)
    const shown = await openTab(url, 'reports/alma/')
    write(folder, { 'static/map.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' })
    await expect.poll(async () => (await fetch(`${url}map.svg`)).status, patiently).toBe(200)
    await expect.poll(() => isReloaded(shown), patiently).toBe(true)
    const again = await openTab(url, 'reports/alma/')
    write(folder, { 'static/map.svg': '<svg xmlns="http://www.w3.org/2000/svg"><g/></svg>' })
    await expect.poll(() => again.events, patiently).toContainEqual(['files', ['/map.svg']])
    write(folder, { 'pages/reports.md': '# Reports\n' })
    await expect.poll(printed, patiently).toContain('page/address-taken')
    rmSync(join(folder, 'pages'), { recursive: true })
    await expect.poll(async () => (await fetch(`${url}about/`)).status, patiently).toBe(404)
  })

  it('tells of a folder that cannot be opened, and follows it when it can', async () => {
    const folder = knowledgeBase({ 'rcas/alma.md': report('A switch.') })
    write(folder, { pages: 'A file.' })
    const { url, printed } = await startPreview(folder)
    expect(printed()).toContain('pages is a file: expected a folder')
    const about = async () => (await fetch(`${url}about/`)).status
    expect(await about()).toBe(404)
    rmSync(join(folder, 'pages'))
    write(folder, { 'pages/about.md': '# About us\n' })
    await expect.poll(about, patiently).toBe(200)
    await expect.poll(printed, patiently).toContain('All sound again')
  })
})
