/** Turns the words of a site into those of its social cards. */
import { english } from '../words/en/english.ts'
import type { Words } from '../words/words.ts'
import { drawableText } from './drawable-text.ts'

/** The site's words, or English where the typeface of cards has no letters for their language. */
export function cardWords(words: Words): Words {
  const telling = [...words.months, ...Object.values(words.kinds), words.day, words.zone]
  return drawableText(telling.join(' ')) === null ? english : words
}
