/** Turns the files of a site, as they are about to be published, into what is wrong with them. */
import { type Code, type Diagnostic, diagnose } from '../model/diagnostics.ts'
import type { OutputPath, SourcePath } from '../model/paths.ts'
import { readPage } from './read-page.ts'
import { answersFor, type Target, targetOf } from './target-of.ts'
import { problemOf } from './verify-file.ts'

/** What a verifier cannot know by itself. */
export interface VerifyContext {
  /** The address of the site. */
  readonly base: string
  /** How a diagnostic names a file of the site. */
  readonly locate: (path: OutputPath) => SourcePath
}

/** A target, and the first link that leads to it. */
interface Aim extends Target {
  readonly from: OutputPath
  readonly link: string
}

/** Looks at the files of one build as they are made, and at last at how they hang together. */
export class Verifier {
  readonly #context: VerifyContext
  /** By page, the ids on it, one a line. */
  readonly #ids = new Map<OutputPath, string>()
  readonly #aims = new Map<string, Aim>()
  readonly #found: Diagnostic[] = []

  constructor(context: VerifyContext) {
    this.#context = context
  }

  /** Takes note of a file that is to be published. */
  see(path: OutputPath, content: Uint8Array): void {
    const text = () => new TextDecoder().decode(content)
    if (path.endsWith('.html')) {
      this.#seePage(path, text())
      return
    }
    const problem = problemOf(path, text)
    if (problem !== null) this.#complain('output/invalid', path, problem)
  }

  /**
   * What is wrong with the files seen, in a site that has all of `paths`; `load` gives the text of a file
   * that stays as it is.
   */
  conclude(paths: ReadonlySet<string>, load: (path: OutputPath) => string): readonly Diagnostic[] {
    for (const aim of this.#aims.values()) {
      const problem = this.#problemOf(aim, paths, load)
      if (problem !== null) this.#complain('output/broken-link', aim.from, problem)
    }
    return this.#found
  }

  #seePage(path: OutputPath, html: string): void {
    const { ids, repeated, links } = readPage(html)
    this.#ids.set(path, linesOf(ids))
    for (const id of repeated)
      this.#complain('output/duplicate-id', path, `The id "${id}" is on the page twice`)
    for (const link of links) {
      const target = targetOf(link, path, this.#context.base)
      if (target === null) continue
      const key = `${target.path}#${target.fragment}`
      if (this.#aims.has(key)) continue
      const [own, fragment] = [detached(target.path), detached(target.fragment)]
      this.#aims.set(detached(key), { path: own, fragment, from: path, link: detached(link) })
    }
  }

  #problemOf(
    { path, fragment, link }: Aim,
    paths: ReadonlySet<string>,
    load: (path: OutputPath) => string,
  ): string | null {
    const file = answersFor(path).find(candidate => paths.has(candidate))
    if (file === undefined) return `The link "${link}" leads to no file of the site`
    if (fragment === '' || !file.endsWith('.html')) return null
    const ids = this.#ids.get(file) ?? linesOf(readPage(load(file)).ids)
    this.#ids.set(file, ids)
    return ids.includes(`\n${fragment}\n`)
      ? null
      : `The link "${link}" leads to no place on its page`
  }

  #complain(code: Code, path: OutputPath, message: string): void {
    this.#found.push(diagnose(code, this.#context.locate(path), message))
  }
}

/** The ids with a line break before and after each. */
function linesOf(ids: ReadonlySet<string>): string {
  return detached(`\n${[...ids].join('\n')}\n`)
}

/** A copy: part of a text keeps all of it in memory, and these are parts of every page of a site. */
function detached(text: string): string {
  return new TextDecoder().decode(new TextEncoder().encode(text))
}
