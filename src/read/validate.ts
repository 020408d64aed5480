/** Holds YAML data against a schema and says in our own words what does not fit, and where. */
import { closest } from '../model/closest.ts'
import { type Code, type Diagnostic, diagnose } from '../model/diagnostics.ts'
import type { SourcePath } from '../model/paths.ts'
import type { Place } from '../model/report.ts'
import { limits } from '../model/schemas/limits.ts'
import { type KeyTable, keysAt } from '../model/schemas/schema-parts.ts'
import { expectation, type Issue } from './expectation.ts'
import type { Yaml } from './read-yaml.ts'
import { edgeHint, shapeHint } from './shape-hint.ts'
import { type Path, type Remainder, type StandIns, withoutFaults } from './without-faults.ts'
import { type TooLong, tooLong } from './yaml/too-long.ts'

/** What we use of a zod schema; only `model/` imports zod. */
interface Schema<T> {
  safeParse(
    value: unknown,
  ): { success: true; data: T } | { success: false; error: { issues: Issue[] } }
}
/** What is known of a schema besides. */
export interface Knowledge {
  /** Those of front matter or those of the configuration. */
  readonly codes: { readonly [Kind in 'unknownKey' | 'invalid' | 'required']: Code }
  readonly keys: KeyTable
  readonly standIns?: StandIns
  /** What a key of another system is called here; `at` is the list that it stands in. */
  readonly foreignKey?: (
    key: string,
    at: string,
    value: unknown,
  ) => { readonly hint: string; readonly means: string | null } | null
  /** What to write for the value of a field, as `actions.status`. */
  readonly otherWord?: (path: string, value: unknown) => string | null
}

export interface Validated<T> {
  /** What fits: all of the value, or what is left of it. */
  readonly value: T
  readonly diagnostics: readonly Diagnostic[]
  /** What was left out, as `Report.faults` has it. */
  readonly faults: readonly string[]
  /** Where what fits stands. */
  readonly yaml: Yaml
}

/** The value in the schema's form without what does not fit, and a diagnostic for each thing that does not. */
export function validate<T>(
  schema: Schema<T>,
  yaml: Yaml,
  value: unknown,
  file: SourcePath,
  knowledge: Knowledge,
): Validated<T> {
  const long = tooLong(value)
  const diagnostics = long.map(each => tellLong(each, yaml, file, knowledge))
  const paths = long.map(({ path }) => path)
  // Of a map that is too long as a whole, nobody knows what it says.
  const unread = paths.some(path => path.length === 0) ? (knowledge.keys[''] ?? []) : []
  let rest: Remainder = { yaml: { ...yaml, value }, faults: [] }
  if (paths.length > 0) rest = withoutFaults(rest.yaml, paths, unread)
  for (let round = 0; ; round += 1) {
    const result = schema.safeParse(rest.yaml.value)
    if (result.success) return { value: result.data, diagnostics, ...rest }
    const issues = result.error.issues.flatMap(innermost)
    // What comes up later is due to what was left out.
    if (round === 0)
      diagnostics.push(
        ...toTell(issues, knowledge, paths)
          .flatMap(issue => tell(issue, rest.yaml, file, knowledge))
          .slice(0, limits.told),
      )
    if (round > 100) throw new Error(`nothing of ${file} fits: ${JSON.stringify(issues)}`)
    const whole = issues.some(({ path, code }) => path.length === 0 && code !== 'unrecognized_keys')
    const { keys, standIns } = knowledge
    const meant = whole ? (keys[''] ?? []) : issues.flatMap(issue => meantBy(issue, knowledge))
    const faults = [...rest.faults, ...meant]
    rest = withoutFaults(rest.yaml, issues.flatMap(pathsOf), faults, standIns)
  }
}

/** Each once, and what is missing only because its key is misspelt, or it is `told` of already, not at all. */
function toTell(
  issues: readonly Issue[],
  knowledge: Knowledge,
  told: readonly Path[],
): readonly Issue[] {
  const ways = told.map(path => path.join('.'))
  const meant = new Set([...ways, ...issues.flatMap(issue => meantBy(issue, knowledge))])
  const seen = new Set<string>()
  return issues.filter(({ code, path, keys = [] }) => {
    const at = path.join('.')
    const isAgain = seen.has(`${code === 'unrecognized_keys'} ${at} ${keys.join()}`)
    seen.add(`${code === 'unrecognized_keys'} ${at} ${keys.join()}`)
    return !isAgain && !(code === 'invalid_type' && meant.has(at))
  })
}

function pathsOf({ code, path, keys = [] }: Issue): readonly Path[] {
  return code === 'unrecognized_keys' ? keys.map(key => [...path, key]) : [path]
}

/** The known keys that unknown ones were probably meant to be: what they say is missing. */
function meantBy({ code, path, keys = [] }: Issue, knowledge: Knowledge): readonly string[] {
  if (code !== 'unrecognized_keys') return []
  const at = path.join('.')
  return keys.flatMap(key => {
    const { means } = meaningOf(key, at, undefined, knowledge)
    return means === null ? [] : [below(at, means)]
  })
}

/** The key that an unknown one was meant to be, and how to say so. */
function meaningOf(key: string, at: string, value: unknown, { foreignKey, keys }: Knowledge) {
  const foreign = foreignKey?.(key, genericOf(at), value)
  if (foreign) return foreign
  const elsewhere = placesOf(key, keys).filter(place => place !== below(genericOf(at), key))
  if (elsewhere.length > 0 && elsewhere.length < 3)
    return { means: null, hint: `It stands elsewhere: \`${elsewhere.join('` or `')}\`` }
  const near = closest(key, keysAt(keys, at))
  return { means: near, hint: near && `Did you mean \`${near}\`?` }
}

/** Where a key of this name is known. */
function placesOf(key: string, table: KeyTable): readonly string[] {
  return Object.keys(table)
    .filter(at => table[at]?.includes(key))
    .map(at => below(at, key))
}

const below = (path: string, key: string) => (path === '' ? key : `${path}.${key}`)

/** `actions.status` for that of any action. */
const genericOf = (path: string) => path.replace(/\.\d+(?=\.|$)/g, '')

function tellLong(
  { path, is, most }: TooLong,
  yaml: Yaml,
  file: SourcePath,
  { codes }: Knowledge,
): Diagnostic {
  const name = path.length === 0 ? 'The whole' : `\`${path.join('.')}\``
  const message = `${name} is ${is}: expected at most ${most}`
  const hint = 'Put what is more beside the file and link to it'
  return diagnose(codes.invalid, file, message, { place: placeOf(yaml, path), hint })
}

function tell(issue: Issue, yaml: Yaml, file: SourcePath, knowledge: Knowledge): Diagnostic[] {
  const { codes, otherWord } = knowledge
  const path = issue.path.join('.')
  const found = valueAt(yaml.value, issue.path)
  if (issue.code === 'unrecognized_keys') {
    return (issue.keys ?? []).map(key => {
      const value = valueAt(found, [key])
      const { hint } = meaningOf(key, path, value, knowledge)
      return diagnose(codes.unknownKey, file, `\`${below(path, key)}\` is not a known key`, {
        place: yaml.keys[below(path, key)],
        hint: hint ?? strangerHint(key, keysAt(knowledge.keys, path), codes.unknownKey),
      })
    })
  }
  const name = path === '' ? 'The whole' : `\`${path}\``
  if (found === undefined && issue.path.length > 0) {
    const place = placeOf(yaml, issue.path.slice(0, -1))
    const hint = edgeHint(issue.path)
    const message = `${name} is missing: expected ${expectation(issue)}`
    return [diagnose(codes.required, file, message, { place, hint })]
  }
  const place = placeOf(yaml, issue.path)
  const isKey = issue.code === 'invalid_key'
  const what = isKey
    ? `The key ${describe(issue.path.at(-1))} is none`
    : `${name} is ${describe(found)}`
  const message = `${what}: expected ${expectation(issue)}`
  const hint =
    otherWord?.(genericOf(path), found) ??
    hintFor(issue, found) ??
    (found === null ? edgeHint(issue.path) : undefined) ??
    shapeHint(issue.path, found, expectation(issue), keysAt(knowledge.keys, path), () => [
      JSON.stringify(yaml.value),
      file,
    ])
  return [diagnose(codes.invalid, file, message, { place, hint })]
}

/** A long list of keys helps nobody; front matter has room for keys of the author's own. */
function strangerHint(key: string, known: readonly string[], code: Code): string {
  if (code === 'config/unknown-key' || known.length < 12) return `Known here: ${known.join(', ')}`
  return `Delete it, or call it \`x-${key}\` to keep it as a note of your own`
}

/** Of a union's branches, what the branch that came furthest says; else the union itself. */
function innermost(issue: Issue): readonly Issue[] {
  const [furthest = []] = [...(issue.errors ?? [])].sort((a, b) => depthOf(b) - depthOf(a))
  if (depthOf(furthest) === 0) return [issue]
  return furthest.flatMap(inner => innermost({ ...inner, path: [...issue.path, ...inner.path] }))
}

/** How far into the value the first issue of a branch is. */
function depthOf([first]: readonly Issue[]): number {
  return first?.path.length ?? 0
}

/** What a value is, in the author's words: `"text"`, `the number 5`, `a list`. */
export function describe(value: unknown): string {
  if (value === null) return 'empty'
  if (typeof value === 'string') {
    const line = value.replace(/\s+/g, ' ')
    return value.length > 60 ? `"${line.slice(0, 57)}…" (${value.length} characters)` : `"${line}"`
  }
  if (typeof value === 'number' || typeof value === 'boolean')
    return `the ${typeof value === 'number' ? 'number' : 'value'} ${value}`
  return Array.isArray(value) ? 'a list' : 'keys and values'
}

function hintFor(issue: Issue, found: unknown): string | undefined {
  if (found === '') return edgeHint(issue.path)
  const isOfRange = issue.code === 'too_small' || issue.code === 'too_big'
  const isNumber = isOfRange || issue.values?.some(value => typeof value === 'number')
  if ((typeof found === 'number' && !isNumber) || typeof found === 'boolean')
    return 'Put quotes around it if it is text'
  const near =
    issue.values && typeof found === 'string' ? closest(found, issue.values.map(String)) : null
  return near ? `Did you mean ${near}?` : undefined
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root
  for (const step of path)
    value = (value as Record<PropertyKey, unknown> | null | undefined)?.[step]
  return value
}

/** The place of the value, or of the nearest thing around it that has one. */
function placeOf(yaml: Yaml, path: readonly PropertyKey[]): Place | undefined {
  for (let length = path.length; length >= 0; length -= 1) {
    const place = yaml.places[path.slice(0, length).join('.')]
    if (place) return place
  }
  return undefined
}
