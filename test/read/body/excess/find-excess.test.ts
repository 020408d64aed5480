import { describe, expect, it } from 'vitest'
import { findExcess } from '../../../../src/read/body/excess/find-excess.ts'

describe('findExcess', () => {
  it.each([
    ['quotes', `${'>'.repeat(41)} a`, 1],
    ['lists on one line', '- '.repeat(41), 1],
    [
      'lists by indentation',
      Array.from({ length: 200 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n'),
      41,
    ],
    ['blocks', ':::a\n'.repeat(200), 11],
    ['blocks in quotes', '> :::a\n'.repeat(200), 10],
  ])('finds %s that nest too deeply', (_, text, line) => {
    expect(findExcess(text)).toMatchObject({ code: 'markdown/too-deep', line })
  })

  it.each([
    ['stars', 'a**'.repeat(2501)],
    ['brackets', '['.repeat(5001)],
    ['links over many lines', '[a](b\n'.repeat(5001)],
    ['stars in a paragraph of lines', 'a*b\n'.repeat(1001)],
    ['brackets in a heading of lines', `${'[a] \n'.repeat(501)}===`],
    ['links in a quote of lines', '> [a](b (c\n'.repeat(700)],
    ['links in a quote', '> [a](b\n'.repeat(5001)],
    ['list items', '- a\n'.repeat(3001)],
    ['table rows', '| a |\n'.repeat(3001)],
    ['quotes', '> a\n\n'.repeat(3001)],
    ['footnotes', '[^1]: a\n\n'.repeat(3001)],
    ['rules', '***\n'.repeat(801)],
    ['rules with blanks in a quote', '> _ _ _\n'.repeat(801)],
    ['underlined headings', 'a\n=\n'.repeat(3001)],
    ['a fence that is none', `\`\`\`a\`\n${'*a'.repeat(5001)}`],
    ['a fence that another does not end', `\`\`\`\n\`\`\` a\n\`\`\`\n${'*a'.repeat(5001)}`],
    ['a fence that its item ends', `- \`\`\`\n\n${'*a'.repeat(5001)}`],
    ['a fence in a comment', `<!--\n\`\`\`\n-->\n\n${'*a'.repeat(5001)}`],
    ['marks in a block', `:::internal\n${'*a'.repeat(5001)}\n:::`],
    ['cells', `${'|a'.repeat(100)}|\n${'|-'.repeat(100)}|\n${'|a\n'.repeat(200)}`],
    [
      'cells below white space',
      `${'|a'.repeat(100)}|\n${'|-'.repeat(100)}|\n${'|a\n\u00a0\n'.repeat(200)}`,
    ],
    ['cells of one row', `|a|\n|-|\n${'|a'.repeat(20_000)}`],
    ['nested lines', `${'>'.repeat(30)} a\n`.repeat(1000)],
    ['comments that do not end', 'a <!-- '.repeat(900)],
    ['letters in a heading', `# ${'a'.repeat(2000)}`],
    ['letters in the fence of a block', `:::internal{${'a=b '.repeat(2000)}}`],
  ])('finds too many %s', (_, text) => {
    expect(findExcess(text)).toMatchObject({ code: 'markdown/too-much' })
  })

  it.each([
    ['a long text', `${'**word** and `code`, [link](a.md).\n\n'.repeat(600)}`],
    ['a log in a fence', `\`\`\`\n${'[a] <b> *c*\n'.repeat(5000)}\`\`\`\n`],
    ['a log in a fence of tildes', `~~~\n${'[a] <b> *c*\n'.repeat(5000)}~~~\n`],
    ['a log in a fence in an item', `- a\n\n  ~~~\n${'  [a] <b> *c*\n'.repeat(5000)}  ~~~\n`],
    ['lists that end', '- a\n\nb\n\n'.repeat(190)],
    ['blocks that end', ':::internal\na\n:::\n\n'.repeat(380)],
    ['a long list with links', '- [a](b.md) and **c**\n'.repeat(700)],
    ['a list in a list', '- a\n  - b\n  - c\n'.repeat(80)],
    ['items on several lines', '- a\n  b\n  c\n'.repeat(700)],
  ])('lets %s be', (_, text) => expect(findExcess(text)).toBeNull())
})
