/** Settles which files of a site have to be held against its hidden words, and remembers what they were held against. */
import { createHash } from 'node:crypto'
import { lstatSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Diagnostic } from '../../model/diagnostics.ts'
import { type OutputPath, outputPath } from '../../model/paths.ts'
import { hashOf } from '../../verify/leaks/grams.ts'
import type { HiddenWord } from '../../verify/leaks/hidden-words.ts'
import { loadSealed, putSealed } from '../cache/put-own.ts'
import { makeFolder } from '../make-folder.ts'
import type { Records, Stale } from '../write/find-stale.ts'
import { type Memory, manifestPath, sumOfFile } from '../write/manifest.ts'
import { type HiddenWordSources, loadHiddenWords } from './load-hidden-words.ts'

/** What was found to be in no file of a site. Hashes tell words that are easily guessed, so these lie with the cache. */
interface Proven {
  /** Of the list of files. */
  readonly manifest: string
  readonly key: string
  readonly hashes: readonly number[]
}

const nothing: Proven = { manifest: '', key: '', hashes: [] }

export interface ProofOptions extends HiddenWordSources {
  /** Changes with every file that the reports were read from. */
  readonly key: string
  readonly memory: Memory
}

/** As our styles, scripts and fonts are called. */
const ownName = /^[\w-]+\.[\da-f]{8}\.(?:css|js|woff2)$/

export class Proof {
  readonly #options: ProofOptions
  /** What to remember, if nothing is found; its words are null while nobody had to ask for them. */
  #key = ''
  #hiddenWords: readonly HiddenWord[] | null = null

  constructor(options: ProofOptions) {
    this.#options = options
  }

  /**
   * What to hold the `stale` files against; and of all others, also those `left` by nobody knows whom, the ones that were
   * not yet held against all of it.
   */
  plan(
    stale: readonly Stale[],
    files: Records,
    left: readonly string[],
  ): { hiddenWords: readonly HiddenWord[]; kept: readonly OutputPath[] } {
    if (this.#options.hidden.size === 0) return { hiddenWords: [], kept: [] }
    const { manifest, key, hashes } = load(this.#path)
    const { out } = this.#options.folders
    this.#key = keyOf(
      this.#options,
      left.map(path => join(out, path)),
    )
    const isSame = manifest !== '' && manifest === this.#manifest()
    // Copies are always made again, and what they hold is part of the key.
    const isMade = stale.some(({ page, there }) => !('from' in page) || there === null)
    if (isSame && key === this.#key && !isMade) return { hiddenWords: [], kept: [] }
    const summed = [...files.keys()].filter(path => ownName.test(path))
    this.#hiddenWords = loadHiddenWords({ ...this.#options, summed })
    const known = new Set(isSame ? hashes : [])
    const isProven = this.#hiddenWords.every(word => known.has(hashOf(word.key)))
    const seen = new Set(stale.map(({ page }) => page.path))
    const others = isProven ? [] : [...files.keys()].filter(path => !seen.has(path))
    // What a link leads to is no part of the site.
    const legible = left.filter(path => lstatSync(join(out, path)).isFile())
    return { hiddenWords: this.#hiddenWords, kept: [...others, ...legible.map(outputPath)] }
  }

  /** To be called when the files are in place. What was found is looked for again by the next build. */
  remember(found: readonly Diagnostic[]): void {
    const path = this.#path
    const isFound = found.some(({ code }) => code === 'output/leak')
    if (path === null || this.#hiddenWords === null || isFound) return
    const hashes = this.#hiddenWords.map(({ key }) => hashOf(key))
    const proven: Proven = { manifest: this.#manifest(), key: this.#key, hashes }
    try {
      makeFolder(dirname(path))
      putSealed(path, JSON.stringify(proven))
    } catch {
      // The next build looks at everything again.
    }
  }

  get #path(): string | null {
    const { memory, folders } = this.#options
    const name = createHash('sha1').update(folders.out).digest('hex').slice(0, 16)
    return memory.cache === null || !memory.remembers ? null : join(memory.cache, `${name}.proven`)
  }

  #manifest(): string {
    try {
      return sumOfFile(join(this.#options.folders.out, manifestPath)).sum
    } catch {
      return ''
    }
  }
}

/** What hidden words are gathered from, in short. */
function keyOf(
  { key, site, folders, templates, words }: ProofOptions,
  left: readonly string[],
): string {
  const { config, statics, attachments, pages, draftPages, facets } = site
  const hash = createHash('sha1').update(key)
  const own = [...pages, ...draftPages].map(({ source }) => source)
  const files = [...statics.map(({ from }) => from), ...attachments.map(({ path }) => path), ...own]
  for (const path of [...files.map(file => join(folders.reports, file)), ...left]) {
    const found = statSync(path, { throwIfNoEntry: false })
    hash.update(`${path}\0${found?.size}\0${found?.mtimeMs}\0`)
  }
  const rest = [config, templates.version, words, facets.map(({ id, name }) => [id, name])]
  return hash.update(JSON.stringify(rest)).digest('base64url')
}

function load(path: string | null): Proven {
  try {
    const found: Proven = path === null ? nothing : { ...nothing, ...JSON.parse(loadSealed(path)) }
    return Array.isArray(found.hashes) ? found : nothing
  } catch {
    return nothing
  }
}
