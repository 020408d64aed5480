/**
 * Finds what of a source its readers may not see, by where it stands. Asked of what was parsed, before anything is left
 * out of it: the proof of what was published must not stand on that.
 */

import type { Hidden, HiddenReason } from '../../model/audience/hidden.ts'
import type { Config } from '../../model/config.ts'
import type { Place } from '../../model/report.ts'
import type { Audience, Status } from '../../model/terms.ts'
import type { MarkdownRoot } from '../markdown.ts'
import type { Yaml } from '../read-yaml.ts'
import { walk } from '../walk.ts'

/** The internal blocks of a Markdown tree, and its comments. */
export function hiddenInText(document: MarkdownRoot, audience: Audience): readonly Hidden[] {
  const found: Hidden[] = []
  walk<MarkdownRoot['children'][number]>(document, node => {
    const isInternal = node.type === 'containerDirective' && node.name === 'internal'
    const isComment = node.type === 'html' && /^\s*<!--(?:(?!-->)[\s\S])*-->\s*$/.test(node.value)
    if (!node.position || !(isComment || (isInternal && audience === 'public'))) return
    const { start, end } = node.position
    const place = { line: start.line, column: start.column, endLine: end.line }
    const why = isInternal ? 'internal' : 'comment'
    found.push({ place: { ...place, endColumn: end.column }, why })
  })
  return found
}

/** What is stated of a report or a page of who may see it. */
export interface Stated {
  readonly status?: Status | 'draft' | 'published' | undefined
  readonly audience?: Audience | undefined
}

/** Why nothing of a file may be seen; null where it is not so. */
export function whyHidden({ status, audience }: Stated, config: Config): HiddenReason | null {
  if (audience === 'internal' && config.audience === 'public') return 'internal'
  return status === 'draft' ? 'draft' : null
}

/** What is still told of a report that was withdrawn; of its windows not whom they hit. */
const told =
  /^(id|title|status|audience|lang|timezone|aliases|instances?|products?|severity|revisions|supersedes|related|start|end|impact|kind)(\.|$)/
const isUntold = (path: string) => !told.test(path) || /^impact\.\d+\.scope$/.test(path)

/** What of front matter is hidden. */
export function hiddenInFacts(
  yaml: Pick<Yaml, 'places' | 'value'>,
  stated: Stated,
  config: Config,
): readonly Hidden[] {
  const { value, places } = yaml
  const isWithdrawn = stated.status === 'withdrawn'
  return Object.keys(places).flatMap((path): readonly Hidden[] => {
    const isGone = isWithdrawn && path !== '' && isUntold(path)
    const why = isGone ? 'withdrawn' : reasonOf(path)
    const place = places[path]
    return why && place ? [{ place: whole(place), why }] : []
  })

  function reasonOf(path: string): HiddenReason | null {
    if (path === '' || config.audience === 'internal') return null
    const stated: unknown = path
      .split('.')
      .reduce((each: unknown, step) => (each as Record<string, unknown> | null)?.[step], value)
    const isMarked = typeof stated === 'object' && stated !== null && 'audience' in stated
    return isMarked && stated.audience === 'internal' ? 'internal' : null
  }
}

/** All of a file, or of its text where that begins at a line. */
export function allFrom(line: number, why: HiddenReason): Hidden {
  return { place: { line, column: 1, endLine: Number.MAX_SAFE_INTEGER, endColumn: 1 }, why }
}

function whole({ line, column, endLine = line, endColumn = column }: Place): Required<Place> {
  return { line, column, endLine, endColumn }
}
