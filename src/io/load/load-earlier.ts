/** Loads a knowledge base as it was: at a git revision, or when it was published. */
import { join } from 'node:path'
import { impossibleDay, likelyYear } from '../../model/calendar/likely-year.ts'
import type { Config } from '../../model/config.ts'
import { type Earlier, earlierState } from '../../model/life/earlier.ts'
import { isVisible } from '../../model/site.ts'
import type { Audience } from '../../model/terms.ts'
import { startOf } from '../../model/time.ts'
import { UserError } from '../../model/user-error.ts'
import { builtFor } from '../write/built-for.ts'
import { type Folders, loadConfig } from './load-config.ts'
import { isIndex, loadIndex } from './load-earlier-index.ts'
import { type LoadOptions, loadReports } from './load-reports.ts'
import { type Revision, withRevision } from './with-revision.ts'

export interface EarlierOptions extends Pick<LoadOptions, 'jobs' | 'signal'> {
  readonly cache?: boolean | undefined
}

/**
 * The state that `since` names, an index.json by its path or address or else a git revision; null when
 * it names nothing. Reports of a revision are read with the settings of today: a change of settings
 * publishes nothing. Those of then say what instances belonged to, and by which clocks times were told. Throws UserError where there is something and it cannot be read.
 */
export async function loadEarlier(
  since: string,
  folders: Folders,
  config: Config,
  options: EarlierOptions,
): Promise<Earlier | null> {
  if (await isIndex(since)) return loadIndex(since, config.audience)
  const { jobs, signal } = options
  const cache = options.cache === false ? null : folders.cache
  return withRevision(since, folders, async was => {
    if (was === null) return { reports: [], isMissing: true }
    const then = await settingsOf(was)
    const settings = then ? toldByClocksOf(then, config) : config
    // What is remembered was read by the clocks of today.
    const kept = settings === config ? cache : null
    const how = { jobs, signal, cache: kept, repository: folders.repository }
    const { reports, close } = await loadReports(was.reports, settings, how)
    close()
    const published = reports.filter(
      report => report.status !== 'draft' && isVisible(report, config),
    )
    return earlierState({ reports: published, ...(then && { config: namedAsNow(then, config) }) })
  })
}

/** The settings of a revision; null where they cannot be read. */
async function settingsOf({ config, reports }: Revision): Promise<Config | null> {
  try {
    return (await loadConfig({ config, reports })).config
  } catch (error) {
    if (error instanceof UserError) return null
    throw error
  }
}

/** The settings of today, but for the clocks by which the times of then were told. */
function toldByClocksOf(then: Config, now: Config): Config {
  const clocks = new Map(namedAsNow(then, now).instances.map(one => [one.id, one.timezone]))
  const instances = now.instances.map(one => {
    const timezone = clocks.get(one.id)
    return timezone && timezone !== one.timezone ? { ...one, timezone } : one
  })
  const isSame = instances.every((one, i) => one === now.instances[i])
  return isSame ? now : { ...now, instances }
}

/** With the names that instances have by now, as the reports of then are read. */
function namedAsNow(then: Config, now: Config): Config {
  const nameOf = (id: string) => now.instances.find(({ aliases }) => aliases.includes(id))?.id ?? id
  return { ...then, instances: then.instances.map(one => ({ ...one, id: nameOf(one.id) })) }
}

/** The same; throws UserError when `since` names nothing, or a day, which tells nothing of what was there. */
export async function requireEarlier(
  since: string,
  ...rest: [Folders, Config, EarlierOptions]
): Promise<Earlier> {
  const hint = 'Write --since HEAD~1, or --since with the path or address of an earlier index.json'
  if (startOf(since) !== null)
    throw new UserError(`A day, "${since}", does not tell what was published until then`, hint)
  const earlier = await loadEarlier(since, ...rest)
  if (earlier) return earlier
  throw noSuchDay(since) ?? new UserError(`"${since}" is no index.json and no git revision`, hint)
}

/** What is wrong with a day, or an instant, that names no time of which there is an incident; null for anything else. */
export function noSuchDay(since: string): UserError | null {
  const [day] = /^\d+-\d\d-\d\d(?=T|$)/.exec(since) ?? []
  if (day === undefined) return null
  const { message, year } = impossibleDay(day)
  return new UserError(message, year ? likelyYear(year, []) : 'Write --since 2026-11-01')
}

/**
 * The state of the site that the last build left in `out`; null where there is none that can be read, or it is for
 * another audience, to which other things were told.
 */
export async function loadBuilt(out: string, audience: Audience): Promise<Earlier | null> {
  if (builtFor(out) !== audience) return null
  const index = join(out, 'api', 'v1', 'index.json')
  return (await isIndex(index)) ? loadIndex(index, audience).catch(() => null) : null
}
