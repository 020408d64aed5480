import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, extname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build } from '../../src/build.ts'
import { project } from '../command.ts'
import { readTree, type Tree } from '../trees.ts'
import { type Nginx, startNginx } from './start-nginx.ts'

const base = '/status/rca/'
const folder = mkdtempSync(join(tmpdir(), 'causebook-nginx-'))
const dist = join(folder, 'dist')
let nginx: Nginx
let files: Tree

beforeAll(async () => {
  const { written } = await build({
    config: join(project, 'test/sites/sound/input/causebook.yaml'),
    out: dist,
    now: '2026-11-22T12:00:00Z',
    baseUrl: `https://example.org${base}`,
    cache: false,
    jobs: 0,
  })
  expect(written).not.toBeNull()
  const picture = join(dist, 'files/home.webp')
  copyFileSync(join(project, 'docs/images/home.webp'), picture)
  for (const [path, text] of [
    ['shared.3f2a9c1b.css', 'body { color: black }'],
    ['files/deadbeef.css', 'body { color: black }'],
    ['minutes.20190611.txt', 'Of that day'],
    ['.well-known/security.txt', 'Contact: mailto:rca@example.org'],
    ['reports/.notes', 'Sesame'],
  ] as const) {
    mkdirSync(dirname(join(dist, path)), { recursive: true })
    writeFileSync(join(dist, path), text)
  }
  files = readTree(dist)
  const recipe = join(project, 'docs/recipes/nginx.conf')
  nginx = await startNginx(recipe, { '/var/www/rca/': `${dist}/` }, folder)
})

afterAll(async () => {
  await nginx?.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('nginx, told as docs/deploying.md says,', () => {
  it('serves every file of the site as it is, and says of what kind it is', async () => {
    const types: Record<string, string | undefined> = {}
    for (const [path, bytes] of files) {
      if (/(^|\/)\.(?!well-known)/.test(path)) continue
      const { status, headers, body } = await nginx.get(base + encodeURI(path))
      expect({ path, status, same: body.equals(bytes) }).toEqual({ path, status: 200, same: true })
      const kind = extname(path)
      types[kind] ??= headers['content-type']
      expect(headers['content-type'], path).toBe(types[kind])
    }
    expect(types).toEqual({
      '.atom': 'application/atom+xml; charset=utf-8',
      '.bin': 'application/octet-stream',
      '.css': 'text/css; charset=utf-8',
      '.csv': 'text/csv; charset=utf-8',
      '.html': 'text/html; charset=utf-8',
      '.ics': 'text/calendar; charset=utf-8',
      '.js': expect.stringMatching(/^(text|application)\/javascript; charset=utf-8$/),
      '.json': 'application/json',
      '.md': 'text/markdown; charset=utf-8',
      '.opml': 'text/x-opml',
      '.png': 'image/png',
      '.rss': 'application/rss+xml; charset=utf-8',
      '.svg': 'image/svg+xml',
      '.txt': 'text/plain; charset=utf-8',
      '.webp': 'image/webp',
      '.xml': 'text/xml; charset=utf-8',
    })
  })

  it.each([
    ['', 'index.html'],
    ['reports/2019-06-03-alma-eu/', 'reports/2019-06-03-alma-eu/index.html'],
    ['Knowledge/RCA_June_3/', 'Knowledge/RCA_June_3/index.html'],
  ])('serves the folder "%s" by its page', async (path, page) => {
    const { status, body } = await nginx.get(base + path)
    expect(status).toBe(200)
    expect(body.equals(files.get(page) ?? Buffer.of())).toBe(true)
  })

  it.each([
    ['/status/rca', base],
    [`${base}reports/2019-06-03-alma-eu`, `${base}reports/2019-06-03-alma-eu/`],
    [`${base}Knowledge/RCA_June_3`, `${base}Knowledge/RCA_June_3/`],
  ])('leads from %s to the folder', async (path, target) => {
    const { status, headers } = await nginx.get(path)
    expect([status, headers.location]).toEqual([301, target])
  })

  it('leads from an old address to the report, and from there to all it links to', async () => {
    const { body } = await nginx.get(`${base}old/alma.html`)
    const [, target = ''] =
      String(body).match(/http-equiv="refresh" content="0; url=([^"]+)"/) ?? []
    const report = new URL(target, `http://example.org${base}old/alma.html`)
    const page = await nginx.get(report.pathname)
    const links = Array.from(
      String(page.body).matchAll(/ (?:href|src)="([^"#?:]+)["#?]/g),
      ([, link = '']) => new URL(link, report).pathname,
    )
    expect(links.length).toBeGreaterThan(20)
    for (const path of new Set(links))
      expect([path, (await nginx.get(path)).status]).toEqual([path, 200])
  })

  it.each([
    `${base}nothing`,
    `${base}reports/nothing/`,
    `${base}.causebook/`,
    `${base}.causebook/manifest.json`,
    `${base}reports/.notes`,
    `${base}%2ecausebook/manifest.json`,
    `${base}x/../.causebook/manifest.json`,
  ])('does not find %s, and shows the page that says so', async path => {
    const { status, headers, body } = await nginx.get(path)
    expect(status).toBe(404)
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(body.equals(files.get('404.html') ?? Buffer.of())).toBe(true)
  })

  it('is silent about what is beside the site', async () => {
    for (const path of ['/', '/status/', '/status/rcas', `${base}../nginx.conf`])
      expect((await nginx.get(path)).status).toBe(404)
  })

  it('has what bears a hash in its name kept for good, but not that it is missing', async () => {
    const hashed = [...files.keys()].filter(path =>
      /^[\w-]+\.[0-9a-f]{8}\.(css|js)$|^search\/index\/[0-9a-f]{16}\./.test(path),
    )
    expect(new Set(hashed.map(path => extname(path)))).toEqual(
      new Set(['.css', '.js', '.bin', '.json', '.txt']),
    )
    for (const path of hashed) {
      const { headers } = await nginx.get(base + path)
      expect(headers['cache-control'], path).toBe('public, max-age=31536000, immutable')
    }
    const missing = await nginx.get(`${base}shared.00000000.css`)
    expect([missing.status, missing.headers['cache-control']]).toEqual([404, 'no-cache'])
  })

  it.each([
    '',
    'index.html',
    'feed.atom',
    'calendar.ics',
    'api/v1/index.json',
    'search/index/index.json',
    'files/deadbeef.css',
    'minutes.20190611.txt',
  ])(
    'has "%s" asked for again, and answers with its bytes only when they are others',
    async path => {
      const { headers } = await nginx.get(base + path)
      expect(headers['cache-control']).toBe('no-cache')
      expect(headers.etag).toMatch(/^"/)
      const again = await nginx.get(base + path, { 'if-none-match': headers.etag ?? '' })
      expect([again.status, again.body.length]).toEqual([304, 0])
      expect(again.headers['cache-control']).toBe('no-cache')
      const other = await nginx.get(base + path, { 'if-none-match': '"other"' })
      expect(other.status).toBe(200)
    },
  )

  it.each(['', 'nothing', 'feed.atom', 'shared.3f2a9c1b.css'])(
    'protects those who read "%s"',
    async path => {
      expect((await nginx.get(base + path)).headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'strict-origin-when-cross-origin',
        'content-security-policy': "frame-ancestors 'self'",
      })
    },
  )

  it('lets programs of other sites read feeds, calendars and data, and nothing else', async () => {
    for (const path of ['feed.atom', 'feed.json', 'calendar.ics', 'api/v1/index.json'])
      expect((await nginx.get(base + path)).headers['access-control-allow-origin']).toBe('*')
    for (const path of ['', 'llms.txt'])
      expect((await nginx.get(base + path)).headers).not.toHaveProperty(
        'access-control-allow-origin',
      )
  })

  it('packs what is text', async () => {
    for (const path of [
      'index.html',
      'feed.atom',
      'calendar.ics',
      'api/v1/index.json',
      'api/v1/reports.csv',
    ]) {
      const { headers, body } = await nginx.get(base + path, { 'accept-encoding': 'gzip' })
      expect([path, headers['content-encoding'], headers.vary]).toEqual([
        path,
        'gzip',
        'Accept-Encoding',
      ])
      expect(gunzipSync(body).equals(files.get(path) ?? Buffer.of())).toBe(true)
    }
  })
})
