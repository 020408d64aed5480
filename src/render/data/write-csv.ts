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

function cellText(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell)
  const text = harmless(typeof cell === 'string' ? cell : listText(cell))
  // Where lists are written with commas, spreadsheets take a semicolon or a tab for the end of a cell.
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** `EU00; EU01`: people read it, and what is marked within a value tells programs where it ends. */
function listText(values: readonly string[]): string {
  return values.map(value => value.replace(/[\\;]/g, '\\$&')).join('; ')
}

/**
 * Text that no spreadsheet takes for a formula: where it begins as one, be it behind signs that nobody sees, an apostrophe
 * comes first (https://owasp.org/www-community/attacks/CSV_Injection).
 */
function harmless(text: string): string {
  return /^[\s\p{Default_Ignorable_Code_Point}\p{Cf}]*[=+\-@|＝＋－＠｜﹦﹢﹣﹫]|^[\t\r\n]/u.test(
    text,
  )
    ? `'${text}`
    : text
}
