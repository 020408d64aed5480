/** Finds where links that lead nowhere were written: whoever mends one needs that line, and not a page that was made of it. */
import type { SourcePath } from '../model/paths.ts'
import type { Place } from '../model/report.ts'

/** What pages are made of. */
export interface Source {
  readonly file: SourcePath
  readonly text: string
}

export interface Written {
  readonly file: SourcePath
  readonly place: Place
}

/** Where each of `links` is first written in each of `sources`, in a site at `base`; none where pages compute it. */
export function traceLinks(
  links: readonly string[],
  sources: Iterable<Source>,
  base: string,
): ReadonlyMap<string, readonly Written[]> {
  const found = new Map<string, Written[]>()
  if (links.length === 0) return found
  const wanted = new Map<string, string[]>()
  for (const link of links) {
    const key = keyOf(link, base)
    if (key !== '') wanted.set(key, [...(wanted.get(key) ?? []), link])
  }
  for (const { file, text } of sources) {
    const seen = new Set<string>()
    const read = file.endsWith('.liquid') ? inTemplate : inText
    for (const [written, index] of read(text, base)) {
      const key = keyOf(written, base)
      const meant = wanted.get(key)
      if (!meant || seen.has(key)) continue
      seen.add(key)
      const place = placeAt(text, index, index + written.length)
      // Authors write addresses on the web; all others that lead nowhere come from a template.
      for (const link of meant.filter(each => read === inTemplate || each.startsWith(base)))
        found.set(link, [...(found.get(link) ?? []), { file, place }])
    }
  }
  return found
}

type Occurrence = readonly [link: string, index: number]

/** Addresses of the site in anything that is written: up to what cannot be part of one, or ends the sentence. */
function* inText(text: string, base: string): Iterable<Occurrence> {
  for (let at = text.indexOf(base); at >= 0; at = text.indexOf(base, at + base.length)) {
    const [run = ''] = /^[^\s<>"'()[\]{}|\\`]*/.exec(text.slice(at, at + longest)) ?? []
    yield [/^.*[^.,:;!?*_~]/.exec(run)?.[0] ?? '', at]
  }
}

/** No address that is told of is longer. */
const longest = 4000

/** What stands in the attributes of a template, behind what is filled in. */
function* inTemplate(text: string): Iterable<Occurrence> {
  for (const { 1: quoted = '', index, 0: all } of text.matchAll(
    /\b(?:href|src)\s*=\s*("[^"]*"|'[^']*')/gi,
  )) {
    const value = quoted.slice(1, -1)
    const written = value.slice(value.lastIndexOf('}') + 1)
    yield [written, index + all.length - 1 - written.length]
  }
}

/** The same for a link as a page has it and as a template or an author writes it: without the way to the root of the site. */
function keyOf(link: string, base: string): string {
  const below = link.startsWith(base) ? link.slice(base.length) : link
  try {
    return decodeURI(below.replace(/^(?:\.{0,2}\/)+/, ''))
  } catch {
    return below
  }
}

function placeAt(text: string, start: number, end: number): Place {
  const lines = text.slice(0, start).split('\n')
  const column = (lines.at(-1)?.length ?? 0) + 1
  return { line: lines.length, column, endLine: lines.length, endColumn: column + end - start }
}
