import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build } from '../../../src/build.ts'
import { project } from '../../command.ts'
import { readTree } from '../../trees.ts'
import { startChromium } from '../chromium.ts'
import { serveFolder } from '../serve-folder.ts'

/** What somebody would have to get into a page, and what lies beside it. */
const attacks = [
  '<script src="evil.txt"></script>',
  '<script src="evil.js"></script>',
  '<script src="evil.svg"></script>',
  '<script type="module" src="evil.js"></script>',
  '<script src="data:text/javascript,hit=1"></script>',
  '<script>hit=1</script>',
  '<img src="x" onerror="hit=1">',
  '<a href="javascript:hit=1" id="evil">x</a>',
  '<iframe src="javascript:parent.hit=1"></iframe>',
  '<link rel="modulepreload" href="evil.js">',
]
const evil = ['evil.txt', 'evil.js', 'evil.svg']
const page = 'reports/2019-06-03-alma-eu/index.html'

describe('a file that lies beside the pages', () => {
  const folder = mkdtempSync(join(tmpdir(), 'causebook-'))
  const out = join(folder, 'dist')
  let browser: Browser
  let served: Awaited<ReturnType<typeof serveFolder>>

  beforeAll(async () => {
    browser = await startChromium()
    const config = join(project, 'test/sites/sound/input/causebook.yaml')
    await build({ config, out, now: '2026-11-22T12:00:00Z', cache: false, jobs: 0 })
    const html = String(readTree(out).get(page))
    writeFileSync(join(out, page), html.replace('</main>', `${attacks.join('\n')}</main>`))
    for (const name of evil) writeFileSync(join(out, dirname(page), name), 'window.hit = 1')
    served = await serveFolder(readTree(out), '/kb/')
  }, 120_000)

  afterAll(async () => {
    await browser?.close()
    served?.server.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it.each([
    ['a server, below a path', () => `${served.url}${page}`],
    ['the file system', () => pathToFileURL(join(out, page)).href],
  ])(
    'never runs, and the scripts of the page do: from %s',
    async (_, address) => {
      const tab = await browser.newPage()
      const scripts: string[] = []
      tab.on('console', message => scripts.push(message.text()))
      await tab.goto(address())
      await tab.evaluate("document.getElementById('evil').click()")
      expect(await tab.evaluate('window.hit')).toBeUndefined()
      expect(await tab.locator('fieldset.clocks').isVisible()).toBe(true)
      const refused = scripts.filter(text => /Content.Security.Policy/i.test(text))
      expect(refused.length).toBeGreaterThanOrEqual(8)
      await tab.close()
    },
    60_000,
  )

  it('would run but for the policy', async () => {
    const path = fileURLToPath(pathToFileURL(join(out, dirname(page), 'open.html')))
    writeFileSync(path, attacks[0] ?? '')
    const tab = await browser.newPage()
    await tab.goto(pathToFileURL(path).href)
    expect(await tab.evaluate('window.hit')).toBe(1)
    await tab.close()
  }, 60_000)
})
