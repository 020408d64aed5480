/** Compiles LiquidJS templates held in memory into a function that fills them with views. */
import { Liquid, LiquidError } from 'liquidjs'
import { UserError } from '../model/user-error.ts'
import { escapeMarkup } from './escape-markup.ts'
import type { Look } from './look.ts'
import type { MarkView, Telling } from './views.ts'

/**
 * The function that fills one of `templates`, which maps a name (`report` for `report.liquid`) to its
 * text. Layouts and partials are found among the same templates and nowhere else. Everything is
 * escaped unless the template says `| raw`; a variable or filter that does not exist throws a
 * UserError that names the template's file and line.
 */
export function compileTemplates(templates: Readonly<Record<string, string>>): Look['fill'] {
  const files = Object.entries(templates).map(([name, text]) => [`${name}.liquid`, text] as const)
  const engine = new Liquid({
    templates: Object.fromEntries(files),
    extname: '.liquid',
    outputEscape: 'escape',
    strictVariables: true,
    strictFilters: true,
    lenientIf: true,
    ownPropertyOnly: true,
    cache: true,
  })
  engine.registerFilter('told', { raw: true, handler: tellingHtml })
  const marks = new Map<string, string>()
  const mark = (view: MarkView) => {
    const key = `${view.shape} ${view.word}`
    const html = marks.get(key) ?? String(engine.renderFileSync('mark', { mark: view })).trim()
    marks.set(key, html)
    return html
  }
  engine.registerFilter('mark', { raw: true, handler: mark })
  return (name, view) => {
    try {
      return engine.renderFileSync(name, view)
    } catch (problem) {
      const hint =
        'Templates of your own are in the templates folder; the others come with Causebook'
      throw new UserError(explain(problem, `${name}.liquid`, files), hint)
    }
  }
}

/** A telling as HTML, its times marked up as such. */
function tellingHtml(telling: Telling): string {
  const pieces = telling.map(({ text, datetime }) =>
    datetime === null
      ? escapeMarkup(text)
      : `<time datetime="${datetime}">${escapeMarkup(text)}</time>`,
  )
  return pieces.join('')
}

/** The engine names the line, but of a variable that is missing not the file: its text tells that. */
function explain(
  problem: unknown,
  asked: string,
  files: readonly (readonly [name: string, text: string])[],
): string {
  if (!LiquidError.is(problem)) return `${asked}: ${String(problem)}`
  const { token } = problem
  const file = token.file ?? files.find(([, text]) => text === token.input)?.[0] ?? asked
  const [line] = token.getPosition()
  return `${file}:${line}: ${problem.message.replace(/, (file:.*, )?line:\d+, col:\d+$/, '')}`
}
