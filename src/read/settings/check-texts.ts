/** Looks at the Markdown that a configuration has for sections: many reports show it, and its faults are told once, here. */
import type { Place } from '../../model/report.ts'
import type { ConfigFile } from '../../model/schemas/config-schema.ts'
import { fenceLike } from '../body/fence-like.ts'
import { Notes } from '../notes.ts'
import { excessOfBoilerplate, noteBoilerplate } from './read-boilerplate.ts'

/** What stands in every report is for all who read any: a block in it would be published. */
export function checkTexts(
  { sections: { order: _, ...sections } }: ConfigFile,
  file: string,
  notes: Notes,
): void {
  for (const [key, section] of Object.entries(sections)) {
    if (!section?.text) continue
    const at = `sections.${key}.text`
    const excess = excessOfBoilerplate(section.text)
    if (excess !== null) {
      notes.add('config/invalid', at, `\`${at}\` holds too much. ${excess}`, 'Write less')
      continue
    }
    const told = new Notes(notes.file)
    noteBoilerplate(section.text, at, told)
    for (const { code, place, message, hint } of told.diagnostics)
      notes.add(code, placeIn(file, notes.places[at], section.text, place), message, hint)
    if (!section.text.split('\n').some(line => fenceLike(line) !== null)) continue
    const message = `\`${at}\` has the fence of a block, which only reports can have`
    notes.add('config/invalid', at, message, 'Write what everybody may read')
  }
}

/** Where in `file` stands what is at `inner` of a value at `outer`: YAML indents its lines, and leaves them as they are. */
function placeIn(
  file: string,
  outer: Place | undefined,
  value: string,
  inner: Place | undefined,
): Place | undefined {
  if (!outer || !inner) return outer
  const line = value.split('\n')[inner.line - 1] ?? ''
  const written = line.trim()
  const lines = file.split('\n').slice(0, outer.endLine)
  const found = lines.findIndex((text, i) => i >= outer.line - 1 && text.includes(written))
  const text = lines[found]
  if (written === '' || text === undefined) return outer
  const indent = text.indexOf(written) - line.indexOf(written)
  const { column, endLine, endColumn } = inner
  const end = endLine === inner.line && endColumn ? { endColumn: endColumn + indent } : {}
  return { line: found + 1, column: column + indent, endLine: found + 1, ...end }
}
