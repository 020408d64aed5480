/** The pieces that the schemas of front matter and of the configuration are made of. */
import { z } from 'zod'
import { limits } from './limits.ts'

/** No control characters, nor halves of pairs and what Unicode keeps for programs' own use: YAML can spell them all. */
export const textPattern = /^([^\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]|[\n\t])*$/u

export const text = z.string().trim().min(1).regex(textPattern, 'text without control characters')

/** What something is called: it becomes part of pages, of addresses and of other reports' lists. */
export const name = text.max(limits.name)

/** One name, or a list of names. */
export const texts = upTo(limits.names)
/** The same, where each makes pages. */
export const topics = upTo(limits.topics)

function upTo(most: number) {
  return z.union([name, z.array(name).max(most)]).transform(value => [value].flat())
}

/** Text of a form that `what` describes: in messages after "expected", here and in editors. */
export const patterned = (pattern: RegExp, what: string) =>
  z
    .string()
    .regex(pattern, what)
    .meta({ description: what, patternErrorMessage: `Expected ${what}` })

export const languageTag = patterned(
  /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/,
  'a BCP 47 language tag, such as pt-BR',
)

/** Keys that may stand below each top-level key, to suggest the one that was meant. */
export type KeyTable = Readonly<Record<string, readonly string[]>>

/** The keys that a table knows below `path` (`actions.0` → those of an action). */
export function keysAt(table: KeyTable, path: string): readonly string[] {
  const steps = path.split('.').filter(step => !/^\d+$/.test(step))
  for (let length = steps.length; length > 0; length -= 1) {
    const keys =
      table[steps.slice(0, length).join('.')] ??
      table[[...steps.slice(0, length - 1), '*'].join('.')]
    if (keys) return keys
  }
  return table[''] ?? []
}
