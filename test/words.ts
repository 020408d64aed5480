/** The words of the languages for tests, as the program loads them. */
import { builtInWords } from '../src/io/load/built-in-words.ts'
import { loadLanguages } from '../src/io/load/load-languages.ts'
import type { Hours } from '../src/model/config.ts'
import type { Words } from '../src/model/languages/words.ts'

export const english = builtInWords('en')

const nothing = { reports: 'rcas', templates: 'rcas/no-templates' }

/** The words of a site in `language`, BCP 47. */
export function wordsOf(language: string, hours: Hours | null = null): Words {
  return loadLanguages(nothing, language, hours).words
}
