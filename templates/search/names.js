// @ts-check
/* Finds what is named in a query: an instance, a cause, a severity, a page of the site and so on. */

import { tokensOf } from './tokens.js'

/**
 * @typedef {import('./matches.js').Match} Match
 * @typedef {import('./index-reader.js').Name} Name
 * @typedef {{ family: string, id: string, name: string, count: number | null, path: string }} Named a page has no count
 * @typedef {readonly { name: string, path: string, said: readonly string[], text?: string }[]} Pages
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

/** @typedef {{ token: string, match: Match | null, place: number }} Word the `place` is that in its piece */

/** @type {(match: Match) => readonly Word[]} */
const wordsIn = match => {
  const { piece, corrections } = match
  if (piece.date && !piece.date.isYear) return [{ token: '\n', match: null, place: 0 }]
  return piece.tokens.map((token, place) => {
    const meant = corrections.find(({ said }) => said === token)?.meant
    return { token: meant ?? token, match, place }
  })
}

/**
 * The longest names in what is asked for, in its order; then the pages that all else of it is the name of, but for
 * `small` words. A date names no year unless it is one.
 * @type {(matches: readonly Match[], byWords: ReadonlyMap<string, readonly Named[]>, pages: Pages, small: readonly string[]) => readonly Named[]}
 */
export const namedIn = (matches, byWords, pages, small) => {
  const words = matches.flatMap(({ either, ...match }) =>
    (either ?? [{ ...match, either }]).flatMap(wordsIn),
  )
  /** @type {Set<Named>} */
  const named = new Set()
  /** @type {string[]} */
  const left = []
  for (let start = 0; start < words.length; start += 1) {
    let end = Math.min(start + most.words, words.length)
    while (end > start && !namesAt(words, start, end, byWords)) end -= 1
    for (const one of namesAt(words, start, end, byWords) ?? []) named.add(one)
    if (end === start) left.push(words[start]?.token ?? '')
    start = Math.max(start, end - 1)
  }
  const rest = left.filter(word => !small.includes(word))
  return [...named, ...pagesCalled(rest.length > 0 ? rest : left, pages)].slice(0, most.shown)
}

/** @type {(words: readonly Word[], start: number, end: number, byWords: ReadonlyMap<string, readonly Named[]>) => readonly Named[] | undefined} */
const namesAt = (words, start, end, byWords) => {
  const said = words.slice(start, end)
  const found = byWords.get(said.map(({ token }) => token).join(' '))
  const { facts } = said[0]?.match?.piece ?? {}
  const isPart = goesOn(words, start - 1) || goesOn(words, end - 1)
  return isPart ? undefined : found?.filter(one => !facts || facts.includes(one))
}

const scripts = [/^\p{Script=Han}/u, /^[\p{Script=Katakana}ー]/u]

/** Whether a word of a script without blanks goes on from one letter to the next: it does where the site has all of it. @type {(words: readonly Word[], at: number) => boolean} */
const goesOn = (words, at) => {
  const [one, other] = [words[at], words[at + 1]]
  if (!one?.match || one.match !== other?.match || one.match.count === 0) return false
  return scripts.some(script => script.test(one.token) && script.test(other.token))
}

/** @type {(words: readonly string[], pages: Pages) => readonly Named[]} */
const pagesCalled = (words, pages) =>
  pages
    .filter(
      ({ said, text }) => said.some(name => isName(words, name.split(' '))) || stands(words, text),
    )
    .map(({ name, path }) => ({ family: 'page', id: path, name, count: null, path }))

/** Whether all words are among those of a text. @type {(words: readonly string[], text?: string) => boolean} */
const stands = (words, text) => {
  const all = text?.split(' ') ?? []
  return words.length > 0 && words.every(word => all.some(other => isLike(word, other)))
}

/** In any order, and with other endings; letters that are words in theirs. @type {(words: readonly string[], name: readonly string[]) => boolean} */
const isName = (words, name) =>
  words.join(' ') === name.join(' ') ||
  (words.length === name.length &&
    name.every(
      part => part.length > 1 && words.some(word => isLike(word, part) || isLike(part, word)),
    ))

/** @type {(word: string, other: string) => boolean} */
const isLike = (word, other) =>
  word === other || (word.length > 3 && other.startsWith(word) && other.length - word.length < 3)
