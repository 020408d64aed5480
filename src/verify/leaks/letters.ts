/** Tells what a character is to words: a letter in its plainest form, or one of the ways to stand between two. */

/** Kinds of what is no letter. */
export const sign = {
  /** Nothing that anybody sees, also within words. */
  soft: 0,
  space: 1,
  /** Of markup, or an apostrophe: what it parts still follows on one another. */
  mark: 2,
  /** Between two words without a space it makes one name of them: `10.0.3.7`, `ACME-1234`. */
  join: 3,
  /** Ends a phrase. */
  stop: 4,
  /** May open a tag. */
  tag: 5,
  /** May end the text of a link in Markdown. */
  link: 6,
  /** May begin an entity. */
  entity: 7,
} as const

/** The kind of a letter or digit is the code of its plainest form, which is no less than this. */
export const firstLetter = 48
/** Added to the kind of a letter that is a word of its own, for its script has no blanks between words. */
export const apart = 0x10000

const kinds = new Int32Array(0x10000).fill(-1)

/** What the character is, by its UTF-16 code. */
export function kindOf(code: number): number {
  const known = kinds[code] as number
  if (known >= 0) return known
  const kind = classify(code)
  kinds[code] = kind
  return kind
}

const scripts = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar']
const unspaced = new RegExp(`[${scripts.map(script => `\\p{Script=${script}}`).join('')}ー]`, 'u')

function classify(code: number): number {
  const letter = String.fromCharCode(code)
  if (letter === '<') return sign.tag
  if (letter === ']') return sign.link
  if (letter === '&') return sign.entity
  if (/[\p{M}\u00ad\u200b-\u200f\u2060\ufeff]/u.test(letter)) return sign.soft
  if (/[\p{L}\p{N}]/u.test(letter))
    return unspaced.test(letter) ? code + apart : plainest(letter).charCodeAt(0)
  if (/\s/.test(letter)) return sign.space
  if (/[*`~['’\\]/.test(letter)) return sign.mark
  return /[._@\u2010\u2011-]/.test(letter) ? sign.join : sign.stop
}

/** The letter in small and without accents, where that is one. */
function plainest(letter: string): string {
  const small = letter.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const plain = small.length === 1 ? small : letter.toLowerCase().slice(0, 1)
  return plain.charCodeAt(0) < firstLetter ? letter : plain
}
