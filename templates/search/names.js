// @ts-check
/* Finds what is named in a query: an instance, a cause, a severity and so on. */

import { tokensOf } from './tokens.js'

/**
 * @typedef {import('./matches.js').Match} Match
 * @typedef {import('./index-reader.js').Name} Name
 * @typedef {{ family: string, id: string, name: string, count: number, path: string }} Named
 */

/** So many are shown; a name has no more words. */
const most = { shown: 5, words: 8 }

/** All that have a name, by its words. @type {(names: Readonly<Record<string, readonly Name[]>>) => ReadonlyMap<string, readonly Named[]>} */
export const namesByWords = names => {
  /** @type {Map<string, Named[]>} */
  const byWords = new Map()
  for (const [family, all] of Object.entries(names))
    for (const { id, name, aliases, path, count } of all) {
      const named = { family, id, name, count, path: path ?? addressOf(family, id) }
      for (const words of new Set([id, name, ...aliases].map(wordsOf))) {
        const others = byWords.get(words)
        if (others) others.push(named)
        else byWords.set(words, [named])
      }
    }
  byWords.delete('')
  return byWords
}

/** What has no page of its own is found by its filter. @type {(family: string, id: string) => string} */
const addressOf = (family, id) => `search/index.html?${new URLSearchParams([[family, id]])}`

/** @type {(text: string) => string} */
const wordsOf = text => tokensOf(text).join(' ')

/** The longest names in what is asked for, in its order. A date names no year unless it is one. @type {(matches: readonly Match[], byWords: ReadonlyMap<string, readonly Named[]>) => readonly Named[]} */
export const namedIn = (matches, byWords) => {
  const words = matches.flatMap(({ piece, corrections }) => {
    if (piece.date && !piece.date.isYear) return ['\n']
    return piece.tokens.map(token => corrections.find(({ said }) => said === token)?.meant ?? token)
  })
  /** @type {Set<Named>} */
  const named = new Set()
  for (let start = 0; start < words.length; start += 1)
    for (let end = Math.min(start + most.words, words.length); end > start; end -= 1) {
      const found = byWords.get(words.slice(start, end).join(' '))
      if (!found) continue
      for (const one of found) named.add(one)
      start = end - 1
      break
    }
  return [...named].slice(0, most.shown)
}
