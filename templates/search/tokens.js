// @ts-check
/*
 * What is a word, for the index and for whoever asks it. A run of letters and digits is one; where a script has
 * no blanks between words, each letter is, so that any part of a text is found, whatever is thought to be a word.
 */

const soft = '\\u00ad\\u200c-\\u200f\\u2060'
const joint = `['’ʼ＇׳״]|(?<=\\p{Script=Hebrew})"(?=\\p{Script=Hebrew})`
const letter = `[\\p{L}\\p{N}\\p{M}${soft}]`
/** What only its signs tell from a letter or a word: `C++`, `C#`, `.NET`. */
const signed = `(?:\\+\\+|#(?!${letter}))`
const dotted = `(?<!${letter})\\.[nN][eE][tT](?!\\.?${letter})`
const run = new RegExp(`${dotted}|${letter}+(?:(?:${joint})${letter}+)*${signed}?`, 'gu')
const joints = new RegExp(joint, 'u')

const scripts = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar']
const unspaced = `[${scripts.map(script => `\\p{Script=${script}}`).join('')}ー]`
const apart = new RegExp(unspaced, 'u')
const pieces = new RegExp(`(?!\\p{M})${unspaced}\\p{M}*|(?:(?!${unspaced})[^])+`, 'gu')

/** Accents, and the points of Hebrew and Arabic. Marks of other scripts tell one word from another. */
const marks = new RegExp(
  `[\\u0300-\\u036f\\u0591-\\u05c7\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670\\u06d6-\\u06ed${soft}]`,
  'g',
)
/** Letters that Unicode takes for no variants of others, and readers do. @type {Record<string, string>} */
const plain = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ς: 'σ' }

/** In small letters, without accents, with digits from 0 to 9. @type {(text: string) => string} */
export const folded = text =>
  /^[a-z0-9]*$/.test(text)
    ? text
    : text
        .toLowerCase()
        .normalize('NFKD')
        .replace(marks, '')
        .replace(/[ßæœøłđðþıς]/g, each => plain[each] ?? each)
        .replace(/[٠-٩۰-۹]/g, digit => String((digit.codePointAt(0) ?? 0) & 15))
        .normalize('NFC')

/** What `'` stands between: `Oracle's` is Oracle, `l'incident` are two words, `doesn't` is one. @type {(word: string) => readonly string[]} */
const joinedParts = word => {
  const parts = word.split(joints)
  const [first = '', ...rest] = parts
  if (rest.length > 0 && /^s$/i.test(rest.at(-1) ?? '')) return joinedParts(word.slice(0, -2))
  if (rest.length === 1 && rest[0] && rest[0].length > 1 && /^[a-z]$|qu$/i.test(first)) return parts
  return [parts.join('')]
}

/** @type {Map<string, readonly string[]>} */
const known = new Map()

/** The tokens of a run of letters. @type {(word: string) => readonly string[]} */
const tokensOfRun = word => {
  const made = known.get(word)
  if (made) return made
  const tokens = joinedParts(word)
    .map(folded)
    .flatMap(part => (apart.test(part) ? (part.match(pieces) ?? []) : part))
    .filter(token => token !== '')
  // Hashes and numbers of a large site would fill the memory.
  if (known.size < 100_000) known.set(word, tokens)
  return tokens
}

/** The words of a text, in order. @type {(text: string) => string[]} */
export const tokensOf = text => (text.match(run) ?? []).flatMap(tokensOfRun)

/**
 * The same with their places. Letters of a script without blanks have places of their own.
 * @type {(text: string) => { token: string, start: number, end: number }[]}
 */
export const placesIn = text =>
  [...text.matchAll(run)].flatMap(({ 0: word, index }) => {
    const tokens = tokensOfRun(word)
    if (!apart.test(word))
      return tokens.map(token => ({ token, start: index, end: index + word.length }))
    return [...word.matchAll(pieces)].flatMap(({ 0: piece, index: at }) =>
      tokensOfRun(piece).map(token => ({
        token,
        start: index + at,
        end: index + at + piece.length,
      })),
    )
  })
