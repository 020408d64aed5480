/**
 * Finds in an SVG drawing what could run a script, load something, or stand for something else. Not a list of what is
 * dangerous: a list of what drawings are made of, and all else counts. Sources: SVG 2, CSS Values 4, XML 1.0.
 */
import { spellOut } from '../decode.ts'
import { Drawn } from './drawn.ts'
import { excessIn, isExcessive } from './excess-in.ts'

const elements = new Set(
  (
    'a animate animateMotion animateTransform circle clipPath defs desc ellipse filter font font-face font-face-name ' +
    'font-face-src g glyph hkern image line linearGradient marker mask metadata missing-glyph mpath path pattern polygon ' +
    'polyline radialGradient rect set solidColor stop style svg switch symbol text textPath title tspan use view vkern ' +
    'feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap ' +
    'feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode ' +
    'feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence'
  ).split(' '),
)

/** Namespaces of which browsers make something; others are notes of programs that draw. */
const svg = 'http://www.w3.org/2000/svg'
const harmless =
  /^(http:\/\/www\.w3\.org\/(1999\/xlink|XML\/1998\/namespace|1999\/02\/22-rdf-syntax-ns#)|(?!https?:\/\/www\.w3\.org\/).*)$/

const space = /[ \t\r\n]+/y
const name = /[^\s<>"'/=?!&]+/y
const value = /[ \t\r\n]*=[ \t\r\n]*(?:"([^"<]*)"|'([^'<]*)')/y
/** What stands between tags beside comments and passages of text: text, the declaration, and a type without a part of its own. */
const between = /[^<]+|<\?xml(?=\s)[^?<>]*\?>|<!DOCTYPE\s+svg(?:\s[^[\]<>]*)?>/y
const tag = /<(\/?)/y

const inertData =
  /^data:(image\/(png|jpe?g|gif|webp|avif)|font\/[\w+-]+|application\/(x-)?font-[\w-]+)[;,]/i
const links = /^(https?:\/\/|mailto:)/i
/** Attributes that are never styles. */
const notes = /^(id|class|content|role|title|lang|(aria|data)-.*)$/

export interface Danger {
  /** `<script>`, `onload="…"` */
  readonly what: string
  readonly line: number
  /** Whether it does nothing but keep a browser busy, or us. */
  readonly isExcess?: true
}

/** The first of them; null where there is none. Looks at each character a few times at most. */
export function dangerInDrawing(text: string): Danger | null {
  const lineAt = (at: number) => text.slice(0, at).split('\n').length
  const excess = excessIn(text)
  if (excess) return { what: excess.what, line: lineAt(excess.at), isExcess: true }
  const reader = new DrawingReader(text)
  const what = reader.read()
  if (what !== null) return { what, line: lineAt(reader.at) }
  const part = reader.drawn.excess()
  if (part === null) return null
  const repeats = `<${part.name}>, with which too much is drawn: parts that stand for others again and again, or for themselves`
  return { what: repeats, line: lineAt(part.at), isExcess: true }
}

class DrawingReader {
  at = 0
  readonly drawn = new Drawn()
  readonly #text: string
  readonly #foreign: ReadonlySet<string>
  /** What was read of the style sheet that the reader is in; null outside of any. */
  #style: string | null = null

  constructor(text: string) {
    this.#text = text
    this.#foreign = foreignPrefixes(text)
  }

  read(): string | null {
    // In another encoding than UTF-8, nothing of all this would be found.
    if (/[^\P{Cc}\s]|\uFFFD/u.test(spellOut(this.#text)))
      return 'characters that are no text in UTF-8'
    if (this.#text.startsWith('\uFEFF')) this.at = 1
    for (let start = -1; this.at < this.#text.length && start !== this.at; ) {
      start = this.at
      const passage = this.#takePassage()
      const found = passage === null ? this.#readTag() : this.#dangerInText(passage)
      if (found === null) continue
      this.at = start
      return found
    }
    return this.at < this.#text.length ? this.#text.slice(this.at, this.at + 20) : null
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.#text)
    if (found) this.at = pattern.lastIndex
    return found
  }

  /** Not by a pattern: a long one, which looks at each sign whether it is the end, fills the memory of its engine. */
  #takePassage(): string | null {
    const { at } = this
    const ends = [
      ['<!--', '--', '-->'],
      ['<![CDATA[', ']]>', ']]>'],
    ] as const
    const [opening, first, closing] = ends.find(([start]) => this.#text.startsWith(start, at)) ?? []
    if (opening === undefined) return this.#take(between)?.[0] ?? null
    const end = this.#text.indexOf(first, at + opening.length)
    if (end < 0 || !this.#text.startsWith(closing, end)) return null
    this.at = end + closing.length
    return this.#text.slice(at, this.at)
  }

  #dangerInText(passage: string): string | null {
    if (passage.startsWith('<?xml')) {
      const [, encoding = 'utf-8'] = /encoding\s*=\s*["']([^"']*)/.exec(passage) ?? []
      return /^(utf-8|us-ascii)$/i.test(encoding) ? null : `the encoding ${encoding}`
    }
    if (/^<!(--|D)/.test(passage)) return null
    const isLiteral = passage.startsWith('<')
    this.drawn.addText(passage.length)
    if (this.#style !== null) this.#style += isLiteral ? passage.slice(9, -3) : spelt(passage)
    return isLiteral ? null : entityIn(passage)
  }

  #readTag(): string | null {
    const start = this.at
    const opening = this.#take(tag)
    const [called] = (opening && this.#take(name)) ?? []
    if (!opening || called === undefined) return this.#text.slice(start, start + 20)
    const [isClosing, isForeign] = [opening[1] === '/', this.#foreign.has(prefixOf(called))]
    if (!isForeign && !elements.has(localOf(called))) return `<${called}>`
    // What stands in pieces in a style sheet is one text to a browser.
    if (this.#style !== null && !isClosing) return `<${called}> in a style sheet`
    const inStyle = this.#style === null ? null : dangerInStyle(this.#style)
    if (this.#style !== null && inStyle === null) this.drawn.addStyle(this.#style)
    if (!isClosing) this.drawn.open(localOf(called), start)
    const inAttributes = this.#readAttributes(called, isForeign, isClosing)
    const [end] = this.#take(/[ \t\r\n]*\/?>/y) ?? []
    if (isClosing || end?.endsWith('/>')) this.drawn.close()
    const isStyle = !isForeign && !isClosing && end?.endsWith('/>') === false
    this.#style = isStyle && localOf(called) === 'style' ? '' : null
    return inStyle ?? inAttributes ?? (end === undefined ? `<${called}> without an end` : null)
  }

  #readAttributes(called: string, isForeign: boolean, isClosing: boolean): string | null {
    const known = new Set<string>()
    while (this.#take(space)) {
      const [attribute] = this.#take(name) ?? []
      if (attribute === undefined) break
      const [, double, single] = this.#take(value) ?? []
      const content = double ?? single
      if (content === undefined || isClosing) return `${attribute} without a value`
      // Parsers that are strict end at the second; what others make of it nobody knows.
      if (known.has(attribute)) return `${attribute} twice`
      known.add(attribute)
      const entity = entityIn(content)
      if (entity) return entity
      if (isForeign && !attribute.startsWith('xmlns')) continue
      const found = dangerInAttribute(attribute, spelt(content), localOf(called))
      if (found) return found
      this.drawn.addAttribute(attribute, spelt(content))
      const isNote = this.#foreign.has(prefixOf(attribute)) || notes.test(attribute)
      if (!isNote && dangerInStyle(spelt(content))) return told(attribute, spelt(content))
    }
    return null
  }
}

const prefixOf = (called: string) =>
  called.includes(':') ? called.slice(0, called.indexOf(':')) : ''
const localOf = (called: string) => called.slice(called.indexOf(':') + 1)

/** Prefixes that stand for notes of programs, wherever they are declared; one that is also declared as another does not. */
function foreignPrefixes(text: string): ReadonlySet<string> {
  const declared = [
    ...text.matchAll(/xmlns:([^\s:=<>"'/]{1,60})[ \t\r\n]*=[ \t\r\n]*(?:"([^"<]*)"|'([^'<]*)')/g),
  ]
  const foreign = new Set(declared.map(([, prefix = '']) => prefix))
  for (const [, prefix = '', double, single] of declared)
    if (spelt(double ?? single ?? '') === svg) foreign.delete(prefix)
  return foreign
}

/** A name that stands for some other text, of which only the type of a document knows which. */
const entityIn = (text: string) => /&(?!(?:amp|lt|gt|quot|apos|#\w+);)\w*;?/.exec(text)?.[0] ?? null

const told = (attribute: string, content: string) => `${attribute}="${content.slice(0, 40)}"`

/** As an XML parser reads an attribute. */
function spelt(content: string): string {
  if (!content.includes('&')) return content
  const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'" }
  return spellOut(content)
    .replace(/&(lt|gt|quot|apos);/g, (_, entity: string) => named[entity] ?? '')
    .replace(/&amp;/g, '&')
}

function dangerInAttribute(attribute: string, content: string, element: string): string | null {
  return isInert(attribute, localOf(attribute), content, element) ? null : told(attribute, content)
}

function isInert(attribute: string, local: string, content: string, element: string): boolean {
  if (attribute === 'xmlns') return content === svg
  if (prefixOf(attribute) === 'xmlns') return content === svg || harmless.test(content)
  if (/^on/i.test(local) || attribute === 'xml:base') return false
  if (local === 'attributeName')
    return !/^(href|[^:]*:.*|on.*|style|class|id)$/i.test(content.trim())
  // What moves is not followed to what it would come to stand for.
  if (isExcessive(attribute, content) || (/^(animate|set)/.test(element) && /url\(/i.test(content)))
    return false
  if (local !== 'href') return true
  if (element === 'image') return inertData.test(content)
  if (content.startsWith('#') || (element === 'a' && links.test(content))) return true
  return element !== 'use' && inertData.test(content)
}

/** In style sheets, and in the values of attributes that may be styles. */
function dangerInStyle(style: string): string | null {
  if (!/[@\\(]/.test(style)) return null
  const [rule] =
    /@import|@namespace|\\|\b(?:image-set|image|src|expression|element|cross-fade)\(/i.exec(
      style,
    ) ?? []
  if (rule) return rule
  for (const [whole, quote = '', target = ''] of style.matchAll(/url\(\s*(["']?)([^"')]*)/gi))
    if (!target.startsWith('#') && !inertData.test(target)) return whole + quote
  return null
}
