/** Turns a table of comma-separated values into what in it is not as RFC 4180 has it. */

/** One value and what ends it: a comma, a line break, or the end of the file. */
const value = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n|$)/y

/** The first thing that is wrong with a table, or null: every line has as many values as the first. */
export function problemOfTable(text: string): string | null {
  if (!text.endsWith('\r\n')) return 'The last line does not end in CR LF'
  const widths: number[] = []
  let width = 0
  value.lastIndex = 0
  while (value.lastIndex < text.length) {
    const found = value.exec(text)
    if (!found) return `Line ${widths.length + 1} has a quotation mark within a value`
    width += 1
    if (found[2] === ',') continue
    widths.push(width)
    width = 0
  }
  const odd = widths.findIndex(count => count !== widths[0])
  return odd < 0 ? null : `Line ${odd + 1} has ${widths[odd]} values, the first ${widths[0]}`
}
