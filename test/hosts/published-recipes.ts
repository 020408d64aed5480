/** Reads the documents' examples: code between fences, recipes, and the commands in them. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root, textOf } from '../document.ts'

export interface Example {
  /** Where it stands: `docs/ci.md:34`. */
  readonly place: string
  /** `yaml` */
  readonly language: string
  /** The file in `docs/` that it shows; empty for one that is written in the document. */
  readonly file: string
  readonly text: string
}

/** The code of a document: ` ```yaml recipes/gitlab-ci.yml ` names the file that it shows. */
export function examplesIn(document: string): readonly Example[] {
  const page = textOf(document)
  const fences = page.matchAll(/^(`{3,})(\w+)(?: (\S+))?\n([\s\S]*?)^\1$/gm)
  return Array.from(fences, ({ index, 2: language = '', 3: file = '', 4: text = '' }) => ({
    place: `${document}:${page.slice(0, index).split('\n').length}`,
    language,
    file,
    text,
  }))
}

export const recipes: readonly string[] = readdirSync(join(root, 'docs/recipes')).sort()

/** The scripts in a pipeline: `run` of GitHub, `script` and `before_script` of GitLab. */
export function runsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(runsIn)
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, below]) => {
    if (key === 'run' && typeof below === 'string') return [below]
    if (/^(before_)?script$/.test(key) && Array.isArray(below)) return [below.join('\n')]
    return runsIn(below)
  })
}

/** The words behind `causebook` of each command in a text of the shell, or of what has such texts in it. */
export function commandsIn(text: string): readonly (readonly string[])[] {
  const lines = text.replaceAll(/\\\n\s*/g, ' ').split('\n')
  return lines.flatMap(line =>
    Array.from(
      line.matchAll(/(?<=^|[\s"'])(?:npx )?causebook (?=[a-z-])([^#|<>;&]*)/g),
      ([, rest = '']) => wordsOf(rest.replaceAll('\\"', '"')),
    ),
  )
}

/** `--since "$A B" x` → `--since`, `$A B`, `x` */
function wordsOf(text: string): readonly string[] {
  const words = text.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? []
  return words.map(word => word.replaceAll(/["']/g, ''))
}
