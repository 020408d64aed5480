/** Turns the texts of a site into a full-text index: the only place that knows Pagefind. */
import { setTimeout } from 'node:timers/promises'
import { compare } from '../model/diagnostics.ts'
import { outputPath } from '../model/paths.ts'
import type { SearchCorpus } from '../model/search-corpus.ts'
import type { Page } from '../model/site.ts'
import { UserError } from '../model/user-error.ts'
import { keptFiles } from './write/manifest.ts'

export interface IndexOptions {
  /** `false` leaves the index out. */
  readonly search?: boolean | undefined
  readonly signal?: AbortSignal | undefined
  /** Called as the number of reports in a new index grows. */
  readonly onIndex?: ((done: number, all: number) => void) | undefined
  /** Called with the reason where there can be no index. */
  readonly onNoIndex?: ((reason: string) => void) | undefined
}

const folder = 'pagefind'
/** How long Pagefind may be silent, in milliseconds: were it killed, nobody would tell us. */
const patience = 120_000
/** So many documents are on their way to Pagefind at a time. */
const batchSize = 50

/**
 * The files of the index: those that lie in `out` where they were made of the same texts, else new
 * ones. None where there is nothing to index, nobody wants it, or Pagefind cannot run here.
 */
export async function indexSearch(
  corpus: SearchCorpus,
  out: string,
  options: IndexOptions,
): Promise<readonly Page[]> {
  if (options.search === false || corpus.size === 0) return []
  const { fingerprint } = corpus
  const kept = keptFiles(out, `${folder}/`, fingerprint)
  if (kept.length > 0) return kept.map(path => keptPage(path, fingerprint))
  try {
    const files = await makeIndex(corpus, options)
    return files.map(({ path, content }) => {
      const render = () => content
      return { path: outputPath(`${folder}/${path}`), fingerprint, render }
    })
  } catch (error) {
    if (!(error instanceof Unanswered)) throw error
    options.onNoIndex?.(error.message)
    return []
  }
}

/** A file that is where it should be; whoever changes it meanwhile has the build begin again. */
function keptPage(path: string, fingerprint: string): Page {
  const render = () => {
    throw new UserError(`${path} was changed while the site was being built`, 'Build again')
  }
  return { path: outputPath(path), fingerprint, render }
}

interface IndexFile {
  readonly path: string
  readonly content: Uint8Array
}

async function makeIndex(
  corpus: SearchCorpus,
  { signal, onIndex }: IndexOptions,
): Promise<readonly IndexFile[]> {
  const { createIndex, close } = await answer(import('pagefind'))
  try {
    const made = await answer(createIndex({ forceLanguage: corpus.language }))
    const index = sound(made).index
    if (!index) throw new Unanswered('Pagefind made no index')
    let batch: Promise<{ readonly errors: readonly string[] }>[] = []
    let done = 0
    for (const { path, html } of corpus.documents()) {
      batch.push(index.addHTMLFile({ url: path, content: html }))
      if (batch.length < batchSize && done + batch.length < corpus.size) continue
      for (const added of await answer(Promise.all(batch))) sound(added)
      done += batch.length
      batch = []
      signal?.throwIfAborted()
      onIndex?.(done, corpus.size)
    }
    const { files } = sound(await answer(index.getFiles()))
    return files.filter(isUsed(files)).sort((a, b) => compare(a.path, b.path))
  } finally {
    await close()
  }
}

/** Whether the search page needs a file: no page uses Pagefind's own, nor the code for other languages. */
function isUsed(files: readonly IndexFile[]): (file: IndexFile) => boolean {
  const isSpoken = files.some(({ path }) => /^wasm\.(?!unknown)/.test(path))
  return ({ path }) =>
    /^pagefind\.js$|^pagefind-entry\.json$|\.(pf_meta|pf_index|pf_filter|pf_fragment)$/.test(
      path,
    ) ||
    (path.startsWith('wasm.') && !(isSpoken && path === 'wasm.unknown.pagefind'))
}

/** Pagefind failed, or is not there. */
class Unanswered extends Error {}

/** What Pagefind answers. Throws Unanswered when it fails or is silent for too long. */
async function answer<Answer>(question: Promise<Answer>): Promise<Answer> {
  const waiting = new AbortController()
  const silence = setTimeout(patience, null, { signal: waiting.signal }).then(() => {
    throw new Unanswered('Pagefind does not answer')
  })
  try {
    return await Promise.race([question, silence])
  } catch (error) {
    if (error instanceof Unanswered) throw error
    const [reason = ''] = String(error instanceof Error ? error.message : error).split('\n')
    throw new Unanswered(reason)
  } finally {
    waiting.abort()
  }
}

/** An answer without errors. */
function sound<Answer extends { readonly errors: readonly string[] }>(answer: Answer): Answer {
  const [error] = answer.errors
  if (error !== undefined) throw new Unanswered(error)
  return answer
}
