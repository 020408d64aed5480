/** Says in words what a field or a setting takes. */
import type { Node } from './reference-pages.ts'

const codes = (values: readonly unknown[]) => values.map(value => `\`${value}\``).join(', ')

/** `text or list`, `whole number from 1`, … `key` is where the keys of an object are told, on the same page. */
export function takesOf(node: Node, key: string): string {
  const { anyOf, items, properties, additionalProperties: named } = node
  if (anyOf) return eitherOf(anyOf, key)
  if (node.enum) return codes(node.enum)
  if (node.const !== undefined) return codes([node.const])
  if (properties) return `keys, see [below](#${anchorOf(key)})`
  if (items?.properties) return `list, see [below](#${anchorOf(key)})`
  if (items) return `list of ${takesOf(items, key)}`
  if (named) return `keys with ${takesOf(named, key)}`
  return simple(node)
}

function eitherOf(choices: readonly Node[], key: string): string {
  const [first, ...rest] = choices.filter(({ type }) => type !== 'null')
  if (!first) return ''
  const [second] = rest
  const one = takesOf(first, key)
  if (!second) return one
  // One, or a list of the same.
  if (second.items && takesOf(second.items, key) === one)
    return one === 'text' ? 'list' : `${one}; or a list`
  return [one, ...rest.map(choice => takesOf(choice, key))].join(', or ')
}

function simple({ type, examples, patternErrorMessage, ...node }: Node): string {
  const { minimum, maximum, maxLength } = node
  if ([type].flat().includes('boolean')) return codes([true, false])
  if (type === 'number' || type === 'integer') {
    const least = minimum === undefined ? '' : ` from ${minimum}`
    const most =
      maximum === undefined || maximum === Number.MAX_SAFE_INTEGER ? '' : ` to ${maximum}`
    return `${type === 'integer' ? 'whole number' : 'number'}${least}${most}`
  }
  if (patternErrorMessage)
    return patternErrorMessage
      .replace(/^Expected /, '')
      .replaceAll(/such as ([^,]+)/g, 'such as `$1`')
  if (maxLength !== undefined) return `text of at most ${maxLength} characters`
  if (/^\d{4}-\d\d-\d\d \d/.test(examples?.[0] ?? '')) return '[time](../writing-reports.md#times)'
  return examples ? `text, such as ${codes(examples)}` : 'text'
}

/** The name of a heading as GitHub makes it. */
const anchorOf = (heading: string) => heading.replaceAll(/[^\w-]/g, '').toLowerCase()
