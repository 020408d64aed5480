/** Says at which other addresses an instance is asked for: those of its aliases, by which it may have been known. */
import { slugOf } from './paths.ts'
import type { Facet, Site } from './site.ts'

/** An instance, and the same under the address of one of its aliases. */
export interface RenamedInstance {
  readonly now: Facet
  readonly was: Facet
}

/** What follows from the names alone: the addresses of each alias that differ from that of its instance. */
export function formerSlugs(id: string, aliases: readonly string[]): readonly string[] {
  return [...new Set(aliases.map(slugOf))].filter(slug => slug !== slugOf(id))
}

/**
 * All of a site, in the order of its instances. Where two could be meant by an address, it is neither's: who
 * subscribed to the one must not be sent the other.
 */
export function renamedInstances({ config, facets }: Site): readonly RenamedInstance[] {
  const instances = new Map(
    facets.filter(({ family }) => family === 'instances').map(facet => [facet.id, facet]),
  )
  const all = config.instances.flatMap(({ id, aliases }) => {
    const now = instances.get(id)
    return now ? formerSlugs(id, aliases).map(slug => ({ now, was: { ...now, slug } })) : []
  })
  const taken = [...instances.values(), ...all.map(({ was }) => was)].map(({ slug }) => slug)
  return all.filter(({ was }) => taken.indexOf(was.slug) === taken.lastIndexOf(was.slug))
}
