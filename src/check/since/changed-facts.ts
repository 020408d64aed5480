/** Turns a report as it was published and as it is into the facts that are not the same any more. */
import { verdictOn } from '../../model/availability/verdict-on.ts'
import type { Config } from '../../model/config.ts'
import { isKnown } from '../../model/incident-length.ts'
import type { EarlierReport } from '../../model/life/earlier.ts'
import { productsOf } from '../../model/life/said.ts'
import type { Doubt, Formerly, Report } from '../../model/report.ts'
import { localText, type Moment, type ZoneName } from '../../model/time.ts'

export interface ChangedFact {
  /** As authors write it: `end`, `impact.1.kind`, `severity`. */
  readonly name: string
  readonly was: string
  readonly now: string
}

/** Facts that readers and availability count on, apart from those that say whom the report concerns. */
const plain = ['detected', 'mitigated', 'resolved', 'sla'] as const

/** Windows first, then the others; nothing where it is not known what was said. */
export function changedFacts(
  was: EarlierReport,
  now: Report,
  config: Config,
): readonly ChangedFact[] {
  const facts = plain.map(name => ({ name, was: was[name], now: now[name] }))
  const windows = changedWindows(windowsOf(was, config), windowsOf(now, config))
  const counting = countingOf(was, now, config)
  return [...windows, ...counting, ...facts].flatMap(fact => changed(fact, now.zone))
}

/** What an agreement says, as far as an index tells: whether a window that is of the same kind counted. */
function countingOf(was: EarlierReport, now: Report, config: Config): readonly Pair[] {
  if ([was.status, now.status].includes('withdrawn')) return []
  const [first] = now.windows.flatMap((window, i) => {
    const before = was.windows?.[i]
    const isMeasured = before?.start && before.end && before.kind === window.kind && isKnown(window)
    if (!isMeasured || before.counts === undefined) return []
    const counts = verdictOn(window, now, config) === 'counts'
    return counts === before.counts ? [] : [{ was: { counts: before.counts }, now: { counts } }]
  })
  return first ? [{ name: 'sla', ...first }] : []
}

/** A window of all the instances moves with them. */
function windowsOf(report: EarlierReport | Report, config: Config): Facts | undefined {
  const { windows, instances }: Pick<EarlierReport, 'windows' | 'instances'> = report
  const all = idsOf(instances, config)
  return windows?.map(({ scope: _, doubt, counts: __, ...window }: WindowThen) => {
    const own = idsOf(window.instances ?? instances, config)
    return {
      ...window,
      start: edgeOf(window.start, doubt?.start),
      end: edgeOf(window.end, doubt?.end),
      instances: isSame(own, all) ? ['all'] : [...own].sort(),
    }
  })
}

type WindowThen = NonNullable<EarlierReport['windows']>[number]

/** The start or end of a window as far as it is known, by names that its author knows. */
function edgeOf(moment: Moment | null | undefined, doubt: Doubt | null | undefined): unknown {
  if (!doubt) return moment
  if (doubt.is === 'about') return { about: moment }
  return doubt.is === 'between' ? { between: doubt.from, and: doubt.to } : doubt.is
}

/** What was known of each window, by the names of its facts. */
type Facts = readonly Readonly<Record<string, unknown>>[]

function changedWindows(was: Facts | undefined, now: Facts = []): readonly Pair[] {
  if (was?.length !== now.length) return [{ name: 'impact', was, now }]
  return was.flatMap((window, i) =>
    Object.keys(window).map(key => {
      const name = was.length > 1 ? `impact.${i}.${key}` : key
      return { name, was: window[key], now: now[i]?.[key] }
    }),
  )
}

interface Pair {
  readonly name: string
  readonly was: unknown
  readonly now: unknown
}

/** A fact that differs, in words; none where it is not known what it was. By which clock it is told is none. */
function changed({ name, was, now }: Pair, zone: ZoneName): readonly ChangedFact[] {
  if (was === undefined || textOf(was) === textOf(now)) return []
  return [{ name, was: tell(was, zone), now: tell(now, zone) }]
}

const textOf = (fact: unknown) =>
  JSON.stringify(fact, (key, value) => (key === 'zone' ? undefined : value))

/** A fact in words; times by the clock of the report. */
export function tell(fact: unknown, zone: ZoneName): string {
  if (fact === null || fact === undefined) return 'not stated'
  if (Array.isArray(fact)) return fact.map(one => tell(one, zone)).join(', ') || 'not stated'
  if (typeof fact !== 'object') return String(fact)
  if ('at' in fact && typeof fact.at === 'string') return clockText(fact.at, zone)
  if ('about' in fact) return `about ${tell(fact.about, zone)}`
  if ('between' in fact && 'and' in fact)
    return `between ${tell(fact.between, zone)} and ${tell(fact.and, zone)}`
  if ('start' in fact && 'end' in fact && 'kind' in fact)
    return `${tell(fact.start, zone)} – ${tell(fact.end, zone)} (${fact.kind})`
  const stated = Object.entries(fact).filter(([, value]) => value !== null)
  return stated.map(([key, value]) => `${key}: ${tell(value, zone)}`).join(', ') || 'not stated'
}

/** `2019-06-03 14:35`, with seconds where there are any. */
function clockText(at: string, zone: ZoneName): string {
  return localText({ at, zone }).slice(0, 19).replace('T', ' ').replace(/:00$/, '')
}

/** What the report said of whom it concerns, as far as it was something else, as `formerly` states it. */
export function movedFrom(was: EarlierReport, now: Report, config: Config): Formerly {
  const instances = idsOf(was.instances, config)
  const hasMoved = !isSame(instances, now.instances)
  const { severity } = was
  const before = { ...now, ...(hasMoved && { instances }) }
  const products = productsBefore(was, now, config)
  return {
    ...(hasMoved && { instances }),
    ...(products && !isSame(products, productsOf(before, config)) && { products }),
    ...(severity !== undefined && severity !== now.severity && { severity }),
  }
}

/** An index does not tell whether the report named them: if it does not now, the settings do. */
function productsBefore(
  { source, products, instances }: EarlierReport,
  now: Report,
  config: Config,
) {
  if (!products || (source === null && now.products.length === 0)) return null
  return productsOf({ ...now, products, instances }, config)
}

/** An index may name an instance by what is an alias by now. */
function idsOf(names: readonly string[], { instances }: Config): readonly string[] {
  return names.map(name => instances.find(({ aliases }) => aliases.includes(name))?.id ?? name)
}

/** Whether both lists hold the same, in whatever order. */
export function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every(one => b.includes(one))
}
