/** Gathers what is said in hidden texts and in no text that is public. */
import type { HiddenReason } from '../../model/audience/hidden.ts'
import type { SourcePath } from '../../model/paths.ts'
import { keyOf } from './grams.ts'
import { legibleTexts } from './legible-text.ts'
import { linkedFiles } from './linked-files.ts'
import { Scanner } from './scanner.ts'
import { seamsOf } from './seams.ts'
import { tellingIn } from './telling.ts'
import { WordList } from './word-list.ts'

/** A word, a name or a phrase that nothing may tell which is published; or a file that may not be. */
export interface HiddenWord {
  /** As `keyOf` has it. */
  readonly key: string
  /** Of a file, from where it would be copied. */
  readonly from?: SourcePath
  /** As it is written. */
  readonly text: string
  readonly isId: boolean
  readonly file: SourcePath
  readonly line: number
  readonly column: number
  readonly why: HiddenReason
  /** Which hidden text of all it is from. */
  readonly block: number
}

/** A part of a source that is hidden; `line` and `column` are those of its beginning. */
export interface HiddenText {
  readonly text: string
  readonly file: SourcePath
  readonly line: number
  readonly column: number
  readonly why: HiddenReason
}

/** A text that anybody may read, or that pages are made with; its name tells how it is written. */
export interface PublicText {
  readonly name: string
  readonly content: string
}

/** So many characters of hidden text are looked for with each of their phrases; of more, with some of them. */
const plenty = 1_000_000

/** What is looked for in public texts; where it is not the hidden word itself, `whole` is the key of that. */
interface Sought {
  readonly key: string
  readonly whole?: string
}

/** Names of files that the site makes of other names, such as `eu00.json`; nobody hides that by the ending. */
const made = /^(.+)\.(atom|csv|html|ics|json|md|png|rss|svg|xml)$/

function stemOf({ key }: HiddenWord): readonly Sought[] {
  const stem = made.exec(key)?.[1]
  return stem === undefined ? [] : [{ key: stem, whole: key }]
}

/**
 * `facts` are what the site is about, such as the names of instances: pages put these next to any other. `publicTexts`
 * are asked for only where there is something to look for. Of `words` pages make sentences.
 */
export function gatherHiddenWords(
  hidden: readonly HiddenText[],
  publicTexts: () => Iterable<PublicText>,
  facts: readonly string[],
  words: unknown = {},
): readonly HiddenWord[] {
  const candidates = candidatesIn(hidden, wordsOf(facts))
  if (candidates.size === 0) return []
  const stems = [...candidates.values()].flatMap(stemOf)
  const isSeam = seamsOf(words)
  for (const key of candidates.keys()) if (isSeam(key)) candidates.delete(key)
  const scanner = new Scanner<Sought>([...candidates.values(), ...stems])
  const files = filesIn(hidden)
  for (const { name, content } of publicTexts()) {
    for (const text of [name, ...legibleTexts(name, content)].flatMap(spellings))
      scanner.scan(text, ({ key, whole }) => {
        candidates.delete(whole ?? key)
        scanner.drop(key)
      })
    if (files.size === 0) continue
    for (const { path } of linkedFiles(content, name as SourcePath)) files.delete(path)
  }
  return [...candidates.values(), ...files.values()]
}

/** The keys of all spellings of a word or a phrase of which `key` is one. */
function keysOf(key: string): Iterable<string> {
  return ascii.test(key) ? [key] : new Set(spellings(key).map(keyOf))
}

/** A key of nothing else is spelt in one way. */
const ascii = /^[ -~]*$/

/** The search has words as they are typed: of a ligature, its letters. */
function spellings(text: string): readonly string[] {
  const typed = text.normalize('NFKC')
  return typed === text ? [text] : [text, typed]
}

/** The files that hidden texts link to, by path. */
function filesIn(hidden: readonly HiddenText[]): Map<SourcePath, HiddenWord> {
  const files = new Map<SourcePath, HiddenWord>()
  for (const [block, { text, file, line, column, why }] of hidden.entries()) {
    const at = placesIn(text, line, column)
    for (const { path, start, text: said } of linkedFiles(text, file))
      files.set(path, {
        key: '',
        from: path,
        text: said,
        isId: true,
        file,
        ...at(start),
        why,
        block,
      })
  }
  return files
}

function wordsOf(facts: readonly string[]): ReadonlySet<string> {
  const list = new WordList()
  return new Set(
    facts.flatMap(fact =>
      Array.from({ length: list.read(fact).count }, (_, i) => list.plain(fact, i)),
    ),
  )
}

function candidatesIn(
  hidden: readonly HiddenText[],
  facts: ReadonlySet<string>,
): Map<string, HiddenWord> {
  const length = hidden.reduce((sum, { text }) => sum + text.length, 0)
  const every = Math.ceil(length / plenty)
  const found = new Map<string, HiddenWord>()
  for (const [block, { text, file, line, column, why }] of hidden.entries()) {
    const legible = legibleTexts('hidden.md', text)[0] ?? ''
    const at = placesIn(text, line, column)
    for (const { key, start, end, isId } of tellingIn(legible, facts, every)) {
      for (const each of keysOf(key)) {
        if (found.has(each)) continue
        const said = text.slice(start, end)
        const { line, column } = at(start)
        found.set(each, { key: each, text: said, isId, file, line, column, why, block })
      }
    }
  }
  return found
}

/** Tells the line and column of places in a text that begins at a line and column. */
export function placesIn(text: string, line = 1, column = 1) {
  const starts = [0]
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1)
  return (offset: number): { readonly line: number; readonly column: number } => {
    let [low, high] = [0, starts.length]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((starts[middle] as number) <= offset) low = middle
      else high = middle
    }
    const within = offset - (starts[low] as number) + 1
    return { line: line + low, column: low === 0 ? column + within - 1 : within }
  }
}
