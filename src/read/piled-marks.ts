/** Finds letters with more accents on them than any script has: to put these in order takes the square of their number. */
import { limits } from '../model/schemas/limits.ts'

/** The voiced marks of half width are letters to Unicode, and become marks where text is folded. */
const piled = new RegExp(`[\\p{M}\\uFF9E\\uFF9F]{${limits.piled + 1}}`, 'u')

/** Where the first such marks begin; null where there are none. */
export function piledMarks(text: string): number | null {
  const at = text.search(piled)
  return at === -1 ? null : at
}
