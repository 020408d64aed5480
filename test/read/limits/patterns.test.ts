import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseAst } from 'rolldown/parseAst'
import { analyse } from 'scslre'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../../src/', import.meta.url))

/** Patterns that take more than a time that grows with the text, by their beginning, and why no text is long. */
const bounded: Readonly<Record<string, string>> = {
  '-+$': 'slugs have 200 characters',
  '\\s+#.*$': 'of a line of YAML, 500 characters are told',
  '#(.+)$': 'a link of the configuration has no line breaks, so that it always matches',
  '^(?:\\.?\\/)*(?:\\.(?=[?#]|$))?([^?#]*)(.*)$': 'it matches whatever it is given',
  '\\/+$': 'a link of the configuration',
  '[^\\s"`]+\\/': 'messages have 10,000 characters, and what has no slash in so many has spaces',
  '\\s*[,،、，]\\s*': 'words of a language file',
  '[:：]?\\s*$': 'blanks are one there',
  '\\s+\\S*$': 'blanks are one there',
  '[\\s,;:–—-]+$': 'of a sentence, 300 characters',
  '[([（【][^)\\]）】]*(?:[)\\]）】]|$)': 'what does not close goes to the end: it always matches',
  '\\s*[/&]\\s*|\\s+and\\s+': 'of a heading, in which blanks are one',
  '\\s*[ap]\\.?\\s?m\\.?$': 'of a clock time that was found',
  '^\\s*(?:[A-Z]{2,4}\\)?)?\\s*[,(（:=–—-]': 'of 60 characters',
  '^[:：]?\\s*(?:[~≈]|about': 'passages have no more than 40 blanks in a row',
  '^\\s*(?:\\(?(?:以降': 'passages have no more than 40 blanks in a row',
  '^(?:before|after|since': 'a time has 300 characters',
  '^[\\s"\'“”„‘’«»`]+|': 'a time has 300 characters',
  '\\s*(?:\\.\\.+|…|': 'a time has 300 characters',
  '\\s*[~?%]+$': 'a time has 300 characters',
  '\\s*(?:\\([^)]*\\)|': 'a heading has 1,000 characters',
  '[\\s,;:·–-]+$': 'of a line of a card',
  '\\d+$': 'of an id',
  '#(?=#*$)': 'a heading has 1,000 characters',
  '[^/]+\\/$': 'of a path of the site',
  '[^/]*$': 'of a path of the site',
  '[^/\\\\]*$': 'of a path of the site',
  '<[^>]*>': 'of HTML that we wrote, in which each tag has an end',
  '<(?:[^>"]|"[^"]*")*>|[^<]+': 'of HTML that we wrote, in which each tag has an end',
  '\\B(?=(\\d{3})+$)': 'of a number',
  '[.,\\s]+$': 'of a day that was found',
  '^\\s*(?:<internal': 'of the first hundred characters of a tag',
  '[.,:;]+$': 'what is stated as a secret has 2,000 characters',
}

interface Found {
  readonly at: string
  readonly source: string
  readonly flags: string
}

const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(path =>
  path.endsWith('.ts'),
)
const literals = files.flatMap(path => literalsIn(path, readFileSync(join(root, path), 'utf8')))

describe('every pattern', () => {
  it('takes a time that grows with the text, or is given short ones', () => {
    const slow = literals.filter(isSlow).filter(({ source }) => reasonFor(source) === undefined)
    expect(slow.map(({ at, source }) => `${at}: ${source}`)).toEqual([])
  })

  it('is an exception only where it has to be', () => {
    const slow = literals.filter(({ source }) => reasonFor(source) !== undefined).filter(isSlow)
    const needed = new Set(slow.map(({ source }) => reasonFor(source)))
    expect(Object.keys(bounded).filter(beginning => !needed.has(beginning))).toEqual([])
  })

  it('is one that such a pattern would be found among', () => {
    const pattern = { at: '', source: '<\\/?([A-Za-z][^\\s/>]*)[^>]*>', flags: 'g' }
    expect(isSlow(pattern)).toBe(true)
    expect(literals.length).toBeGreaterThan(500)
  })
})

/** The beginning of the pattern under which there is a reason. */
function reasonFor(source: string): string | undefined {
  return Object.keys(bounded).find(beginning => source.startsWith(beginning))
}

function isSlow({ source, flags }: Found): boolean {
  return analyse({ source, flags }, { assumeRejectingSuffix: false }).reports.length > 0
}

/** The literals of a file; what code puts together is held by the texts beside this. */
function literalsIn(path: string, text: string): readonly Found[] {
  const found: Found[] = []
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    if ('regex' in node && 'start' in node) {
      const { pattern, flags } = node.regex as { pattern: string; flags: string }
      const line = text.slice(0, Number(node.start)).split('\n').length
      found.push({ at: `${path}:${line}`, source: pattern, flags })
    }
    for (const inner of Object.values(node)) visit(inner)
  }
  visit(parseAst(text, { lang: 'ts' }).body)
  return found
}
