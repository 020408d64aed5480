import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'
import { describe, expect, it } from 'vitest'
import { markdownOf } from '../../../src/render/markdown/block-markdown.ts'
import { escapeMarkup } from '../../../src/render/markup/escape-markup.ts'

interface Node {
  readonly type: string
  readonly value?: string
  readonly url?: string
  readonly children?: readonly Node[]
}

/** The Markdown as a reader of it has it. */
const read = (markdown: string): Node =>
  fromMarkdown(markdown, {
    extensions: [gfmFootnote(), gfmStrikethrough(), gfmTable(), gfmTaskListItem()],
    mdastExtensions: [
      gfmFootnoteFromMarkdown(),
      gfmStrikethroughFromMarkdown(),
      gfmTableFromMarkdown(),
      gfmTaskListItemFromMarkdown(),
    ],
  })
const typesIn = (node: Node): readonly string[] => [
  node.type,
  ...(node.children ?? []).flatMap(typesIn),
]
const textOf = (node: Node): string =>
  node.type === 'break' ? ' ' : (node.value ?? (node.children ?? []).map(textOf).join(''))
const spaced = (text: string) => text.replace(/[ \t\n\r\f]+/g, ' ').trim()

describe('HTML as Markdown', () => {
  it.each([
    ['<p>One\n  line</p><p>Two</p>', 'One line\n\nTwo\n'],
    ['Bare <b>bold </b>text<br>and <i>more</i>', 'Bare **bold** text\\\nand *more*\n'],
    ['<h2>C#</h2><h3>a<br>b</h3>', '## C\\#\n\n### a b\n'],
    ['<p>10<sup>3</sup> <s>old</s> <u>x</u></p>', '10<sup>3</sup> ~~old~~ x\n'],
    ['<p><code>a`b</code> <kbd>`</kbd></p>', '``a`b`` `` ` ``\n'],
    [
      '<p><a href="https://a.example/x_(y)">X [1]</a></p>',
      '[X \\[1\\]](https://a.example/x_%28y%29)\n',
    ],
    ['<a href="https://a.example/">https://a.example/</a>', '<https://a.example/>\n'],
    ['<p>Wow!<a href="https://a.example/">x</a></p>', 'Wow\\![x](https://a.example/)\n'],
    [
      '<p><img src="https://a.example/a b.png" alt="]("></p>',
      '![\\](](https://a.example/a%20b.png)\n',
    ],
    ['<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>', '- a\n- b\n  - c\n'],
    ['<ol start="9"><li>a</li><li><p>b</p><p>c</p></li></ol>', '9. a\n\n10. b\n\n    c\n'],
    ['<ul><li>a</li></ul><ul><li>b</li></ul>', '- a\n\n<!-- -->\n\n- b\n'],
    ['<ul><li><input type="checkbox" checked disabled> a</li></ul>', '- [x] a\n'],
    ['<ul><li>a<ol start="3"><li>b</li></ol></li></ul>', '- a\n\n  3. b\n'],
    [
      '<blockquote><p>a</p><pre><code>b\n\nc\n</code></pre></blockquote>',
      '> a\n>\n> ```\n> b\n>\n> c\n> ```\n',
    ],
    ['<pre><code class="hljs language-js"><span>```</span></code></pre>', '````js\n```\n````\n'],
    [
      '<table><thead><tr><th class="align-right">a|b</th><th>c</th></tr></thead><tbody><tr><td colspan="2"><code>|</code><br>d</td></tr></tbody></table>',
      '| a\\|b | c |\n| --: | --- |\n| `\\|` d |  |\n',
    ],
    ['<details><summary>More</summary><p>a</p></details><hr>', 'More\n\na\n\n---\n'],
    ['<div class="x"><p>a</p>b<div>c</div></div>', 'a\n\nb\n\nc\n'],
    ['<p> </p><ul></ul><blockquote></blockquote><b> </b>', '\n'],
    ['', '\n'],
  ])('has %j as %j', (html, markdown) => {
    expect(markdownOf(html)).toBe(markdown)
  })

  const parts = [
    ...['*', '_', '`', '```', '~~~', '~', '[', ']', '](', '(', ')', '!', '<', '>', '&', '&amp;'],
    ...['#', '##', '-', '---', '+', '=', '===', ':', ':-', '|', '| - |', '\\', '1.', '2)', '[x]'],
    ...[
      '[^1]',
      '[a]: b',
      '<b>',
      '<!--',
      '-->',
      '<https://a.example>',
      'https://a.example',
      'a@b.c',
    ],
    ...['www.a.example', ' ', '  ', '\n', '\t', '    ', 'word', 'a_b', '東京', '\u00a0', '"', "'"],
  ]
  const text = fc.oneof(
    fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 8 }).map(all => all.join('')),
    fc.string({ minLength: 1, maxLength: 30 }),
  )
  const sound = text.filter(each => !/[\p{Cc}]/u.test(each.replace(/[\t\n]/g, '')))

  it.each([
    ['h1', ['heading']],
    ['p', ['paragraph']],
    ['li', ['list', 'listItem', 'paragraph']],
    ['td', ['table', 'tableRow', 'tableCell']],
    ['blockquote', ['blockquote', 'paragraph']],
    ['strong', ['paragraph', 'strong']],
  ])('has no markup out of a text in %s', (name, around) => {
    const open = name === 'li' ? '<ul><li>' : name === 'td' ? '<table><tr><td>' : `<${name}>`
    const close = open.replaceAll('<', '</').split('</').reverse().filter(Boolean)
    fc.assert(
      fc.property(sound, words => {
        if (spaced(words) === '') return
        const html = `${open}${escapeMarkup(words)}${close.map(tag => `</${tag}`).join('')}`
        const root = read(markdownOf(html))
        const rest = typesIn(root).filter(type => !['root', 'text', ...around].includes(type))
        expect(rest).toEqual([])
        if (name !== 'strong') expect(spaced(textOf(root))).toBe(spaced(words))
      }),
      { numRuns: 500 },
    )
  })

  it('has no markup out of lines of text, alone or between marks', () => {
    fc.assert(
      fc.property(fc.array(sound, { minLength: 1, maxLength: 4 }), lines => {
        const root = read(markdownOf(`<p>${lines.map(escapeMarkup).join('<br>')}</p>`))
        const types = new Set(typesIn(root))
        for (const type of ['root', 'text', 'break', 'paragraph']) types.delete(type)
        expect([...types]).toEqual([])
        expect(spaced(textOf(root)).replaceAll(' ', '')).toBe(
          spaced(lines.join(' ')).replaceAll(' ', ''),
        )
      }),
      { numRuns: 500 },
    )
  })

  it('keeps the address of a link, and its text within it', () => {
    const url = sound.map(words => `https://a.example/${words.trim()}`)
    fc.assert(
      fc.property(sound, url, (words, address) => {
        if (spaced(words) === '') return
        const html = `<p>a <a href="${escapeMarkup(address)}">${escapeMarkup(words)}</a> b</p>`
        const [paragraph] = read(markdownOf(html)).children ?? []
        const links = paragraph?.children?.filter(({ type }) => type === 'link') ?? []
        expect(links).toHaveLength(1)
        expect(links[0]?.url).toMatch(/^https:\/\/a\.example\//)
        expect(spaced(textOf(links[0] as Node))).toBe(spaced(words))
      }),
      { numRuns: 300 },
    )
  })
})
