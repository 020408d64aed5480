/** Reads where an author says that a contradiction is meant: in a comment, or for the whole report. */
import type { Place } from '../../model/report.ts'
import type { Yaml } from '../read-yaml.ts'

/** One code that an author allows; the same one at two places is two. */
export interface Allow {
  readonly code: string
  readonly place: Place
}

/** `<!-- causebook-allow: prose/zone-contradicts, prose/end-before-start -->` */
const comment = /<!--\s*causebook-allow:([\s\S]*?)-->/g

/** What the comments in `html` allow; `place` is where it stands. */
export function allowsIn(html: string, place: Place): readonly Allow[] {
  const lists = [...html.matchAll(comment)].map(([, list = '']) => list.trim())
  return lists.flatMap(list => list.split(/[\s,]+/).map(code => ({ code, place })))
}

/** What `x-allow` of front matter allows in all of the report. */
export function allowsOfReport({ value, places }: Yaml): readonly Allow[] {
  const stated = (value as Record<string, unknown> | null)?.['x-allow']
  const start = { line: 1, column: 1 }
  const whole = places['x-allow'] ?? start
  if (!Array.isArray(stated)) return stated ? [{ code: String(stated), place: whole }] : []
  return stated.map((code, i) => ({ code: String(code), place: places[`x-allow.${i}`] ?? whole }))
}
