/** Turns places in a text into what stands there, and back. */
import type { Place } from '../../model/report.ts'

/** Where each line begins. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** The text as long as it is, blank but for line breaks and what stands at `places`. */
export function onlyAt(text: string, places: readonly Place[], starts: readonly number[]): string {
  const at = (line: number, column: number) => (starts[line - 1] ?? text.length) + column - 1
  const ranges = places
    .map(({ line, column, endLine = line, endColumn = column }) => ({
      from: at(line, column),
      to: at(endLine, endColumn),
    }))
    .sort((a, b) => a.from - b.from)
  const pieces: string[] = []
  let done = 0
  for (const { from, to } of ranges) {
    if (to <= done) continue
    const start = Math.max(from, done)
    pieces.push(blank(text.slice(done, start)), text.slice(start, to))
    done = to
  }
  return pieces.join('') + blank(text.slice(done))
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ')
}

/** The place that reaches from one character to before another. */
export function placeBetween(from: number, to: number, starts: readonly number[]): Place {
  const [first, last] = [lineAt(from, starts), lineAt(to, starts)]
  return {
    line: first + 1,
    column: from - (starts[first] ?? 0) + 1,
    endLine: last + 1,
    endColumn: to - (starts[last] ?? 0) + 1,
  }
}

function lineAt(at: number, starts: readonly number[]): number {
  let [low, high] = [0, starts.length]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((starts[middle] as number) <= at) low = middle
    else high = middle
  }
  return low
}
