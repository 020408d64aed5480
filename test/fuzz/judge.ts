/** What must hold of every reading, of every diagnostic, and of every site that is published. */
import type { Diagnostic } from '../../src/model/diagnostics.ts'
import { decode } from '../../src/read/decode.ts'
import type { Reading } from '../../src/read/read-report.ts'
import type { Published } from '../publishing.ts'
import { expectNone, expectSame, type Files } from './area.ts'
import { strayInFragment, strayOnPage } from './inert.ts'

/** Each says something, on one line, about a place that is in its file. */
export function judgeDiagnostics(
  diagnostics: readonly Diagnostic[],
  textOf: (file: string) => string,
): void {
  const odd = diagnostics.filter(diagnostic => {
    const { message, hint = '', file } = diagnostic
    const said = `${message} ${hint}`
    // Authors may write such words, and are quoted.
    const text = textOf(file).toLowerCase()
    const slips = ['undefined', 'NaN', '[object '].filter(
      word => !text.includes(word.toLowerCase()),
    )
    const isSaid = message !== '' && !message.includes('\n')
    return !isSaid || slips.some(word => said.includes(word)) || !isInside(diagnostic, textOf)
  })
  expectNone('A diagnostic is odd', odd)
}

function isInside({ place, file }: Diagnostic, textOf: (file: string) => string): boolean {
  if (!place) return true
  const decoded = decode(Buffer.from(textOf(file)))
  if (!('text' in decoded)) return place.line >= 1 && place.column >= 1
  // Characters that no page can show are one each in a report, and what they are elsewhere.
  const [lines, raw] = [decoded.text, textOf(file)].map(text => text.split(/\r?\n/))
  if (!lines || !raw) return false
  const { line, column, endLine = line, endColumn = column } = place
  const fits = (at: number, to: number) =>
    at >= 1 && to >= 1 && to <= Math.max(lines[at - 1]?.length ?? -1, raw[at - 1]?.length ?? -1) + 1
  return fits(line, column) && fits(endLine, endColumn) && (endLine > line || endColumn >= column)
}

/** It survives JSON, and its HTML shows text, tables, pictures and links, and does nothing. */
export function judgeReading(reading: Reading, textOf: (file: string) => string): string {
  expectSame('A reading does not survive JSON', JSON.parse(JSON.stringify(reading)), reading)
  judgeDiagnostics(reading.diagnostics, textOf)
  const { report, body } = reading
  const parts = [body?.lead, ...(body?.sections ?? []).flatMap(({ html, tail }) => [html, tail])]
  const html = [...parts, ...(body?.timeline ?? []).map(event => event.html)]
    .filter(Boolean)
    .join('\n')
  expectNone(
    'The text of a report is not inert',
    strayInFragment(html.replace(/\uFDD0\d+\uFDD1/g, 'link')),
  )
  const tags = html.match(/<[a-z](?:[^>"]|"[^"]*")*>/gi) ?? []
  expectNone(
    'A tag has another in it',
    tags.filter(tag => tag.lastIndexOf('<') > 0),
  )
  for (const [, number] of html.matchAll(/\uFDD0(\d*)\uFDD1?/g))
    if (report && report.links[Number(number)] === undefined)
      throw new Error(`There is no link ${number}`)
  return report ? 'read' : 'refused'
}

/** It is refused with a reason, or sound from end to end. */
export function judgeSite(
  { diagnostics, refused, files }: Published,
  input: Files,
  settings = '',
): string {
  judgeDiagnostics(diagnostics, file => (file.startsWith('..') ? settings : (input[file] ?? '')))
  if (refused === null) {
    if (diagnostics.every(({ severity }) => severity !== 'error'))
      throw new Error('Nobody is told why')
    return 'refused'
  }
  expectNone('What `check` lets through is not published', refused)
  for (const [path, text] of files) {
    if (path.endsWith('.html')) expectNone(`${path} is not inert`, strayOnPage(text))
    // Marks of links and slots, and what programs write by mistake; authors write such words in the tests themselves.
    if (/\uFDD0|\uFDD1/.test(text)) throw new Error(`${path} has the mark of a link`)
  }
  return 'published'
}
