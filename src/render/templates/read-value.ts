/** Turns an expression of a template, as LiquidJS parsed it, into a function that works out its value. */
import type { Context, Filter, Liquid, Token, Value } from 'liquidjs'

/** What a place in a template sees, by name. */
export type Scope = Record<string, unknown>
export type Read = (scope: Scope) => unknown

/** Of LiquidJS, what works out the rarer values. */
export interface Kit {
  readonly engine: Liquid
  /** For filters and operators to ask for settings. */
  readonly context: Context
  /** The value that a generator comes to. */
  readonly settled: (value: unknown) => unknown
  readonly isTrue: (value: unknown, context: Context) => boolean
  /** What every template sees. */
  readonly globals: Readonly<Scope>
}

/** Thrown for what only LiquidJS itself knows how to do, mistakes above all. */
export class LeftToLiquid extends Error {}

/** `isLenient`: what does not exist is null instead of a mistake. */
export function readValue({ initial, filters }: Value, isLenient: boolean, kit: Kit): Read {
  const isLenientFirst = isLenient || filters[0]?.name === 'default'
  return filters.reduce(
    (read, filter) => filtered(read, filter, kit),
    readExpression(initial.postfix, isLenientFirst, kit),
  )
}

/** A single value: a literal, or what a path like `facts.windows[0].scope` leads to. */
export function readToken(token: Token | undefined, isLenient: boolean): Read {
  if (isLiteral(token)) return () => token.content
  const [name, ...keys] = pathOf(token)
  // LiquidJS has these two in its scopes without anybody having put them there.
  if (typeof name !== 'string' || name === 'block' || name === 'size') throw new LeftToLiquid()
  return scope => {
    let value = scope[name]
    for (const key of keys) value = propertyOf(value, key)
    if (value !== undefined) return value
    if (isLenient) return null
    throw new LeftToLiquid()
  }
}

/** Whether a value is the same in every scope: made of literals and globals, and at most escaped. */
export function isFixed({ initial, filters }: Value, { engine, globals }: Kit): boolean {
  return (
    initial.postfix.every(token => isLiteral(token) || (pathOf(token)[0] ?? '') in globals) &&
    filters.every(({ name }) => name === 'raw' || !(name in engine.filters))
  )
}

/** Operands come before their operator. */
function readExpression(postfix: readonly Token[], isLenient: boolean, kit: Kit): Read {
  const operands: Read[] = []
  for (const token of postfix) {
    if (isOperator(token)) {
      const [left, right] = operands.splice(-2)
      // `not`, which has but one operand, is too rare to be told apart.
      if (!left || !right || token.operator === 'not') throw new LeftToLiquid()
      operands.push(compared(left, right, token.operator, kit))
    } else operands.push(readToken(token, isLenient))
  }
  const [read] = operands
  if (!read || operands.length > 1) throw new LeftToLiquid()
  return read
}

const isPlain = (value: unknown) => value === null || typeof value !== 'object'

/** Of plain values LiquidJS makes the same, by a generator each time. */
const plainly: Readonly<Record<string, (a: unknown, b: unknown) => boolean>> = {
  '==': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '>': (a, b) => (a as number) > (b as number),
}

/** What `operator` makes of two values. */
export function compared(left: Read, right: Read, operator: string, kit: Kit): Read {
  const { engine, context, settled } = kit
  const compare = engine.options.operators[operator]
  const plain = plainly[operator]
  if (!compare) throw new LeftToLiquid()
  return scope => {
    const [a, b] = [left(scope), right(scope)]
    if (plain && isPlain(a) && isPlain(b)) return plain(a, b)
    return settled(Reflect.apply(compare, engine.options.operators, [a, b, context]))
  }
}

function filtered(read: Read, { name, args }: Filter, kit: Kit): Read {
  const { engine, context, settled } = kit
  // What is unknown by name is no mistake, which was found in parsing, but what escapes every output.
  const filter = engine.filters[name] ?? engine.options.outputEscape
  const apply = typeof filter === 'function' ? filter : filter?.handler
  if (!apply) throw new LeftToLiquid()
  const self = { context, liquid: engine }
  const isEscape = !(name in engine.filters)
  const given = args.map(readArgument)
  return scope => {
    const value = read(scope)
    if (isEscape && typeof value === 'string' && !/[&<>"']/.test(value)) return value
    const result = Reflect.apply(apply, self, [value, ...given.map(argument => argument(scope))])
    return typeof result === 'object' ? settled(result) : result
  }
}

function readArgument(argument: Filter['args'][number]): Read {
  if (!Array.isArray(argument)) return readToken(argument, false)
  const [name, token] = argument
  const read = readToken(token, false)
  return scope => [name, read(scope)]
}

type Literal = Token & { readonly content: unknown }
type Operator = Token & { readonly operator: string }
type Path = Token & { readonly props: readonly Token[]; readonly variable: unknown }

const isLiteral = (token: Token | undefined): token is Literal =>
  token !== undefined && 'content' in token
const isPath = (token: Token | undefined): token is Path => token !== undefined && 'props' in token
const isOperator = (token: Token): token is Operator => 'operator' in token

function pathOf(token: Token | undefined): readonly (string | number)[] {
  if (!isPath(token) || token.variable !== undefined) throw new LeftToLiquid()
  return token.props.map(prop => {
    const key = isLiteral(prop) ? prop.content : null
    if (typeof key !== 'string' && typeof key !== 'number') throw new LeftToLiquid()
    return key
  })
}

/** What the value itself has, as in LiquidJS with `ownPropertyOnly`; undefined if it has no such thing. */
function propertyOf(value: unknown, key: string | number): unknown {
  if (value === null || value === undefined) return value
  if (typeof value === 'object' && Object.hasOwn(value, key)) {
    const property = (value as Readonly<Scope>)[key]
    if (typeof property === 'function') throw new LeftToLiquid()
    return property
  }
  if (key === 'size') {
    if (Array.isArray(value) || typeof value === 'string') return value.length
    if (typeof value === 'object') throw new LeftToLiquid()
    return undefined
  }
  if (!Array.isArray(value)) return undefined
  if (key === 'first') return value[0]
  return key === 'last' ? value.at(-1) : typeof key === 'number' ? value.at(key) : undefined
}
