/** Turns the files of a site, as they are about to be published, into what is wrong with them. */
import { type Code, type Diagnostic, diagnose } from '../model/diagnostics.ts'
import type { OutputPath, SourcePath } from '../model/paths.ts'
import { groupFindings } from './group-findings.ts'
import { readPage } from './read-page.ts'
import { answersFor, type Target, targetOf } from './target-of.ts'
import { type Source, traceLinks } from './trace-links.ts'
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
  /** Whether the link is written with scheme and host, as those of authors to the site are. */
  readonly isWhole: boolean
}

/** Looks at the files of one build as they are made, and at last at how they hang together. */
export class Verifier {
  readonly #context: VerifyContext
  /** By page, the ids on it, one a line. */
  readonly #ids = new Map<OutputPath, string>()
  readonly #aims = new Map<string, Aim>()
  readonly #wholeAims = new Map<string, Aim>()
  /** By the depth of a page, links that lead to the same place from every page as deep. */
  readonly #climbs = new Map<number, Set<string>>()
  readonly #found: Diagnostic[] = []

  constructor(context: VerifyContext) {
    this.#context = context
  }

  /** Takes note of a file that is to be published. */
  see(path: OutputPath, content: string | Uint8Array): void {
    const text = () => (typeof content === 'string' ? content : new TextDecoder().decode(content))
    if (path.endsWith('.html')) {
      this.#seePage(path, text())
      return
    }
    const problem = problemOf(path, text)
    if (problem !== null) this.#complain('output/invalid', path, problem)
  }

  /**
   * What is wrong with the files seen, once where it is so on many, in a site that has all of `paths`; `load` gives the text of a file
   * that stays as it is. A link is told where one of `sources` has it, which are read only then, or else on the first page.
   */
  conclude(
    paths: ReadonlySet<string>,
    load: (path: OutputPath) => string,
    sources: Iterable<Source> = [],
  ): readonly Diagnostic[] {
    const broken = [...this.#aims.values(), ...this.#wholeAims.values()].flatMap(aim => {
      const message = this.#problemOf(aim, paths, load)
      return message === null ? [] : { ...aim, message }
    })
    const links = broken.map(({ link }) => link)
    const places = traceLinks(links, sources, this.#context.base)
    for (const { isWhole, from, link, message } of broken) {
      const code = isWhole ? 'output/broken-address' : 'output/broken-link'
      const written = places.get(link) ?? []
      if (written.length === 0) this.#complain(code, from, message)
      for (const { file, place } of written)
        this.#found.push(diagnose(code, file, message, { place }))
    }
    return groupFindings(this.#found)
  }

  #seePage(path: OutputPath, html: string): void {
    const { ids, repeated, links } = readPage(html)
    this.#ids.set(path, linesOf(ids))
    for (const id of repeated)
      this.#complain('output/duplicate-id', path, `The id "${id}" is on the page twice`)
    const depth = path.split('/').length - 1
    const climbs = this.#climbs.get(depth) ?? new Set()
    this.#climbs.set(depth, climbs)
    const toRoot = '../'.repeat(depth)
    for (const link of links) {
      // Most links are to places on the same page, or say in the same words what those of others do.
      if (climbs.has(link) || (link.startsWith('#') && ids.has(link.slice(1)))) continue
      if (link.startsWith(toRoot) && /^[^#?]/.test(link)) climbs.add(detached(link))
      this.#seeLink(link, path)
    }
  }

  #seeLink(link: string, from: OutputPath): void {
    const target = targetOf(link, from, this.#context.base)
    if (target === null) return
    const { path, fragment } = target
    const isWhole = /^[a-z][a-z0-9+.-]*:/i.test(link)
    const seen = `${path}#${fragment}`
    // What is wrong with a link of ours must not hide behind one of an author's.
    const aims = isWhole ? this.#wholeAims : this.#aims
    if (aims.has(seen)) return
    const key = detached(seen)
    const own = { path: key.slice(0, path.length), fragment: key.slice(path.length + 1) }
    aims.set(key, { ...own, from, link: detached(link), isWhole })
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

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** A copy: part of a text keeps all of it in memory, and these are parts of every page of a site. */
function detached(text: string): string {
  return decoder.decode(encoder.encode(text))
}
