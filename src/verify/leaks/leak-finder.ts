/** Holds files, as they are about to be published, against what may be in none of them. */

import type { HiddenReason } from '../../model/audience/hidden.ts'
import { type Diagnostic, diagnose } from '../../model/diagnostics.ts'
import type { OutputPath, SourcePath } from '../../model/paths.ts'
import { isBinary, legibleTexts, readableText } from './legible-text.ts'
import { Scanner } from './scanner.ts'
import { placesIn, type Secret } from './secrets.ts'

/** A file of the site. */
export interface SeenFile {
  readonly path: OutputPath
  readonly content: string | Uint8Array
  /** Of somebody's file that is taken over as it is, where that lies. */
  readonly from?: SourcePath | undefined
  /** Of a picture, what it was drawn from. */
  readonly drawing?: string | undefined
}

/** What was found of one source. */
interface Leak {
  readonly secret: Secret
  /** Where in the output, a file each. */
  readonly places: Map<OutputPath, string>
}

/** So many files are named. */
const mostNamed = 5

export class LeakFinder {
  readonly #scanner: Scanner<Secret>
  readonly #files: ReadonlyMap<SourcePath, Secret>
  readonly #locate: (path: OutputPath) => SourcePath
  readonly #leaks = new Map<number, Leak>()

  constructor(secrets: readonly Secret[], locate: (path: OutputPath) => SourcePath) {
    const isFile = ({ from }: Secret) => from !== undefined
    this.#scanner = new Scanner(secrets.filter(secret => !isFile(secret)))
    this.#files = new Map(secrets.flatMap(secret => (secret.from ? [[secret.from, secret]] : [])))
    this.#locate = locate
  }

  /** Takes note of what may not be in a file of the site, nor in its name. */
  see({ path, content, from, drawing }: SeenFile): void {
    const file = from && this.#files.get(from)
    if (file) this.#note(file, path, 'the file itself')
    const name = legibleTexts('', path)[0] ?? ''
    this.#scanner.scan(name, secret => this.#note(secret, path, 'in its name'))
    if (drawing !== undefined) this.#look('card.svg', drawing, path, false)
    if (typeof content !== 'string' && isBinary(path, content)) return
    this.#look(path, content, path, from !== undefined)
  }

  /** One for each stretch of a source that is in the output. */
  conclude(): readonly Diagnostic[] {
    return Array.from(this.#leaks.values(), ({ secret, places }) => this.#tell(secret, places))
  }

  /** A file that is taken over may well use the same words; names and numbers it has not by chance. */
  #look(name: string, content: string | Uint8Array, path: OutputPath, isCopy: boolean): void {
    const whole = typeof content === 'string' ? content : readableText(name, content)
    let placeOf: ReturnType<typeof placesIn> | undefined
    for (const text of legibleTexts(name, whole))
      this.#scanner.scan(text, (secret, start) => {
        if (isCopy && !secret.isId) return
        placeOf ??= placesIn(text)
        const { line, column } = placeOf(start)
        this.#note(secret, path, `${line}:${column}`)
      })
  }

  #note(secret: Secret, path: OutputPath, where: string): void {
    const key = secret.block
    const leak = this.#leaks.get(key) ?? { secret, places: new Map() }
    this.#leaks.set(key, leak)
    if (!leak.places.has(path)) leak.places.set(path, where)
  }

  #tell(secret: Secret, places: Leak['places']): Diagnostic {
    const { file, line, column, text, why } = secret
    const named = Array.from(places, ([path, where]) =>
      where.includes(':') ? `${this.#locate(path)}:${where}` : `${this.#locate(path)} (${where})`,
    )
    const more = named.length - mostNamed
    const told = [...named.slice(0, mostNamed), ...(more > 0 ? [`${more} more`] : [])].join(', ')
    const said = text.split('\n')[0] ?? ''
    const message = `"${said}" would be published in ${told}: expected nowhere, for only ${reasons[why]} says it`
    return diagnose('output/leak', file, message, {
      place: { line, column, endLine: line, endColumn: column + said.length },
      hint: 'If everybody may know it, say it in a text that is published. If nothing that you wrote or set brings it there, it is a bug in Causebook: please report it',
    })
  }
}

const reasons: Readonly<Record<HiddenReason, string>> = {
  internal: 'an internal text',
  draft: 'a draft',
  withdrawn: 'what was withdrawn',
  comment: 'a comment',
}
