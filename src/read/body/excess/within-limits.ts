/** Parses Markdown within its limits, and makes something of it: what is more than that is noted, and nothing is made. */
import type { Notes } from '../../notes.ts'
import { type Parsed, parseMarkdown } from '../../parse-markdown.ts'
import { type Excess, findExcess, tooDeep } from './find-excess.ts'
import { findGrowth } from './find-growth.ts'

/** What `make` makes of the text; null where there is none, or once it is noted that there is too much in it. */
export function withinLimits<T>(
  text: string | null,
  notes: Notes,
  make: (parsed: Parsed) => T,
): T | null {
  if (text === null) return null
  const refuse = ({ code, line, message, hint }: Excess) => {
    notes.add(code, { line, column: 1 }, message, hint)
    return null
  }
  try {
    const excess = findExcess(text)
    if (excess) return refuse(excess)
    const document = parseMarkdown(text)
    const growth = findGrowth(document)
    return growth ? refuse(growth) : make({ document, text })
  } catch (error) {
    // What goes through trees recurses into what is nested.
    if (error instanceof RangeError) return refuse(tooDeep(1))
    throw error
  }
}
