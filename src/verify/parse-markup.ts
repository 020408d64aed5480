/** Turns HTML or XML into calls for what stands in it. */
import { Parser, Tokenizer, type TokenizerCallbacks } from 'htmlparser2'

export interface Listener {
  readonly onOpen: (name: string) => void
  readonly onText: (text: string) => void
  readonly onClose: () => void
}

/** Parses `xml` once from its beginning to its end. */
export function parseXml(xml: string, { onOpen, onText, onClose }: Listener): void {
  const handler = { onopentagname: onOpen, ontext: onText, onclosetag: onClose }
  new Parser(handler, { xmlMode: true }).end(xml)
}

/** The attributes of one tag by their names, which are in lower case. */
export type Attributes = ReadonlyMap<string, string>

/**
 * Calls `onTag` for each tag of `html` that has attributes named in `wanted`, with these alone. To find
 * out which element is in which would take twice as long, and is not done.
 */
export function parseTags(
  html: string,
  wanted: ReadonlySet<string>,
  onTag: (attributes: Attributes) => void,
): void {
  new Tokenizer({ decodeEntities: false }, new TagReader(html, wanted, onTag)).write(html)
}

/** Is told where everything stands, and makes texts only of what is wanted. */
class TagReader implements TokenizerCallbacks {
  readonly #html: string
  readonly #wanted: ReadonlySet<string>
  readonly #onTag: (attributes: Attributes) => void
  /** No name that is wanted is longer. */
  readonly #longest: number
  #found = new Map<string, string>()
  #name = ''
  #valueStart = 0
  #valueEnd = 0
  /** How many drawings are open: in them `<title>` and `<script>` may hold tags. */
  #drawings = 0
  #isDrawing = false

  constructor(html: string, wanted: ReadonlySet<string>, onTag: (attributes: Attributes) => void) {
    this.#html = html
    this.#wanted = wanted
    this.#longest = Math.max(...[...wanted].map(name => name.length))
    this.#onTag = onTag
  }

  onattribname(start: number, end: number): void {
    this.#name = end - start > this.#longest ? '' : this.#html.slice(start, end).toLowerCase()
    this.#valueStart = end
    this.#valueEnd = end
  }

  onattribdata(start: number, end: number): void {
    this.#valueStart = start
    this.#valueEnd = end
  }

  onattribend(): void {
    const name = this.#name
    if (!this.#wanted.has(name) || this.#found.has(name)) return
    this.#found.set(name, decoded(this.#html.slice(this.#valueStart, this.#valueEnd)))
  }

  onopentagname(start: number, end: number): void {
    this.#isDrawing = this.#isSvg(start, end)
    if (this.#isDrawing) this.#drawings += 1
  }

  onopentagend(): void {
    if (this.#found.size === 0) return
    this.#onTag(this.#found)
    this.#found = new Map()
  }

  onselfclosingtag(): void {
    if (this.#isDrawing) this.#drawings -= 1
    this.onopentagend()
  }

  onclosetag(start: number, end: number): void {
    if (this.#drawings > 0 && this.#isSvg(start, end)) this.#drawings -= 1
  }

  isInForeignContext(): boolean {
    return this.#drawings > 0
  }

  #isSvg(start: number, end: number): boolean {
    return end - start === 3 && this.#html.slice(start, end).toLowerCase() === 'svg'
  }

  // Nothing else is of interest, but has to be taken.
  ontext(): void {}
  ontextentity(): void {}
  onattribentity(): void {}
  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}
}

/** What an attribute says, its entities being characters. */
export function decoded(value: string): string {
  if (!value.includes('&')) return value
  let text = ''
  const onattribute = (_: string, decoded: string) => {
    text = decoded
  }
  new Parser({ onattribute }).end(`<a b="${value.replaceAll('"', '&quot;')}">`)
  return text
}
