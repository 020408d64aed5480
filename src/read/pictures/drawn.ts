/**
 * Tells whether a drawing makes a browser draw far more than what is written in it: by copies of copies, by patterns in
 * patterns, by ends of lines at each of their corners. Sources: SVG 2, 5.6, 11 and 13; Filter Effects 1; CSS Masking 1.
 */
import { type Reference, Styles, stated } from './styles.ts'

/** Characters of markup, with those that are drawn again as often as they are: ten times those of the largest drawing. */
const most = 20_000_000
/** Levels of parts within parts; programs that draw make some thirty. */
const deepest = 200
/** References that are followed. */
const mostFollowed = 500_000

/** What an element takes to be drawn beside its content, in characters; what is painted apart, and what goes over each pixel, takes more. */
const costs = { any: 50, apart: 500, filter: 5000 } as const

/** Elements that stand for what their `href` leads to. */
const copying = /^(use|feImage|pattern|mask|filter|linearGradient|radialGradient|textPath|tref)$/

interface Part {
  readonly name: string
  readonly at: number
  readonly parts: Part[]
  readonly copies: string[]
  readonly references: Reference[]
  id: string
  classes: string
  length: number
  corners: number
}

/** Of a part with all that it stands for: what it takes, how many things are drawn, and how many corners they have. */
interface Extent {
  readonly weight: number
  readonly things: number
  readonly corners: number
}

const endless: Extent = { weight: Number.POSITIVE_INFINITY, things: 1, corners: 0 }

export class Drawn {
  readonly #styles = new Styles()
  readonly #byId = new Map<string, Part>()
  readonly #root = newPart('svg', 0)
  readonly #open = [this.#root]
  readonly #known = new Map<Part, Extent>()
  #followed = 0
  #excess: Part | null = null

  open(name: string, at: number): void {
    const part = newPart(name, at)
    this.#last.parts.push(part)
    this.#open.push(part)
  }

  close(): void {
    if (this.#open.length > 1) this.#open.pop()
  }

  addText(length: number): void {
    this.#last.length += length
  }

  addStyle(sheet: string): void {
    this.#styles.add(sheet)
  }

  /** `content` as a parser reads it. */
  addAttribute(attribute: string, content: string): void {
    const part = this.#last
    const isData = content.startsWith('data:')
    part.length += attribute.length + (isData ? Math.min(content.length, 1000) : content.length)
    const local = attribute.slice(attribute.indexOf(':') + 1)
    if (attribute === 'id') {
      part.id = content
      if (!this.#byId.has(content)) this.#byId.set(content, part)
    } else if (attribute === 'class') part.classes = content
    else if (attribute === 'd' || attribute === 'points') part.corners = cornersIn(content)
    else if (local === 'href' && content.startsWith('#') && copying.test(part.name))
      part.copies.push(decoded(content.slice(1)))
    else for (const each of stated(attribute, content)) part.references.push(each)
  }

  /** The first part that is too much, of those that hold no other such part; null where there is none. */
  excess(): { readonly name: string; readonly at: number } | null {
    this.#extentOf(this.#root, 0)
    return this.#excess
  }

  get #last(): Part {
    return this.#open.at(-1) as Part
  }

  #extentOf(part: Part, level: number): Extent {
    const known = this.#known.get(part)
    if (known) return known
    if (level > deepest || this.#followed > mostFollowed) return endless
    // What it finds of itself within itself has no end.
    this.#known.set(part, endless)
    const extent = this.#painted(part, this.#content(part, level), level)
    this.#known.set(part, extent)
    if (extent.weight > most) this.#excess ??= part
    return extent
  }

  #content(part: Part, level: number): Extent {
    let { weight, things, corners } = { weight: costOf(part), things: 1, corners: part.corners }
    const add = (other: Part) => {
      const more = this.#extentOf(other, level + 1)
      weight += more.weight
      things += more.things
      corners += more.corners
    }
    for (const each of part.parts) add(each)
    for (const id of part.copies) {
      const copied = this.#find(id)
      if (copied) add(copied)
    }
    return { weight, things, corners }
  }

  /** What fills a group fills each thing in it; what cuts it off does that once. */
  #painted(part: Part, { weight, things, corners }: Extent, level: number): Extent {
    let all = weight
    for (const { id, kind } of this.#referencesOf(part)) {
      if (this.#followed > mostFollowed) return endless
      const target = this.#find(decoded(id))
      if (!target) continue
      const once = this.#extentOf(target, level + 1).weight
      const isOnce = kind === 'once' || target.name.endsWith('Gradient')
      all += once * (isOnce ? 1 : kind === 'corner' ? corners + things : things)
    }
    return { weight: all, things, corners }
  }

  *#referencesOf(part: Part): Iterable<Reference> {
    yield* part.references
    const isPaint = part.name === 'stop' || part.name.endsWith('Gradient')
    if (!isPaint) yield* this.#styles.of(part)
  }

  #find(id: string): Part | undefined {
    this.#followed += 1
    return this.#byId.get(id)
  }
}

function newPart(name: string, at: number): Part {
  const none = { id: '', classes: '', length: 0, corners: 0 }
  return { name, at, parts: [], copies: [], references: [], ...none }
}

function costOf({ name, length }: Part): number {
  if (name.startsWith('fe')) return length + costs.filter
  return length + (/^(mask|pattern|filter)$/.test(name) ? costs.apart : costs.any)
}

/** At most; a figure has two numbers for each, or a letter. */
function cornersIn(figure: string): number {
  return figure.match(/[a-z]|\d+\.?\d*|\.\d+/gi)?.length ?? 0
}

/** As browsers look for it. */
function decoded(id: string): string {
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}
