/** Puts a site on disk in place of the one that is there, of which it renders only what changed. */
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { judge, type RuleSet } from '../../model/catalogue/rules.ts'
import { type Diagnostic, hasErrors } from '../../model/diagnostics.ts'
import type { SourcePath } from '../../model/paths.ts'
import type { Copy, Page } from '../../model/site.ts'
import type { Audience } from '../../model/terms.ts'
import type { Proof } from '../leaks/proof.ts'
import type { Folders } from '../load/load-config.ts'
import { makeFolder } from '../make-folder.ts'
import { drawingOf } from '../rasterize.ts'
import { type Lock, takeLock } from './build-lock.ts'
import { refuseOtherAudience } from './built-for.ts'
import { explainWriteError } from './explain-write-error.ts'
import { findStale, type Records, type Stale } from './find-stale.ts'
import type { Finished, Rendered } from './finish-files.ts'
import { findOthers, type Others, tellLeft } from './left-over.ts'
import { limitHeap } from './limit-heap.ts'
import { loadCopy } from './load-copy.ts'
import { tellForeignList, tellLostList } from './lost-list.ts'
import {
  loadManifest,
  type Manifest,
  type Memory,
  manifestPath,
  ours,
  type Place,
  type Record,
  sealManifest,
  stagingPath,
  writeManifest,
} from './manifest.ts'
import { findLostList, type ListLoss, refuseSourceFolders } from './refuse-folder.ts'
import { Staging } from './staging.ts'
import { startFinisher } from './start-finisher.ts'

export interface Written {
  /** What is wrong with the site; an error keeps it from being published, and the other numbers are then 0. */
  readonly problems: readonly Diagnostic[]
  readonly written: number
  readonly unchanged: number
  readonly removed: number
}

export interface WriteOptions {
  /** Write into a folder that holds other files, or a site for others. */
  readonly force?: boolean | undefined
  /** What is remembered between builds; by default nothing is. */
  readonly memory?: Memory | undefined
  /** Whom the site is for; by default the public. */
  readonly audience?: Audience | undefined
  /** Threads at most; 0 does all in this one. */
  readonly jobs?: number | undefined
  /** Stops between two files and leaves the old site as it was. */
  readonly signal?: AbortSignal | undefined
  /** The address of the site, for looking at what was rendered; without it, that is published unseen. */
  readonly base?: string | undefined
  /** What pages are made of, as `FinishOptions` has it. */
  readonly sources?: readonly SourcePath[] | undefined
  /** How bad what is wrong with it is taken. */
  readonly rules?: readonly RuleSet[] | undefined
  /** For a proof that nothing hidden is in it; without it, nobody looks for that. */
  readonly proof?: Proof | undefined
  /** Called as the number of files grows of which is known whether they have to be rendered. */
  readonly onCompare?: ((done: number) => void) | undefined
  /** Called as the number of files that are rendered grows towards `all`. */
  readonly onPage?: ((done: number, all: number) => void) | undefined
}

/**
 * Makes the site of `pages` in place of the one that is there: whole or not at all. Renders and writes
 * only what changed, removes what an earlier build wrote and this one does not, and touches nothing
 * else. Throws UserError when the folder is not ours, is in use, holds a site for others, or cannot take it all.
 */
export async function writeSite(
  pages: Iterable<Page | Copy>,
  folders: Folders,
  options: WriteOptions = {},
): Promise<Written> {
  const { out } = folders
  const { memory = { cache: null, remembers: false } } = options
  const place = { out, ...memory }
  refuseSourceFolders(folders)
  try {
    const loss = await findLostList(place, options.force)
    refuseOtherAudience(out, options.audience ?? 'public', options.force)
    makeFolder(join(out, ours))
    const lock = takeLock(join(out, ours, 'lock'), out)
    try {
      const isForeign = place.remembers && loadManifest(place)?.isForeign === true
      const written = await publish(pages, folders, { ...options, loss, place }, lock)
      if (hasErrors(written.problems)) return written
      const told = loss
        ? tellLostList(folders, loss)
        : isForeign
          ? tellForeignList(folders)
          : tellLeft(folders, written.left)
      return { ...written, problems: [...written.problems, ...judged(told, options)] }
    } finally {
      lock.release()
    }
  } catch (error) {
    throw explainWriteError(error, out)
  }
}

async function publish(
  pages: Iterable<Page | Copy>,
  folders: Folders,
  options: WriteOptions & { readonly loss: ListLoss | null; readonly place: Place },
  lock: Lock,
): Promise<Written & Pick<Others, 'left'>> {
  const { place } = options
  const { out } = place
  const staging = new Staging(out, join(out, stagingPath))
  try {
    const list = loadManifest(place)
    const old = list?.files ?? new Map<string, Record>()
    const { files, stale } = await findStale(pages, old, place, async done => {
      options.onCompare?.(done)
      await breathe(options)
    })
    // Who forces a site into the place of another one wants nothing of that to be left.
    const isForeign = list?.isForeign === true && options.force !== true
    const { removals, left } = findOthers(place, files, old, isForeign)
    const { fresh, found } = await finish({ stale, files, left }, staging, folders, options)
    const problems = judged(found, options)
    if (hasErrors(problems)) return { problems, left, written: 0, unchanged: 0, removed: 0 }
    if (options.loss || fresh > 0 || removals.length > 0 || !sameRecords(old, files)) {
      lock.insist()
      const text = writeManifest(files, options.audience ?? 'public')
      staging.commit(removals, [manifestPath, text], file => sealManifest(place, file, text))
    }
    options.proof?.remember(found)
    const unchanged = files.size - fresh
    return { problems, left, written: fresh, unchanged, removed: removals.length }
  } finally {
    staging.abandon()
  }
}

const judged = (found: readonly Diagnostic[], { rules = [] }: WriteOptions) =>
  found.flatMap(problem => judge(problem, rules) ?? [])

/** From so many files on, memory counts for more than a tenth of the time. */
const manyFiles = 5000

const unproven = { hiddenWords: [], kept: [] }

/** What a build has to look at; `left` is what others left where it writes. */
interface ToFinish extends Pick<Others, 'left'> {
  readonly stale: readonly Stale[]
  readonly files: Records
}

/** Renders what is stale and stages it where it differs; tells how many files do, and what is wrong. */
async function finish(
  { stale, files, left }: ToFinish,
  staging: Staging,
  folders: Folders,
  options: WriteOptions,
): Promise<{ fresh: number; found: readonly Diagnostic[] }> {
  const { jobs, base = null, sources = [], onPage } = options
  const { hiddenWords, kept } = options.proof?.plan(stale, files, left) ?? unproven
  const finisher = await startFinisher(stale.length, jobs, { folders, base, sources, hiddenWords })
  const unlimit = stale.length > manyFiles ? limitHeap() : null
  let fresh = 0
  const settle = async (batch: readonly Rendered[]) => {
    const finished = await finisher.finish(batch)
    for (const [i, { path, aside }] of batch.entries()) {
      const { isFresh, ...record } = finished[i] as Finished
      files.set(path, { ...(files.get(path) as Record), ...record })
      if (!isFresh) continue
      staging.add(path, aside)
      fresh += 1
    }
  }
  let done = 0
  let pending = Promise.resolve()
  try {
    for (const batch of renderBatches(stale, staging, folders)) {
      // One batch is finished while the next is rendered.
      await Promise.all([pending, breathe(options)])
      pending = settle(batch)
      done += batch.length
      onPage?.(done, stale.length)
    }
    await Promise.all([pending, breathe(options)])
    return { fresh, found: await finisher.conclude([...files.keys()], kept) }
  } finally {
    await pending.catch(() => {})
    await finisher.close()
    unlimit?.()
  }
}

/** How much may be rendered before it is finished: characters, and files. */
const batchLength = 1_000_000
const batchSize = 64

function* renderBatches(
  stale: readonly Stale[],
  staging: Staging,
  { reports }: Folders,
): Iterable<readonly Rendered[]> {
  let batch: Rendered[] = []
  let length = 0
  for (const { page, there } of stale) {
    const { path } = page
    const from = 'from' in page ? page.from : undefined
    const made =
      'from' in page ? loadCopy(reports, page) : { content: page.render(), whole: undefined }
    const { content, whole } = made
    const drawing = typeof content === 'string' ? undefined : drawingOf(content)
    batch.push({ path, content, from, whole, drawing, there, aside: staging.reserve(path) })
    length += content.length
    if (length < batchLength && batch.length < batchSize) continue
    yield batch
    batch = []
    length = 0
  }
  yield batch
}

/** Lets signals and the terminal have their turn. */
async function breathe({ signal }: WriteOptions): Promise<void> {
  await setImmediate()
  signal?.throwIfAborted()
}

function sameRecords(old: Manifest, files: Manifest): boolean {
  if (old.size !== files.size) return false
  for (const [path, { fingerprint }] of files)
    if (old.get(path)?.fingerprint !== fingerprint) return false
  return true
}
