/** Reads where an author says that a contradiction is meant: in a comment, or for the whole report. */
import type { Place } from '../../model/report.ts'
import { limits } from '../../model/schemas/limits.ts'
import type { Yaml } from '../read-yaml.ts'

/** One code that an author allows; the same one at two places is two. */
export interface Allow {
  readonly code: string
  readonly place: Place
}

/** `<!-- causebook-allow: prose/zone-contradicts, prose/end-before-start -->`, also without the colon. */
const comment = /<!--\s*causebook-allow(?![\w-])([\s\S]*?)-->/gi

/** What the comments in `html` allow; `place` is where it stands. */
export function allowsIn(html: string, place: Place): readonly Allow[] {
  // Behind the last end of a comment, each would be followed to the end of the text.
  const comments = html.slice(0, html.lastIndexOf('-->') + 3)
  return [...comments.matchAll(comment)].flatMap(([, list = '']) =>
    codesIn(list.trim().replace(/^[:：]/, '')).map(code => ({ code, place })),
  )
}

function codesIn(list: string): readonly string[] {
  return list.trim().split(/[\s,、，]+/, limits.allowances)
}

/** What `x-allow` of front matter allows in all of the report. */
export function allowsOfReport({ value, places }: Yaml): readonly Allow[] {
  const stated = (value as Record<string, unknown> | null)?.['x-allow']
  const start = { line: 1, column: 1 }
  const whole = places['x-allow'] ?? start
  if (!Array.isArray(stated))
    return stated ? codesIn(String(stated)).map(code => ({ code, place: whole })) : []
  return stated.flatMap((list, i) =>
    codesIn(String(list)).map(code => ({ code, place: places[`x-allow.${i}`] ?? whole })),
  )
}
