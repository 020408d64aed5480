/** Finds in YAML data the lists and texts that are longer than any that somebody reads. */
import { limits } from '../../model/schemas/limits.ts'
import { piledMarks } from '../piled-marks.ts'
import type { Path } from '../without-faults.ts'

export interface TooLong {
  readonly path: Path
  /** `a list of 800`. */
  readonly is: string
  readonly most: number
}

/** All of them, but for what is in another. */
export function tooLong(value: unknown, path: Path = []): readonly TooLong[] {
  if (typeof value === 'string') return tooLongText(value, path)
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value) && value.length > limits.entries)
    return [{ path, is: `a list of ${value.length}`, most: limits.entries }]
  const entries = Object.entries(value)
  if (entries.length > limits.keys && !Array.isArray(value))
    return [{ path, is: `a map of ${entries.length} keys`, most: limits.keys }]
  return entries.flatMap(([key, inner]) =>
    tooLong(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}

function tooLongText(text: string, path: Path): readonly TooLong[] {
  if (text.length > limits.text)
    return [{ path, is: `a text of ${text.length} characters`, most: limits.text }]
  if (piledMarks(text) === null) return []
  return [{ path, is: 'a text with many accents on one letter', most: limits.piled }]
}
