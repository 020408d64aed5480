/** Turns the words of a language, numbers and names into what pages say. */
import { type Count, pluralRules, type Words } from '../../model/languages/words.ts'

export type { Count, Words } from '../../model/languages/words.ts'

/** A number and its unit, for which `#` stands: `1 report`, `1,020 reports`. */
export function counted(number: number, count: Count, words: Words): string {
  return formFor(number, count, words).replace('#', numberText(number, 0, words))
}

/** What is said of so many, by the plural forms of the language. */
export function formFor(number: number, count: Count, words: Words): string {
  if (typeof count === 'string') return count
  return count[pluralRules(words.language).select(number)] ?? count.other
}

/** `EU00`, `EU00 and EU01`, `EU00, EU01 and EU02`. */
export function listed(names: readonly string[], words: Words): string {
  if (names.length < 2) return names.join('')
  return names.slice(0, -1).join(words.comma) + words.and + names.at(-1)
}

/** `sentence` with its slots filled; a slot without a value stays as it is. */
export function filled(sentence: string, slots: Readonly<Record<string, string | number>>): string {
  let text = ''
  for (const part of partsOf(sentence))
    text += part.startsWith('{') ? (slots[part.slice(1, -1)] ?? part) : part
  return text
}

/** The sentences of the catalogues, which are filled some hundred thousand times a build. */
const known = new Map<string, readonly string[]>()

/** A sentence cut into words and slots, the latter with their braces. */
export function partsOf(sentence: string): readonly string[] {
  const parts = known.get(sentence)
  if (parts) return parts
  const cut = sentence.split(/(\{\w+\})/).filter(part => part !== '')
  // Templates and configurations may bring sentences of their own, though never many.
  if (known.size < 1000) known.set(sentence, cut)
  return cut
}

/** A number with so many decimals, as the language writes it: `1,020`, `99.84`, `99,84`. */
export function numberText(number: number, decimals: number, words: Words): string {
  const [whole = '', fraction] = number.toFixed(decimals).split('.')
  const grouped = whole.length < 4 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, words.thousands)
  return fraction === undefined ? grouped : grouped + words.decimal + fraction
}
