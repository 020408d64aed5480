/** Tells what is wrong in the same way on many pages once: it stands in a template, or in a text that all of them have. */
import { compare, type Diagnostic } from '../model/diagnostics.ts'

/** So many pages with the same fault may be coincidence, and are told one by one. */
const few = 3

/**
 * Those of one code and the same words, whatever steps up a link in them begins with, as the first file and a count; of those
 * at one place, the first.
 */
export function groupFindings(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const groups = new Map<string, Diagnostic[]>()
  const seen = new Set<string>()
  for (const diagnostic of found) {
    const { code, file, place, message } = diagnostic
    const key = `${code} ${message.replace(/"(?:\.\.?\/|\/)+/, '"')}`
    const at = `${file}:${place?.line}:${place?.column} ${key}`
    if (place && seen.has(at)) continue
    seen.add(at)
    const group = groups.get(key)
    if (group) group.push(diagnostic)
    else groups.set(key, [diagnostic])
  }
  return [...groups.values()].flatMap(group => {
    const [first, ...others] = group.toSorted((a, b) => compare(a.file, b.file))
    if (!first || others.length < few) return group
    const where = first.place ? `in ${others.length} more files` : `on ${others.length} more pages`
    const message = `${first.message}, and so it is ${where}`
    return [{ ...first, message }]
  })
}
