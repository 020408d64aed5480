/** Splits a report's text into the YAML of its front matter and the Markdown below it. */
import matter from 'gray-matter'
import { type Diagnostic, diagnose } from '../../model/diagnostics.ts'
import type { SourcePath } from '../../model/paths.ts'

export interface Split {
  /** Null where there is none that can be read. */
  readonly yaml: string | null
  /** The line of the file on which the YAML starts. */
  readonly yamlLine: number
  /**
   * The whole text as Markdown parsers that know front matter want it: blank lines above the front
   * matter moved below it, so that the lines of the body keep their numbers. Null where nobody can tell what of it
   * is the body.
   */
  readonly text: string | null
  /** Why there are not two parts. */
  readonly problem: Diagnostic | null
}

/** The two parts of a report, as far as there are two. */
export function splitFrontMatter(file: string, path: SourcePath): Split {
  const lines = file.split('\n')
  const skipped = Math.max(
    lines.findIndex(line => line.trim() !== ''),
    0,
  )
  const [fence = '', ...rest] = lines.slice(skipped)
  const place = { line: skipped + 1, column: 1, endColumn: fence.length + 1 }
  const lacking = (text: string | null, ...problem: Parameters<typeof diagnose>): Split => {
    return { yaml: null, yamlLine: skipped + 2, text, problem: diagnose(...problem) }
  }
  if (file.trim() === '')
    return lacking(null, 'file/empty', path, 'The file is empty', { place: { line: 1, column: 1 } })
  if (isForeign(fence, rest)) {
    const message = `The front matter opens with "${fence.trim().slice(0, 40)}", and only YAML between two lines of "---" is read`
    const hint = 'Write the facts in YAML, between two lines that are exactly "---"'
    const body = behindForeign(lines, skipped)
    return lacking(body, 'front-matter/language', path, message, { place, hint })
  }
  if (fence.trimEnd() !== '---') {
    const hint =
      'Open the file with its facts, between two lines of "---": instance, start and end at least'
    const message = 'The file has no front matter'
    return lacking(file, 'front-matter/missing', path, message, { place, hint })
  }
  const end = rest.findIndex(line => line.trimEnd() === '---')
  if (end === -1) {
    const message = 'The front matter that opens here has no end'
    const hint = 'Close the front matter with a line that is exactly "---"'
    return lacking(null, 'front-matter/unclosed', path, message, { place, hint })
  }
  const block = ['---', ...rest.slice(0, end), '---']
  const body = [...Array<string>(skipped).fill(''), ...rest.slice(end + 1)]
  const text = [...block, ...body].join('\n')
  return { yaml: yamlOf(block), yamlLine: skipped + 2, text, problem: null }
}

/** What stands below facts in another language, on its lines; null where these have no end. */
function behindForeign(lines: readonly string[], opening: number): string | null {
  const close = { '{': '}', ';': ';;;', '+': '+++', '-': '---' }[lines[opening]?.[0] ?? '']
  const end = lines.findIndex((line, i) => i > opening && line.trimEnd() === close)
  return end === -1 ? null : lines.map((line, i) => (i > end ? line : '')).join('\n')
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
