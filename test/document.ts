/** Reads the project's documents: their text, their tables, what stands in them as code. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8')

/** The cells of every row of every table. */
export function rowsOf(markdown: string): string[][] {
  const rows = markdown.split('\n').filter(line => line.startsWith('|'))
  return rows.map(row =>
    row
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map(cell => cell.trim()),
  )
}

/** What stands in backticks. */
export function codesIn(text = ''): string[] {
  return Array.from(text.matchAll(/`([^`\n]+)`/g), match => match[1] ?? '')
}

/** What the first cells name of every table whose head opens with `head`. */
export function namedUnder(head: string, markdown: string): string[] {
  const [, ...tables] = markdown.split(`\n| ${head} |`)
  const rows = tables.flatMap(table => rowsOf(table.slice(0, table.indexOf('\n\n'))))
  return rows.flatMap(([first]) => codesIn(first))
}
