/** Bodies that hold nearly as much of one thing as they may. */
import { limits } from '../../../../src/model/schemas/limits.ts'

const times = (text: string, count: number): string => text.repeat(Math.floor(count))
const list = (count: number, line: (i: number) => string): string =>
  Array.from({ length: Math.floor(count) }, (_, i) => line(i)).join('\n')
const { blocks, bytes, cells, heading, levels, lines, links, marks, marksOfText } = limits
const { nestedLines, paragraphs, tags } = limits
const most = {
  blocks: blocks - 20,
  lines: lines - 40,
  marks: marks - 200,
  paragraphs: paragraphs - 20,
  links: links - 20,
  tags: tags - 20,
  bytes: bytes - 5000,
}
const row = (count: number, text: string): string => `|${times(`${text}|`, count)}\n`

export const fullBodies: Readonly<Record<string, () => string>> = {
  'list items': () => times('- a\n', most.blocks),
  'loose list items': () => times('- a\n\n', most.blocks),
  'tasks under actions': () => `## Action Items\n\n${times('- [ ] a\n', most.blocks)}`,
  'numbered items with text': () => list(most.blocks / 4, i => `${i}. a\n\n   b\n\n   c`),
  'nested items': () => times('- a\n  - b\n', most.blocks / 9),
  'deeply nested items': () =>
    times(
      `${list(levels - 2, i => `${times('  ', i)}- a`)}\n`,
      // Each opens a list of its own.
      Math.min(nestedLines / (levels * levels), most.blocks / (4 * levels)),
    ),
  quotes: () => times('> a\n\n', most.blocks / 4),
  'lists and text': () => times('- a\n\nb\n\n', most.blocks / 4),
  'lists and comments': () => times('- a\n\n<!-- -->\n\n', most.blocks / 4),
  'a deep quote': () => times(`${times('>', levels - 1)} a\n`, nestedLines / levels),
  headings: () => times('# a\n', most.blocks),
  'headings of sections': () => list(most.blocks / 2, i => `## a ${i}\n\nb\n\n### c ${i}\n`),
  'underlined headings': () => times('a\n=\n\n', most.blocks),
  'long headings': () =>
    list(most.bytes / heading, () => `## ${times('Aa 12 ', (heading - 50) / 6)}\n`),
  'wide table': () => row(90, 'a') + row(90, '-') + times(row(90, 'b'), cells / 100),
  'wide table of short rows': () => row(480, 'a') + row(480, '-') + times('|b\n', cells / 600),
  'long table': () => row(5, 'a') + row(5, '-') + times(row(5, '`b`'), most.marks / 20),
  tables: () => times(`${row(2, 'a')}${row(2, '-')}${row(2, 'b')}\n`, most.blocks / 4),
  'code blocks': () => times('```js\na\n```\n\n', most.blocks / 2),
  'internal blocks': () => times(':::internal\na\n:::\n\n', most.blocks / 2),
  'internal blocks that nest': () =>
    `${list(9, i => `${times(':', 20 - i)}internal`)}\n${times('a\n\n', 120)}${list(9, i => times(':', 12 + i))}`,
  definitions: () => list(most.blocks, i => `[a${i}]: b${i}.md`),
  'definitions and uses': () =>
    `${list(most.blocks, i => `[a${i}]: b${i}.md`)}\n\n${list(most.blocks, i => `[a${i}]\n`)}`,
  footnotes: () =>
    `${list(most.blocks / 2, i => `a[^${i}]\n`)}\n\n${list(most.blocks / 2, i => `[^${i}]: b\n`)}`,
  'a footnote that is used often': () =>
    `${times('a[^1]\n\n', Math.min(most.marks / 4, most.paragraphs))}\n\n[^1]: b`,
  paragraphs: () => times('a\n\n', most.paragraphs),
  'paragraphs for the other parser': () => times('a\f\n\n', most.paragraphs),
  'long paragraphs': () =>
    times(`${times('The quick brown fox jumps. ', 80)}\n\n`, most.bytes / 2170),
  'a paragraph of lines': () => times('a b c\n', most.lines),
  'blank lines': () => times('\n', most.lines),
  breaks: () => times('a  \n', most.lines),
  'lines of code': () => `\`\`\`\n${times('[a] <b> *c* 12:00\n', most.lines)}\`\`\``,
  'lines of indented code': () => times('    a\n', most.lines),
  links: () => times(`${times('[a](b.md) ', 200)}\n\n`, most.links / 200),
  'links in paragraphs': () => times('[a](b.md)\n\n', Math.min(most.links, most.paragraphs)),
  images: () => times('![](a.png)\n\n', Math.min(most.links, most.paragraphs)),
  addresses: () => times(`${times('https://a.b/c ', 300)}\n\n`, most.links / 300),
  'addresses of mail': () => times(`${times('a@b.cd ', 300)}\n\n`, most.links / 300),
  emphasis: () => times(`${times('*a_ ', marksOfText / 2 - 9)}\n\n`, most.marks / marksOfText),
  'emphasis that closes': () =>
    times(`${times('*a* ', marksOfText / 2 - 9)}\n\n`, most.marks / marksOfText),
  'strong emphasis': () =>
    times(`${times('a**', marksOfText / 2 - 9)}\n\n`, most.marks / marksOfText),
  brackets: () => times(`${times('[', marksOfText - 9)}\n\n`, most.marks / marksOfText),
  'brackets that close': () =>
    times(`${times('[a] ', marksOfText / 2 - 9)}\n\n`, most.marks / marksOfText),
  'brackets that nest': () =>
    times(
      `${times('[', marksOfText / 2 - 9)}${times(']', marksOfText / 2 - 9)}\n\n`,
      most.marks / marksOfText,
    ),
  tildes: () => times(`${times('~~a ', marksOfText / 2 - 9)}\n\n`, most.marks / marksOfText),
  entities: () => times(`${times('&amp; ', marksOfText - 9)}\n\n`, most.marks / marksOfText),
  backticks: () =>
    times(`${list(44, i => times('`', i + 1)).replaceAll('\n', ' ')}\n\n`, most.marks / 1000),
  'open comments': () => times('a <!-- ', 800),
  'open comments in paragraphs': () => times(`${times('a <!-- ', 150)}\n\n`, 30),
  'open links': () => times('[a](b "', 330),
  elements: () => times('<b>a</b>\n\n', Math.min(most.marks / 5, most.tags / 2)),
  'elements in blocks': () => times('<div>\n\na\n\n</div>\n\n', most.paragraphs / 3),
  'elements that nest': () => times('<div>', levels - 1),
  'elements that repeat': () =>
    `${list(20, i => `<b title="${i}">`)}\n\n${times('<p>a</p>\n\n', cells / 50)}`,
  'elements with attributes': () => `<div ${times('a="b" ', most.bytes / 6)}>`,
  comments: () => times('<!-- a -->\n\n', most.paragraphs),
  'allowing comments': () => times('<!-- causebook-allow: prose/x -->\n\n', most.paragraphs),
}
