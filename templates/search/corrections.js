// @ts-check
/* Corrects a slip of the pen by the words of the site. */

/** How many slips a word may have; where there are digits, none. @type {(word: string) => number} */
const allowed = word => (/^[\p{L}\p{M}]{4,24}$/u.test(word) ? (word.length < 7 ? 1 : 2) : 0)

/**
 * The word of a vocabulary, which is as `Postings` writes it, that `said` was meant to be: of those with the fewest
 * slips, one that is in a name or a title, then the most frequent.
 * @type {(said: string, vocabulary: string) => string | null}
 */
export const corrected = (said, vocabulary) => {
  const most = allowed(said)
  if (most === 0) return null
  let word = ''
  let best = null
  let least = Number.POSITIVE_INFINITY
  for (const line of vocabulary.split('\n')) {
    word = word.slice(0, Number.parseInt(line[0] ?? '0', 36)) + line.slice(2)
    if (Math.abs(word.length - said.length) > most) continue
    const slips = distance(said, word, most)
    if (slips > most || isOther(said, word)) continue
    if (slips > 1 && word[0] !== said[0]) continue
    const isOtherStart = word[0] === said[0] ? 0 : 50
    const cost = 100 * slips + isOtherStart - Number.parseInt(line[1] ?? '0', 36)
    if (cost < least) [best, least] = [word, cost]
  }
  return best
}

/**
 * Whether a word is none that was meant, however near it is: `unavailable` is the contrary of `available`, and of a
 * word of four letters no more than the order is wrong.
 * @type {(a: string, b: string) => boolean}
 */
const isOther = (a, b) =>
  [`un${a}`, `in${a}`].includes(b) ||
  [`un${b}`, `in${b}`].includes(a) ||
  (a.length === 4 && [...a].sort().join('') !== [...b].sort().join(''))

/** How many letters to add, leave out, replace or swap with the next; more than `most` where they are more. @type {(a: string, b: string, most: number) => number} */
const distance = (a, b, most) => {
  let [before, last] = [
    /** @type {number[]} */ ([]),
    Array.from({ length: b.length + 1 }, (_, j) => j),
  ]
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      row.push(cost)
    }
    if (Math.min(...row, ...last) > most) return most + 1
    ;[before, last] = [last, row]
  }
  return last[b.length] ?? 0
}
