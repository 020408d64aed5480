/** The endings of words that take the place of one another: what else is meant by a word that is searched for. */

/** A group of endings, and the shortest beginning that they may have. */
export type Endings = readonly [least: number, group: string]

/** By language; as far as endings can be told without knowing the language. */
const endings: Readonly<Record<string, readonly Endings[]>> = {
  en: [
    [3, ' s es ed ing'],
    [3, 'e es ed ing'],
    [3, 'y ies ied ying'],
  ],
  de: [[4, ' e en er es em n s ern']],
  fr: [
    [4, ' s x e es'],
    [4, 'al aux ale ales'],
    [4, 'er e ee ees es ent ant'],
  ],
  es: [
    [4, ' s es'],
    [4, 'o a os as'],
    [4, 'ar a an o ado ada'],
  ],
  pt: [
    [4, ' s es'],
    [4, 'o a os as'],
    [4, 'ao oes'],
    [4, 'al ais'],
    [4, 'ar a am ou ado ada'],
  ],
}

/** Those of a language and of English, in which there are words of computers everywhere. */
export function wordEndings(language: string): readonly Endings[] {
  const [spoken = 'en'] = language.split('-')
  return [...new Set(['en', spoken])].flatMap(name => endings[name] ?? [])
}
