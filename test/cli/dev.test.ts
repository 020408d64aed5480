import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingHttpHeaders, request } from 'node:http'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { causebook } from '../command.ts'
import {
  ended,
  knowledgeBase,
  openTab,
  patiently,
  report,
  startPreview,
  type Tab,
  write,
} from '../preview/running.ts'

interface Reply {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** A request as written, which `fetch` would put in order first. */
function ask(
  url: string,
  path: string,
  { method = 'GET', host }: { method?: string; host?: string } = {},
): Promise<Reply> {
  const { hostname, port } = new URL(url)
  const headers = host === undefined ? {} : { host }
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers }, response => {
      let body = ''
      response.setEncoding('utf8').on('data', (part: string) => {
        body += part
      })
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      )
    })
    sent.on('error', reject).end()
  })
}

const text = async (url: string) => (await fetch(url)).text()
const status = async (url: string) => (await fetch(url, { redirect: 'manual' })).status
const names = ({ events }: Tab) => events.map(([name]) => name)

/** Waits until `url` shows `words`, or, with `not`, until it does not. */
function shows(url: string, words: string, not = false): Promise<void> {
  return vi.waitFor(async () => {
    const shown = (await text(url)).includes(words)
    if (shown === not) throw new Error(`${url} ${shown ? 'still' : 'does not'} show: ${words}`)
  }, patiently)
}

/** Waits for the first event `name` that passes, and gives its value. */
function told<Value>(
  tab: Tab,
  name: string,
  passes: (value: Value) => boolean = () => true,
): Promise<Value> {
  return vi.waitFor(() => {
    const event = tab.events.find(([other, value]) => other === name && passes(value as Value))
    if (!event) throw new Error(`Not told of ${name}: ${JSON.stringify(tab.events)}`)
    return event[1] as Value
  }, patiently)
}

interface Problems {
  readonly summary: string
  readonly problems: readonly {
    readonly where: string | null
    readonly message: string
    readonly frame: string | null
  }[]
}
const isSound = ({ summary }: Problems) => summary === ''
const isBroken = ({ summary }: Problems) => summary !== ''

describe('the server of a preview', () => {
  it('serves pages at their addresses, and says of others that they do not exist', async () => {
    const { url } = await startPreview(knowledgeBase({ 'rcas/alma.md': report('A switch.') }))
    const page = await ask(url, '/reports/alma/')
    expect(page.status).toBe(200)
    expect(page.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-length': String(Buffer.byteLength(page.body)),
    })
    expect(page.body).toContain('A switch.')
    const head = await ask(url, '/reports/alma/', { method: 'HEAD' })
    expect([head.status, head.body]).toEqual([200, ''])
    expect(head.headers['content-length']).toBe(page.headers['content-length'])
    const bare = await ask(url, '/reports/alma')
    expect([bare.status, bare.headers.location]).toEqual([301, '/reports/alma/'])
    const missing = await ask(url, '/reports/other/')
    expect([missing.status, missing.headers['content-type']]).toEqual([
      404,
      'text/html; charset=utf-8',
    ])
    expect(missing.body).toContain('<h1')
    const feed = await ask(url, '/feed.atom')
    expect(feed.headers['content-type']).toBe('application/atom+xml; charset=utf-8')
  })

  it('lets its own script run in the response, and leaves policy and body as they are otherwise', async () => {
    const { url } = await startPreview(knowledgeBase({ 'rcas/alma.md': report('A switch.') }))
    const html = await text(`${url}reports/alma/`)
    const [, policy] = /Content-Security-Policy" content="([^"]*)"/.exec(html) ?? []
    expect(policy?.replace(/sha256-[\w+/]+=*/, 'sha256-…')).toBe(
      "default-src 'none'; script-src 'sha256-…' 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'",
    )
    expect(html.match(/<script[^>]*>/g)).toEqual([
      '<script type="application/ld+json">',
      '<script>',
      expect.stringMatching(
        /^<script src="\/__causebook\/preview\.js" data-page="reports\/alma\/index\.html" data-sum="[\w-]+">$/,
      ),
    ])
    for (const name of ['preview.js', 'preview.css'])
      expect(await status(`${url}__causebook/${name}`)).toBe(200)
  })

  it('serves the site below the path of its address', async () => {
    const folder = knowledgeBase(
      { 'rcas/alma.md': report('A switch.') },
      'https://example.org/status/rca/',
    )
    const { url } = await startPreview(folder)
    expect(new URL(url).pathname).toBe('/status/rca/')
    expect((await ask(url, '/')).headers.location).toBe('/status/rca/')
    expect((await ask(url, '/status/rca')).headers.location).toBe('/status/rca/')
    expect(await text(`${url}reports/alma/`)).toContain('A switch.')
    expect((await ask(url, '/status/rca/reports/alma')).headers.location).toBe(
      '/status/rca/reports/alma/',
    )
    expect((await ask(url, '/reports/alma/')).status).toBe(404)
    const lost = await ask(url, '/status/rca/lost/')
    expect([lost.status, lost.body]).toEqual([
      404,
      expect.stringMatching(/href="\/status\/rca\/causebook\.[0-9a-f]{8}\.css"/),
    ])
  })

  it('answers to its own names alone, so that no other site can read it', async () => {
    const { url } = await startPreview(knowledgeBase({ 'rcas/alma.md': report('A switch.') }))
    const { port } = new URL(url)
    const statusFor = async (host: string) => (await ask(url, '/', { host })).status
    for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`])
      expect([host, await statusFor(host)]).toEqual([host, 200])
    const foreign = ['evil.example', `evil.example:${port}`, 'localhost', 'localhost:1']
    for (const host of [...foreign, `127.0.0.1.evil.example:${port}`])
      expect([host, await statusFor(host)]).toEqual([host, 403])
    expect((await ask(url, '/__causebook/events', { host: 'evil.example' })).status).toBe(403)
  })

  it('refuses to be written to, and to leave the site', async () => {
    const { url } = await startPreview(knowledgeBase({ 'rcas/alma.md': report('A switch.') }))
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
      expect([method, (await ask(url, '/', { method })).status]).toEqual([method, 405])
    const upwards = [
      '/../causebook.yaml',
      '/files/../../causebook.yaml',
      '/%2e%2e/causebook.yaml',
      '/files/%2e%2e%2f%2e%2e%2fcausebook.yaml',
      '/files/..%5c..%5ccausebook.yaml',
      '/files/..\\..\\causebook.yaml',
      '/%00',
      '/reports/alma/index.html%00.png',
      '/%',
      '//etc/passwd',
    ]
    for (const path of upwards) expect([path, (await ask(url, path)).status]).toEqual([path, 400])
    expect((await ask(url, '/%252e%252e/causebook.yaml')).status).toBe(404)
    expect((await ask(url, '/causebook.yaml')).status).toBe(404)
  })

  it('serves files that reports link to, and no others', async () => {
    const folder = knowledgeBase({
      'rcas/alma.md': report('![A graph](graph.png) and [a page](active.html)'),
      'rcas/graph.png': 'a picture',
      'rcas/secret.txt': 'not linked',
      'rcas/active.html': '<script>alert(1)</script>',
    })
    const { url } = await startPreview(folder)
    const picture = await ask(url, '/files/graph.png')
    expect([picture.status, picture.headers['content-type'], picture.body]).toEqual([
      200,
      'image/png',
      'a picture',
    ])
    for (const name of ['secret.txt', 'active.html', 'alma.md'])
      expect([name, await status(`${url}files/${name}`)]).toEqual([name, 404])
  })
})

describe('the port of a preview', () => {
  it('is any that is free when the usual one is taken', async () => {
    const folder = knowledgeBase({ 'rcas/alma.md': report('A switch.') })
    const [first, second] = [await startPreview(folder, []), await startPreview(folder, [])]
    expect(Number(new URL(second.url).port)).toBeGreaterThan(Number(new URL(first.url).port))
  })

  it('is not another one than was asked for', async () => {
    const taken = createServer()
    onTestFinished(() => void taken.close())
    await new Promise<void>(resolve => taken.listen(0, '127.0.0.1', resolve))
    const address = taken.address()
    const port = String(typeof address === 'object' ? address?.port : '')
    const folder = knowledgeBase({ 'rcas/alma.md': report('A switch.') })
    expect(causebook(['dev', '--port', port], folder)).toEqual({
      code: 2,
      stdout: '',
      stderr: `causebook: Port ${port} is in use\nName another one with --port, or 0 for one that is free\n`,
    })
    expect(causebook(['dev', '--port', '70000'], folder).code).toBe(2)
  })
})

describe('a change', () => {
  it('is told to the page that it changes, and to no other', async () => {
    const folder = knowledgeBase({
      'rcas/one.md': report('A switch.'),
      'rcas/two.md': report('A router.', { start: '2019-05-03 13:45', end: '2019-05-03 14:35' }),
    })
    const { url } = await startPreview(folder)
    const [one, two, home] = [
      await openTab(url, 'reports/one/'),
      await openTab(url, 'reports/two/'),
      await openTab(url, ''),
    ]
    write(folder, { 'rcas/one.md': report('Another switch.') })
    await shows(`${url}reports/one/`, 'Another switch.')
    // Every page is told of what is wrong, so what came before that is all there was.
    write(folder, { 'rcas/three.md': 'no front matter' })
    for (const tab of [two, home]) await told(tab, 'problems', isBroken)
    expect(names(one)).toContain('reload')
    expect([names(two), names(home)]).toEqual([
      ['problems', 'problems'],
      ['problems', 'problems'],
    ])
  })

  it('is found when a page comes back that has missed it', async () => {
    const folder = knowledgeBase({ 'rcas/one.md': report('A switch.') })
    const { url } = await startPreview(folder)
    const old = /data-sum="([^"]*)"/.exec(await text(`${url}reports/one/`))?.[1] ?? ''
    write(folder, { 'rcas/one.md': report('Another switch.') })
    await shows(`${url}reports/one/`, 'Another switch.')
    const query = new URLSearchParams({ page: 'reports/one/index.html', sum: old })
    const stop = new AbortController()
    const response = await fetch(`${url}__causebook/events?${query}`, { signal: stop.signal })
    let seen = ''
    for await (const part of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      seen += part
      if (seen.includes('event: problems')) break
    }
    expect(seen).toContain('event: reload')
    stop.abort()
  })

  it('of a picture is told to pages with its address', async () => {
    const folder = knowledgeBase({
      'rcas/one.md': report('![A graph](graph.png)'),
      'rcas/graph.png': 'a picture',
    })
    const { url } = await startPreview(folder)
    const tab = await openTab(url, 'reports/one/')
    write(folder, { 'rcas/graph.png': 'another picture' })
    expect(await told(tab, 'files')).toEqual(['/files/graph.png'])
    expect(await text(`${url}files/graph.png`)).toBe('another picture')
  })

  it('of a name, a folder, or by an editor that renames what it wrote, is seen', async () => {
    const folder = knowledgeBase({ 'rcas/one.md': report('A switch.') })
    const { url } = await startPreview(folder)
    const at = (path: string) => join(folder, path)
    writeFileSync(at('rcas/one.md.tmp'), report('Saved by renaming.'))
    renameSync(at('rcas/one.md.tmp'), at('rcas/one.md'))
    await shows(`${url}reports/one/`, 'Saved by renaming.')
    renameSync(at('rcas/one.md'), at('rcas/one.md~'))
    writeFileSync(at('rcas/one.md'), report('Saved beside a copy.'))
    await shows(`${url}reports/one/`, 'Saved beside a copy.')
    renameSync(at('rcas/one.md'), at('rcas/two.md'))
    await shows(`${url}reports/two/`, 'Saved beside a copy.')
    await shows(`${url}reports/one/`, 'Saved beside a copy.', true)
    mkdirSync(at('rcas/2020/spring'), { recursive: true })
    writeFileSync(at('rcas/2020/spring/three.md'), report('In a new folder.'))
    await shows(`${url}reports/three/`, 'In a new folder.')
    renameSync(at('rcas/2020'), at('rcas/2021'))
    write(folder, { 'rcas/2021/spring/three.md': report('In a renamed folder.') })
    await shows(`${url}reports/three/`, 'In a renamed folder.')
    rmSync(at('rcas/2021'), { recursive: true })
    await shows(`${url}reports/three/`, 'In a renamed folder.', true)
    expect(await status(`${url}reports/three/`)).toBe(404)
    expect(await status(`${url}reports/two/`)).toBe(200)
  })

  it('of 500 files at once is seen whole', async () => {
    const folder = knowledgeBase({ 'rcas/one.md': report('A switch.') })
    const { url, printed } = await startPreview(folder)
    const numbers = Array.from({ length: 500 }, (_, i) => i)
    const all = (prose: string) =>
      Object.fromEntries(numbers.map(i => [`rcas/many/n${i}.md`, report(`${prose} ${i}.`)]))
    const count = async () => {
      const { reports } = (await (await fetch(`${url}api/v1/index.json`)).json()) as {
        reports: unknown[]
      }
      return reports.length
    }
    write(folder, all('First'))
    await vi.waitFor(async () => expect(await count()).toBe(501), patiently)
    write(folder, all('Second'))
    for (const i of [0, 249, 499]) await shows(`${url}reports/n${i}/`, `Second ${i}.`)
    rmSync(join(folder, 'rcas/many'), { recursive: true })
    await vi.waitFor(async () => expect(await count()).toBe(1), patiently)
    expect(printed()).not.toContain('bug')
  })
})

describe('what is wrong', () => {
  it('is told with file, line and code, and the last good page stays until it is mended', async () => {
    const folder = knowledgeBase({ 'rcas/one.md': report('A switch.') })
    const { url, printed } = await startPreview(folder)
    const tab = await openTab(url, 'reports/one/')
    write(folder, { 'rcas/one.md': report('Worse.', { start: '2019-03-31 02:30' }) })
    const { summary, problems } = await told(tab, 'problems', isBroken)
    expect(summary).toBe('1 error')
    expect(problems).toMatchObject([
      {
        where: 'rcas/one.md:4:8',
        code: 'time/does-not-exist',
        frame:
          ' 3 | timezone: Europe/Amsterdam\n 4 | start: 2019-03-31 02:30\n   |        ^^^^^^^^^^^^^^^^',
      },
    ])
    const html = await text(`${url}reports/one/`)
    expect(html).toContain('A switch.')
    expect(html).toContain('as it was before its file could no longer be read')
    await vi.waitFor(() => expect(printed()).toContain('rcas/one.md:4:8 error'), patiently)
    write(folder, { 'rcas/one.md': report('Better.') })
    await shows(`${url}reports/one/`, 'Better.')
    await told(await openTab(url, ''), 'problems', isSound)
    expect(await text(`${url}reports/one/`)).not.toContain('causebook-marks')
    await vi.waitFor(() => expect(printed()).toContain('All sound again\n'), patiently)
    expect(printed().match(/rcas\/one\.md:4:8/g)).toHaveLength(1)
  })

  it('in files that are published with the reports is told as they change', async () => {
    const folder = knowledgeBase({
      'rcas/one.md': report('A switch, see [the log](log.txt).'),
      'rcas/log.txt': 'Nothing.\n',
    })
    const { url } = await startPreview(folder)
    const tab = await openTab(url, 'reports/one/')
    await told(tab, 'problems', isSound)
    write(folder, { 'rcas/log.txt': 'The pager rang at db-7.internal and 10.0.3.7.\n' })
    const { problems } = await told(tab, 'problems', isBroken)
    expect(problems[0]).toMatchObject({ where: expect.stringContaining('rcas/log.txt:1:') })
    write(folder, { 'static/a.txt': 'Ask 10.0.3.8.\n' })
    await told<Problems>(tab, 'problems', ({ problems }) =>
      problems.some(({ where }) => where?.startsWith('static/a.txt:1:') === true),
    )
  })

  it('in the configuration keeps the last good site', async () => {
    const folder = knowledgeBase({ 'rcas/one.md': report('A switch.') })
    const { url } = await startPreview(folder)
    const tab = await openTab(url, '')
    write(folder, { 'causebook.yaml': 'site: { titel: Alma }\n' })
    const { problems } = await told(tab, 'problems', isBroken)
    expect(problems[0]).toMatchObject({ where: 'causebook.yaml:1:9' })
    expect(await text(url)).toContain('<title>Alma</title>')
    write(folder, {
      'causebook.yaml':
        'site: { title: Better, url: "https://rca.example.org/" }\nfeed: { authority: example.org }\n',
    })
    await shows(url, '<title>Better</title>')
    await told(tab, 'reload')
    write(folder, {
      'causebook.yaml':
        'site: { title: Better, url: "https://rca.example.org/kb/" }\nfeed: { authority: example.org }\n',
    })
    expect(await told(tab, 'move')).toBe('/kb/')
    expect(await text(`${url}kb/reports/one/`)).toContain('A switch.')
  })

  it('in a template keeps the last good site; a folder of templates may come and go', async () => {
    const folder = knowledgeBase({ 'rcas/one.md': report('A switch.') })
    const { url, printed } = await startPreview(folder)
    const tab = await openTab(url, 'reports/one/')
    write(folder, { 'templates/not-found.liquid': '<title>{{ nothing }}</title>' })
    const { problems } = await told(tab, 'problems', isBroken)
    expect(problems[0]?.message).toMatch(/not-found\.liquid:1:\d+: undefined variable: nothing/)
    expect(await text(`${url}lost/`)).toContain('<h1')
    write(folder, { 'templates/not-found.liquid': '<title>Mine</title>' })
    await shows(`${url}lost/`, '<title>Mine</title>')
    rmSync(join(folder, 'templates'), { recursive: true })
    await shows(`${url}lost/`, '<title>Mine</title>', true)
    await vi.waitFor(() => expect(printed()).toContain('All sound again\n'), patiently)
  })

  it('from the start is shown until there is something to show', async () => {
    const folder = knowledgeBase({ 'rcas/one.md': report('A switch.') })
    write(folder, { 'causebook.yaml': 'site: [' })
    const { url } = await startPreview(folder)
    expect(await status(url)).toBe(503)
    const tab = await openTab(url, '')
    expect(names(tab)).toEqual(['problems'])
    rmSync(join(folder, 'causebook.yaml'))
    await told(tab, 'reload')
    expect(await status(`${url}reports/one/`)).toBe(200)
  })

  it('keeps a preview without any reports from starting', () => {
    const folder = knowledgeBase({})
    const { code, stderr } = causebook(['dev', '--port', '0'], folder)
    expect([code, stderr]).toEqual([2, expect.stringContaining('does not exist')])
  })
})

it('shows drafts, marked', async () => {
  const folder = knowledgeBase({
    'rcas/one.md': report('A switch.'),
    'rcas/two.md': report('Not yet.', { status: 'draft', title: 'Two' }),
  })
  const { url } = await startPreview(folder)
  const draft = await text(`${url}reports/two/`)
  expect(draft).toContain('Not yet.')
  expect(draft).toMatch(/<body>\n<aside [^>]*><p>Draft – not published<\/p><\/aside>/)
  expect(await text(`${url}reports/one/`)).not.toContain('not published')
  expect(await text(url)).toContain('>Two<')
  write(folder, { 'rcas/two.md': report('Now.', { title: 'Two' }) })
  await shows(`${url}reports/two/`, 'not published', true)
})

it.each(['SIGINT', 'SIGTERM'] as const)('%s ends it with 0', async signal => {
  const folder = knowledgeBase({ 'rcas/one.md': report('A switch.') })
  const preview = await startPreview(folder)
  await openTab(preview.url, '')
  expect(await ended(preview.process, signal)).toBe(0)
  expect(preview.printed()).not.toContain('causebook:')
})
