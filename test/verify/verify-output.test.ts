import { describe, expect, it } from 'vitest'
import { outputPath, sourcePath } from '../../src/model/paths.ts'
import { Verifier } from '../../src/verify/verify-output.ts'

const base = 'https://rca.example.org/kb/'

/** What is wrong with a site of the `made` files and of others that stay as they were. */
function problemsOf(made: Record<string, string>, kept: Record<string, string> = {}) {
  const verifier = new Verifier({ base, locate: path => sourcePath(`../dist/${path}`) })
  for (const [path, text] of Object.entries(made)) verifier.see(outputPath(path), text)
  const paths = new Set([...Object.keys(made), ...Object.keys(kept)])
  const found = verifier.conclude(paths, path => kept[path] ?? '')
  return found.map(({ code, file, message }) => ({ code, file, message }))
}

const page = (body: string) => `<!doctype html><title>x</title><body>${body}`

describe('a link', () => {
  const target = page('<h1 id="there">A</h1>')

  it.each([
    '../b/index.html',
    '../b/',
    '../b',
    '../b/index.html#there',
    '../b/?q=1#there',
    '#here',
    '',
    '/kb/b/index.html#there',
    'https://rca.example.org/kb/b/#there',
    'https://rca.example.org/kb/',
    'https://rca.example.org/elsewhere',
    '//example.org/x',
    'mailto:a@example.org',
    '../sp%20ace.txt',
  ])('%j leads somewhere', link => {
    const files = { 'a/index.html': page(`<a id=here href="${link}">x</a>`), 'index.html': target }
    expect(problemsOf({ ...files, 'b/index.html': target }, { 'sp ace.txt': '' })).toEqual([])
  })

  it.each([
    ['../c/index.html', 'leads to no file of the site'],
    ['../b/index.html#nowhere', 'leads to no place on its page'],
    ['#nowhere', 'leads to no place on its page'],
    ['/kb/c/', 'leads to no file of the site'],
  ])('%j is found to lead nowhere', (link, what) => {
    const files = { 'a/index.html': page(`<a href="${link}">x</a>`), 'b/index.html': target }
    expect(problemsOf(files)).toEqual([
      {
        code: 'output/broken-link',
        file: '../dist/a/index.html',
        message: `The link "${link}" ${what}`,
      },
    ])
  })

  it('is only warned of where its address is written out, as authors do', () => {
    const link = 'https://rca.example.org/kb/c/'
    const found = problemsOf({
      'a/index.html': page(`<a href="${link}">x</a><a href="../c/">y</a>`),
    })
    expect(found.map(({ code }) => code)).toEqual(['output/broken-link', 'output/broken-address'])
  })

  it('is followed into pages that stay as they were', () => {
    const made = { 'a/index.html': page('<a href="../b/#there">x</a><a href="../b/#gone">y</a>') }
    const found = problemsOf(made, { 'b/index.html': target })
    expect(found.map(({ message }) => message)).toEqual([
      'The link "../b/#gone" leads to no place on its page',
    ])
  })

  it('is followed from every page on its own, though others say the same', () => {
    const files = {
      'a/index.html': page('<a href="../c/">x</a><a href="x.html">y</a>'),
      'a/b/index.html': page('<a href="../c/">x</a><a href="x.html">y</a>'),
      'c/index.html': target,
      'a/x.html': target,
    }
    expect(problemsOf(files).map(({ file, message }) => [file, message])).toEqual([
      ['../dist/a/b/index.html', 'The link "../c/" leads to no file of the site'],
      ['../dist/a/b/index.html', 'The link "x.html" leads to no file of the site'],
    ])
  })

  it('of a picture, a script and a style sheet counts, too', () => {
    const body = '<img src="no.png"><script src="no.js"></script><link href="no.css">'
    expect(problemsOf({ 'index.html': page(body) })).toHaveLength(3)
  })
})

it('takes bytes as well as text', () => {
  const verifier = new Verifier({ base, locate: path => sourcePath(path) })
  verifier.see(outputPath('index.html'), new TextEncoder().encode(page('<a href="é">x</a>')))
  const [found] = verifier.conclude(new Set(['index.html']), () => '')
  expect(found?.message).toBe('The link "é" leads to no file of the site')
})

it('finds an id that is on a page twice', () => {
  expect(problemsOf({ 'index.html': page('<p id="a"></p><p id="b"></p><p id="a"></p>') })).toEqual([
    {
      code: 'output/duplicate-id',
      file: '../dist/index.html',
      message: 'The id "a" is on the page twice',
    },
  ])
})

const entry = (id: string, updated: string, title = 'A') =>
  `<entry><id>${id}</id><title>${title}</title><updated>${updated}</updated></entry>`
const item = (id: string, date: string) =>
  `<item><guid>${id}</guid><title>A</title><pubDate>${date}</pubDate></item>`
const undated = '<item><guid>u</guid><title>A</title></item>'
const event = (uid: string) => `BEGIN:VEVENT\r\nUID:${uid}\r\nEND:VEVENT\r\n`
const calendar = (events: string) => `BEGIN:VCALENDAR\r\n${events}END:VCALENDAR\r\n`

/** Of a text as long as this, a part is not parsed. */
const long = '&lt;p&gt;Words'.repeat(40)

describe('a file for programs', () => {
  it.each([
    [
      'feed.atom',
      `<feed>${entry('a', '2020-01-02T00:00:00Z')}${entry('b', '2020-01-01T00:00:00Z')}</feed>`,
    ],
    ['feed.rss', `<rss><channel>${item('a', 'Thu, 02 Jan 2020 00:00:00 GMT')}</channel></rss>`],
    ['dated-or-not.rss', `<rss>${undated}${item('a', 'Thu, 02 Jan 2020 00:00:00 GMT')}</rss>`],
    [
      'long.atom',
      `<feed>${entry(`${long}a`, '2020-01-02T00:00:00Z', `${' '.repeat(200)}A`)}` +
        `${entry(`${long}b`, '2020-01-01T00:00:00Z')}</feed>`,
    ],
    ['feed.json', '{"version":"https://jsonfeed.org/version/1.1"}'],
    ['a.svg', '<svg xmlns="http://www.w3.org/2000/svg"><title>A &amp; B</title></svg>'],
    ['calendar.ics', calendar(event('a') + event('b'))],
    ['a.csv', 'id,title\r\n1,"A ""b"", and\r\nmore"\r\n'],
    ['picture.png', '\u0000'],
  ])('%s passes', (path, text) => {
    expect(problemsOf({ [path]: text })).toEqual([])
  })

  it.each([
    ['feed.atom', '<feed><entry></feed>', /is not XML/],
    [
      'feed.atom',
      `<feed>${entry('a', '2020-01-02T00:00:00Z')}${entry('a', '2020-01-01T00:00:00Z')}</feed>`,
      /Two items have the id a/,
    ],
    [
      'feed.atom',
      `<feed>${entry('a', '2020-01-01T00:00:00Z')}${entry('b', '2020-01-01T00:00:00Z')}</feed>`,
      /Item 2 is not older/,
    ],
    ['feed.atom', `<feed>${entry('a', '2020-01-01T00:00:00Z', ' ')}</feed>`, /Item 1 lacks/],
    ['feed.atom', '<feed><entry><id>a</id><title>A</title></entry></feed>', /Item 1 lacks/],
    [
      'feed.rss',
      `<rss>${item('a', 'Thu, 02 Jan 2020 00:00:00 GMT')}${undated}${item('b', 'Fri, 03 Jan 2020 00:00:00 GMT')}</rss>`,
      /Item 3 is not older/,
    ],
    ['feed.rss', `<rss><channel>${item('a', 'yesterday')}</channel></rss>`, /Item 1 is not older/],
    ['feed.rss', `<rss>\n<a>${long}</a>\n<b>${long} & more</b></rss>`, /^Line 3 is not XML/],
    ['feed.rss', `<rss>\n<a>${long}</a>\n<b>${long}</a></rss>`, /^Line 3 is not XML/],
    [
      'feed.atom',
      `<feed>${entry(long, '2020-01-02T00:00:00Z')}${entry(long, '2020-01-01T00:00:00Z')}</feed>`,
      /Two items have the id/,
    ],
    ['a.json', '{', /is not JSON/],
    ['a.svg', '<svg><title>A & B</svg>', /is not XML/],
    ['calendar.ics', calendar(event('a') + event('a')), /share a UID/],
    ['calendar.ics', calendar('BEGIN:VEVENT\r\nEND:VEVENT\r\n'), /has one UID/],
    ['calendar.ics', calendar(`X-A:${'é'.repeat(40)}\r\n`), /more than 75 octets/],
    ['calendar.ics', calendar('BEGIN:VEVENT\r\nUID:a\r\n'), /ends what did not begin/],
    ['calendar.ics', 'BEGIN:VCALENDAR\nEND:VCALENDAR\n', /CR LF/],
    ['a.csv', 'id,title\r\n1\r\n', /Line 2 has 1 values, the first 2/],
    ['a.csv', 'id\r\na"b\r\n', /quotation mark/],
  ])('%s is found to be wrong: %#', (path, text, message) => {
    const [problem, ...more] = problemsOf({ [path]: text })
    expect(problem).toMatchObject({ code: 'output/invalid', file: `../dist/${path}` })
    expect(problem?.message).toMatch(message)
    expect(more).toEqual([])
  })
})
