/** Compiles LiquidJS templates held in memory into a function that fills them with views. */
import { Context, isTruthy, Liquid, LiquidError, toValueSync } from 'liquidjs'
import { UserError } from '../../model/user-error.ts'
import type { Look } from '../look.ts'
import { escapeMarkup } from '../markup/escape-markup.ts'
import type { MarkView, PieceView, Telling } from '../views.ts'
import { filled, type Words } from '../words/words.ts'
import { quickFill } from './quick-fill.ts'

/** What a page may take: so many items and characters made, and so many milliseconds. Ours need a hundredth. */
const limits = { memoryLimit: 10_000_000, renderLimit: 60_000 }

/**
 * The function that fills one of `templates`, which maps a name (`report` for `report.liquid`) to its
 * text. In all of them `t` is the catalogue of words. Layouts and partials are found among the same templates and nowhere else. Everything is
 * escaped unless the template says `| raw`; a variable or filter that does not exist throws a
 * UserError that names the template's file and line.
 */
export function compileTemplates(
  templates: Readonly<Record<string, string>>,
  words: Words,
): Look['fill'] {
  const files = filesOf(templates)
  const engine = engineFor(files, words)
  const quick = quickFills(engine, { t: words })
  return (name, view) => {
    try {
      return quick(name, view) ?? engine.renderFileSync(name, view)
    } catch (problem) {
      throw new UserError(explain(problem, `${name}.liquid`, files), whose)
    }
  }
}

/** Throws UserError where one of those in the files `own` cannot be read; what it says of a view shows when it is filled. */
export function checkTemplates(
  templates: Readonly<Record<string, string>>,
  own: readonly string[],
): void {
  const files = filesOf(templates)
  const engine = engineFor(files, {})
  for (const name of own)
    try {
      engine.parseFileSync(name.replace(/\.liquid$/, ''))
    } catch (problem) {
      throw new UserError(explain(problem, name, files), whose)
    }
}

const whose = 'Templates of your own are in the templates folder; the others come with Causebook'

type Files = readonly (readonly [name: string, text: string])[]

const filesOf = (templates: Readonly<Record<string, string>>): Files =>
  Object.entries(templates).map(([name, text]) => [`${name}.liquid`, text])

function engineFor(files: Files, words: object): Liquid {
  const engine = new Liquid({
    ...limits,
    templates: Object.fromEntries(files),
    extname: '.liquid',
    outputEscape: 'escape',
    strictVariables: true,
    strictFilters: true,
    lenientIf: true,
    ownPropertyOnly: true,
    cache: true,
    globals: { t: words },
  })
  engine.registerFilter('told', { raw: true, handler: tellingHtml })
  engine.registerFilter('fill', (sentence: string, ...slots: [string, string | number][]) =>
    filled(sentence, Object.fromEntries(slots)),
  )
  const marks = new Map<string, string>()
  const mark = (view: MarkView) => {
    const key = `${view.shape} ${view.word}`
    const html = marks.get(key) ?? String(engine.renderFileSync('mark', { mark: view })).trim()
    marks.set(key, html)
    return html
  }
  engine.registerFilter('mark', { raw: true, handler: mark })
  return engine
}

const settled = (value: unknown): unknown => toValueSync(value)

/** Fills templates without LiquidJS where that is as good; null where it is not. */
function quickFills(engine: Liquid, globals: Readonly<Record<string, unknown>>) {
  // It is for all pages, so nothing in it is counted; what can go on for ever is left to LiquidJS.
  const unlimited = { memoryLimit: Number.POSITIVE_INFINITY, renderLimit: Number.POSITIVE_INFINITY }
  const options = { sync: true, ...unlimited }
  const context = new Context({}, engine.options, options, { liquid: engine })
  const kit = { engine, context, globals, settled, isTrue: isTruthy }
  const known = new Map<string, ((view: object) => string) | null>()
  return (name: string, view: object): string | null => {
    try {
      const fill = known.get(name) ?? (known.has(name) ? null : quickFill(name, kit))
      known.set(name, fill)
      return fill?.(view) ?? null
    } catch {
      // Whether that was a rare tag or a mistake is told by LiquidJS, which is asked from now on.
      known.set(name, null)
      return null
    }
  }
}

/** A telling as HTML, its times marked up as such. */
function tellingHtml(telling: Telling): string {
  return telling.map(pieceHtml).join('')
}

/** What a switch of clocks may change has its form beside it. */
function pieceHtml({ text, datetime, form }: PieceView): string {
  const words = escapeMarkup(text)
  const attribute = form === null ? '' : ` data-form="${form}"`
  if (datetime !== null) return `<time datetime="${datetime}"${attribute}>${words}</time>`
  return form === null ? words : `<span${attribute}>${words}</span>`
}

/** The engine names the line, but of a variable that is missing not the file: its text tells that. */
function explain(problem: unknown, asked: string, files: Files): string {
  if (!LiquidError.is(problem)) return `templates/${asked}: ${reasonOf(problem)}`
  const { token } = problem
  const file = token.file ?? files.find(([, text]) => text === token.input)?.[0] ?? asked
  const [line, column] = token.getPosition()
  const reason = reasonOf(problem.originalError ?? problem)
  return `templates/${file}:${line}:${column}: ${reason}`
}

function reasonOf(problem: unknown): string {
  if (problem instanceof RangeError) return 'it renders itself, and that without an end'
  const reason = problem instanceof Error ? problem.message : String(problem)
  if (/^(?:memory alloc|template render) limit exceeded/.test(reason))
    return 'it goes on for longer, or makes more, than a page can'
  return reason.replace(/, (file:.*, )?line:\d+, col:\d+$/, '')
}
