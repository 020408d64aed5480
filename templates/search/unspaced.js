// @ts-check
/*
 * Scripts that put no spaces between words. The index of all texts has each of their letters as a word, so
 * that any part of a text is found, whatever is thought to be a word of its language.
 */

const scripts = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar']
const letters = scripts.map(script => `\\p{Script=${script}}`).join('')
const letter = new RegExp(`(?!\\p{M})[${letters}ー]\\p{M}*`, 'gu')
const whole = new RegExp(letter, 'u')
const near = `[${letters}\\u3000-\\u30ff\\uff00-\\uffef]`
const marks = '((?:</?mark>)*)'
/** A blank between two of them, or their punctuation, whatever is marked there. */
const between = new RegExp(`(?<=${near})${marks} ${marks}(?=${near})`, 'gu')

/** The text as the index has it. @type {(text: string) => string} */
export const spaced = text =>
  whole.test(text) ? text.replace(letter, ' $& ').replace(/ {2,}/g, ' ') : text

/** What is asked for, as the index is to be asked: a text in such a script is sought as it stands. @type {(q: string) => string} */
export const askedFor = q => {
  if (!whole.test(q)) return q
  const words = spaced(q).trim()
  return /[\s"]/.test(q) ? words : `"${words}"`
}

/** A text of the index as it was before. @type {(text: string) => string} */
export const joined = text =>
  whole.test(text) ? text.replace(between, '$1$2').replaceAll('</mark><mark>', '') : text
