/** Finds where markup ends that only goes with the words around it. */
import { sign } from './letters.ts'

const inline = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr'
    .split(' ')
    .map(numberOf),
)
/** Nobody writes longer ones, and to look for an end that is not there takes time. */
const longestAside = 4000

/** The letters of a short name as one number. */
function numberOf(name: string): number {
  let number = 0
  for (let i = 0; i < name.length; i += 1) number = number * 32 + (name.charCodeAt(i) & 31)
  return number
}

/** Where the name of an inline tag ends that begins at `i`; 0 where that is no such tag. */
function endOfName(text: string, i: number): number {
  let number = 0
  let end = text.charCodeAt(i) === 47 ? i + 1 : i
  for (const most = end + 7; end < most; end += 1) {
    const code = text.charCodeAt(end) | 32
    if (!(code > 96 && code < 123)) break
    number = number * 32 + (code & 31)
  }
  return inline.has(number) ? end : 0
}

/**
 * The place of the last character of an inline tag, or of what stands behind the text of a link in Markdown, that begins
 * at `i`; 0 where nothing does.
 */
export function endOfAside(text: string, i: number, to: number): number {
  let closing = '>'
  if (text.charAt(i) === ']') {
    const opening = text.charAt(i + 1)
    if (opening !== '(' && opening !== '[') return 0
    closing = opening === '(' ? ')' : ']'
  } else {
    const end = endOfName(text, i + 1)
    if (end === 0 || !' \n\t/>'.includes(text.charAt(end) || '-')) return 0
    if (text.charAt(end) === '>') return end
  }
  const end = text.slice(i + 2, Math.min(i + longestAside, to)).indexOf(closing)
  return end < 0 ? 0 : i + 2 + end
}

/** The entity at `i`, of those that stand for a sign: its kind, and where it ends. In feeds it may be an inline tag. */
export function entityAt(text: string, i: number): { kind: number; last: number } {
  if (text.startsWith('lt;', i + 1)) {
    const end = endOfName(text, i + 4)
    if (end > 0 && text.startsWith('&gt;', end)) return { kind: sign.mark, last: end + 3 }
    return { kind: sign.stop, last: i + 3 }
  }
  for (const [name, kind] of entities)
    if (text.startsWith(name, i + 1)) return { kind, last: i + name.length }
  return { kind: sign.stop, last: i }
}

const entities: readonly (readonly [name: string, kind: number])[] = [
  ['gt;', sign.stop],
  ['quot;', sign.stop],
  ['amp;', sign.stop],
  ['#39;', sign.mark],
  ['apos;', sign.mark],
  ['nbsp;', sign.space],
]

/** Whether a text has entities for letters, which those above are not. */
export const hasOtherEntities = (text: string): boolean =>
  /&(?!(?:lt|gt|quot|amp|#39|apos|nbsp);)[#a-z]/i.test(text) || /&amp;(?:#|nbsp)/.test(text)
