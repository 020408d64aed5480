/** Turns a calendar into what in it is not as RFC 5545 has it. */

/** Octets, without the line break (3.1). */
const longestLine = 75
const octets = new TextEncoder()

/** The first thing that is wrong with a calendar, or null. */
export function problemOfCalendar(text: string): string | null {
  if (!text.endsWith('\r\n')) return 'The last line does not end in CR LF'
  const lines = text.split('\r\n').slice(0, -1)
  const long = lines.findIndex(line => octets.encode(line).length > longestLine)
  if (long >= 0) return `Line ${long + 1} has more than ${longestLine} octets`
  const unfolded = text
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .slice(0, -1)
  const strange = unfolded.find(
    line => !/^[A-Z-]+(;[A-Z-]+=[^;:]+)*:/.test(line) || /[\r\n]/.test(line),
  )
  if (strange !== undefined) return `"${strange}" is not a property`
  return problemOfNesting(unfolded) ?? problemOfUids(unfolded)
}

/** Everything that begins ends, the last begun first. */
function problemOfNesting(lines: readonly string[]): string | null {
  const open: string[] = []
  for (const line of lines) {
    if (line.startsWith('BEGIN:')) open.push(line.slice('BEGIN:'.length))
    else if (line.startsWith('END:') && open.pop() !== line.slice('END:'.length))
      return `${line} ends what did not begin`
  }
  const [left] = open
  return left === undefined ? null : `${left} does not end`
}

function problemOfUids(lines: readonly string[]): string | null {
  const uids = lines.filter(line => line.startsWith('UID:'))
  const events = lines.filter(line => line === 'BEGIN:VEVENT')
  if (uids.length !== events.length) return 'Not every event has one UID'
  return new Set(uids).size === uids.length ? null : 'Two events share a UID'
}
