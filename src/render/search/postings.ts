/** Gathers where each word stands in which document, and cuts that into pieces for who asks for few of them. */
import { tokensOf } from '../../../templates/search/tokens.js'
import { compare } from '../../model/diagnostics.ts'
import { ByteWriter } from './byte-writer.ts'

/** How often a word is in each field of each document, and where. */
class Posting {
  readonly counts = new ByteWriter()
  readonly places = new ByteWriter()
  documents = 0
  /** Whether it is in a title or a name. */
  isName = false
  #document = -1
  #closed = 0
  #place = 0
  /** How often in each field of the last document. */
  #fields = [0, 0, 0, 0]

  add(document: number, field: number, place: number): void {
    if (document !== this.#document) {
      this.close()
      this.#document = document
      this.#place = 0
      this.documents += 1
    }
    this.places.number(place - this.#place)
    this.#place = place
    this.#fields[field] = (this.#fields[field] ?? 0) + 1
    this.isName ||= field < 2
  }

  /**
   * Writes of the last document how many numbers on it is and how often it has the word in its text: twice that where it is
   * in no other field, else one more, and how often it is in the others.
   */
  close(): void {
    if (this.#document < 0) return
    const [title = 0, names = 0, brief = 0, text = 0] = this.#fields
    const isElsewhere = title + names + brief > 0
    this.counts.number(this.#document - this.#closed).number(2 * text + Number(isElsewhere))
    if (isElsewhere) this.counts.number(title).number(names).number(brief)
    this.#closed = this.#document
    this.#document = -1
    this.#fields.fill(0)
  }

  get length(): number {
    return Math.max(this.counts.length, this.places.length)
  }
}

/** Some words that follow one another, what they are found by, and where they stand, which phrases alone ask for. */
export interface Shard {
  readonly first: string
  readonly counts: Uint8Array
  readonly places: Uint8Array
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
    let place = 0
    const borders = fields.map((passages, field) => {
      for (const passage of passages) {
        for (const token of tokensOf(passage)) {
          this.#of(token).add(this.#documents, field, place++)
        }
        place += 1
      }
      return place
    })
    this.#documents += 1
    return borders
  }

  /** All words in order, in shards. */
  *shards(): Iterable<Shard> {
    let terms: [string, Posting][] = []
    let size = 0
    for (const entry of this.#sorted()) {
      entry[1].close()
      const more = entry[1].length
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
  const written = new ByteWriter().number(names.length).bytes(names)
  const where = new ByteWriter()
  for (const [, { documents, counts, places }] of terms)
    written.number(documents).number(counts.length).number(places.length)
  for (const [, { counts, places }] of terms) {
    written.bytes(counts.written())
    where.bytes(places.written())
  }
  const first = terms[0]?.[0] ?? ''
  return { first, counts: written.written().slice(), places: where.written().slice() }
}

function sharedLength(a: string, b: string): number {
  let length = 0
  while (length < 35 && length < b.length && a[length] === b[length]) length += 1
  return length
}
