import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { XMLValidator } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { parseXml } from '../../src/verify/parse-markup.ts'
import { type Marks, plainTags } from '../../src/verify/plain-tags.ts'
import { plainText, readPlainXml } from '../../src/verify/plain-xml.ts'
import { parsedTags } from '../../src/verify/read-page.ts'
import { readTree } from '../trees.ts'

const golden = readTree(fileURLToPath(new URL('../sites/sound/expected', import.meta.url)))
const filesLike = (form: RegExp) =>
  [...golden].filter(([path]) => form.test(path)).map(([, bytes]) => bytes.toString())
const pages = filesLike(/\.html$/)
const xmls = filesLike(/\.(?:rss|atom|xml|opml|svg)$/)

/** What parts of markup can be, in places where they do not belong as well. */
const bits = [
  ...[
    '<p id="a">',
    "<p id='b'>",
    '<p id=c>',
    '<P ID="d">',
    '<p\nid="e" id="f">',
    '<p title="a > b">',
  ],
  ...[
    '<a href="?a=1&amp;b=2">',
    '<a href="x"/>',
    '<a href>',
    '<a data-href="y" href="z">',
    '<a "x">',
  ],
  ...[
    '</p>',
    '</p id="g">',
    '<br/>',
    '<svg>',
    '</svg>',
    '<svg/>',
    '<title/>',
    '<title>',
    '</title>',
  ],
  ...['<script>', '</script>', '</script >', '<style>', '</style>', '<textarea>', '</textarea>'],
  ...['<iframe>', '</iframe>', '<xmp>', '<plaintext>', '<noembed>', '<noscript>', '<template>'],
  ...[
    '<!--',
    '-->',
    '<!doctype html>',
    '<!DOCTYPE x>',
    '<![CDATA[',
    ']]>',
    '<?xml version="1.0"?>',
  ],
  ...[
    '<',
    '>',
    '"',
    "'",
    '=',
    '/',
    ' ',
    '\n',
    '\f',
    '\u00a0',
    '&',
    '&lt;',
    '&#32;',
    'id="h"',
    'é',
    'x',
  ],
  ...[
    '<r>',
    '</r>',
    '<entry>',
    '</entry>',
    '<id>',
    '</id>',
    '<a b="1" b="2"/>',
    '<a b="<"/>',
    '<a:b/>',
  ],
]
const bit = fc.constantFrom(...bits)
const scraps = fc.array(bit, { maxLength: 8 }).map(parts => parts.join(''))

/** One of `texts` in which something is put in or left out, here and there. */
function mutated(texts: readonly string[]): fc.Arbitrary<string> {
  const at = fc.double({ min: 0, max: 1, noNaN: true })
  // Some do no harm.
  const more = fc.oneof(bit, fc.constantFrom('x', ' ', '&gt;', ''))
  const edits = fc.array(fc.record({ at, more, cut: fc.constantFrom(0, 0, 0, 1, 7) }), {
    minLength: 1,
    maxLength: 2,
  })
  return fc.tuple(fc.constantFrom(...texts), edits).map(([text, edits]) =>
    edits.reduce((before, { at, more, cut }) => {
      const start = Math.floor(at * before.length)
      return before.slice(0, start) + more + before.slice(start + cut)
    }, text),
  )
}

/** How many of 400 texts are read as plain; what is read of these must be as `expectSame` wants. */
function countPlain(texts: fc.Arbitrary<string>, expectSame: (text: string) => boolean): number {
  let plain = 0
  const property = fc.property(texts, text => {
    if (expectSame(text)) plain += 1
  })
  fc.assert(property, { seed: 20_190_603, numRuns: 400 })
  return plain
}

describe('tags of plain HTML', () => {
  const hasAny = (marks: Marks) => Object.values(marks).some(mark => mark !== undefined)
  const isSame = (html: string) => {
    const plain = plainTags(html)
    if (plain !== null) expect(plain.filter(hasAny)).toEqual(parsedTags(html))
    return plain !== null
  }

  it('are those of our pages, as a parser reads them', () => {
    expect(pages.length).toBeGreaterThan(20)
    for (const page of pages) expect(isSame(page)).toBe(true)
  })

  it('are what a parser reads, or left to it, in pages with mistakes', () => {
    expect(countPlain(mutated(pages), isSame)).toBeGreaterThan(50)
  })

  it('are so in scraps of HTML', () => {
    expect(countPlain(scraps, isSame)).toBeGreaterThan(50)
  })

  it('may have long values', () => {
    const html = `<p id="a" title="${' x='.repeat(1_000_000)}"><p id="b">`
    expect(isSame(html)).toBe(true)
  })
})

describe('plain XML', () => {
  type Read = (xml: string, listener: Parameters<typeof parseXml>[1]) => unknown
  const toldBy = (read: Read, xml: string, decode: (text: string) => string) => {
    const told: string[] = []
    let said = ''
    const tell = (what: string) => {
      told.push(decode(said), what)
      said = ''
    }
    const result = read(xml, {
      onOpen: name => tell(`<${name}>`),
      onText: text => {
        said += told.length > 0 ? text : ''
      },
      onClose: () => tell('/'),
    })
    return { result, told }
  }
  const isSame = (xml: string) => {
    const plain = toldBy(readPlainXml, xml, plainText)
    if (plain.result !== true) return false
    expect(XMLValidator.validate(xml)).toBe(true)
    expect(plain.told).toEqual(toldBy(parseXml, xml, text => text).told)
    return true
  }

  it('is all that we write, and says what a parser reads', () => {
    expect(xmls.length).toBeGreaterThan(20)
    for (const xml of xmls) expect(isSame(xml)).toBe(true)
  })

  it('is well-formed and says the same where it has mistakes that are none', () => {
    expect(countPlain(mutated(xmls), isSame)).toBeGreaterThan(20)
  })

  it('is so in scraps of XML', () => {
    const rooted = scraps.map(xml => `<r>${xml}</r>`)
    expect(countPlain(rooted, isSame)).toBeGreaterThan(10)
  })

  it.each([
    '',
    'x',
    '<a>',
    '<a/><b/>',
    '<a></b>',
    '<a/>x',
    '<a>&x;</a>',
    '<a>&</a>',
    '<a>]]></a>',
    '<a b="1" b="2"/>',
    '<a b="&"/>',
    "<a b='1'/>",
    '<a><!-- x --></a>',
    '<a><![CDATA[x]]></a>',
    ' <?xml version="1.0"?><a/>',
  ])('is not %j', xml => {
    expect(toldBy(readPlainXml, xml, plainText).result).toBe(false)
  })
})
