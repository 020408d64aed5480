/** Turns a language tag into the catalogue of words for it. */
import { english } from './en/english.ts'
import type { Words } from './words.ts'

/** The words for pages in a language, in BCP 47; English where there are none. */
export type WordsOf = (language: string) => Words

/** The other languages that there are words in, by the first parts of their tags. */
const catalogues: readonly (readonly [tag: RegExp, load: () => Promise<Words>])[] = [
  [/^de\b/i, async () => (await import('./de/german.ts')).german],
  [/^es\b/i, async () => (await import('./es/spanish.ts')).spanish],
  [/^fr\b/i, async () => (await import('./fr/french.ts')).french],
  [/^pt\b/i, async () => (await import('./pt-br/portuguese.ts')).portuguese],
  [/^ja\b/i, async () => (await import('./ja/japanese.ts')).japanese],
  [/^zh\b/i, async () => (await import('./zh-hans/chinese.ts')).chinese],
  [/^(he|iw)\b/i, async () => (await import('./he/hebrew.ts')).hebrew],
]

/** The words for pages in `language`; no other catalogue is loaded. */
export async function findWords(language: string): Promise<Words> {
  const load = catalogues.find(([tag]) => tag.test(language))?.[1]
  return load ? load() : english
}

/** Loads all catalogues, for who changes the language while at work. */
export async function allWords(): Promise<WordsOf> {
  const loaded = await Promise.all(
    catalogues.map(async ([tag, load]) => [tag, await load()] as const),
  )
  return language => loaded.find(([tag]) => tag.test(language))?.[1] ?? english
}
