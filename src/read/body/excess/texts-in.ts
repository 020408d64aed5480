/** Finds the stretches of a document that a parser reads as one text each, without reading them: code is none. */
import { parse, preprocess } from 'micromark'
import { subtokenize } from 'micromark-util-subtokenize'
import { syntaxFor } from '../../markdown.ts'

/** A paragraph, a heading or a table, with the line on which it begins. */
export interface TextRun {
  readonly line: number
  readonly text: string
}

/** The texts of a document, whose blocks are few enough to be parsed. */
export function* textsIn(document: string): Iterable<TextRun> {
  const lines = document.split('\n')
  const blocks = parse({ extensions: [...syntaxFor(document)] }).document()
  const events = blocks.write(preprocess()(document, undefined, true))
  // From containers to the blocks in them; once more, and texts would be read.
  subtokenize(events)
  let last = 0
  for (const [event, token] of events) {
    const { type, contentType, start } = token
    const isBlock = type === 'directiveContainerContent'
    if (event !== 'enter' || !(contentType || isBlock) || start.line <= last) continue
    last = lastOf(token).end.line
    const text = lines.slice(start.line - 1, last).join('\n')
    if (!isBlock) yield { line: start.line, text }
    else for (const run of textsIn(text)) yield { ...run, line: start.line - 1 + run.line }
  }
}

interface Token {
  readonly end: { readonly line: number }
  readonly next?: Token | undefined
}

/** Each line of a paragraph is a token, and all are one text. */
function lastOf(token: Token): Token {
  let last = token
  while (last.next) last = last.next
  return last
}

/** How many characters of a text can be markup, and how many of them open what may not end. */
export function costOf(text: string): { readonly marks: number; readonly openers: number } {
  const marks = text.match(/[*_~`[\]<&\\|]|:\/\/|www\.|@/gi)?.length ?? 0
  const openers = text.match(/<|`+|\]\(/g)?.length ?? 0
  return { marks, openers }
}
