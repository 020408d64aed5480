/** Finds the files that a Markdown text shows or links to, by patterns that take too much for one rather than too little. */
import type { SourcePath } from '../../model/paths.ts'

export interface LinkedFile {
  readonly path: SourcePath
  /** Where the link stands in the text. */
  readonly start: number
  readonly text: string
}

const link =
  /\]\(\s*<?([^)\s>]+)|\b(?:src|href)\s*=\s*["']?([^"'\s>]+)|^ *\[[^\]\n]+\]:\s*<?([^\s>]+)/gm

/** `source` is where the text is; paths count from the same folder. */
export function* linkedFiles(text: string, source: SourcePath): Iterable<LinkedFile> {
  for (const match of text.matchAll(link)) {
    const target = match[1] ?? match[2] ?? match[3] ?? ''
    if (/^[a-z][a-z\d+.-]*:/i.test(target)) continue
    const path = pathOf(target.split(/[?#]/, 1)[0] ?? '', source)
    yield { path, start: match.index + match[0].lastIndexOf(target), text: target }
  }
}

function pathOf(target: string, source: SourcePath): SourcePath {
  const steps = source.split('/').slice(0, -1)
  for (const step of decoded(target).split('/')) {
    if (step === '' || step === '.') continue
    const last = steps.at(-1)
    if (step === '..' && last !== undefined && last !== '..') steps.pop()
    else steps.push(step)
  }
  return steps.join('/') as SourcePath
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target)
  } catch {
    return target
  }
}
