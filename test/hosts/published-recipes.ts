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
