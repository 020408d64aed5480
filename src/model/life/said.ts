/** Turns what a report says of whom an incident concerned into what one can subscribe to. */
import type { Config, Instance } from '../config.ts'
import { anchorOf } from '../incident-length.ts'
import type { Formerly, Report, Revision } from '../report.ts'
import { localDay } from '../time.ts'

/** What decides whom a report concerns; what an instance belonged to hangs on when the incident began. */
export type Said = Pick<Report, 'instances' | 'products' | 'severity' | 'windows' | 'zone'>

/** The part of a site that is about what was severe. */
export const severeScope = 'severities/major'

/**
 * What a report said from an entry of its history on, until a later one changed it: that one states what
 * it was. Without an entry, what it says now.
 */
export function saidAt(report: Report, entry: Revision | null): Said {
  const later = entry ? report.revisions.slice(report.revisions.indexOf(entry) + 1) : []
  const formerly = <Key extends keyof Formerly>(key: Key) =>
    later.find(revision => revision.formerly?.[key] !== undefined)?.formerly?.[key]
  const { instances, products, severity, windows, zone } = report
  const severest = formerly('severity')
  return {
    instances: formerly('instances') ?? instances,
    products: formerly('products') ?? products,
    severity: severest === undefined ? severity : severest,
    windows,
    zone,
  }
}

/** The products that a report names, or else those of its instances. */
export function productsOf(said: Omit<Said, 'severity'>, config: Config): readonly string[] {
  return said.products.length > 0 ? said.products : registered(said, config, 'product')
}

/** The regions of its instances. */
export function regionsOf(said: Whereabouts, config: Config): readonly string[] {
  return registered(said, config, 'region')
}

type Whereabouts = Pick<Said, 'instances' | 'windows' | 'zone'>

/** Where an instance moved, it is what it belonged to when the incident began. */
function registered(
  { instances, windows, zone }: Whereabouts,
  config: Config,
  fact: 'region' | 'product',
): readonly string[] {
  const registry = registryOf(config)
  const homeOf = (instance: Instance | undefined) => {
    if (!instance || instance.formerly.length === 0 || windows.length === 0) return instance
    const began = localDay({ at: anchorOf(windows).at, zone })
    return instance.formerly.find(home => began < home.before && home[fact] !== null) ?? instance
  }
  const values = instances.flatMap(id => homeOf(registry.get(id))?.[fact] ?? [])
  return values.length > 1 ? [...new Set(values)] : values
}

type Registry = ReadonlyMap<string, Instance>

const registries = new WeakMap<Config, Registry>()

function registryOf(config: Config): Registry {
  const registry =
    registries.get(config) ?? new Map(config.instances.map(instance => [instance.id, instance]))
  registries.set(config, registry)
  return registry
}

/** What one can subscribe to that it concerns: `instances/EU00`, `regions/Europe`, `severities/major`. */
export function scopesOf(said: Said, config: Config): readonly string[] {
  const isSevere = said.severity === 'critical' || said.severity === 'major'
  return [
    ...said.instances.map(id => `instances/${id}`),
    ...regionsOf(said, config).map(name => `regions/${name}`),
    ...productsOf(said, config).map(name => `products/${name}`),
    ...(isSevere ? [severeScope] : []),
  ]
}
