/** Gathers where each word stands in which document, and cuts that into pieces for who asks for few of them. */
import { tokensOf } from '../../../templates/search/tokens.js'
import { compare } from '../../model/diagnostics.ts'
import { ByteWriter } from './byte-writer.ts'

/** The places of a word. */
class Posting {
  readonly written = new ByteWriter()
  documents = 0
  /** Whether it is in a title or a name. */
  isName = false
  /** In the document that is being read. */
  places: number[] = []
  #last = 0

  /** What is written of a document: how many numbers on it is, how many places, and the steps between them. */
  close(document: number): void {
    const steps = this.places.map((place, i) => place - (this.places[i - 1] ?? 0))
    this.written.number(document - this.#last).numbers(steps)
    this.#last = document
    this.documents += 1
    this.places = []
  }
}

/** Some words that follow one another, and what they are found by. */
export interface Shard {
  readonly first: string
  readonly bytes: Uint8Array
}

/** A browser that looks for one word loads so many bytes, or those of that word if they are more. */
const shardSize = 32 * 1024

export class Postings {
  readonly #terms = new Map<string, Posting>()
  #documents = 0

  /**
   * Takes in a document: passages of fields, the first two of which are title and names. Passages do not adjoin, so
   * that no phrase goes from one to the next. Gives where each field ends.
   */
  add(fields: readonly (readonly string[])[]): readonly number[] {
    const touched = new Set<Posting>()
    let place = 0
    const borders = fields.map((passages, field) => {
      for (const passage of passages) {
        for (const token of tokensOf(passage)) {
          const posting = this.#of(token)
          posting.places.push(place++)
          posting.isName ||= field < 2
          touched.add(posting)
        }
        place += 1
      }
      return place
    })
    for (const posting of touched) posting.close(this.#documents)
    this.#documents += 1
    return borders
  }

  /** All words in order, in shards. */
  *shards(): Iterable<Shard> {
    let terms: [string, Posting][] = []
    let size = 0
    for (const entry of this.#sorted()) {
      const more = entry[1].written.length
      if (size > 0 && size + more > shardSize) {
        yield shardOf(terms)
        terms = []
        size = 0
      }
      terms.push(entry)
      size += more + entry[0].length
    }
    if (terms.length > 0) yield shardOf(terms)
  }

  /**
   * The words that a slip of the pen may be corrected to, one a line: how many letters it shares with the one before
   * and how frequent it is, each a digit of 36, and the other letters. Names have 10 more.
   */
  vocabulary(): string {
    let before = ''
    const lines: string[] = []
    for (const [term, { documents, isName }] of this.#sorted()) {
      if (!/^\p{L}[\p{L}\p{M}]{3,23}$/u.test(term)) continue
      const shared = sharedLength(before, term)
      const rank = Math.min(9, Math.floor(Math.log2(documents))) + (isName ? 10 : 0)
      lines.push(`${shared.toString(36)}${rank.toString(36)}${term.slice(shared)}`)
      before = term
    }
    return lines.join('\n')
  }

  #of(token: string): Posting {
    const known = this.#terms.get(token)
    if (known) return known
    const made = new Posting()
    this.#terms.set(token, made)
    return made
  }

  #sorted(): [string, Posting][] {
    return [...this.#terms].sort(([a], [b]) => compare(a, b))
  }
}

/** How long the text of its words is, these one a line; of each, in how many documents, and bytes; then all bytes. */
function shardOf(terms: readonly [string, Posting][]): Shard {
  const names = new TextEncoder().encode(terms.map(([term]) => term).join('\n'))
  const writer = new ByteWriter().number(names.length).bytes(names)
  for (const [, { documents, written }] of terms) writer.number(documents).number(written.length)
  for (const [, { written }] of terms) writer.bytes(written.written())
  return { first: terms[0]?.[0] ?? '', bytes: writer.written().slice() }
}

function sharedLength(a: string, b: string): number {
  let length = 0
  while (length < 35 && length < b.length && a[length] === b[length]) length += 1
  return length
}
