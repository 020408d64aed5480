/** Turns a schema into its fields, and a value of its kind into all that could stand in its place. */
import type { z } from 'zod'

/** Names and `*`: any key of a record, or any place in a list. */
export type Path = readonly string[]

/** A field with nothing below it; a field that takes a text or a list is two. */
export interface Leaf {
  readonly path: Path
  readonly schema: z.core.$ZodType
}

type Part = z.core.$ZodTypes

/** All fields of a schema. Throws RangeError for a kind of schema that it does not know. */
export function* leavesOf(schema: z.core.$ZodType, path: Path = []): Iterable<Leaf> {
  const { def } = (schema as Part)._zod
  switch (def.type) {
    case 'object':
      for (const [name, field] of Object.entries(def.shape)) yield* leavesOf(field, [...path, name])
      break
    case 'record':
      yield* leavesOf(def.valueType, [...path, '*'])
      break
    case 'array':
      yield* leavesOf(def.element, [...path, '*'])
      break
    case 'union':
      for (const option of def.options) yield* leavesOf(option, path)
      break
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
      yield* leavesOf(def.innerType, path)
      break
    case 'pipe':
      yield* leavesOf(def.in, path)
      break
    case 'string':
    case 'number':
    case 'boolean':
    case 'enum':
    case 'literal':
      yield { path, schema }
      break
    default:
      throw new RangeError(`${path.join('.')} is of a kind that nobody expected: ${def.type}`)
  }
}

/** What may stand in a field: all values where they are few, else those of `pool` that have its form. */
export function valuesOf(schema: z.core.$ZodType, pool: readonly unknown[]): readonly unknown[] {
  const { def } = (schema as Part)._zod
  switch (def.type) {
    case 'enum':
      return Object.values(def.entries)
    case 'literal':
      return def.values
    case 'boolean':
      return [true, false]
    default:
      return pool.filter(value => (schema as z.ZodType).safeParse(value).success)
  }
}

/** The places that a path leads to in `value`, each with the keys and numbers in place of `*`. */
export function placesAt(value: unknown, [step, ...rest]: Path): readonly Path[] {
  if (step === undefined) return [[]]
  const keys = step === '*' ? Object.keys(Object(value)) : [step]
  // A text is no list of letters.
  if (typeof value !== 'object' || value === null) return []
  return keys.flatMap(key =>
    placesAt((value as Record<string, unknown>)[key], rest).map(found => [key, ...found]),
  )
}

/** A copy of `value` with another at a place; undefined takes it out. */
export function changedAt<Value>(value: Value, place: Path, other: unknown): Value {
  const [step, ...rest] = place
  if (step === undefined) return other as Value
  if (Array.isArray(value)) {
    const items = value.map((item, i) => (String(i) === step ? changedAt(item, rest, other) : item))
    return items.filter(item => item !== undefined) as Value
  }
  const { [step]: old, ...others } = Object(value)
  const made = changedAt(old, rest, other)
  return made === undefined ? others : { ...Object(value), [step]: made }
}
