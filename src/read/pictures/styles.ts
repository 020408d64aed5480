/**
 * Finds which parts of a drawing its styles use, and in which elements. Where that is not clear, it counts for all of them:
 * what is found too often only makes a drawing seem larger. Sources: CSS Syntax 3, Selectors 4.
 */

/** To a part of the same drawing. */
export interface Reference {
  readonly id: string
  /** For the element as a whole, for each thing that is drawn in it, or for each corner of these. */
  readonly kind: 'once' | 'each' | 'corner'
}

interface Styled {
  readonly name: string
  readonly id: string
  readonly classes: string
}

const everywhere = '*'

export class Styles {
  readonly #bySelector = new Map<string, (readonly Reference[])[]>()

  /** `sheet` has no escapes. */
  add(sheet: string): void {
    const { text, targets } = withoutTexts(sheet)
    for (const rule of text.split('}')) {
      if (!/url\(/i.test(rule)) continue
      const cut = rule.lastIndexOf('{')
      const head = rule.slice(0, Math.max(0, cut))
      const selectors = head.slice(Math.max(head.lastIndexOf('{'), head.lastIndexOf(';')) + 1)
      // Where a rule stands within another, what is before it belongs to that one.
      this.#put(everywhere, referencesIn(head, targets))
      const references = referencesIn(rule.slice(cut + 1), targets)
      const keys = cut < 0 ? [everywhere] : selectors.split(',').map(keyOf)
      for (const key of new Set(keys)) this.#put(key, references)
    }
  }

  /** One by one, for of many there may be far more than anybody wants to follow. */
  *of({ name, id, classes }: Styled): Iterable<Reference> {
    if (this.#bySelector.size === 0) return
    const named = classes.split(/\s+/).map(each => `.${each}`)
    for (const key of new Set([everywhere, name, `#${id}`, ...named]))
      for (const references of this.#bySelector.get(key) ?? []) yield* references
  }

  #put(key: string, references: readonly Reference[]): void {
    if (references.length === 0) return
    const known = this.#bySelector.get(key)
    if (known) known.push(references)
    else this.#bySelector.set(key, [references])
  }
}

/** Those in the value of an attribute. */
export function stated(attribute: string, content: string): readonly Reference[] {
  if (!/url\(/i.test(content)) return []
  const { text, targets } = withoutTexts(content)
  return referencesIn(attribute === 'style' ? text : `${attribute}:${text}`, targets)
}

/** Styles in which numbers stand for what is referred to, and nothing for other texts and comments. */
function withoutTexts(styles: string): {
  readonly text: string
  readonly targets: readonly string[]
} {
  const targets: string[] = []
  const text = styles.replace(
    /url\(\s*(?:"([^"]*)"?|'([^']*)'?|([^)]*))|\/\*[\s\S]*?(?:\*\/|$)|"[^"\n]*"?|'[^'\n]*'?/gi,
    (whole, double?: string, single?: string, bare?: string) => {
      const target = double ?? single ?? bare
      if (target === undefined) return whole.startsWith('/') ? ' ' : '""'
      return `url(${targets.push(target.trim()) - 1}`
    },
  )
  return { text, targets }
}

function referencesIn(declarations: string, targets: readonly string[]): readonly Reference[] {
  const found: Reference[] = []
  for (const declaration of declarations.split(';')) {
    const kind = kindOf(declaration.slice(0, Math.max(0, declaration.indexOf(':'))).trim())
    for (const [, number] of declaration.matchAll(/url\((\d+)/gi)) {
      const target = targets[Number(number)] ?? ''
      if (target.startsWith('#')) found.push({ id: target.slice(1), kind })
    }
  }
  return found
}

function kindOf(property: string): Reference['kind'] {
  if (/^(-webkit-)?(mask|clip-path|filter)/i.test(property)) return 'once'
  return /^marker/i.test(property) ? 'corner' : 'each'
}

/** `g > .a.b:hover` → `.a`: whatever it holds for has that. */
function keyOf(selector: string): string {
  const last =
    selector
      .trim()
      .split(/[\s>+~]+/)
      .at(-1) ?? ''
  const plain = last.replace(/\[[^[\]]*\]|::?[\w-]+(?:\([^()]*\))?/g, '')
  const [whole, name = '', first = ''] =
    /^([\w-]*)((?:[.#][\w-]+)?)(?:[.#][\w-]+)*$/.exec(plain) ?? []
  return whole === undefined ? everywhere : first || name || everywhere
}
