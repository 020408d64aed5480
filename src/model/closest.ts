/** Finds the known word that a mistyped one was probably meant to be. */
import { distance } from 'fastest-levenshtein'
import { limits } from './schemas/limits.ts'

/**
 * The candidate nearest to `word`, upper and lower case aside, or null when none is near: at most one
 * edit away for words of up to three letters, then two, or a third of the length. The first wins ties. Nobody
 * types what is longer than any name.
 */
export function closest(word: string, candidates: readonly string[]): string | null {
  if (word.length > limits.name) return null
  const wanted = fold(word)
  let limit = wanted.length <= 3 ? 1 : Math.max(2, Math.floor(wanted.length / 3))
  let best: string | null = null
  for (const candidate of candidates) {
    const known = fold(candidate)
    // To count the edits of a word takes its length times that of the other.
    if (Math.abs(known.length - wanted.length) > limit) continue
    const edits = editsBetween(wanted, known, limit)
    if (edits > limit) continue
    best = candidate
    limit = edits - 1
  }
  return best
}

/** Looks for what was meant, or for no more of it. */
export type Guess = (look: () => string | null) => string | null

/** Looks for what was meant by the first mistakes of a file: each is held against all names that a site has. */
export function firstGuesses(): Guess {
  let looked = 0
  return look => {
    looked += 1
    return looked <= limits.guesses ? look() : null
  }
}

/** How many slips make the one word of the other: two letters that changed places are one, not two. More than `most` are not looked at. */
export function editsBetween(one: string, other: string, most = Number.POSITIVE_INFINITY): number {
  const edits = distance(one, other)
  // To compare all letters takes longer than to count.
  const mayBeSwapped = edits > 1 && edits <= most + 1 && one.length === other.length
  return mayBeSwapped && letters(one) === letters(other) ? edits - 1 : edits
}

function letters(word: string): string {
  return [...word].sort().join('')
}

function fold(text: string): string {
  return text.normalize('NFC').toLowerCase()
}
