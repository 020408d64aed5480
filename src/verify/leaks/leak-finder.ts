/** Holds files, as they are about to be published, against what may be in none of them. */

import type { HiddenReason } from '../../model/audience/hidden.ts'
import { type Diagnostic, diagnose } from '../../model/diagnostics.ts'
import type { OutputPath, SourcePath } from '../../model/paths.ts'
import { type HiddenWord, placesIn } from './hidden-words.ts'
import { isBinary, legibleTexts, readableText } from './legible-text.ts'
import { Scanner } from './scanner.ts'
import { textsOf, windowsOf } from './windows.ts'

/** A file of the site. */
export interface SeenFile {
  readonly path: OutputPath
  /** Of a large one, the beginning. */
  readonly content: string | Uint8Array
  /** Of a large one, all of it. */
  readonly pieces?: Iterable<Uint8Array> | undefined
  /** Of somebody's file that is taken over as it is, where that lies. */
  readonly from?: SourcePath | undefined
  /** Of a picture, what it was drawn from. */
  readonly drawing?: string | undefined
  /** Whether it lies in the folder of the site, and this build did not make it. */
  readonly isLeft?: boolean
}

/** What was found of one source. */
interface Leak {
  readonly word: HiddenWord
  /** Where in the output, a file each. */
  readonly places: Map<OutputPath, string>
}

/** So many files are named. */
const mostNamed = 5

export class LeakFinder {
  readonly #scanner: Scanner<HiddenWord>
  readonly #files: ReadonlyMap<SourcePath, HiddenWord>
  readonly #locate: (path: OutputPath) => SourcePath
  readonly #leaks = new Map<number, Leak>()
  readonly #left = new Set<OutputPath>()

  constructor(hiddenWords: readonly HiddenWord[], locate: (path: OutputPath) => SourcePath) {
    const isFile = ({ from }: HiddenWord) => from !== undefined
    this.#scanner = new Scanner(hiddenWords.filter(word => !isFile(word)))
    this.#files = new Map(hiddenWords.flatMap(word => (word.from ? [[word.from, word]] : [])))
    this.#locate = locate
  }

  /** Takes note of what may not be in a file of the site, nor in its name. */
  see({ path, content, pieces, from, drawing, isLeft }: SeenFile): void {
    if (isLeft) this.#left.add(path)
    const file = from && this.#files.get(from)
    if (file) this.#note(file, path, 'the file itself')
    const name = legibleTexts('', path)[0] ?? ''
    this.#scanner.scan(name, word => this.#note(word, path, 'in its name'))
    if (drawing !== undefined) this.#look('card.svg', [drawing], path, false)
    if (typeof content !== 'string' && isBinary(path, content)) return
    const text = typeof content === 'string' ? content : readableText(path, content)
    this.#look(path, pieces ? textsOf(pieces) : [text], path, from !== undefined)
  }

  /** One for each stretch of a source that is in the output. */
  conclude(): readonly Diagnostic[] {
    return Array.from(this.#leaks.values(), ({ word, places }) => this.#tell(word, places))
  }

  /** A file that is taken over may well use the same words; names and numbers it has not by chance. */
  #look(name: string, pieces: Iterable<string>, path: OutputPath, isCopy: boolean): void {
    for (const window of windowsOf(pieces)) {
      let placeOf: ReturnType<typeof placesIn> | undefined
      for (const text of legibleTexts(name, window.text))
        this.#scanner.scan(text, (word, start) => {
          if (isCopy && !word.isId) return
          placeOf ??= placesIn(text, window.line, window.column)
          const { line, column } = placeOf(start)
          this.#note(word, path, `${line}:${column}`)
        })
    }
  }

  #note(word: HiddenWord, path: OutputPath, where: string): void {
    const key = word.block
    const leak = this.#leaks.get(key) ?? { word, places: new Map() }
    this.#leaks.set(key, leak)
    if (!leak.places.has(path)) leak.places.set(path, where)
  }

  #tell(word: HiddenWord, places: Leak['places']): Diagnostic {
    const { file, line, column, text, why } = word
    const named = Array.from(places, ([path, where]) =>
      where.includes(':') ? `${this.#locate(path)}:${where}` : `${this.#locate(path)} (${where})`,
    )
    const more = named.length - mostNamed
    const told = [...named.slice(0, mostNamed), ...(more > 0 ? [`${more} more`] : [])].join(', ')
    const said = text.split('\n')[0] ?? ''
    const message = `"${said}" would be published in ${told}: expected nowhere, for only ${reasons[why]} says it`
    return diagnose('output/leak', file, message, {
      place: { line, column, endLine: line, endColumn: column + said.length },
      hint: this.#hint(places),
    })
  }

  #hint(places: Leak['places']): string {
    const left = [...places.keys()].filter(path => this.#left.has(path))
    if (left.length === 0)
      return 'If everybody may know it, say it in a text that is published. If nothing that you wrote or set brings it there, it is a bug in Causebook: please report it'
    const which = left.slice(0, mostNamed).map(path => this.#locate(path))
    const more = left.length - which.length
    const named = [...which, ...(more > 0 ? [`${more} more`] : [])].join(', ')
    const [whose, what] = left.length > 1 ? ['are', 'them'] : ['is', 'it']
    return `${named} ${whose} not of this build: delete ${what}`
  }
}

const reasons: Readonly<Record<HiddenReason, string>> = {
  internal: 'an internal text',
  draft: 'a draft',
  withdrawn: 'what was withdrawn',
  comment: 'a comment',
}
