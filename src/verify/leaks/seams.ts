/** Tells phrases that come about where one text of the pages is put next to another: “was unavailable” and “for {duration}”. */
import { keyOf } from './grams.ts'
import { joint, WordList } from './word-list.ts'

/** So many words of a phrase are on one side at most. */
const longest = 3
const list = new WordList()

/** `words` are texts at any depth; what is filled in is within braces, or a number sign. */
export function seamsOf(words: unknown): (key: string) => boolean {
  const [ends, starts] = [new Set<string>(), new Set<string>()]
  for (const piece of piecesOf(words)) {
    const { count, starts: from, ends: to, joints } = list.read(piece)
    const edges = Array.from({ length: count }, (_, i) => [from[i], to[i], joints[i]] as const)
    for (const [, end] of edges.slice(0, longest)) starts.add(piece.slice(edges[0]?.[0], end))
    for (const [start, , between] of edges.slice(-longest).reverse()) {
      ends.add(piece.slice(start))
      if (between === joint.none) break
    }
  }
  const [before, behind] = [keysOf(ends), keysOf(starts)]
  return key => {
    for (let i = key.length - 1; i > 0; i -= 1) {
      const isBetween = key[i] === ' ' || key[i] === "'"
      if (isBetween && before.has(key.slice(0, i)) && behind.has(key.slice(i + 1))) return true
    }
    return false
  }
}

const keysOf = (texts: ReadonlySet<string>) => new Set(Array.from(texts, keyOf))

/** Texts, cut where something is filled in. */
function piecesOf(words: unknown): readonly string[] {
  if (typeof words === 'string') return words.split(/\{[^{}]*\}|#/)
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(piecesOf) : []
}
