/** Is there still a page with feeds of all that one could subscribe to? */
import { type Diagnostic, diagnose } from '../../model/diagnostics.ts'
import type { EarlierReport } from '../../model/life/earlier.ts'
import { slugOf, sourcePath } from '../../model/paths.ts'
import { renamedInstances } from '../../model/renamed-instances.ts'
import type { Site } from '../../model/site.ts'

/** Instances only an index tells: the reports of a revision name them as the settings of today do. */
export function* checkSubscriptions(
  earlier: readonly EarlierReport[],
  site: Site,
): Iterable<Diagnostic> {
  const served = new Set(
    [...site.facets, ...renamedInstances(site).map(({ was }) => was)].map(
      ({ family, slug }) => `${family}/${slug}`,
    ),
  )
  const names = new Map(earlier.flatMap(scopesOf).map(scope => [`${scope[0]}/${scope[1]}`, scope]))
  for (const [family, name] of names.values()) {
    const address = `${family}/${slugOf(name)}`
    if (served.has(address)) continue
    const message = `What could be subscribed to at /${address}/ is gone: "${name}" is no ${singular[family]} any more`
    const hint =
      family === 'instances'
        ? 'Keep it under `instances`, also where it is retired, or add the name to the `aliases` of the instance that it is by now'
        : 'Keep the name; where it has to change, tell the subscribers first'
    yield diagnose('published/subscription-gone', sourcePath(''), message, { hint })
  }
}

type Scope = readonly [family: keyof typeof singular, name: string]

const singular = { instances: 'instance', regions: 'region', products: 'product' } as const

function scopesOf({ source, instances, homes }: EarlierReport): readonly Scope[] {
  const named = source === null ? instances : []
  return [
    ...named.map((name): Scope => ['instances', name]),
    ...(homes?.regions ?? []).map((name): Scope => ['regions', name]),
    ...(homes?.products ?? []).map((name): Scope => ['products', name]),
  ]
}
