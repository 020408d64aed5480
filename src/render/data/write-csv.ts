/** Turns rows into a table for spreadsheets: comma-separated values (RFC 4180). */

/** Several values are a list. */
export type Cell = string | number | boolean | null | readonly string[]

/** The columns of a table in order: its name, and what it says of a row. */
export type Columns<Row> = Readonly<Record<string, (row: Row) => Cell>>

/** A row of names, then the others, each ending in CRLF. */
export function writeCsv<Row>(columns: Columns<Row>, rows: readonly Row[]): string {
  const tell = Object.values(columns)
  const lines = rows.map(row => tell.map(cellOf => cellText(cellOf(row))))
  return [Object.keys(columns), ...lines].map(line => `${line.join(',')}\r\n`).join('')
}

/** A list is JSON: any other mark between values could stand in one of them. */
function cellText(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell)
  const text = typeof cell === 'string' ? harmless(cell) : JSON.stringify(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * Text that no spreadsheet takes for a formula: where it begins as one, an apostrophe comes first
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
function harmless(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text
}
