/** Turns a text into lines that fit a width. */
import { textWidth } from './text-width.ts'

/** A place for text: `size` is the height of the type, `most` how many lines there is room for. */
export interface Room {
  readonly size: number
  readonly width: number
  readonly most: number
}

/**
 * `text` in at most `most` lines, none wider than `width`. Lines break between words, and within a word
 * that is wider than a line; what there is no room for becomes an ellipsis.
 */
export function wrapText(text: string, { size, width, most }: Room): readonly string[] {
  const fits = (line: string) => textWidth(line, size) <= width
  const lines: string[] = []
  let line = ''
  // A dash stays with the word before it.
  for (const word of text.replace(/ (?=[–—-] )/g, '\u00a0').split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (fits(longer)) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    const pieces = piecesOf(word, fits)
    lines.push(...pieces.slice(0, -1))
    line = pieces.at(-1) ?? ''
  }
  lines.push(line)
  if (lines.length <= most) return lines
  return [...lines.slice(0, most - 1), shortened(lines[most - 1] ?? '', fits)]
}

/** A word in pieces that fit, in almost all cases one. */
function piecesOf(word: string, fits: (line: string) => boolean): readonly string[] {
  const pieces = ['']
  for (const letter of word) {
    const longer = `${pieces.at(-1)}${letter}`
    if (fits(longer)) pieces[pieces.length - 1] = longer
    else pieces.push(letter)
  }
  return pieces
}

/** `line` and an ellipsis, without as many of its letters as make room for it. */
function shortened(line: string, fits: (line: string) => boolean): string {
  const letters = Array.from(line)
  while (letters.length > 0 && !fits(`${letters.join('')}…`)) letters.pop()
  return `${letters.join('').replace(/[\s,;:·–-]+$/, '')}…`
}
