// @ts-check
/* Says how well documents are what was asked for: after BM25, by which rare words say more than frequent ones. */

/**
 * @typedef {import('./matches.js').Match} Match
 * @typedef {import('./index-reader.js').Line} Line
 */

/** What a word says of a document in its title, its names, in brief, and in its text. */
const fieldWeights = [8, 6, 3, 1]
/** After how many of them more say little; and how much longer texts count less. */
const [saturation, lengthShare] = [1.2, 0.6]
/** Of what happened when it was said to have; of what has a name that was said; of words side by side. */
const [onDay, byName, besides] = [12, 4, 3]

/** @type {(place: number, line: Line) => number} */
const fieldOf = (place, { borders }) => borders.findIndex(border => place < border)

/**
 * @type {(documents: readonly number[], matches: readonly Match[], named: readonly import('./names.js').Named[],
 *   table: readonly Line[], names: Readonly<Record<string, readonly { id: string }[]>>) => ReadonlyMap<number, number>}
 */
export const scoresOf = (documents, matches, named, table, names) => {
  /** @type {(line: Line) => number} */
  const lengthOf = ({ borders }) => (borders[3] ?? 0) - (borders[2] ?? 0)
  const average = table.reduce((sum, line) => sum + lengthOf(line), 0) / table.length || 1
  const rarities = matches.map(({ found }) =>
    Math.log(1 + (table.length - found.size + 0.5) / (found.size + 0.5)),
  )
  const facts = Object.keys(names)
  const values = named.map(({ family, id }) => ({
    place: facts.indexOf(family),
    number: names[family]?.findIndex(name => name.id === id),
  }))
  const then = matches.map(match => new Set(match.then))
  return new Map(
    documents.map(document => {
      const line = /** @type {Line} */ (table[document])
      const longer = 1 - lengthShare + (lengthShare * lengthOf(line)) / average
      let score = 0
      for (const [i, match] of matches.entries()) {
        const frequency = frequencyOf(match, document, line, longer)
        score += ((rarities[i] ?? 0) * frequency * (saturation + 1)) / (frequency + saturation)
        if (then[i]?.has(document)) score += onDay
        const next = matches[i + 1]
        const rarity = Math.min(rarities[i] ?? 0, rarities[i + 1] ?? 0)
        if (next) score += besides * rarity * togetherIn(match, next, document, line)
      }
      for (const { place, number } of values)
        if (line.facts[place]?.includes(number ?? -1)) score += byName
      return [document, score]
    }),
  )
}

/** @type {(match: Match, document: number, line: Line, longer: number) => number} */
const frequencyOf = ({ found }, document, line, longer) => {
  const { places = [], weights = [] } = found.get(document) ?? {}
  let frequency = 0
  for (const [i, place] of places.entries()) {
    const field = fieldOf(place, line)
    const weight = (fieldWeights[field] ?? 1) * (weights[i] ?? 1)
    frequency += field === 3 ? weight / longer : weight
  }
  return frequency
}

/** Whether one piece follows the other somewhere; more where that is in a title or a name. @type {(one: Match, other: Match, document: number, line: Line) => number} */
const togetherIn = (one, other, document, line) => {
  const before = new Set(one.found.get(document)?.places)
  let most = 0
  for (const place of other.found.get(document)?.places ?? []) {
    if (before.has(place - other.length)) most = Math.max(most, fieldOf(place, line) < 2 ? 2 : 1)
    if (most === 2) break
  }
  return most
}
