/** Takes what does not fit out of YAML data, so that all the rest of it can still be read. */
import type { Yaml } from './read-yaml.ts'

/** The way to a value: `['actions', 0, 'due']`. */
export type Path = readonly PropertyKey[]

export interface Remainder {
  /** Items behind one that was left out have moved up, and so have their places. */
  readonly yaml: Yaml
  /** Where something is missing now, as `Report.faults` has it. */
  readonly faults: readonly string[]
}

/** What to go on with in place of a value without which all around it would be lost, by `actions.status`. */
export type StandIns = Readonly<Record<string, string>>

/**
 * `yaml` without the values at `paths`; where nothing is at one, a key is missing, and what should have it is left
 * out. `before` are the faults of what was left out earlier.
 */
export function withoutFaults(
  yaml: Yaml,
  paths: readonly Path[],
  before: readonly string[] = [],
  standIns: StandIns = {},
): Remainder {
  const isReplaced = (path: Path) => Object.hasOwn(standIns, genericOf(path))
  const replaced = new Map<string, [string, string][]>()
  for (const path of paths.filter(isReplaced)) {
    const [at, key] = [path.slice(0, -1).join('.'), String(path.at(-1))]
    replaced.set(at, [...(replaced.get(at) ?? []), [key, standIns[genericOf(path)] ?? '']])
  }
  const others = paths.filter(path => !isReplaced(path))
  const gone = new Set(others.map(path => presentPart(path, yaml.value).join('.')))
  if (gone.has('')) return { yaml: { ...yaml, value: {} }, faults: before }
  const moved = new Map<string, string>()
  const faults: string[] = []
  const value = prune(yaml.value, '', '', { gone, replaced, moved, faults })
  return {
    yaml: { ...yaml, value, places: move(yaml.places, moved), keys: move(yaml.keys, moved) },
    faults: [...before.flatMap(fault => movedFault(fault, gone, moved) ?? []), ...faults],
  }
}

interface Pruning {
  readonly gone: ReadonlySet<string>
  /** By where they stand, the keys of what is replaced, and what stands in. */
  readonly replaced: ReadonlyMap<string, readonly (readonly [key: string, standIn: string])[]>
  /** New paths by old ones. */
  readonly moved: Map<string, string>
  readonly faults: string[]
}

function prune(value: unknown, from: string, to: string, pruning: Pruning): unknown {
  pruning.moved.set(from, to)
  const isGone = (step: string | number) => pruning.gone.has(below(from, step))
  if (Array.isArray(value)) {
    const kept = value.flatMap((item, i) => (isGone(i) ? [] : [[i, item] as const]))
    if (kept.length < value.length) pruning.faults.push(below(to, '-'))
    return kept.map(([i, item], now) => prune(item, below(from, i), below(to, now), pruning))
  }
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).flatMap(([key, inner]) => {
    if (!isGone(key)) return [[key, prune(inner, below(from, key), below(to, key), pruning)]]
    pruning.faults.push(below(to, key))
    return []
  })
  const instead = pruning.replaced.get(from) ?? []
  pruning.faults.push(...instead.map(([key]) => below(to, key)))
  return Object.fromEntries([...entries, ...instead])
}

/** `actions.status` for that of any action. */
function genericOf(path: Path): string {
  return path.filter(step => !/^\d+$/.test(String(step))).join('.')
}

/** The longest beginning of `path` that there is a value at, without that of a missing key's own. */
function presentPart(path: Path, root: unknown): Path {
  let value = root
  for (const [i, step] of path.entries()) {
    const isHolder = typeof value === 'object' && value !== null && Object.hasOwn(value, step)
    if (!isHolder) return path.slice(0, i)
    value = (value as Record<PropertyKey, unknown>)[step]
  }
  return path
}

function move<T>(
  old: Readonly<Record<string, T>>,
  moved: ReadonlyMap<string, string>,
): Readonly<Record<string, T>> {
  const entries = Object.entries(old).flatMap(([path, place]): [string, T][] => {
    const now = moved.get(path)
    return now === undefined ? [] : [[now, place]]
  })
  return Object.fromEntries(entries)
}

/** Null where more than that was left out since. */
function movedFault(
  fault: string,
  gone: ReadonlySet<string>,
  moved: ReadonlyMap<string, string>,
): string | null {
  for (let steps = fault.split('.'), rest = ''; steps.length > 0; ) {
    const now = moved.get(steps.join('.'))
    if (now !== undefined) return `${now}${rest}`
    if (gone.has(steps.join('.'))) return null
    rest = `.${steps.at(-1)}${rest}`
    steps = steps.slice(0, -1)
  }
  return fault
}

function below(path: string, step: string | number): string {
  return path === '' ? `${step}` : `${path}.${step}`
}
