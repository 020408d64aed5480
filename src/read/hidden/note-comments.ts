/**
 * Notes comments that do not end where their author thinks, so that what they were to hide is published: Markdown ends one
 * with the paragraph, item, quote or cell that it begins in, and each at its first `-->`. What is escaped or code is meant.
 */
import type { Nodes } from 'mdast'
import type { Place } from '../../model/report.ts'
import type { Notes } from '../notes.ts'
import type { Parsed } from '../parse-markdown.ts'
import { lineStarts, placeBetween } from '../privacy/text-at.ts'
import { walk } from '../walk.ts'

/** From the first character to behind the last one. */
interface Range {
  readonly start: number
  readonly end: number
  /** Of a comment, whether another begins in it. */
  readonly isNested?: boolean
}

/** The beginning of a comment, also as programs for writing, and people, have it (`<!—`, `<! --`), or an end. */
const marks = /<[ \t]*![ \t]*[-–—]+|-->/g
/** What CommonMark takes for a comment. */
const comment = /<!--(?:-?>|[\s\S]*?-->)/g

export function noteComments({ document, text }: Parsed, notes: Notes): void {
  if (!/<[ \t]*![ \t]*[-–—]/.test(text)) return
  const { code, html, bodyStart, placeAt } = rangesIn(document, text)
  const comments = html.flatMap(range => commentsIn(text, range))
  const passed = [...code, ...comments].sort((one, other) => one.start - other.start)
  const bodyEnd = text.trimEnd().length
  const note = (at: number, message: string) =>
    notes.add('markdown/broken-comment', placeAt(at), message, hint)
  let [past, behind, from, open] = [0, 0, bodyStart, 0]
  let last: Range | undefined
  for (const { index: start, 0: mark } of text.matchAll(marks)) {
    for (; (passed[past]?.end ?? Infinity) <= start; past += 1)
      if (passed[past]?.isNested !== undefined) last = passed[past]
    for (; (html[behind]?.end ?? Infinity) <= start; behind += 1);
    const isPassed = (passed[past]?.start ?? Infinity) <= start
    if (start < from || isPassed) continue
    const around = (html[behind]?.start ?? Infinity) <= start ? html[behind] : undefined
    if (mark !== '-->') {
      open += 1
      // It hides the rest of that.
      if (around) from = around.end
      if (isEscaped(text, start) || (around?.end ?? 0) >= bodyEnd) continue
      note(start, around ? cutOff : none)
    } else if (open > 0) open -= 1
    else if (last && isMeant(text, last, start)) {
      note(last.start, tooEarly(placeAt(last.end)))
      last = undefined
    }
  }
}

const none =
  'This begins no comment, so what follows it is published: expected a `-->` in the same paragraph, item, quote or cell'
const cutOff =
  'The comment that begins here ends with this piece of HTML, and what follows is published'
const tooEarly = ({ line, column }: Place) =>
  `The comment that begins here ends at ${line}:${column}, and what follows up to the next \`-->\` is published`
const hint =
  'Write a comment on lines of its own, from `<!--` to `-->`, indented like what it stands in, with neither of them in it; to show one, put it in `backticks`'

/**
 * An arrow in a text ends no comment: to HTML and CommonMark it is text, be a comment before it, and it leads to something.
 * What ends a line, a cell, an element or a phrase leads to nothing, so it was to end a comment that had ended before.
 */
function isMeant(text: string, { isNested }: Range, at: number): boolean {
  return isNested || /^-->[ \t]*(?:[\n|.,;:!?)\]}]|$|<\/)/.test(text.slice(at, at + 100))
}

function isEscaped(text: string, at: number): boolean {
  let start = at
  while (text[start - 1] === '\\') start -= 1
  return (at - start) % 2 === 1
}

function commentsIn(text: string, { start, end }: Range): readonly Range[] {
  return Array.from(text.slice(start, end).matchAll(comment), ({ index, 0: whole }) => ({
    start: start + index,
    end: start + index + whole.length,
    isNested: whole.includes('<!--', 1),
  }))
}

/** Where in the text code and HTML stand, in order. */
function rangesIn(document: Parsed['document'], text: string) {
  const starts = lineStarts(text)
  const offset = ({ line, column }: Place) => (starts[line - 1] ?? text.length) + column - 1
  const placeAt = (at: number): Place => {
    const { line, column } = placeBetween(at, at, starts)
    return { line, column }
  }
  const code: Range[] = []
  const html: Range[] = []
  walk<Nodes>(document, ({ type, position }) => {
    const list = type === 'html' ? html : type === 'code' || type === 'inlineCode' ? code : null
    if (position) list?.push({ start: offset(position.start), end: offset(position.end) })
  })
  const body = document.children.find(({ type }) => type !== 'yaml')?.position?.start
  return { code, html, bodyStart: body ? offset(body) : text.length, placeAt }
}
