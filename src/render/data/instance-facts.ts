/** Turns an instance into what its own file and the list of all say of it in the same words. */
import type { Facet, Site } from '../../model/site.ts'
import { absoluteUrl, facetPath } from '../addresses.ts'

/** Of one that is not registered, only its id is known. */
export function instanceFacts(facet: Facet, { config }: Site) {
  const known = config.instances.find(({ id }) => id === facet.id)
  return {
    id: facet.id,
    url: absoluteUrl(config.site.url, facetPath(facet)),
    name: facet.name,
    region: known?.region ?? null,
    datacenter: known?.datacenter ?? null,
    zone: known?.timezone ?? null,
    product: known?.product ?? null,
    status_url: known?.statusUrl ?? null,
    aliases: [...(known?.aliases ?? [])],
  }
}
