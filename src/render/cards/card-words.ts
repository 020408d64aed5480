/** Turns the words of a site into those of its social cards. */
import type { Look } from '../look.ts'
import type { Words } from '../words/words.ts'
import { drawableText } from './drawable-text.ts'

/** The site's words, or English where the typeface of cards has no letters for their language. */
export function cardWords({ words, english }: Pick<Look, 'words' | 'english'>): Words {
  const telling = [...words.months, ...Object.values(words.kinds), words.day, words.zone]
  return drawableText(telling.join(' ')) === null ? english : words
}
