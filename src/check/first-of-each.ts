/** Takes of many diagnostics of one kind in one file the first: who has mended those knows what to do with the others. */
import { type Diagnostic, sortDiagnostics } from '../model/diagnostics.ts'
import { limits } from '../model/schemas/limits.ts'

/** In the order in which people read them, the first hundred of each code in each file; the last says how many more there are. */
export function firstOfEach(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const diagnostics = sortDiagnostics(found)
  const keyOf = ({ file, code }: Diagnostic) => `${code} ${file}`
  const counts = new Map<string, number>()
  for (const each of diagnostics) counts.set(keyOf(each), (counts.get(keyOf(each)) ?? 0) + 1)
  const seen = new Map<string, number>()
  return diagnostics.flatMap(each => {
    const number = (seen.get(keyOf(each)) ?? 0) + 1
    seen.set(keyOf(each), number)
    if (number > limits.told) return []
    const more = (counts.get(keyOf(each)) ?? 0) - number
    if (number < limits.told || more === 0) return [each]
    return [{ ...each, message: `${each.message} (${more} more like this are not told)` }]
  })
}
