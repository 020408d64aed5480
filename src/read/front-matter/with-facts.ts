/** Puts facts into the front matter of a report that is to be, in place of what it says of the same. */
import { sourcePath } from '../../model/paths.ts'
import { readYaml } from '../read-yaml.ts'
import { splitFrontMatter } from './split-front-matter.ts'

/** What says the same under other names. */
const rivals: Readonly<Record<string, readonly string[]>> = {
  instance: ['instances'],
  instances: ['instance'],
  impact: ['start', 'end'],
}

/**
 * `text` with `facts`, lines of YAML by key, before what else stands in its front matter, comments and all. Its
 * own status stays. Null where its front matter cannot be read.
 */
export function withFacts(text: string, facts: ReadonlyMap<string, string>): string | null {
  const { yaml, text: straight, problem } = splitFrontMatter(text, sourcePath('new-report.md'))
  if (yaml === null || straight === null) {
    const isBody = problem?.code === 'front-matter/missing' || problem?.code === 'file/empty'
    return isBody ? `---\n${[...facts.values()].join('\n')}\n---\n\n${text}` : null
  }
  const { problems, keys } = readYaml(yaml)
  if (problems.length > 0) return null
  const own = Object.keys(keys).filter(path => !path.includes('.'))
  const stated = [...facts.keys()].filter(key => key !== 'status' || !own.includes(key))
  const dropped = stated.flatMap(key => [key, ...(rivals[key] ?? [])])
  const lines = yaml === '' ? [] : yaml.split('\n')
  const kept = lines.filter((_, i) => !dropped.includes(ownerOf(i + 1, own, keys, lines) ?? ''))
  const whole = straight.split('\n')
  const body = whole.slice(whole.indexOf('---', 1) + 1)
  const front = [...stated.map(key => facts.get(key)), ...kept]
  return ['---', ...front, '---', ...body].join('\n')
}

/** The key to whose value a line belongs; a comment before a key is about that. */
function ownerOf(
  line: number,
  own: readonly string[],
  keys: Readonly<Record<string, { readonly line: number }>>,
  lines: readonly string[],
): string | undefined {
  let at = line
  while (at <= lines.length && /^\s*(#|$)/.test(lines[at - 1] ?? '')) at += 1
  if (at > lines.length) return undefined
  return own.findLast(key => (keys[key]?.line ?? 0) <= at)
}
