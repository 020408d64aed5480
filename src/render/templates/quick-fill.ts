/**
 * Turns a template that LiquidJS parsed into a function that fills it as LiquidJS would, but without
 * its generators, which take several times as long.
 */
import type * as Liquid from 'liquidjs'
import {
  compared,
  isFixed,
  type Kit,
  LeftToLiquid,
  readToken,
  readValue,
  type Scope,
} from './read-value.ts'

/** Part of a page: the same on all, or made of what is seen. */
type Piece = string | ((scope: Scope) => string)

/** A template on the way to being a function. */
interface Making extends Kit {
  /** What the templates of a page, which share a scope, put into the blocks of their layout. */
  readonly blocks: ReadonlyMap<string, Piece> | null
  readonly loops: Set<string>
  readonly assigned: Set<string>
  /** By name. */
  readonly partials: Map<string, (scope: Scope) => string>
}

/**
 * The function that fills the template `name`. Throws LeftToLiquid, and so does that function, where
 * LiquidJS has to do it: for tags that are not among those below, and for whatever is a mistake.
 */
export function quickFill(name: string, kit: Kit): (view: object) => string {
  const making: Making = { ...kit, ...newScope(), partials: new Map() }
  const write = written(joined(kit.engine.parseFileSync(name), making))
  return view => {
    if (Object.keys(view).some(key => key in kit.globals)) throw new LeftToLiquid()
    return write({ __proto__: null, ...kit.globals, ...view })
  }
}

const newScope = () => ({ blocks: null, loops: new Set<string>(), assigned: new Set<string>() })

/** All of `templates`, one after the other. */
function joined(templates: readonly Liquid.Template[], making: Making): Piece {
  const pieces: Piece[] = []
  for (const template of templates) {
    const piece = pieceOf(template, making)
    const last = pieces.at(-1)
    if (typeof piece === 'string' && typeof last === 'string') pieces.splice(-1, 1, last + piece)
    else if (piece !== '') pieces.push(piece)
  }
  if (pieces.length < 2) return pieces[0] ?? ''
  return scope => {
    let text = ''
    for (const piece of pieces) text += typeof piece === 'string' ? piece : piece(scope)
    return text
  }
}

const written = (piece: Piece) => (typeof piece === 'string' ? () => piece : piece)

function pieceOf(template: Liquid.Template, making: Making): Piece {
  const { token } = template
  if ('getContent' in token && typeof token.getContent === 'function')
    return String(token.getContent())
  if (!('name' in template)) return outputPiece((template as Liquid.Output).value, making)
  const make = tags[String(template.name)]
  if (!make) throw new LeftToLiquid()
  return make(template as Liquid.Tag, making)
}

function outputPiece(value: Liquid.Value, making: Making): Piece {
  const read = readValue(value, false, making)
  const write = (scope: Scope) => {
    const shown = read(scope)
    if (typeof shown === 'string') return shown
    if (shown === null) return ''
    if (typeof shown !== 'number' && typeof shown !== 'boolean') throw new LeftToLiquid()
    return String(shown)
  }
  return isFixed(value, making) ? write({ ...making.globals }) : write
}

/** Of each tag that is not left to LiquidJS. */
const tags: Readonly<Record<string, (tag: Liquid.Tag, making: Making) => Piece>> = {
  '#': () => '',
  comment: () => '',
  if: (tag, making) => {
    const { branches, elseTemplates } = tag as Liquid.IfTag
    const tried = branches.map(branch => ({ ...branch, test: making.isTrue }))
    return ifPiece(tried, elseTemplates, making)
  },
  unless: (tag, making) =>
    ifPiece((tag as Liquid.UnlessTag).branches, (tag as Liquid.UnlessTag).elseTemplates, making),
  case: (tag, making) => casePiece(tag as Liquid.CaseTag, making),
  for: (tag, making) => forPiece(tag as Liquid.ForTag, making),
  assign: (tag, making) => assignPiece(tag as Liquid.AssignTag, making),
  render: (tag, making) => renderPiece(tag as Liquid.RenderTag, making),
  layout: (tag, making) => layoutPiece(tag as Liquid.LayoutTag, making),
  block: (tag, making) => blockPiece(tag as Liquid.BlockTag, making),
}

function ifPiece(
  branches: Liquid.UnlessTag['branches'],
  elseTemplates: readonly Liquid.Template[] | undefined,
  making: Making,
): Piece {
  const tried = branches.map(({ value, test, templates }) => {
    const read = readValue(value, true, making)
    const isChosen = (scope: Scope) => test(read(scope), making.context)
    return { isChosen, write: written(joined(templates, making)) }
  })
  const otherwise = written(joined(elseTemplates ?? [], making))
  return scope => (tried.find(({ isChosen }) => isChosen(scope))?.write ?? otherwise)(scope)
}

/** All branches that have the value are written, as LiquidJS does. */
function casePiece({ value, branches, elseTemplates }: Liquid.CaseTag, making: Making): Piece {
  const read = readValue(value, true, making)
  const tried = branches.map(({ values, templates }) => {
    const tests = values.map(token => compared(read, readToken(token, true), '==', making))
    return { tests, write: written(joined(templates, making)) }
  })
  const otherwise = written(joined(elseTemplates, making))
  return scope => {
    const hit = tried.filter(({ tests }) => tests.some(test => test(scope)))
    return hit.length > 0 ? hit.map(({ write }) => write(scope)).join('') : otherwise(scope)
  }
}

function forPiece(tag: Liquid.ForTag, making: Making): Piece {
  const { variable, collection, hash } = tag
  if (Object.keys(hash.hash).length > 0) throw new LeftToLiquid()
  bind(variable, making.loops, making)
  const read = readToken(collection, false)
  const each = written(joined(tag.templates, making))
  const none = written(joined(tag.elseTemplates, making))
  const name = `${variable}-${collection.getText()}`
  return scope => {
    const items = read(scope)
    if (items !== null && !Array.isArray(items)) throw new LeftToLiquid()
    if (!items?.length) return none(scope)
    const { [variable]: outer, forloop } = scope
    let text = ''
    for (const [i, item] of items.entries()) {
      scope[variable] = item
      scope.forloop = loopAt(i, items.length, name)
      text += each(scope)
    }
    scope[variable] = outer
    scope.forloop = forloop
    return text
  }
}

function loopAt(index0: number, length: number, name: string): Scope {
  const [index, rindex, rindex0] = [index0 + 1, length - index0, length - index0 - 1]
  return { name, length, index0, index, rindex, rindex0, first: index0 === 0, last: rindex0 === 0 }
}

function assignPiece(tag: Liquid.AssignTag, making: Making): Piece {
  const [identifier] = tag.localScope()
  const [value] = tag.arguments()
  if (!identifier || !value || !('initial' in value)) throw new LeftToLiquid()
  const name = identifier.content
  bind(name, making.assigned, making)
  const read = readValue(value as Liquid.Value, true, making)
  return scope => {
    scope[name] = read(scope)
    return ''
  }
}

/** A scope here is flat: no name may stand for a loop's item and for something else. */
function bind(name: string, among: Set<string>, { loops, assigned, globals }: Making): void {
  among.add(name)
  if ((loops.has(name) && assigned.has(name)) || name === 'forloop' || name in globals)
    throw new LeftToLiquid()
}

/** A partial sees what is handed over and nothing else. */
function renderPiece(tag: Liquid.RenderTag, making: Making): Piece {
  const partial = tag.partialScope()
  const names = [...(partial?.scope ?? [])]
  const given = [...tag.arguments()]
  if (!partial || partial.name.startsWith('.') || names.length !== given.length)
    throw new LeftToLiquid()
  const slots = names.map((name, i) => {
    const token = given[i]
    if (typeof name !== 'string' || name in making.globals || !token || 'initial' in token)
      throw new LeftToLiquid()
    return { name, read: readToken(token, false) }
  })
  const write = partialOf(partial.name, tag, making)
  return scope => {
    const inner: Scope = { __proto__: null, ...making.globals }
    for (const { name, read } of slots) inner[name] = read(scope)
    return write(inner)
  }
}

/** Made once for a page, and known by name before it is, as it may be in itself. */
function partialOf(name: string, tag: Liquid.RenderTag, making: Making): (scope: Scope) => string {
  const known = making.partials.get(name)
  if (known) return known
  let write = (_: Scope): string => {
    throw new LeftToLiquid()
  }
  making.partials.set(name, scope => write(scope))
  const templates = making.settled(tag.children(true, true)) as readonly Liquid.Template[]
  write = written(joined(templates, { ...making, ...newScope() }))
  return write
}

/** Blocks are put into the layout; what stands beside them is worked out and not shown. */
function layoutPiece(tag: Liquid.LayoutTag, making: Making): Piece {
  if (making.blocks || typeof tag.file !== 'string' || Object.keys(tag.args.hash).length > 0)
    throw new LeftToLiquid()
  const blocks = new Map<string, Piece>()
  const beside: Piece[] = []
  for (const template of tag.templates) {
    if ('block' in template) {
      const { block, templates } = template as Liquid.BlockTag
      blocks.set(block, joined(templates, making))
    } else beside.push(pieceOf(template, making))
  }
  const all = making.settled(tag.children(true)) as readonly Liquid.Template[]
  const frame = written(joined(all.slice(tag.templates.length), { ...making, blocks }))
  return scope => {
    for (const piece of beside) written(piece)(scope)
    return frame(scope)
  }
}

/** In a layout. */
function blockPiece({ block, templates }: Liquid.BlockTag, making: Making): Piece {
  if (!making.blocks || block === '') throw new LeftToLiquid()
  return making.blocks.get(block) ?? joined(templates, making)
}
