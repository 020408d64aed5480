/** Makes all files of a search index, by path. */
import type { SearchIndex } from '../../../src/model/search-index.ts'

export function filesOfIndex(index: SearchIndex): ReadonlyMap<string, Uint8Array> {
  const making = index.make()
  let next = making.next()
  while (!next.done) next = making.next()
  return new Map(next.value.map(({ path, content }) => [path, Buffer.from(content)]))
}
