/** Compiles LiquidJS templates held in memory into a function that fills them with views. */
import { Liquid, LiquidError } from 'liquidjs'
import type { Look } from './look.ts'

/**
 * The function that fills one of `templates`, which maps a name (`report` for `report.liquid`) to its
 * text. Layouts and partials are found among the same templates and nowhere else. Everything is
 * escaped unless the template says `| raw`; a variable or filter that does not exist throws an Error
 * that names the template's file and line.
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
  return (name, view) => {
    try {
      return engine.renderFileSync(name, view)
    } catch (problem) {
      throw new Error(explain(problem, `${name}.liquid`, files), { cause: problem })
    }
  }
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
