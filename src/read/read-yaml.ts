/** Reads YAML 1.2 into plain data, remembering where every value and key stands. */
import {
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type YAMLError,
} from 'yaml'
import type { Place } from '../model/report.ts'

export interface YamlProblem {
  readonly kind: 'syntax' | 'duplicate-key'
  readonly message: string
  readonly place: Place
  /** What to do. */
  readonly hint: string
}

export interface Yaml {
  /** `undefined` when there are problems. */
  readonly value: unknown
  readonly problems: readonly YamlProblem[]
  /** Where values stand, by path: `actions.0.title`. */
  readonly places: Readonly<Record<string, Place>>
  /** Where keys stand, by the path of their value. */
  readonly keys: Readonly<Record<string, Place>>
}

/**
 * Reads `text`, which starts on line `firstLine` of its file. Core schema: dates and clock times stay
 * text, `NO` stays text; keys that stand twice, tags, and aliases beyond 50 uses are problems.
 */
export function readYaml(text: string, firstLine = 1): Yaml {
  const lines = new LineCounter()
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    uniqueKeys: true,
    resolveKnownTags: false,
    prettyErrors: false,
    // No warnings on standard error, where the reader would not know which file they are about.
    logLevel: 'error',
    lineCounter: lines,
  })
  const place = (from: number, to: number): Place => {
    const start = lines.linePos(from)
    const end = lines.linePos(Math.max(to, from))
    const [line, endLine] = [start.line + firstLine - 1, end.line + firstLine - 1]
    return { line, column: start.col, endLine, endColumn: end.col }
  }
  const problems = [...document.errors, ...document.warnings].map(
    (error): YamlProblem => ({
      kind: error.code === 'DUPLICATE_KEY' ? 'duplicate-key' : 'syntax',
      ...wordsFor(error, text),
      place: place(...error.pos),
    }),
  )
  const found = { places: new Map<string, Place>(), keys: new Map<string, Place>() }
  if (problems.length === 0) collect(document.contents, '', place, found)
  const places = Object.fromEntries(found.places)
  const keys = Object.fromEntries(found.keys)
  if (problems.length > 0) return { value: undefined, problems, places, keys }
  try {
    return { value: document.toJS({ maxAliasCount: 50 }), problems, places, keys }
  } catch (error) {
    const problem = { kind: 'syntax', ...wordsForValue(error), place: place(0, 0) } as const
    return { value: undefined, problems: [problem], places, keys }
  }
}

const tooDeep = { message: 'Lists or keys are nested too deeply', hint: 'Flatten them' }

/** A document without errors can still fail to become a value. */
function wordsForValue(error: unknown): Pick<YamlProblem, 'message' | 'hint'> {
  if (error instanceof RangeError) return tooDeep
  const message = 'The aliases stand for too much: expected at most 50 uses'
  return { message, hint: 'Write the values out' }
}

/** In our words where the parser's are about itself, or its hint would not help. */
function wordsFor(
  { code, message, pos }: YAMLError,
  text: string,
): Pick<YamlProblem, 'message' | 'hint'> {
  const word = /^[^\s:,]*/.exec(text.slice(pos[0]))?.[0]
  if (code === 'DUPLICATE_KEY')
    return { message: `\`${word}\` stands twice`, hint: 'Keep one of the two' }
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
  const isAsked = /^\?\s*(?:[\n,}\]]|$)/.test(text.slice(pos[0]).trimStart())
  if (isAsked)
    return {
      message: 'A "?" alone is not a value in YAML',
      hint: 'Put it in quotes; where nobody knows a time, write `unknown`',
    }
  const hint = 'Values with ": " or " #" in them need quotes'
  return { message: message.split('\n')[0] ?? message, hint }
}

interface Found {
  readonly places: Map<string, Place>
  readonly keys: Map<string, Place>
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
  for (const pair of node.items) {
    if (!isPair(pair) || !isScalar(pair.key)) continue
    const step = below(String(pair.key.value))
    const range = pair.key.range
    if (range) found.keys.set(step, place(range[0], range[1]))
    collect((pair as Pair<unknown, Node | null>).value, step, place, found)
  }
}
