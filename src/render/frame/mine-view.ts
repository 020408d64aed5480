/** Turns the instances of a site into what a reader chooses among, whose own ones pages show alone. */
import { changesJsonPath, facetPath } from '../addresses.ts'
import type { Vantage } from '../survey.ts'
import type { MineView } from '../views.ts'

/** Fewer are seen at a glance. */
const fewest = 3

/** More are looked for by their names. */
const mostAtAGlance = 12

export const mineScript = 'mine.js'

/** Null where there is nothing to choose among. */
export function mineView({ site, words, locate }: Vantage): MineView | null {
  const instances = site.facets.filter(({ family }) => family === 'instances')
  if (instances.length < fewest) return null
  const aliases = new Map(site.config.instances.map(({ id, aliases }) => [id, aliases]))
  const { yours, shared, everything, none, paged, gone, since, news } = words.mine
  const { others } = words.ledger
  return {
    instances: instances.map(facet => ({
      slug: facet.slug,
      names: JSON.stringify([facet.id, ...(aliases.get(facet.id) ?? [])]),
      text: facet.name,
      href: locate(facetPath(facet)),
    })),
    isLong: instances.length > mostAtAGlance,
    words: JSON.stringify({
      yours,
      shared,
      everything,
      none,
      paged,
      gone,
      since,
      news,
      others,
      comma: words.comma,
    }),
    changes: locate(changesJsonPath),
    site: site.config.site.url,
  }
}
