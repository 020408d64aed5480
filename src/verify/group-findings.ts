/** Tells what is wrong in the same way on many pages once: it stands in a template, or in a text that all of them have. */
import { compare, type Diagnostic } from '../model/diagnostics.ts'

/** So many pages with the same fault may be coincidence, and are told one by one. */
const few = 3

/** Those of one code and the same words, whatever steps up a link in them begins with, as the first page and a count. */
export function groupFindings(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const groups = new Map<string, Diagnostic[]>()
  for (const diagnostic of found) {
    const { code, message } = diagnostic
    const key = `${code} ${message.replace(/"(?:\.\.?\/|\/)+/, '"')}`
    const group = groups.get(key)
    if (group) group.push(diagnostic)
    else groups.set(key, [diagnostic])
  }
  return [...groups.values()].flatMap(group => {
    const [first, ...others] = group.toSorted((a, b) => compare(a.file, b.file))
    if (!first || others.length < few) return group
    const message = `${first.message}, and so it is on ${others.length} more pages`
    return [{ ...first, message }]
  })
}
