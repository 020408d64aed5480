/** Draws the lines of a file around a place, with the place underlined. */
import type { Place } from '../model/report.ts'
import { visibleText } from './visible-text.ts'

/** A frame in parts, so that a reporter can colour them; each as wide as it looks on a terminal. */
export interface CodeFrame {
  /** The line before the place, unless it is the first, and the line itself. */
  readonly lines: readonly { readonly gutter: string; readonly text: string }[]
  readonly underline: { readonly gutter: string; readonly indent: string; readonly carets: string }
}

/** Prose can fill a paragraph with one line: no more than this many of its characters are shown. */
const shown = 100
const tabWidth = 4

/** The frame for `place`, or null when `text` has no such line. */
export function codeFrame(text: string, place: Place): CodeFrame | null {
  const all = linesOf(text)
  const line = all[place.line - 1]
  if (line === undefined) return null
  const from = place.column > shown - 20 ? place.column - shown / 2 : 0
  const start = Math.min(place.column - 1, line.length)
  const end = Math.min(endOn(line, place), from + shown)
  const before = drawn(line.slice(from, start), from)
  const marked = drawn(line.slice(from, Math.max(end, start)), from)
  const width = Math.max(1, widthOf(marked) - widthOf(before))
  const size = String(place.line).length
  const numbers = place.line > 1 ? [place.line - 1, place.line] : [place.line]
  return {
    lines: numbers.map(number => ({
      gutter: ` ${String(number).padStart(size)} | `,
      text: cropped(all[number - 1] ?? '', from),
    })),
    underline: {
      gutter: ` ${' '.repeat(size)} | `,
      indent: ' '.repeat(widthOf(before)),
      carets: '^'.repeat(width),
    },
  }
}

let last = { text: '', lines: [''] }

/** What is wrong with one file is told together, and to cut it each time would take longer than all else. */
function linesOf(text: string): readonly string[] {
  if (text !== last.text) last = { text, lines: text.split(/\r\n|\r|\n/) }
  return last.lines
}

/** The frame as text without colour, or null when `text` has no such line. */
export function codeFrameText(text: string, place: Place): string | null {
  const frame = codeFrame(text, place)
  if (!frame) return null
  const { gutter, indent, carets } = frame.underline
  const lines = frame.lines.map(line => (line.gutter + line.text).trimEnd())
  return [...lines, gutter + indent + carets].join('\n')
}

function cropped(line: string, from: number): string {
  const more = line.length > from + shown ? '…' : ''
  return drawn(line.slice(from, from + shown), from).trimEnd() + more
}

/** The column index after the place on its first line; a place without an end is one character. */
function endOn(line: string, { line: first, column, endLine = first, endColumn }: Place): number {
  if (endLine > first) return line.trimEnd().length
  return Math.min((endColumn ?? column + 1) - 1, line.length)
}

/** What a terminal is to show: tabs as spaces, nothing that steers, an ellipsis where the text began earlier. */
function drawn(text: string, from: number): string {
  let result = from > 0 ? '…' : ''
  for (const piece of text.split(/(\t)/)) {
    const stop = tabWidth - (widthOf(result) % tabWidth)
    result += piece === '\t' ? ' '.repeat(stop) : visibleText(piece)
  }
  return result
}

/** Columns that `text` takes on a terminal: East Asian letters and emoji two, combining marks none. */
function widthOf(text: string): number {
  let width = 0
  for (const letter of text) {
    if (/[\p{M}\p{Cf}]/u.test(letter)) continue
    width += wide.test(letter) ? 2 : 1
  }
  return width
}

const wide =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{Emoji_Presentation}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u
