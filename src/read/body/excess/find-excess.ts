/** Finds in Markdown what would keep a parser busy for minutes or fill the memory, before it is parsed. */

import type { Code } from '../../../model/diagnostics.ts'
import { limits } from '../../../model/schemas/limits.ts'
import { costOf, type TextRun, textsIn } from './texts-in.ts'

/** What is too much, and the line on which it becomes so. */
export interface Excess {
  readonly code: Code
  readonly line: number
  readonly message: string
  readonly hint: string
}

/** What there is too much of once a line is read; null while there is not. Each is given all lines, in their order. */
type Counter = (line: string) => string | null

/** The first excess of a document; its cost grows with the length of `text` alone. */
export function findExcess(text: string): Excess | null {
  const lines = text.split('\n')
  return excessOfBlocks(lines) ?? excessOfMarks(text, lines)
}

export function tooDeep(line: number): Excess {
  const message = `Quotes, lists, blocks or HTML are nested more than ${limits.levels} levels deep`
  return { code: 'markdown/too-deep', line, message, hint: 'Flatten them' }
}

export function tooMuch(line: number, most: string): Excess {
  const message = `Here are more than ${most}`
  const hint = 'Put logs and data beside the report and link to them'
  return { code: 'markdown/too-much', line, message, hint }
}

function excessOfBlocks(lines: readonly string[]): Excess | null {
  const depthOf = depthCounter()
  const counters = [blockCounter(), cellCounter(), paragraphCounter()]
  let nested = 0
  for (const [index, line] of lines.entries()) {
    const depth = depthOf(line)
    if (depth > limits.levels) return tooDeep(index + 1)
    nested += depth
    if (nested > limits.nestedLines)
      return tooMuch(index + 1, `${limits.nestedLines} lines within lists, quotes and blocks`)
    for (const count of counters) {
      const most = count(line)
      if (most !== null) return tooMuch(index + 1, most)
    }
  }
  return null
}

/** How many quotes, list items, footnotes and `:::` blocks each of a document's lines is in. */
function depthCounter(): (line: string) => number {
  const notesOver = noteCounter()
  let items: number[] = []
  let blocks = 0
  return line => {
    const quotes = /^(\s*>)*/.exec(line)?.[0] ?? ''
    const rest = line.slice(quotes.length)
    const indent = quotes.length + rest.search(/\S|$/)
    // What is not indented as far as an item's mark ends the item.
    if (rest.trim() !== '') items = items.filter(column => column < indent)
    const marks = openingMarks.exec(rest)?.[0] ?? ''
    const notes = notesOver(rest, marks)
    for (const mark of marks.replace(noteMark, blanked).matchAll(/[-*+]|\d{1,9}[.)]/g))
      items.push(quotes.length + mark.index)
    if (/^\s*:{3,}\s*[A-Za-z]/.test(rest)) blocks += 1
    if (/^\s*:{3,}\s*$/.test(rest)) blocks = Math.max(0, blocks - 1)
    // Each block is parsed once more for each that it stands in, however its lines begin.
    return blocksWeight * blocks + items.length + notes + quotes.replace(/\s/g, '').length
  }
}

const openingMarks = /^(?:\s*(?:(?:[-*+]|\d{1,9}[.)])(?=\s|$)|\[\^[^\]]*\]:))*/
const noteMark = /\[\^[^\]]*\]:/g
const blanked = (mark: string) => ' '.repeat(mark.length)

/** How many footnotes a line is in: to the parser, one that begins within another is a part of all that began there. */
function noteCounter(): (line: string, marks: string) => number {
  let open = 0
  let column = 0
  return (line, marks) => {
    const indent = line.search(/\S|$/)
    const isWithin = indent >= column + 4 || line.slice(0, indent).includes('\t')
    if (line.trim() !== '' && !isWithin) open = 0
    const begun = marks.match(noteMark)?.length ?? 0
    if (open === 0) column = marks.search(noteMark)
    open += begun
    return open
  }
}

const blocksWeight = 4

const block =
  /^[ \t>]*(?:\||\[[^\]]*\]:|(?:[-*+]|\d{1,9}[.)])(?:\s|$)|(?:=+|-+)\s*$|(?:[*_][ \t]*){3,}$|#{1,6}(?:\s|$)|:{3}|`{3}|~{3})/

/** Blocks beside paragraphs, rules among them: each costs more than the last, a footnote as much as two, and one that opens a list or a quote as four. */
function blockCounter(): Counter {
  const opens = openingOf()
  let blocks = 0
  return line => {
    if (block.test(line)) blocks += 1
    if (/^[ \t>]*\[\^[^\]]*\]:/.test(line)) blocks += 1
    if (opens(line)) blocks += 3
    if (/^[ \t>]*(?:#|:{3})/.test(line) && line.length > limits.heading)
      return `${limits.heading} characters in a heading or a line that opens a block`
    return blocks > limits.blocks
      ? `${limits.blocks} list items, table rows, headings, quotes, code blocks, footnotes or definitions`
      : null
  }
}

/** Tells of each line whether it opens a list or a quote, and is not one more item or line of it. */
function openingOf(): (line: string) => boolean {
  let quoted = false
  let last: string | null = null
  return line => {
    const quotes = /^\s*>/.test(line)
    const isQuote = quotes && !quoted
    quoted = quotes
    if (/^[ \t>]*$/.test(line)) return isQuote
    const indent = /^[ \t>]*/.exec(line)?.[0] ?? ''
    const isItem = /^(?:[-*+]|\d{1,9}[.)])(?:\s|$)/.test(line.slice(indent.length))
    const isList = isItem && indent !== last
    // What is indented further goes on with an item.
    if (isItem) last = indent
    else if (last === null || indent.length <= last.length) last = null
    return isQuote || isList
  }
}

/** What blank lines set apart, in quotes and code as well: there it costs little, and holds no more as a rule. */
function paragraphCounter(): Counter {
  let isBlank = true
  let paragraphs = 0
  return line => {
    const wasBlank = isBlank
    isBlank = /^[ \t>]*$/.test(line)
    if (wasBlank && !isBlank) paragraphs += 1
    return paragraphs > limits.paragraphs ? `${limits.paragraphs} paragraphs` : null
  }
}

/** Below the second line of a table, each line becomes as many cells as that has columns, whatever it holds. */
function cellCounter(): Counter {
  let columns = 0
  let cells = 0
  return line => {
    // A blank line as Markdown has it: other white space does not end a table.
    if (/^[ \t>]*$/.test(line)) columns = 0
    else if (/^[\s>]*[|:-][\s|:-]*$/.test(line)) columns = Math.max(columns, line.split('|').length)
    if (columns > 0) cells += Math.max(columns, line.split('|').length)
    return cells > limits.cells ? `${limits.cells} cells of tables` : null
  }
}

/** Looks at what stands between blank lines, and only where that holds much, at what is one text to the parser. */
function excessOfMarks(text: string, lines: readonly string[]): Excess | null {
  const pieces: TextRun[] = []
  let from = 0
  for (const [index, line] of [...lines, ''].entries()) {
    if (/\S/.test(line)) continue
    pieces.push({ line: from + 1, text: lines.slice(from, index).join('\n') })
    from = index
  }
  return tooMany(pieces) && tooMany(textsIn(text))
}

/** Where texts hold more markup than they may, each and all together. */
function tooMany(texts: Iterable<TextRun>): Excess | null {
  let all = 0
  let work = 0
  for (const { line, text } of texts) {
    const { marks, openers } = costOf(text)
    all += marks
    // What opens and does not close is looked for up to the end of the text.
    work += openers * text.length
    if (marks > limits.marksOfText)
      return tooMuch(line, `${limits.marksOfText} characters of markup in one paragraph`)
    if (all > limits.marks) return tooMuch(line, `${limits.marks} characters of markup`)
    if (work > limits.work)
      return tooMuch(line, 'enough "<", "`" and links for paragraphs as long as these')
  }
  return null
}
