/** Reads YAML 1.2 into plain data, remembering where every value and key stands. */
import {
  isMap,
  isPair,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type YAMLError,
} from 'yaml'
import type { Place } from '../model/report.ts'
import { limits } from '../model/schemas/limits.ts'
import { type Remainder, withoutFaults } from './without-faults.ts'
import { tooAliased, tooDeep, type YamlExcess, yamlExcess } from './yaml/yaml-excess.ts'
import { yamlWords } from './yaml/yaml-words.ts'

export interface YamlProblem {
  readonly kind: 'syntax' | 'duplicate-key'
  readonly message: string
  readonly place: Place
  /** What to do. */
  readonly hint: string
}

export interface Yaml {
  /** `undefined` when it cannot be parsed; without the keys that stand twice. */
  readonly value: unknown
  readonly problems: readonly YamlProblem[]
  /** Where values stand, by path: `actions.0.title`. */
  readonly places: Readonly<Record<string, Place>>
  /** Where keys stand, by the path of their value. */
  readonly keys: Readonly<Record<string, Place>>
  /** The keys that stand twice, as `Report.faults` has them. */
  readonly faults: readonly string[]
}

/**
 * Reads `text`, which starts on line `firstLine` of its file. Core schema: dates and clock times stay
 * text, `NO` stays text; keys that stand twice, tags, and aliases beyond 50 uses are problems.
 */
export function readYaml(text: string, firstLine = 1): Yaml {
  const excess = yamlExcess(text, new Lexer().lex(text))
  return excess ? refused(excess, text, firstLine) : parsed(text, firstLine)
}

const options = {
  version: '1.2',
  schema: 'core',
  // Its own way takes the square of their number.
  uniqueKeys: false,
  resolveKnownTags: false,
  prettyErrors: false,
  // No warnings on standard error, where the reader would not know which file they are about.
  logLevel: 'error',
} as const

function parsed(text: string, firstLine: number): Yaml {
  const lines = linesOf(text)
  const document = parseDocument(text, options)
  const place = (from: number, to: number): Place => {
    const start = lines.linePos(Math.min(from, text.length))
    const end = lines.linePos(Math.min(Math.max(to, from), text.length))
    const [line, endLine] = [start.line + firstLine - 1, end.line + firstLine - 1]
    return { line, column: start.col, endLine, endColumn: end.col }
  }
  const problems = [...document.errors, ...document.warnings].map(
    (error): YamlProblem => ({
      kind: 'syntax',
      ...wordsFor(error, text),
      place: place(...error.pos),
    }),
  )
  const found: Found = { places: new Map(), keys: new Map(), twice: [], problems }
  const isParsed = problems.length === 0
  if (isParsed) collect(document.contents, '', place, found)
  const places = Object.fromEntries(found.places)
  const keys = Object.fromEntries(found.keys)
  if (!isParsed) return { value: undefined, problems, places, keys, faults: [] }
  try {
    const value: unknown = document.toJS({ maxAliasCount: limits.aliases })
    // What has an alias of itself in it never ends, and is no JSON: this throws.
    if (text.includes('&')) JSON.stringify(value)
    const whole = { value, problems, places, keys, faults: [] }
    return found.twice.length === 0 ? whole : withoutTwice(whole, found.twice)
  } catch (error) {
    const problem = { kind: 'syntax', ...wordsForValue(error), place: place(0, 0) } as const
    return { value: undefined, problems: [problem], places, keys, faults: [] }
  }
}

/** All of them: the parser counts none after a mistake. */
function linesOf(text: string): LineCounter {
  const lines = new LineCounter()
  lines.addNewLine(0)
  for (const { index } of text.matchAll(/\n/g)) lines.addNewLine(index + 1)
  return lines
}

/** Which of the two values is meant, nobody can tell. */
function withoutTwice(whole: Yaml, twice: readonly string[]): Yaml {
  const { yaml, faults }: Remainder = withoutFaults(
    whole,
    twice.map(path => path.split('.')),
  )
  return { ...yaml, faults }
}

function refused({ message, hint, at }: YamlExcess, text: string, firstLine: number): Yaml {
  const before = text.slice(0, at).split('\n')
  const place = { line: firstLine - 1 + before.length, column: (before.at(-1)?.length ?? 0) + 1 }
  const problem = { kind: 'syntax', message, hint, place } as const
  return { value: undefined, problems: [problem], places: {}, keys: {}, faults: [] }
}

const inItself = {
  message: 'An alias stands for what it is in itself',
  hint: 'Write the values out',
}

/** A document without errors can still fail to become a value. */
function wordsForValue(error: unknown): Pick<YamlProblem, 'message' | 'hint'> {
  if (error instanceof TypeError) return inItself
  return error instanceof RangeError ? tooDeep : tooAliased
}

/** In our words where the parser's are about itself, or its hint would not help. */
function wordsFor(
  { code, message, pos }: YAMLError,
  text: string,
): Pick<YamlProblem, 'message' | 'hint'> {
  if (message.startsWith('Unresolved tag')) {
    const tag = text.slice(...pos)
    return { message: `The tag ${tag} is not known`, hint: 'Delete it; no tags are needed here' }
  }
  if (code === 'MULTIPLE_DOCS')
    return {
      message: 'A second document starts here',
      hint: 'Delete the line of "..." or "---" above',
    }
  if (message.includes('call stack')) return tooDeep
  const rest = text.slice(pos[0], pos[0] + longestWords)
  const isAsked = /^\?\s*(?:[\n,}\]]|$)/.test(rest.trimStart())
  if (isAsked)
    return {
      message: 'A "?" alone is not a value in YAML',
      hint: 'Put it in quotes; where nobody knows a time, write `unknown`',
    }
  return yamlWords(message, rest.split('\n')[0] ?? '')
}

/** As much of a line as anybody wants to read again in a message. */
const longestWords = 500

interface Found {
  readonly places: Map<string, Place>
  readonly keys: Map<string, Place>
  /** The paths of keys that stand twice. */
  readonly twice: string[]
  readonly problems: YamlProblem[]
}
type PlaceOf = (from: number, to: number) => Place

function collect(node: Node | null, path: string, place: PlaceOf, found: Found): void {
  if (!node?.range) return
  found.places.set(path, place(node.range[0], node.range[1]))
  const below = (step: string | number) => (path === '' ? `${step}` : `${path}.${step}`)
  if (isSeq<Node>(node)) {
    for (const [i, item] of node.items.entries()) collect(item, below(i), place, found)
  }
  if (!isMap(node)) return
  const own = new Set<string>()
  for (const pair of node.items) {
    if (!isPair(pair) || !isScalar(pair.key)) continue
    const key = String(pair.key.value)
    const step = below(key)
    const range = pair.key.range
    if (own.has(key)) noteTwice(key, place(range?.[0] ?? 0, (range?.[0] ?? 0) + 1), found)
    own.add(key)
    if (found.keys.has(step)) found.twice.push(step)
    if (range) found.keys.set(step, place(range[0], range[1]))
    collect((pair as Pair<unknown, Node | null>).value, step, place, found)
  }
}

function noteTwice(key: string, place: Place, { problems }: Found): void {
  const message = `\`${key}\` stands twice`
  problems.push({ kind: 'duplicate-key', message, place, hint: 'Keep one of the two' })
}
