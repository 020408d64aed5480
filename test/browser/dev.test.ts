import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { knowledgeBase, patiently, report, startPreview, write } from '../preview/running.ts'

let browser: Browser

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
})
afterAll(() => browser.close())

/** A page at `address`, ready to be told of changes; what its console complains of is collected. */
async function open(address: string): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage({ viewport: { width: 900, height: 500 } })
  page.setDefaultTimeout(patiently.timeout)
  onTestFinished(() => page.close())
  const complaints: string[] = []
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', error => complaints.push(String(error)))
  const greeted = page.waitForResponse(response => response.url().includes('/__causebook/events'))
  await page.goto(address)
  await greeted
  return { page, complaints }
}

/** Something that only lives until the page is loaded again. */
const leaveTrace = (page: Page) => page.evaluate('window.trace = true')
const hasTrace = (page: Page) => page.evaluate('window.trace === true')
const scrollOf = (page: Page) => page.evaluate('scrollY')
const overlay = (page: Page) => page.getByRole('region', { name: 'Problems' })

const long = (word: string) =>
  Array.from({ length: 80 }, (_, i) => `Paragraph ${i} of a long story: ${word}.\n`).join('\n')

describe('an open page', () => {
  it('shows what was saved without a click, where it was, and leaves others alone', async () => {
    const folder = knowledgeBase(
      {
        'rcas/one.md': report(long('before')),
        'rcas/two.md': report('A router.', { start: '2019-05-03 13:45', end: '2019-05-03 14:35' }),
      },
      'https://example.org/status/rca/',
    )
    const { url } = await startPreview(folder)
    const [one, two] = [await open(`${url}reports/one/`), await open(`${url}reports/two/`)]
    await leaveTrace(one.page)
    await leaveTrace(two.page)
    await one.page.evaluate('scrollTo(0, 1400)')
    write(folder, { 'rcas/one.md': report(long('after')) })
    await one.page.getByText('Paragraph 79 of a long story: after.').waitFor()
    await expect.poll(() => scrollOf(one.page), patiently).toBe(1400)
    expect(await hasTrace(one.page)).toBe(false)
    expect(await hasTrace(two.page)).toBe(true)
    write(folder, { 'rcas/two.md': report('Another router.') })
    await two.page.getByText('Another router.').last().waitFor()
    expect([...one.complaints, ...two.complaints]).toEqual([])
  })

  it('shows a picture that was drawn anew', async () => {
    const square = (side: number) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}"/>`
    const folder = knowledgeBase({
      'rcas/one.md': report('![A graph](graph.svg)'),
      'rcas/graph.svg': square(10),
    })
    const { url } = await startPreview(folder)
    const { page } = await open(`${url}reports/one/`)
    const width = () => page.evaluate('document.querySelector("main img").naturalWidth')
    await expect.poll(width, patiently).toBe(10)
    write(folder, { 'rcas/graph.svg': square(20) })
    await expect.poll(width, patiently).toBe(20)
  })

  it('of a draft says so', async () => {
    const folder = knowledgeBase({ 'rcas/one.md': report('Not yet.', { status: 'draft' }) })
    const { url } = await startPreview(folder)
    const { page } = await open(`${url}reports/one/`)
    expect(await page.getByText('Draft – not published').isVisible()).toBe(true)
  })
})

describe('the overlay', () => {
  it('says what is wrong and where, can be closed, and goes when it is mended', async () => {
    const folder = knowledgeBase({ 'rcas/one.md': report('A switch.') })
    const { url } = await startPreview(folder)
    const { page, complaints } = await open(`${url}reports/one/`)
    write(folder, { 'rcas/one.md': report('Worse.', { start: '2019-03-31 02:30' }) })
    await overlay(page).waitFor()
    const words = await overlay(page).innerText()
    expect(words).toContain('rcas/one.md:4:8')
    expect(words).toContain('2019-03-31 02:30 did not exist in Europe/Amsterdam')
    expect(words).toContain(' 4 | start: 2019-03-31 02:30')
    expect(await page.getByText('A switch.').last().isVisible()).toBe(true)
    await page.getByText('as it was before its file').waitFor()
    expect(await page.getByRole('alert').innerText()).toBe('1 error')
    await page.keyboard.press('Escape')
    await overlay(page).waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: '1 error' }).click()
    await overlay(page).waitFor()
    expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe(
      'Problems',
    )
    write(folder, { 'rcas/one.md': report('Better.') })
    await page.getByText('Better.').last().waitFor()
    await overlay(page).waitFor({ state: 'hidden' })
    expect(await page.getByRole('button', { name: /error|warning/ }).count()).toBe(0)
    expect(complaints).toEqual([])
  })

  it('shows what authors wrote as text, whatever it is', async () => {
    const attack = '<img src=x onerror="window.hit=true"><script>window.hit=true</script>'
    const folder = knowledgeBase({ 'rcas/one.md': report('A switch.') })
    const { url } = await startPreview(folder)
    const { page } = await open(url)
    write(folder, {
      'rcas/one.md': report('A switch.', { start: `'${attack}'` }),
    })
    await overlay(page).waitFor()
    expect(await overlay(page).innerText()).toContain(attack)
    expect(await overlay(page).locator('img, script, b b').count()).toBe(0)
    expect(await page.evaluate('window.hit')).toBeUndefined()
  })

  it('does not cover a page for the sake of warnings', async () => {
    const folder = knowledgeBase({
      'rcas/one.md': report('A switch.', { status: 'preliminary' }),
    })
    const { url } = await startPreview(folder)
    const { page } = await open(url)
    const badge = page.getByRole('button', { name: '2 warnings' })
    await badge.waitFor()
    expect(await overlay(page).isVisible()).toBe(false)
    await badge.click()
    expect(await overlay(page).innerText()).toContain('policy/late')
  })
})
