/** Turns times that YAML takes for numbers, `1772633100`, into the text that they are. */
import { timeKeys } from '../../model/schemas/front-matter.ts'

/** Front matter whose times are all text, so that what is wrong with one is said of a time. */
export function withTimes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withTimes)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      if (typeof inner === 'number' && timeKeys.includes(key)) return [key, String(inner)]
      return [key, key === 'impact' || key === 'timeline' ? withTimes(inner) : inner]
    }),
  )
}
