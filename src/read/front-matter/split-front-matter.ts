/** Splits a report's text into the YAML of its front matter and the Markdown below it. */
import matter from 'gray-matter'
import { type Diagnostic, diagnose } from '../../model/diagnostics.ts'
import type { SourcePath } from '../../model/paths.ts'

export interface Split {
  readonly yaml: string
  /** The line of the file on which the YAML starts. */
  readonly yamlLine: number
  /**
   * The whole text as Markdown parsers that know front matter want it: blank lines above the front
   * matter moved below it, so that the lines of the body keep their numbers.
   */
  readonly text: string
}

/** The two parts of a report, or the diagnostic that says why there are not two. */
export function splitFrontMatter(file: string, path: SourcePath): Split | Diagnostic {
  const lines = file.split('\n')
  const skipped = Math.max(
    lines.findIndex(line => line.trim() !== ''),
    0,
  )
  const [fence = '', ...rest] = lines.slice(skipped)
  const place = { line: skipped + 1, column: 1, endColumn: fence.length + 1 }
  if (file.trim() === '')
    return diagnose('file/empty', path, 'The file is empty', { place: { line: 1, column: 1 } })
  if (isForeign(fence, rest)) {
    const message = `The front matter opens with "${fence.trim().slice(0, 40)}", and only YAML between two lines of "---" is read`
    const hint = 'Write the facts in YAML, between two lines that are exactly "---"'
    return diagnose('front-matter/language', path, message, { place, hint })
  }
  if (fence.trimEnd() !== '---') {
    const hint =
      'Open the file with its facts, between two lines of "---": instance, start and end at least'
    return diagnose('front-matter/missing', path, 'The file has no front matter', { place, hint })
  }
  const end = rest.findIndex(line => line.trimEnd() === '---')
  if (end === -1) {
    const hint = 'Close the front matter with a line that is exactly "---"'
    return diagnose('front-matter/unclosed', path, 'The front matter that opens here has no end', {
      place,
      hint,
    })
  }
  const block = ['---', ...rest.slice(0, end), '---']
  const body = [...Array<string>(skipped).fill(''), ...rest.slice(end + 1)]
  const text = [...block, ...body].join('\n')
  return { yaml: yamlOf(block), yamlLine: skipped + 2, text }
}

/**
 * What stands between the fences. gray-matter evaluates front matter in JavaScript and CoffeeScript
 * unless every engine is replaced; here none may parse, for `yaml` does that, with positions. It also
 * takes a line such as "---x" for the end, unless the line break is part of the fence.
 */
function yamlOf(block: readonly string[]): string {
  const refuse = (): never => {
    throw new Error('front matter is never evaluated')
  }
  const engines = { yaml: () => ({}), js: refuse, javascript: refuse, json: refuse, coffee: refuse }
  const fences = { delimiters: ['---', '---\n'] as [string, string] }
  const options = { language: 'yaml', engines, ...fences }
  return matter([...block, ''].join('\n'), options).matter.replace(/^\n/, '')
}

/** `---js`, `--- json`, TOML between `+++`, or a bare JSON object. */
function isForeign(fence: string, rest: readonly string[]): boolean {
  if (/^---\s*[A-Za-z]/.test(fence)) return true
  if (/^\+\+\+\s*$/.test(fence)) return rest.some(line => /^\+\+\+\s*$/.test(line))
  return /^(;;;|\{)\s*$/.test(fence)
}
