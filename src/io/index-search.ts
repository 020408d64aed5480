/** Makes the index for searching, or finds that the one that was made of the same things is still there. */
import { setImmediate } from 'node:timers/promises'
import { outputPath } from '../model/paths.ts'
import type { SearchFile, SearchIndex } from '../model/search-index.ts'
import type { Page } from '../model/site.ts'
import { UserError } from '../model/user-error.ts'
import { keptFiles, type Place } from './write/manifest.ts'

export interface IndexOptions {
  /** `false` makes an index of titles, facts and summaries alone. */
  readonly search?: boolean | undefined
  readonly signal?: AbortSignal | undefined
  /** Called as the number of reports in a new index grows. */
  readonly onIndex?: ((done: number, all: number) => void) | undefined
}

/** After so many reports others have their turn, such as whoever wants the build to stop. */
const batchSize = 50

/** The files of the index: those that lie in `place` where they were made of the same, else new ones. */
export async function indexSearch(
  index: SearchIndex,
  place: Place,
  options: IndexOptions,
): Promise<readonly Page[]> {
  const { folder, fingerprint } = index
  const kept = keptFiles(place, folder, fingerprint)
  if (kept.length > 0) return kept.map(path => keptPage(path, fingerprint))
  const files = await makeIndex(index, options)
  return files.map(({ path, content }) => ({ path, fingerprint, render: () => content }))
}

/** A file that is where it should be; whoever changes it meanwhile has the build begin again. */
function keptPage(path: string, fingerprint: string): Page {
  const render = () => {
    throw new UserError(`${path} was changed while the site was being built`, 'Build again')
  }
  return { path: outputPath(path), fingerprint, render }
}

async function makeIndex(
  index: SearchIndex,
  { signal, onIndex }: IndexOptions,
): Promise<readonly SearchFile[]> {
  const making = index.make()
  for (let next = making.next(); ; next = making.next()) {
    if (next.done) return next.value
    if (next.value % batchSize > 0 && next.value < index.size) continue
    await setImmediate()
    signal?.throwIfAborted()
    onIndex?.(next.value, index.size)
  }
}
