// @ts-check
/* Finds the facts that a query states by their kind: `severity major`, `instance:EU00`, `cause configuration error`. */

/**
 * @typedef {import('./pieces.js').Piece} Piece
 * @typedef {import('./names.js').Named} Named
 * @typedef {import('./matches.js').Match} Match
 * @typedef {readonly { token: string, end: number | null }[]} Words of pieces; `end` is the number of the next piece
 */

/** What a fact is called has no more words than this, and what its value is called no more than that. */
const [mostOfKind, mostOfName] = [4, 8]

/**
 * The pieces with one in the place of those that state a fact.
 * @type {(pieces: readonly Piece[], factWords: Readonly<Record<string, readonly string[]>>, byWords: ReadonlyMap<string, readonly Named[]>) => readonly Piece[]}
 */
export const withFacts = (pieces, factWords, byWords) => {
  const kinds = Object.entries(factWords)
  /** @type {(i: number) => { end: number, piece: Piece } | null} */
  const statedAt = i => {
    const words = wordsFrom(pieces, i)
    const text = (/** @type {number} */ from, /** @type {number} */ to) =>
      words
        .slice(from, to)
        .map(({ token }) => token)
        .join(' ')
    for (let start = Math.min(mostOfKind, words.length - 1); start > 0; start -= 1) {
      const facts = kinds.filter(([, said]) => said.includes(text(0, start))).map(([fact]) => fact)
      if (facts.length === 0) continue
      for (let last = Math.min(start + mostOfName, words.length); last > start; last -= 1) {
        const end = words[last - 1]?.end ?? null
        const named = (end !== null && byWords.get(text(start, last))) || []
        const meant = named.filter(({ family }) => facts.includes(family))
        if (end === null || meant.length === 0 || !pieces[i]) continue
        const tokens = words.slice(start, last).map(({ token }) => token)
        return { end, piece: { ...pieces[i], tokens, isExact: true, isTyped: false, facts: meant } }
      }
    }
    return null
  }
  /** @type {Piece[]} */
  const all = []
  for (let i = 0; i < pieces.length; ) {
    const stated = statedAt(i)
    const piece = stated?.piece ?? pieces[i]
    if (piece) all.push(piece)
    i = stated?.end ?? i + 1
  }
  return all
}

/** The words of pieces that may be one statement. @type {(pieces: readonly Piece[], from: number) => Words} */
const wordsFrom = (pieces, from) => {
  const words = []
  for (let i = from; i < pieces.length && words.length < mostOfKind + mostOfName; i += 1) {
    const { tokens, isExact, isUnwanted, isOr, date } = pieces[i] ?? { tokens: [] }
    if (i === from ? isExact || date : isUnwanted || isOr || (date && !date.isYear)) break
    words.push(
      ...tokens.map((token, j) => ({ token, end: j === tokens.length - 1 ? i + 1 : null })),
    )
  }
  return words
}

/** The documents that have a fact. @type {(piece: Piece, table: import('./postings.js').Table, names: import('./facts.js').Names) => Match} */
export const factMatch = (piece, { size, facts }, names) => {
  const all = Object.keys(names)
  const wanted = (piece.facts ?? []).map(({ family, id }) => ({
    place: all.indexOf(family),
    number: names[family]?.findIndex(name => name.id === id) ?? -1,
  }))
  const has = Uint8Array.from({ length: size }, (_, document) =>
    Number(
      wanted.some(({ place, number }) => facts.of(all.length * document + place).includes(number)),
    ),
  )
  return {
    ...{ piece, has, words: piece.tokens.map(token => new Set([token])), corrections: [] },
    ...{ count: has.reduce((sum, is) => sum + is, 0), amounts: Float64Array.from(has) },
    ...{ isInText: new Uint8Array(size), happened: null, either: null },
    places: async () => ({
      starts: new Int32Array(size + 1),
      places: new Int32Array(0),
      weights: new Float64Array(0),
    }),
  }
}
