/** Cuts a text of any length into windows that are searched one after the other. */

/** A part of a text, and where it begins. */
export interface TextWindow {
  readonly text: string
  readonly line: number
  readonly column: number
}

/** So many characters a window has at most: what is made of one is garbage by the next, and may wait long for its collector. */
const longest = 2 ** 18
/** So many of the one before it has again, at the end of which a phrase may have been cut, or a tag in the middle of one. */
const shared = 2 ** 13

/** The text that `pieces` make together, in windows, of which each but the first begins a little before the end of the last. */
export function* windowsOf(pieces: Iterable<string>): Iterable<TextWindow> {
  let [text, line, column] = ['', 1, 1]
  for (const piece of pieces) {
    text += piece
    while (text.length > longest) {
      const end = spaceBefore(text, longest, shared)
      yield { text: text.slice(0, end), line, column }
      const next = spaceBefore(text, end - shared, end - 2 * shared)
      const lines = text.slice(0, next).split('\n')
      const last = lines.at(-1)?.length ?? 0
      column = lines.length > 1 ? last + 1 : column + last
      line += lines.length - 1
      text = text.slice(next)
    }
  }
  yield { text, line, column }
}

/** The place behind the last space before `end`; where there is none behind `least`, that is the end. */
function spaceBefore(text: string, end: number, least: number): number {
  for (let i = end; i > least; i -= 1) if (text.charCodeAt(i - 1) <= 32) return i
  return end
}

/** The text of bytes that come piece by piece. */
export function* textsOf(pieces: Iterable<Uint8Array>): Iterable<string> {
  const decoder = new TextDecoder()
  for (const piece of pieces) yield decoder.decode(piece, { stream: true })
  yield decoder.decode()
}
