// @ts-check
/* Says how well documents are what was asked for: after BM25, by which rare words say more than frequent ones. */

import { fieldOf, followers } from './matches.js'
import { grow } from './postings.js'

/**
 * @typedef {import('./matches.js').Match} Match
 * @typedef {import('./postings.js').Table} Table
 */

/** After how many of them more say little. */
const saturation = 1.2
/** Of what happened when it was said to have; of what has a name that was said; of words side by side. */
const [onDay, byName, besides] = [12, 4, 3]

/** @type {(match: Match, table: Table) => number} */
const rarityOf = ({ count }, { size }) => Math.log(1 + (size - count + 0.5) / (count + 0.5))

/**
 * Sorts documents, the best first, of equals the newest.
 * @type {(documents: readonly number[], matches: readonly Match[], named: readonly import('./names.js').Named[],
 *   table: Table, names: Readonly<Record<string, readonly { id: string }[]>>) => Promise<readonly number[]>}
 */
export const sortedByScore = async (documents, matches, named, table, names) => {
  const scores = new Float64Array(table.size)
  for (const match of matches) addAmounts(scores, match, rarityOf(match, table))
  const facts = Object.keys(names)
  for (const { family, id } of named) {
    const number = names[family]?.findIndex(name => name.id === id) ?? -1
    const place = facts.indexOf(family)
    for (const document of documents)
      if (table.facts.of(facts.length * document + place).includes(number))
        grow(scores, document, byName)
  }
  if (matches.length > 1) await addTogether(scores, matches, table)
  // Numbers are sorted as such much faster than by asking for each pair: the score before, the document behind.
  const keys = Float64Array.from(
    documents,
    document => document - Math.round((scores[document] ?? 0) * 2 ** 16) * 2 ** 24,
  )
  return Array.from(keys.sort(), key => key - Math.floor(key / 2 ** 24) * 2 ** 24)
}

/** @type {(scores: Float64Array, match: Match, rarity: number) => void} */
const addAmounts = (scores, { amounts, happened }, rarity) => {
  for (const [document, amount] of amounts.entries()) {
    grow(scores, document, (rarity * amount * (saturation + 1)) / (amount + saturation))
    if (happened?.[document]) grow(scores, document, onDay)
  }
}

/** More for a piece that follows another somewhere; most where that is in a title or a name. @type {(scores: Float64Array, matches: readonly Match[], table: Table) => Promise<void>} */
const addTogether = async (scores, matches, table) => {
  const all = await Promise.all(matches.map(({ places }) => places()))
  for (const [i, one] of all.entries()) {
    const [match, next, other] = [matches[i], matches[i + 1], all[i + 1]]
    if (!match || !next || !other) return
    const rarity = Math.min(rarityOf(match, table), rarityOf(next, table))
    const kept = followers(one, other, next.piece.tokens.length)
    for (let document = 0; document < table.size; document += 1) {
      let most = 0
      for (let j = other.starts[document] ?? 0; j < (other.starts[document + 1] ?? 0); j += 1)
        if (kept[j])
          most = Math.max(most, fieldOf(other.places[j] ?? 0, document, table.borders) < 2 ? 2 : 1)
      if (most > 0) grow(scores, document, besides * rarity * most)
    }
  }
}
