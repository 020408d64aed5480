/** Turns the English words into the declaration of their type, which all code that names a text is checked against. */
import { isForms, type Tree } from '../src/read/settings/check-words.ts'

/** The text of `en.d.yaml.ts`. */
export function declareWords(words: Tree): string {
  return `/** The shape of en.yaml, written by the compiler from that file. */
import type { Count } from '../../src/model/languages/words.ts'

declare const words: ${typeOf(words, '')}
export default words
`
}

function typeOf(tree: Tree, indent: string): string {
  if (typeof tree === 'string') return 'string'
  if (Array.isArray(tree) && tree.length > 3) return 'readonly string[]'
  if (Array.isArray(tree)) return `readonly [${tree.map(() => 'string').join(', ')}]`
  if (isForms(tree)) return 'Count'
  const inner = `${indent}  `
  const lines = Object.entries(tree).map(([key, below]) => {
    const name = /^\w+$/.test(key) ? key : `'${key}'`
    return `${inner}readonly ${name}: ${typeOf(below, inner)}\n`
  })
  return `{\n${lines.join('')}${indent}}`
}
