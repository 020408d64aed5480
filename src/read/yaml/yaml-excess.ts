/** Finds in YAML what would take long to parse or make too much: parts without end, levels, and aliases. */
import { limits } from '../../model/schemas/limits.ts'

export interface YamlExcess {
  readonly message: string
  readonly hint: string
  /** Where it becomes too much, in characters. */
  readonly at: number
}

const tooMany = {
  message: `Here are more than ${limits.parts} keys, items and other parts`,
  hint: 'Put data beside the file and link to it',
}
const tooLong = {
  message: `Here are more than ${limits.yamlLines} lines`,
  hint: 'Put data beside the file and link to it',
}
export const tooDeep = { message: 'Lists or keys are nested too deeply', hint: 'Flatten them' }
export const tooAliased = {
  message: `The aliases stand for too much: expected at most ${limits.aliases} uses`,
  hint: 'Write the values out',
}

/** The first excess of a text; `tokens` are those of the text, each as it is written. */
export function yamlExcess(text: string, tokens: Iterable<string>): YamlExcess | null {
  const line = endOfLine(text, limits.yamlLines)
  if (line !== null) return { ...tooLong, at: line }
  const levelsOf = levelCounter()
  let [at, parts, aliases] = [0, 0, 0]
  for (const token of tokens) {
    // A sign that a value without quotes follows: it is not in the text.
    if (token === '\u001f' || token === '\u0002' || token === '\u0018') continue
    parts += partsOf(token)
    if (token.startsWith('*')) aliases += 1
    if (parts > limits.parts) return { ...tooMany, at }
    if (aliases > limits.aliases) return { ...tooAliased, at }
    if (levelsOf(token) > limits.levels) return { ...tooDeep, at }
    at += token.length
  }
  return null
}

/** Each escape is looked up, and one that is none is a mistake of its own. */
function partsOf(token: string): number {
  if (token.startsWith('"')) return token.split('\\').length
  return /^(?:[-?:,[{}\]]$|[&*!'])/.test(token) ? 1 : 0
}

/** Where the line with that number ends; null where the text has fewer. */
function endOfLine(text: string, line: number): number | null {
  let at = -1
  for (let i = 0; i < line; i += 1) {
    at = text.indexOf('\n', at + 1)
    if (at === -1) return null
  }
  return at + 1
}

/** How many lists and maps are open at each token: those in brackets, and those by how far lines are indented. */
function levelCounter(): (token: string) => number {
  let columns: number[] = []
  let [column, brackets, isIndent] = [0, 0, true]
  return token => {
    if (token === '[' || token === '{') brackets += 1
    if (token === ']' || token === '}') brackets = Math.max(0, brackets - 1)
    const isBlank = token.trim() === ''
    if (isIndent && !isBlank && brackets === 0) {
      columns = [...columns.filter(each => each < column), column]
      // Behind "- ", an item begins as on a line of its own.
      isIndent = token === '-' || token === '?' || token === ':'
    }
    const lines = token.split('\n')
    column = lines.length > 1 ? (lines.at(-1) ?? '').length : column + token.length
    if (lines.length > 1) isIndent = true
    return columns.length + brackets
  }
}
