import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { knowledgeBase, report } from '../preview/running.ts'
import { type BuiltSite, buildSite } from './built-site.ts'
import { startChromium } from './chromium.ts'

const patiently = { timeout: 120_000 }

const japanese = `2019年6月3日、東京リージョンのデータベースで障害が発生しました。

## 原因

設定変更によりロードバランサーの証明書が失効し、ログイン画面が表示されませんでした。

## 再発防止策

証明書の有効期限を毎日監視します。`

/** What a reader would look for, and what only seems to be there. */
const found = [
  ...['データベース', '障害', 'ロードバランサー', '証明書', '設定変更', 'ログイン画面'],
  ...[
    '原因',
    '再発防止策',
    '有効期限',
    '監視',
    '東京リージョン',
    '障害が発生しました',
    '証明書 監視',
    'バランサー',
  ],
]
const absent = ['書証', '京東', '原因不明']

let browser: Browser
beforeAll(async () => {
  browser = await startChromium()
}, patiently.timeout)
afterAll(() => browser?.close())

/** A site in that language with a report in Japanese and one in English. */
async function siteIn(language: string): Promise<BuiltSite> {
  const folder = knowledgeBase({
    'causebook.yaml': `site: { url: https://example.org/, language: ${language} }\n`,
    'rcas/ja.md': report(japanese, { title: 'データベースの障害', lang: 'ja' }),
    'rcas/en.md': report('A switch lost its storage.', {
      ...{ title: 'The switch', lang: 'en', start: '2019-05-03 13:45', end: '2019-05-03 14:35' },
    }),
  })
  const site = await buildSite(join(folder, 'causebook.yaml'))
  onTestFinished(site.close)
  return site
}

/** The titles of the reports that are found. */
async function search(page: Page, url: string, q: string): Promise<readonly string[]> {
  await page.goto(`${url}search/index.html?q=${encodeURIComponent(q)}`)
  await page.locator('#found', { hasText: /\d/ }).waitFor()
  return page.locator('#results > li [data-slot=title]').allTextContents()
}

/** Waits until all words of `q` are shown, in the row or in what comes after it: what the report says. */
async function waitFor(page: Page, q: string): Promise<void> {
  const missing = async () => {
    const text = (await page.locator('#results').textContent()) ?? ''
    return q.split(' ').filter(word => !text.includes(word))
  }
  await expect.poll(missing).toEqual([])
}

describe.each(['en', 'ja'])('on a site in "%s"', language => {
  it('a report is found by any part of its text, whatever its script', patiently, async () => {
    const { url } = await siteIn(language)
    const page = await browser.newPage()
    const missed: string[] = []
    for (const q of found) {
      const titles = await search(page, url, q)
      if (titles.join() !== 'データベースの障害') missed.push(`${q}: ${titles}`)
      else await waitFor(page, q)
    }
    for (const q of absent) {
      const titles = await search(page, url, q)
      if (titles.length > 0) missed.push(`${q} found ${titles}`)
    }
    const titles = await search(page, url, 'switch storage')
    await page.close()
    expect([missed, titles]).toEqual([[], ['The switch']])
  })
})
